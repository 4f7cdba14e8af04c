package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Fact;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Points told one after another, each behind the name of what earned them: 履职绩效18.5分，财务管理9.5分. They
/// are scores where the words say that they were got, or where they make up the total score; full marks
/// are told in the same way. Immutable.
final class ScoreList {

  private static final Pattern ITEM =
      Pattern.compile(
          "(?<lead>其中|包括|分别为)?(?:[一二三]级指标)?(?<name>[\\p{IsHan}]{2,12}?)(?:类指标|指标|类|方面|部分|环节)?"
              + "(?<full>\\(?(?:满分|分值|权重|总分)?(?:为)?(?<most>\\d+(?:\\.\\d+)?)分\\)?，?(?=(?:自评|实际|实)?得|自评(?:分)?(?:为)?\\d))?(?<got>自评得分|自评得|自评分|自评|实际得分|实得|得分|得|计)?(?:为)?(?<points>\\d+(?:\\.\\d+)?)分");
  /// The name of all of them, and no item's.
  private static final Telltale TOTAL =
      Telltale.of(
          ".*(?:自评|综合|评价|考核|最终|平均|合计|共计|总计|总共?)(?:得?分|分[值数]|评分)?的?|.*(?:项目|专项)共?的?");
  /// 项目自评预算执行得9.7分，产出指标得49分: what stands before the name of the first, and of the last, that got some.
  private static final Telltale GIVER =
      Telltale.of(
          "^(?:再?加上|连同)(?=[\\p{IsHan}]{2})|^(?:[本该此]?项目|我[会局办单位部门]{1,2}|部门|单位)?(?:整体支出|绩效|自我|综合)*(?:自评|评价|考评|考核|打分)(?:得分)?(?=[\\p{IsHan}]{2})");
  private static final Telltale GOT = Telltale.of("得|自评|合计|共计|评分");
  private static final String DIVIDERS = "，、；";
  private static final int FEWEST = 3;
  private static final String GROUP = "score.level1";
  private static final String ITEM_OF_GROUP = "score.level2";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Vocabulary vocabulary;

