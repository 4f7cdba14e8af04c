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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  @Test
  void theJavaProgramRunsAsItStands(@TempDir Path temp) throws Exception {
    Path program = Files.writeString(temp.resolve("Example.java"), blocks("java").get(0));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    Process process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            program.toString(),
            Gouji.SAMPLES.resolve("shanqian-2020.docx").toString(),
            temp.resolve("store").toString(),
            temp.resolve("parquet").toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();

    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    List<String> printed = Files.readAllLines(out);
    assertThat(printed).hasSizeGreaterThan(10).noneMatch(it -> it.contains(" INFO "));
    assertThat(printed.get(0)).contains("shanqian-2020.docx", "144.31", "Optional[21.00]");
    assertThat(temp.resolve("parquet/findings.parquet")).exists();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(PAGE));
    while (link.find()) {
      assertThat(PAGE.resolveSibling(link.group(1)).normalize()).exists();
    }
  }
}
