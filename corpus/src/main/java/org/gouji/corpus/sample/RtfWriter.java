package org.gouji.corpus.sample;

import java.nio.charset.StandardCharsets;

/// Writes a sample report as RTF, with its characters as Unicode and real merged cells.
public final class RtfWriter {

  /// Width of the text on A4, in twentieths of a point.
  private static final int PAGE = 9026;

  private RtfWriter() {}

  public static byte[] write(SampleReport report) {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fnil SimSun;}}\\uc1\n");
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Line line -> line(rtf, line);
        case Part.Box box -> box.lines().forEach(line -> line(rtf, line));
        case Part.Grid grid -> grid(rtf, grid);
        case Part.Break ignored -> rtf.append("\\page\n");
      }
    }
    return rtf.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void line(StringBuilder rtf, Part.Line line) {
    String look =
        switch (line.kind()) {
          case TITLE -> "\\qc\\b\\fs44";
          case CENTRED -> "\\qc\\fs32";
          case RIGHT -> "\\qr\\fs32";
          case HEADING -> "\\b\\fs32";
          case BODY -> "\\fi640\\fs32";
        };
    paragraph(rtf, look, line.auto().orElse("") + line.text().text());
  }

  private static void paragraph(StringBuilder rtf, String look, String text) {
    rtf.append("\\pard\\plain").append(look).append(' ').append(escape(text)).append("\\par\n");
  }

  private static void grid(StringBuilder rtf, Part.Grid grid) {
    grid.caption().ifPresent(it -> paragraph(rtf, "\\qc\\b\\fs28", it.text()));
    grid.unit().ifPresent(it -> paragraph(rtf, "\\qr\\fs21", it));
    int total = grid.columns().stream().mapToInt(Integer::intValue).sum();
    for (int row = 0; row < grid.rows().size(); row++) {
      rtf.append("\\trowd\\trgaph70");
      int right = 0;
      StringBuilder cells = new StringBuilder();
      for (int column = 0; column < grid.columns().size(); column++) {
        right += grid.columns().get(column);
        merges(rtf, grid, row, column);
        rtf.append("\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx")
            .append(PAGE * right / total);
        cells.append("\\pard\\intbl\\qc\\fs21 ")
            .append(escape(grid.rows().get(row).cells().get(column).text().text()))
            .append("\\cell");
      }
      rtf.append('\n').append(cells).append("\\row\n");
    }
    rtf.append("\\pard\\par\n");
  }

  private static void merges(StringBuilder rtf, Part.Grid grid, int row, int column) {
    switch (grid.rows().get(row).cells().get(column).merged()) {
      case LEFT -> rtf.append("\\clmrg");
      case ABOVE -> rtf.append("\\clvmrg");
      case NONE -> {
        Spans spans = Spans.of(grid, row, column);
        rtf.append(spans.columns() > 1 ? "\\clmgf" : "").append(spans.rows() > 1 ? "\\clvmgf" : "");
      }
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\\' || c == '{' || c == '}') {
        escaped.append('\\').append(c);
      } else if (c < 128) {
        escaped.append(c);
      } else {
        escaped.append("\\u").append((short) c).append('?');
      }
    }
    return escaped.toString();
  }
}
