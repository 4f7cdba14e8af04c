package org.gouji.model.report;

import java.util.Optional;

/// A figure that states an indicator. A figure printed three times is three facts; whether they
/// agree is a check.
///
/// @param indicator id in the catalogue, such as `expenditure.basic.total`
/// @param phase which of the amounts of that name it is, where that is settled
/// @param year fiscal year; last year's figure has the year before
/// @param fund whose money, where the report says so
/// @param subject which programme, part or job, in the report's own words
/// @param grounds what made it a fact of this indicator
public record Fact(
    Figure figure,
    String indicator,
    Optional<Phase> phase,
    Optional<Integer> year,
    Optional<Fund> fund,
    Optional<String> subject,
    Grounds grounds) {

  public String key() {
    return figure.key();
  }

  public Fact withFigure(Figure other) {
    return new Fact(other, indicator, phase, year, fund, subject, grounds);
  }

  public Fact withIndicator(String other) {
    return new Fact(figure, other, phase, year, fund, subject, grounds);
  }

  public Fact withPhase(Phase other) {
    return new Fact(figure, indicator, Optional.of(other), year, fund, subject, grounds);
  }

  public Fact withSubject(Optional<String> other) {
    return new Fact(figure, indicator, phase, year, fund, other, grounds);
  }
}
