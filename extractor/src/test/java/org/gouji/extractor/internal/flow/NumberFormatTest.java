package org.gouji.extractor.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  @ParameterizedTest
  @CsvSource({
    "chineseCounting, 37, 10, 十",
    "chineseCounting, 37, 11, 十一",
    "chineseCounting, 37, 20, 二十",
    "chineseCounting, 37, 99, 九十九",
    "chineseCounting, 37, 105, 一○五",
    "chineseCountingThousand, 39, 105, 一百零五",
    "chineseCountingThousand, 39, 110, 一百一十",
    "chineseCountingThousand, 39, 1010, 一千零一十",
    "chineseLegalSimplified, 38, 12, 壹拾贰",
    "ideographDigital, 10, 10, 一〇",
    "japaneseCounting, 11, 21, 二十一",
    "japaneseCounting, 11, 101, 百一",
    "ideographTraditional, 30, 4, 丁",
    "taiwaneseCounting, 33, 15, 十五",
    "taiwaneseCountingThousand, 35, 101, 一百零一",
    "taiwaneseDigital, 36, 10, 一○",
    "ideographLegalTraditional, 34, 3, 參",
    "decimalFullWidth, 14, 12, １２",
    "decimalFullWidth2, 19, 3, ３",
    "decimalEnclosedCircle, 18, 20, ⑳",
    "decimalEnclosedCircleChinese, 28, 10, ⑩",
    "decimalEnclosedCircle, 18, 21, 21",
    "decimalEnclosedParen, 27, 3, ⑶",
    "decimalEnclosedFullstop, 26, 3, ⒊",
    "decimalZero, 22, 7, 07",
    "upperLetter, 3, 27, AA",
    "lowerLetter, 4, 2, b",
    "upperRoman, 1, 44, XLIV",
    "lowerRoman, 2, 9, ix",
    "ordinal, 5, 12, 12th",
    "ordinal, 5, 22, 22nd",
    "numberInDash, 57, 4, - 4 -",
  })
  void writesNumbersAsWordDoes(String name, int code, int value, String expected) {
    assertThat(NumberFormat.named(name).write(value)).isEqualTo(expected);
    assertThat(NumberFormat.coded(code)).isEqualTo(NumberFormat.named(name));
  }
}
