package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.HeadingNumber;

/// A figure's surroundings in its sentence. Offsets are 0-based into the folded paragraph.
///
/// @param left the words before it, from the figure or clause before; they begin at `leftStart`
/// @param right the words behind it, to the next figure or clause
/// @param before the figures before it in the sentence
record Spot(
    Sentence sentence,
    Context context,
    String left,
    int leftStart,
    String right,
    List<Mention> before) {

  private static final String OF_WHICH = "其中";

  /// Where the words before the figure end.
  int end() {
    return leftStart + left.length();
  }

  /// The sentence up to the words before the figure.
  String earlier() {
    return sentence.text().substring(sentence.start(), leftStart);
  }

  /// The sentence up to the figure, with nothing in place of the brackets that are closed before it.
  String open() {
    StringBuilder open = new StringBuilder(earlier() + left);
    int depth = 0;
    for (int i = open.length() - 1; i >= 0; i--) {
      char c = open.charAt(i);
      depth += c == ')' ? 1 : c == '(' && depth > 0 ? -1 : 0;
      if (depth > 0) {
        open.setCharAt(i, ' ');
      }
    }
    return open.toString();
  }

  /// The paragraph up to the figure; of one without an end the last of it.
  String told() {
    return sentence.told(leftStart) + left;
  }

  /// The nearest figure before it that is no percentage; what stands in a bracket is told of the
  /// figure before the bracket, and is passed over behind it.
  Optional<Mention> amountBefore() {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!before.get(i).isPercent() && !sentence.closesBracket(before.get(i).end(), end())) {
        return Optional.of(before.get(i));
      }
    }
    return Optional.empty();
  }

  /// The last words before the figure: behind list marks, brackets and 其中.
  String lastWords() {
    int opened = left.lastIndexOf('(');
    int mark =
        Math.max(
            left.lastIndexOf('、'),
            Math.max(left.lastIndexOf(':'), left.indexOf(')', opened) < 0 ? opened : -1));
    int from = left.startsWith(OF_WHICH, mark + 1) ? mark + 1 + OF_WHICH.length() : mark + 1;
    String words = left.substring(from).strip();
    return HeadingNumber.at(words)
        .map(it -> words.substring(it.length()))
        .filter(it -> !it.isBlank())
        .orElse(words);
  }
}
