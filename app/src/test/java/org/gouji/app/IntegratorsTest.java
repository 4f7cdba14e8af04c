package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.bulk.ImportListener;
import org.gouji.corpus.bulk.ImportOptions;
import org.gouji.corpus.export.Export;
import org.gouji.corpus.export.Format;
import org.gouji.corpus.query.Finding;
import org.gouji.corpus.query.StoredFact;
import org.gouji.corpus.store.Selection;
import org.gouji.model.assessment.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/integrators.md promises, run as it stands there.
class IntegratorsTest {

  private static final Path PAGE = Gouji.ROOT.resolve("docs/integrators.md");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([\\w ]+)\\n(.*?)^```$");

  /// In place of the top folder, for whatever the commands write.
  @TempDir
  private static Path top;

  private final List<String> printed = new ArrayList<>();

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    assertThat(blocks).as(language).isNotEmpty();
    return blocks;
  }

  /// In their order: the first ones make the store that the others read.
  @BeforeAll
  static void everyCommandRuns() throws IOException {
    for (String line : String.join("", blocks("sh")).lines().toList()) {
      Object[] args =
          Arrays.stream(line.split(" "))
              .skip(1)
              .map(it -> it.startsWith("corpus/") ? Gouji.ROOT.resolve(it).toString() : it)
              .map(it -> it.startsWith("store") ? top.resolve(it).toString() : it)
              .toArray();
      Gouji run = Gouji.run(args);
      assertThat(run.exitCode()).as(line + "\n" + run.err()).isLessThanOrEqualTo(1);
      assertThat(run.out()).as(line).isNotEmpty();
    }
  }

  private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(plain(String.valueOf(result.getString(i))));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String plain(String value) {
    return value.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  @Test
  void everyQueryGivesTheSameFromStoreAndExports() throws IOException, SQLException {
    String views = blocks("sql duckdb").get(0).replace("'store/", "'" + top + "/store/");
    try (Connection store =
        DriverManager.getConnection("jdbc:sqlite:" + top.resolve("store/corpus.db"));
        Connection duckdb =
            DriverManager.getConnection("jdbc:duckdb:" + top.resolve("store/reports.duckdb"));
        Connection parquet = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = parquet.createStatement()) {
      statement.execute(views);
      for (String query : blocks("sql")) {
        List<List<String>> rows = rows(store, query);
        assertThat(rows).as(query).isNotEmpty();
        assertThat(rows(duckdb, query)).as(query).isEqualTo(rows);
        assertThat(rows(parquet, query)).as(query).isEqualTo(rows);
        if (query.contains("expenditure.total")) {
          assertThat(rows).extracting(row -> row.get(0) + row.get(1)).doesNotHaveDuplicates();
        }
      }
    }
  }

  private void print(Object... values) {
    printed.add(Arrays.toString(values));
  }

  @Test
  void theJavaExampleWorks(@TempDir Path temp) throws IOException {
    Path folder = temp.resolve("corpus");
    Path reports = Gouji.SAMPLES.resolve("shanqian-2020.docx");
    Path out = temp.resolve("parquet");

    // The lines of the page, between here …
    Corpus corpus = Corpus.open(folder);
    corpus.importFiles(List.of(reports), ImportOptions.standard(), ImportListener.NONE);
    Selection errors = Selection.ALL.year(2020).atLeast(Severity.ERROR);
    try (Stream<Finding> findings = corpus.findings(errors)) {
      findings.forEach(it -> print(it.report().path(), it.message().en(), it.difference()));
    }
    try (Stream<StoredFact> facts = corpus.facts(Selection.ALL.organization("山前"))) {
      facts.forEach(it -> print(it.indicator(), it.value(), it.quote()));
    }
    corpus.export(Export.of(Format.PARQUET), out);
    // … and here.

    assertThat(printed).hasSizeGreaterThan(10);
    assertThat(printed.get(0)).contains("shanqian-2020.docx", "144.31", "Optional[21.00]");
    assertThat(out.resolve("findings.parquet")).exists();
    String source =
        Files.readString(
            Gouji.ROOT.resolve("app/src/test/java/org/gouji/app/IntegratorsTest.java"));
    assertThat(source.replaceAll("\\s+", " "))
        .contains(blocks("java").get(0).strip().replaceAll("\\s+", " "));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(PAGE));
    while (link.find()) {
      assertThat(PAGE.resolveSibling(link.group(1)).normalize()).exists();
    }
  }
}
