package org.gouji.extractor.internal.doc;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.gouji.extractor.internal.flow.Symbols;

/// Reads from the properties of a run the few that decide what is shown ([MS-DOC] 2.6.1). Decoding
/// all of them takes most of the time that a file needs.
final class RunLook {

  private static final int DELETED = 0x00;
  private static final int OBJECT = 0x03;
  private static final int SYMBOL = 0x09;
  private static final int IS_OBJECT = 0x0a;
  private static final int STYLE = 0x30;
  private static final int HIDDEN = 0x3c;
  private static final int FONT = 0x4f;
  private static final int SPECIAL = 0x55;

  /// A switch may say: as the style has it.
  private static final int AS_STYLE = 0x80;

  private static final int NOT_AS_STYLE = 0x81;
  private static final int NO_FONT = -1;

  private RunLook() {}

  /// @param fonts names by index; -1 is no font
  /// @param hiddenStyles whether the style of an index hides its text
  static Run read(CHPX run, IntFunction<String> fonts, IntPredicate hiddenStyles) {
    boolean hidden = false;
    boolean styleHidden = false;
    boolean deleted = false;
    boolean special = false;
    String symbol = "";
    boolean isObject = false;
    int object = 0;
    int font = NO_FONT;
    SprmIterator iterator = new SprmIterator(run.getGrpprl(), 0);
    while (iterator.hasNext()) {
      SprmOperation operation = iterator.next();
      if (operation.getType() != SprmOperation.TYPE_CHP) {
        continue;
      }
      byte[] bytes = operation.getGrpprl();
      int at = operation.getGrpprlOffset();
      switch (operation.getOperation()) {
        case DELETED -> deleted = bytes[at] != 0;
        case IS_OBJECT -> isObject = bytes[at] != 0;
        case OBJECT -> object = operation.getOperand();
        case SPECIAL -> special = bytes[at] != 0;
        case STYLE -> {
          styleHidden = hiddenStyles.test(int16(bytes, at));
          hidden = styleHidden;
        }
        case HIDDEN -> hidden = switched(bytes[at] & 0xff, styleHidden);
        case FONT -> font = int16(bytes, at);
        case SYMBOL ->
            symbol = Symbols.unicode(int16(bytes, at + 2), fonts.apply(int16(bytes, at)));
        default -> {}
      }
    }
    return new Run(
        run.getStart(), run.getEnd(), hidden, deleted, special, symbol,
        isObject ? object : 0, fonts.apply(font));
  }

  /// @param properties of the characters of a style
  /// @param base whether the style that it is based on hides them
  static boolean hidden(byte[] properties, boolean base) {
    boolean hidden = base;
    SprmIterator iterator = new SprmIterator(properties, 0);
    while (iterator.hasNext()) {
      SprmOperation operation = iterator.next();
      if (operation.getType() == SprmOperation.TYPE_CHP && operation.getOperation() == HIDDEN) {
        hidden = switched(operation.getOperand(), base);
      }
    }
    return hidden;
  }

  private static boolean switched(int operand, boolean style) {
    return switch (operand) {
      case AS_STYLE -> style;
      case NOT_AS_STYLE -> !style;
      default -> operand != 0;
    };
  }

  /// @param properties of characters
  /// @return index of their font; -1 for none
  static int font(byte[] properties, int offset) {
    int font = NO_FONT;
    SprmIterator iterator = new SprmIterator(properties, offset);
    while (iterator.hasNext()) {
      SprmOperation operation = iterator.next();
      if (operation.getType() == SprmOperation.TYPE_CHP && operation.getOperation() == FONT) {
        font = int16(operation.getGrpprl(), operation.getGrpprlOffset());
      }
    }
    return font;
  }

  private static int int16(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }
}
