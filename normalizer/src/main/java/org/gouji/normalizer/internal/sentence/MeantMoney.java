package org.gouji.normalizer.internal.sentence;

import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells the money of a project that no section on what was spent makes a result: that of which nothing was spent yet, what a
/// project costs in all, and what it would take. Immutable.
final class MeantMoney {

  /// 项目资金36万元，项目尚未开工，资金暂未支出
  private static final Telltale UNSPENT =
      Telltale.of(
          "[\\d.,]+(?:万|亿)?元，(?:[^，。；\\d]{0,12}，)?(?:该|本)?(?:项目)?(?:资金|经费)?(?:目前|暂时?|尚|均|全部|至今)*"
              + "(?:未|没有)(?:使用|支出|支付|执行|列支|动用)(?:[，。；]|$)");
  /// 项目总投资120万元 may be what was planned, or what came of that.
  private static final Telltale INVESTMENT =
      Telltale.of("(?:项目|工程)?总投资(?:额|金额)?(?:为|共|约)?$");
  /// 该项目需县级财政安排资金814万元, of which 年初预算 may have given a part.
  private static final Telltale NEEDED =
      Telltale.of(
          "(?<![必急所])需(?:要|求)?[^，。；:\\d]{0,12}(?:资金|经费|投资)(?:总额|合计|共|约|为)*$");

  private MeantMoney() {}

  /// Whether words behind an amount say that nothing was spent of it.
  static boolean isUnspent(Spot spot) {
    return UNSPENT.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
        .lookingAt();
  }

  /// Whether an amount is what a project costs in all, and its words do not say when.
  static boolean isInvestment(Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT && INVESTMENT.in(spot.left());
  }

  /// Whether an amount is what a project would take, whoever gives it.
  static boolean isNeeded(Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT && NEEDED.in(spot.left());
  }
}
