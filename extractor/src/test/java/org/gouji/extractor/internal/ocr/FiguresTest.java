package org.gouji.extractor.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which figures are relied upon, by what was read the first and the second time.
class FiguresTest {

  private static final Area LINE = new Area(0, 0, 1000, 40);

  /// Each character with a sure one; `_` is a blank.
  private static List<Recogniser.Letter> letters(String text) {
    List<Recogniser.Letter> out = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < text.length(); i++) {
      double half = text.charAt(i) >= 0x2e80 ? 20 : 10;
      x += half;
      if (text.charAt(i) != ' ') {
        out.add(new Recogniser.Letter(text.substring(i, i + 1).replace('_', ' '), x, 0.99));
      }
      x += half;
    }
    return out;
  }

  private static boolean sure(String first, String second) throws Exception {
    return new Figures(area -> letters(second)).confirmed(letters(first), LINE)
        .stream()
        .allMatch(it -> it.confidence() > 0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "149.35", "1,205,526.31", "支出318.40万元", "-4.76%", "2023-05-30", "2023.5", "90%-95%", "9",
    "１１４．３７", "第3，"})
  void reliesUponWhatIsReadAlikeTwice(String text) throws Exception {
    assertThat(sure(text, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14935", "149.3", "149.5", "1149.35", "149,35", "", "149.35元2"})
  void doubtsWhatIsReadInTwoWays(String second) throws Exception {
    assertThat(sure("149.35", second)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"11:3", "96.000.00", "114,37", "21,6", "1,2345.00", "0-7-6", "600·00", "21,6_00元"})
  void doubtsWhatNoReportPrints(String text) throws Exception {
    assertThat(sure(text, text)).isFalse();
  }
}
