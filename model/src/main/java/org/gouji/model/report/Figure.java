package org.gouji.model.report;

import java.util.Optional;
import org.gouji.model.document.Location;

/// A figure of a report and its place. Claims and checks refer to figures; one that states an
/// indicator of the catalogue is wrapped in a [Fact].
///
/// @param key unique within the report
/// @param quantity the number, as printed and as read
/// @param places its decimals with dropped zeros put back: the most that are printed in its table
///   column, or in its list of one sentence, in its unit; its own where it stands alone
/// @param label the words that name it, as printed
/// @param section key of the section that it stands in
/// @param location where it was read
/// @param quote the words around it, for a person
/// @param confidence of the reading, 1 for a text layer that is sound
public record Figure(
    String key,
    Quantity quantity,
    int places,
    String label,
    Optional<String> section,
    Location location,
    String quote,
    double confidence)
    implements Reading {

  public Figure {
    if (places < quantity.value().scale()) {
      throw new IllegalArgumentException(quantity.printed() + " has more places than " + places);
    }
  }

  @Override
  public String printed() {
    return quantity.printed();
  }

  /// The same figure under another key.
  public Figure withKey(String other) {
    return new Figure(other, quantity, places, label, section, location, quote, confidence);
  }

  /// The same figure with its number read otherwise.
  public Figure with(Quantity other) {
    return new Figure(key, other, places, label, section, location, quote, confidence);
  }

  /// The same figure with the decimals of its column or list.
  public Figure withPlaces(int other) {
    return new Figure(
        key,
        quantity,
        Math.max(other, quantity.value().scale()),
        label,
        section,
        location,
        quote,
        confidence);
  }
}
