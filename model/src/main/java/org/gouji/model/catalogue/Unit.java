package org.gouji.model.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// One unit as it is printed.
///
/// @param unit its characters
/// @param power of a money unit: the power of ten that brings it to 元; of a percentage to %; 0
///   otherwise
/// @param same classes of units that mean the same when compared: 人 and 名 are both `person`
/// @param bare whether it is money only where the context is money
/// @param reads the money unit that a bare one stands for: 万 reads 万元
public record Unit(
    String unit, Kind kind, int power, List<String> same, boolean bare, Optional<String> reads) {

  public Unit {
    same = same == null ? List.of() : List.copyOf(same);
  }

  /// What a unit measures.
  public enum Kind {
    @JsonProperty("money")
    MONEY,
    @JsonProperty("percent")
    PERCENT,
    @JsonProperty("score")
    SCORE,
    @JsonProperty("count")
    COUNT
  }
}
