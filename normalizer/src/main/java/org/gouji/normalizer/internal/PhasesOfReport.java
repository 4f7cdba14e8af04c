package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What a whole report says of the phases of its amounts. Immutable.
public final class PhasesOfReport {

  /// A whole and the two divisions that make it up.
  private record Division(String whole, String one, String other) {}

  /// Those of the expenditure, from the top down.
  private static final List<Division> DIVISIONS =
      List.of(
          new Division(
              "expenditure.total", "expenditure.basic.total", "expenditure.project.total"),
          new Division(
              "expenditure.basic.total", "expenditure.basic.personnel",
              "expenditure.basic.public"));

  /// 收到补助资金50万元, 执行中又新增经费8万元: words of what cannot be the budget that a year begins with.
  private static final Telltale NOT_FIRST = Telltale.of("(?:收到|新增|增拨|全年总)[^，。；:]{0,40}$");
  /// What the budgets of all programmes come to, the nearest first.
  private static final List<String> WHOLES =
      List.of("expenditure.project.total", "expenditure.total");
  private static final String INITIAL = "年初";
  /// Families whose amounts change together when the budget is adjusted: 三公经费 have a budget of their
  /// own.
  private static final List<String> ADJUSTED = List.of("expenditure.", "revenue.", "programme.");

  private final Units units;
  private final Vocabulary vocabulary;

  public PhasesOfReport(Units units, Vocabulary vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
  }

  /// Revises the facts of a report that is read to its end.
  public void complete(Draft draft) {
    onlyBudgets(draft);
    raised(draft);
    new PartsOfWhole(units).complete(draft);
    // What a unit owns and owes is told as it stands at the end of the year.
    draft.revise(
        it -> it.phase().isEmpty() && it.indicator().startsWith("asset.")
            ? it.withPhase(Phase.FINAL)
            : it);
    byFigures(draft);
  }

