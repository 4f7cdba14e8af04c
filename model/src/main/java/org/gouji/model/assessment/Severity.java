package org.gouji.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How grave an inconsistency is, gravest last.
public enum Severity {
  /// Style, an omission, or a rule whose source nobody has read yet.
  @JsonProperty("info")
  INFO,
  /// Probable, but a person has to look.
  @JsonProperty("warning")
  WARNING,
  /// The report contradicts itself in arithmetic.
  @JsonProperty("error")
  ERROR;

  private final String word = name().toLowerCase(Locale.ROOT);

  public Severity atMost(Severity limit) {
    return compareTo(limit) <= 0 ? this : limit;
  }

  /// One level less grave; info stays info.
  public Severity lower() {
    return this == ERROR ? WARNING : INFO;
  }

  public String word() {
    return word;
  }
}
