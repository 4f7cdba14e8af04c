package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the documents at the top promise.
class ReadmeTest {

  private static final List<String> READMES = List.of("README.md", "README.zh-CN.md");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  /// A block of code.
  ///
  /// @param language behind its fence
  private record Block(String language, String text) {}

  private static String read(String document) throws IOException {
    return Files.readString(Gouji.ROOT.resolve(document));
  }

  private static List<Block> blocks(String document) throws IOException {
    Matcher matcher = BLOCK.matcher(read(document));
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  /// Where what the commands write goes in place of the top folder.
  @TempDir
  private static Path written;

  /// Runs a line of a README as if it were typed in the top folder.
  private static Gouji run(String line) {
    Object[] args =
        Arrays.stream(line.split(" "))
            .skip(1)
            .map(it -> it.startsWith("corpus/") ? Gouji.ROOT.resolve(it).toString() : it)
            .map(it -> it.startsWith("store") ? written.resolve(it).toString() : it)
            .toArray();
    return Gouji.run(args);
  }

  private static Stream<String> commands(String document) throws IOException {
    return blocks(document).stream()
        .filter(it -> it.language().equals("sh"))
        .flatMap(it -> it.text().lines())
        .filter(it -> it.startsWith("./gouji"));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandRuns() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String document : READMES) {
      commands(document)
          .filter(line -> !line.contains(" evaluate "))
          .forEach(
              line -> tests.add(
                  DynamicTest.dynamicTest(
                      document + ": " + line,
                      () -> {
                        Gouji run = run(line);
                        assertThat(run.exitCode()).as(run.err()).isLessThanOrEqualTo(1);
                        assertThat(run.errWithoutProgress()).isEmpty();
                        assertThat(run.out()).isNotEmpty();
                      })));
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  /// With plain SQLite against what `gouji import` makes of the sample reports, and with plain DuckDB
  /// against what `gouji export` makes of that.
  @Test
  void everyQueryHasAnAnswer() throws Exception {
    Path store = written.resolve("queried");
    Path exported = written.resolve("queried.duckdb");
    assertThat(Gouji.run("import", Gouji.SAMPLES, "--corpus", store).exitCode()).isZero();
    assertThat(
        Gouji.run("export", "--corpus", store, "--format", "duckdb", "-o", exported).exitCode())
        .isZero();
    for (String database : List.of("sqlite:" + store.resolve("corpus.db"), "duckdb:" + exported)) {
      try (Connection connection = DriverManager.getConnection("jdbc:" + database);
          Statement statement = connection.createStatement()) {
        int queries = 0;
        for (String document : READMES) {
          for (Block block : blocks(document)) {
            if (block.language().equals("sql")) {
              assertThat(statement.executeQuery(block.text()).next()).as(block.text()).isTrue();
              queries++;
              if (block.text().contains("AS unions")) {
                assertThat(totals(statement.executeQuery(block.text())))
                    .as("two unions of 2022, whose reports say their totals twice")
                    .containsEntry(2020, "1 1748100")
                    .containsEntry(2022, "2 7368000");
              }
            }
          }
        }
        assertThat(queries).isGreaterThanOrEqualTo(6);
      }
    }
  }

  private static Map<Integer, String> totals(ResultSet result) throws SQLException {
    Map<Integer, String> totals = new TreeMap<>();
    while (result.next()) {
      totals.put(result.getInt(1),
          result.getInt(2) + " " + result.getBigDecimal(3).intValueExact());
    }
    return totals;
  }

  @Test
  void bothShowTheSameCommands() throws IOException {
    assertThat(commands("README.zh-CN.md").map(it -> it.replace(" --lang en", "")))
        .containsExactlyElementsOf(
            commands("README.md").map(it -> it.replace(" --lang en", "")).toList());
  }

  /// The output that a README shows is what its first command prints, but for the closing counts,
  /// which every new rule moves.
  @Test
  void theOutputIsReal() throws IOException {
    for (String document : READMES) {
      String shown =
          blocks(document).stream()
              .filter(it -> it.language().equals("text"))
              .findFirst()
              .orElseThrow()
              .text();
      String printed =
          run(commands(document).findFirst().orElseThrow()).out().replace(Gouji.ROOT + "/", "");

      assertThat(findings(printed)).as(document).isEqualTo(findings(shown)).contains(" ● ");
    }
  }

  /// The figures that a README dares to print are those that the command prints today.
  @Test
  void theFiguresAreWhatEvaluatePrints() throws IOException {
    String command =
        commands("README.md").filter(line -> line.contains(" evaluate ")).findFirst().orElseThrow();
    String printed =
        run(command).out()
            + run("./gouji evaluate corpus/unseen").out();
    Pattern rate = Pattern.compile("\\d+\\.\\d% \\[[\\d., ]+\\] \\d+/\\d+");

    for (String document : READMES) {
      List<String> shown = rate.matcher(read(document)).results().map(MatchResult::group).toList();
      assertThat(shown).as(document).hasSize(10).allMatch(printed::contains);
    }
  }

  private static String findings(String output) {
    return output.split("(?m)^(重算|Recomputed:)")[0].strip();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (String document : List.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md")) {
      Matcher link = LINK.matcher(read(document));
      int links = 0;
      while (link.find()) {
        assertThat(Gouji.ROOT.resolve(link.group(1))).as(document).exists();
        links++;
      }
      assertThat(links).as(document).isPositive();
    }
  }

  /// A file or folder that moved, a test that has another name by now.
  @Test
  void theChoresNameWhatIsThere() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(Gouji.ROOT, 20)) {
      names =
          files.map(it -> Gouji.ROOT.relativize(it).toString())
              .filter(it -> !it.contains("/target/"))
              .toList();
    }
    Matcher quoted = Pattern.compile("`([^`]+)`").matcher(read("ARCHITECTURE.md"));
    while (quoted.find()) {
      String name = quoted.group(1);
      if (name.matches("[a-z]+/.*\\.(yaml|json|properties|java)") && !name.contains("*")) {
        String end = name.replaceFirst("^.*…", "").replace("NameCommand", "CheckCommand");
        assertThat(names).as(name).anyMatch(it -> it.endsWith(end));
      } else if (name.matches("[A-Z][A-Za-z]+Test")) {
        assertThat(names).as(name).anyMatch(it -> it.endsWith("/" + name + ".java"));
      }
    }
  }
}
