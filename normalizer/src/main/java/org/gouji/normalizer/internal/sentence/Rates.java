package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Rate;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Words;

/// Says what a percentage is a rate of, where other words than its name say so: 占调整预算数的98.12%,
/// and rates beside the two figures that they are made of. Immutable.
final class Rates {

  private static final String ARRIVAL = "ratio.fund-arrival";
  private static final Telltale OF_BUDGET =
      Telltale.of("(?:[，、]|^)(占|为|完成了?|达到?|相当于)([^，、]*?)的?(?:比例为|比重为)?$");
  private static final Telltale OF_PLAN =
      Telltale.of(
          "(?:[，、]|^)(?:任务|目标|计划|指标)?(?:完成率|(?:完成|占|为)(?:年度|全年|年初)?(?:计划|目标|任务)(?:任务|数)?的?)(?:为|达|达到)?$");

  /// What money was to come.
  private static final Telltale PLANNED =
      Telltale.of(
          "(?:项目|年度|全年|年初)*(?:计划(?:总?投资|投入|安排|下达)?|预算(?:安排)?|安排|下达|应到位)(?:资金|金额|总额|总数|数|额)*");

  /// 实际支出307.23万元，占到位资金的97.22%
  private static final Telltale CAME_IN =
      Telltale.of("(?:实际|已|全年|当年|财政|项目)*(?:到位|下达|拨付|拨入)的?(?:项目|专项|财政)?(?:资金|经费|金额|总额|总数|数|额)+");

  /// 占部门预算总额的34.3%
  private static final Telltale OF_DEPARTMENT =
      Telltale.of(
          "占(?:我|本|全)?(?:部门|单位|会|局|委|院|馆)(?:全年|年度|年初|当年|支出|总)*预算(?:总额|总数|总量|总计|支出|资金|数)*的?(?:比例|比重)?(?:为|达)?$");

  private static final Telltale GRADE = Telltale.of("(?<!不)满意|一般");
  /// What says of money that it came, or went, once a budget was told: 6月又下达5万元.
  private static final Telltale CAME =
      Telltale.of(
          "又|再|另|年中|年度?中|期间|随后|[年之]后|后续|收回|交回|上缴|新增|增[加拨]|补助|补充|[调追核压缩]减|统筹");

