package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.document.Text;

/// Puts lines one behind the other, with the place of every character kept.
final class TextJoin {

  private final StringBuilder value = new StringBuilder();
  private final List<Text.Span> spans = new ArrayList<>();

  boolean isEmpty() {
    return value.isEmpty();
  }

  /// Goes on in the same paragraph.
  TextJoin wrap(Text text) {
    if (!isEmpty() && !text.value().isEmpty()) {
      value.append(Script.joint(value.charAt(value.length() - 1), text.value().charAt(0)));
    }
    return append(text);
  }

  /// Goes on with nothing between: the layout broke a figure or a word.
  TextJoin append(Text text) {
    int shift = value.length();
    value.append(text.value());
    if (shift == 0) {
      spans.addAll(text.spans());
      return this;
    }
    for (Text.Span span : text.spans()) {
      spans.add(
          new Text.Span(
              span.start() + shift,
              span.end() + shift,
              span.page(),
              span.box(),
              span.confidence()));
    }
    return this;
  }

  /// Begins a new paragraph.
  TextJoin newline(Text text) {
    if (!isEmpty()) {
      value.append('\n');
    }
    return append(text);
  }

  Text text() {
    return new Text(value.toString(), spans);
  }
}
