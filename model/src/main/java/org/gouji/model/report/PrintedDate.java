package org.gouji.model.report;

import java.time.LocalDate;
import java.util.Optional;
import org.gouji.model.document.Location;

/// A date or year that the report prints and a check uses.
///
/// @param role what it is the date of
/// @param year always known
/// @param date the day, where the report prints one
public record PrintedDate(
    String key,
    String printed,
    Role role,
    int year,
    Optional<LocalDate> date,
    Optional<String> section,
    Location location,
    String quote,
    double confidence)
    implements Reading {

  /// What a date of a report says.
  public enum Role {
    /// The evaluated year in the title or on the cover.
    TITLE_YEAR,
    /// The evaluated year in the text.
    TEXT_YEAR,
    FILLED,
    DEADLINE,
    FOUNDED,
    OTHER
  }
}
