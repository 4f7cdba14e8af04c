package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.vocabulary.Words;

/// Finds the relations that a sentence asserts over its figures. Immutable.
final class ClaimFinder {

  private static final Pattern TOTAL =
      Pattern.compile("(?:合计|共计|总计|小计)(?:金额)?(?:为|达|约)?$");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Changes changes;
  private final Scores scores;
  private final Uses uses;

  ClaimFinder(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.scores = new Scores(vocabulary, labels);
    this.changes =
        new Changes(
            vocabulary, labels, new Phases(vocabulary, labels, new Qualifiers(vocabulary)));
    this.uses = new Uses(vocabulary, changes);
  }

  void find(SentenceReader.Sentence sentence, List<Mention> mentions, Draft draft) {
    if (mentions.size() < 2 && mentions.stream().noneMatch(this::isCompletion)) {
      return;
    }
    List<Group> groups = groups(sentence, mentions, draft);
    for (Group group : groups) {
      sum(group, draft);
    }
    closingTotals(sentence, mentions, draft);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (!mention.isPercent()) {
        continue;
      }
      Optional<Mention> whole =
          Shares.whole(mention.left(), mention.leftStart(), mentions.subList(0, i));
      if (whole.isPresent() && i >= 2) {
        ofPrinted(mention, mentions.get(i - 2), whole.get(), draft);
      } else if (isCompletion(mention)) {
        completion(mention, mentions.subList(0, i), draft);
      } else if (mention.left().contains("占")) {
        share(mention, mentions.subList(0, i), groups, draft);
      }
    }
    changes(mentions, draft);
    uses.find(sentence, mentions, draft);
  }

  /// A figure and those behind 其中.
  private record Group(Mention whole, List<Mention> parts, boolean open) {}

  private List<Group> groups(
      SentenceReader.Sentence sentence, List<Mention> mentions, Draft draft) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention whole = mentions.get(i);
      int from = Math.max(whole.end(), sentence.start());
      String between = sentence.text().substring(from, mentions.get(i + 1).start());
      Optional<Words.Match> marker = vocabulary.words(Kind.OF_WHICH).first(between);
      if (marker.isEmpty() || whole.isPercent()) {
        whole = marker.isPresent() ? amountBefore(mentions, i).orElse(whole) : whole;
        if (marker.isEmpty() || whole.isPercent()) {
          continue;
        }
      }
      int limit = limit(sentence, from + between.indexOf(marker.get().word()), whole);
      List<Mention> parts = new ArrayList<>();
      for (Mention next : mentions.subList(i + 1, mentions.size())) {
        boolean again =
            next.indicator().isPresent() && next.indicator().equals(whole.indicator());
        if (again && parts.isEmpty() && !next.label().equals(whole.label())) {
          total(draft, whole);
        } else if (next.start() >= limit || changed(next) || again) {
          break;
        }
        if (next.isPercent()) {
          continue;
        }
        if (!catalogue.units()
            .comparable(whole.figure().quantity().unit(), next.figure().quantity().unit())
            || leaves(whole, parts, next)) {
          break;
        }
        parts.add(next);
      }
      parts = addingUp(whole, parts);
      if (!parts.isEmpty()) {
        boolean open =
            !partition(whole, parts)
                || vocabulary.words(Kind.OPEN_LIST).in(between)
                || parts.get(parts.size() - 1).right().startsWith("等")
                || parts.get(parts.size() - 1).right().startsWith(")等");
        groups.add(new Group(whole, parts, open));
      }
    }
    return groups;
  }

  /// An amount that has one of its own name as a part is the total of its family: 工会经费收入, 其中
  /// 拨缴经费收入.
  private void total(Draft draft, Mention whole) {
    String indicator = whole.indicator().orElseThrow();
    String total = indicator.substring(0, indicator.indexOf('.')) + ".total";
    if (catalogue.indicator(total).isPresent()) {
      draft.revise(
          it -> it.key().equals(whole.figure().key())
              ? new Fact(it.figure(), total, it.phase(), it.year(), it.fund(), it.subject())
              : it);
    }
  }

  /// The longest beginning of a list that adds up to its whole, for more may be told behind it: 其中
  /// 慰问金54万元、慰问品28万元，结余3万元; all of the list where none does.
  private List<Mention> addingUp(Mention whole, List<Mention> parts) {
    for (int size = parts.size(); size > 1; size--) {
      List<Mention> first = parts.subList(0, size);
      if (sumsTo(whole, first)) {
        return first;
      }
    }
    return parts;
  }

  private static boolean sumsTo(Mention whole, List<Mention> parts) {
    BigDecimal sum =
        parts.stream()
            .map(it -> it.figure().quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean oneUnit = parts.stream().allMatch(it -> it.token().unit().equals(whole.token().unit()));
    return oneUnit && sum.compareTo(whole.figure().quantity().value()) == 0;
  }

  /// Whether a figure begins something else: the ones before it are what the catalogue divides the
  /// whole into, and it is not.
  private boolean leaves(Mention whole, List<Mention> parts, Mention next) {
    return !parts.isEmpty()
        && parts.stream().allMatch(it -> isWithin(whole, it))
        && next.indicator().isPresent()
        && !isWithin(whole, next);
  }

  /// Whether the catalogue has a part below a whole, as 公务用车运行维护费 is below 三公经费.
  private boolean isWithin(Mention whole, Mention part) {
    Optional<String> at = part.indicator();
    while (at.isPresent()) {
      at = at.flatMap(catalogue::indicator).flatMap(Indicator::parent);
      if (at.isPresent() && at.equals(whole.indicator())) {
        return true;
      }
    }
    return false;
  }

  /// Whether parts stand for every kind that the catalogue divides a whole into, each once.
  private boolean coversAll(Mention whole, List<Mention> parts) {
    List<String> kinds =
        catalogue.indicators()
            .stream()
            .filter(it -> it.parent().equals(whole.indicator()))
            .map(Indicator::id)
            .toList();
    return kinds.size() > 1
        && parts.size() == kinds.size()
        && kinds.stream()
            .allMatch(
                kind -> parts.stream()
                    .flatMap(it -> it.indicator().stream())
                    .filter(it -> it.equals(kind) || it.startsWith(kind + "."))
                    .count() == 1);
  }

  private boolean isChild(Mention whole, Mention part) {
    return whole.indicator().isPresent()
        && part.indicator()
            .flatMap(catalogue::indicator)
            .flatMap(it -> it.parent())
            .equals(whole.indicator());
  }

  /// Whether parts are all of a whole: they add up to it, or they are what the catalogue divides it
  /// into. Programmes and outputs behind 其中 are as a rule examples.
  private boolean partition(Mention whole, List<Mention> parts) {
    if (sumsTo(whole, parts) || coversAll(whole, parts)) {
      return true;
    }
    String family = whole.indicator().map(it -> it.substring(0, it.indexOf('.'))).orElse("?");
    boolean related =
        parts.stream()
            .allMatch(it -> it.indicator().filter(id -> id.startsWith(family + ".")).isPresent());
    boolean children = parts.stream().allMatch(it -> isChild(whole, it));
    boolean direct = parts.stream().noneMatch(it -> isWithin(whole, it) && !isChild(whole, it));
    return related && direct && !family.equals("union")
        && (children && parts.size() >= 2 || parts.size() >= 3);
  }

  private static Optional<Mention> amountBefore(List<Mention> mentions, int percent) {
    for (int i = percent - 1; i >= 0; i--) {
      if (!mentions.get(i).isPercent()) {
        return Optional.of(mentions.get(i));
      }
    }
    return Optional.empty();
  }

  /// A list that began in a bracket ends with it.
  private static int limit(SentenceReader.Sentence sentence, int marker, Mention whole) {
    String text = sentence.text();
    int depth = 0;
    for (int i = whole.end(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0 && marker < i) {
        int opened = text.lastIndexOf('(', marker);
        if (opened >= whole.end()) {
          return i;
        }
      }
    }
    return sentence.end();
  }

  private void sum(Group group, Draft draft) {
    int places = group.parts().stream().mapToInt(it -> it.figure().places()).max().orElse(0);
    boolean oneUnit =
        group.parts().stream().map(it -> it.token().unit()).distinct().count() == 1
            && group.parts().get(0).token().unit().equals(group.whole().token().unit());
    List<Claim.Term> terms = new ArrayList<>();
    for (Mention part : group.parts()) {
      terms.add(Claim.Term.plus(oneUnit ? draft.align(part.figure(), places) : part.figure()));
    }
    Figure whole = group.whole().figure();
    boolean one = terms.size() == 1;
    if (!group.open() || one
        && whole.quantity().value().compareTo(terms.get(0).figure().quantity().value()) == 0) {
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, whole, terms, true));
      return;
    }
    // Examples need not add up, and may lie inside one another: each is within the whole, no more.
    for (Claim.Term term : terms) {
      draft.claim(new Claim.PartOf(Claim.Origin.SENTENCE, term.figure(), whole));
    }
  }

  /// A、B、C合计T: everything before it in the sentence, back to another total.
  private void closingTotals(SentenceReader.Sentence sentence, List<Mention> mentions,
      Draft draft) {
    int from = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention total = mentions.get(i);
      if (scores(mentions.subList(from, i), total, draft)) {
        from = i + 1;
        continue;
      }
      if (total.isPercent() || !TOTAL.matcher(total.left()).find()
          || labels.find(total.left()).isPresent()) {
        continue;
      }
      List<Claim.Term> terms = new ArrayList<>();
      for (Mention part : mentions.subList(from, i)) {
        if (!part.isPercent()
            && isGot(part)
            && catalogue.units()
                .comparable(part.figure().quantity().unit(), total.figure().quantity().unit())) {
          terms.add(Claim.Term.plus(part.figure()));
        }
      }
      boolean nested = vocabulary.words(Kind.OF_WHICH)
          .in(sentence.text().substring(sentence.start(), total.start()));
      if (terms.size() >= 2 && !nested) {
        draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, total.figure(), terms, true));
      }
      from = i + 1;
    }
  }

  /// Whether a figure is no full mark and no loss of points.
  private boolean isGot(Mention mention) {
    return !mention.token().unit().equals("分")
        || switch (scores.role(mention.left(), mention.right())) {
          case FULL, LOST -> false;
          case GOT, UNSAID -> true;
        };
  }

  /// 决策18分，过程23.5分……综合得分93.5分.
  private static boolean scores(List<Mention> before, Mention total, Draft draft) {
    List<Claim.Term> terms =
        before.stream()
            .filter(it -> it.indicator().equals(Optional.of("score.level1")))
            .map(it -> Claim.Term.plus(it.figure()))
            .toList();
    if (!total.indicator().equals(Optional.of("score.total")) || terms.size() < 2) {
      return false;
    }
    draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, total.figure(), terms, true));
    return true;
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
                Claim.Origin.SENTENCE, percent.figure(), part.figure(), List.of(whole.figure()))
            : new Claim.Share(
                Claim.Origin.SENTENCE, percent.figure(), part.figure(), List.of(whole.figure())));
  }

  private void share(
      Mention percent, List<Mention> before, List<Group> groups, Draft draft) {
    Optional<Mention> part = amountBefore(before, before.size());
    if (part.isEmpty()) {
      return;
    }
    List<Figure> wholes = new ArrayList<>();
    String of = percent.left().substring(percent.left().lastIndexOf('占') + 1);
    Optional<LabelFinder.Label> stated =
        labels.find(of.endsWith("的") ? of.substring(0, of.length() - 1) : of);
    if (stated.isPresent()) {
      latest(draft, stated.get().indicator(), part.get().phase()).ifPresent(wholes::add);
    } else if (labels.isQualifiersOnly(of)) {
      for (Group group : groups) {
        if (group.parts().contains(part.get())) {
          wholes.add(group.whole().figure());
        }
      }
      if (wholes.isEmpty()) {
        part.get()
            .indicator()
            .flatMap(catalogue::indicator)
            .flatMap(it -> it.parent())
            .flatMap(parent -> latest(draft, parent, part.get().phase()))
            .ifPresent(wholes::add);
      }
    }
    if (!wholes.isEmpty() && wholes.stream().allMatch(it -> comparable(it, part.get().figure()))) {
      draft.claim(
          new Claim.Share(Claim.Origin.SENTENCE, percent.figure(), part.get().figure(), wholes));
    }
  }

  private boolean comparable(Figure a, Figure b) {
    return catalogue.units().comparable(a.quantity().unit(), b.quantity().unit());
  }

  private static Optional<Figure> latest(Draft draft, String indicator, Optional<Phase> phase) {
    return latest(draft, indicator, phase, Optional.empty());
  }

  private static Optional<Figure> latest(
      Draft draft, String indicator, Optional<Phase> phase, Optional<String> subject) {
    Optional<Figure> latest = Optional.empty();
    for (Fact fact : draft.facts()) {
      if (fact.indicator().equals(indicator)
          && (subject.isEmpty() || fact.subject().equals(subject))
          && (fact.phase().equals(phase) || phase.isEmpty())) {
        latest = Optional.of(fact.figure());
      }
    }
    return latest;
  }

  /// 完成预算97.21%: what was done stands before it; the budget is the one of the same name, in the
  /// phase that the words say.
  private void completion(Mention percent, List<Mention> before, Draft draft) {
    List<Mention> told = before.stream().filter(it -> !changed(it) && !isBase(it)).toList();
    Optional<Mention> done = amountBefore(told, told.size());
    if (done.isEmpty() || done.get().indicator().isEmpty()) {
      return;
    }
    if (done.get().phase().filter(it -> it == Phase.FINAL).isEmpty()) {
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
    List<Figure> bases = new ArrayList<>();
    for (Phase phase : phases) {
      inSentence(before, indicator, phase)
          .or(() -> latest(draft, indicator, Optional.of(phase), subject))
          .or(() -> latest(draft, "expenditure.total", Optional.of(phase))
              .filter(it -> indicator.equals("revenue.total")))
          .ifPresent(bases::add);
    }
    if (!bases.isEmpty()) {
      draft.claim(
          new Claim.Completion(Claim.Origin.SENTENCE, percent.figure(), done.get().figure(),
              bases));
    }
  }

  private static Optional<Figure> inSentence(List<Mention> before, String indicator, Phase phase) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (mention.indicator().equals(Optional.of(indicator))
          && mention.phase().equals(Optional.of(phase))) {
        return Optional.of(mention.figure());
      }
    }
    return Optional.empty();
  }

  /// 比上年增加A万元，增长B%: with the amount before it, or last year's.
  private void changes(List<Mention> mentions, Draft draft) {
    for (int i = 1; i < mentions.size(); i++) {
      Mention delta = mentions.get(i);
      if (!changed(delta) || delta.isPercent()) {
        continue;
      }
      Optional<Mention> prior = Optional.of(mentions.get(i - 1)).filter(this::isBase);
      Optional<Mention> current =
          prior.isEmpty()
              ? Optional.of(mentions.get(i - 1))
              : currentOf(prior.get(), mentions.subList(0, i - 1));
      Optional<Figure> rate =
          i + 1 < mentions.size() && changed(mentions.get(i + 1)) && mentions.get(i + 1).isPercent()
              ? Optional.of(mentions.get(i + 1).figure())
              : Optional.empty();
      boolean fits =
          Stream.concat(current.stream(), prior.stream())
              .allMatch(
                  it -> comparable(it.figure(), delta.figure()) && !it.isPercent() && !changed(it));
      boolean tells = current.isPresent() && (prior.isPresent() || rate.isPresent())
          || prior.isPresent() && rate.isPresent();
      if (fits && tells) {
        draft.claim(
            new Claim.Change(
                Claim.Origin.SENTENCE,
                current.map(Mention::figure),
                prior.map(Mention::figure),
                Optional.of(delta.figure()),
                rate,
                delta.figure().quantity().value().signum() >= 0));
      }
    }
  }

  /// What a change is measured from: 比上年1.98万元, 与上年决算数1015.36万元相比.
  private boolean isBase(Mention mention) {
    return vocabulary.words(Kind.LAST_YEAR).in(mention.left())
        || vocabulary.words(Kind.COMPARED).in(mention.left());
  }

  private Optional<Mention> currentOf(Mention prior, List<Mention> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (mention.indicator().isPresent()
          && mention.indicator().equals(prior.indicator())
          && !isBase(mention)
          && mention.phase().filter(it -> it != Phase.BUDGET).isPresent()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private boolean changed(Mention mention) {
    return changes.ends(mention.left())
        && mention.indicator().filter(it -> it.startsWith("adjust.")).isEmpty();
  }

  private boolean isCompletion(Mention mention) {
    return mention.isPercent()
        && mention.indicator()
            .filter(it -> it.equals("ratio.budget-completion") || it.equals("ratio.execution"))
            .isPresent();
  }
}
