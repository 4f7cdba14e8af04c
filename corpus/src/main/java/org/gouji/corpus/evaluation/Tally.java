package org.gouji.corpus.evaluation;

import java.util.EnumMap;
import java.util.Map;

/// The counts of one document or of many.
///
/// @param rates by measure; one that had nothing to count is 0 of 0
/// @param falseAlarms inconsistencies of severity error or warning that gold does not have
/// @param documents how many were compared
public record Tally(Map<Measure, Rate> rates, int falseAlarms, int documents) {

  static final Tally NONE = new Tally(Map.of(), 0, 0);

  public Tally {
    Map<Measure, Rate> full = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      full.put(measure, rates.getOrDefault(measure, new Rate(0, 0)));
    }
    rates = java.util.Collections.unmodifiableMap(full);
  }

  public Rate rate(Measure measure) {
    return rates.get(measure);
  }

  Tally plus(Tally other) {
    Map<Measure, Rate> sum = new EnumMap<>(Measure.class);
    rates.forEach((measure, rate) -> sum.put(measure, rate.plus(other.rate(measure))));
    return new Tally(sum, falseAlarms + other.falseAlarms, documents + other.documents);
  }

  static Tally sum(Iterable<Tally> tallies) {
    Tally sum = NONE;
    for (Tally tally : tallies) {
      sum = sum.plus(tally);
    }
    return sum;
  }
}
