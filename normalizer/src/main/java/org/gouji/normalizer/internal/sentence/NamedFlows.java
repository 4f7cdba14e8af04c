package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads what came of the money of a project that stands with its name before the amount: 仓储维修项目计划资金410万元,
/// 公共卫生补助资金全年到位2436万元, 生态补偿资金共兑付873万元. Immutable.
final class NamedFlows {

  private static final String YEAR = "(?:(?:19|20)\\d{2}年度?|全年|当年|本年度?)?";
  private static final Telltale FLOW =
      Telltale.of(
          "^(?:，|(?:19|20)\\d{2}年度?)?(?<name>[\\p{IsHan}“”]{3,22}?(?:项目|工程|(?:补助|补贴|补偿|奖补|专项|养护|维护|扶持|优待|抚恤|发展|救助)(?:资金|经费)|(?:扶助|补助|救助|优待|抚恤|奖励)金))"
              + YEAR
              + "(?:(?<planned>计划(?:投入)?资金|计划投资|(?:预算)?指标(?:共|已)?下达|(?:共|累计)?下达(?:我[省市县区州]|全[省市县区州])?(?:资金|预算)?|(?:共|累计|计划)?安排(?:我[省市县区州]|全[省市县区州])(?:资金|预算)?|\\((?:年初|全年)预算(?:数|资金|安排)?)"
              + "|(?<came>(?:实际|已|共|累计)*到位(?:资金|经费)?)"
              + "|(?<spent>(?:实际|已|共|累计)+(?:兑付|发放|拨付|兑现|支付)(?:资金)?))(?:共|共计|合计|为|达)*$");

  private NamedFlows() {}

  /// @param isName whether words name a project
  static Optional<OwnName.Own> of(Spot spot, Predicate<String> isName) {
    return FLOW.match(spot.left())
        .filter(it -> isName.test(it.group("name").replaceFirst("工程$|(?<!资)金$", "项目")))
        .map(it -> new OwnName.Own(OtherMoney.named(it.group("name"), spot), phase(it)));
  }

  private static Optional<Phase> phase(Matcher flow) {
    return Optional.of(
        flow.group("planned") != null ? Phase.BUDGET
            : flow.group("came") != null ? Phase.ADJUSTED : Phase.FINAL);
  }
}
