package org.gouji.model.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.document.Box;
import org.gouji.model.document.Location;
import org.gouji.model.report.Quantity;

/// What is unknown is left out, figures are strings, and the order of the fields is that of the
/// calls: a document is written, never assembled. It is written in UTF-8, in which it is sent, stored
/// and printed.
final class Json {

  private final Utf8 out = new Utf8();

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
    json.out.open('{');
    body.write(json);
    json.out.close('}');
    return json.out.toBytes();
  }

  Json string(String field, String value) {
    out.field(field);
    out.text(value);
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
    return string(field, Quantity.plain(value));
  }

  Json decimal(String field, Optional<BigDecimal> value) {
    return value.isPresent() ? decimal(field, value.get()) : this;
  }

  Json number(String field, long value) {
    out.field(field);
    out.word(Long.toString(value));
    return this;
  }

  Json flag(String field, boolean value) {
    out.field(field);
    out.word(Boolean.toString(value));
    return this;
  }

  /// Two decimals, which is all that a confidence is good for.
  Json confidence(String field, double value) {
    out.field(field);
    out.word(
        value == 1
            ? "1.00"
            : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString());
    return this;
  }

  Json object(String field, Body body) {
    out.field(field);
    out.open('{');
    body.write(this);
    out.close('}');
    return this;
  }

  <T> Json list(String field, List<T> elements, Element<T> element) {
    out.field(field);
    out.open('[');
    for (T each : elements) {
      out.open('{');
      element.write(this, each);
      out.close('}');
    }
    out.close(']');
    return this;
  }

  Json strings(String field, List<String> values) {
    out.field(field);
    out.open('[');
    for (String value : values) {
      out.text(value);
    }
    out.close(']');
    return this;
  }

  Json message(String field, Message message) {
    return object(field, it -> it.string("zh", message.zh()).string("en", message.en()));
  }

  Json location(String field, Location location) {
    out.field(field);
    out.open('{');
    place(location);
    out.close('}');
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
    out.field("box");
    out.open('[');
    out.word(tenths(box.left()));
    out.word(tenths(box.top()));
    out.word(tenths(box.right()));
    out.word(tenths(box.bottom()));
    out.close(']');
  }

  private static String tenths(double value) {
    long tenths = Math.round(Math.abs(value) * 10);
    return (value < 0 && tenths > 0 ? "-" : "") + tenths / 10 + "." + tenths % 10;
  }
}
