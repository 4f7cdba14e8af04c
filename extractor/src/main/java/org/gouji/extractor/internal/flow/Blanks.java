package org.gouji.extractor.internal.flow;

/// Blanks at the ends of a line, and characters that no reader sees.
public final class Blanks {

  private Blanks() {}

  /// White space of either width; a no-break space is one here.
  public static boolean is(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || Character.isWhitespace(c);
  }

  /// Zero-width characters and controls take no place on paper and split figures in two.
  private static boolean unseen(char c) {
    return c < ' ' && c != '\t' && c != '\n'
        || c == 0x7f
        || c >= '\u200b' && c <= '\u200f'
        || c == '\u2060'
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }

  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (unseen(text.charAt(i))) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int j = 0; j < text.length(); j++) {
          if (!unseen(text.charAt(j))) {
            kept.append(text.charAt(j));
          }
        }
        return kept.toString();
      }
    }
    return text;
  }

  public static int leading(String text) {
    int start = 0;
    while (start < text.length() && is(text.charAt(start))) {
      start++;
    }
    return start;
  }

  public static String strip(String text) {
    int start = leading(text);
    int end = text.length();
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
