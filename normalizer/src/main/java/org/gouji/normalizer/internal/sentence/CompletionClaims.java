package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what rates of what was done are of: 支出134.92万元，完成预算138.79万元的97.21%. Immutable.
final class CompletionClaims {

  /// 占预算的93.44% is no rate of what has come of it.
  private static final Telltale OF_BUDGET = Telltale.of("占[^，。；到]{0,6}预算");

  /// 占全年可用资金的96.74%: of all that could be spent, whatever the budget was.
  private static final Telltale OF_AVAILABLE =
      Telltale.of("(?:占|为|相当于|完成|达到?)[^，、；。占]{0,8}(?:可用|可支配|可使用|可支出)[^，、；。]{0,6}$");
  private static final Telltale AVAILABLE = Telltale.of("可用|可支配|可使用|可支出");
  private static final String ALL_REVENUE = "revenue.grand-total";

  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Changes changes;
  private final ChangeClaims changed;
  private final Bases bases;

  CompletionClaims(
      Vocabulary vocabulary, LabelFinder labels, Changes changes, ChangeClaims changed,
      Bases bases) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.changes = changes;
    this.changed = changed;
    this.bases = bases;
  }

  /// 完成预算97.21%: what was done stands before it; the budget is the one of the same name, in the
  /// phase that the words say.
  void claim(Mention percent, List<Mention> before, Draft draft) {
    Optional<Mention> done = done(before).filter(it -> Rated.isOf(percent.left(), it));
    if (done.isEmpty()) {
      doneBefore(percent, before, draft);
      return;
    }
    if (isOfAnother(percent, done.get()) || OneFund.isOfAnotherYear(percent, done.get())
        || OneFund.isOfOtherMoney(percent, done.get())) {
      return;
    }
    Optional<Figure> available = available(percent, done.get(), draft);
    if (available.isPresent()) {
      draft.claim(
          new Claim.Share(
              Claim.Origin.SENTENCE, percent.figure(), done.get().figure(),
              List.of(available.get())));
      return;
    }
    List<Phase> phases = phases(percent.left());
    if (phases.contains(Phase.ADJUSTED) && isAdjustedUnsaid(before, done.get())) {
      return;
    }
    List<Figure> budgets = budgets(percent, done.get(), phases, before, draft);
    boolean fits = budgets.stream().anyMatch(it -> bases.isShare(percent, done.get(), it));
    if (!fits && OneFund.isOne(done.get(), draft)) {
      budgets.removeIf(it -> OneFund.isOfAll(it, draft));
    }
    if (!fits && OF_BUDGET.in(percent.left())) {
      budgets.removeIf(it -> vocabulary.tellsArrived(it.label()));
    }
    if (!fits && Rates.isOfArrived(percent.left())) {
      budgets.removeIf(it -> !vocabulary.tellsArrived(it.label()));
    }
    if (!budgets.isEmpty()) {
      Optional<Figure> other =
          fits ? Optional.empty() : otherBudget(percent, done.get(), draft);
      draft.claim(
          new Claim.Completion(Claim.Origin.SENTENCE, percent.figure(), done.get().figure(),
              other.map(List::of).orElse(budgets)));
    }
  }

  /// What could be spent, where a percentage says that it is of that: the one told that it is of as printed, or the last that
  /// is called so.
  Optional<Figure> available(Mention percent, Mention done, Draft draft) {
    if (!OF_AVAILABLE.in(percent.left())) {
      return Optional.empty();
    }
    List<Figure> told =
        draft.facts()
            .stream()
            .filter(it -> AVAILABLE.in(it.figure().label()) || it.indicator().equals(ALL_REVENUE))
            .filter(
                it -> done.stated().isEmpty()
                    || it.year().equals(done.stated().flatMap(Stated::year)))
            .filter(it -> it.subject().equals(done.stated().flatMap(Stated::subject)))
            .map(Fact::figure)
            .filter(it -> bases.comparable(it, done.figure()) && it != done.figure())
            .toList();
    return told.stream()
        .filter(it -> bases.isShare(percent, done, it))
        .reduce((first, second) -> second)
        .or(() -> told.stream().reduce((first, second) -> second));
  }

  /// Which budgets the words of a rate may mean.
  private static List<Phase> phases(String words) {
    return words.contains("年初") || words.contains("初预算")
        ? List.of(Phase.BUDGET)
        : words.contains("调整") || words.contains("全年预算")
            ? List.of(Phase.ADJUSTED)
        : List.of(Phase.ADJUSTED, Phase.BUDGET);
  }

  /// What was told of those, in the sentence or before it.
  private List<Figure> budgets(
      Mention percent, Mention done, List<Phase> phases, List<Mention> before, Draft draft) {
    String indicator = done.indicator().orElseThrow();
    Optional<String> subject = done.stated().flatMap(Stated::subject);
    List<Figure> budgets = new ArrayList<>();
    for (Phase phase : phases) {
      inSentence(before, done, phase)
          .or(() -> bases.latest(draft, indicator, Optional.of(phase), done, subject))
          .or(() -> bases.latest(draft, "expenditure.total", Optional.of(phase), done)
              .filter(it -> indicator.equals("revenue.total")))
          .or(() -> bases.latest(draft, "revenue.total", Optional.of(phase), done)
              .filter(it -> indicator.equals("expenditure.total")))
          .ifPresent(budgets::add);
    }
    if (!budgets.isEmpty() && indicator.equals("expenditure.total")
        && percent.indicator().equals(Optional.of("ratio.execution"))) {
      // What was spent of the money that arrived is a rate in use, too.
      bases.latest(draft, "revenue.total", Optional.of(Phase.FINAL), done)
          .ifPresent(budgets::add);
    }
    return budgets;
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
        .filter(it -> Bases.isInOnePlace(it.location(), percent.figure().location()))
        .filter(it -> bases.isShare(percent, done, it))
        .reduce((first, second) -> second);
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
                  it -> bases.latest(
                      draft, it.replace(".total", form), Optional.of(Phase.FINAL), budget.get()))
              .filter(it -> bases.comparable(it, budget.get().figure()))
              .filter(it -> bases.isRate(percent, it, budget.get().figure()));
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

  static boolean isOne(Mention mention) {
    return mention.isPercent()
        && mention.indicator()
            .filter(
                it -> Rates.isCompletion(it)
                    || it.equals("ratio.three-public-control") || it.equals("ratio.procurement"))
            .isPresent();
  }
}
