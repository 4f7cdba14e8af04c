package org.gouji.extractor.internal.doc;

import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/// The properties of a paragraph or its style ([MS-DOC] 2.6.2); only the few that decide what is
/// shown.
///
/// @param rowEnd whether it is the mark that ends a row of a table that stands in none
/// @param innerRowEnd the same of a table inside another
/// @param innerCellEnd whether it ends a cell of such a table
/// @param depth how many tables it stands in
/// @param level 0 to 8 for a heading, 9 for body text
/// @param list 1-based index; 0 for none
/// @param listLevel 0-based
/// @param alignment 0 left, 1 centre, 2 right, other values justified
/// @param framed whether it is set in a place of its own
record ParagraphLook(
    boolean rowEnd,
    boolean innerRowEnd,
    boolean innerCellEnd,
    int depth,
    int level,
    int list,
    int listLevel,
    int alignment,
    boolean framed,
    boolean dropCap) {

  private static final int ALIGNMENT = 0x03;
  private static final int ALIGNMENT_LOGICAL = 0x61;
  private static final int LIST_LEVEL = 0x0a;
  private static final int LIST = 0x0b;
  private static final int IN_TABLE = 0x16;
  private static final int ROW_END = 0x17;
  private static final int FRAME_LEFT = 0x18;
  private static final int FRAME_TOP = 0x19;
  private static final int DROP_CAP = 0x2c;
  private static final int OUTLINE = 0x40;
  private static final int DEPTH = 0x49;
  private static final int DEPTH_CHANGE = 0x4a;
  private static final int INNER_CELL_END = 0x4b;
  private static final int INNER_ROW_END = 0x4c;

  /// The kind of a drop cap; the rest of the value is its height.
  private static final int DROP_CAP_KIND = 0x07;

  private static final int BODY_TEXT = 9;

  /// What holds where neither paragraph nor style says anything.
  ParagraphLook() {
    this(false, false, false, 0, BODY_TEXT, 0, 0, 0, false, false);
  }

  /// @param properties that change these, from their third byte on; the first two name the style
  ParagraphLook with(byte[] properties) {
    int jc = alignment;
    int ilvl = listLevel;
    int ilfo = list;
    boolean inTable = depth > 0;
    boolean ttp = rowEnd;
    boolean frame = framed;
    boolean drop = dropCap;
    int lvl = level;
    int itap = depth;
    boolean innerCell = innerCellEnd;
    boolean innerTtp = innerRowEnd;
    SprmIterator iterator = new SprmIterator(properties, 2);
    while (iterator.hasNext()) {
      SprmOperation operation = iterator.next();
      if (operation.getType() != SprmOperation.TYPE_PAP) {
        continue;
      }
      switch (operation.getOperation()) {
        case ALIGNMENT, ALIGNMENT_LOGICAL -> jc = operation.getOperand();
        case LIST_LEVEL -> ilvl = operation.getOperand();
        case LIST -> ilfo = operation.getOperandShortSigned();
        case IN_TABLE -> inTable = operation.getOperand() != 0;
        case ROW_END -> ttp = operation.getOperand() != 0;
        case FRAME_LEFT, FRAME_TOP -> frame |= operation.getOperandShortSigned() != 0;
        case DROP_CAP -> drop = (operation.getOperand() & DROP_CAP_KIND) != 0;
        case OUTLINE -> lvl = operation.getOperand();
        case DEPTH -> itap = operation.getOperand();
        case DEPTH_CHANGE -> itap += operation.getOperand();
        case INNER_CELL_END -> innerCell = operation.getOperand() != 0;
        case INNER_ROW_END -> innerTtp = operation.getOperand() != 0;
        default -> {}
      }
    }
    int tables = inTable || itap > 0 ? Math.max(1, itap) : 0;
    return new ParagraphLook(
        ttp, innerTtp, innerCell, tables, lvl, ilfo, ilvl, jc, frame, drop);
  }

  /// The same as a heading, for styles that only their name makes one.
  ///
  /// @param outline 1 to 9
  ParagraphLook heading(int outline) {
    return new ParagraphLook(
        rowEnd, innerRowEnd, innerCellEnd, depth, outline - 1, list, listLevel, alignment, framed,
        dropCap);
  }

  /// 1 to 9; 0 for body text.
  int outline() {
    return level >= 0 && level < BODY_TEXT ? level + 1 : 0;
  }
}
