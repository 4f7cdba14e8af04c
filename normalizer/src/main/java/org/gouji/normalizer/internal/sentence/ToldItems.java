package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads rows of a scorecard that running text tells one by one, each by its name, its points, its goal and what came of
/// it: 3.新发展会员人数：分值10分，预期指标值≥800人，实际完成值826人，得分10分.
final class ToldItems {

  private static final String NUMBER =
      "(?:[(（]?(?:[A-D]?\\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[、.．]?\\s?|指标\\d{1,2}[:：.、]?\\s?)?";
  /// 产出指标-数量指标-, 二级指标“数量指标”中，
  private static final String LEVELS =
      "(?:[一二三]级指标[:：]?|“?[\\p{IsHan}]{0,8}?(?:指标|目标|产出|效益)”?(?:[:：，]|[—-]{1,2}|中，?|\\())*+";
  /// What the points are called that could be got.
  private static final String MARK = "分值|权重分?值?|满分值?|标准分值?|赋分";
  private static final String NUMBER_OF_POINTS = "\\d{1,2}(?:\\.\\d+)?";
  private static final String POINTS =
      "(?:指标|本项|该指标)*(?:" + MARK + "|共)?(?:为|是|计|:)?" + NUMBER_OF_POINTS + "分";
  private static final String WHEN = "(?:年度|全年|年初|预期|绩效|本年度?|设定|计划|完成|应|的)*";
  private static final String GOAL_NAME = "指标值|目标值|计划值|预期值|计划数|目标数|任务数|目标|计划";
  private static final String GOAL =
      "(?:" + GOAL_NAME + "|指标|预期)(?:设定|要求)?(?:为|是|:)?";
  private static final Telltale ENDS_WITH_GOAL = Telltale.of(GOAL + "$");
  /// What is told of one up to the figure that was to be reached.
  private static final Telltale UP_TO_GOAL =
      Telltale.of(
          "\\s?" + NUMBER + LEVELS + "[“]?(?<name>[^，。；:“”()\\d]{3,24}?)[”]?(?:\\)|指标)?"
              + "(?:\\(" + POINTS + "\\))?(?:[，。:；]?" + POINTS + ")?[，。:；(]\\s?" + WHEN + GOAL);
  /// Up to what it got, with its goal and what came of it before.
  private static final Telltale GOAL_AND_RESULT =
      Telltale.of(
          "(?:" + GOAL_NAME + ")(?:为|是|:)?[^，。；\\d]{0,4}\\d[^，。；]{0,12}[，。；(]"
              + "[^。；\\d]{0,12}(?:实际|完成)[^，。；\\d]{0,8}\\d");
  private static final Telltale OWN_POINTS =
      Telltale.of(
          "(?:" + MARK + ")(?:为|是|计|:)?(" + NUMBER_OF_POINTS + ")分|\\((" + NUMBER_OF_POINTS
              + ")分\\)");
  private static final Telltale OF_ALL = Telltale.of("总分|总得分|综合|合计|共计|共得|总评|最终");
  /// The largest weight of one row in a scorecard of 100 points that was met.
  private static final BigDecimal LARGEST = BigDecimal.valueOf(30);
  private static final Telltale GOT = Telltale.of("(?:得分?|评分|自评)(?:为|是|:)?(?=\\d|$)");
  private static final Telltale WEIGHT =
      Telltale.of("(?:" + MARK + "|总分)(?:为|是|计|:)?$");
  private static final Telltale GIVEN = Telltale.of("得|扣|评|减|加|失");
  /// What parts one item from the next.
  private static final Telltale NEXT =
      Telltale.of("[；\\n]|。\\s?(?:[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|[①-⑳])");
  private static final Telltale BY_RATE =
      Telltale.of("按(?:照)?(?:预算)?(?:执行率|比例|支出率|完成率)|执行率[*×]|[*×](?:预算)?执行率|执行率乘");
  private static final Set<String> EXECUTED = Set.of("ratio.execution", "ratio.budget-completion");
  private static final String STOPS = "；\n";

