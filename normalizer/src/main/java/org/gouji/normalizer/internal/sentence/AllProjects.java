package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads in a report about projects the money of all of them: 3个项目全年预算数合计286万元, 中央、省级资金合计2386万元. Immutable.
final class AllProjects {

  /// What stands between a count of projects and their money.
  private static final Telltale OF_COUNTED =
      Telltale.of(
          "^(?:子|支出|重点|专项)?项目(?:支出)?(?:资金|经费)?(?:年初|全年|年度|当年|调整后|本年|实际|已|累计|共|合计|共计|总计|批复|财政|总)*"
              + "(?:预算|安排|下达|到位|支出|支付|使用|执行|投入|投资)(?:数|资金|金额|安排)?(?:共|共计|合计|总计|总额|为|达|是)*$");
  private static final Telltale BEFORE =
      Telltale.of(
          "[，、；:]?(?:上述|以上|全部|这|该|共|其中|合计|(?:19|20)\\d{2}年度?|全年|我[\\p{IsHan}]{1,3}|本[\\p{IsHan}]{1,3})*");
  /// 两个项目共支出26.85万元: a count in words is no figure of its own.
  private static final Telltale COUNTED =
      Telltale.of(
          "^[，、；:]?(?:上述|以上|全部|这|该|共|(?:19|20)\\d{2}年度?|全年|我[\\p{IsHan}]{1,3}|本[\\p{IsHan}]{1,3})*[两二三四五六七八九十]{1,2}[个项](?=(?:子|支出|重点|专项)?项目)");
  private static final String LEVEL = "(?:中央|国家|自治区|上级|省|市|州|县|区|旗|本级|地方|乡镇)级?(?:财政)?";
  /// Money of several levels together, told as a sum.
  private static final Telltale OF_LEVELS =
      Telltale.of(
          "^(?:截[至止]到?[^，。；省市县中]{0,12})?(?:(?:19|20)\\d{2}年度?)?(?:以上|上述)?" + LEVEL + "(?:[、和及与]"
              + LEVEL
              + ")+(?:专项|补助|配套|项目)*(?:资金|经费)(?:预算)?(?:实际|已|全部|均已)*(?:下达|到位|安排)?(?:资金)?"
              + "(?:合计|共计|总计|共|总额)(?:下达|安排|已|实际)*(?:到位)?(?:资金)?(?:为|达)?$");
  /// Money of another level beside them.
  private static final Telltale ANOTHER =
      Telltale.of(
          "(中央|省|市|州|县|区|旗|本级|自筹|单位)级?(?:财政)?(?:配套|匹配|自筹|补助|资金|安排|投入)[^，。；:、\\d]{0,6}[\\d.]+(?:万|亿)?元");

  private static final String PROJECT = "项目";

  private AllProjects() {}

  /// What an amount of all of them is: of the one that the report is about, where it is about one.
  static Optional<Named> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT
        || !isOfCounted(spot) && !isOfLevels(spot)) {
      return Optional.empty();
    }
    // Several projects are more than the one that the report is about, but for what that is made of.
    Optional<String> programme =
        worded(spot).startsWith(PROJECT)
            || spot.lastInSentence().filter(it -> behind(it, spot).startsWith(PROJECT)).isPresent()
                ? Optional.empty()
                : spot.context().programme();
    return Optional.of(
        new Named(
            programme.isPresent() ? "programme.amount" : "programme.total", spot.lastWords(),
            programme, Optional.empty(), Grounds.PATTERN, false));
  }

  /// What several levels gave is a budget, where the words do not say that it came, and so is what evaluated projects
  /// were given.
  static Optional<Phase> phase(Spot spot) {
    return isOfLevels(spot) && !spot.left().contains("到位") || OfProgramme.areGiven(spot)
        ? Optional.of(Phase.BUDGET)
        : Optional.empty();
  }

  private static boolean isOfCounted(Spot spot) {
    return OF_COUNTED.in(worded(spot))
        || spot.lastInSentence()
            .filter(it -> it.end() >= spot.leftStart() && it.end() <= spot.end())
            .filter(it -> OF_COUNTED.in(behind(it, spot)) && BEFORE.is(it.left()))
            .filter(it -> it.token().unit().equals("个") || it.token().unit().equals("项"))
            .isPresent();
  }

  /// The words behind a count in words; empty without one.
  private static String worded(Spot spot) {
    return COUNTED.in(spot.left()) ? COUNTED.withoutFirst(spot.left()) : "";
  }

  /// The words behind a count: those before an amount begin with one that is written in words, 五个项目年初预算.
  private static String behind(Mention count, Spot spot) {
    return spot.sentence().text().substring(count.end(), spot.end());
  }

  /// Whether several levels gave an amount, and no other one gave any besides.
  private static boolean isOfLevels(Spot spot) {
    if (!OF_LEVELS.in(spot.left())) {
      return false;
    }
    return ANOTHER.matcher(spot.sentence().text())
        .results()
        .noneMatch(
            it -> !spot.left().contains(it.group(1))
                && (it.end() < spot.leftStart() || it.start() >= spot.end()));
  }
}
