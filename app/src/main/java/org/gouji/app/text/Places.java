package org.gouji.app.text;

import java.util.Optional;
import org.gouji.model.document.Location;
import org.gouji.model.document.ReaderPath;

/// Where something stands, in words that a reader of the document can follow.
final class Places {

  private Places() {}

  static String say(Words words, Location location) {
    String place = switch (location) {
      case Location.OnPage ignored -> "";
      case Location.InBody body ->
          body.path().isEmpty()
              ? words.say("place.block", body.block())
              : words.of(new ReaderPath(body.path()).message());
      case Location.InCell cell ->
          cell.path().isEmpty()
              ? words.say("place.cell", cell.block(), cell.row(), cell.column())
              : words.of(new ReaderPath(cell.path()).message());
    };
    Optional<String> page = location.page().map(it -> words.say("place.page", it.number()));
    return page.map(it -> place.isEmpty() ? it : it + words.say("place.comma") + place)
        .orElse(place);
  }
}
