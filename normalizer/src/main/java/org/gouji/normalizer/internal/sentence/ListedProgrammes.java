package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads how many parts the money of a project report is for, where they are listed right before their number:
/// 资金用于甲、乙、丙3项工作, 包括甲、乙两个子项目, 资金分解到甲、乙等6个项目. Immutable.
final class ListedProgrammes {

  static final String COUNT = "programme.count";

  /// A list of names that nothing but its end stands behind.
  private static final String LIST =
      "(?<list>(?:[^，。；:、\\d]{2,24}(?:、|以及|和|及|与)){1,11}[^，。；:、\\d]{2,24}?)(?<open>等)?(?:共计?|合计|总共|这)?$";
  private static final Telltale LISTED = Telltale.of(LIST);
  /// What the money or the project is said to be for, or to consist of, right before the list.
  private static final String LEAD =
      "(?:用于|支持|投向|投入到?|分解到|分配到|安排到|包括|包含|涵盖|涉及|下设|下分|分为|分解为|细分为)(?:了|有)?";
  private static final Telltale LED =
      Telltale.of(
          "(?:(?:资金|经费|项目|专项|补助)(?:支出|实施|建设|主要|具体|全部|内容|分别|统筹|安排|共|的|均|将)*|(?:^|[，:])(?:主要|具体|分别|共|其中?)*)"
              + LEAD + LIST);
  private static final Telltale PART = Telltale.of("^(?:子|分|明细|具体)项目");
  private static final Telltale PROJECTS = Telltale.of("^项目(?!组|部|经理|法人|负责|单位|点|村|区|县|库)");
  private static final Telltale WORK =
      Telltale.of("^(?:具体|主要)?(?:支出|建设|实施|补助)?(?:内容|工作)(?=$|[，。；、(的])");
  /// 其中项目资金两项：, 专项经费3个，分别为
  private static final Telltale MONEY_OF =
      Telltale.of(
          "(?:^|[，、；:])(?:其中|当年|全年|年初|共)*[:，]?(?:安排|下达|实施)?(?:预算)?(?:项目|专项)(?:资金|经费|支出)(?:共|共有|有|分为|包括|为)*$");
  private static final Telltale ANNOUNCES =
      Telltale.of(
          "[\\d一二三四五六七八九十两]{1,3}[个项](?:子)?(?:项目)?(?::|，(?:分别|具体|包括|其中|即|一是|1[.、]))");
  /// Of what money is for.
  private static final Telltale MONEY =
      Telltale.of("资金|经费|(?<!服务|比赛|检查|体检)项目|专项|补助|预算");
  /// What an evaluation or an event consists of, and no project does.
  private static final Telltale OTHER =
      Telltale.of(
          "(?:自评|评价)(?:工作|组|小组|过程|内容|程序|报告|共?分)|检查|检验|化验|体检|[竞比大]赛|运动会|体育|阶段|程序|制度|课程|志愿|指标");

  /// How many characters before a list tell what it is of.
  private static final int NEAR = 40;
  /// Characters of 项目.
  private static final int PROJECT = 2;

  private ListedProgrammes() {}

  /// How many parts there are.
  static Optional<Named> of(Spot spot, String unit) {
    if (!unit.equals("个") && !unit.equals("项") || spot.left().isEmpty()) {
      return Optional.empty();
    }
    boolean project = spot.context().kind() == Identity.Kind.PROJECT;
    return isAnnounced(spot) || project && (isLed(spot) || isListed(spot))
        ? Optional.of(
            new Named(
                COUNT, spot.lastWords(), Optional.empty(), Optional.empty(), Grounds.PATTERN,
                false))
        : Optional.empty();
  }

  /// 项目资金两项：甲、乙
  private static boolean isAnnounced(Spot spot) {
    return MONEY_OF.in(spot.left())
        && ANNOUNCES.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
            .lookingAt();
  }

  /// 资金用于甲、乙、丙3项工作
  private static boolean isLed(Spot spot) {
    String clause = clause(spot);
    Matcher led = LED.matcher(clause);
    if (!led.find()) {
      return false;
    }
    // 项目内容。包括甲、乙、丙三项内容: what a sentence is about that begins so is told before it.
    String told = spot.told();
    String head = told.substring(0, told.length() - clause.length() + led.start("list"));
    head = head.substring(Math.max(0, head.length() - NEAR));
    return MONEY.in(head)
        && !OTHER.in(head)
        && (WORK.in(spot.right()) || isOfProjects(spot));
  }

  /// 甲、乙、丙3个项目年初预算
  private static boolean isListed(Spot spot) {
    return isOfProjects(spot)
        && LISTED.in(clause(spot))
        && MONEY.in(spot.said() + spot.right().substring(PROJECT))
        && !OTHER.in(spot.said() + spot.right());
  }

  private static boolean isOfProjects(Spot spot) {
    return PART.in(spot.right()) || PROJECTS.in(spot.right());
  }

  /// Where the names begin and end of which as many are listed as a text counts at its end; empty behind 等.
  static Optional<int[]> names(String clause) {
    Matcher led = LED.matcher(clause);
    Matcher list = led.find() ? led : LISTED.matcher(clause);
    return (list == led || list.find()) && list.group("open") == null
        ? Optional.of(new int[] {list.start("list"), list.end("list")})
        : Optional.empty();
  }

  private static String clause(Spot spot) {
    int from = spot.sentence().clauseStart(spot.end());
    return spot.sentence().text().substring(from, spot.end());
  }
}
