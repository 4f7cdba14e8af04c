package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.document.Notice;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Report;
import org.gouji.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of sentences in `sentences.txt`: what a paragraph states and asserts, all of it. Its
/// lines at the margin are the text, below a title unless one is given behind `=`; the indented ones
/// what is read. `-Dgolden.update` writes what is read now.
class SentencesTest {

  private static final Path FILE = Path.of("src/test/resources/sentences.txt");
  private static final String TITLE = "青山市岭南区总工会2022年度部门整体支出绩效自评报告";

  record Case(List<String> text, String expected) {

    @Override
    public String toString() {
      return text.get(text.size() - 1);
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String block : Files.readString(FILE).split("\n\n+")) {
      List<String> lines = block.lines().filter(it -> !it.startsWith("#")).toList();
      List<String> text = lines.stream().filter(it -> !it.startsWith("  ")).toList();
      if (!text.isEmpty()) {
        cases.add(
            new Case(
                text,
                lines.stream()
                    .filter(it -> it.startsWith("  "))
                    .collect(Collectors.joining("\n"))));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatItSays(Case sentence) {
    assertThat(String.join("\n", read(sentence.text()))).isEqualTo(sentence.expected());
  }

  @Test
  void theFileIsInItsUsualForm() throws IOException {
    List<String> blocks = new ArrayList<>();
    for (String block : Files.readString(FILE).split("\n\n+")) {
      List<String> kept = block.lines().filter(it -> !it.startsWith("  ")).toList();
      List<String> text = kept.stream().filter(it -> !it.startsWith("#")).toList();
      blocks.add(
          Stream.concat(kept.stream(), text.isEmpty() ? Stream.of() : read(text).stream())
              .collect(Collectors.joining("\n")));
    }
    Golden.assertMatches(FILE, String.join("\n\n", blocks) + "\n");
  }

  private static List<String> read(List<String> text) {
    boolean titled = text.get(0).startsWith("= ");
    String title = titled ? text.get(0).substring(2) : TITLE;
    List<String> lines = titled ? text.subList(1, text.size()) : text;
    Report report =
        Written.of(title + "\n一、概况\n" + String.join("\n", lines)).report();
    List<String> said = new ArrayList<>();
    report.facts().forEach(it -> said.add("  " + fact(it, report)));
    Set<String> facts = report.facts().stream().map(Fact::key).collect(Collectors.toSet());
    List<String> others =
        report.figures()
            .stream()
            .filter(it -> !facts.contains(it.key()))
            .map(SentencesTest::printed)
            .toList();
    if (!others.isEmpty()) {
      said.add("  unnamed = " + String.join(" ", others));
    }
    report.claims().stream().flatMap(it -> claim(it).stream()).forEach(it -> said.add("  " + it));
    report.notices().stream().map(Notice::code).forEach(it -> said.add("  notice = " + it));
    return said;
  }

  private static String fact(Fact fact, Report report) {
    boolean other = !fact.year().equals(report.identity().fiscalYear());
    return fact.indicator()
        + fact.phase().map(it -> "@" + it.word()).orElse("")
        + fact.year().filter(it -> other).map(it -> " year=" + it).orElse("")
        + fact.fund().map(Fund::word).map(it -> " fund=" + it).orElse("")
        + fact.subject().map(it -> " subject=" + it).orElse("")
        + " = "
        + printed(fact.figure());
  }

  private static String printed(Figure figure) {
    boolean fell = figure.quantity().value().signum() < 0 && !figure.printed().startsWith("-");
    String sign = fell ? "−" : "";
    return sign + figure.printed();
  }

  private static Optional<String> claim(Claim claim) {
    return switch (claim) {
      case Claim.Sum it ->
          Optional.of(
              (it.closed() ? "sum " : "open sum ") + printed(it.total()) + " = "
                  + it.parts()
                      .stream()
                      .map(term -> (term.sign() < 0 ? "−" : "+") + printed(term.figure()))
                      .collect(Collectors.joining(" ")));
      case Claim.Share it ->
          Optional.of(ratio("share", it.percent(), it.part(), it.wholes()));
      case Claim.Completion it ->
          Optional.of(ratio("completion", it.percent(), it.done(), it.bases()));
      case Claim.Change it ->
          Optional.of(
              "change %s − %s = %s%s".formatted(
                  or(it.current(), "?"), or(it.prior(), "?"), or(it.delta(), "?"),
                  it.rate().map(rate -> ", " + printed(rate)).orElse("")));
      case Claim.Count it ->
          Optional.of(
              "count " + printed(it.stated()) + " = "
                  + it.items().stream().map(Claim.Item::name).collect(Collectors.joining("、"))
                  + (it.closed() ? "" : "等"));
      case Claim.PartOf it ->
          Optional.of("part " + printed(it.part()) + " ≤ " + printed(it.whole()));
      case Claim.Reached it ->
          Optional.of("goal " + printed(it.goal()) + " : " + printed(it.result()));
      case Claim.Earned it ->
          Optional.of(
              "earned %s = %s × %s%s%s".formatted(
                  printed(it.score()), printed(it.weight()), printed(it.reached()),
                  it.target().map(target -> " / " + printed(target)).orElse(""),
                  it.said() ? ", as told" : ""));
      case Claim.Same it ->
          Optional.of("same " + printed(it.first()) + " = " + printed(it.second()));
      case Claim.Sequence ignored -> Optional.empty();
    };
  }

  private static String or(Optional<Figure> figure, String unsaid) {
    return figure.map(SentencesTest::printed).orElse(unsaid);
  }

  private static String ratio(String name, Figure percent, Figure part, List<Figure> wholes) {
    return "%s %s = %s / %s".formatted(
        name, printed(percent), printed(part),
        wholes.stream().map(SentencesTest::printed).collect(Collectors.joining(" or ")));
  }
}
