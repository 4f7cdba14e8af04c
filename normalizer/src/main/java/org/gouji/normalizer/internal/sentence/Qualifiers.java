package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Words;

/// Reads phase, fund and year out of words. Immutable.
public final class Qualifiers {

  /// Money that is none of the treasury's, though its name holds that of such.
  /// 因上年结转等因素追加96万元: why the year's budget was changed, and no other year.
  private static final Telltale BROUGHT_IN =
      Telltale.of("(?<=因[^，；]{0,30})上年度?(?:结转|结余)");
  /// 全年财政拨款支出预算 is the 全年支出预算 of one kind of money, 全年部门预算 the 全年预算, and 调整后财政拨款预算 the 调整后预算 of one.
  private static final Telltale OF_YEAR =
      Telltale.of(
          "(?<=全年|调整后)的?(?:部门|单位|整体|财政(?:拨款)?|\u0000|政府性基金|拨款)+(?=(?:总?支出|总?收入)?(?:总)?预算(?:数|总额|安排|合计)?(?:为|是|共)?$)");
  private static final String YEAR_LONG = "全年";
  private static final String ADJUSTED = "调整后";
  private static final Pattern AND = Pattern.compile("[、和与及]");
  private static final String OWN = "非财政拨款";
  private static final int YEAR_LENGTH = 4;
  private static final Telltale YEAR = Telltale.of("(?:19|20)\\d{2}年");
  private static final Telltale LEADING_YEAR =
      Telltale.of("(?:\\D{0,4}[)、.])?((?:19|20)\\d{2})年(?!\\d|以?来|起|开始|至|初|以)");
  /// Where its 年 is at the farthest.
  private static final int LAST_OF_LEADING_YEAR = 9;

  private final Vocabulary vocabulary;
  private final Choices<Phase> phases;
  private final Choices<Fund> funds;

  public Qualifiers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.phases =
        Choices.of(List.of(
            new Choice<>(Phase.BUDGET, vocabulary.words(Kind.PHASE_BUDGET)),
            new Choice<>(Phase.ADJUSTED, vocabulary.words(Kind.PHASE_ADJUSTED)),
            new Choice<>(Phase.FINAL, vocabulary.words(Kind.PHASE_FINAL))));
    this.funds =
        Choices.of(List.of(
            new Choice<>(Fund.FISCAL, vocabulary.words(Kind.FUND_FISCAL)),
            new Choice<>(Fund.GENERAL_PUBLIC, vocabulary.words(Kind.FUND_GENERAL_PUBLIC)),
            new Choice<>(Fund.GOVERNMENT_FUND, vocabulary.words(Kind.FUND_GOVERNMENT_FUND)),
            new Choice<>(Fund.STATE_CAPITAL, vocabulary.words(Kind.FUND_STATE_CAPITAL)),
            new Choice<>(Fund.ALL, vocabulary.words(Kind.FUND_ALL))));
  }

  /// The phase that the words say last; of two that end at one place, or one inside another, the
  /// longer word speaks.
  public Optional<Phase> phase(String text) {
    String words = withoutFunds(text);
    boolean between = words.contains(YEAR_LONG) || words.contains(ADJUSTED);
    return last(between ? OF_YEAR.withoutFirst(words) : words, phases);
  }

  /// Whether words say a phase, and not that of what was done.
  boolean isPlanned(String words) {
    return phase(words).filter(it -> it != Phase.FINAL).isPresent();
  }

  /// 一般公共预算 is money of a kind, and no budget of it.
  private String withoutFunds(String text) {
    Words none = vocabulary.words(Kind.NO_PHASE);
    if (!none.in(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length();) {
      Optional<String> word = none.at(text, i);
      kept.append(word.isPresent() ? "\u0000" : text.charAt(i));
      i += word.map(String::length).orElse(1);
    }
    return kept.toString();
  }

  public Optional<Fund> fund(String text) {
    return last(text.indexOf(OWN) < 0 ? text : text.replace(OWN, ""), funds);
  }

  /// The fund of words that name one only: 一般公共预算和政府性基金支出情况 is about no one of them.
  Optional<Fund> onlyFund(String text) {
    Optional<Fund> last = fund(text);
    boolean several =
        last.isPresent()
            && AND.splitAsStream(text).flatMap(it -> fund(it).stream()).distinct().count() > 1;
    return several ? Optional.empty() : last;
  }

  /// The year that the words say, the year before for 上年; empty when they say none.
  public Optional<Integer> year(String text, Optional<Integer> fiscalYear) {
    Optional<Integer> said = said(text);
    if (said.isPresent()) {
      return said;
    }
    String words = text.replace("加上年", "加年");
    return vocabulary.words(Kind.LAST_YEAR).in(BROUGHT_IN.without(words))
        ? fiscalYear.map(year -> year - 1)
        : Optional.empty();
  }

  /// The year that the words say in figures.
  static Optional<Integer> said(String text) {
    for (int at = text.lastIndexOf('年'); at >= YEAR_LENGTH; at = text.lastIndexOf('年', at - 1)) {
      int from = at - YEAR_LENGTH;
      if ((text.startsWith("19", from) || text.startsWith("20", from))
          && isDigit(text.charAt(at - 2)) && isDigit(text.charAt(at - 1))) {
        return Optional.of(Integer.valueOf(text.substring(from, at)));
      }
    }
    return Optional.empty();
  }

  /// The year that a text begins with, where it speaks of no other.
  static Optional<Integer> leadingYear(String text) {
    int year = text.indexOf('年');
    if (year < 0 || year > LAST_OF_LEADING_YEAR) {
      return Optional.empty();
    }
    Matcher leading = LEADING_YEAR.matcher(text);
    return !leading.lookingAt() || YEAR.matcher(text).results().count() != 1
        ? Optional.empty()
        : Optional.of(Integer.valueOf(leading.group(1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private record Choice<T>(T value, Words words) {}

  /// What words may choose among.
  ///
  /// @param any the words of all
  private record Choices<T>(List<Choice<T>> all, Words any) {

    static <T> Choices<T> of(List<Choice<T>> all) {
      return new Choices<>(all, Words.union(all.stream().map(Choice::words).toList()));
    }
  }

  private static <T> Optional<T> last(String text, Choices<T> choices) {
    if (!choices.any().in(text)) {
      return Optional.empty();
    }
    Optional<T> value = Optional.empty();
    int start = -1;
    int end = -1;
    for (Choice<T> choice : choices.all()) {
      Optional<Words.Match> match = choice.words().last(text);
      if (match.isEmpty()) {
        continue;
      }
      boolean later = match.get().start() >= end;
      boolean holds = match.get().start() <= start && match.get().end() >= end;
      boolean inside = match.get().start() >= start && match.get().end() <= end;
      if (value.isEmpty() || later || holds || !inside && match.get().end() > end) {
        value = Optional.of(choice.value());
        start = match.get().start();
        end = match.get().end();
      }
    }
    return value;
  }
}
