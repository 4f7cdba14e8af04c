package org.gouji.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Why a relation must hold.
public enum Basis {
  /// Arithmetic, or the report's own words.
  @JsonProperty("identity")
  IDENTITY,
  /// The source was read; the rule names it.
  @JsonProperty("verified")
  VERIFIED,
  /// Practice, as far as we know: such a rule is info at most.
  @JsonProperty("unverified")
  UNVERIFIED;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }
}
