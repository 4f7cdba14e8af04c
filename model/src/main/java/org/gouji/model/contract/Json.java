package org.gouji.model.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.document.Box;
import org.gouji.model.document.Location;

/// What is unknown is left out, figures are strings, and the order of the fields is that of the
/// calls: a document is written, never assembled. It is written in UTF-8, in which it is sent, stored
/// and printed.
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    // Half a character, which broken files hold, is a question mark behind this encoder; the generator's
    // own would refuse the document.
    try (JsonGenerator out =
        FACTORY.createGenerator(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      Json json = new Json(out);
      json.put(JsonGenerator::writeStartObject);
      body.write(json);
      json.put(JsonGenerator::writeEndObject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Token {
    void write(JsonGenerator out) throws IOException;
  }

  /// Nothing that is written to memory fails.
  private Json put(Token token) {
    try {
      token.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Json string(String field, String value) {
    return put(it -> it.writeStringField(field, value));
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
    return put(it -> it.writeNumberField(field, value));
  }

  Json flag(String field, boolean value) {
    return put(it -> it.writeBooleanField(field, value));
  }

  /// Two decimals, which is all that a confidence is good for.
  Json confidence(String field, double value) {
    return put(it -> it.writeNumberField(field, rounded(value, 2)));
  }

  Json object(String field, Body body) {
    put(it -> it.writeObjectFieldStart(field));
    body.write(this);
    return put(JsonGenerator::writeEndObject);
  }

  <T> Json list(String field, List<T> elements, Element<T> element) {
    put(it -> it.writeArrayFieldStart(field));
    for (T each : elements) {
      put(JsonGenerator::writeStartObject);
      element.write(this, each);
      put(JsonGenerator::writeEndObject);
    }
    return put(JsonGenerator::writeEndArray);
  }

  Json strings(String field, List<String> values) {
    put(it -> it.writeArrayFieldStart(field));
    for (String value : values) {
      put(it -> it.writeString(value));
    }
    return put(JsonGenerator::writeEndArray);
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
    put(it -> it.writeArrayFieldStart("box"));
    for (double edge : new double[] {box.left(), box.top(), box.right(), box.bottom()}) {
      put(it -> it.writeNumber(rounded(edge, 1)));
    }
    put(JsonGenerator::writeEndArray);
  }

  private static BigDecimal rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
