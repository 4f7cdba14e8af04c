package org.gouji.normalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.document.Source;
import org.gouji.model.document.Text;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Report;

/// A report written line by line in a test, and what was read from it. A line with `|` in front is a
/// row of a table, where `<` joins a cell to the one on its left and `^` to the one above; `@unit` and
/// `@caption` speak of the next table; a short line with a number is a heading, and so is one behind `#`.
record Written(Report report) {

  private static final Normalizer NORMALIZER = Normalizer.create(Catalogue.load());
  private static final Source SOURCE = new Source("a.docx", "a.docx", "", "", 1, 0, "docx");
  private static final int LONGEST_HEADING = 30;

  static Written of(String text) {
    return new Written(
        NORMALIZER.normalize(
            new Document(SOURCE, List.of(), blocks(text.lines().toList()), List.of(), List.of())));
  }

  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Optional<Text> unit = Optional.empty();
    Optional<Text> caption = Optional.empty();
    for (String line : Stream.concat(lines.stream(), Stream.of("")).toList()) {
      if (line.startsWith("|")) {
        rows.add(Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList());
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(table(rows, caption, unit, blocks.size() + 1));
        rows = new ArrayList<>();
        unit = Optional.empty();
        caption = Optional.empty();
      }
      if (line.startsWith("@unit ")) {
        unit = Optional.of(Text.of(line.substring(6)));
      } else if (line.startsWith("@caption ")) {
        caption = Optional.of(Text.of(line.substring(9)));
      } else if (!line.isBlank()) {
        blocks.add(line(line, blocks.size() + 1));
      }
    }
    return blocks;
  }

  private static Block line(String printed, int block) {
    String line = printed.replaceFirst("^# ", "");
    Optional<HeadingNumber> number = HeadingNumber.at(line);
    boolean styled = !line.equals(printed);
    boolean numbered =
        number.isPresent() && line.length() < LONGEST_HEADING && !line.contains("。");
    return styled || numbered
        ? new Block.Heading(
            1,
            number.map(HeadingNumber::printed).orElse(""),
            line.substring(number.map(HeadingNumber::length).orElse(0)),
            0,
            Text.of(line),
            Location.InBody.of(block))
        : Block.Paragraph.of(line, block);
  }

  /// A row ends with `|`, so that its last cell is none.
  private static Block.Table table(
      List<List<String>> rows, Optional<Text> caption, Optional<Text> unit, int block) {
    int columns = rows.get(0).size() - 1;
    List<Block.Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).size() != columns + 1) {
        throw new IllegalArgumentException("not " + columns + " cells: " + rows.get(row));
      }
      for (int column = 0; column < columns; column++) {
        String text = rows.get(row).get(column);
        if (text.equals("<") || text.equals("^")) {
          continue;
        }
        int across = 1;
        while (column + across < columns && rows.get(row).get(column + across).equals("<")) {
          across++;
        }
        int down = 1;
        while (row + down < rows.size() && rows.get(row + down).get(column).equals("^")) {
          down++;
        }
        cells.add(
            new Block.Cell(row + 1, column + 1, down, across, Text.of(text),
                Location.InCell.of(block, row + 1, column + 1)));
      }
    }
    return new Block.Table(
        rows.size(), columns, 0, cells, caption, unit, Location.InBody.of(block));
  }

  /// Each fact as `indicator@phase fund subject printed`, what it does not say left out.
  List<String> facts() {
    return report.facts()
        .stream()
        .map(
            it -> it.indicator()
                + it.phase().map(phase -> "@" + phase.word()).orElse("")
                + it.fund().map(fund -> " " + fund.word()).orElse("")
                + it.subject().map(subject -> " " + subject).orElse("")
                + " "
                + it.figure().printed())
        .toList();
  }

  /// Each sum as `total = part + part - part`.
  List<String> sums() {
    return claims(Claim.Sum.class).stream()
        .map(it -> it.total().printed() + " =" + terms(it.parts()))
        .toList();
  }

  private static String terms(List<Claim.Term> terms) {
    StringBuilder text = new StringBuilder();
    for (Claim.Term term : terms) {
      text.append(term.sign() < 0 ? " - " : text.isEmpty() ? " " : " + ")
          .append(term.figure().printed());
    }
    return text.toString();
  }

  /// Each completion as `rate = done / base`, the likeliest base.
  List<String> completions() {
    return claims(Claim.Completion.class).stream()
        .map(
            it -> it.percent().printed() + " = " + it.done().printed() + " / "
                + it.bases().get(0).printed())
        .toList();
  }

  <T extends Claim> List<T> claims(Class<T> type) {
    return report.claims().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
