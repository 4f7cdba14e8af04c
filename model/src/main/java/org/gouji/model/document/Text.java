package org.gouji.model.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Characters of the file, and where they stand on its pages.
///
/// @param value the characters as displayed; paragraphs of one cell and lines that the author broke
///   are separated by `\n`, lines that only the layout broke are joined
/// @param spans runs of characters that stand on one line, in the order of the text; empty for files
///   without pages
public record Text(String value, List<Span> spans) {

  /// Characters of one line that share one width, so that a place inside can be interpolated.
  ///
  /// @param start 0-based offset of the first character in the text
  /// @param end offset behind the last one
  /// @param page 1-based page
  /// @param box outline of the run
  /// @param confidence 1 for a text layer; what the recogniser said for a scan, between 0 and 1
  public record Span(int start, int end, int page, Box box, double confidence) {

    public Span {
      if (start < 0 || start >= end) {
        throw new IllegalArgumentException("a span without characters: " + start + " to " + end);
      }
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence is between 0 and 1, not " + confidence);
      }
    }

    private Box part(int from, int to) {
      double each = box.width() / (end - start);
      double left = box.left() + each * (Math.max(from, start) - start);
      double right = box.left() + each * (Math.min(to, end) - start);
      return new Box(left, box.top(), right, box.bottom());
    }
  }

  public Text {
    spans = List.copyOf(spans);
    int last = 0;
    for (Span span : spans) {
      if (span.start() < last || span.end() > value.length()) {
        throw new IllegalArgumentException("spans overlap or leave the text: " + span);
      }
      last = span.end();
    }
  }

  public static Text of(String value) {
    return new Text(value, List.of());
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  /// Where the characters from `start` to `end` stand: the outline of them on the first page that
  /// shows one of them; empty without pages.
  public Optional<Location.OnPage> place(int start, int end) {
    Optional<Location.OnPage> place = Optional.empty();
    for (Span span : spans) {
      if (span.end() <= start || span.start() >= end) {
        continue;
      }
      Box part = span.part(start, end);
      if (place.isEmpty()) {
        place = Optional.of(Location.OnPage.of(span.page(), part));
      } else if (place.get().number() == span.page()) {
        Box whole = place.get().box().orElse(part).union(part);
        place = Optional.of(Location.OnPage.of(span.page(), whole));
      }
    }
    return place;
  }

  /// The least confidence of the characters from `start` to `end`; 1 without spans.
  public double confidence(int start, int end) {
    double least = 1;
    for (Span span : spans) {
      if (span.end() > start && span.start() < end) {
        least = Math.min(least, span.confidence());
      }
    }
    return least;
  }

  /// The characters from `start` to `end` with their places.
  public Text slice(int start, int end) {
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      if (span.end() > start && span.start() < end) {
        int from = Math.max(span.start(), start);
        int to = Math.min(span.end(), end);
        kept.add(
            new Span(from - start, to - start, span.page(), span.part(from, to),
                span.confidence()));
      }
    }
    return new Text(value.substring(start, end), kept);
  }
}
