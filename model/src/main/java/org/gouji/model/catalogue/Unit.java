package org.gouji.model.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// One unit as it is printed.
///
/// @param unit its characters
/// @param power of a money unit: the power of ten that brings it to 元; 0 otherwise
/// @param same the class of measure words that mean the same when compared: 人 and 名 are `person`
/// @param reads what a bare form stands for after an amount: 万 reads 万元
public record Unit(
    String unit, Kind kind, int power, Optional<String> same, Optional<String> reads) {

  /// What a unit measures.
  public enum Kind {
    @JsonProperty("money")
    MONEY,
    @JsonProperty("percent")
    PERCENT,
    @JsonProperty("score")
    SCORE,
    @JsonProperty("count")
    COUNT,
    @JsonProperty("time")
    TIME
  }
}
