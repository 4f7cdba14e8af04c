package org.gouji.normalizer.internal.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.normalizer.internal.sentence.Classification.Item;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  @Test
  void theLowestLevelOfAnItemNamesIt() {
    String words = "一般公共服务支出(类)群众团体事务(款)行政运行(项)";
    assertThat(Classification.last(words)).contains(new Item("行政运行", words.length()));
  }

  @Test
  void theLastOfSeveralItemsIsFound() {
    String first = "教育支出(类)进修及培训(款)，住房公积金(项)";
    assertThat(Classification.last(first + "(含上年)，合计")).contains(
        new Item("住房公积金", first.length()));
  }

  @Test
  void aLevelWithoutANameIsNoItem() {
    assertThat(Classification.isIn("行政运行(项)")).isTrue();
    assertThat(Classification.last("按功能分类，(项)")).isEmpty();
    assertThat(Classification.last("公务接待费(含外事)")).isEmpty();
  }

  @Test
  void aNameHasNoMoreThanThirtyCharacters() {
    assertThat(Classification.last("字".repeat(40) + "(款)").map(Item::name))
        .contains("字".repeat(30));
  }
}
