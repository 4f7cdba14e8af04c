package org.gouji.normalizer.internal.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Words SPENT = new Words(List.of("支出", "基本支出", "出", "支出合计", "本"));

  @Test
  void findsTheLongestAtAPlace() {
    assertThat(SPENT.at("支出合计数", 0)).contains("支出合计");
    assertThat(SPENT.at("支出合数", 0)).contains("支出");
    assertThat(SPENT.at("支", 0)).isEmpty();
    assertThat(SPENT.at("支出", 2)).isEmpty();
    assertThat(SPENT.before("其基本支出", 5)).contains("基本支出");
    assertThat(SPENT.before("日常支出", 4)).contains("支出");
    assertThat(SPENT.before("支出", 0)).isEmpty();
  }

  @Test
  void findsAllThatEndAtAPlace() {
    assertThat(SPENT.allBefore("基本支出", 4)).containsExactly("出", "支出", "基本支出");
    assertThat(SPENT.allBefore("基本支", 3)).isEmpty();
  }

  @Test
  void findsTheFirstAndTheLast() {
    String text = "收入与支出合计，基本收支";
    assertThat(SPENT.first(text)).contains(new Words.Match("支出合计", 3, 7));
    assertThat(SPENT.last(text)).contains(new Words.Match("本", 9, 10));
    assertThat(SPENT.in("收入")).isFalse();
  }

  @Test
  void leavesTheTextBesideItsWords() {
    assertThat(SPENT.without("本年支出合计与基本支出数")).isEqualTo("年与数");
    String none = "收入";
    assertThat(SPENT.without(none)).isSameAs(none);
  }

  @Test
  void knowsManyWordsApart() {
    List<String> all = new ArrayList<>();
    for (char a = '一'; a < '一' + 200; a++) {
      for (char b = '甲'; b < '甲' + 20; b++) {
        all.add("" + a + b);
      }
    }
    Words words = new Words(all);
    assertThat(all).allSatisfy(it -> {
      assertThat(words.at(it, 0)).contains(it);
      assertThat(words.before(it, 2)).contains(it);
      assertThat(words.at(it.substring(1) + it.charAt(0), 0)).isEmpty();
    });
  }

  @Test
  void findsWhatLookingAtEveryPlaceFinds() {
    Random random = new Random(20);
    for (int run = 0; run < 500; run++) {
      List<String> all =
          Stream.generate(() -> word(random, 1 + random.nextInt(4))).limit(6).toList();
      Words words = new Words(all);
      String text = word(random, 30);

      int first = all.stream().mapToInt(text::indexOf).filter(it -> it >= 0).min().orElse(-1);
      assertThat(words.first(text).map(Words.Match::start).orElse(-1)).isEqualTo(first);
      int last =
          all.stream()
              .filter(text::contains)
              .mapToInt(it -> text.lastIndexOf(it) + it.length())
              .max()
              .orElse(-1);
      assertThat(words.last(text).map(Words.Match::end).orElse(-1)).isEqualTo(last);
    }
  }

  private static String word(Random random, int length) {
    return random.ints(length, '一', '一' + 7).mapToObj(Character::toString).collect(joining());
  }
}
