package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.document.Location;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
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

  /// 占预算的93.44% is no rate of what has come of it.
  private static final Telltale OF_BUDGET = Telltale.of("占[^，。；到]{0,6}预算");
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
    if (mentions.isEmpty() || mentions.size() == 1 && !isCompletion(mentions.get(0))) {
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
      } else if (isCompletion(mention)) {
        List<Mention> open = ofSame(mention, open(sentence, mentions, i));
        // Behind all parts of a list the rate is that of the whole.
        completion(
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
        for (int j = 0; j < shares; j++) {
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
    if (part.isPercent() || !comparable(part.figure(), whole.figure())
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
        && wholes.stream().noneMatch(it -> isShare(percent, part.get(), it))) {
      wholes = dividedBefore(percent, part.get(), draft).map(List::of).orElse(wholes);
    }
    boolean ofUnit =
        OF_UNIT.in(of) && wholes.stream().noneMatch(it -> isShare(percent, part.get(), it));
    if (!wholes.isEmpty() && !ofUnit
        && wholes.stream().allMatch(it -> comparable(it, part.get().figure()))) {
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

  /// 支出526万元。按来源分，财政拨款514万元，其他12万元。按性质分，基本支出332万元，占63.12%: the amount of the paragraph, or the total of the
  /// report, that a share is one of though another one was told since.
  private Optional<Figure> dividedBefore(Mention percent, Mention part, Draft draft) {
    return draft.facts()
        .stream()
        .filter(
            it -> Mention.isTotal(it.indicator()) && it.phase().equals(part.phase())
                || isInOnePlace(it.figure().location(), percent.figure().location()))
        .map(Fact::figure)
        .filter(it -> !it.key().equals(part.figure().key()) && isShare(percent, part, it))
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
        latest(draft, indicator, part.phase(), part)
            .or(
                () -> part.states(indicator)
                    ? grandTotal(percent, part, List.of(), draft)
                    : Optional.empty());
    // Among the parts of 三公经费 占总支出22.10% is the share of them.
    return named.filter(it -> isShare(percent, part, it))
        .or(() -> parent(part, draft).filter(it -> isShare(percent, part, it)))
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
        .filter(it -> comparable(it, part.figure()) && isRate(percent, part.figure(), it))
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
    return parent.flatMap(it -> latest(draft, it, part.phase(), part))
        .or(() -> above.flatMap(it -> latest(draft, it, part.phase(), part)));
  }

  /// The grand total that a share is one of, where it is none of the whole that is told with it: what
  /// is left at the year's end is a part of it too.
  private Optional<Figure> grandTotal(
      Mention percent, Mention part, List<Figure> wholes, Draft draft) {
    if (wholes.stream().anyMatch(it -> isShare(percent, part, it))) {
      return Optional.empty();
    }
    return Stream.of("expenditure.grand-total", "revenue.grand-total")
        .flatMap(it -> latest(draft, it, part.phase(), part).stream())
        .filter(it -> isShare(percent, part, it))
        .findFirst();
  }

  /// Whether a percentage is that of a part in a whole, as it is printed.
  private boolean isShare(Mention percent, Mention part, Figure whole) {
    return comparable(whole, part.figure()) && isRate(percent, part.figure(), whole);
  }

  private boolean isRate(Mention percent, Figure part, Figure whole) {
    if (whole.quantity().value().signum() == 0) {
      return false;
    }
    BigDecimal printed = percent.figure().quantity().value();
    return part.quantity()
        .inBaseUnit(catalogue.units())
        .multiply(BigDecimal.valueOf(100))
        .divide(whole.quantity().inBaseUnit(catalogue.units()), printed.scale(),
            RoundingMode.HALF_UP)
        .compareTo(printed) == 0;
  }

  private boolean comparable(Figure a, Figure b) {
    return catalogue.units().comparable(a.quantity().unit(), b.quantity().unit());
  }

  /// Money of one fund is no whole of what is said to be of another one, or of the same total; 财政拨款
  /// is the whole of its kinds.
  private static boolean isOfOneFund(Fact fact, Mention part) {
    Optional<Fund> fund = part.stated().flatMap(Stated::fund);
    boolean total = part.indicator().equals(Optional.of(fact.indicator()));
    boolean contains =
        fact.fund()
            .filter(it -> it == Fund.ALL || it == Fund.FISCAL && !fund.equals(fact.fund()))
            .isPresent();
    return fact.fund().isPresent()
        && !contains
        && (total || fund.isPresent() && !fund.equals(fact.fund()));
  }

  /// A total of one second-level unit is no whole of what is told of another, or of all of them.
  private boolean isOfOneUnit(Fact fact, Mention part) {
    boolean shared =
        catalogue.indicator(fact.indicator()).map(Indicator::subject).orElse(false);
    return shared
        || fact.subject().isEmpty()
        || fact.subject().equals(part.stated().flatMap(Stated::subject));
  }

  /// The last figure told of an indicator, in the year of another one.
  private Optional<Figure> latest(
      Draft draft, String indicator, Optional<Phase> phase, Mention beside) {
    return latest(draft, indicator, phase, beside, Optional.empty());
  }

  private Optional<Figure> latest(
      Draft draft, String indicator, Optional<Phase> phase, Mention beside,
      Optional<String> subject) {
    Optional<Integer> year = beside.stated().flatMap(Stated::year);
    Optional<Fact> latest = Optional.empty();
    for (Fact fact : draft.facts()) {
      if (!fact.indicator().equals(indicator)) {
        continue;
      }
      // 会员34709人，较上年末的33476人净增；其中女会员6969人，占会员总数的20%: of this year's, where nothing says of which.
      boolean earlier =
          latest.flatMap(Fact::year)
              .filter(own -> fact.year().filter(it -> it < own).isPresent())
              .isPresent();
      if (!earlier
          && (year.isEmpty() || fact.year().equals(year))
          && (subject.isEmpty() && isOfOneUnit(fact, beside) || fact.subject().equals(subject))
          && !fact.key().equals(beside.figure().key())
          && !isOfOneFund(fact, beside)
          && (fact.phase().equals(phase) || phase.isEmpty())) {
        latest = Optional.of(fact);
      }
    }
    return latest.map(Fact::figure);
  }

  /// 完成预算97.21%: what was done stands before it; the budget is the one of the same name, in the
  /// phase that the words say.
  private void completion(Mention percent, List<Mention> before, Draft draft) {
    Optional<Mention> done = done(before).filter(it -> Rated.isOf(percent.left(), it));
    if (done.isEmpty()) {
      doneBefore(percent, before, draft);
      return;
    }
    if (isOfAnother(percent, done.get()) || OneFund.isOfAnotherYear(percent, done.get())
        || OneFund.isOfOtherMoney(percent, done.get())) {
      return;
    }
    String indicator = done.get().indicator().get();
    Optional<String> subject = done.get().stated().flatMap(Stated::subject);
    List<Phase> phases =
        percent.left().contains("年初") || percent.left().contains("初预算")
            ? List.of(Phase.BUDGET)
            : percent.left().contains("调整") || percent.left().contains("全年预算")
                ? List.of(Phase.ADJUSTED)
            : List.of(Phase.ADJUSTED, Phase.BUDGET);
    if (phases.contains(Phase.ADJUSTED) && isAdjustedUnsaid(before, done.get())) {
      return;
    }
    List<Figure> bases = new ArrayList<>();
    for (Phase phase : phases) {
      inSentence(before, done.get(), phase)
          .or(() -> latest(draft, indicator, Optional.of(phase), done.get(), subject))
          .or(() -> latest(draft, "expenditure.total", Optional.of(phase), done.get())
              .filter(it -> indicator.equals("revenue.total")))
          .or(() -> latest(draft, "revenue.total", Optional.of(phase), done.get())
              .filter(it -> indicator.equals("expenditure.total")))
          .ifPresent(bases::add);
    }
    if (!bases.isEmpty() && indicator.equals("expenditure.total")
        && percent.indicator().equals(Optional.of("ratio.execution"))) {
      // What was spent of the money that arrived is a rate in use, too.
      latest(draft, "revenue.total", Optional.of(Phase.FINAL), done.get()).ifPresent(bases::add);
    }
    boolean fits = bases.stream().anyMatch(it -> isShare(percent, done.get(), it));
    if (!fits && OneFund.isOne(done.get(), draft)) {
      bases.removeIf(it -> OneFund.isOfAll(it, draft));
    }
    if (!fits && OF_BUDGET.in(percent.left())) {
      bases.removeIf(it -> vocabulary.tellsArrived(it.label()));
    }
    if (!fits && Rates.isOfArrived(percent.left())) {
      bases.removeIf(it -> !vocabulary.tellsArrived(it.label()));
    }
    if (!bases.isEmpty()) {
      Optional<Figure> other =
          fits ? Optional.empty() : otherBudget(percent, done.get(), draft);
      draft.claim(
          new Claim.Completion(Claim.Origin.SENTENCE, percent.figure(), done.get().figure(),
              other.map(List::of).orElse(bases)));
    }
  }

  /// 年初安排32万元，另安排车辆经费5万元，公用经费预算共37万元。支出34.78万元，执行率94%: another budget of the paragraph that a rate
  /// is one of.
  private Optional<Figure> otherBudget(Mention percent, Mention done, Draft draft) {
    return draft.facts()
        .stream()
        .filter(it -> it.phase()
            .filter(phase -> phase == Phase.BUDGET || phase == Phase.ADJUSTED)
            .isPresent())
        .map(Fact::figure)
        .filter(it -> isInOnePlace(it.location(), percent.figure().location()))
        .filter(it -> isShare(percent, done, it))
        .reduce((first, second) -> second);
  }

  private static boolean isInOnePlace(Location a, Location b) {
    return a instanceof Location.InBody one && b instanceof Location.InBody other
        && one.block() == other.block();
  }

  /// 支出359万元，执行率98%，其中基本支出执行率100%: whether a rate names what it is of, and that is not what was told.
  private boolean isOfAnother(Mention percent, Mention done) {
    Optional<String> named =
        percent.stated().flatMap(Stated::subject).filter(percent.left()::contains);
    return named.isPresent()
        && !done.stated().flatMap(Stated::subject).equals(named)
        && !done.label().contains(named.get())
        && labels.find(named.get())
            .map(LabelFinder.Label::indicator)
            .filter(it -> done.indicator().equals(Optional.of(it)))
            .isEmpty();
  }

  /// 年初预算35万元，追加5万元，支出39.2万元，执行率98%: whether a rate is of what a budget and an addition come to, which nobody
  /// prints.
  private static boolean isAdjustedUnsaid(List<Mention> before, Mention done) {
    boolean adjusts =
        before.stream()
            .anyMatch(
                it -> it.states("adjust.addition") && it.end() <= done.start());
    return adjusts
        && inSentence(before, done, Phase.BUDGET).isPresent()
        && inSentence(before, done, Phase.ADJUSTED).isEmpty();
  }

  /// 支出合计132万元。年初预算100万元，完成年初预算的132%: what was done was told before the sentence, and the rate
  /// says that it is what is meant.
  private void doneBefore(Mention percent, List<Mention> before, Draft draft) {
    Optional<Mention> budget =
        Mention.lastAmount(before).filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)));
    for (String form : List.of(".total", ".grand-total")) {
      Optional<Figure> done =
          budget.flatMap(Mention::indicator)
              .flatMap(
                  it -> latest(
                      draft, it.replace(".total", form), Optional.of(Phase.FINAL), budget.get()))
              .filter(it -> comparable(it, budget.get().figure()))
              .filter(it -> isRate(percent, it, budget.get().figure()));
      if (done.isPresent()) {
        draft.claim(
            new Claim.Completion(
                Claim.Origin.SENTENCE, percent.figure(), done.get(),
                List.of(budget.get().figure())));
        return;
      }
    }
  }

  /// The nearest amount, or where that is a budget what was done of the same.
  private Optional<Mention> done(List<Mention> before) {
    List<Mention> told =
        before.stream()
            .filter(it -> !changes.isChange(it) && !changed.isBase(it) && !it.isLeft())
            .toList();
    Optional<Mention> nearest =
        Mention.lastAmount(told).filter(it -> it.indicator().isPresent());
    return nearest.flatMap(
        it -> told.stream()
            .filter(other -> other.isOf(it))
            .filter(other -> other.phase().equals(Optional.of(Phase.FINAL)))
            .reduce((first, second) -> second));
  }

  private static Optional<Figure> inSentence(List<Mention> before, Mention done, Phase phase) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (mention.isOf(done)
          && mention.phase().equals(Optional.of(phase))) {
        return Optional.of(mention.figure());
      }
    }
    return Optional.empty();
  }

  private boolean isCompletion(Mention mention) {
    return mention.isPercent()
        && mention.indicator()
            .filter(
                it -> Rates.isCompletion(it)
                    || it.equals("ratio.three-public-control") || it.equals("ratio.procurement"))
            .isPresent();
  }
}
