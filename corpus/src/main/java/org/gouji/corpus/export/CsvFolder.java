package org.gouji.corpus.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.corpus.output.Draft;

/// A folder with a file for each table: RFC 4180 in UTF-8, the names of the columns in the first line.
/// What is unknown is an empty field.
///
/// A text that a spreadsheet would take for a formula has an apostrophe in front.
final class CsvFolder implements TableSink {

  private static final String EXTENSION = ".csv";

  /// Tells Excel that the file is UTF-8.
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n＝＋－＠].*");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  private final Draft draft;
  private final boolean mark;
  private Writer writer = Writer.nullWriter();

  CsvFolder(Path out, boolean replace, boolean mark) throws IOException {
    draft = Draft.folder(out, replace, name -> name.endsWith(EXTENSION));
    this.mark = mark;
  }

  @Override
  public void begin(Table table) throws IOException {
    writer = Files.newBufferedWriter(draft.path().resolve(table.name() + EXTENSION));
    if (mark) {
      writer.append(BYTE_ORDER_MARK);
    }
    row(table.columns().stream().map(Table.Column::name).toList());
  }

  @Override
  public void row(List<String> values) throws IOException {
    String separator = "";
    for (String value : values) {
      writer.append(separator);
      if (value != null) {
        writer.append(field(value));
      }
      separator = ",";
    }
    writer.append("\r\n");
  }

  /// A text as a field: quoted where it has to be, and never a formula.
  static String field(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void end() throws IOException {
    writer.close();
  }

  @Override
  public void finish() throws IOException {
    draft.publish();
  }

  @Override
  public void close() throws IOException {
    try (draft) {
      writer.close();
    }
  }
}
