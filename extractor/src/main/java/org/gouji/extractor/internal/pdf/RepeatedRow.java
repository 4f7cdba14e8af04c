package org.gouji.extractor.internal.pdf;

import java.util.List;
import org.gouji.extractor.internal.pdf.TablePart.Cell;

/// Whether the part of a table on the next page begins with a row of the first part.
final class RepeatedRow {

  /// Of so many characters that were recognised on a picture one may differ.
  private static final int MISREAD = 12;

  private RepeatedRow() {}

  /// @param row 0-based, in both parts
  static boolean is(List<Cell> first, List<Cell> next, int row) {
    List<Cell> above = in(first, row);
    List<Cell> below = in(next, row);
    if (above.size() != below.size() || above.stream().allMatch(Cell::blank)) {
      return false;
    }
    int characters = 0;
    int edits = 0;
    boolean recognised = false;
    for (int i = 0; i < above.size(); i++) {
      Cell one = above.get(i);
      Cell other = below.get(i);
      if (one.column() != other.column()
          || one.columnSpan() != other.columnSpan()
          || one.rowSpan() != other.rowSpan()) {
        return false;
      }
      String text = Wording.bare(one.text().value());
      characters += text.length();
      edits += edits(text, Wording.bare(other.text().value()));
      recognised |= recognised(one) || recognised(other);
    }
    return edits == 0 || recognised && edits * MISREAD <= characters;
  }

  private static List<Cell> in(List<Cell> cells, int row) {
    return cells.stream().filter(it -> it.row() == row).toList();
  }

  private static boolean recognised(Cell cell) {
    return cell.text().confidence(0, cell.text().value().length()) < 1;
  }

  /// How many characters have to be added, left out or changed to make one text the other.
  private static int edits(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
