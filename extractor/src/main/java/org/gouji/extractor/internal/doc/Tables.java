package org.gouji.extractor.internal.doc;

import java.util.HashMap;
import java.util.Map;

/// The position tables of the table stream that POI keeps to itself ([MS-DOC] 2.8): where text boxes
/// are anchored and where each begins, and what each header story is.
final class Tables {

  /// Where the pairs of offset and length begin in the WordDocument stream.
  private static final int PAIRS = 154;

  private static final int HEADERS = 11;
  private static final int SHAPES = 40;
  private static final int TEXT_BOXES = 56;

  /// Bytes of a Spa, which begins with the shape's id.
  private static final int SHAPE_LENGTH = 26;

  /// Bytes of an FTXBXS, which has the shape's id at 14.
  private static final int TEXT_BOX_LENGTH = 22;

  private static final int TEXT_BOX_SHAPE = 14;

  private final byte[] words;
  private final byte[] table;

  Tables(byte[] words, byte[] table) {
    this.words = words;
    this.table = table;
  }

  /// A table of positions in the text, with a record for each stretch between two of them.
  private record Positions(int at, int count, int length) {

    int position(int index) {
      return at + 4 * index;
    }

    int entry(int index) {
      return at + 4 * (count + 1) + length * index;
    }
  }

  private Positions positions(int pair, int length) {
    int at = int32(words, PAIRS + 8 * pair);
    int size = int32(words, PAIRS + 8 * pair + 4);
    boolean there = at >= 0 && size >= 4 && (long) at + size <= table.length;
    return there
        ? new Positions(at, (size - 4) / (4 + length), length)
        : new Positions(0, 0, length);
  }

  /// Which shape is anchored at which offset of the body.
  Map<Integer, Integer> anchors() {
    Positions shapes = positions(SHAPES, SHAPE_LENGTH);
    Map<Integer, Integer> anchors = new HashMap<>();
    for (int i = 0; i < shapes.count(); i++) {
      anchors.put(int32(table, shapes.position(i)), int32(table, shapes.entry(i)));
    }
    return anchors;
  }

  /// Where the text of each shape begins and ends in the text box story.
  Map<Integer, BinaryDocument.Story> textBoxes() {
    Positions boxes = positions(TEXT_BOXES, TEXT_BOX_LENGTH);
    Map<Integer, BinaryDocument.Story> found = new java.util.LinkedHashMap<>();
    for (int i = 0; i < boxes.count(); i++) {
      int start = int32(table, boxes.position(i));
      int end = int32(table, boxes.position(i + 1));
      int shape = int32(table, boxes.entry(i) + TEXT_BOX_SHAPE);
      if (start >= 0 && end > start) {
        found.putIfAbsent(shape, new BinaryDocument.Story(start, end));
      }
    }
    return found;
  }

  /// Offsets in the header story at which its parts begin, and its end. Six parts separate notes,
  /// then each section has six: headers of even, odd pages, footers of them, first header and footer.
  int[] headerParts() {
    Positions headers = positions(HEADERS, 0);
    int[] starts = new int[headers.count() + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = headers.count() == 0 ? 0 : int32(table, headers.position(i));
    }
    return starts;
  }

  private static int int32(byte[] bytes, int at) {
    if (at < 0 || at + 4 > bytes.length) {
      return -1;
    }
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }
}
