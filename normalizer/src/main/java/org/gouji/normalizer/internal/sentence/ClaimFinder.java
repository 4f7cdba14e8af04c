package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds the relations that a sentence asserts over its figures. Immutable.
final class ClaimFinder {

  private static final String EACH = "分别";
  private static final Telltale JOINTS = Telltale.of("[、，和及]*");
  private static final Telltale MARKS = Telltale.of("[、，；:()]");
  private static final int SHORTEST_NAME = 2;
  /// 直接支付225笔、393万元，授权支付169笔、44万元，直接支付金额占90%
  private static final Telltale AMOUNT_OF = Telltale.of("(?<=..)(?:金额|总额|数额)$");

  /// 占本级项目支出的25.52%: the whole is that of a unit, which the text may not tell.
  private static final Telltale OF_UNIT =
      Telltale.of("^(?:[市县区省州]总?工会)?(?:机关)?本级|(?:下属|所属|直属)[^，]{0,8}单位");

  /// 占当年安排数的94%: of what was given, and not of what was spent.
  private static final Telltale GIVEN =
      Telltale.of("安排|下达|到位|拨[付入款]|批[复准]|计划|目标|任务|可(?:用|支配|使用)");

  /// 人口因素占50%，为240万元: the part stands behind its share.
  private static final Telltale AMOUNT_BEHIND =
      Telltale.of("，?(?:即|为|计|折合)(?:资金|金额)?(?:为)?[\\d.,]+(?:万|亿)?元");
  /// 财政拨款支出1254.20万元，执行率99.04%；全部资金支出占收入合计的98.64%
  private static final Telltale OF_ALL = Telltale.of("(?:全部(?:资金)?|各项|总)支出$");
  /// 占项目未支出总额的59.05%: what is left of a total is no total.
  private static final Telltale OF_REST =
      Telltale.of("未(?:能)?(?:支出|支付|执行|使用|完成|拨付|下达)|(?:节约|压减|收回|追加|调减)(?:资金|金额|总|的)");
  private static final Telltale SPENT_IN_ALL =
      Telltale.of("expenditure\\.(?:project\\.)?total");
  private static final String ALL_SPENT = "expenditure.total";

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Phases phases;
  private final Changes changes;
  private final ChangeClaims changed;
  private final Bases bases;
  private final NamedShares named;
  private final CompletionClaims completions;
  private final Nests nests;
  private final Totals totals;
  private final Rates rates;
  private final RatedPoints points;
  private final Uses uses;
  private final SilentSums silent;
  private final BracketedParts bracketed;
  private final CountedParts counted;

  ClaimFinder(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.phases = new Phases(vocabulary, labels, new Qualifiers(vocabulary));
    this.changes = new Changes(vocabulary, labels, phases);
    this.changed = new ChangeClaims(catalogue, vocabulary, changes);
    this.bases = new Bases(catalogue);
    this.named = new NamedShares(bases);
    this.completions = new CompletionClaims(vocabulary, labels, changes, changed, bases);
    Scores scores = new Scores(vocabulary, labels);
    this.nests = new Nests(catalogue, vocabulary, labels, changes, scores);
    this.totals = new Totals(catalogue, vocabulary, labels, changes, scores);
    this.rates =
        new Rates(catalogue.units(), vocabulary, labels, new Qualifiers(vocabulary));
    this.points = new RatedPoints(scores);
    this.uses = new Uses(catalogue.units(), vocabulary, changes);
    this.silent = new SilentSums(vocabulary, changes);
    this.bracketed = new BracketedParts(catalogue.units(), vocabulary, labels);
    this.counted = new CountedParts(catalogue.units(), vocabulary, labels);
  }

