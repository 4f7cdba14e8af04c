package org.gouji.model.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.data.DataSet;

/// Every indicator, section and unit that the pipeline knows, read once from the catalogue's files.
/// Immutable and safe for use by several threads.
public final class Catalogue {

  private final Map<String, Indicator> indicators;
  private final Map<String, SectionKind> sections;
  private final Units units;
  private final String digest;

  private Catalogue(
      Map<String, Indicator> indicators,
      Map<String, SectionKind> sections,
      Units units,
      String digest) {
    this.indicators = indicators;
    this.sections = sections;
    this.units = units;
    this.digest = digest;
  }

  /// @throws IllegalStateException listing every fault of the files
  public static Catalogue load() {
    DataSet data = new DataSet();
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (var entry : data.read(Catalogue.class, "indicators.yaml", "indicators.schema.json",
        Indicator.class)) {
      if (indicators.put(entry.value().id(), entry.value()) != null) {
        data.fault(entry, "the indicator " + entry.value().id() + " stands twice");
      }
    }
    for (Indicator indicator : indicators.values()) {
      if (indicator.parent().isPresent() && !indicators.containsKey(indicator.parent().get())) {
        data.fault(
            new DataSet.Entry<>(indicator, "indicators.yaml", 1),
            indicator.id() + " has an unknown parent " + indicator.parent().get());
      }
    }
    Map<String, SectionKind> sections = new LinkedHashMap<>();
    for (var entry : data.read(Catalogue.class, "sections.yaml", "sections.schema.json",
        SectionKind.class)) {
      if (sections.put(entry.value().id(), entry.value()) != null) {
        data.fault(entry, "the section " + entry.value().id() + " stands twice");
      }
    }
    Map<String, Unit> units = new LinkedHashMap<>();
    for (var entry : data.read(Catalogue.class, "units.yaml", "units.schema.json", Unit.class)) {
      if (units.put(entry.value().unit(), entry.value()) != null) {
        data.fault(entry, "the unit " + entry.value().unit() + " stands twice");
      }
    }
    return new Catalogue(indicators, sections, new Units(units), data.finish());
  }

  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /// In the order of the catalogue.
  public Collection<Indicator> indicators() {
    return indicators.values();
  }

  public Optional<SectionKind> section(String id) {
    return Optional.ofNullable(sections.get(id));
  }

  /// In the order of the catalogue.
  public Collection<SectionKind> sections() {
    return sections.values();
  }

  public Units units() {
    return units;
  }

  /// Changes when a file of the catalogue does.
  public String digest() {
    return digest;
  }
}
