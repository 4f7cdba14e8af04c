package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.document.HeadingNumber;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Collects the points that a paragraph tells by name, most of them beside what could be got: 项目立项5分，得5分；数量指标（15分）得13.6分；
/// 1.资金管理。该指标满分12分，扣2.6分，得9.4分；产出质量得9.5分. Immutable.
final class ToldScores {

  private static final String POINTS = "(?:为|是|计|:)?\\s?(?<%s>\\d{1,3}(?:\\.\\d+)?)分";
  private static final String FULL =
      "(?:指标)?(?:满分值?|分值|权重分?值?|标准分值?|总分值?|设定分值?)?" + POINTS.formatted("full");
  private static final String GOT =
      "(?:自评|评价|评审|评定|实际|最终|综合|考核|核定|本次|共计?|实)*(?:得[分了]?|评分)" + POINTS.formatted("got");
  /// 满分10分，自评8.8分: beside what could be got 自评 alone says that points were.
  private static final String RATED =
      "(?:(?:自评|评价|评审|评定|实际|最终|综合|考核|核定|本次|共计?|实)*(?:得[分了]?|评分)|自评)" + POINTS.formatted("got");
  private static final String NAME =
      "(?<=^|[，。；:、)\\s中])(?:[A-D]?\\d{1,3}[.、]?\\s?)?(?:其中|[一二三]级指标)?:?“?"
          + "(?<name>[\\p{IsHan}]{2,16}?)(?:类?指标|类|方面|部分|(?<!完成)情况|环节)?”?";
  /// No name stands farther from its points with all that may be said between them.
  private static final int LONGEST_NAME = 60;
  /// What all of them look like up to the first points; most of what ends words begins no such thing.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:\\s?\\(?(?:\\d{1,3}|[A-D]\\d{1,3}|[一二三四五六七八九十]{1,3})[).、:]{0,2}\\s?)?+"
              + "[\\p{IsHan}“”:]{2,}+\\s?[，:(。]?\\s?\\p{IsHan}*+:?\\s?\\d{1,3}(?:\\.\\d+)?分");
  private static final String BEFORE_NAMES = "，。；:、) \t\n中";
  /// 大部分指标清晰: anything but points.
  private static final String HAPPENED = "(?:[^分。；]|(?<![\\d])分){0,60}";
  /// Between what could be got and what was may stand what happened, and what it cost.
  private static final String BETWEEN =
      "\\)?[，、:]?\\s?(?:" + HAPPENED + "，)?(?:" + HAPPENED + "扣[减除了]?\\d+(?:\\.\\d+)?分，)?";
  /// 2.，（二） and （2） with which a paragraph begins.
  private static final String NUMBER =
      "^\\s?\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[).、:]{1,2}\\s?";
  private static final Pattern GOT_BY_NAME =
      Pattern.compile(NAME + "(?<sep>)(?<full>)" + GOT);
  private static final Pattern GOT_BY_THAT =
      Pattern.compile(
          "(?<=^|[，。；:\\s])(?<name>[该本此](?:项|类|部分|方面|指标)+)(?<sep>)(?<full>)自评"
              + POINTS.formatted("got"));
  private static final Telltale SOME_POINTS = Telltale.of("\\d分");
  private static final List<Pattern> OF_ONE_FIGURE = List.of(GOT_BY_NAME, GOT_BY_THAT);
  private static final List<Pattern> ITEMS =
      List.of(
          Pattern.compile(NAME + "(?<sep>\\s?[，:(]?\\s?)" + FULL + BETWEEN + RATED),
          Pattern.compile(
              "(?:^|" + NUMBER
                  + ")(?<name>[\\p{IsHan}“”]{2,16}?)(?:类?指标|类|方面|部分|(?<!完成)情况)?(?<sep>[。:])"
                  + "(?:共计?)?" + POINTS.formatted("full") + BETWEEN + RATED),
          Pattern.compile(NAME + "(?<sep>)" + RATED + "，?\\(?(?=满|分|权|标)" + FULL),
          GOT_BY_NAME,
          GOT_BY_THAT);
  /// …，按比例扣0.2分，得9.8分(满分10分): points whose name stands at the beginning of the paragraph or in the heading.
  private static final Pattern BARE = Pattern.compile("(?<=^|[，。；:\\s(])" + RATED);
  private static final Telltale SAID_FULL =
      Telltale.of(
          "(?:满分值?|分值|权重分?值?|标准分值?)(?:为|是|计|:)?\\s?(\\d{1,3}(?:\\.\\d+)?)分|[(（](\\d{1,3}(?:\\.\\d+)?)分[)）]");
  /// 该指标满分5分，得5分 tells of what the heading names, or the paragraph begins with.
  private static final Telltale THAT =
      Telltale.of("(?:[该本此](?:项目?|类|部分|方面|级|指标|[一二三]级)*|指标)|满分值?|(?:指标|总)?分值|权重|标准分");
  private static final Telltale NO_NAME =
      Telltale.of(".*(?:满分|分值|得分|总分|评分|扣|权重|标准分).*|(?:合计|共计?|综合|总计|小计|自评|全部|项目).?"
          + "|.*(?:按|扣|标准|细则|比例|因此|据此|故|酌情|实际|最终|最后|上述|以上|平均)");
  private static final Telltale LEAD = Telltale.of("([\\p{IsHan}“”]{2,16})[。:，(\\s]");
  /// 时效指标：按期完成，分值10分，得9.5分
  private static final Telltale SENTENCE_LEAD =
      Telltale.of(
          "\\s?(?:\\(?[A-D]?\\d{1,3}[).、]?\\s?|\\([一二三四五六七八九十]\\))?(?:其中)?“?([\\p{IsHan}]{2,14}?)(?:类?指标|类|方面|部分|情况)?”?[:。]");
  private static final Telltale LIST = Telltale.of("如下|其中|具体|包括|分别|分为|情况|原因");
  private static final Telltale SCORED = Telltale.of("得|评分|自评");
  private static final String STOPS = "。；\n";
  private static final Telltale BRACKET = Telltale.of("[(（].*?[)）]");
  private static final Telltale NOUN =
      Telltale.of("(?:类?指标|方面|部分)?(?:得分|完成|评价)?(?:情况)?(?:分析)?[。:：]?$");

  private ToldScores() {}

  /// @param text of the paragraph, folded
  /// @param mentions its figures
  static void collect(String text, Context context, List<Mention> mentions, Draft draft) {
    List<Mention> points =
        mentions.stream().filter(it -> it.token().unit().equals("分")).toList();
    if (points.isEmpty() || !SCORED.in(text)) {
      return;
    }
    TreeMap<Integer, Draft.ToldScore> found = new TreeMap<>();
    Set<String> names = new HashSet<>();
    List<Integer> starts = starts(text, points);
    int end = points.get(points.size() - 1).end();
    for (Pattern pattern : tellsTwo(text) ? ITEMS : OF_ONE_FIGURE) {
      Matcher item = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      int behind = 0;
      for (int start : starts) {
        if (start < behind || !item.region(start, end).lookingAt()) {
          continue;
        }
        behind = item.end();
        int at = item.start("got");
        Optional<Mention> got = points.stream().filter(it -> it.start() == at).findFirst();
        Optional<String> name =
            got.flatMap(it -> name(item, text, context)).filter(it -> !names.contains(it));
        if (name.isPresent() && !found.containsKey(at)) {
          names.add(name.get());
          found.put(
              at,
              new Draft.ToldScore(
                  context.titles(), name.get(), full(item), got.get().figure(),
                  context.fiscalYear()));
        }
      }
    }
    if (found.isEmpty()) {
      only(text, context, points).ifPresent(draft::toldScore);
    }
    found.values().forEach(draft::toldScore);
  }

  /// What could be got and what was are two figures; a mark in brackets is none of the mentions.
  private static boolean tellsTwo(String text) {
    return SOME_POINTS.matcher(text).results().limit(2).count() > 1;
  }

  /// Where a name may begin that points are told of: behind what ends words, not far before points.
  private static List<Integer> starts(String text, List<Mention> points) {
    List<Integer> starts = new ArrayList<>();
    Matcher shape = SHAPE.matcher(text);
    int from = 0;
    for (Mention point : points) {
      for (int i = Math.max(from, point.start() - LONGEST_NAME); i < point.start(); i++) {
        boolean mayBegin = i == 0 || BEFORE_NAMES.indexOf(text.charAt(i - 1)) >= 0;
        if (mayBegin && shape.region(i, text.length()).lookingAt()) {
          starts.add(i);
        }
      }
      from = Math.max(from, point.start());
    }
    return starts;
  }

  /// The only points that a paragraph says were got, where it has a name of its own or its heading tells what could be.
  private static Optional<Draft.ToldScore> only(
      String text, Context context, List<Mention> points) {
    List<Mention> got =
        BARE.matcher(text)
            .results()
            .flatMap(
                it -> points.stream()
                    .filter(point -> it.start() < point.start() && point.start() < it.end()))
            .toList();
    boolean named = lead(text).filter(it -> !LIST.in(it)).isPresent();
    if (got.size() != 1 || !named && SAID_FULL.matcher(context.heading()).results().count() != 1) {
      return Optional.empty();
    }
    String from = named ? text : context.heading();
    Matcher full = SAID_FULL.matcher(from);
    Optional<BigDecimal> mark =
        full.find()
            ? Optional.of(new BigDecimal(full.group(full.group(1) == null ? 2 : 1)))
            : Optional.empty();
    return ofHeading(text, context)
        .map(
            it -> new Draft.ToldScore(
                context.titles(), it, mark, got.get(0).figure(), context.fiscalYear()));
  }

  private static Optional<BigDecimal> full(Matcher item) {
    return Optional.of(item.group("full")).filter(it -> !it.isEmpty()).map(BigDecimal::new);
  }

  /// What got points: what stands right before them, else what their sentence, their paragraph or their section begins
  /// with.
  private static Optional<String> name(Matcher item, String text, Context context) {
    String printed = item.group("name");
    boolean that = THAT.is(printed);
    boolean attached = !that && !item.group("sep").contains("，");
    int start = item.start();
    while (start > 0 && STOPS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Matcher lead = SENTENCE_LEAD.matcher(text, start, item.start());
    if (!attached && lead.lookingAt() && !LIST.in(lead.group(1))) {
      return Optional.of(lead.group(1));
    }
    return that
        ? ofHeading(text, context)
        : Optional.of(printed).filter(it -> !NO_NAME.is(it));
  }

  /// The name that a numbered paragraph begins with.
  private static Optional<String> lead(String text) {
    int number = HeadingNumber.at(text).map(HeadingNumber::length).orElse(0);
    Matcher lead = LEAD.matcher(text, number, text.length());
    return number > 0 && lead.lookingAt() ? Optional.of(lead.group(1)) : Optional.empty();
  }

  private static Optional<String> ofHeading(String text, Context context) {
    String heading = context.heading();
    int behind = HeadingNumber.at(heading).map(HeadingNumber::length).orElse(0);
    String title = lead(text).orElse(heading.substring(behind));
    String bare = NOUN.withoutFirst(BRACKET.without(title).strip());
    return Optional.of(bare).filter(it -> !it.isEmpty());
  }
}
