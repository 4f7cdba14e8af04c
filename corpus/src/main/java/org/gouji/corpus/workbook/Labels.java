package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gouji.model.Message;
import org.gouji.model.Message.Language;
import org.gouji.model.document.ReaderPath;

/// What the workbook says by itself, in one language: `workbook.properties` in Chinese,
/// `workbook_en.properties` in English.
final class Labels {

  private final Language language;
  private final ResourceBundle bundle;

  Labels(Language language) {
    this.language = language;
    Locale locale = switch (language) {
      case ZH -> Locale.ROOT;
      case EN -> Locale.ENGLISH;
    };
    // The locale of the machine has no say.
    bundle = ResourceBundle.getBundle(
        "org.gouji.corpus.workbook.workbook",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// @param key of the text, a format of [String#format]
  String say(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }

  /// The text for a word of the contract, or the word itself where a newer engine has more of them.
  String word(String kind, JsonNode word) {
    String key = kind + "." + word.asText();
    return bundle.containsKey(key) ? bundle.getString(key) : word.asText();
  }

  /// A message of the contract in this language.
  String of(JsonNode message) {
    return message.path(language.name().toLowerCase(Locale.ROOT)).asText();
  }

  /// A name of the catalogue in this language.
  String either(String zh, String en) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /// Where something stands, in words that a reader of the document can follow.
  String place(JsonNode location) {
    String place;
    if (location.has("path")) {
      Message path = new ReaderPath(location.path("path").asText()).message();
      place = path.in(language);
    } else if (location.has("row")) {
      place = say(
          "place.cell",
          location.path("block").asInt(),
          location.path("row").asInt(),
          location.path("column").asInt());
    } else if (location.has("block")) {
      place = say("place.block", location.path("block").asInt());
    } else {
      place = "";
    }
    if (!location.has("page")) {
      return place;
    }
    String page = say("place.page", location.path("page").asInt());
    return place.isEmpty() ? page : page + say("comma") + place;
  }
}
