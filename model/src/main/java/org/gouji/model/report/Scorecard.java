package org.gouji.model.report;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Location;

/// A 自评表: rows of indicators with weight, target, actual and score. One file can hold several, each
/// with its own subject; tables under neighbouring headings that continue one another are one.
///
/// @param subject the programme that it evaluates, where it names one
/// @param kind of what it is the scorecard
/// @param groups weights printed for a whole level, such as 产出指标(50分)
/// @param totals printed totals of weights and scores
/// @param funds the fund rows of the national form
public record Scorecard(
    String key,
    Optional<String> subject,
    String title,
    Identity.Kind kind,
    List<Row> rows,
    List<Group> groups,
    List<Total> totals,
    List<FundRow> funds,
    Location location) {

  public Scorecard {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
    totals = List.copyOf(totals);
    funds = List.copyOf(funds);
  }

  /// Merged and blank level cells are filled from above.
  ///
  /// @param key of the row; the figures inside have the keys `ROW.weight`, `ROW.target`,
  ///   `ROW.actual` and `ROW.score`
  public record Row(
      String key,
      String level1,
      String level2,
      String level3,
      Optional<Figure> weight,
      Optional<Entry> target,
      Optional<Entry> actual,
      Optional<Figure> score,
      Optional<String> reason,
      Location location) {}

  /// A cell that is a figure or words.
  ///
  /// @param figure what can be compared; empty for a qualitative one
  public record Entry(String printed, Optional<Figure> figure) {}

  /// @param level 1 or 2
  /// @param weight as printed beside the name
  /// @param rows keys of the rows below it
  public record Group(int level, String name, Figure weight, List<String> rows) {

    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// @param column what it is the total of
  /// @param rows keys of the rows that it stands for
  public record Total(Column column, Figure figure, List<String> rows) {

    public Total {
      rows = List.copyOf(rows);
    }
  }

  /// The columns that have totals.
  public enum Column {
    WEIGHT,
    SCORE
  }

  /// One line of 年度资金总额, 其中：财政拨款 and so on.
  ///
  /// @param part whether it is a part of the total line above it
  public record FundRow(
      String label,
      boolean part,
      Optional<Figure> budget,
      Optional<Figure> adjusted,
      Optional<Figure> executed,
      Optional<Figure> weight,
      Optional<Figure> rate,
      Optional<Figure> score) {

    /// The same line as a part of a total, or as none.
    public FundRow asPart(boolean whether) {
      return new FundRow(label, whether, budget, adjusted, executed, weight, rate, score);
    }

    /// The same line with a rate that stands elsewhere, unless it has its own.
    public FundRow rated(Optional<Figure> elsewhere) {
      return new FundRow(
          label, part, budget, adjusted, executed, weight, rate.or(() -> elsewhere), score);
    }

    /// The same line with a score that stands elsewhere, unless it has its own.
    public FundRow scored(Optional<Figure> elsewhere) {
      return new FundRow(
          label, part, budget, adjusted, executed, weight, rate, score.or(() -> elsewhere));
    }
  }
}