  void find(
      Sentence sentence, List<Mention> mentions, Optional<Integer> fiscalYear,
      Draft draft) {
    Quotients.find(sentence, mentions, draft);
    AdjustedSums.behind(sentence, mentions, draft);
    if (mentions.isEmpty() || mentions.size() == 1 && !CompletionClaims.isOne(mentions.get(0))) {
      return;
    }
    List<Nests.Group> groups = nests.find(sentence, mentions, draft);
    totals.find(sentence, mentions, draft);
    totals.chains(sentence, mentions, draft);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (!mention.isPercent()) {
        continue;
      }
      Optional<Mention> whole =
          Shares.whole(mention.left(), mention.leftStart(), mentions.subList(0, i));
      if (whole.filter(it -> it.left().contains(EACH)).isPresent()) {
        i += shares(mentions, i) - 1;
      } else if (whole.isPresent() && i >= 2) {
        ofPrinted(mention, mentions.get(i - 2), whole.get(), draft);
      } else if (CompletionClaims.isOne(mention)) {
        List<Mention> open = ofSame(mention, open(sentence, mentions, i));
        // Behind all parts of a list the rate is that of the whole.
        completions.claim(
            mention,
            phases.closed(sentence, open, mention.start())
                .map(it -> open.subList(0, open.indexOf(it) + 1))
                .orElse(open),
            draft);
      } else if (mention.left().contains("占")) {
        if (AMOUNT_BEHIND.begins(sentence.text().substring(mention.end(), sentence.end()))) {
          continue;
        }
        int shares = mention.left().contains(EACH) ? shares(mentions, i) : 1;
        boolean named = this.named.claim(sentence, mention, mentions.subList(0, i), draft);
        for (int j = 0; j < shares && !named; j++) {
          share(
              mentions.get(i + j), mention.left(),
              parts(open(sentence, mentions, i), shares - 1 - j), groups, draft);
        }
        i += shares - 1;
      } else {
        rates.find(mention, mentions.subList(0, i), draft);
        points.find(mention, mentions.subList(0, i), draft);
        Covered.find(sentence, mention, mentions.subList(0, i), draft);
        AgreeingRates.find(mention, mentions.subList(0, i), catalogue.units(), draft);
      }
    }
    changed.find(sentence, mentions, fiscalYear, draft);
    uses.find(sentence, mentions, draft);
    silent.find(sentence, mentions, draft);
    AdjustedSums.find(sentence, mentions, vocabulary, draft);
    bracketed.claim(sentence, mentions, draft);
    counted.claim(sentence, mentions, draft);
    CountedProgrammes.find(sentence, mentions, catalogue.units(), draft);
    GoalsAndResults.find(sentence, mentions, catalogue.units(), draft);
    Recipients.find(sentence, mentions, catalogue.units(), draft);
    TwoGivers.find(sentence, mentions, catalogue.units(), draft);
    UsedFor.find(sentence, mentions, catalogue.units(), draft);
    Batches.find(sentence, mentions, catalogue.units(), draft);
    Surveys.claim(mentions, draft);
  }

  /// 执行率分别为97%、95%: each of several rates is of what has its name.
  private static List<Mention> ofSame(Mention rate, List<Mention> before) {
    Optional<String> subject = rate.stated().flatMap(Stated::subject);
    boolean several = Together.haveEach(rate.left()) || Together.isNext(rate.left());
    List<Mention> same =
        several && subject.isPresent()
            ? before.stream()
                .filter(it -> it.stated().flatMap(Stated::subject).equals(subject))
                .toList()
            : List.of();
    return same.isEmpty() ? before : same;
  }

  /// The mentions before one, without those in a bracket that was closed: 拨款90万元（其中基金30万元），占90%.
  private static List<Mention> open(
      Sentence sentence, List<Mention> mentions, int at) {
    int behind = mentions.get(at).start();
    return mentions.subList(0, at)
        .stream()
        .filter(it -> !sentence.closesBracket(it.end(), behind))
        .toList();
  }

  /// 支出20万元，占预算25万元的80%.
  private void ofPrinted(Mention percent, Mention part, Mention whole, Draft draft) {
    if (part.isPercent() || !bases.comparable(part.figure(), whole.figure())
        || part.indicator().isEmpty() || whole.indicator().isEmpty()) {
      return;
    }
    boolean completes =
        part.indicator().equals(whole.indicator())
            && whole.phase().filter(it -> it != Phase.FINAL).isPresent();
    draft.claim(
        completes
            ? new Claim.Completion(
                Claim.Origin.SENTENCE, percent.figure(), part.figure(), List.of(whole.figure()),
                true)
            : new Claim.Share(
                Claim.Origin.SENTENCE, percent.figure(), part.figure(), List.of(whole.figure())));
  }

  /// How many percentages stand one behind the other: 分别占60%、30%和10%.
  private static int shares(List<Mention> mentions, int first) {
    int end = first + 1;
    while (end < mentions.size() && mentions.get(end).isPercent()
        && JOINTS.is(mentions.get(end).left())) {
      end++;
    }
    return end - first;
  }

  /// The mentions up to an amount that stands so many before the last one.
  private List<Mention> parts(List<Mention> before, int back) {
    int left = back;
    int end = before.size();
    while (end > 0 && left > 0) {
      end--;
      boolean amount = !before.get(end).isPercent() && !changes.isChange(before.get(end));
      left -= amount ? 1 : 0;
    }
    return before.subList(0, end);
  }

  private void share(
      Mention percent, String left, List<Mention> before, List<Nests.Group> groups, Draft draft) {
    // 支出32万元，较上年的30万元增长6.7%，占64.8%: what has grown, and not what it is measured from.
    Optional<Mention> part =
        Mention.lastAmount(
            before.stream()
                .filter(it -> !changes.isChange(it) && !changed.isBase(it) && !it.isOfEach())
                .toList());
    if (part.isEmpty() || isShareOfBase(percent, before)) {
      return;
    }
    int share = left.lastIndexOf('占');
    String words = left.substring(0, Math.max(share, 0));
    boolean ofAll =
        OF_ALL.in(words) && part.get().stated().flatMap(Stated::fund).isPresent();
    if (ofAll || isOfNamed(words, part.get(), before)) {
      return;
    }
    String of = left.substring(share + 1);
    if (OF_REST.in(of)) {
      return;
    }
    Optional<Figure> available = completions.available(percent, part.get(), draft);
    if (available.isPresent()) {
      draft.claim(
          new Claim.Share(
              Claim.Origin.SENTENCE, percent.figure(), part.get().figure(),
              List.of(available.get())));
      return;
    }
    Optional<String> stated =
        labels.find(of.endsWith("的") ? of.substring(0, of.length() - 1) : of)
            .map(LabelFinder.Label::indicator)
            .or(() -> Optional.of(ALL_SPENT).filter(it -> Rates.isOfDepartment(left)));
    List<Figure> wholes =
        stated.isPresent() ? wholesNamed(percent, part.get(), stated.get(), groups, draft)
            : labels.isQualifiersOnly(of)
                ? fitting(percent, part.get(), before)
                    .map(List::of)
                    .orElseGet(() -> wholesMeant(percent, part.get(), of, groups, draft))
            : List.of();
    if (stated.isEmpty() && !wholes.isEmpty()
        && wholes.stream().noneMatch(it -> bases.isShare(percent, part.get(), it))) {
      wholes = dividedBefore(percent, part.get(), draft).map(List::of).orElse(wholes);
    }
    boolean ofUnit =
        OF_UNIT.in(of) && wholes.stream().noneMatch(it -> bases.isShare(percent, part.get(), it));
    if (!wholes.isEmpty() && !ofUnit
        && wholes.stream().allMatch(it -> bases.comparable(it, part.get().figure()))) {
      draft.claim(
          new Claim.Share(Claim.Origin.SENTENCE, percent.figure(), part.get().figure(), wholes));
    }
  }

  /// 第一批36万元；第二批34万元，其中本级19万元，第一批占51.2%: whether the words before a share are those of another amount than
  /// the one it stands behind.
  private static boolean isOfNamed(String words, Mention part, List<Mention> before) {
    String name = AMOUNT_OF.withoutFirst(MARKS.without(words));
    return name.length() >= SHORTEST_NAME && !part.left().contains(name)
        && before.stream()
            .filter(it -> it != part)
            .anyMatch(it -> it.left().endsWith(name) || isFirstOf(name, MARKS.without(it.left())))
        && !isFirstOf(name, MARKS.without(part.left()));
  }

  /// 支出526万元。按来源分，财政拨款514万元，其他12万元。按性质分，基本支出332万元，占63.12%: the amount of the paragraph, of what
  /// came in or of what was spent as the part is, that a share is one of though another one was told since.
  private Optional<Figure> dividedBefore(Mention percent, Mention part, Draft draft) {
    String family = Topics.family(part.indicator().orElse("none."));
    return draft.facts()
        .stream()
        .filter(it -> Topics.family(it.indicator()).equals(family))
        .filter(it -> Bases.isInOnePlace(it.figure().location(), percent.figure().location()))
        .map(Fact::figure)
        .filter(it -> !it.key().equals(part.figure().key()) && bases.isShare(percent, part, it))
        .reduce((first, second) -> second);
  }

  /// 电商 of 电商学员
  private static boolean isFirstOf(String name, String words) {
    return words.length() >= SHORTEST_NAME && name.startsWith(words);
  }

  /// What a share may be of that names its whole.
  private List<Figure> wholesNamed(
      Mention percent, Mention part, String indicator, List<Nests.Group> groups, Draft draft) {
    // 本年收入合计98万元，占总收入98%: the total that a total is a part of is the grand one.
    Optional<Figure> named =
        bases.latest(draft, indicator, part.phase(), part)
            .or(
                () -> part.states(indicator)
                    ? grandTotal(percent, part, List.of(), draft)
                    : Optional.empty());
    // Among the parts of 三公经费 占总支出22.10% is the share of them.
    return named.filter(it -> bases.isShare(percent, part, it))
        .or(() -> parent(part, draft).filter(it -> bases.isShare(percent, part, it)))
        .or(() -> named)
        .map(List::of)
        .orElseGet(() -> spentInAll(part, indicator, groups));
  }

  /// 项目实际支出48.30万元，其中办案补贴38.64万元，占实际支出的80%: what a project cost that a list divides.
  private static List<Figure> spentInAll(
      Mention part, String indicator, List<Nests.Group> groups) {
    return groups.stream()
        .filter(it -> SPENT_IN_ALL.is(indicator) && it.parts().contains(part))
        .map(Nests.Group::whole)
        .filter(it -> it.states("programme.amount") || it.states("programme.total"))
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .map(Mention::figure)
        .toList();
  }

  /// 财政拨款支出中，基本支出401万元，占61.5%: the amount told before that a share is one of, as it is printed.
  private Optional<Figure> fitting(Mention percent, Mention part, List<Mention> before) {
    return before.stream()
        .filter(it -> it.end() <= part.start() && !it.isPercent() && !changes.isChange(it))
        .map(Mention::figure)
        .filter(
            it -> bases.comparable(it, part.figure()) && bases.isRate(percent, part.figure(), it))
        .reduce((first, second) -> second);
  }

  /// What a share may be of that names none: what its part is a part of.
  private List<Figure> wholesMeant(
      Mention percent, Mention part, String of, List<Nests.Group> groups, Draft draft) {
    // 占全年预算的46% is no share of what was spent.
    boolean planned =
        vocabulary.words(Kind.PHASE_BUDGET).in(of)
            || vocabulary.words(Kind.PHASE_ADJUSTED).in(of)
            || GIVEN.in(of);
    List<Figure> wholes = new ArrayList<>();
    for (Nests.Group group : groups) {
      if (group.parts().contains(part)
          && !(planned && group.whole().phase().equals(Optional.of(Phase.FINAL)))) {
        wholes.add(group.whole().figure());
      }
    }
    if (wholes.isEmpty() && !planned) {
      parent(part, draft).ifPresent(wholes::add);
    }
    return grandTotal(percent, part, wholes, draft).map(List::of).orElse(wholes);
  }

  /// 补助185万元，占31.78%，上年259万元，占35.96%: a share of what was last year is one in that year's whole.
  private boolean isShareOfBase(Mention percent, List<Mention> before) {
    return Mention.lastAmount(before)
        .filter(changed::isBase)
        .filter(it -> percent.leftStart() - it.end() <= 1)
        .isPresent();
  }

  /// What the catalogue has an amount as a part of, as told last; of what 公务用车 cost the three together.
  private Optional<Figure> parent(Mention part, Draft draft) {
    Optional<String> parent =
        part.indicator().flatMap(catalogue::indicator).flatMap(Indicator::parent);
    Optional<String> above = parent.flatMap(catalogue::indicator).flatMap(Indicator::parent);
    return parent.flatMap(it -> bases.latest(draft, it, part.phase(), part))
        .or(() -> above.flatMap(it -> bases.latest(draft, it, part.phase(), part)));
  }

  /// The grand total that a share is one of, where it is none of the whole that is told with it: what
  /// is left at the year's end is a part of it too.
  private Optional<Figure> grandTotal(
      Mention percent, Mention part, List<Figure> wholes, Draft draft) {
    if (wholes.stream().anyMatch(it -> bases.isShare(percent, part, it))) {
      return Optional.empty();
    }
    return Stream.of("expenditure.grand-total", "revenue.grand-total")
        .flatMap(it -> bases.latest(draft, it, part.phase(), part).stream())
        .filter(it -> bases.isShare(percent, part, it))
        .findFirst();
  }

}
