package org.gouji.model.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Section;

/// One thing that took part in a check.
///
/// @param role in the relation: `total`, `part`, `percent`, `whole`, …
/// @param ref key of a fact, figure or section, or `row.field`; absent for what was counted
/// @param printed as it stands, unit included
/// @param value its number, where it is one
/// @param unit of the value; empty without one
/// @param label what it is called in the report
/// @param indicator the indicator it states, if any; part of a check's fingerprint
public record Operand(
    String role,
    Optional<String> ref,
    String printed,
    Optional<BigDecimal> value,
    String unit,
    String label,
    Optional<String> indicator,
    Location location) {

  public static Operand of(String role, Figure figure) {
    return of(role, figure, Optional.empty());
  }

  /// @param indicator what the figure states, where it states one
  public static Operand of(String role, Figure figure, Optional<String> indicator) {
    return new Operand(
        role,
        Optional.of(figure.key()),
        figure.printed(),
        Optional.of(figure.quantity().value()),
        figure.quantity().unit(),
        figure.label(),
        indicator,
        figure.location());
  }

  /// A damaged figure or a date: it has characters and a place, and no number to reckon with.
  public static Operand of(String role, Reading reading) {
    return switch (reading) {
      case Figure figure -> of(role, figure);
      case org.gouji.model.report.Damaged damaged -> bare(role, damaged, damaged.label());
      case org.gouji.model.report.PrintedDate date -> bare(role, date, "");
    };
  }

  private static Operand bare(String role, Reading reading, String label) {
    return new Operand(
        role,
        Optional.of(reading.key()),
        reading.printed(),
        Optional.empty(),
        "",
        label,
        Optional.empty(),
        reading.location());
  }

  public static Operand of(String role, Section section) {
    return new Operand(
        role,
        Optional.of(section.key()),
        section.number(),
        Optional.empty(),
        "",
        section.title(),
        Optional.empty(),
        section.location());
  }

  /// Something counted or derived, which no single figure prints.
  public static Operand derived(String role, String printed, String label, Location location) {
    return new Operand(
        role,
        Optional.empty(),
        printed,
        Optional.empty(),
        "",
        label,
        Optional.empty(),
        location);
  }
}
