package org.gouji.normalizer.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Scanner SCANNER =
      new Scanner(CATALOGUE.units(), Vocabulary.load(CATALOGUE).names());

  private static List<Token> scan(String printed) {
    return SCANNER.scan(Folded.of(printed).text());
  }

  private static List<Token.Number> numbers(String printed) {
    return scan(printed).stream()
        .filter(it -> it instanceof Token.Number)
        .map(it -> (Token.Number) it)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422.617万元|422.617|万元",
        "23,866.88元|23866.88|元",
        "１２ 个|12|个",
        "65.39%|65.39|%",
        "百分之九十五|95|%",
        "三个科室|3|个",
        "十二个部室|12|个",
        "4.7万人|47000|人",
        "1万余名|10000|名",
        "3.5亿元|3.5|亿元",
        "2个百分点|2|个百分点",
        "41.60万元|41.60|万元",
        "-17.84万元|-17.84|万元",
        "1,234,567.80元|1234567.80|元",
        "12,345万元，|12345|万元",
        "收入1,200元，支出|1200|元"
      })
  void readsNumberAndUnit(String printed, String value, String unit) {
    assertThat(numbers(printed)).hasSize(1);
    assertThat(numbers(printed).get(0).value().toPlainString()).isEqualTo(value);
    assertThat(numbers(printed).get(0).unit()).isEqualTo(unit);
  }

  /// A comma before other than three digits divides two numbers, and no number.
  @Test
  void takesOnlyGroupsOfThreeDigitsForOneNumber() {
    assertThat(numbers("12,34人")).extracting(it -> it.value().toPlainString())
        .containsExactly("12", "34");
    assertThat(numbers("2019,5678人")).extracting(it -> it.value().toPlainString())
        .containsExactly("2019", "5678");
    assertThat(scan("1,234,56人")).hasOnlyElementsOfType(Token.Broken.class);
  }

  /// The last digit that is not 0 says how far 余 and 多 reach.
  @ParameterizedTest
  @CsvSource({
    "300余名, 300, 400",
    "3000余份, 3000, 4000",
    "2200多人次, 2200, 2300",
    "10多场, 10, 20",
    "两千余名, 2000, 3000",
    "约2500名, 2450, 2550",
    "近1万人, 9000, 10000",
    "200人左右, 150, 250"
  })
  void readsApproximateFiguresAsIntervals(String printed, String lower, String upper) {
    Token.Number number = numbers(printed).get(0);

    assertThat(number.exactness()).isEqualTo(Exactness.APPROXIMATE);
    assertThat(number.lower()).isEqualByComparingTo(lower);
    assertThat(number.upper()).isEqualByComparingTo(upper);
  }

  @ParameterizedTest
  @CsvSource({
    "≥95%, AT_LEAST", ">=299人, AT_LEAST", "<=1136.92万, AT_MOST", "=100%, EXACT", "90%以上, AT_LEAST"
  })
  void readsOperators(String printed, Exactness exactness) {
    assertThat(numbers(printed).get(0).exactness()).isEqualTo(exactness);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021年", "（2021年度）", "2024 年 5 月 30 日", "2023.03.15", "二〇二〇年八月", "10-12月", "三公经费", "八项规定",
        "第六期职工",
        "一是加强", "中发〔2018〕34号", "三重一大", "电话：0575-82345678", "13812345678"
      })
  void takesNoDateNameOrDocumentNumberForAQuantity(String printed) {
    assertThat(numbers(printed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0余名困难职工", "293,549,90元", "47.5%o"})
  void keepsDamagedNumbersDamaged(String printed) {
    assertThat(scan(printed)).anyMatch(it -> it instanceof Token.Broken);
    assertThat(numbers(printed)).isEmpty();
  }

  @Test
  void readsBothEndsOfARange() {
    assertThat(scan("500-5000元"))
        .singleElement()
        .isInstanceOfSatisfying(
            Token.Range.class,
            it -> {
              assertThat(it.from()).isEqualByComparingTo("500");
              assertThat(it.to()).isEqualByComparingTo("5000");
            });
  }

  @Test
  void namesTheIssuerOfADocument() {
    String text = "根据《通知》(湛财〔2024〕78号)要求";

    assertThat(SCANNER.scan(text))
        .filteredOn(it -> it instanceof Token.DocumentNumber)
        .singleElement()
        .satisfies(it -> assertThat(text.substring(it.start(), it.end())).isEqualTo("湛财〔2024〕78号"));
  }

  /// A million digits are no figure, and to make a number of them takes minutes.
  @Test
  void takesNoEndlessDigitsForANumber() {
    String digits = "9".repeat(1_000_000);

    assertThat(SCANNER.scan("编号" + digits + "，收入1.5万元"))
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactly("Name", "Number");
  }

  /// A cell keeps the sign that it prints; in a sentence 3+5 is no 5 with a sign.
  @Test
  void readsASignOfACell() {
    assertThat(SCANNER.cell("+2.16"))
        .hasValueSatisfying(
            it -> {
              assertThat(it.start()).isZero();
              assertThat(((Token.Number) it).value()).isEqualByComparingTo("2.16");
            });
    assertThat(SCANNER.cell("+")).isEmpty();
    assertThat(SCANNER.cell("+追加")).isEmpty();
    assertThat(numbers("3+5")).extracting(Token.Number::start).containsExactly(0, 2);
  }
}