  /// Gives amounts that say no phase the one that their figures show: the same amount told of the same
  /// thing elsewhere, or the total that the two divisions of the expenditure make up. Where figures of
  /// two phases fit, none is given.
  private void byFigures(Draft draft) {
    List<Fact> open = new ArrayList<>();
    for (Fact fact : draft.facts()) {
      if (fact.phase().isEmpty() && amount(fact).isPresent()) {
        open.add(fact);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    Map<List<Object>, Set<Phase>> told = new HashMap<>();
    for (Fact fact : draft.facts()) {
      if (fact.phase().filter(it -> it != Phase.TARGET).isPresent()) {
        thing(fact, fact.indicator()).ifPresent(
            it -> told.computeIfAbsent(it, any -> new HashSet<>()).add(fact.phase().get()));
      }
    }
    Map<String, Phase> phases = new HashMap<>();
    for (Fact fact : open) {
      only(told.get(thing(fact, fact.indicator()).orElseThrow()))
          .ifPresent(it -> phases.put(fact.key(), it));
    }
    DIVISIONS.forEach(it -> divide(it, open, told, phases));
    Map<String, Phase> byRow = new HashMap<>();
    open.stream()
        .filter(it -> phases.containsKey(it.key()))
        .forEach(it -> byRow.put(it.figure().quote(), phases.get(it.key())));
    for (Fact fact : draft.facts()) {
      boolean share = fact.phase().isEmpty() && fact.indicator().endsWith(".share");
      if (share && byRow.containsKey(fact.figure().quote())) {
        phases.put(fact.key(), byRow.get(fact.figure().quote()));
      }
    }
    if (!phases.isEmpty()) {
      draft.revise(it -> phases.containsKey(it.key()) ? it.withPhase(phases.get(it.key())) : it);
    }
  }

  /// 全年预算 is an adjusted budget beside an initial one of the same kind of item, or one that was
  /// adjusted; elsewhere it is the only budget. 调整后 says so itself.
  private void onlyBudgets(Draft draft) {
    List<Fact> initial = new ArrayList<>();
    List<Fact> changes = new ArrayList<>();
    Set<String> apart = new HashSet<>();
    for (Fact fact : draft.facts()) {
      if (fact.phase().equals(Optional.of(Phase.BUDGET))) {
        initial.add(fact);
      }
    }
    for (Fact fact : draft.facts()) {
      boolean both =
          fact.phase().equals(Optional.of(Phase.ADJUSTED))
              && !isLater(fact)
              && initial.stream().anyMatch(it -> isBefore(it, fact));
      if (both || isMore(fact, initial)) {
        apart.add(family(fact));
      }
      if (fact.indicator().startsWith("adjust.")) {
        changes.add(fact);
      }
      if (fact.indicator().startsWith("adjust.") || both && ADJUSTED.contains(family(fact))) {
        apart.addAll(ADJUSTED);
      }
    }
    Set<String> divided = ofAdjusted(draft.facts());
    draft.revise(
        it -> it.phase().equals(Optional.of(Phase.ADJUSTED))
            && (!apart.contains(family(it)) || isAlone(it, initial, changes))
            && !saysAdjusted(it) && !divided.contains(it.key())
            && !isLater(it) && !draft.keepsPhase(it)
                ? it.withPhase(Phase.BUDGET)
                : it);
  }

  private static boolean saysAdjusted(Fact fact) {
    return fact.figure().quote().contains("调整");
  }

  /// 调整后预算196万元，比年初增加16万元，其中基本支出150万元，项目支出46万元: the keys of the parts told behind what says that it is an
  /// adjusted budget, which the words around them no longer do.
  private static Set<String> ofAdjusted(List<Fact> facts) {
    Set<String> divided = new HashSet<>();
    Optional<Fact> whole = Optional.empty();
    for (Fact fact : facts) {
      boolean adjusted =
          fact.phase().equals(Optional.of(Phase.ADJUSTED)) && fact.grounds() != Grounds.CELL;
      if (adjusted && saysAdjusted(fact)) {
        whole = Optional.of(fact);
      } else if (adjusted && !fact.figure().label().contains("预算")
          && whole.filter(it -> it.figure().location().equals(fact.figure().location()))
              .isPresent()) {
        divided.add(fact.key());
      } else if (fact.phase().isPresent()) {
        whole = Optional.empty();
      }
    }
    return divided;
  }

  /// Whether a column of programmes comes to more than the year began with for projects, or where that is not told for
  /// all: it is no first budget. One that comes to less may be of some of them.
  private boolean isMore(Fact total, List<Fact> initial) {
    if (!total.indicator().equals("programme.total") || total.grounds() != Grounds.CELL
        || !total.phase().equals(Optional.of(Phase.ADJUSTED))) {
      return false;
    }
    for (String whole : WHOLES) {
      List<BigDecimal> told =
          initial.stream()
              .filter(it -> it.indicator().equals(whole) && it.year().equals(total.year()))
              .flatMap(it -> yuan(it).stream())
              .toList();
      if (!told.isEmpty()) {
        return yuan(total).filter(it -> told.stream().allMatch(of -> it.compareTo(of) > 0))
            .isPresent();
      }
    }
    return false;
  }

  /// Whether an amount is what has come of the money for a programme, or was added, and is no first budget.
  private boolean isLater(Fact amount) {
    if (!amount.indicator().startsWith("programme.") || amount.grounds() == Grounds.CELL) {
      return false;
    }
    String quote = amount.figure().quote();
    // The budget that it is held against may be printed alike before it.
    int at =
        quote.indexOf(
            amount.figure().quantity().printed(),
            Math.max(0, quote.indexOf(amount.figure().label())));
    // 到位80万元，其中县财政50万元: a part that the treasury gave came with the whole.
    int from =
        amount.fund().isPresent()
            ? 0
            : Math.max(quote.lastIndexOf('，', at), quote.lastIndexOf('；', at)) + 1;
    return at > from
        && (vocabulary.tellsArrived(quote.substring(from, at))
            || vocabulary.arrives(
                quote.substring(at + amount.figure().quantity().printed().length()))
            || NOT_FIRST.in(quote.substring(0, at)));
  }

  /// Whether a programme's budget is told in the text, with no change in the same sentence, and no initial one of it
  /// anywhere: it has no other, whatever became of those of other programmes. The columns of a table are of one phase.
  private boolean isAlone(Fact budget, List<Fact> initial, List<Fact> changes) {
    return budget.indicator().equals("programme.amount")
        && budget.subject().isPresent()
        && budget.grounds() != Grounds.CELL
        && changes.stream()
            .noneMatch(
                it -> budget.figure().quote().contains(it.figure().quantity().printed())
                    && it.figure().location().equals(budget.figure().location()))
        && initial.stream().noneMatch(it -> isBefore(it, budget));
  }

  /// 全年预算收入1200万元，其中年初预算1100万元，年中追加100万元: of two budgets of one item the one that the other and
  /// what was added, less what was cut right behind that, come to is the adjusted one.
  private void raised(Draft draft) {
    Set<BigDecimal> added = new LinkedHashSet<>();
    Optional<BigDecimal> change = Optional.empty();
    for (Fact fact : draft.facts()) {
      change = changed(change, fact);
      change.filter(it -> it.signum() != 0).ifPresent(added::add);
    }
    if (added.isEmpty()) {
      return;
    }
    Map<List<Object>, List<Fact>> budgets = new LinkedHashMap<>();
    for (Fact fact : draft.facts()) {
      if (fact.phase().equals(Optional.of(Phase.BUDGET))) {
        thing(fact, fact.indicator())
            .ifPresent(it -> budgets.computeIfAbsent(it, any -> new ArrayList<>()).add(fact));
      }
    }
    Set<String> adjusted = new HashSet<>();
    for (BigDecimal addition : added) {
      for (List<Fact> same : budgets.values()) {
        BigDecimal before = yuan(same.get(0)).orElseThrow();
        List<Fact> whole =
            budgets.getOrDefault(
                key(same.get(0).indicator(), same.get(0), before.add(addition)), List.of());
        whole.stream()
            .filter(it -> same.stream().anyMatch(initial -> isAfter(initial, it)))
            .forEach(it -> adjusted.add(it.key()));
      }
    }
    if (!adjusted.isEmpty()) {
      draft.revise(it -> adjusted.contains(it.key()) ? it.withPhase(Phase.ADJUSTED) : it);
    }
  }

  /// What a budget was changed by up to a fact: an addition begins, and the cuts behind it go on.
  private Optional<BigDecimal> changed(Optional<BigDecimal> before, Fact fact) {
    return switch (fact.indicator()) {
      case "adjust.addition", "adjust.amount" -> yuan(fact);
      case "adjust.cut" -> before.flatMap(it -> yuan(fact).map(cut -> it.subtract(cut.abs())));
      default -> Optional.empty();
    };
  }

  /// Whether nothing says that a budget is an initial one itself: neither 年初 nor the column of a table.
  private static boolean isAfter(Fact initial, Fact budget) {
    String quote = budget.figure().quote();
    return budget.grounds() != Grounds.CELL
        && (!quote.contains(INITIAL) || quote.equals(initial.figure().quote()));
  }

  /// Whether one budget came before another of the same: of what has a budget of its own the same amount told
  /// elsewhere is the only one.
  private boolean isBefore(Fact initial, Fact adjusted) {
    if (adjusted.indicator().startsWith("programme.")) {
      return initial.indicator().equals(adjusted.indicator())
          && initial.subject().equals(adjusted.subject())
          && (!isSame(initial, adjusted) || initial.figure().quote().contains(INITIAL)
              || vocabulary.tellsArrived(adjusted.figure().quote())
              || initial.figure().quote().equals(adjusted.figure().quote()));
    }
    return initial.indicator().equals(adjusted.indicator())
        && (ADJUSTED.contains(family(adjusted))
            || initial.figure().quote().equals(adjusted.figure().quote())
            || !isSame(initial, adjusted));
  }

  private boolean isSame(Fact one, Fact other) {
    Optional<BigDecimal> amount = yuan(one);
    Optional<BigDecimal> behind = yuan(other);
    return amount.isPresent() && behind.isPresent() && amount.get().compareTo(behind.get()) == 0;
  }

  private static String family(Fact fact) {
    String indicator = fact.indicator();
    return indicator.substring(0, indicator.indexOf('.') + 1);
  }

  /// 基本支出总额 and 项目支出总额 in one place are of the phase whose total they add up to.
  private void divide(
      Division division,
      List<Fact> open,
      Map<List<Object>, Set<Phase>> told,
      Map<String, Phase> phases) {
    for (Fact one : open) {
      if (!one.indicator().equals(division.one())) {
        continue;
      }
      for (Fact other : open) {
        boolean both =
            other.indicator().equals(division.other())
                && one.year().equals(other.year())
                && one.fund().equals(other.fund())
                && one.subject().equals(other.subject());
        if (both) {
          BigDecimal sum = yuan(one).orElseThrow().add(yuan(other).orElseThrow());
          only(told.get(key(division.whole(), one, sum)))
              .ifPresent(
                  phase -> {
                    give(phase, one, told, phases);
                    give(phase, other, told, phases);
                  });
        }
      }
    }
  }

  /// What makes up one whole may be a whole itself.
  private void give(
      Phase phase, Fact fact, Map<List<Object>, Set<Phase>> told, Map<String, Phase> phases) {
    if (phases.putIfAbsent(fact.key(), phase) == null) {
      thing(fact, fact.indicator())
          .ifPresent(it -> told.computeIfAbsent(it, any -> new HashSet<>()).add(phase));
    }
  }

  private static Optional<Phase> only(Set<Phase> phases) {
    return phases != null && phases.size() == 1
        ? Optional.of(phases.iterator().next())
        : Optional.empty();
  }

  /// What an amount is told of, with the amount; empty for other figures and for nothing.
  private Optional<List<Object>> thing(Fact fact, String indicator) {
    return amount(fact).map(it -> key(indicator, fact, it));
  }

  private Optional<BigDecimal> amount(Fact fact) {
    return yuan(fact).filter(it -> it.signum() != 0);
  }

  private static List<Object> key(String indicator, Fact fact, BigDecimal yuan) {
    return List.of(
        indicator, fact.year(), fact.fund(), fact.subject(), yuan.stripTrailingZeros());
  }

  private Optional<BigDecimal> yuan(Fact fact) {
    Quantity quantity = fact.figure().quantity();
    return units.isMoney(quantity.unit())
        ? Optional.of(quantity.yuan(units))
        : Optional.empty();
  }
}
