package org.gouji.normalizer.internal;

import java.util.Optional;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;

/// A stretch of text of the document, and where it stands.
///
/// @param location of the block or cell, with its path
/// @param section key of the section around it
public record Place(Text text, Location location, Optional<String> section) {

  /// The location of some of its characters: the same block or cell, with their box on the page.
  public Location of(int start, int end) {
    return text.place(start, end).map(location::onPage).orElse(location);
  }
}