  /// 办结82件，未办结6件，办结率93.18%
  private static final Telltale UNDONE = Telltale.of("(?:未|没有|尚未|不)(?:能|予|按[期时])?$");
  private static final Telltale DONE = Telltale.of("^[，、]?(?:共|已)?完成(?:了|率为|为)?$");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  Rates(Units units, Vocabulary vocabulary, LabelFinder labels, Qualifiers qualifiers) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
  }

  /// The indicator of a percentage that is said to be one of a budget: how far it was spent, or how
  /// much of it was carried over.
  Optional<String> ofBudget(Spot spot) {
    if (DONE.is(spot.left())) {
      return ofBudgetBefore(spot);
    }
    Matcher matcher = OF_BUDGET.matcher(spot.left());
    if (!matcher.find() || isShareOfDepartment(spot)) {
      return Optional.empty();
    }
    String base = matcher.group(2);
    Optional<Mention> amount = spot.amountBefore();
    if (matcher.group(1).equals("占") && PLANNED.is(base) && amount.filter(this::came).isPresent()) {
      return Optional.of(ARRIVAL);
    }
    if (matcher.group(1).equals("占") && CAME_IN.is(base)
        && amount.filter(it -> isAllSpent(it, spot)).isPresent()) {
      return Optional.of("ratio.execution");
    }
    boolean budget =
        labels.isQualifiersOnly(base)
            && qualifiers.isPlanned(base);
    if (!budget || amount.flatMap(Mention::indicator).isEmpty()) {
      return Optional.empty();
    }
    if (amount.flatMap(Mention::indicator).filter(it -> it.startsWith("adjust.")).isPresent()) {
      return Optional.of("ratio.budget-adjust");
    }
    boolean carried = amount.flatMap(Mention::indicator).equals(Optional.of("carry.closing"));
    return Optional.of(
        carried && matcher.group(1).equals("占") ? "ratio.carry-over" : "ratio.budget-completion");
  }

  /// Whether an amount is all that the programme of a report, or its department, spent.
  private static boolean isAllSpent(Mention amount, Spot spot) {
    boolean all =
        amount.states("programme.total") || amount.states("expenditure.total")
            || amount.states("programme.amount")
                && amount.stated().flatMap(Stated::subject).equals(spot.context().programme());
    return all && amount.phase().equals(Optional.of(Phase.FINAL));
  }

  /// 占计划的95%: whether a rate is one of what has come in what was planned, which is no plan itself.
  static boolean isOfPlan(String left, String indicator) {
    return indicator.equals(ARRIVAL) && OF_BUDGET.in(left);
  }

  /// 占到位资金的95%: whether a rate is one of what has come in, whatever was planned.
  static boolean isOfArrived(String left) {
    Matcher matcher = OF_BUDGET.matcher(left);
    return matcher.find() && CAME_IN.is(matcher.group(2));
  }

  /// Whether an amount is what has come of the money for a programme.
  private boolean came(Mention amount) {
    return amount.indicator().filter(it -> it.startsWith("programme.")).isPresent()
        && vocabulary.tellsArrived(amount.left());
  }

  /// 劳模慰问经费12万元，占部门预算的8.6%: whether a percentage is what share of the department's budget a part of it has, and
  /// not how much of its own budget was spent.
  static boolean isShareOfDepartment(Spot spot) {
    return isOfDepartment(spot.left())
        && spot.amountBefore()
            .filter(
                it -> it.indicator()
                    .filter(id -> id.startsWith("expenditure.") || id.equals("programme.amount"))
                    .filter(id -> !Mention.isTotal(id))
                    .isPresent())
            .filter(
                it -> spot.inSentence()
                    .noneMatch(own -> own.isOf(it) && own.end() <= it.leftStart() + 1
                        && own.stated()
                            .flatMap(Stated::subject)
                            .equals(it.stated().flatMap(Stated::subject))))
            .isPresent();
  }

  /// Whether words before a percentage say that it is a share of the budget of a department.
  static boolean isOfDepartment(String left) {
    return OF_DEPARTMENT.in(left);
  }

  /// 项目支出年初预算150万元，决算143万元，完成95%: how far a budget was spent that is told right before what was spent of it.
  private static Optional<String> ofBudgetBefore(Spot spot) {
    return spot.lastInSentence()
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .filter(
            it -> it.indicator()
                .filter(id -> id.startsWith("expenditure.") || id.startsWith("programme."))
                .isPresent())
        .filter(
            it -> spot.inSentence()
                .anyMatch(
                    budget -> budget.isOf(it) && budget.end() <= it.leftStart() + 1
                        && budget.phase().filter(phase -> phase != Phase.FINAL).isPresent()))
        .map(it -> "ratio.budget-completion");
  }

  /// Claims a rate of figures that stand before it in the sentence.
  void find(Mention percent, List<Mention> before, Draft draft) {
    Optional<Mention> done = Mention.lastAmount(before);
    if (done.isPresent() && OF_PLAN.in(percent.left())) {
      planned(done.get(), before).ifPresent(
          plan -> draft.claim(
              new Claim.Completion(
                  Claim.Origin.SENTENCE, percent.figure(), done.get().figure(),
                  List.of(plan.figure()))));
      return;
    }
    if (Together.haveEach(percent.left())) {
      // Of several rates each has a part and a whole of its own.
      return;
    }
    String name = name(percent.left());
    for (Rate rate : vocabulary.rates()) {
      if (rate.rates().before(name, name.length()).isPresent()) {
        Optional<Mention> part =
            last(before, rate.part(), rate.whole()).flatMap(it -> all(before, it));
        Optional<Mention> whole =
            last(before, rate.whole(), rate.part()).flatMap(it -> all(before, it));
        // What was saved of a budget that it is compared with is a change, and below zero.
        boolean share = part.filter(it -> it.figure().quantity().value().signum() >= 0).isPresent();
        if (share && whole.isPresent() && comparable(part.get(), whole.get())
            && !isGraded(before, whole.get())
            && !isOfChanged(percent, part.get(), whole.get(), before)) {
          draft.claim(
              new Claim.Share(
                  Claim.Origin.SENTENCE, percent.figure(), part.get().figure(),
                  List.of(whole.get().figure())));
        }
        return;
      }
    }
  }

  /// 年初预算30万元，2月追加12万元，到位42万元，到位率100%: whether other money was told to have come to an initial budget, or to
  /// have been taken from it, so that a rate that is not one of that budget may be of what became of it.
  private boolean isOfChanged(Mention percent, Mention part, Mention whole, List<Mention> before) {
    if (!units.isMoney(whole.token().unit()) || !whole.phase().equals(Optional.of(Phase.BUDGET))
        || agrees(percent, part, whole)) {
      return false;
    }
    return before.subList(before.indexOf(whole) + 1, before.size())
        .stream()
        .filter(it -> it != part && units.isMoney(it.token().unit()))
        .anyMatch(
            it -> it.isAdjustment() || it.isLeft()
                || it.end() <= part.start() && CAME.in(it.left()));
  }

  private boolean agrees(Mention percent, Mention part, Mention whole) {
    BigDecimal base = whole.token().yuan(units);
    BigDecimal printed = percent.token().value();
    return base.signum() > 0
        && part.token()
            .yuan(units)
            .movePointRight(2)
            .divide(base, printed.scale(), RoundingMode.HALF_UP)
            .compareTo(printed) == 0;
  }

  /// 收回172份，其中满意160份、基本满意7份: whether several figures tell how content people were, so that the rate is of what
  /// they come to.
  private static boolean isGraded(List<Mention> before, Mention whole) {
    return before.stream().filter(it -> it.start() > whole.end() && GRADE.in(it.left())).count()
        > 1;
  }

  private String name(String left) {
    int end = left.length();
    while (end > 0) {
      Optional<String> filler = vocabulary.words(Kind.FILLER).before(left, end);
      if (filler.isEmpty()) {
        break;
      }
      end -= filler.get().length();
    }
    return left.substring(0, end);
  }

  /// What was meant to be done of the same.
  private static Optional<Mention> planned(Mention done, List<Mention> before) {
    return before.stream()
        .filter(it -> it.isOf(done))
        .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
        .filter(it -> done.phase().equals(Optional.of(Phase.FINAL)))
        .reduce((first, second) -> second);
  }

  /// The last figure behind some words, and behind none of the others.
  private static Optional<Mention> last(List<Mention> before, Words words, Words others) {
    return before.stream()
        .filter(it -> !it.isPercent())
        .filter(it -> isBehind(it.left(), words, others))
        .reduce((first, second) -> second);
  }

  /// 应到位资金 is what was to come, though 到位 stands in it.
  private static boolean isBehind(String left, Words words, Words others) {
    Optional<Words.Match> own = words.last(left);
    Optional<Words.Match> other = others.last(left);
    return own.isPresent()
        && !UNDONE.in(left.substring(0, own.get().start()))
        && (other.isEmpty()
            || other.get().start() > own.get().start() && other.get().end() <= own.get().end());
  }

  /// 到位中央资金120万元、省级资金60万元，合计180万元: what the list comes to that a figure begins; empty where nobody says
  /// that, and the figure itself where it begins none.
  private static Optional<Mention> all(List<Mention> before, Mention first) {
    boolean list = false;
    for (Mention next : before.subList(before.indexOf(first) + 1, before.size())) {
      if (InAll.isTotal(next.left())) {
        return Optional.of(next);
      }
      if (!next.left().startsWith("、")) {
        break;
      }
      list = true;
    }
    return list ? Optional.empty() : Optional.of(first);
  }

  private boolean comparable(Mention a, Mention b) {
    return units.comparable(a.figure().quantity().unit(), b.figure().quantity().unit());
  }

  /// Whether an indicator is how much of a budget was spent.
  static boolean isCompletion(String indicator) {
    return indicator.equals("ratio.budget-completion") || indicator.equals("ratio.execution");
  }
}
