package org.gouji.app.text;

/// Text of files and their names, made fit for one line of a terminal.
public final class Plain {

  private Plain() {}

  /// Without control characters, which a name may have and a terminal may obey: a line end, an
  /// escape, a mark that turns the direction of writing. Each becomes `?`.
  public static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e\\u2066-\\u2069]", "?");
  }

  /// Columns that a text takes on a terminal: a Chinese character takes two.
  static int width(String text) {
    return text.codePoints().map(it -> isWide(it) ? 2 : 1).sum();
  }

  /// The text with blanks behind it, as wide as that.
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static boolean isWide(int character) {
    return character >= 0x1100
        && (character <= 0x115f
            || character >= 0x2e80 && character <= 0xa4cf
            || character >= 0xac00 && character <= 0xd7a3
            || character >= 0xf900 && character <= 0xfaff
            || character >= 0xfe30 && character <= 0xfe6f
            || character >= 0xff00 && character <= 0xff60
            || character >= 0xffe0 && character <= 0xffe6
            || character >= 0x20000 && character <= 0x3fffd);
  }
}
