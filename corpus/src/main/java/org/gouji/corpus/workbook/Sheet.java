package org.gouji.corpus.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/// A table of the workbook that is written line by line, under a heading that stays in view and can
/// be filtered. When a sheet is full the next one goes on.
final class Sheet {

  /// What Excel can hold in one sheet, the heading included.
  private static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

  private static final int TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /// A cell keeps fifteen digits; a figure with more of them stays a text.
  private static final int DIGITS = 15;

  /// Height of one line of text, in points, and how many lines a row shows at most: a total has all
  /// rows of its scorecard as operands.
  private static final float LINE = 15f;

  private static final int LINES = 12;

  /// What Excel and other programs take for a formula, or for white space before one, when a text is
  /// typed in again or pasted (OWASP, CSV injection).
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");

  /// An escape of the file format (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring) that a text may hold by
  /// chance.
  private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

  private final Sheets sheets;
  private final String key;
  private final List<Column> columns;
  private SXSSFSheet sheet;
  private int parts;
  private int next;

  /// @param key of its labels: `KEY` is its name, `KEY.COLUMN` are its headings
  Sheet(Sheets sheets, String key, List<Column> columns) {
    this.sheets = sheets;
    this.key = key;
    this.columns = columns;
    begin();
  }

  /// The next line, empty so far.
  Line line() {
    if (next == rows()) {
      finish();
      begin();
    }
    return new Line(sheet.createRow(next++));
  }

  /// Where the next line will stand, for a link: `'问题'!A12`.
  String nextAddress() {
    return next == rows()
        ? "'" + name(parts + 1) + "'!A2"
        : "'" + sheet.getSheetName() + "'!A" + (next + 1);
  }

  /// Closes the sheet that is being written; only now is it known how far its filter reaches.
  void finish() {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns.size() - 1));
  }

  private int rows() {
    return Math.min(sheets.rows(), ROWS);
  }

  private void begin() {
    parts++;
    next = 0;
    sheet = sheets.book().createSheet(name(parts));
    sheet.createFreezePane(0, 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    Row row = sheet.createRow(next++);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
      Cell cell = row.createCell(i);
      cell.setCellStyle(sheets.styles().header());
      cell.setCellValue(sheets.labels().say(key + "." + columns.get(i).key()));
    }
  }

  private String name(int part) {
    String name = sheets.labels().say(key);
    return part == 1 ? name : name + " " + part;
  }

  /// Whether a program that a text is typed or pasted into could take it for a formula.
  static boolean looksLikeFormula(String text) {
    return FORMULA.matcher(text).matches();
  }

  /// A text as a cell can hold it.
  static String fitting(String text) {
    String escaped = ESCAPE.matcher(text).replaceAll("_x005F_$1");
    if (escaped.length() <= TEXT) {
      return escaped;
    }
    int end = TEXT - 1;
    return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /// One line; cells are filled from the left, and an empty one is left out.
  final class Line {

    private final Row row;
    private int column;
    private int height = 1;

    private Line(Row row) {
      this.row = row;
    }

    Line text(String text) {
      return text(text, Styles.Tone.PLAIN);
    }

    Line text(String text, Styles.Tone tone) {
      if (!text.isEmpty()) {
        put(text, sheets.styles().text(looksLikeFormula(text), tone));
      }
      column++;
      return this;
    }

    /// A figure of the contract: a number where a cell can hold it exactly, else its text.
    Line figure(String decimal) {
      if (decimal.isEmpty()) {
        column++;
        return this;
      }
      BigDecimal value = new BigDecimal(decimal);
      if (value.precision() > DIGITS || Math.abs(value.scale()) > DIGITS) {
        return text(decimal);
      }
      Cell cell = row.createCell(column++);
      cell.setCellStyle(sheets.styles().number(Math.max(0, value.scale()), false));
      cell.setCellValue(value.doubleValue());
      return this;
    }

    Line count(long number) {
      return count(number, Optional.empty());
    }

    /// A count that leads to where what was counted stands.
    Line count(long number, Optional<String> address) {
      Cell cell = row.createCell(column++);
      cell.setCellStyle(sheets.styles().number(0, address.isPresent()));
      address.ifPresent(
          it -> cell.setCellFormula("HYPERLINK(\"#" + it + "\"," + number + ")"));
      cell.setCellValue(number);
      return this;
    }

    /// The name of a file that leads to it.
    Line file(String name, String path) {
      Optional<Hyperlink> link = sheets.links().toFile(path);
      if (link.isEmpty()) {
        return text(name);
      }
      Cell cell = put(name, sheets.styles().link(looksLikeFormula(name)));
      cell.setHyperlink(link.get());
      column++;
      return this;
    }

    Line skip(int cells) {
      column += cells;
      return this;
    }

    /// Excel does not find out by itself how high a row has to be.
    void end() {
      row.setHeightInPoints(LINE * height);
    }

    private Cell put(String text, CellStyle style) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(fitting(text));
      height = Math.max(height, linesOf(text, columns.get(column).width()));
      return cell;
    }
  }

  /// The height of a row that has this text in a column of this width, in points.
  static float height(String text, int width) {
    return LINE * linesOf(text, width);
  }

  /// How many lines a text takes: a character beyond Latin is two wide.
  private static int linesOf(String text, int width) {
    int lines = 1;
    int used = 0;
    for (int i = 0; i < text.length() && lines < LINES; i++) {
      char each = text.charAt(i);
      int wide = each < 0x2E80 ? 1 : 2;
      if (each == '\n' || used + wide > width) {
        lines++;
        used = 0;
      }
      used += each == '\n' ? 0 : wide;
    }
    return lines;
  }
}
