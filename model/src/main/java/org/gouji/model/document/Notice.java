package org.gouji.model.document;

import java.util.Optional;
import org.gouji.model.Message;

/// Something that made a result worse than it could be. Nothing is lost in silence: what a stage
/// could not read or decide is said here.
///
/// @param code stable, in lower case with hyphens, such as `page-ocr`
/// @param message what it means, for a person
/// @param location where, if it has a place
public record Notice(String code, Message message, Optional<Location> location) {

  public static Notice of(String code, String zh, String en) {
    return new Notice(code, new Message(zh, en), Optional.empty());
  }

  public static Notice at(Location location, String code, String zh, String en) {
    return new Notice(code, new Message(zh, en), Optional.of(location));
  }
}
