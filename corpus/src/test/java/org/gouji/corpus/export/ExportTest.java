package org.gouji.corpus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.FileOutcome;
import org.gouji.corpus.store.Filled;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Severity;
import org.gouji.model.contract.Contract;
import org.gouji.model.data.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  /// What is not exported as a table: documents are the business of `jsonl`, the others speak of how
  /// the store came about.
  private static final Set<String> NOT_EXPORTED =
      Set.of("documents", "across", "runs", "compared");

  private static final Selection ERRORS =
      new Selection(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Severity.ERROR));

  @TempDir
  private static Path corpus;

  @TempDir
  private Path temp;

  @BeforeAll
  static void fill(@TempDir Path scratch) throws IOException {
    Filled.withSamples(corpus, scratch);
    Filled.contradiction(corpus);
  }

  private Path written(Format format, Selection selection) throws IOException {
    Path out = temp.resolve("出 'x'." + format.word());
    try (Store store = Store.open(corpus)) {
      new Export(format, selection, false, false, Language.ZH, "").write(store, out);
    }
    return out;
  }

  private Path written(Format format) throws IOException {
    return written(format, Selection.ALL);
  }

  private static List<String> asked(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }

  private static List<String> inStore(String sql) throws SQLException {
    try (Store store = Store.open(corpus)) {
      return asked(store.connection(), sql);
    }
  }

  private static long count(String sql) throws SQLException {
    return Long.parseLong(inStore("SELECT count(*) FROM " + sql).get(0));
  }

  /// A table or a column that the store gets has to be thought of here too.
  @Test
  void everyTableAndColumnOfTheStoreIsExported() throws SQLException {
    List<String> names =
        inStore("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name");
    assertThat(Table.ALL.stream().map(Table::name).sorted())
        .containsExactlyElementsOf(
            names.stream().filter(it -> !NOT_EXPORTED.contains(it)).toList());
    for (Table table : Table.ALL) {
      Set<String> columns =
          new HashSet<>(inStore("SELECT name FROM pragma_table_info('" + table.name() + "')"));
      columns.removeAll(Set.of("document", "rank"));
      if (table.name().equals("checks")) {
        // The view of that name has them as rows.
        columns.remove("operands");
      }
      assertThat(table.columns().stream().map(Table.Column::name))
          .as(table.name())
          .containsExactlyInAnyOrderElementsOf(columns);
    }
  }

  @Test
  void jsonLinesAreTheDocumentsAndKeepTheirSchemas() throws IOException, SQLException {
    List<String> lines = Files.readAllLines(written(Format.JSONL));

    List<String> documents =
        inStore("SELECT document FROM documents JOIN reports ON report = sha256 ORDER BY path");
    documents.addAll(inStore("SELECT document FROM failures ORDER BY path"));
    documents.addAll(inStore("SELECT document FROM across"));
    assertThat(lines).isEqualTo(documents).hasSize(8);
    for (String line : lines) {
      JsonNode document = MAPPER.readTree(line);
      String schema = document.path("schema").asText().replace("/1", "");
      assertThat(Schemas.of(Contract.schema(schema)).validate(document)).isEmpty();
    }
  }

  @Test
  void jsonIsTheSameAsOneArray() throws IOException {
    JsonNode array = MAPPER.readTree(Files.readString(written(Format.JSON)));

    List<String> lines = new ArrayList<>();
    array.forEach(it -> lines.add(it.toString()));
    assertThat(lines)
        .isEqualTo(
            Files.readAllLines(written(Format.JSONL))
                .stream()
                .map(ExportTest::canonical)
                .toList());
  }

  private static String canonical(String json) {
    try {
      return MAPPER.readTree(json).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void csvHasAFileForEachTableWithEveryRow() throws IOException, SQLException {
    Path folder = written(Format.CSV);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Table.ALL.stream().map(it -> it.name() + ".csv").toList());
    }
    for (Table table : Table.ALL) {
      List<List<String>> rows = Csv.read(folder.resolve(table.name() + ".csv"));
      assertThat(rows.get(0)).isEqualTo(table.columns().stream().map(Table.Column::name).toList());
      assertThat(rows).as(table.name()).hasSize(1 + (int) count(table.name()));
    }
    List<List<String>> facts = Csv.read(folder.resolve("facts.csv"));
    int quote = facts.get(0).indexOf("quote");
    assertThat(facts.stream().skip(1).map(it -> it.get(quote)))
        .containsExactlyElementsOf(inStore("SELECT quote FROM facts ORDER BY report, key"));
  }

  @Test
  void aByteOrderMarkIsThereForExcelOnly() throws IOException {
    Path out = temp.resolve("csv");
    try (Store store = Store.open(corpus)) {
      new Export(Format.CSV, Selection.ALL, false, true, Language.ZH, "").write(store, out);
    }

    assertThat(Files.readString(out.resolve("reports.csv"))).startsWith("\uFEFFsha256,");
    assertThat(Files.readString(written(Format.CSV).resolve("reports.csv"))).startsWith("sha256,");
  }

  @Test
  void noFieldIsAFormula() {
    assertThat(CsvFolder.field("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvFolder.field("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(CsvFolder.field("+86")).isEqualTo("'+86");
    assertThat(CsvFolder.field("-2+3")).isEqualTo("'-2+3");
    assertThat(CsvFolder.field("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvFolder.field("\r=1")).isEqualTo("\"'\r=1\"");
    assertThat(CsvFolder.field("=\"a\",b")).isEqualTo("\"'=\"\"a\"\",b\"");
    assertThat(CsvFolder.field("-6.00")).isEqualTo("-6.00");
    assertThat(CsvFolder.field("报告")).isEqualTo("报告");
  }

  @Test
  void parquetHasEveryTableWithTheSameFigures() throws IOException, SQLException {
    Path folder = written(Format.PARQUET);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Table.ALL.stream().map(it -> it.name() + ".parquet").toList());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Table table : Table.ALL) {
        String file = "'" + folder.toString().replace("'", "''") + "/" + table.name() + ".parquet'";
        assertSame(connection, table, file);
      }
    }
  }

  @Test
  void duckDbHasEveryTableWithTheSameFigures() throws IOException, SQLException {
    Path file = written(Format.DUCKDB);

    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      for (Table table : Table.ALL) {
        assertSame(connection, table, table.name());
      }
    }
  }

  /// Row for row, decimals by value.
  private static void assertSame(Connection connection, Table table, String relation)
      throws SQLException {
    String names =
        String.join(", ", table.columns().stream().map(it -> '"' + it.name() + '"').toList());
    String query = "SELECT " + names + " FROM %s ORDER BY " + table.order();
    List<String> stored = inStore(query.formatted(table.name()));
    List<String> exported = asked(connection, query.formatted(relation));
    assertThat(exported).as(table.name()).hasSameSizeAs(stored);
    for (int i = 0; i < stored.size(); i++) {
      assertThat(plain(table, exported.get(i))).as(table.name())
          .isEqualTo(plain(table, stored.get(i)));
    }
  }

  private static List<String> plain(Table table, String row) {
    String[] values = row.split("\\|", -1);
    List<String> plain = new ArrayList<>(List.of(values));
    for (int i = 0; i < values.length && values.length == table.columns().size(); i++) {
      boolean decimal = table.columns().get(i).type() == Table.Type.DECIMAL;
      if (decimal && !values[i].equals("null")) {
        plain.set(i, new BigDecimal(values[i]).stripTrailingZeros().toPlainString());
      }
    }
    return plain;
  }

  @Test
  void decimalsAreDecimalsAndAddUpExactly() throws IOException, SQLException {
    Path file = written(Format.DUCKDB);

    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      assertThat(asked(connection, "SELECT typeof(value), typeof(amount) FROM facts LIMIT 1"))
          .containsExactly("DECIMAL(38,8)|DECIMAL(38,8)");
      assertThat(asked(connection, "SELECT typeof(printed) FROM checks LIMIT 1"))
          .containsExactly("DECIMAL(38,8)");
      assertThat(asked(connection, "SELECT typeof(date_filled) FROM reports LIMIT 1"))
          .containsExactly("DATE");
      List<String> sums =
          asked(
              connection,
              "SELECT CAST(sum(amount) * 10000 AS HUGEINT), CAST(sum(amount_e4) AS HUGEINT)"
                  + " FROM facts");
      assertThat(sums.get(0)).matches("(\\d{6,})\\|\\1");
      // Nothing was loaded that is not part of the library.
      assertThat(asked(connection, "SELECT extension_name FROM duckdb_extensions() WHERE installed"
          + " AND install_mode <> 'STATICALLY_LINKED'")).isEmpty();
    }
  }

  @Test
  void theWorkbookHasEveryReportFindingAndFailure() throws IOException, SQLException {
    try (var book = new XSSFWorkbook(Files.newInputStream(written(Format.XLSX)))) {
      assertThat(book.getSheet("汇总").getLastRowNum()).isEqualTo((int) count("reports"));
      assertThat(book.getSheet("问题").getLastRowNum())
          .isEqualTo((int) (count("findings") + count("across_findings")));
      Row across = book.getSheet("问题").getRow(book.getSheet("问题").getLastRowNum());
      assertThat(across.getCell(2).getStringCellValue()).isEqualTo("山前县总工会");
      assertThat(across.getCell(9).getStringCellValue())
          .isEqualTo(
              "编制 9名〔shanqian-2020.docx 一/第1段〕\n编制 12名〔xihe-2023.docx 一/第2段〕");
      assertThat(book.getSheet("指标").getLastRowNum()).isEqualTo((int) count("facts"));
      assertThat(book.getSheet("自评表").getLastRowNum()).isEqualTo((int) count("scorecard_rows"));
      assertThat(book.getSheet("未读取").getLastRowNum()).isEqualTo((int) count("failures"));
    }
  }

  @Test
  void aSelectionChoosesReportsAndWhatBelongsToThem() throws IOException, SQLException {
    var one =
        new Selection(Optional.of("山前"), Optional.of(2020), Optional.of(2020), Optional.empty());
    Path folder = written(Format.CSV, one);

    List<List<String>> reports = Csv.read(folder.resolve("reports.csv"));
    assertThat(reports).hasSize(2);
    String sha256 = reports.get(1).get(0);
    for (Table table : Table.ALL) {
      List<List<String>> rows = Csv.read(folder.resolve(table.name() + ".csv"));
      int column = Math.max(rows.get(0).indexOf("report"), rows.get(0).indexOf("sha256"));
      if (table.of() == Table.Of.NOTHING) {
        assertThat(rows).as(table.name()).hasSize(1);
      } else if (table.name().startsWith("across")) {
        assertThat(rows).as(table.name()).hasSize(1 + (int) count(table.name()));
      } else {
        assertThat(rows.stream().skip(1)).as(table.name())
            .allMatch(it -> it.get(column).equals(sha256));
        assertThat(rows).as(table.name())
            .hasSize(
                1 + (int) count(
                    table.name() + " WHERE " + rows.get(0).get(column) + " = '" + sha256 + "'"));
      }
    }
    assertThat(Files.readAllLines(written(Format.JSONL, one))).hasSize(2);
    assertThat(
        Files.readAllLines(
            written(
                Format.JSON,
                new Selection(
                    Optional.of("无此单位"), Optional.empty(), Optional.empty(), Optional.empty()))))
        .containsExactly("[]");
  }

  @Test
  void aSeverityLeavesOutLesserFindings() throws IOException, SQLException {
    Path folder = written(Format.CSV, ERRORS);

    long errors = count("findings WHERE severity = 'error'");
    assertThat(errors).isPositive().isLessThan(count("findings"));
    assertThat(Csv.read(folder.resolve("findings.csv"))).hasSize(1 + (int) errors);
    assertThat(Csv.read(folder.resolve("checks.csv"))).hasSize(1 + (int) errors);
    assertThat(Csv.read(folder.resolve("operands.csv")))
        .hasSize(
            1 + (int) count(
                "operands o JOIN checks c ON c.report = o.report AND c.key = o.check_key"
                    + " WHERE c.severity = 'error'"));
    assertThat(Csv.read(folder.resolve("reports.csv")))
        .hasSize(1 + (int) count("reports WHERE errors > 0"));
    assertThat(Csv.read(folder.resolve("across_checks.csv"))).hasSize(1);
    assertThat(Csv.read(folder.resolve("across_operands.csv"))).hasSize(1);
    Path warnings = temp.resolve("warnings");
    try (Store store = Store.open(corpus)) {
      new Export(
          Format.CSV, Selection.ALL.year(2023).atLeast(Severity.WARNING), false, false, Language.ZH,
          "").write(store, warnings);
    }
    assertThat(Csv.read(warnings.resolve("across_findings.csv"))).hasSize(2);
    assertThat(Csv.read(warnings.resolve("across_operands.csv"))).hasSize(3);
  }

  /// The same store gives the same files.
  @ParameterizedTest
  @EnumSource(value = Format.class, names = {"JSONL", "JSON", "CSV"})
  void nothingDependsOnTheClock(Format format) throws IOException {
    Path first = temp.resolve("1");
    Path second = temp.resolve("2");
    try (Store store = Store.open(corpus)) {
      Export.of(format).write(store, first);
      Export.of(format).write(store, second);
    }
    if (format == Format.CSV) {
      for (Table table : Table.ALL) {
        assertThat(first.resolve(table.name() + ".csv"))
            .hasSameBinaryContentAs(second.resolve(table.name() + ".csv"));
      }
    } else {
      assertThat(first).hasSameBinaryContentAs(second);
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesAnOutputOnlyWhenAllowed(Format format) throws IOException {
    Path out = written(format);
    try (Store store = Store.open(corpus)) {
      assertThatExceptionOfType(FileAlreadyExistsException.class)
          .isThrownBy(() -> Export.of(format).write(store, out));
      new Export(format, ERRORS, true, false, Language.EN, "").write(store, out);
    }
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(out);
    }
  }

  /// What was not committed is not there, and the import is not kept waiting.
  @ParameterizedTest
  @EnumSource
  void seesOneMomentWhileAnImportGoesOn(Format format) throws IOException {
    Path busy = temp.resolve("busy");
    Filled.with(busy, List.of(Filled.REPORTS.resolve("shanqian-2020.docx")));
    Path out = temp.resolve("out");
    try (StoreWriter writer = StoreWriter.open(busy); Store store = Store.open(busy)) {
      var entry =
          new FileEntry(
              "/坏.docx", "坏.docx", Optional.of("0".repeat(64)), Optional.of(1L), Optional.empty());
      String failure =
          """
              {"schema":"gouji-failure/1","source":{"file":"坏.docx","path":"/坏.docx",\
              "sha256":"%s"},"failure":{"kind":"corrupt","message":{"zh":"坏","en":"bad"}}}"""
              .formatted("0".repeat(64));
      writer.put(entry, new FileOutcome.Failed(failure, "test"));
      Export.of(format).write(store, out);
      writer.commit();
      if (format == Format.JSONL) {
        assertThat(out).content().hasLineCount(1);
        new Export(format, Selection.ALL, true, false, Language.ZH, "").write(store, out);
        assertThat(out).content().hasLineCount(2);
      }
    }
    assertThat(out).exists();
  }
}
