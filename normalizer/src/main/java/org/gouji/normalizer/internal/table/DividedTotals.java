package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads the cells of a fund form that divide its total in words: 其中：一般公共预算：600.00 below
/// 按收入性质分. Which amount of the total they divide is told by the sum alone; without it they state
/// nothing. Immutable.
final class DividedTotals {

  private static final Telltale PAIR =
      Telltale.of(
          "([\\p{IsHan}“”]{2,20})[:：]\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*((?:万|千|亿)?元)?");

  /// What else such a cell holds: how it divides, and names without an amount.
  private static final Telltale ASIDE =
      Telltale.of("[\\p{IsHan}“”]{2,20}[:：]?|[;；,，、。:：\\s/—-]+");

  /// What the total comes from, by column.
  private static final Map<String, String> SOURCES =
      Map.of(
          "fiscal", "revenue.fiscal.total",
          "general-public", "revenue.fiscal.general",
          "government-fund", "revenue.fiscal.gov-fund",
          "state-capital", "revenue.fiscal.state-capital",
          "special-account", "revenue.special-account",
          "unit-funds", "revenue.unit-funds",
          "other-funds", "revenue.other");

  private static final Set<String> DIVISIONS =
      Set.of("expenditure.basic.total", "expenditure.project.total");

  private final Vocabulary vocabulary;

  DividedTotals(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @param start offset of the number in the folded text of the cell
  private record Pair(
      Block.Cell cell, Folded folded, String label, String indicator, int start, int end,
      BigDecimal value, String unit) {

    boolean isSource() {
      return indicator.startsWith("revenue.");
    }
  }

  /// Reads those of one part of a form of a whole department.
  ///
  /// @param total the form's total
  /// @return the cells that were understood
  Set<Block.Cell> read(
      Grid grid, Part part, Scorecard.FundRow total, TableContext context, Draft draft) {
    Map<Integer, List<Pair>> columns = new TreeMap<>();
    for (Block.Cell cell : grid.table().cells()) {
      if (cell.row() >= part.from() && cell.row() < part.to()) {
        columns.computeIfAbsent(cell.column(), it -> new ArrayList<>())
            .addAll(pairs(cell, context));
      }
    }
    Set<Block.Cell> understood = new HashSet<>();
    for (List<Pair> pairs : columns.values()) {
      for (boolean source : List.of(true, false)) {
        List<Pair> parts = pairs.stream().filter(it -> it.isSource() == source).toList();
        Optional<Map.Entry<Phase, Figure>> whole = whole(parts, total);
        if (whole.isPresent()) {
          state(grid, parts, whole.get(), context, draft);
          parts.forEach(it -> understood.add(it.cell()));
        }
      }
    }
    return understood;
  }

  /// The pairs of a cell that holds nothing else.
  private List<Pair> pairs(Block.Cell cell, TableContext context) {
    Folded folded = Folded.of(cell.text().value());
    String text = folded.text();
    if (text.indexOf(':') < 0) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    Matcher matcher = PAIR.matcher(text);
    while (matcher.find()) {
      Optional<String> indicator = indicator(matcher.group(1));
      if (indicator.isEmpty()) {
        return List.of();
      }
      String own = matcher.group(3);
      pairs.add(
          new Pair(
              cell, folded, matcher.group(1), indicator.get(), matcher.start(2), matcher.end(),
              new BigDecimal(matcher.group(2).replace(",", "")),
              own == null ? context.unit() : own));
      rest.append(text, from, matcher.start());
      from = matcher.end();
    }
    rest.append(text.substring(from));
    return ASIDE.without(rest.toString()).isEmpty() ? pairs : List.of();
  }

  private Optional<String> indicator(String label) {
    return vocabulary.column(label)
        .map(SOURCES::get)
        .or(() -> vocabulary.indicator(label).filter(DIVISIONS::contains));
  }

  /// The amount of the total that the parts add up to.
  private static Optional<Map.Entry<Phase, Figure>> whole(
      List<Pair> parts, Scorecard.FundRow total) {
    Map<Phase, Figure> wholes = new LinkedHashMap<>();
    total.budget().ifPresent(it -> wholes.put(Phase.BUDGET, it));
    total.adjusted().ifPresent(it -> wholes.put(Phase.ADJUSTED, it));
    total.executed().ifPresent(it -> wholes.put(Phase.FINAL, it));
    BigDecimal sum = parts.stream().map(Pair::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return wholes.entrySet()
        .stream()
        .filter(it -> it.getValue().quantity().value().compareTo(sum) == 0)
        .filter(
            it -> parts.stream()
                .allMatch(part -> part.unit().equals(it.getValue().quantity().unit())))
        .filter(it -> !parts.isEmpty() && !parts.get(0).unit().isEmpty())
        .findFirst();
  }

  private static void state(
      Grid grid, List<Pair> parts, Map.Entry<Phase, Figure> whole, TableContext context,
      Draft draft) {
    List<Claim.Term> terms = new ArrayList<>();
    for (Pair pair : parts) {
      Folded folded = pair.folded();
      Figure figure =
          draft.figure(
              Quantity.exact(folded.printed(pair.start(), pair.end()), pair.value(), pair.unit()),
              pair.label(),
              new Place(pair.cell().text(), pair.cell().location(), context.section()),
              folded.start(pair.start()),
              folded.end(pair.end()),
              pair.cell().text().value().strip(),
              Optional.of(
                  new Stated(
                      pair.indicator(),
                      Optional.of(whole.getKey()),
                      context.sentence().fiscalYear(),
                      Optional.empty(),
                      Optional.empty(),
                      Grounds.CELL)));
      terms.add(Claim.Term.plus(figure));
    }
    if (terms.size() > 1) {
      draft.claim(new Claim.Sum(Claim.Origin.TABLE, whole.getValue(), terms, true));
    }
  }
}
