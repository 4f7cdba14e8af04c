package org.gouji.scorer.internal.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The grades that reports use.
///
/// @param bands every grade word with the scores that it stands for, longer words first
/// @param ambiguous words that span two bands, such as 优良
public record Grades(List<Band> bands, List<String> ambiguous) {

  /// @param words of one grade, the usual one first
  /// @param from least score, included
  /// @param below the score from which on it is the next grade; 101 for the highest
  public record Band(List<String> words, BigDecimal from, BigDecimal below) {

    public Band {
      words = List.copyOf(words);
    }

    public boolean contains(BigDecimal score) {
      return from.compareTo(score) <= 0 && score.compareTo(below) < 0;
    }
  }

  public Grades {
    bands = List.copyOf(bands);
    ambiguous = List.copyOf(ambiguous);
  }

  public Optional<Band> of(BigDecimal score) {
    return bands.stream().filter(band -> band.contains(score)).findFirst();
  }
}
