package org.gouji.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Location;
import org.gouji.model.report.Damaged;
import org.gouji.model.report.Reading;
import org.junit.jupiter.api.Test;

class QuotesTest {

  private static Reading reading(String printed, String quote) {
    Location place = Location.InBody.of(1);
    return new Damaged("k", printed, "", "", Optional.empty(), place, quote, 1);
  }

  private static List<String> lines(Reading... readings) {
    var quotes = new Quotes();
    for (Reading reading : readings) {
      quotes.add(reading, "第1段");
    }
    return quotes.lines();
  }

  @Test
  void putsTheQuotesOfOneSentenceTogether() {
    String sentence = "基本支出总计165.31万元，其中职工活动支出24.18万元，维权支出2.61万元，业务支出13.05万元。";

    assertThat(
        lines(
            reading("24.18万元", sentence.substring(4, 40)),
            reading("165.31万元", sentence.substring(0, 14)),
            reading("13.05万元", sentence.substring(20))))
        .containsExactly(sentence);
  }

  @Test
  void keepsOtherPlacesApart() {
    var quotes = new Quotes();
    quotes.add(reading("6万元", "专项支出总计为6万元"), "第1段");
    quotes.add(reading("6万元", "专项支出总计为6万元，持平"), "第2段");

    assertThat(quotes.lines()).containsExactly("专项支出总计为6万元", "专项支出总计为6万元，持平");
  }

  @Test
  void showsARowOnceHoweverManyOfItsCellsTakePart() {
    var quotes = new Quotes();
    quotes.add(reading("10", "满意度 10 93% 9"), "表4 第2行 第3列");
    quotes.add(reading("9", "满意度 10 93% 9"), "表4 第2行 第6列");

    assertThat(quotes.lines()).containsExactly("满意度 10 93% 9");
  }

  /// 万元， alone is no reason to think that two sentences are one.
  @Test
  void doesNotJoinWhatOnlyTouches() {
    assertThat(lines(reading("6万元", "支出6万元，"), reading("5万元", "6万元，收入5万元")))
        .containsExactly("支出6万元，", "6万元，收入5万元");
  }

  @Test
  void shortensAroundTheFigureAndOntoOneLine() {
    String sixty = "很长的一段话".repeat(10);

    assertThat(lines(reading("6 万元", sixty + "共6\n万元" + sixty)).get(0))
        .startsWith("…")
        .endsWith("…")
        .contains("共6 万元很长")
        .hasSize(24 + 4 + 24 + 2);
  }

  @Test
  void saysNothingWhereTheQuoteIsTheFigure() {
    assertThat(lines(reading("6万元", " 6万元 "))).isEmpty();
  }

  @Test
  void doesNotBreakOnAQuoteWithoutItsFigure() {
    assertThat(lines(reading("7万元", "没有这个数"))).containsExactly("没有这个数");
  }
}
