package org.gouji.corpus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.Pipeline;
import org.gouji.corpus.output.Draft;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditWorkbookTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Catalogue CATALOGUE = Catalogue.load();

  private static List<String> samples = List.of();

  @TempDir
  private Path temp;

  @BeforeAll
  static void checkTheSamples() throws IOException {
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    try (Stream<Path> files = Files.list(Path.of("reports"))) {
      samples = files.sorted().map(it -> pipeline.check(it).line()).toList();
    }
  }

  private static AuditWorkbook.Options chinese(Severity least) {
    return new AuditWorkbook.Options(Language.ZH, least, "");
  }

  private XSSFWorkbook written(AuditWorkbook.Options options, List<String> documents)
      throws IOException {
    return written(options, documents, Integer.MAX_VALUE);
  }

  private XSSFWorkbook written(AuditWorkbook.Options options, List<String> documents, int rows)
      throws IOException {
    Path out = temp.resolve("底稿.xlsx");
    try (var workbook =
        new AuditWorkbook(Draft.file(out, true), out, CATALOGUE, options, rows)) {
      for (String document : documents) {
        workbook.add(document);
      }
      workbook.finish();
    }
    return new XSSFWorkbook(Files.newInputStream(out));
  }

  /// The texts of a sheet below its heading, as Excel shows them.
  private static List<List<String>> lines(XSSFSheet sheet) {
    var formatter = new DataFormatter(Locale.ROOT);
    int columns = sheet.getRow(0).getLastCellNum();
    List<List<String>> lines = new ArrayList<>();
    for (Row row : sheet) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        line.add(formatter.formatCellValue(row.getCell(i)));
      }
      lines.add(line);
    }
    return lines.subList(1, lines.size());
  }

  private static Cell cell(XSSFSheet sheet, int row, String heading) {
    for (Cell head : sheet.getRow(0)) {
      if (head.getStringCellValue().equals(heading)) {
        return sheet.getRow(row).getCell(head.getColumnIndex());
      }
    }
    throw new AssertionError(heading);
  }

  private static List<JsonNode> findings(List<String> documents) throws IOException {
    List<JsonNode> findings = new ArrayList<>();
    for (String document : documents) {
      for (JsonNode check : MAPPER.readTree(document).path("checks")) {
        if (check.path("verdict").asText().equals("inconsistent")) {
          findings.add(check);
        }
      }
    }
    return findings;
  }

  @Test
  void everyFindingFactRowAndReportIsInIt() throws IOException {
    int facts = 0;
    int rows = 0;
    for (String sample : samples) {
      facts += MAPPER.readTree(sample).path("facts").size();
      rows += MAPPER.readTree(sample).at("/summary/scorecardRows").asInt();
    }
    try (XSSFWorkbook book = written(chinese(Severity.INFO), samples)) {
      assertThat(lines(book.getSheet("问题")))
          .extracting(it -> it.get(it.size() - 1))
          .containsExactlyInAnyOrderElementsOf(
              findings(samples).stream().map(it -> it.path("fingerprint").asText()).toList())
          .isNotEmpty();
      assertThat(lines(book.getSheet("汇总"))).hasSameSizeAs(samples);
      assertThat(lines(book.getSheet("指标"))).hasSize(facts);
      assertThat(lines(book.getSheet("自评表"))).hasSize(rows).isNotEmpty();
      assertThat(lines(book.getSheet("未读取"))).isEmpty();
    }
  }

  @Test
  void theCoverSaysWhatEverySheetIs() throws IOException {
    for (Language language : Language.values()) {
      try (XSSFWorkbook book =
          written(new AuditWorkbook.Options(language, Severity.INFO, ""), samples)) {
        var cover = new StringBuilder();
        book.getSheetAt(0).forEach(row -> row.forEach(cover::append));
        for (int i = 1; i < book.getNumberOfSheets(); i++) {
          assertThat(cover.toString()).containsPattern(book.getSheetName(i) + "[:：]");
        }
      }
    }
  }

  /// A figure may be understood without stating an indicator of the catalogue.
  @Test
  void theSummarySaysHowManyFiguresWereUnderstood() throws IOException {
    String document =
        "{\"source\": {\"file\": \"a.docx\", \"path\": \"a.docx\"}, \"summary\":"
            + " {\"figures\": 61, \"understood\": 40, \"facts\": 22}}";
    try (XSSFWorkbook book = written(chinese(Severity.INFO), List.of(document))) {
      XSSFSheet summary = book.getSheet("汇总");
      assertThat(cell(summary, 1, "数字").getNumericCellValue()).isEqualTo(61);
      assertThat(cell(summary, 1, "看懂数字").getNumericCellValue()).isEqualTo(40);
      assertThat(cell(summary, 1, "看懂（%）").getNumericCellValue()).isEqualTo(65);
      assertThat(cell(summary, 1, "对应指标").getNumericCellValue()).isEqualTo(22);
    }
  }

  /// What a person needs to judge 山前's error: formula, both figures, places, quote, repair.
  @Test
  void aFindingSaysAllThatIsKnownOfIt() throws IOException {
    String wrong =
        samples.stream().filter(it -> it.contains("shanqian-2020")).findFirst().orElseThrow();
    try (XSSFWorkbook book = written(chinese(Severity.ERROR), List.of(wrong))) {
      XSSFSheet sheet = book.getSheet("问题");

      assertThat(sheet.getLastRowNum()).isEqualTo(1);
      assertThat(cell(sheet, 1, "级别").getStringCellValue()).isEqualTo("错误");
      assertThat(cell(sheet, 1, "单位").getStringCellValue()).isEqualTo("山前县总工会");
      assertThat(cell(sheet, 1, "年度").getNumericCellValue()).isEqualTo(2020);
      assertThat(cell(sheet, 1, "算式").getStringCellValue()).endsWith("= 144.31 ≠ 165.31");
      assertThat(cell(sheet, 1, "文中").getNumericCellValue()).isEqualTo(165.31);
      assertThat(cell(sheet, 1, "重算").getNumericCellValue()).isEqualTo(144.31);
      assertThat(cell(sheet, 1, "相差").getNumericCellValue()).isEqualTo(21);
      assertThat(cell(sheet, 1, "涉及数字〔位置〕").getStringCellValue())
          .contains("基本支出 165.31万元〔", "维权支出 2.61万元〔", "第2段〕");
      assertThat(cell(sheet, 1, "原文").getStringCellValue()).contains("总计165.31万元");
      assertThat(cell(sheet, 1, "可能原因与更正").getStringCellValue())
          .isEqualTo("漏了一位数字；“维权支出 2.61万元”改为 23.61万元 即相符");
      assertThat(cell(sheet, 1, "文件").getHyperlink().getAddress())
          .startsWith("file:")
          .endsWith("reports/shanqian-2020.docx");
    }
  }

  @Test
  void theSummaryLeadsToTheFindingsOfItsReport() throws IOException {
    try (XSSFWorkbook book = written(chinese(Severity.INFO), samples)) {
      XSSFSheet summary = book.getSheet("汇总");
      int linked = 0;
      for (int i = 1; i <= summary.getLastRowNum(); i++) {
        for (String heading : List.of("错误", "警告", "提示")) {
          Cell cell = cell(summary, i, heading);
          boolean leads = cell.getCellType() == CellType.FORMULA;
          assertThat(leads).isEqualTo(cell.getNumericCellValue() > 0);
          if (leads) {
            Matcher address =
                Pattern.compile("HYPERLINK\\(\"#'问题'!A(\\d+)\",\\d+\\)")
                    .matcher(cell.getCellFormula());
            assertThat(address.matches()).as(cell.getCellFormula()).isTrue();
            int row = Integer.parseInt(address.group(1)) - 1;
            assertThat(cell(book.getSheet("问题"), row, "文件").getStringCellValue())
                .isEqualTo(cell(summary, i, "文件").getStringCellValue());
            linked++;
          }
        }
      }
      assertThat(linked).isPositive();
    }
  }

  @Test
  void headingsStayInViewAndFilter() throws IOException {
    try (XSSFWorkbook book = written(chinese(Severity.INFO), samples)) {
      for (String name : List.of("汇总", "问题", "指标", "自评表", "未读取")) {
        XSSFSheet sheet = book.getSheet(name);
        assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
            .as(name)
            .matches("A1:[A-Z]+" + Math.max(2, sheet.getLastRowNum() + 1));
      }
    }
  }

  /// The scale is evidence: 41.60 is known to the hundredth.
  @Test
  void numbersKeepTheirPrintedDecimalsAndStandBesideTheText() throws IOException {
    try (XSSFWorkbook book = written(chinese(Severity.INFO), samples)) {
      XSSFSheet sheet = book.getSheet("指标");
      int row = 1;
      for (String sample : samples) {
        for (JsonNode fact : MAPPER.readTree(sample).path("facts")) {
          assertThat(cell(sheet, row, "原文数字").getStringCellValue())
              .isEqualTo(fact.path("printed").asText());
          assertThat(new DataFormatter(Locale.ROOT).formatCellValue(cell(sheet, row, "数值")))
              .isEqualTo(fact.path("value").asText());
          row++;
        }
      }
    }
  }

  private static String changed(String document, String pointer, String field, String value)
      throws IOException {
    JsonNode tree = MAPPER.readTree(document);
    ((ObjectNode) tree.at(pointer)).put(field, value);
    return tree.toString();
  }

  @Test
  void nothingBecomesAFormula() throws IOException {
    List<String> hostile =
        List.of(
            "=HYPERLINK(\"http://example.org\")", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
            "=1\u0000\u0007\nx");
    for (String text : hostile) {
      String document = changed(samples.get(0), "/identity", "organization", text);
      document = changed(document, "/source", "file", text);
      document = changed(document, "/source", "path", text);
      document = changed(document, "/facts/0", "printed", text);
      document = changed(document, "/facts/0", "quote", text);
      try (XSSFWorkbook book = written(chinese(Severity.INFO), List.of(document))) {
        for (String heading : List.of("单位", "文件")) {
          assertThat(cell(book.getSheet("汇总"), 1, heading).getCellType())
              .isEqualTo(CellType.STRING);
        }
        for (String heading : List.of("单位", "原文数字", "原文", "文件")) {
          Cell cell = cell(book.getSheet("指标"), 1, heading);
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
          assertThat(cell.getStringCellValue()).startsWith(text.substring(0, 2));
        }
      }
    }
    try (XSSFWorkbook book = written(chinese(Severity.INFO), samples)) {
      assertThat(cell(book.getSheet("指标"), 1, "单位").getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }

  @Test
  void textsThatNoCellCanHoldAreCutOrEscaped() throws IOException {
    String document =
        changed(samples.get(0), "/facts/0", "quote", "长".repeat(40_000));
    document = changed(document, "/facts/0", "label", "a_x0041_b");
    document = changed(document, "/facts/0", "value", "12345678901234567.89");
    try (XSSFWorkbook book = written(chinese(Severity.INFO), List.of(document))) {
      XSSFSheet sheet = book.getSheet("指标");
      assertThat(cell(sheet, 1, "原文").getStringCellValue()).hasSize(32_767).endsWith("长…");
      assertThat(cell(sheet, 1, "原文名称").getStringCellValue()).isEqualTo("a_x0041_b");
      assertThat(cell(sheet, 1, "数值").getStringCellValue()).isEqualTo("12345678901234567.89");
    }
  }

  @Test
  void lesserFindingsAreLeftOutOnRequest() throws IOException {
    try (XSSFWorkbook book = written(chinese(Severity.WARNING), samples)) {
      assertThat(lines(book.getSheet("问题")))
          .hasSize(
              (int) findings(samples).stream()
                  .filter(it -> !it.path("severity").asText().equals("info"))
                  .count())
          .extracting(it -> it.get(1))
          .doesNotContain("提示");
    }
  }

  /// A finding with the same cause comes right behind its root, the gravest first.
  @Test
  void findingsOfOneCauseStandTogether() throws IOException {
    ObjectNode document = (ObjectNode) MAPPER.readTree(samples.get(0));
    ArrayNode checks = MAPPER.createArrayNode();
    checks.add(finding("c1", "info", "c1"));
    checks.add(finding("c2", "warning", "c2"));
    checks.add(finding("c3", "info", "c3"));
    checks.add(finding("c4", "error", "c3"));
    document.set("checks", checks);
    try (XSSFWorkbook book = written(chinese(Severity.INFO), List.of(document.toString()))) {
      XSSFSheet sheet = book.getSheet("问题");

      assertThat(lines(sheet)).extracting(it -> it.get(17)).containsExactly("c3", "c4", "c2", "c1");
      assertThat(cell(sheet, 2, "同源于序号").getNumericCellValue()).isEqualTo(1);
      assertThat(cell(sheet, 1, "同源于序号")).isNull();
    }
  }

  private static ObjectNode finding(String key, String severity, String root) throws IOException {
    return (ObjectNode) MAPPER.readTree(
        """
            {"key":"%s","fingerprint":"%s","rule":"test","origin":"rule","basis":"identity",
            "verdict":"inconsistent","severity":"%s","message":{"zh":"不符","en":"differs"},
            "operands":[],"rootCause":"%s"}""".formatted(key, key, severity, root));
  }

  @Test
  void aFileThatCouldNotBeReadIsListed() throws IOException {
    String failure =
        """
            {"schema":"gouji-failure/1","source":{"file":"坏.docx","path":"in/坏.docx"},
            "failure":{"kind":"corrupt","message":{"zh":"文件已损坏","en":"damaged"}}}""";
    try (XSSFWorkbook book = written(chinese(Severity.INFO), List.of(failure))) {
      assertThat(lines(book.getSheet("未读取")))
          .containsExactly(List.of("坏.docx", "in/坏.docx", "已损坏", "文件已损坏"));
      assertThat(book.getSheet("说明").getRow(4).getCell(1).getNumericCellValue()).isEqualTo(1);
    }
  }

  @Test
  void aFullSheetGoesOnInTheNext() throws IOException {
    try (XSSFWorkbook book = written(chinese(Severity.INFO), samples, 20);
        XSSFWorkbook whole = written(chinese(Severity.INFO), samples)) {
      List<List<String>> lines = new ArrayList<>(lines(book.getSheet("指标")));
      assertThat(lines).hasSize(19);
      for (int i = 2; book.getSheet("指标 " + i) != null; i++) {
        lines.addAll(lines(book.getSheet("指标 " + i)));
      }
      assertThat(lines).isEqualTo(lines(whole.getSheet("指标")));
    }
  }

  @Test
  void speaksEnglishToo() throws IOException {
    var options = new AuditWorkbook.Options(Language.EN, Severity.INFO, "year 2020");
    try (XSSFWorkbook book = written(options, samples)) {
      assertThat(book.getSheet("Findings").getRow(0).getCell(4).getStringCellValue())
          .isEqualTo("Finding");
      assertThat(lines(book.getSheet("Findings")))
          .extracting(it -> it.get(4))
          .containsAnyElementsOf(
              findings(samples).stream().map(it -> it.at("/message/en").asText()).toList());
      assertThat(book.getSheet("About").getRow(10).getCell(1).getStringCellValue())
          .isEqualTo("year 2020");
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    Properties zh = texts("workbook.properties");
    Properties en = texts("workbook_en.properties");

    assertThat(zh.keySet()).isEqualTo(en.keySet()).isNotEmpty();
    assertThat(zh.values()).map(Object::toString).noneMatch(String::isBlank);
  }

  private static Properties texts(String name) throws IOException {
    var texts = new Properties();
    Path file = Path.of("src/main/resources/org/gouji/corpus/workbook").resolve(name);
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
