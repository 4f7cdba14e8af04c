package org.gouji.app.text;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gouji.model.Message;
import org.gouji.model.Message.Language;

/// What the command line says, in one language: Chinese in `words.properties`, English in
/// `words_en.properties`. Help texts are in the same files, under picocli's keys.
public final class Words {

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  public static Words in(Language language) {
    Locale locale = switch (language) {
      case ZH -> Locale.ROOT;
      case EN -> Locale.ENGLISH;
    };
    // The locale of the machine has no say: the launcher has looked at it already.
    var control = ResourceBundle.Control.getNoFallbackControl(
        ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(
        language, ResourceBundle.getBundle("org.gouji.app.text.words", locale, control));
  }

  public Language language() {
    return language;
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  /// @param key of the text, a format of [String#format]
  /// @throws java.util.MissingResourceException for an unknown key
  public String say(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }

  /// The text of a word that other modules choose; empty where it has none.
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  public String of(Message message) {
    return message.in(language);
  }
}
