package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads rows of a scorecard that running text tells one by one, each by its name, its points, its goal and what came of
/// it: 3.新发展会员人数：分值10分，预期指标值≥800人，实际完成值826人，得分10分.
final class ToldItems {

  private static final String NUMBER =
      "(?:[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[、.．]?\\s?|指标\\d{1,2}[:：.、]?\\s?)?";
  /// 产出指标-数量指标-, 二级指标“数量指标”中，
  private static final String LEVELS =
      "(?:[一二三]级指标[:：]?|“?[\\p{IsHan}]{0,8}?(?:指标|目标|产出|效益)”?(?:[:：，]|[—-]{1,2}|中，?|\\())*+";
  private static final String POINTS =
      "(?:指标|本项|该指标)*(?:分值|权重分?值?|满分值?|标准分值?|赋分|共)?(?:为|是|计|:)?\\d{1,2}(?:\\.\\d+)?分";
  private static final String WHEN = "(?:年度|全年|年初|预期|绩效|本年度?|设定|计划|的)*";
  private static final String GOAL =
      "(?:指标值|目标值|计划值|预期值|计划数|目标数|任务数|指标|目标|计划|预期)(?:设定|要求)?(?:为|是|:)?";
  private static final Telltale ENDS_WITH_GOAL = Telltale.of(GOAL + "$");
  /// What is told of one up to the figure that was to be reached.
  private static final Telltale UP_TO_GOAL =
      Telltale.of(
          "\\s?" + NUMBER + LEVELS + "[“]?(?<name>[^，。；:“”()\\d]{3,24}?)[”]?(?:\\)|指标)?"
              + "(?:\\(" + POINTS + "\\))?(?:[，。:；]?" + POINTS + ")?[，。:；(]\\s?" + WHEN + GOAL);
  /// Up to what it got, with its goal and what came of it before.
  private static final Telltale GOAL_AND_RESULT =
      Telltale.of(
          "(?:指标值|目标值|计划值|预期值|计划数|目标数|任务数|目标|计划)(?:为|是|:)?[^，。；\\d]{0,4}\\d[^，。；]{0,12}[，。；(]"
              + "[^。；\\d]{0,12}(?:实际|完成)[^，。；\\d]{0,8}\\d");
  private static final Telltale OWN_POINTS =
      Telltale.of(
          "(?:分值|权重分?值?|满分值?|标准分值?|赋分)(?:为|是|计|:)?(\\d{1,2}(?:\\.\\d+)?)分|[(（](\\d{1,2}(?:\\.\\d+)?)分[)）]");
  private static final Telltale OF_ALL = Telltale.of("总分|总得分|综合|合计|共计|共得|总评|最终");
  /// The largest weight of one row in a scorecard of 100 points that was met.
  private static final BigDecimal LARGEST = BigDecimal.valueOf(30);
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
