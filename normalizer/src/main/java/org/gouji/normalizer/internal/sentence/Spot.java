package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.normalizer.internal.text.Token;
import java.util.stream.Stream;
import org.gouji.model.document.HeadingNumber;

/// A figure's surroundings in its sentence. Offsets are 0-based into the folded paragraph. Immutable.
final class Spot {

  private static final String OF_WHICH = "其中";

  private final Sentence sentence;
  private final Context context;
  private final String left;
  private final int leftStart;
  private final String right;
  private final List<Mention> before;
  private final String said;

  /// @param left the words before it, from the figure or clause before; they begin at `leftStart`
  /// @param right the words behind it, to the next figure or clause
  /// @param before the figures before it in the sentence
  Spot(
      Sentence sentence, Context context, String left, int leftStart, String right,
      List<Mention> before) {
    this.sentence = sentence;
    this.context = context;
    this.left = left;
    this.leftStart = leftStart;
    this.right = right;
    this.before = before;
    this.said = sentence.text().substring(sentence.start(), leftStart + left.length());
  }

  /// The same as if other words stood before the figure.
  ///
  /// @param words no more of them than its sentence has up to there
  Spot as(String words) {
    return new Spot(sentence, context, words, end() - words.length(), right, before);
  }

  /// The same with nothing behind the figure: what stands there is told of the next.
  Spot alone() {
    return new Spot(sentence, context, left, leftStart, "", before);
  }

  Sentence sentence() {
    return sentence;
  }

  Context context() {
    return context;
  }

  String left() {
    return left;
  }

  int leftStart() {
    return leftStart;
  }

  String right() {
    return right;
  }

  List<Mention> before() {
    return before;
  }

  /// The figure right before it.
  Optional<Mention> last() {
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }

  /// Those of the figures before it that stand in its own sentence, in their order.
  Stream<Mention> inSentence() {
    return before.stream().filter(it -> it.start() >= sentence.start());
  }

  /// The figure right before it, where that stands in its own sentence.
  Optional<Mention> lastInSentence() {
    return last().filter(it -> it.start() >= sentence.start());
  }

  /// Where the words before the figure end.
  int end() {
    return leftStart + left.length();
  }

  /// The figure itself.
  Optional<Token.Number> next() {
    return sentence.tokens()
        .stream()
        .filter(it -> it instanceof Token.Number number && number.start() >= end())
        .map(Token.Number.class::cast)
        .findFirst();
  }

  /// The sentence up to the words before the figure.
  String earlier() {
    return sentence.text().substring(sentence.start(), leftStart);
  }

  /// Where the clause begins that ends where the words before the figure begin.
  int clauseBefore() {
    return sentence.clauseStart(Math.max(sentence.start(), leftStart - 1));
  }

  /// The sentence up to the figure.
  String said() {
    return said;
  }

  /// The sentence up to the figure, with nothing in place of the brackets that are closed before it.
  String open() {
    if (said.indexOf(')') < 0) {
      return said;
    }
    StringBuilder open = new StringBuilder(said);
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
    int from = Math.max(0, leftStart - sentence.longestTold());
    return sentence.text().substring(from, end());
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

  /// The same without what was left or added: 支出48万元，结余2万元，执行率96%.
  Optional<Mention> ratedBefore() {
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (!mention.isPercent() && !mention.isLeft() && !mention.isAdjustment()
          && !sentence.closesBracket(mention.end(), end())) {
        return Optional.of(mention);
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
