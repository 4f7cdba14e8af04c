package org.gouji.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.Message;
import org.junit.jupiter.api.Test;

class ReaderPathTest {

  @Test
  void saysTableRowColumnAndParagraphInEnglish() {
    assertThat(new ReaderPath("表14 第6行 第8列").message())
        .isEqualTo(new Message("表14 第6行 第8列", "table 14, row 6, column 8"));
    assertThat(english("表2 第9行")).isEqualTo("table 2, row 9");
    assertThat(english("表2")).isEqualTo("table 2");
    assertThat(english("第3段")).isEqualTo("paragraph 3");
  }

  @Test
  void leavesHeadingsAsTheDocumentHasThem() {
    assertThat(english("二 第1段落/第12段")).isEqualTo("二 第1段落/paragraph 12");
    assertThat(english("一 表2 第9行")).isEqualTo("一 表2 第9行");
  }

  private static String english(String path) {
    return new ReaderPath(path).message().en();
  }
}
