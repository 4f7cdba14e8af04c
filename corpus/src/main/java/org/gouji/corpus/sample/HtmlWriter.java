package org.gouji.corpus.sample;

import java.nio.charset.StandardCharsets;

/// Writes a sample report as a web page, and as the single-file web page that Word saves under the name
/// of a .doc.
public final class HtmlWriter {

  private static final int LINE = 76;

  private HtmlWriter() {}

  /// A page in UTF-8.
  public static byte[] html(SampleReport report) {
    return page(report, "utf-8").getBytes(StandardCharsets.UTF_8);
  }

  /// MHTML as Word writes it: characters as numbers, soft line breaks.
  public static byte[] mhtml(SampleReport report) {
    StringBuilder ascii = new StringBuilder();
    page(report, "us-ascii")
        .codePoints()
        .forEach(c -> ascii.append(c < 128 ? Character.toString(c) : "&#" + c + ";"));
    String boundary = "----=_NextPart_01D8.C2C0";
    String mail =
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\""
            + boundary
            + "\"\n\n--"
            + boundary
            + "\nContent-Location: file:///C:/report.htm\n"
            + "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset=\"us-ascii\"\n\n"
            + quotedPrintable(ascii.toString())
            + "\n--"
            + boundary
            + "--\n";
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String quotedPrintable(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int length = 0;
      for (char c : line.toCharArray()) {
        String next = c == '=' ? "=3D" : String.valueOf(c);
        if (length + next.length() >= LINE) {
          out.append("=\n");
          length = 0;
        }
        out.append(next);
        length += next.length();
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String page(SampleReport report, String charset) {
    StringBuilder html = new StringBuilder(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset
            + "\"><title>report</title></head>\n<body>\n");
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Line line -> line(html, line);
        case Part.Box box -> box.lines().forEach(line -> line(html, line));
        case Part.Grid grid -> grid(html, grid);
        case Part.Break ignored -> html.append("<br>\n");
      }
    }
    return html.append("</body></html>\n").toString();
  }

  private static void line(StringBuilder html, Part.Line line) {
    String text = line.auto().orElse("") + line.text().text();
    String align =
        switch (line.kind()) {
          case TITLE, CENTRED -> " align=\"center\"";
          case RIGHT -> " align=\"right\"";
          case HEADING, BODY -> "";
        };
    boolean bold = line.kind() == Part.Kind.TITLE || line.kind() == Part.Kind.HEADING;
    html.append("<p%s>%s%s%s</p>%n"
        .formatted(align, bold ? "<b>" : "", Xml.escape(text), bold ? "</b>" : "")
        .replace(System.lineSeparator(), "\n"));
  }

  private static void grid(StringBuilder html, Part.Grid grid) {
    grid.caption()
        .ifPresent(
            it -> html.append("<p align=\"center\"><b>" + Xml.escape(it.text()) + "</b></p>\n"));
    grid.unit().ifPresent(it -> html.append("<p align=\"right\">" + Xml.escape(it) + "</p>\n"));
    html.append("<table border=\"1\" cellspacing=\"0\">\n");
    for (int row = 0; row < grid.rows().size(); row++) {
      html.append("<tr>");
      for (int column = 0; column < grid.columns().size(); column++) {
        if (Spans.anchor(grid, row, column)) {
          Spans spans = Spans.of(grid, row, column);
          html.append(
              "<td%s%s>%s</td>"
                  .formatted(
                      spans.rows() > 1 ? " rowspan=\"" + spans.rows() + "\"" : "",
                      spans.columns() > 1 ? " colspan=\"" + spans.columns() + "\"" : "",
                      Xml.escape(grid.rows().get(row).cells().get(column).text().text())));
        }
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }
}
