package org.gouji.normalizer.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignsTest {

  private static final String LETTERS = "年初末预算支出共计";

  private static List<String> within(String regex) {
    return Signs.of(regex).within();
  }

  @Test
  void takesAPairOfWhatEveryMatchHas() {
    assertThat(within("预算")).containsExactly("预算");
    assertThat(within("(?:年初|全年)?预算数?")).containsExactly("预算");
    assertThat(within("[^，]{2,9}支出")).containsExactly("支出");
    assertThat(within("较(?:上年|去年).*增加")).containsExactly("增加");
  }

  @Test
  void takesOneOfEachAlternative() {
    assertThat(within("追加|调[增减]|核减")).containsExactlyInAnyOrder("追加", "调增", "调减", "核减");
    assertThat(within("(?:实际)?(?:到位|下达)(?:资金)?")).containsExactlyInAnyOrder("到位", "下达");
  }

  @Test
  void takesWhatIsLookedForBesideAMatch() {
    assertThat(within("(?<=结转)\\d*")).containsExactly("结转");
    assertThat(within("\\d+(?=万元)")).containsExactly("万元");
    assertThat(within("(?<!结转)(?:\\d|x)*(?!万元)")).isEmpty();
  }

  @Test
  void saysNothingOfWhatMayBeAbsentOrAnything() {
    assertThat(within("预算?|.")).isEmpty();
    assertThat(within("(?:预算)?")).isEmpty();
    assertThat(within("(?:预算)*\\p{IsHan}")).isEmpty();
    assertThat(within("(?i)abc")).isEmpty();
    assertThat(within("[^预]")).isEmpty();
    assertThat(within("[一-龥&&[^年]]")).isEmpty();
  }

  @Test
  void tellsTheEndsOfAMatch() {
    Signs signs = Signs.of("^[，、]?(?:共|合)计$");
    assertThat(signs.begin()).isTrue();
    assertThat(signs.end()).isTrue();
    assertThat(signs.first().split("")).containsExactlyInAnyOrder("，", "、", "共", "合");
    assertThat(signs.last()).isEqualTo("计");
    assertThat(signs.least()).isEqualTo(2);
    assertThat(Signs.of("^共|计").begin()).isFalse();
    assertThat(Signs.of("(?:共)?").first()).isEmpty();
    assertThat(Signs.of("共.").last()).isEmpty();
  }

  /// Whatever a pattern of any form matches has its signs.
  @Test
  void missesNoMatch() {
    Random random = new Random(20240517);
    int matched = 0;
    int cases = Integer.getInteger("runs", 4000);
    for (int i = 0; i < cases; i++) {
      String regex = regex(random, 3);
      if (random.nextInt(4) == 0) {
        regex = "^" + regex;
      }
      if (random.nextInt(4) == 0) {
        regex += "$";
      }
      Pattern pattern = Pattern.compile(regex);
      Telltale telltale = Telltale.of(regex);
      for (int j = 0; j < 20; j++) {
        String text = text(random);
        Matcher matcher = pattern.matcher(text);
        boolean in = matcher.find();
        matched += in ? 1 : 0;
        assertThat(telltale.in(text)).as("%s in %s", regex, text).isEqualTo(in);
        assertThat(telltale.matcher(text).find()).as("%s in %s", regex, text).isEqualTo(in);
        assertThat(telltale.is(text)).as("%s is %s", regex, text).isEqualTo(matcher.matches());
        assertThat(telltale.begins(text))
            .as("%s begins %s", regex, text)
            .isEqualTo(matcher.lookingAt());
        int from = random.nextInt(text.length() + 1);
        assertThat(telltale.matcher(text, from, text.length()).find())
            .as("%s in %s from %d", regex, text, from)
            .isEqualTo(pattern.matcher(text).region(from, text.length()).find());
      }
    }
    assertThat(matched).isGreaterThan(cases);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append(letter(random));
    }
    return random.nextInt(8) == 0 ? text.append('\n').toString() : text.toString();
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private static String regex(Random random, int depth) {
    List<String> alternatives = new ArrayList<>();
    for (int i = random.nextInt(3) / 2; i >= 0; i--) {
      StringBuilder sequence = new StringBuilder();
      for (int j = random.nextInt(3); j >= 0; j--) {
        sequence.append(part(random, depth));
      }
      alternatives.add(sequence.toString());
    }
    return String.join("|", alternatives);
  }

  private static String part(Random random, int depth) {
    String inner = depth == 0 ? "" + letter(random) : regex(random, depth - 1);
    return switch (random.nextInt(16)) {
      case 0 -> "(?:" + inner + ")?";
      case 1 -> "(?:" + inner + "){0,2}";
      case 2 -> "(" + inner + ")+";
      case 3 -> "(?<a" + random.nextInt(1_000_000_000) + ">" + inner + ")";
      case 4 -> "(?=" + inner + ")";
      case 5 -> "(?!" + inner + ")";
      case 6 -> "(?<=" + letter(random) + letter(random) + ")";
      case 7 -> "(?<!" + letter(random) + ")";
      case 8 -> "[" + letter(random) + letter(random) + "]";
      case 9 -> "[^" + letter(random) + "]";
      case 10 -> ".";
      case 11 -> "(?:" + inner + "){2}";
      case 12 -> letter(random) + "*?";
      case 13 -> "[" + letter(random) + "[" + letter(random) + letter(random) + "]]";
      case 14 -> "(?:" + letter(random) + letter(random) + "|" + inner + ")";
      default -> "" + letter(random) + letter(random);
    };
  }
}