  private ToldItems() {}

  /// The name of the row whose goal a figure is; empty where none is told so.
  static Optional<String> ofGoal(Spot spot) {
    if (!ENDS_WITH_GOAL.in(spot.left())) {
      return Optional.empty();
    }
    String told = spot.told();
    int from = begin(told);
    Matcher item = UP_TO_GOAL.matcher(told, from, told.length());
    return item.matches() ? Optional.of(item.group("name")) : Optional.empty();
  }

  /// Where the last item of a paragraph begins.
  private static int begin(String told) {
    int from = told.length();
    while (from > 0 && STOPS.indexOf(told.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  /// Claims that what a row got is its share of the weight, item by item.
  ///
  /// @param text of the paragraph, folded
  /// @param mentions its figures
  static void claim(String text, List<Mention> mentions, Draft draft) {
    if (!GOT.in(text)) {
      return;
    }
    List<Mention> item = new ArrayList<>();
    int from = 0;
    for (Mention mention : mentions) {
      if (NEXT.matcher(text, from, mention.start()).find()) {
        earned(text, item, draft);
        item.clear();
      }
      item.add(mention);
      from = mention.end();
    }
    earned(text, item, draft);
  }

  private static void earned(String text, List<Mention> item, Draft draft) {
    List<Mention> points = item.stream().filter(it -> it.token().unit().equals("分")).toList();
    if (points.size() != 2 || !GOT.in(points.get(1).left()) || !isWeight(points.get(0))
        || points.get(1).token().value().compareTo(points.get(0).token().value()) > 0) {
      return;
    }
    Mention score = points.get(1);
    List<Mention> goals = item.stream().filter(it -> isOf(Phase.TARGET, it)).toList();
    List<Mention> results = item.stream().filter(it -> isOf(Phase.FINAL, it)).toList();
    List<Mention> rates =
        results.stream()
            .filter(it -> it.indicator().filter(EXECUTED::contains).isPresent())
            .toList();
    boolean said =
        BY_RATE.in(text.substring(item.get(0).start(), score.start()));
    if (goals.size() == 1) {
      results.stream()
          .filter(it -> it.indicator().equals(goals.get(0).indicator()))
          .filter(it -> it.token().unit().equals(goals.get(0).token().unit()))
          .filter(it -> it.token().value().compareTo(goals.get(0).token().value()) < 0)
          .findFirst()
          .ifPresent(
              it -> draft.claim(
                  new Claim.Earned(
                      Claim.Origin.SENTENCE, score.figure(), points.get(0).figure(), it.figure(),
                      Optional.of(goals.get(0).figure()), false)));
    } else if (goals.isEmpty() && rates.size() == 1) {
      draft.claim(
          new Claim.Earned(
              Claim.Origin.SENTENCE, score.figure(), points.get(0).figure(),
              rates.get(0).figure(), Optional.empty(), said));
    }
  }

  /// 预算执行10分, 预算执行率（10分）, 分值10分
  private static boolean isWeight(Mention points) {
    return points.token().value().compareTo(LARGEST) <= 0
        && (WEIGHT.in(points.left()) || !GIVEN.in(points.left()));
  }

  private static boolean isOf(Phase phase, Mention mention) {
    return mention.indicator().isPresent() && mention.phase().equals(Optional.of(phase));
  }

  /// Whether points are what a row got, and no score of all: with its own full mark, or its goal and what came of it,
  /// told before.
  static boolean areOfItem(Token.Number points, Spot spot) {
    if (points.value().compareTo(LARGEST) > 0 || OF_ALL.in(spot.left())) {
      return false;
    }
    String told = spot.told();
    String item = told.substring(begin(told));
    Matcher own = OWN_POINTS.matcher(item);
    boolean marked = false;
    while (own.find()) {
      String mark = own.group(1) == null ? own.group(2) : own.group(1);
      marked = new BigDecimal(mark).compareTo(points.value()) >= 0;
    }
    return marked || GOAL_AND_RESULT.in(item);
  }
}
