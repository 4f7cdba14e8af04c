package org.gouji.model.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.document.Box;
import org.gouji.model.document.Location;

/// What is unknown is left out, figures are strings, and the order of the fields is that of the
/// calls: a document is written, never assembled. It is written in UTF-8, in which it is sent, stored
/// and printed.
final class Json {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  /// A character takes no more bytes than an escape does.
  private static final int LONGEST = 6;
  /// Of a report of two pages.
  private static final int USUAL = 1 << 16;

  private byte[] bytes = new byte[USUAL];
  private int length;
  /// Whether the next field or element has one before it.
  private boolean further;
  /// A check shows its figures again with the places that they were shown with before.
  private final Map<Location, Written> places = new IdentityHashMap<>();

  /// A part of what was written.
  private record Written(int from, int to) {}

  private Json() {}

  interface Body {
    void write(Json json);
  }

  interface Element<T> {
    void write(Json json, T element);
  }

  /// One JSON object in one line, without a line end.
  static String object(Body body) {
    return new String(utf8(body), StandardCharsets.UTF_8);
  }

  /// The same, as it is written.
  static byte[] utf8(Body body) {
    Json json = new Json();
    json.open('{');
    body.write(json);
    json.close('}');
    return Arrays.copyOf(json.bytes, json.length);
  }

  Json string(String field, String value) {
    field(field);
    quoted(value);
    return this;
  }

  Json string(String field, Optional<String> value) {
    return value.isPresent() ? string(field, value.get()) : this;
  }

  /// Leaves an empty text out.
  Json text(String field, String value) {
    return value.isEmpty() ? this : string(field, value);
  }

  Json decimal(String field, BigDecimal value) {
    return string(field, value.toPlainString());
  }

  Json decimal(String field, Optional<BigDecimal> value) {
    return value.isPresent() ? decimal(field, value.get()) : this;
  }

  Json number(String field, long value) {
    return literal(field, Long.toString(value));
  }

  Json flag(String field, boolean value) {
    return literal(field, Boolean.toString(value));
  }

  /// Two decimals, which is all that a confidence is good for.
  Json confidence(String field, double value) {
    return literal(field, value == 1 ? "1.00" : rounded(value, 2));
  }

  Json object(String field, Body body) {
    field(field);
    open('{');
    body.write(this);
    close('}');
    return this;
  }

  <T> Json list(String field, List<T> elements, Element<T> element) {
    field(field);
    open('[');
    for (T each : elements) {
      separate();
      open('{');
      element.write(this, each);
      close('}');
    }
    close(']');
    return this;
  }

  Json strings(String field, List<String> values) {
    field(field);
    open('[');
    for (String value : values) {
      separate();
      quoted(value);
    }
    close(']');
    return this;
  }

  Json message(String field, Message message) {
    field(field);
    open('{');
    string("zh", message.zh()).string("en", message.en());
    close('}');
    return this;
  }

  Json location(String field, Location location) {
    field(field);
    Written known = places.get(location);
    if (known != null) {
      again(known);
      return this;
    }
    int from = length;
    open('{');
    place(location);
    close('}');
    places.put(location, new Written(from, length));
    return this;
  }

  private void place(Location location) {
    Optional<Location.OnPage> page = location.page();
    if (page.isPresent()) {
      number("page", page.get().number());
      if (page.get().box().isPresent()) {
        box(page.get().box().get());
      }
    }
    switch (location) {
      case Location.OnPage ignored -> {
        // said above
      }
      case Location.InBody body -> number("block", body.block()).text("path", body.path());
      case Location.InCell cell ->
          number("block", cell.block())
              .number("row", cell.row())
              .number("column", cell.column())
              .text("path", cell.path());
    }
  }

  private void box(Box box) {
    field("box");
    open('[');
    edge(box.left());
    edge(box.top());
    edge(box.right());
    edge(box.bottom());
    close(']');
  }

  private void edge(double value) {
    separate();
    ascii(rounded(value, 1));
  }

  private static String rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toString();
  }

  private Json literal(String field, String value) {
    field(field);
    ascii(value);
    return this;
  }

  private void field(String name) {
    separate();
    room(name.length() + 3);
    bytes[length++] = '"';
    ascii(name);
    bytes[length++] = '"';
    bytes[length++] = ':';
  }

  private void separate() {
    room(1);
    if (further) {
      bytes[length++] = ',';
    }
    further = true;
  }

  private void open(char bracket) {
    room(1);
    bytes[length++] = (byte) bracket;
    further = false;
  }

  private void close(char bracket) {
    room(1);
    bytes[length++] = (byte) bracket;
    further = true;
  }

  private void again(Written part) {
    int size = part.to() - part.from();
    room(size);
    System.arraycopy(bytes, part.from(), bytes, length, size);
    length += size;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /// Names, numbers and literals: nothing in them is escaped.
  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void quoted(String text) {
    room(LONGEST * text.length() + 2);
    byte[] to = bytes;
    int at = length;
    to[at++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800 && !Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        to[at++] = (byte) c;
      } else if (c < 0x80) {
        at = escape(c, at);
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1));
        at = pair ? beyond(Character.toCodePoint(c, text.charAt(++i)), at) : half(at);
      }
    }
    to[at++] = '"';
    length = at;
  }

  private int escape(char c, int start) {
    int at = start;
    bytes[at++] = '\\';
    int letter = "\b\t\n\f\r\"\\".indexOf(c);
    if (letter >= 0) {
      bytes[at++] = (byte) "btnfr\"\\".charAt(letter);
      return at;
    }
    bytes[at++] = 'u';
    bytes[at++] = '0';
    bytes[at++] = '0';
    bytes[at++] = (byte) HEX[c >> 4];
    bytes[at++] = (byte) HEX[c & 0xF];
    return at;
  }

  /// Beyond the first 65,536 characters, such as rare ideographs.
  private int beyond(int character, int start) {
    int at = start;
    bytes[at++] = (byte) (0xF0 | character >> 18);
    bytes[at++] = (byte) (0x80 | character >> 12 & 0x3F);
    bytes[at++] = (byte) (0x80 | character >> 6 & 0x3F);
    bytes[at++] = (byte) (0x80 | character & 0x3F);
    return at;
  }

  /// Half of a character, as every encoder writes it.
  private int half(int at) {
    bytes[at] = '?';
    return at + 1;
  }
}
