package org.gouji.model.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.document.Location;

/// What is unknown is left out, figures are strings, and the order of the fields is that of the
/// calls: a document is written, never assembled.
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  interface Body {
    void write(Json json) throws IOException;
  }

  interface Element<T> {
    void write(Json json, T element) throws IOException;
  }

  /// One JSON object in one line, without a line end.
  static String object(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      Json json = new Json(out);
      out.writeStartObject();
      body.write(json);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  Json string(String field, String value) throws IOException {
    out.writeStringField(field, value);
    return this;
  }

  Json string(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(field, value.get());
    }
    return this;
  }

  /// Leaves an empty text out.
  Json text(String field, String value) throws IOException {
    return value.isEmpty() ? this : string(field, value);
  }

  Json decimal(String field, BigDecimal value) throws IOException {
    return string(field, value.toPlainString());
  }

  Json decimal(String field, Optional<BigDecimal> value) throws IOException {
    return string(field, value.map(BigDecimal::toPlainString));
  }

  Json number(String field, long value) throws IOException {
    out.writeNumberField(field, value);
    return this;
  }

  Json flag(String field, boolean value) throws IOException {
    out.writeBooleanField(field, value);
    return this;
  }

  /// Two decimals, which is all that a confidence is good for.
  Json confidence(String field, double value) throws IOException {
    out.writeFieldName(field);
    out.writeNumber(rounded(value, 2));
    return this;
  }

  Json object(String field, Body body) throws IOException {
    out.writeObjectFieldStart(field);
    body.write(this);
    out.writeEndObject();
    return this;
  }

  <T> Json list(String field, List<T> elements, Element<T> element) throws IOException {
    out.writeArrayFieldStart(field);
    for (T each : elements) {
      out.writeStartObject();
      element.write(this, each);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  Json strings(String field, List<String> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
    return this;
  }

  Json message(String field, Message message) throws IOException {
    return object(field, it -> it.string("zh", message.zh()).string("en", message.en()));
  }

  Json location(String field, Location location) throws IOException {
    return object(field, it -> it.place(location));
  }

  private void place(Location location) throws IOException {
    Optional<Location.OnPage> page = location.page();
    if (page.isPresent()) {
      number("page", page.get().number());
      if (page.get().box().isPresent()) {
        var box = page.get().box().get();
        out.writeArrayFieldStart("box");
        for (double edge : new double[] {box.left(), box.top(), box.right(), box.bottom()}) {
          out.writeNumber(rounded(edge, 1));
        }
        out.writeEndArray();
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

  private static BigDecimal rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
