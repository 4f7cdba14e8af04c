package org.gouji.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Units;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginTest {

  private static final Units UNITS = Catalogue.load().units();

  private static final List<String> WORDS =
      List.of(
          "基本支出", "149.35万元", "，", "占", "60.36%", "。", "（", "三公经费", "）", " ", "1,234,567.89", "≠",
          "rule-id.of-a-rule", "“", "救助", "300余名", "”", "≥95%", "2021年度", "\u001b[1m", "三个",
          "500-5000元");

  private static String wrap(int columns, String text) {
    return new Margin(columns, UNITS).wrap(text);
  }

  @Test
  void goesOnBelowTheBeginningOfTheText() {
    assertThat(wrap(40, "   · 基本支出 149.35万元、职工活动支出 19.66万元、维权支出 10.50万元\n"))
        .isEqualTo(
            """
               · 基本支出 149.35万元、职工活动支出
                 19.66万元、维权支出 10.50万元
            """);
  }

  @Test
  void leavesAloneWhatFits() {
    String text = " ● 合计不符\n\n   规则 expenditure.basic-plus-project（恒等式）\n";

    assertThat(wrap(100, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "149.35万元", "1,234,567.89元", "60.36%", "≤1136.92万元", "300余名", "10-12月", "三个", "2021年",
        "百分之五", "９４．５分"})
  void breaksNoFigure(String figure) {
    for (int before = 1; before < 45; before++) {
      assertThat(wrap(40, "支".repeat(before) + figure + "支".repeat(30)).lines())
          .as("behind %d characters", before)
          .anyMatch(line -> line.contains(figure));
    }
  }

  @Test
  void breaksNoPathAndNoRule() {
    String path = "in/2021/a-very-long-name-of-a-folder/and-of-a-file-0123456789.docx";

    assertThat(wrap(40, "   " + path + " （恒等式）")).isEqualTo("   " + path + "\n   （恒等式）");
  }

  @Test
  void beginsNoLineWithAClosingMarkAndEndsNoneWithAnOpeningOne() {
    Cases.forAll(
        random -> {
          var text = new StringBuilder("   ");
          for (int i = 0; i < 40; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())).strip());
          }
          List<String> lines = wrap(60, text.toString()).lines().toList();
          for (String line : lines.subList(1, lines.size())) {
            assertThat(line.strip().replace("\u001b[1m", "")).as(text.toString())
                .doesNotStartWith("，")
                .doesNotStartWith("。")
                .doesNotStartWith("）")
                .doesNotStartWith("”");
          }
          for (String line : lines.subList(0, lines.size() - 1)) {
            assertThat(line.strip().replace("\u001b[1m", "")).as(text.toString())
                .doesNotEndWith("（")
                .doesNotEndWith("“");
          }
        });
  }

  @Test
  void losesNothingButBlanks() {
    Cases.forAll(
        random -> {
          var text = new StringBuilder(random.nextBoolean() ? " ● " : "");
          for (int i = 0, n = random.nextInt(1, 60); i < n; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
          }
          String wrapped = wrap(random.nextInt(40, 120), text.toString());
          assertThat(wrapped.replaceAll("\\s+", ""))
              .isEqualTo(text.toString().replaceAll("\\s+", ""));
        });
  }

  @Test
  void isNoWiderThanTheTerminal() {
    Cases.forAll(
        random -> {
          var text = new StringBuilder("   · ");
          for (int i = 0; i < 30; i++) {
            text.append(random.nextBoolean() ? "支出 149.35万元" : "、救助困难职工");
          }
          int columns = random.nextInt(40, 120);
          for (String line : wrap(columns, text.toString()).lines().toList()) {
            assertThat(Plain.width(line)).as(line).isLessThanOrEqualTo(columns);
          }
        });
  }
}
