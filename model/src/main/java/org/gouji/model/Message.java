package org.gouji.model;

/// One line for a person, in both languages.
///
/// @param zh Chinese
/// @param en English
public record Message(String zh, String en) {

  public Message {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a message needs both languages: " + zh + " / " + en);
    }
  }

  /// @param language `zh` or `en`
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /// The languages that messages are written in.
  public enum Language {
    ZH,
    EN
  }
}
