package org.gouji.corpus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A marked figure with the words around it.
///
/// @param printed its number; empty for a list or a word
/// @param quote the clause, or the row of the table up to its cell
/// @param inCell whether it stands in a table
record Stated(Marked.Mark mark, Optional<Printed> printed, String quote, boolean inCell) {

  private static final String ENDS = "。；！？：，,;";
  private static final int SHORT = 12;

  /// All of a report, in reading order.
  static List<Stated> in(SampleReport report) {
    List<Stated> all = new ArrayList<>();
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Line line -> all.addAll(in(line.text()));
        case Part.Box box -> box.lines().forEach(line -> all.addAll(in(line.text())));
        case Part.Grid grid -> all.addAll(in(grid));
        case Part.Break ignored -> {
          // nothing is printed
        }
      }
    }
    return all;
  }

  private static List<Stated> in(Marked text) {
    return text.marks()
        .stream()
        .map(mark -> new Stated(mark, read(mark, ""), clause(text.text(), mark), false))
        .toList();
  }

  private static List<Stated> in(Part.Grid grid) {
    List<Stated> all = new ArrayList<>();
    grid.caption().ifPresent(caption -> all.addAll(in(caption)));
    for (Part.Row row : grid.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        for (Marked.Mark mark : row.cells().get(i).text().marks()) {
          String quote =
              row.cells()
                  .subList(0, i + 1)
                  .stream()
                  .map(cell -> cell.text().text())
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining(" "));
          all.add(new Stated(mark, read(mark, grid.money()), quote, true));
        }
      }
    }
    return all;
  }

  /// The unit of its column or table, where the figure has none of its own; shares and counts
  /// say theirs in the mark.
  private static Optional<Printed> read(Marked.Mark mark, String money) {
    Optional<Printed> printed = Printed.read(mark.value().orElse(mark.printed()));
    return printed.map(
        it -> mark.unit().isPresent() ? it.withUnit(mark.unit().get())
            : it.unit().isEmpty() && mark.value().isEmpty() ? it.withUnit(money)
            : it);
  }

  /// From the end of the clause before to the end of its own; of a short clause with the one before.
  private static String clause(String text, Marked.Mark mark) {
    int from = start(text, mark.start());
    if (mark.end() - from < SHORT && from > 0 && "，,：".indexOf(text.charAt(from - 1)) >= 0) {
      from = start(text, from - 1);
    }
    int to = mark.end();
    while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, to).strip();
  }

  private static int start(String text, int at) {
    int from = at;
    while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }
}
