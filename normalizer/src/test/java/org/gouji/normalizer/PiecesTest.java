package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.model.document.Text;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

class PiecesTest {

  @Test
  void leavesWhatPeopleWriteWhole() {
    Text text = Text.of("本年支出100万元。".repeat(300));

    assertThat(Pieces.of(text)).containsExactly(text);
  }

  @Test
  void partsBehindASentenceAndElseBehindAClause() {
    List<Text> sentences = Pieces.of(Text.of("收入1.5万元，支出1.2万元。".repeat(2000)));
    List<Text> clauses = Pieces.of(Text.of("支出1.25万元，".repeat(3000)));

    assertThat(sentences).hasSizeGreaterThan(2).allMatch(it -> it.value().endsWith("。"));
    assertThat(clauses).hasSizeGreaterThan(2).allMatch(it -> it.value().endsWith("，"));
  }

  @Test
  void losesNothingAndSplitsNoNumber() {
    Cases.forAll(random -> {
      StringBuilder text = new StringBuilder();
      while (text.length() < 25_000) {
        text.append("12.50".repeat(1 + random.nextInt(3)))
            .append("支".repeat(random.nextInt(1500)))
            .append("。，；".charAt(random.nextInt(3)));
      }
      List<Text> pieces = Pieces.of(Text.of(text.toString()));
      assertThat(pieces.stream().map(Text::value).collect(Collectors.joining()))
          .isEqualTo(text.toString());
      for (int i = 1; i < pieces.size(); i++) {
        String before = pieces.get(i - 1).value();
        assertThat(Character.isDigit(before.charAt(before.length() - 1))).isFalse();
      }
    });
  }
}
