package org.gouji.model.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// One indicator of the catalogue.
///
/// @param id stable for ever, never reused
/// @param zh its Chinese standard name
/// @param en its English name
/// @param source the form or regulation that defines it; empty for field practice
/// @param unverified whether the source has not been read yet
/// @param parent the indicator that it is a part of
/// @param subject whether a fact of it says which one (programme, part, job)
public record Indicator(
    String id,
    String zh,
    String en,
    Dimension dimension,
    Optional<String> source,
    boolean unverified,
    Optional<String> parent,
    boolean subject) {

  /// What its values are.
  public enum Dimension {
    @JsonProperty("money")
    MONEY,
    @JsonProperty("percent")
    PERCENT,
    @JsonProperty("count")
    COUNT,
    @JsonProperty("score")
    SCORE,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("date")
    DATE,
    @JsonProperty("enum")
    ENUM,
    @JsonProperty("list")
    LIST
  }
}
