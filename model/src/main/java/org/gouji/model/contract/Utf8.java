package org.gouji.model.contract;

import java.util.Arrays;

/// JSON in UTF-8, written from left to right. Commas stand where two values meet.
final class Utf8 {

  /// Of a report of two pages.
  private static final int USUAL = 1 << 16;
  /// What one character takes at most, escaped.
  private static final int LONGEST = 6;
  private static final String HEX = "0123456789ABCDEF";
  /// Characters that have a letter of their own behind the backslash.
  private static final String SHORT = "\"\\\b\t\n\f\r";
  private static final String LETTERS = "\"\\btnfr";

  private byte[] bytes = new byte[USUAL];
  private int end;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, end);
  }

  /// Begins an object or a list.
  void open(char bracket) {
    room(2);
    comma();
    bytes[end++] = (byte) bracket;
  }

  void close(char bracket) {
    room(1);
    bytes[end++] = (byte) bracket;
  }

  /// The name of the value that is written next.
  ///
  /// @param name in letters that need no escape
  void field(String name) {
    room(name.length() + 4);
    comma();
    bytes[end++] = '"';
    plain(name);
    bytes[end++] = '"';
    bytes[end++] = ':';
  }

  /// A number, true or false.
  void word(String word) {
    room(word.length() + 1);
    comma();
    plain(word);
  }

  /// A string. Half a character, which broken files hold, becomes a question mark.
  void text(String text) {
    int length = text.length();
    room(length * LONGEST + 3);
    comma();
    bytes[end++] = '"';
    byte[] to = bytes;
    int at = end;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c >= ' ' && c != '"' && c != '\\') {
          to[at++] = (byte) c;
        } else {
          at = escape(c, at);
        }
      } else if (c >= 0x800 && !Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = tail(c >> 6);
        to[at++] = tail(c);
      } else {
        int point = text.codePointAt(i);
        at = rare(point, at);
        i += Character.charCount(point) - 1;
      }
    }
    to[at++] = '"';
    end = at;
  }

  /// What takes two or four bytes, or is half a character.
  private int rare(int point, int at) {
    int next = at;
    if (point < 0x800) {
      bytes[next++] = (byte) (0xC0 | point >> 6);
      bytes[next++] = tail(point);
    } else if (Character.isSupplementaryCodePoint(point)) {
      bytes[next++] = (byte) (0xF0 | point >> 18);
      bytes[next++] = tail(point >> 12);
      bytes[next++] = tail(point >> 6);
      bytes[next++] = tail(point);
    } else {
      bytes[next++] = '?';
    }
    return next;
  }

  private static byte tail(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }

  private int escape(char c, int at) {
    int next = at;
    bytes[next++] = '\\';
    int known = SHORT.indexOf(c);
    if (known >= 0) {
      bytes[next++] = (byte) LETTERS.charAt(known);
    } else {
      bytes[next++] = 'u';
      bytes[next++] = '0';
      bytes[next++] = '0';
      bytes[next++] = (byte) HEX.charAt(c >> 4);
      bytes[next++] = (byte) HEX.charAt(c & 0xF);
    }
    return next;
  }

  /// What stands behind a value and before no bracket or colon needs a comma first.
  private void comma() {
    if (end > 0 && bytes[end - 1] != '{' && bytes[end - 1] != '[' && bytes[end - 1] != ':') {
      bytes[end++] = ',';
    }
  }

  private void plain(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      bytes[end++] = (byte) ascii.charAt(i);
    }
  }

  private void room(int more) {
    if (more > bytes.length - end) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
    }
  }
}
