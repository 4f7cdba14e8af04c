package org.gouji.corpus.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// How cells look. A workbook has room for some 64,000 styles, so each look is made once.
final class Styles {

  /// A look.
  ///
  /// @param quoted whether the text could be taken for a formula: the mark keeps it a text when
  ///   somebody edits the cell
  /// @param decimals of a number; −1 for a text
  private record Look(boolean quoted, boolean link, int decimals, Tone tone) {}

  /// What a cell's colour says.
  enum Tone {
    PLAIN(IndexedColors.AUTOMATIC),
    ERROR(IndexedColors.DARK_RED),
    WARNING(IndexedColors.ORANGE),
    INFO(IndexedColors.GREY_50_PERCENT);

    private final IndexedColors color;

    Tone(IndexedColors color) {
      this.color = color;
    }
  }

  private final Workbook book;
  private final Map<Look, CellStyle> styles = new HashMap<>();
  private final CellStyle header;
  private final CellStyle title;
  private final CellStyle count;

  Styles(Workbook book) {
    this.book = book;
    header = book.createCellStyle();
    header.setFont(font(true, false, Tone.PLAIN));
    header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setBorderBottom(BorderStyle.THIN);
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    header.setWrapText(true);
    title = book.createCellStyle();
    Font large = font(true, false, Tone.PLAIN);
    large.setFontHeightInPoints((short) 16);
    title.setFont(large);
    count = book.createCellStyle();
    count.setAlignment(HorizontalAlignment.LEFT);
  }

  CellStyle header() {
    return header;
  }

  CellStyle title() {
    return title;
  }

  /// A number of the cover, beside its name.
  CellStyle count() {
    return count;
  }

  CellStyle text(boolean quoted, Tone tone) {
    return style(new Look(quoted, false, -1, tone));
  }

  CellStyle link(boolean quoted) {
    return style(new Look(quoted, true, -1, Tone.PLAIN));
  }

  CellStyle number(int decimals, boolean link) {
    return style(new Look(false, link, decimals, Tone.PLAIN));
  }

  private CellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::create);
  }

  private CellStyle create(Look look) {
    CellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (look.decimals() < 0) {
      style.setWrapText(true);
    } else {
      style.setAlignment(HorizontalAlignment.RIGHT);
      String format = look.decimals() == 0 ? "0" : "0." + "0".repeat(look.decimals());
      style.setDataFormat(book.createDataFormat().getFormat(format));
    }
    style.setQuotePrefixed(look.quoted());
    if (look.link() || look.tone() != Tone.PLAIN) {
      style.setFont(font(false, look.link(), look.tone()));
    }
    return style;
  }

  private Font font(boolean bold, boolean link, Tone tone) {
    Font font = book.createFont();
    font.setBold(bold || tone == Tone.ERROR);
    if (link) {
      font.setUnderline(Font.U_SINGLE);
      font.setColor(IndexedColors.BLUE.getIndex());
    } else if (tone != Tone.PLAIN) {
      font.setColor(tone.color.getIndex());
    }
    return font;
  }
}
