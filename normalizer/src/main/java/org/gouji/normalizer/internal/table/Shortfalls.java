package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Sentences that tell of a goal that it was missed and why, under whatever heading: 参加培训人次未达目标，系…. Used
/// by one thread.
final class Shortfalls {

  private static final Pattern SENTENCE_END = Pattern.compile("[。；;\\n]");
  private static final Pattern CLAUSE_END = Pattern.compile("[，:]");
  private static final Telltale FIGURE = Telltale.of("[0-9.%≥≤]+");

  /// 有1个因场地腾退未能完成: a reason right before what it kept from being done.
  private static final Telltale REASON_BEFORE =
      Telltale.of("(?<![原成诱])因(?!此|而|素|子|地制宜|公|病|故|为)[^，。；:]{2,}$");

  /// 少演的8场，5场因场地改造推迟
  private static final Telltale REASON =
      Telltale.of("(?<![原成诱])因(?!此|而|素|子|地制宜|公|病|故|为)[^，。；:]{2,}");

  /// 培训取证率低于目标3.07个百分点，部分班次考核安排在停工期: what was so, and neither another result nor what is to be done about it.
  private static final Telltale CIRCUMSTANCE =
      Telltale.of(
          "，(?!建议|需|应|[须要将]|下一?步|今后|明年|扣|得|[较比]|影响|涉及|但|其中)(?![^，。；]*(?:目标|指标|达到|完成|[率分]\\d|整改|改进|加强|进一步))[^，。；:]*?[\\p{IsHan}]{6}");

  private static final int SHORTEST_NAME = 3;

  /// So long is a figure of a result that a sentence can be known by it.
  private static final int SHORTEST_RESULT = 3;

  private final Vocabulary vocabulary;
  private final List<String> uncut = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  /// Those that go on with what was so, and do not say that it is why.
  private final List<Told> plain = new ArrayList<>();

  /// Those with a reason for whatever they tell.
  private final List<Told> reasoned = new ArrayList<>();

  /// @param goal what it says was missed, as it is named there
  private record Told(String text, String compact, String goal) {}

  Shortfalls(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(String paragraph) {
    uncut.add(paragraph);
  }

  boolean isEmpty() {
    return told().isEmpty() && reasoned.isEmpty() && plain.isEmpty();
  }

  /// The sentence that tells why a row missed its goal.
  ///
  /// @param name of the row, in the form in which names are looked for
  Optional<String> of(String name, Scorecard.Row row) {
    String result = row.actual().map(it -> Vocabulary.compact(it.printed())).orElse("");
    return told().stream()
        .filter(
            it -> isOne(name, it.goal())
                || result.length() >= SHORTEST_RESULT && has(it.compact(), result))
        .map(Told::text)
        .findFirst()
        .or(
            () -> reasoned.stream()
                .filter(it -> result.length() > 1 && has(it.compact(), result))
                .map(Told::text)
                .findFirst())
        .or(
            () -> plain.stream()
                .filter(it -> name.length() > SHORTEST_NAME && it.goal().contains(name))
                .map(Told::text)
                .findFirst());
  }

  /// All of them so far: paragraphs are cut when a row first asks.
  private List<Told> told() {
    uncut.forEach(this::cut);
    uncut.clear();
    return told;
  }

  /// A reason in a sentence of its own belongs to the one before: 培训人次未达目标。原因是….
  private void cut(String paragraph) {
    String whole = "，" + Vocabulary.compact(paragraph);
    if (!REASON.in(whole)
        && !vocabulary.words(Kind.MISSED).in(whole)
        && !vocabulary.words(Kind.SCORE_LOST).in(whole)) {
      // Most tell of neither, and a paragraph is cut in less time than its sentences are.
      return;
    }
    List<String> sentences =
        SENTENCE_END.splitAsStream(paragraph)
            .filter(it -> !it.isBlank())
            .map(String::strip)
            .toList();
    sentences.stream()
        .filter(it -> REASON.in(Vocabulary.compact(it)))
        .findFirst()
        .ifPresent(it -> reasoned.add(new Told(it, whole, "")));
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      String next = i + 1 < sentences.size() ? sentences.get(i + 1) : "";
      String reason = "，" + Vocabulary.compact(next);
      if (vocabulary.words(Kind.WHY).at(reason, 0).isPresent()
          || vocabulary.words(Kind.WHY).at(reason, 1).isPresent()) {
        sentence = sentence + "，" + next;
      }
      tell(sentence);
    }
  }

  private void tell(String sentence) {
    String compact = "，" + Vocabulary.compact(sentence);
    boolean why = vocabulary.words(Kind.WHY).in(compact);
    vocabulary.words(Kind.MISSED)
        .first(compact)
        .or(() -> vocabulary.words(Kind.SCORE_LOST).first(compact).filter(it -> why))
        .map(it -> compact.substring(0, it.start()))
        .filter(it -> why || REASON_BEFORE.in(it))
        .ifPresentOrElse(
            it -> told.add(
                new Told(sentence, compact, goal(REASON_BEFORE.withoutFirst(it)))),
            () -> tellPlain(sentence, compact));
  }

  private void tellPlain(String sentence, String compact) {
    vocabulary.words(Kind.MISSED)
        .first(compact)
        .filter(it -> CIRCUMSTANCE.in(compact.substring(it.end())))
        .ifPresent(
            it -> plain.add(
                new Told(sentence, compact, goal(compact.substring(0, it.start())))));
  }

  /// The last words before it was missed that name something.
  static String goal(String before) {
    String[] clauses = CLAUSE_END.split(FIGURE.without(before));
    for (int i = clauses.length - 1; i >= 0; i--) {
      if (clauses[i].length() >= SHORTEST_NAME) {
        return clauses[i];
      }
    }
    return "";
  }

  /// Whether two names are of one thing: 参加培训人次 and 参加培训职工人次.
  private boolean isOne(String name, String goal) {
    if (name.length() < SHORTEST_NAME || goal.length() < SHORTEST_NAME) {
      return false;
    }
    return goal.contains(name)
        || isWithin(goal, name)
        || goal.length() <= 2 * name.length() && isWithin(name, goal)
        || areAlike(withoutMeasure(name), withoutMeasure(goal));
  }

  /// Whether all characters of one stand in the other, in their order.
  private static boolean isWithin(String few, String many) {
    int at = 0;
    for (int i = 0; i < many.length() && at < few.length(); i++) {
      at += many.charAt(i) == few.charAt(at) ? 1 : 0;
    }
    return at == few.length();
  }

  private String withoutMeasure(String name) {
    int measure =
        vocabulary.words(Kind.MEASURE).before(name, name.length()).map(String::length).orElse(0);
    return name.substring(0, name.length() - measure);
  }

  /// Whether the shorter has most of its pairs of characters in the other.
  private static boolean areAlike(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    if (shorter.length() < SHORTEST_NAME) {
      return false;
    }
    Set<String> pairs = pairs(shorter);
    int all = pairs.size();
    pairs.retainAll(pairs(shorter.equals(one) ? other : one));
    return pairs.size() * 2 > all;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /// Whether a sentence has a result, and not as a part of another figure.
  static boolean has(String sentence, String result) {
    int at = sentence.indexOf(result);
    return at > 0
        && Character.isDigit(result.charAt(0))
        && !Character.isDigit(sentence.charAt(at - 1));
  }
}
