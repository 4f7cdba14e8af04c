package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells which amounts that do not say so were planned. Immutable.
final class Plans {

  private static final Telltale GIVEN =
      Telltale.of("(?:下达|批复|核定)了?(?:专项|项目)?(?:资金|经费)?(?:共|合计|为)?$");
  /// 县财政安排我会专项经费68万元
  private static final Telltale ALLOTTED =
      Telltale.of("^(?!.*(?:支出|使用|支付|执行)).*财政(?:局)?(?:共|预算|年初)?安排");
  private static final Telltale CHANGED = Telltale.of("调整|追加");
  private static final String PROJECTS = "expenditure.project.total";

  private final Phases phases;
  private final Qualifiers qualifiers;
  private final Programmes programmes;

  Plans(Phases phases, Qualifiers qualifiers, Programmes programmes) {
    this.phases = phases;
    this.qualifiers = qualifiers;
    this.programmes = programmes;
  }

  /// 工会干部培训安排20万元，支出19.6万元: what was spent comes behind, or words say that money
  /// was set aside.
  boolean isOne(Spot spot, String indicator) {
    boolean unsaid = qualifiers.phase(spot.left()).isEmpty();
    if (!isOfProgramme(indicator) && !indicator.equals(PROJECTS)) {
      // 公务接待费1.2万元，实际支出0.9万元
      return unsaid && Phases.isOfFlow(indicator)
          && programmes.isActuallySpentBehind(spot);
    }
    return indicator.equals("programme.amount") && programmes.isBudgeted(spot)
        || unsaid && programmes.isSpentBehind(spot)
        || isOfProgramme(indicator) && unsaid && GIVEN.in(spot.left())
        || indicator.equals(PROJECTS) && ALLOTTED.in(spot.left());
  }

  /// 调整后预算89.8万元，实际到位88.2万元: what has come of a budget that is told before is none. 全年预算 is such a budget
  /// beside an initial one only.
  boolean isArrivedBesideBudget(Spot spot, Stated stated) {
    if (!phases.isArrived(spot, stated.indicator())) {
      return false;
    }
    List<Mention> same =
        spot.before()
            .stream()
            .filter(it -> it.states(stated.indicator()))
            .filter(it -> it.stated().flatMap(Stated::subject).equals(stated.subject()))
            .toList();
    boolean initial = same.stream().anyMatch(it -> it.phase().equals(Optional.of(Phase.BUDGET)));
    return same.stream()
        .filter(it -> it.phase().equals(Optional.of(Phase.ADJUSTED)))
        .anyMatch(it -> initial || CHANGED.in(it.left()));
  }

  static boolean isOfProgramme(String indicator) {
    return indicator.equals("programme.amount") || indicator.equals("programme.total");
  }
}