  ScoreList(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @param indicator a score of the first level, or of the second where the list divides one of the first;
  ///     empty for a full mark
  record Item(Optional<String> indicator, String name) {}

  /// @param first whether it begins with 其中
  private record Entry(
      String name, boolean first, boolean got, BigDecimal points, int start, int end) {}

  /// What earned the points that begin at an offset of a sentence's text, or could earn them.
  Optional<Item> at(int start, Spot spot) {
    if (points(spot.sentence()) < FEWEST) {
      return Optional.empty();
    }
    List<Entry> list = list(start, spot);
    boolean parts = list.size() == FEWEST - 1 && list.get(0).first() && divides(list, spot);
    if (list.size() < FEWEST && !parts) {
      return Optional.empty();
    }
    Optional<String> named =
        list.stream()
            .filter(it -> it.start() < start && start < it.end())
            .map(Entry::name)
            .findFirst();
    return named.flatMap(it -> item(it, list, spot));
  }

  /// How many points a sentence can tell at most.
  private static int points(Sentence sentence) {
    int points = 0;
    for (int at = sentence.start() + 1; at < sentence.end(); at++) {
      points += sentence.text().charAt(at) == '分'
          && Character.isDigit(sentence.text().charAt(at - 1)) ? 1 : 0;
    }
    return points;
  }

  private Optional<Item> item(String name, List<Entry> list, Spot spot) {
    BigDecimal sum = list.stream().map(Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> total = total(spot).or(() -> totalBehind(list, spot));
    boolean divides = divides(list, spot);
    boolean part = total.filter(it -> !divides || it.compareTo(sum) <= 0).isEmpty();
    boolean said = part && list.stream().allMatch(Entry::got);
    if (said || total.filter(it -> it.compareTo(sum) == 0).isPresent()) {
      return Optional.of(new Item(Optional.of(divides ? ITEM_OF_GROUP : GROUP), name));
    }
    return sum.compareTo(HUNDRED) == 0 && list.stream().noneMatch(Entry::got)
        ? Optional.of(new Item(Optional.empty(), name))
        : Optional.empty();
  }

  /// 产出48.2分，效益27.5分: whether the names are those of groups, whatever is told before them.
  private boolean areGroups(List<Entry> list) {
    return list.stream().filter(it -> vocabulary.words(Kind.SCORE_GROUP).in(it.name())).count() > 1;
  }

  /// Whether a list divides the score of a group: 管理效率包括：预算编制得4分.
  private boolean divides(List<Entry> list, Spot spot) {
    String lead =
        spot.sentence().text().substring(spot.sentence().start(), list.get(0).start());
    // Of all of the report, whatever its heading tells besides: 自评得分96.5分（其中投入10分.
    boolean ofAll = lead.contains("自评") || lead.contains("总分") || lead.contains("综合");
    String own = lead.substring(Math.max(lead.lastIndexOf('；'), behindTotal(list, spot)) + 1);
    return vocabulary.words(Kind.SCORE_GROUP).in(own)
        && !list.stream().allMatch(it -> own.contains(it.name()))
        || !ofAll && !areGroups(list)
            && vocabulary.words(Kind.SCORE_GROUP).in(spot.context().heading());
  }

  /// The last character of the total score told before a list in its sentence, counted from where that begins: what was
  /// named before 综合得分96分 says how that is divided, and not what the list divides.
  private static int behindTotal(List<Entry> list, Spot spot) {
    return spot.before()
        .stream()
        .filter(it -> it.states("score.total") && it.start() >= spot.sentence().start())
        .filter(it -> it.end() <= list.get(0).start())
        .mapToInt(it -> it.end() - 1 - spot.sentence().start())
        .max()
        .orElse(-1);
  }

  /// The list around an offset: items with nothing but a divider between them.
  private static List<Entry> list(int at, Spot spot) {
    String text = spot.sentence().text();
    Matcher matcher = ITEM.matcher(text).region(spot.sentence().start(), spot.sentence().end());
    List<Entry> list = new ArrayList<>();
    while (matcher.find()) {
      Entry entry = entry(matcher);
      boolean next = !entry.first() && follows(entry, list, text);
      boolean item = hasMark(matcher) || !TOTAL.is(entry.name());
      if (!next || !item) {
        if (!list.isEmpty() && list.get(0).start() < at
            && at < list.get(list.size() - 1).end()) {
          return list;
        }
        list.clear();
      }
      if (item) {
        list.add(entry);
      }
      matcher.region(entry.end(), spot.sentence().end());
    }
    return !list.isEmpty() && list.get(0).start() < at && at < list.get(list.size() - 1).end()
        ? list
        : List.of();
  }

  /// Behind the points of the last item may stand those of all, 满意度10分，自评得分97.2分: nobody gets more than the full mark.
  private static Entry entry(Matcher matcher) {
    boolean own = matcher.group("full") == null || hasMark(matcher);
    return new Entry(
        GIVER.withoutFirst(matcher.group("name")), matcher.group("lead") != null,
        own && matcher.group("got") != null,
        new BigDecimal(matcher.group(own ? "points" : "most")), matcher.start(),
        own ? matcher.end() : matcher.end("most") + 1);
  }

  private static boolean hasMark(Matcher matcher) {
    return matcher.group("full") != null
        && new BigDecimal(matcher.group("most"))
            .compareTo(new BigDecimal(matcher.group("points"))) >= 0;
  }

  /// Whether nothing but a divider stands between an item and a list. What 其中 began with 、 ends before another: 产出48分，其中
  /// 数量18分、质量30分，效益29分.
  private static boolean follows(Entry entry, List<Entry> list, String text) {
    if (list.isEmpty()) {
      return false;
    }
    int end = list.get(list.size() - 1).end();
    boolean parts = list.size() > 1 && list.get(0).first();
    return entry.start() == end + 1
        && DIVIDERS.indexOf(text.charAt(end)) >= 0
        && (!parts || text.charAt(end) == text.charAt(list.get(0).end()));
  }

  /// The total score that the sentence tells behind a list.
  private static Optional<BigDecimal> totalBehind(List<Entry> list, Spot spot) {
    Matcher matcher =
        ITEM.matcher(spot.sentence().text())
            .region(list.get(list.size() - 1).end(), spot.sentence().end());
    while (matcher.find()) {
      if (TOTAL.is(matcher.group("name")) && !isFullMark(matcher)) {
        return Optional.of(new BigDecimal(matcher.group("points")));
      }
    }
    return Optional.empty();
  }

  /// 决策20分，过程20分，产出30分，效益30分，总分100分: what all could get.
  private static boolean isFullMark(Matcher total) {
    return new BigDecimal(total.group("points")).compareTo(HUNDRED) == 0
        && !GOT.in(total.group());
  }

  /// The total score told last.
  private static Optional<BigDecimal> total(Spot spot) {
    List<Fact> facts = spot.sentence().facts();
    Optional<BigDecimal> told =
        spot.before()
            .stream()
            .filter(it -> it.indicator().equals(Optional.of("score.total")))
            .reduce((first, second) -> second)
            .map(it -> it.figure().quantity().value());
    return told.or(
        () -> facts.stream()
            .filter(it -> it.indicator().equals("score.total"))
            .reduce((first, second) -> second)
            .map(it -> it.figure().quantity().value()));
  }
}
