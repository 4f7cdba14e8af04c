package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.model.document.Block;
import org.gouji.model.document.Location;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What a report tells of its problems, and of missed goals wherever it does so, so that a row whose reason
/// stands there and not beside it has one. Used by one thread.
public final class Explanations {

  /// Its weight, where the form prints that with the name: 就业率（7分）.
  private static final Telltale WEIGHT = Telltale.of("[(（][0-9.]+分[)）]$");

  private static final Pattern SENTENCE_END = Pattern.compile("[。；\\n]");

  private static final int SHORTEST_NAME = 3;

  /// A result that hardly another row has: 86.40%.
  private static final Telltale DECIMALS = Telltale.of("^\\d+\\.\\d+%$");

  private static final Set<String> PROBLEMS = Set.of("problem", "improvement");

  /// A row with more cells is one of figures; a cell shorter than this tells no reason.
  private static final int MOST_CELLS = 3;
  private static final int SHORTEST_REASON = 12;

  /// What a form calls the cell with the reasons of all its rows.
  private static final Telltale REASONS =
      Telltale.of(".{0,12}(?:未完成|未达标|未实现|偏差|偏离|扣分|失分).{0,12}(?:原因|问题|说明|分析).{0,12}");

  /// The same in front of a paragraph.
  private static final Telltale REASONS_BEFORE =
      Telltale.of(
          "^[^：:，。]{0,12}(?:未完成|未达标|未实现|偏差|偏离|扣分|失分)[^：:，。]{0,12}(?:原因|问题|说明|分析)[^：:，。]{0,12}[：:](.+)");

  private final Vocabulary vocabulary;
  private final List<String> uncut = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<Location, String> ofForms = new HashMap<>();
  private final Shortfalls shortfalls;
  private Optional<Location> form = Optional.empty();
  private Optional<String> ofAll = Optional.empty();

  /// @param compact in the form in which names are looked for in it
  private record Sentence(String text, String compact) {}

