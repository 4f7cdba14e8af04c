package org.gouji.model.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();
  /// What nearly every figure is.
  private static final BigDecimal SURE = new BigDecimal("1.00");
  /// Of a report of two pages.
  private static final int USUAL = 1 << 16;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

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
    ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      body.write(new Json(out));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Json string(String field, String value) {
    try {
      out.writeFieldName(field);
      out.writeString(whole(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Half a character, which broken files hold, becomes a question mark; escaped, as the generator writes
  /// it, it would be refused by others.
  private static String whole(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      }
    }
    return value;
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
    try {
      out.writeNumberField(field, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Json flag(String field, boolean value) {
    try {
      out.writeBooleanField(field, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Two decimals, which is all that a confidence is good for.
  Json confidence(String field, double value) {
    try {
      out.writeFieldName(field);
      out.writeNumber(
          value == 1 ? SURE : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Json object(String field, Body body) {
    try {
      out.writeObjectFieldStart(field);
      body.write(this);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  <T> Json list(String field, List<T> elements, Element<T> element) {
    try {
      out.writeArrayFieldStart(field);
      for (T each : elements) {
        out.writeStartObject();
        element.write(this, each);
        out.writeEndObject();
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Json strings(String field, List<String> values) {
    try {
      out.writeArrayFieldStart(field);
      for (String value : values) {
        out.writeString(whole(value));
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Json message(String field, Message message) {
    return object(field, it -> it.string("zh", message.zh()).string("en", message.en()));
  }

  Json location(String field, Location location) {
    return object(field, it -> it.place(location));
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
    try {
      out.writeArrayFieldStart("box");
      out.writeNumber(tenths(box.left()));
      out.writeNumber(tenths(box.top()));
      out.writeNumber(tenths(box.right()));
      out.writeNumber(tenths(box.bottom()));
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tenths(double value) {
    long tenths = Math.round(Math.abs(value) * 10);
    return (value < 0 && tenths > 0 ? "-" : "") + tenths / 10 + "." + tenths % 10;
  }
}
