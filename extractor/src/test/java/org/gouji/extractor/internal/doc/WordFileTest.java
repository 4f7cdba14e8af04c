package org.gouji.extractor.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.junit.jupiter.api.Test;

/// Which runs and paragraphs need not be put together.
class WordFileTest {

  @Test
  void runsThatFollowOneAnotherAreWhole() {
    assertThat(WordFile.areWhole(List.of(part(0, 3), part(3, 4), part(4, 9)))).isTrue();
  }

  @Test
  void runsWithAGapOrASharedCharacterAreNot() {
    assertThat(WordFile.areWhole(List.of(part(0, 3), part(4, 9)))).isFalse();
    assertThat(WordFile.areWhole(List.of(part(0, 4), part(3, 9)))).isFalse();
    assertThat(WordFile.areWhole(List.of(part(3, 9), part(0, 3)))).isFalse();
    assertThat(WordFile.areWhole(List.of(part(1, 3), part(3, 9)))).isFalse();
    assertThat(WordFile.areWhole(List.of(part(0, 0), part(0, 9)))).isFalse();
  }

  @Test
  void paragraphsAreWholeFromMarkToMark() {
    String text = "支出\r表\u0007节\f尾";

    assertThat(WordFile.areWhole(List.of(part(0, 3), part(3, 5), part(5, 7)), text)).isTrue();
    assertThat(WordFile.areWhole(List.of(part(0, 3), part(3, 7)), text)).isFalse();
    assertThat(WordFile.areWhole(List.of(part(0, 3), part(3, 5)), text)).isFalse();
    assertThat(WordFile.areWhole(List.of(part(1, 3), part(3, 5), part(5, 7)), text)).isFalse();
    assertThat(
        WordFile.areWhole(List.of(part(0, 3), part(3, 5), part(5, 7), part(7, 8)), text)).isFalse();
  }

  private static GenericPropertyNode part(int start, int end) {
    return new GenericPropertyNode(start, end, new byte[0]);
  }
}
