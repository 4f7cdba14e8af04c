package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Scorecard;
import org.gouji.scorer.internal.book.Grades;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Settled;

/// Scores and the grades that they earn.
final class GradeRules {

  /// Rules whose two sides are total scores.
  private static final Set<String> TOTALS =
      Set.of("scorecard.scores-total", "restatement.score");

  private static final Pattern POINTS =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s?分(?![(（]?(?:含|及?以|至|[-—~]))");
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final String OPENING = "“\"「";
  private static final String LEADING = OPENING + "（(：:、，,";
  private static final List<String> INTRODUCTIONS =
      List.of("等级", "评为", "评定为", "结果为", "属于", "为", "是");
  private static final List<String> CLOSINGS = List.of("等级", "等次", "档", "级");

  private final Drafts drafts;

  GradeRules(Drafts drafts) {
    this.drafts = drafts;
  }

  void run() {
    for (Mention score : drafts.facts.ofTheYear("score.total")) {
      BigDecimal value = score.fact().figure().quantity().value();
      if (score.phase().isEmpty() && value.compareTo(FULL) <= 0) {
        graded(score, value);
      }
    }
    Identity.Kind kind = drafts.report.identity().kind();
    if (kind == Identity.Kind.WHOLE_DEPARTMENT || kind == Identity.Kind.PROJECT) {
      supported();
    }
  }

  /// A score without its table cannot be verified; one beyond full marks has to be explained.
  private void supported() {
    // What programmes got, in a list of them, is no score of the report.
    List<Mention> all = drafts.facts.ofTheYear("score.total");
    Optional<Mention> own = withoutSubject(all);
    boolean table = hasScores();
    if (own.isEmpty()) {
      if (all.isEmpty() && !table) {
        drafts.rule("score.absent", Settled.of(Judgement.fails(List.of(), "")));
      }
      return;
    }
    Mention score = own.get();
    List<Operand> operands = List.of(score.member("score").operand());
    String formula = score.fact().figure().printed();
    drafts.rule("score.absent", Settled.of(Judgement.holds(operands, formula)));
    BigDecimal full =
        drafts.facts.of("score.full").stream().findFirst().map(Mention::value).orElse(FULL);
    boolean possible = score.value().compareTo(full) <= 0 && score.value().signum() >= 0;
    String limits = "0 ≤ " + plain(score) + " ≤ " + full.toPlainString();
    drafts.rule(
        "score.within-full",
        Settled.of(
            possible ? Judgement.holds(operands, limits) : Judgement.fails(operands, limits)));
    drafts.rule(
        "score.supported",
        Settled.of(
            table ? Judgement.holds(operands, formula) : Judgement.fails(operands, formula)));
  }

  private static Optional<Mention> withoutSubject(List<Mention> scores) {
    for (Mention it : scores) {
      if (it.fact().subject().isEmpty()) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  /// Whether some row of a scorecard has its score.
  private boolean hasScores() {
    for (Scorecard scorecard : drafts.report.scorecards()) {
      for (Scorecard.Row row : scorecard.rows()) {
        if (row.score().isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String plain(Mention score) {
    return score.fact().figure().quantity().value().toPlainString();
  }

  private void graded(Mention score, BigDecimal value) {
    String quote = score.fact().figure().quote();
    List<Operand> operands = List.of(score.member("score").operand());
    Grades grades = drafts.book.grades();
    for (String word : grades.ambiguous()) {
      if (says(quote, word)) {
        drafts.rule(
            "grade.scheme", Settled.of(Judgement.fails(graded(operands, word), "")));
        return;
      }
    }
    List<Grades.Band> said = new ArrayList<>();
    String word = "";
    for (Grades.Band band : grades.bands()) {
      for (String name : band.words()) {
        if ((says(quote, name) || isNextCell(quote, score, name)) && !said.contains(band)) {
          said.add(band);
          word = name;
        }
      }
    }
    // A sentence that names several grades explains the scheme.
    if (said.size() != 1) {
      return;
    }
    Grades.Band band = said.get(0);
    boolean fits = band.contains(value);
    // 执行得9.7分，总分98.7分，等级为优: the grade is of the points that earn it.
    if (!fits && POINTS.matcher(quote).results().anyMatch(it -> earns(it.group(1), band))) {
      return;
    }
    List<Operand> both = graded(operands, word);
    String formula = formula(value, band);
    drafts.rule("grade.scheme", Settled.of(Judgement.holds(both, formula)));
    drafts.rule(
        "grade.band",
        Settled.of(fits ? Judgement.holds(both, formula) : Judgement.fails(both, formula)));
  }

  private static boolean earns(String points, Grades.Band band) {
    BigDecimal value = new BigDecimal(points);
    return value.compareTo(FULL) < 0 && band.contains(value);
  }

  /// The score with the grade that its sentence gives it.
  private static List<Operand> graded(List<Operand> score, String word) {
    Operand grade = Operand.derived("grade", word, "", score.get(0).location());
    return List.of(score.get(0), grade);
  }

  /// On which side of the grade the score lies: `90 ≤ 93.98` for 优, `83.98 < 90` where it is none.
  private static String formula(BigDecimal score, Grades.Band band) {
    String value = score.toPlainString();
    if (score.compareTo(band.from()) < 0) {
      return value + " < " + band.from();
    }
    if (!band.contains(score)) {
      return value + " ≥ " + band.below();
    }
    return band.below().compareTo(FULL) > 0
        ? band.from() + " ≤ " + value
        : band.from() + " ≤ " + value + " < " + band.below();
  }

  /// Whether a row has a grade in the cell behind that of its score: 97.80 | 优.
  private static boolean isNextCell(String quote, Mention score, String word) {
    String cells = " " + score.fact().figure().printed() + " " + word;
    int at = quote.indexOf(cells);
    int end = at + cells.length();
    return at >= 0 && (end == quote.length() || Character.isWhitespace(quote.charAt(end)));
  }

  /// Whether a sentence gives a grade: a word of one character only where it stands alone, for 优 is
  /// in 优化 and 中 in 其中; a longer one not inside a still longer grade word.
  private static boolean says(String quote, String word) {
    for (int at = quote.indexOf(word); at >= 0; at = quote.indexOf(word, at + 1)) {
      boolean quoted = at > 0 && OPENING.indexOf(quote.charAt(at - 1)) >= 0;
      if (isClosed(quote, at + word.length())
          && (isIntroduced(quote, at) || quoted && isIntroduced(quote, at - 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether what stands before a place leads to a grade: 等级为, a colon, a quotation mark.
  private static boolean isIntroduced(String quote, int at) {
    int end = at;
    while (end > 0 && Character.isWhitespace(quote.charAt(end - 1))) {
      end--;
    }
    if (end > 0 && LEADING.indexOf(quote.charAt(end - 1)) >= 0) {
      return true;
    }
    for (String introduction : INTRODUCTIONS) {
      if (quote.startsWith(introduction, end - introduction.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClosed(String quote, int end) {
    return end == quote.length()
        || "”\"」）)。；;，,、".indexOf(quote.charAt(end)) >= 0
        || CLOSINGS.stream().anyMatch(it -> quote.startsWith(it, end));
  }

  /// Whether the repaired score would earn another grade than the printed one: what a second relation confirms,
  /// else what was recomputed. A repair elsewhere than in a total leaves the total as it is.
  static Optional<String> effect(Draft draft, Optional<Cause> cause, Grades grades) {
    if (!TOTALS.contains(draft.rule().id())
        || !(draft.judgement().outcome() instanceof Judgement.Fails fails)) {
      return Optional.empty();
    }
    Optional<Grades.Band> before = fails.printed().flatMap(grades::of);
    Optional<BigDecimal> repaired =
        cause.filter(Cause::confirmed)
            .map(it -> it.candidates().get(0))
            .map(it -> isTotal(draft, it) ? it.value() : fails.printed().orElse(it.value()))
            .or(fails::computed);
    Optional<Grades.Band> after = repaired.flatMap(grades::of);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(before.equals(after) ? "unchanged" : after.get().words().get(0));
  }

  private static boolean isTotal(Draft draft, Cause.Candidate candidate) {
    return draft.operands()
        .stream()
        .filter(it -> !it.role().equals("part"))
        .anyMatch(it -> it.ref().equals(Optional.of(candidate.ref())));
  }
}
