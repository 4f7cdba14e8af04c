package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @Test
  void readsRadicalsAsTheIdeographsTheyStandFor() {
    assertThat(GlyphFont.readable("\u2f2f")).isEqualTo("工");
    assertThat(GlyphFont.readable("ﬁ")).isEqualTo("fi");
    assertThat(GlyphFont.readable("\u00a0")).isEqualTo(" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ue012", "\ufffd", "\u0000", ""})
  void knowsThatSomeCharactersCannotBeKnown(String text) {
    assertThat(GlyphFont.readable(text)).isNull();
  }

  @Test
  void doesNotTrustAPageOfUnknownCharacters() {
    assertThat(new PageContent.Quality(70, 30, 0, 0, 0, true, false).garbled()).isTrue();
    assertThat(new PageContent.Quality(95, 5, 0, 0, 0, true, false).garbled()).isFalse();
    assertThat(new PageContent.Quality(0, 0, 0, 0, 0, true, false).needsRecognition()).isFalse();
    assertThat(new PageContent.Quality(3, 0, 0, 0.95, 0, true, false).needsRecognition()).isTrue();
    assertThat(new PageContent.Quality(900, 0, 0, 0.95, 0, true, false).needsRecognition())
        .isFalse();
    assertThat(new PageContent.Quality(0, 0, 0, 0, 900, true, false).needsRecognition()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "单位：万元, 单位：万元",
    "编制部门：某市总工会 金额单位:元, 金额单位:元",
    "（单位：人民币万元）, 单位：人民币万元）",
    "单位：人、万元, 单位：人、万元",
  })
  void findsTheUnitInALine(String line, String unit) {
    Matcher matcher = Wording.unit(line);

    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"填报单位：大同市总工会", "单位：元宝山区总工会", "下属单位 12 家企业"})
  void takesNoNameForAUnit(String line) {
    assertThat(Wording.unit(line).find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"- 3 -", "— 12 —", "第 3 页", "第3页 共12页", "3/12", "17", "3 4"})
  void knowsPageNumbers(String line) {
    assertThat(Wording.pageNumber(line)).isEqualTo(!line.equals("3 4"));
  }

  @ParameterizedTest
  @CsvSource({"总, 工, ''", "a, b, ' '", "5, 元, ''", "-, 5, ''", "1, 2, ' '", "., 5, ''"})
  void putsABlankBetweenWordsOnly(char last, char first, String joint) {
    assertThat(Script.joint(last, first)).isEqualTo(joint);
  }
}
