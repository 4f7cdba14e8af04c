package org.gouji.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gouji.model.Message.Language;
import org.gouji.model.report.Identity;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Pattern VALUE = Pattern.compile("%(\\d\\$)?[ds]");

  private final Words zh = Words.in(Language.ZH);
  private final Words en = Words.in(Language.EN);

  /// A key that English lacks would silently be Chinese.
  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(keys("words_en.properties")).isEqualTo(keys("words.properties"));
  }

  private static Set<String> keys(String file) throws IOException {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      return new TreeSet<>(new PropertyResourceBundle(in).keySet());
    }
  }

  @Test
  void bothLanguagesTakeTheSameValues() {
    for (String key : zh.bundle().keySet()) {
      assertThat(values(en, key)).as(key).isEqualTo(values(zh, key));
    }
  }

  private static Set<String> values(Words words, String key) {
    Set<String> values = new TreeSet<>();
    VALUE.matcher(words.bundle().getString(key)).results().forEach(it -> values.add(it.group()));
    return values;
  }

  @Test
  void everyKindOfReportHasAName() {
    for (Identity.Kind kind : Identity.Kind.values()) {
      assertThat(zh.find("kind." + kind.word())).as(kind.word()).isPresent();
    }
  }
}
