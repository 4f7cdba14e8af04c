package org.gouji.normalizer.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class SeenTitlesTest {

  private static final SeenTitles TITLES = new SeenTitles(Vocabulary.load(Catalogue.load()));

  /// A title of which some characters were not read surely.
  private static String read(String title, String unsure) {
    List<Text.Span> spans = new ArrayList<>();
    for (int i = 0; i < title.length(); i++) {
      double confidence = unsure.indexOf(title.charAt(i)) >= 0 ? 0.6 : 0.99;
      spans.add(new Text.Span(i, i + 1, 1, new Box(i, 0, i + 1, 1), confidence));
    }
    return TITLES.title(new Text(title, spans), 0);
  }

  @Test
  void takesTheCharactersThatMakeAKnownTitle() {
    assertThat(read("部门甚本情况", "甚本")).isEqualTo("部门基本情况");
    assertThat(read("预算管埋及执行情况分析", "管埋")).isEqualTo("预算管理及执行情况分析");
    assertThat(read("存仕的主要问题", "存仕的主要问题")).isEqualTo("存在的主要问题");
  }

  @Test
  void leavesWhatWasReadSurely() {
    assertThat(read("部门甚本情况", "")).isEqualTo("部门甚本情况");
    assertThat(read("部门甚本情况", "况")).isEqualTo("部门甚本情况");
    assertThat(TITLES.title(Text.of("部门甚本情况"), 0)).isEqualTo("部门甚本情况");
  }

  @Test
  void leavesWhatIsKnownOrToldAsASentence() {
    assertThat(read("存在的问题", "存在")).isEqualTo("存在的问题");
    assertThat(read("全年新建工会三十家", "全年新建工会三十家")).isEqualTo("全年新建工会三十家");
  }
}
