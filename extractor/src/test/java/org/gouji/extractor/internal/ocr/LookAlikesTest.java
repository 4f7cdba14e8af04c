package org.gouji.extractor.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.extractor.internal.ocr.Recogniser.Letter;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

  private static String resolved(String text, double confidence) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      double sure = text.charAt(i) == 'T' ? confidence : 0.99;
      letters.add(new Letter(text.substring(i, i + 1), i, sure));
    }
    return LookAlikes.resolved(letters).stream().map(Letter::text).collect(Collectors.joining());
  }

  @Test
  void takesAnUnsureLetterAmongIdeographsForOne() {
    assertThat(resolved("新建企业T会组织", 0.55)).isEqualTo("新建企业工会组织");
    assertThat(resolved("T会经费", 0.6)).isEqualTo("工会经费");
  }

  @Test
  void leavesLettersThatAreSureOrAmongLetters() {
    assertThat(resolved("企业T会组织", 0.97)).isEqualTo("企业T会组织");
    assertThat(resolved("购买ITS系统", 0.5)).isEqualTo("购买ITS系统");
    assertThat(resolved("型号T", 0.5)).isEqualTo("型号T");
  }
}
