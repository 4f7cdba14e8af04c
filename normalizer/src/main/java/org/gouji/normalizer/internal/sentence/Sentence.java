package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.OptionalInt;
import org.gouji.model.report.Fact;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Token;

/// One sentence: its characters from `start` to `end` of the folded text.
///
/// @param titles the headings that it stands under
/// @param facts told before it in the report
/// @param above how the paragraph before its own ends
record Sentence(
    Folded folded, Place place, String text, int start, int end, List<Token> tokens,
    String titles, List<Fact> facts, String above) {

  /// At each of these a clause ends.
  static boolean endsClause(char c) {
    return switch (c) {
      case '，', '；', ';', '。', '！', '？', '!', '?', '\n' -> true;
      default -> false;
    };
  }

  /// More characters than any paragraph has that was met.
  static final int LONGEST_PARAGRAPH = 12_000;

  /// How much of a longer one is read at once.
  static final int STRETCH = 300;

  private static final int LONGEST_QUOTE = 60;
  private static final int LONGEST_GRADED = 160;
  private static final String GRADE = "等级";
  private static final String PARTS = "其中";
  private static final String POINTS = "分";
  private static final String OPENING = "“‘「『";
  private static final String CLOSING = "”’」』";

  /// The rest of it from an offset on.
  Sentence from(int offset) {
    return new Sentence(folded, place, text, offset, end, tokens, titles, facts, above);
  }

  /// The paragraph up to an offset; of one without an end the last of it.
  String told(int offset) {
    return text.substring(Math.max(0, offset - longestTold()), offset);
  }

  /// How many characters before a figure are looked at.
  int longestTold() {
    return text.length() > LONGEST_PARAGRAPH ? 2 * STRETCH : LONGEST_PARAGRAPH;
  }

  /// What a figure at an offset may be about: its headings, and the paragraph up to the end of its clause. What is
  /// told behind is of other things. Of a paragraph without an end its own sentence.
  String topic(int offset) {
    int from = text.length() > LONGEST_PARAGRAPH ? start : 0;
    return titles + text.substring(from, clauseEnd(offset));
  }

  /// Words before an offset with the quotation marks in them that folding dropped, “三献”宣传; without those
  /// that enclose all of them.
  String quoted(String words, int before) {
    int at = words.isEmpty() ? -1 : text.lastIndexOf(words, before - words.length());
    if (at < start || text.length() == folded.original().length()) {
      return words;
    }
    StringBuilder printed = new StringBuilder();
    int open = 0;
    for (int i = at; i <= at + words.length(); i++) {
      String dropped = folded.original().substring(folded.end(i), folded.start(i));
      for (int k = 0; k < dropped.length(); k++) {
        boolean opens = OPENING.indexOf(dropped.charAt(k)) >= 0;
        boolean closes = CLOSING.indexOf(dropped.charAt(k)) >= 0 && open > 0;
        if (opens && i < at + words.length() || closes) {
          open += opens ? 1 : -1;
          printed.append(dropped.charAt(k));
        }
      }
      printed.append(i < at + words.length() ? text.substring(i, i + 1) : "");
    }
    int last = printed.length() - 1;
    boolean enclosed =
        last > 0 && OPENING.indexOf(printed.charAt(0)) >= 0
            && CLOSING.indexOf(printed.charAt(last)) >= 0
            && printed.indexOf(printed.substring(last)) == last;
    return open != 0 || enclosed ? words : printed.toString();
  }

  /// Where the bracket opened that an offset stands in; empty outside of any.
  OptionalInt bracketAround(int offset) {
    if (offset <= start || text.indexOf('(', start, offset) < 0) {
      return OptionalInt.empty();
    }
    int depth = 0;
    for (int i = offset - 1; i >= start; i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth < 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Whether what stands at one offset is in a bracket that is closed before another: the 6.70万元 of
  /// 上年22.06万元（其中接待费6.70万元），本年减少2.11万元.
  boolean closesBracket(int from, int to) {
    if (from >= to || text.indexOf(')', from, to) < 0) {
      return false;
    }
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /// The start of the clause around an offset.
  int clauseStart(int offset) {
    return clauseStart(offset, start);
  }

  /// @param least before which nobody looks
  int clauseStart(int offset, int least) {
    int at = offset;
    while (at > least && !endsClause(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  int clauseEnd(int offset) {
    int at = offset;
    while (at < end && !endsClause(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The clause around some characters with as many of its neighbours as a reader takes in at once,
  /// as printed; personal numbers masked.
  String quote(int from, int to) {
    return quote(from, to, clauseEnd(to));
  }

  /// The same with the clause behind, which says what a score earns: 综合得分94分，评价等级为“优”.
  String quoteWithNext(int from, int to) {
    int graded = gradedEnd(from, to);
    if (graded > to) {
      return printed(clauseStart(from), graded);
    }
    int end = clauseEnd(to);
    boolean next = end < this.end && text.charAt(end) != '；';
    int longer = next ? clauseEnd(end + 1) : end;
    return quote(from, to, longer - clauseStart(from) > LONGEST_QUOTE ? end : longer);
  }

  /// Where the clause ends that grades the first points of it, behind what their parts got: 得分96分，其中投入得19分，过程得77分，
  /// 评价等级为“优”; 0 without one.
  private int gradedEnd(int from, int to) {
    int grade = text.lastIndexOf(GRADE, end);
    int parts = text.indexOf(PARTS, to);
    boolean behind = parts > to && parts < grade && grade < end && grade - from < LONGEST_GRADED;
    return behind && text.indexOf(GRADE, start) == grade && isFirstOfPoints(from)
        ? clauseEnd(grade)
        : 0;
  }

  private boolean isFirstOfPoints(int at) {
    return tokens.stream()
        .filter(it -> it.start() >= start && it.start() < at)
        .noneMatch(it -> it instanceof Token.Number number && number.unit().equals(POINTS));
  }

  private String quote(int from, int to, int least) {
    int left = clauseStart(from);
    int right = least;
    while (left > start && text.charAt(left - 1) != '；') {
      int longer = clauseStart(left - 1);
      if (right - longer > LONGEST_QUOTE) {
        break;
      }
      left = longer;
    }
    while (right < end && text.charAt(right) != '；') {
      int longer = clauseEnd(right + 1);
      if (longer - left > LONGEST_QUOTE) {
        break;
      }
      right = longer;
    }
    return printed(left, right);
  }

  private String printed(int left, int right) {
    StringBuilder quote = new StringBuilder(
        folded.original().substring(folded.end(left), folded.end(right)).strip());
    for (Token token : tokens) {
      if (token instanceof Token.Personal && token.start() >= left && token.end() <= right) {
        String number = folded.printed(token.start(), token.end());
        int at = quote.indexOf(number);
        if (at >= 0) {
          quote.replace(at, at + number.length(), "*".repeat(number.length()));
        }
      }
    }
    return quote.toString();
  }
}