  public Explanations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.shortfalls = new Shortfalls(vocabulary);
  }

  /// Leaves the table above behind: what comes next speaks of something else.
  public void leave() {
    form = Optional.empty();
  }

  /// Adds a paragraph of any section. Under a heading about reasons it speaks for all rows: 未完成指标的原因.
  ///
  /// @param heading the nearest one
  public void tell(String heading, String paragraph) {
    if (ofAll.isEmpty() && paragraph.length() >= SHORTEST_REASON
        && REASONS.is(Vocabulary.compact(heading))) {
      ofAll = Optional.of(paragraph.strip());
    }
    Optional<String> reasons = REASONS_BEFORE.match(paragraph).map(it -> it.group(1).strip());
    reasons.ifPresent(this::add);
    reasons.ifPresent(it -> form.ifPresent(table -> ofForms.putIfAbsent(table, it)));
    shortfalls.add(paragraph);
  }

  /// Adds a paragraph of a section that tells problems.
  public void add(String paragraph) {
    uncut.add(paragraph);
  }

  /// All sentences told so far: they are cut when a row first asks for one.
  private List<Sentence> sentences() {
    for (String paragraph : uncut) {
      for (String sentence : SENTENCE_END.split(paragraph)) {
        if (!sentence.isBlank()) {
          sentences.add(new Sentence(sentence.strip(), Vocabulary.compact(sentence.strip())));
        }
      }
    }
    uncut.clear();
    return sentences;
  }

  /// Adds what a row of a form tells of all of it: 未完成原因分析 with the reasons right behind it, and 存在问题 with what
  /// it tells of some.
  public void add(Block.Table table) {
    form = Optional.of(table.location());
    tellOf(table);
    for (Block.Cell label : table.cells()) {
      String words = label.column() == 1 ? Vocabulary.compact(label.text().value()) : "";
      boolean problems =
          !words.isEmpty()
              && vocabulary.section(words).filter(PROBLEMS::contains).isPresent();
      boolean reasons = !words.isEmpty() && REASONS.is(words);
      if (!problems && !reasons) {
        continue;
      }
      List<Block.Cell> behind =
          table.cells()
              .stream()
              .filter(it -> it.row() == label.row() && it != label && !it.text().isBlank())
              .toList();
      if (behind.size() == 1) {
        String told = behind.get(0).text().value().strip();
        add(told);
        if (reasons) {
          ofForms.put(table.location(), told);
        }
      }
    }
  }

  /// What goals and remarks of a form tell: their rows have few cells.
  private void tellOf(Block.Table table) {
    Map<Integer, Long> cells =
        table.cells()
            .stream()
            .filter(it -> !it.text().isBlank())
            .collect(Collectors.groupingBy(Block.Cell::row, Collectors.counting()));
    table.cells()
        .stream()
        .filter(it -> !it.text().isBlank() && it.text().value().length() >= SHORTEST_REASON)
        .filter(it -> cells.get(it.row()) <= MOST_CELLS)
        .forEach(it -> shortfalls.add(it.text().value()));
  }

  /// The scorecard with the reasons that its rows lack and a sentence gives.
  public Scorecard explain(Scorecard scorecard) {
    Optional<String> ofForm =
        Optional.ofNullable(ofForms.get(scorecard.location())).or(() -> ofAll);
    if (ofForm.isEmpty() && sentences().isEmpty() && shortfalls.isEmpty()) {
      return scorecard;
    }
    return new Scorecard(
        scorecard.key(),
        scorecard.subject(),
        scorecard.title(),
        scorecard.kind(),
        scorecard.rows()
            .stream()
            .map(it -> explain(it, scorecard.rows(), ofForm))
            .toList(),
        scorecard.groups(),
        scorecard.totals(),
        scorecard.funds(),
        scorecard.location());
  }

  /// @param rows all of its scorecard
  /// @param ofForm what its form tells of all rows, where no sentence names the row
  private Scorecard.Row explain(
      Scorecard.Row row, List<Scorecard.Row> rows, Optional<String> ofForm) {
    if (row.reason().isPresent()) {
      return row;
    }
    String name = name(row);
    String thing = name.substring(0, name.length() - measure(name).length());
    Optional<String> reason =
        sentence(thing)
            .or(() -> shortfalls.of(name, row))
            .or(() -> withResult(thing, row))
            .or(() -> ofMissed(row, rows))
            .or(() -> ofForm);
    return new Scorecard.Row(
        row.key(),
        row.level1(),
        row.level2(),
        row.level3(),
        row.weight(),
        row.target(),
        row.actual(),
        row.score(),
        reason,
        row.location());
  }

  private Optional<String> sentence(String thing) {
    if (thing.length() < SHORTEST_NAME) {
      return Optional.empty();
    }
    for (Sentence each : sentences()) {
      if (each.compact().contains(thing)) {
        return Optional.of(each.text());
      }
    }
    for (Sentence each : sentences()) {
      if (isMostly(thing, each.compact())) {
        return Optional.of(each.text());
      }
    }
    return Optional.empty();
  }

  /// 知晓主要惠企政策的216户，知晓率86.40%，宣传不够深入: the problem that tells what came of a row, with all of its decimals, in other words
  /// of its name.
  private Optional<String> withResult(String thing, Scorecard.Row row) {
    String result = row.actual().map(it -> Vocabulary.compact(it.printed())).orElse("");
    if (!DECIMALS.in(result)) {
      return Optional.empty();
    }
    return sentences().stream()
        .filter(it -> Shortfalls.has("，" + it.compact(), result))
        .filter(it -> it.compact().length() >= result.length() + SHORTEST_REASON)
        .filter(it -> thing.chars().filter(c -> it.compact().indexOf(c) >= 0).count() > 1)
        .map(Sentence::text)
        .findFirst();
  }

  /// 助学救助人数未达到目标: the problem that says of a goal that it was missed, which is of the measure of one row and shares a
  /// word with its name (金秋助学人数), and with no other that lost points.
  private Optional<String> ofMissed(Scorecard.Row row, List<Scorecard.Row> rows) {
    if (!lostPoints(row) || measure(name(row)).isEmpty()) {
      return Optional.empty();
    }
    for (Sentence each : sentences()) {
      Optional<String> goal =
          vocabulary.words(Kind.MISSED)
              .first(each.compact())
              .map(it -> Shortfalls.goal(each.compact().substring(0, it.start())))
              .filter(it -> isLike(row, it));
      if (goal.isPresent()
          && rows.stream().filter(it -> lostPoints(it) && isLike(it, goal.get())).count() == 1) {
        return Optional.of(each.text());
      }
    }
    return Optional.empty();
  }

  private static boolean lostPoints(Scorecard.Row row) {
    return row.score().isPresent()
        && row.weight()
            .filter(
                it -> it.quantity().value().compareTo(row.score().get().quantity().value()) > 0)
            .isPresent();
  }

  /// Whether a goal is counted as a row is, and has two characters of its name that follow one another.
  private boolean isLike(Scorecard.Row row, String goal) {
    String name = name(row);
    String measure = measure(name);
    if (measure.isEmpty() || !measure(goal).equals(measure)) {
      return false;
    }
    String thing = name.substring(0, name.length() - measure.length());
    String told = goal.substring(0, goal.length() - measure.length());
    for (int at = 0; at + 2 <= thing.length(); at++) {
      if (told.contains(thing.substring(at, at + 2))) {
        return true;
      }
    }
    return false;
  }

  private static String name(Scorecard.Row row) {
    return WEIGHT.withoutFirst(Vocabulary.compact(row.level3()));
  }

  /// 人数 of 金秋助学人数; empty without one.
  private String measure(String name) {
    return vocabulary.words(Kind.MEASURE).before(name, name.length()).orElse("");
  }

  /// Whether a sentence has the better part of a name: 退役军人 of 退役军人就业.
  private static boolean isMostly(String thing, String sentence) {
    int size = Math.max(SHORTEST_NAME, thing.length() / 2 + 1);
    for (int at = 0; at + size <= thing.length(); at++) {
      if (sentence.contains(thing.substring(at, at + size))) {
        return true;
      }
    }
    return false;
  }
}
