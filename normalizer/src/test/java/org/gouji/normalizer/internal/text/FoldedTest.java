package org.gouji.normalizer.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.testing.Cases.forAll;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "（２０２１年度）, (2021年度)",
    "编制 6 名, 编制6名",
    "占６５．３９％, 占65.39%",
    "≧90 ≦5 ═3 ﹦2, ≥90≤5=3=2",
    "“三公”经费, 三公经费",
    "[bookmark: _GoBack]资产33万元, 资产33万元",
    "307 .82万元, 307.82万元",
    "0.5 0.5, 0.5 0.5",
    "10—12月, 10-12月",
    "職工維權經費總額, 职工维权经费总额",
    "２．2021年, 2.2021年",
    "2. 2021年, 2. 2021年",
    "9 .”2, 9.2",
    "'支出12万元,其中: 3人;另有', '支出12万元，其中:3人；另有'",
    "'工作安排,4.4万元', '工作安排，4.4万元'",
    "'占5%,增长3%; 下降', '占5%，增长3%；下降'",
    "'2021年收入100,支出98', '2021年收入100，支出98'",
    "'1,234.5元', '1,234.5元'",
    "',549元', ',549元'",
    "'A, B', 'A, B'"
  })
  void unifiesForms(String printed, String folded) {
    assertThat(Folded.of(printed).text()).isEqualTo(folded);
  }

  private static final String ALPHABET = "0129．.，,、。 　\t年万元％（）“”一二工会ａA-—[bookmark: x]\n";

  private static String random(java.util.random.RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void foldingTwiceChangesNothing() {
    forAll(
        random -> {
          String once = Folded.of(random(random)).text();

          assertThat(Folded.of(once).text()).isEqualTo(once);
        });
  }

  /// Each folded character comes from the printed one that its offset names.
  @Test
  void everyOffsetPointsAtItsPrintedCharacter() {
    forAll(
        random -> {
          Folded folded = Folded.of(random(random));
          for (int i = 0; i < folded.text().length(); i++) {
            String printed = folded.printed(i, i + 1);

            // A mark ends a clause beside Chinese characters only.
            assertThat(
                Folded.of("a" + printed + "a").text() + Folded.of("工" + printed + "工").text())
                .contains(folded.text().substring(i, i + 1));
          }
        });
  }
}
