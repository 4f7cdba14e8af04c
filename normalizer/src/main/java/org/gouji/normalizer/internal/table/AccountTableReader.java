package org.gouji.normalizer.internal.table;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads tables whose rows or columns are named by indicators: base data, accounts, staffing. A cell's
/// row speaks before its column; the header says the phase. Immutable.
final class AccountTableReader {

  private final Catalogue catalogue;
  private final CellFigures figures;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  AccountTableReader(Catalogue catalogue, Vocabulary vocabulary, CellFigures figures) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
  }

  /// @param part the header, where there is one
  /// @return whether an indicator was read
  boolean read(
      Grid grid, Optional<Part> part, int from, int to, TableContext context, Draft draft) {
    boolean read = false;
    for (Block.Cell cell : grid.table().cells()) {
      if (cell.row() < from || cell.row() >= to) {
        continue;
      }
      String header = part.map(it -> header(grid, it, cell)).orElse("");
      String unit = CellFigures.unit(header);
      Optional<Quantity> quantity = figures.quantity(cell, unit.isEmpty() ? context.unit() : unit);
      if (quantity.isEmpty()) {
        continue;
      }
      String row = rowLabel(grid, cell);
      Optional<Stated> stated =
          indicator(row, quantity.get())
              .or(() -> indicator(Vocabulary.header(header), quantity.get()))
              .map(it -> stated(it, header, row, context));
      figures.add(
          draft,
          cell,
          quantity.get(),
          row.isEmpty() ? header : row,
          ScorecardReader.quote(grid, cell.row()),
          context.section(),
          stated);
      read |= stated.isPresent();
    }
    return read;
  }

  private Stated stated(String indicator, String header, String row, TableContext context) {
    Optional<Integer> fiscalYear = context.sentence().fiscalYear();
    return new Stated(
        indicator,
        qualifiers.phase(header).or(() -> qualifiers.phase(row)).or(context.sentence()::phase),
        qualifiers.year(header, fiscalYear).or(() -> fiscalYear),
        qualifiers.fund(header).or(() -> qualifiers.fund(row)),
        Optional.empty());
  }

  /// The words above a cell, from the top of the header down.
  private static String header(Grid grid, Part part, Block.Cell cell) {
    StringBuilder words = new StringBuilder();
    String before = "";
    for (int row = part.header(); row < part.from(); row++) {
      String text = grid.text(row, cell.column());
      if (!text.equals(before)) {
        words.append(text);
      }
      before = text;
    }
    return words.toString();
  }

  /// The nearest words on the left.
  private static String rowLabel(Grid grid, Block.Cell cell) {
    for (int column = cell.column() - 1; column >= 1; column--) {
      String text = grid.text(cell.row(), column);
      if (!text.isEmpty() && text.chars().anyMatch(Character::isIdeographic)) {
        return text.replaceFirst("^(?:其中:?|[一二三四五六七八九十]+、|\\(?\\d+\\)?[、.]?)+", "");
      }
    }
    return "";
  }

  /// The indicator whose label is the whole text, qualifiers aside, and whose unit fits.
  private Optional<String> indicator(String words, Quantity quantity) {
    Optional<LabelFinder.Label> label = labels.find(words);
    if (label.isEmpty() || !labels.isQualifiersOnly(words.substring(0, label.get().start()))) {
      return Optional.empty();
    }
    String indicator = label.get().indicator();
    boolean fits =
        switch (catalogue.indicator(indicator).orElseThrow().dimension()) {
          case MONEY -> catalogue.units().isMoney(quantity.unit());
          case PERCENT -> catalogue.units().isPercent(quantity.unit());
          case COUNT, SCORE ->
              !catalogue.units().isMoney(quantity.unit())
                  && !catalogue.units().isPercent(quantity.unit());
          case TEXT, DATE, ENUM, LIST -> false;
        };
    return fits ? Optional.of(indicator) : Optional.empty();
  }
}
