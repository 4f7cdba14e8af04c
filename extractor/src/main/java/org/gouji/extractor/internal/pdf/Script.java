package org.gouji.extractor.internal.pdf;

/// What kind of character a character is, as far as the breaking of lines goes.
final class Script {

  /// Quotes are in both: programs that break lines by Unicode (UAX 14, class QU) never break beside
  /// one, as they cannot tell an opening quote from a closing one.
  private static final String NEVER_FIRST = "，。、；：？！）》」』】〉〕｝％℃“”‘’\"'…·,.;:?!)]}%";

  private static final String NEVER_LAST = "（《「『【〈〔｛“”‘’\"'([{￥¥";
  private static final String SENTENCE_ENDS = "。！？；!?;";

  private Script() {}

  /// Takes a whole em and needs no blank at its sides: ideographs, kana, full-width forms and
  /// Chinese punctuation.
  static boolean wide(char c) {
    return c >= 0x2e80 && c < 0xa4d0
        || c >= 0xac00 && c < 0xd7b0
        || c >= 0xf900 && c < 0xfb00
        || c >= 0xfe30 && c < 0xfe50
        || c >= 0xff00 && c < 0xff61
        || c >= 0xd800 && c < 0xe000
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '…'
        || c == '—'
        || c == '·'
        || c >= 0x2460 && c < 0x2500;
  }

  /// Cannot begin a line.
  static boolean neverFirst(char c) {
    return NEVER_FIRST.indexOf(c) >= 0;
  }

  /// Cannot end a line.
  static boolean neverLast(char c) {
    return NEVER_LAST.indexOf(c) >= 0;
  }

  /// Whether a text ends as a sentence does, closing quotes and brackets set aside.
  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "”’」』）)\"' 　".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  static boolean endsWithColon(String text) {
    return text.endsWith("：") || text.endsWith(":");
  }

  /// What joins two lines of one paragraph: a blank between two words of letters or figures, nothing
  /// beside an ideograph or inside a range, a sum in brackets or a figure.
  static String joint(char last, char first) {
    boolean inside =
        "-/~+([".indexOf(last) >= 0
            || "-/~+)]%".indexOf(first) >= 0
            || ".,".indexOf(last) >= 0 && first >= '0' && first <= '9';
    return wide(last) || wide(first) || inside ? "" : " ";
  }
}
