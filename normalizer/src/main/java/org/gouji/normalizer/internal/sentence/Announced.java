package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// The amount that a heading, or the first words of a paragraph or sentence, say that what follows is about.
/// Immutable.
final class Announced {

  private static final Telltale QUOTATION = Telltale.of("[“”\"]");
  private static final Telltale PARTS = Telltale.of("expenditure\\.(?:basic|econ)\\..*");
  private static final Telltale ABOUT_IT = Telltale.of("(?:的)?(?:情况|说明|情况说明|情况分析|分析)$");
  /// What a heading adds to the amount that it is about.
  private static final Telltale SITUATION =
      Telltale.of("(?:预算|决算)?(?:支出|使用|收支|执行)?(?:完成)?(?:的)?(?:情况|说明|情况说明|情况分析|分析)$");

  private static final String ABOUT =
      "^(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?:在|从|就)?(?:全年|本年度?|(?:20)\\d{2}年度?)?([^，。；:]{2,24}?)(?:方面|来看|看)";
  private static final Telltale ASIDE = Telltale.of(ABOUT + "[，:]");
  private static final Telltale ASIDE_OF_ALL = Telltale.of(ABOUT + "[。:]");
  /// 若只计“三公”经费，2024年实际支出9.2万元
  private static final Telltale ONLY =
      Telltale.of(
          "(?:^|，)(?:(?:如果?|若|倘若)(?:只|仅|单)?|只|仅|单)(?:计算?|就|看|算|统计|考虑|按|从|以)?([^，。；:]{2,24}?)(?:口径|一项)?(?:而言|来说|来看|看|计算?|统计)?[，:]");
  private static final Telltale CONTROL = Telltale.of("(?:的)?(?:控制|管理|使用|安排|执行|支出|情况)+$");
  /// 3、“三公”经费控制：
  private static final Telltale LED =
      Telltale.of("(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?([^，。；:\\d]{3,16}):");
  private static final Telltale KEPT =
      Telltale.of(
          "([^，。；:\\d]{2,14}?)(?:的)?(?:预算|支出|开支|使用|资金)*(?:得到|实现|继续|持续|总体|全面|进一步)*(?:控制|管理|使用|安排|执行|保障|压减|压缩|下降|运行|管控|情况)[^，。；:\\d]{0,10}");
  /// What is no total of revenue or expenditure.
  private static final Telltale OWN_BUDGET =
      Telltale.of("three-public\\..*|expenditure\\.(?!total|grand).*");
  private static final int LONGEST_LEAD = 14;
  private static final int LONGEST_ANNOUNCEMENT = 24;

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Announced(Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// The amount that a sentence, or the first words of its paragraph, say that they are about: “三公”经费方面，
  /// and 从基本支出看，.
  Optional<Topics.Topic> aside(Spot spot) {
    String told = spot.told();
    String sentence = told.substring(Math.min(spot.sentence().start(), told.length()));
    boolean own = sentence.indexOf('面') >= 0 || sentence.indexOf('看') >= 0;
    boolean first = told.indexOf('面') >= 0 || told.indexOf('看') >= 0;
    Optional<Topics.Topic> topic = own ? aside(ASIDE.matcher(sentence)) : Optional.empty();
    topic = topic.isEmpty() ? aside(ONLY.matcher(sentence)) : topic;
    topic = topic.isEmpty() && first ? aside(ASIDE_OF_ALL.matcher(told)) : topic;
    return topic.isEmpty() && spot.context().kind() != Identity.Kind.PROJECT
        ? announced(told).filter(it -> OWN_BUDGET.is(it.indicator()))
        : topic;
  }

  /// The amount that the first sentence of a paragraph is about, which tells how it was kept and no figure: “三公”
  /// 经费控制较好。全年预算3.5万元.
  private Optional<Topics.Topic> announced(String told) {
    Matcher led = LED.matcher(told);
    if (led.lookingAt()) {
      return controlled(led.group(1));
    }
    int end = told.indexOf('。');
    if (end < 0 || end > LONGEST_ANNOUNCEMENT) {
      return Optional.empty();
    }
    String first = told.substring(0, end);
    String words =
        first.substring(HeadingNumber.at(first).map(HeadingNumber::length).orElse(0));
    Matcher kept = KEPT.matcher(words);
    return kept.matches()
        ? exact(kept.group(1)).or(() -> exact(kept.group(1) + "支出")).map(Topics.Topic::of)
        : Optional.empty();
  }

  /// What one of the 三公 is, of which words say that it was kept within its limits, or how: “三公”经费控制情况.
  private Optional<Topics.Topic> controlled(String words) {
    String bare = QUOTATION.without(words);
    String name = CONTROL.withoutFirst(bare);
    return name.length() == bare.length()
        ? Optional.empty()
        : exact(name).filter(it -> it.startsWith("three-public.")).map(Topics.Topic::of);
  }

  private Optional<Topics.Topic> aside(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = QUOTATION.without(matcher.group(1));
    return exact(name).or(() -> exact(name + "费"))
        .or(() -> exact(CONTROL.withoutFirst(name)))
        .map(Topics.Topic::of);
  }

  /// The one short sentence before a figure's own, without its number: （二）预算编制不够精细。
  static String before(Spot spot) {
    String before = spot.told().substring(0, spot.told().length() - spot.said().length());
    int end = before.indexOf('。');
    String first = end >= 0 && end == before.length() - 1 && end <= LONGEST_LEAD ? before : "";
    return first.substring(HeadingNumber.at(first).map(HeadingNumber::length).orElse(0));
  }

  /// The amount that some words name, and nothing else.
  Optional<String> exact(String name) {
    return labels.find(name)
        .filter(it -> it.start() == 0 && it.end() == name.length())
        .map(LabelFinder.Label::indicator)
        .filter(this::isAmount);
  }

  /// The amount that a heading names and nothing else: 基本支出.
  Optional<Topics.Topic> titled(String heading) {
    String words = QUOTATION.without(heading);
    // 基本支出情况 is about that, 支出情况 about whatever it says.
    return titledExactly(ABOUT_IT.withoutFirst(words))
        .filter(it -> PARTS.is(it.indicator()))
        .or(() -> titledExactly(SITUATION.withoutFirst(words)))
        .or(() -> controlled(words));
  }

  private Optional<Topics.Topic> titledExactly(String name) {
    return labels.find(name)
        .filter(it -> it.label().equals(name)
            && vocabulary.labels().before(name, name.length()).isPresent())
        .map(LabelFinder.Label::indicator)
        .filter(this::isAmount)
        .map(Topics.Topic::of);
  }

  /// Whether an indicator is an amount that may have phases of its own.
  boolean isAmount(String indicator) {
    return catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.MONEY
        && !indicator.startsWith("adjust.")
        && !indicator.startsWith("standard.")
        && !indicator.equals("three-public.delta")
        && !indicator.equals("programme.amount");
  }
}
