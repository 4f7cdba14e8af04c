package org.gouji.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Reading;

/// What stands around the figures of one finding. Figures of one sentence bring quotes that overlap:
/// those are put together again.
final class Quotes {

  /// Characters on either side of the figures.
  private static final int AROUND = 24;

  /// Shared characters that make two quotes of one place one quote: more than a figure with its unit.
  private static final int OVERLAP = 10;

  private record Quote(String place, String text, List<String> printed) {}

  private final List<Quote> quotes = new ArrayList<>();

  void add(Reading reading, String place) {
    String text = oneLine(reading.quote());
    String printed = oneLine(reading.printed());
    if (text.equals(printed)) {
      return;
    }
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      // The cells of one row have one quote and several places.
      Optional<String> joined =
          quote.place().equals(place) || quote.text().equals(text)
              ? join(quote.text(), text)
              : Optional.empty();
      if (joined.isPresent()) {
        quote.printed().add(printed);
        quotes.set(i, new Quote(quote.place(), joined.get(), quote.printed()));
        return;
      }
    }
    quotes.add(new Quote(place, text, new ArrayList<>(List.of(printed))));
  }

  /// Each on one line, in the order in which they came.
  List<String> lines() {
    return quotes.stream().map(it -> shorten(it.text(), it.printed())).toList();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Optional<String> join(String one, String other) {
    if (one.contains(other)) {
      return Optional.of(one);
    }
    if (other.contains(one)) {
      return Optional.of(other);
    }
    return overlap(one, other).or(() -> overlap(other, one));
  }

  private static Optional<String> overlap(String first, String second) {
    for (int shared = Math.min(first.length(), second.length()); shared >= OVERLAP; shared--) {
      if (first.endsWith(second.substring(0, shared))) {
        return Optional.of(first + second.substring(shared));
      }
    }
    return Optional.empty();
  }

  /// The figures with the words around them.
  private static String shorten(String text, List<String> printed) {
    int first = text.length();
    int last = 0;
    for (String figure : printed) {
      int at = text.indexOf(figure);
      if (at >= 0) {
        first = Math.min(first, at);
        last = Math.max(last, at + figure.length());
      }
    }
    int from = boundary(text, last == 0 ? 0 : Math.max(0, first - AROUND));
    int to = boundary(text, Math.min(text.length(), last == 0 ? 2 * AROUND : last + AROUND));
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  /// Never between the halves of one character.
  private static int boundary(String text, int index) {
    boolean inside =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return inside ? index + 1 : index;
  }
}
