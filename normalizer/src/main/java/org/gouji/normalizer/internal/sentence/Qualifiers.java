package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Words;

/// Reads phase, fund and year out of words. Immutable.
public final class Qualifiers {

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");

  private static final int YEAR_LENGTH = 4;

  private final Vocabulary vocabulary;
  private final List<Choice<Phase>> phases;
  private final List<Choice<Fund>> funds;

  public Qualifiers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.phases =
        List.of(
            new Choice<>(Phase.BUDGET, vocabulary.words(Kind.PHASE_BUDGET)),
            new Choice<>(Phase.ADJUSTED, vocabulary.words(Kind.PHASE_ADJUSTED)),
            new Choice<>(Phase.FINAL, vocabulary.words(Kind.PHASE_FINAL)));
    this.funds =
        List.of(
            new Choice<>(Fund.FISCAL, vocabulary.words(Kind.FUND_FISCAL)),
            new Choice<>(Fund.GENERAL_PUBLIC, vocabulary.words(Kind.FUND_GENERAL_PUBLIC)),
            new Choice<>(Fund.GOVERNMENT_FUND, vocabulary.words(Kind.FUND_GOVERNMENT_FUND)),
            new Choice<>(Fund.STATE_CAPITAL, vocabulary.words(Kind.FUND_STATE_CAPITAL)),
            new Choice<>(Fund.ALL, vocabulary.words(Kind.FUND_ALL)));
  }

  /// The phase that the words say last; of two that end at one place, or one inside another, the
  /// longer word speaks.
  public Optional<Phase> phase(String text) {
    return last(withoutFunds(text), phases);
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
    return last(text, funds);
  }

  /// The year that the words say, the year before for 上年; empty when they say none.
  public Optional<Integer> year(String text, Optional<Integer> fiscalYear) {
    Optional<Integer> said = text.lastIndexOf('年') < YEAR_LENGTH ? Optional.empty() : said(text);
    if (said.isPresent()) {
      return said;
    }
    return vocabulary.words(Kind.LAST_YEAR).in(text.replace("加上年", "加年"))
        ? fiscalYear.map(year -> year - 1)
        : Optional.empty();
  }

  private static Optional<Integer> said(String text) {
    Optional<Integer> found = Optional.empty();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      found = Optional.of(Integer.valueOf(matcher.group(1)));
    }
    return found;
  }

  private record Choice<T>(T value, Words words) {}

  private static <T> Optional<T> last(String text, List<Choice<T>> choices) {
    Optional<T> value = Optional.empty();
    int start = -1;
    int end = -1;
    for (Choice<T> choice : choices) {
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
