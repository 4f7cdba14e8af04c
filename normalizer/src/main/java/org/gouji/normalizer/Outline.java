package org.gouji.normalizer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gouji.model.document.Block;
import org.gouji.model.document.HeadingNumber;

/// A report that is written into a table: numbered headings in its first columns, and beside or below
/// each what stands under it, in sentences.
final class Outline {

  private static final int FEWEST_HEADINGS = 3;
  private static final int LONGEST_AMOUNT = 10;
  private static final String AMOUNT_MARKS = ",，.．-－+%％¥￥ 亿万千元";

  private Outline() {}

  /// @param known whether a title names a section
  static boolean is(Block.Table table, Predicate<String> known) {
    Set<Integer> headed = new HashSet<>();
    Set<Integer> told = new HashSet<>();
    List<Block.Cell> headings = new ArrayList<>();
    int amounts = 0;
    for (Block.Cell cell : table.cells()) {
      if (isHeading(table, cell)) {
        headed.add(cell.row());
        headings.add(cell);
      } else if (!cell.text().isBlank()) {
        told.add(cell.row());
        amounts += isAmount(cell.text().value().strip()) ? 1 : 0;
      }
    }
    told.removeAll(headed);
    int fewest = Math.max(FEWEST_HEADINGS, amounts * 2 + 1);
    return told.size() <= headed.size() && areKnown(fewest, headings, known);
  }

  /// Whether so many of some headings name sections. To look for one takes a while; most tables have not
  /// enough of them.
  private static boolean areKnown(
      int fewest, List<Block.Cell> headings, Predicate<String> known) {
    int found = 0;
    for (int i = 0; found < fewest && found + headings.size() - i >= fewest; i++) {
      found += known.test(title(headings.get(i))) ? 1 : 0;
    }
    return found >= fewest;
  }

  /// A few characters with a figure among them, or a figure of any length: those in 元 are long.
  private static boolean isAmount(String text) {
    boolean digits = false;
    boolean bare = true;
    for (int i = 0; (bare || text.length() <= LONGEST_AMOUNT) && i < text.length(); i++) {
      boolean digit = Character.isDigit(text.charAt(i));
      digits |= digit;
      bare &= digit || AMOUNT_MARKS.indexOf(text.charAt(i)) >= 0;
    }
    return digits && (bare || text.length() <= LONGEST_AMOUNT);
  }

  /// Whether a cell is a numbered heading beside what it is about, or above it in a row of its own.
  static boolean isHeading(Block.Table table, Block.Cell cell) {
    String text = cell.text().value().strip();
    boolean beside = cell.column() + cell.columnSpan() <= table.columns();
    return text.length() <= ReportReader.LONGEST_HEADING
        && (beside || cell.column() == 1)
        && text.indexOf('。') < 0
        && HeadingNumber.at(text).isPresent();
  }

  static String title(Block.Cell cell) {
    String text = cell.text().value().strip();
    return text.substring(HeadingNumber.at(text).map(HeadingNumber::length).orElse(0)).strip();
  }
}
