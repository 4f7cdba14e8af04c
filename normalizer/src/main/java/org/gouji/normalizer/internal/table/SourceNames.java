package org.gouji.normalizer.internal.table;

import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What rows are called that say where money came from. Immutable.
final class SourceNames {

  private static final Set<String> SOURCES =
      Set.of("fiscal", "general-public", "government-fund", "state-capital", "special-account",
          "unit-funds", "other-funds", "carry-over", "source");

  /// Whose treasury it is.
  private static final Telltale LEVEL =
      Telltale.of("中央|省|市|州|县|区|乡|镇|旗|地方|上级|本级|自治区");

  /// What some treasury or organisation gave, whatever its name.
  private static final Telltale GIVEN =
      Telltale.of(
          "(?:中央|省|市|州|县|区|乡|镇|旗|地方|上级|本级|自治区|单位)(?:级|本级)?(?:财政|总工会|工会)?.{0,4}(?:资金|补助|补贴|配套|自筹|拨款|财政|投入|安排)(?:\\(.{1,8}\\))?"
              + "|(?:总?工会|社会)(?:经费|资金|自筹|配套|捐赠|投入)|其他|其它|.{0,8}自筹(?:资金)?");

  private static final Telltale BRACKETS = Telltale.of("\\([^()]*\\)");

  private final Vocabulary vocabulary;

  SourceNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Whether a row is named by where its money came from: 其他资金（工会经费）.
  boolean is(String words) {
    return vocabulary.column(words)
        .or(() -> vocabulary.column(BRACKETS.without(words)))
        .filter(SOURCES::contains)
        .isPresent();
  }

  /// Whether words may name a source where all others do: 县总工会自筹.
  boolean isGiven(String words) {
    return GIVEN.is(words) || is(words);
  }

  static boolean isOfLevel(String words) {
    return LEVEL.begins(words);
  }

  /// Whether another government than that of some words gave what a row holds: 市级配套 beside 省级财政资金.
  boolean isOfAnotherLevel(String row, String words) {
    Matcher one = LEVEL.matcher(row);
    Matcher other = LEVEL.matcher(words);
    return one.lookingAt()
        && other.lookingAt()
        && !one.group().equals(other.group())
        && !row.contains("工会")
        && vocabulary.column(row).filter("source"::equals).isPresent();
  }
}
