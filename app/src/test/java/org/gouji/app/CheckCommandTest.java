package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gouji.model.contract.Contract;
import org.gouji.model.data.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  /// One figure of it is wrong on purpose.
  private static final Path WRONG = Gouji.SAMPLES.resolve("shanqian-2020.docx");

  @TempDir
  private Path temp;

  private Path clean;

  /// Two figures that agree, so that these tests hold whatever a sample is found to say.
  @BeforeEach
  void writeACleanReport() throws IOException {
    clean =
        report(
            Files.createDirectory(temp.resolve("好")).resolve("好.docx"),
            "北岭县总工会2022年度部门整体支出绩效自评报告",
            "一、基本情况",
            "核定编制8名，在职人员7名。",
            "二、支出情况",
            "本年支出合计100.00万元，其中基本支出60.00万元，项目支出40.00万元。");
  }

  private static Path report(Path file, String... paragraphs) throws IOException {
    try (var document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
      for (String text : paragraphs) {
        document.createParagraph().createRun().setText(text);
      }
      document.write(out);
    }
    return file;
  }

  private Path encrypted() throws Exception {
    Path file = temp.resolve("加密.docx");
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    try (var container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
      try (OutputStream inside = encryptor.getDataStream(container)) {
        Files.copy(clean, inside);
      }
      container.writeFilesystem(out);
    }
    return file;
  }

  @Test
  void aCleanReportEndsWithZero() {
    Gouji run = Gouji.run("check", clean);

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("── 北岭县总工会  2022年度  部门整体支出自评\n")
        .contains("重算", "一致")
        .doesNotContain("错误（", "警告（");
  }

  @Test
  void anErrorEndsWithOne() {
    Gouji run = Gouji.run("check", clean, WRONG);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsSubsequence("北岭县总工会", "山前县总工会", "错误（", "共 2 个文件：读取 2 份报告，其中 1 份有错误");
  }

  @Test
  void speaksEnglish() {
    assertThat(Gouji.run("check", WRONG, "--lang", "en").out())
        .contains("山前县总工会", "Errors (", "Recomputed:", "Figures:")
        .doesNotContain("错误", "重算");
  }

  @Test
  void severityLeavesTheExitCodeAlone() {
    Gouji run = Gouji.run("check", WRONG, "--severity", "error");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("错误（").doesNotContain("提示（");
  }

  /// One clear line for each, and the good file beside them is still reported.
  @Test
  void saysWhyAFileCannotBeReadAndGoesOn() throws Exception {
    Path empty = Files.createFile(temp.resolve("空.docx"));
    Path text = Files.writeString(temp.resolve("文本.docx"), "这不是 Word 文件\n");
    Path missing = temp.resolve("没有.docx");

    Gouji run = Gouji.run("check", empty, text, encrypted(), missing, WRONG);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("空.docx", "文件为空", "（empty）"),
            line -> assertThat(line).contains("文本.docx", "（unsupported）"),
            line -> assertThat(line).contains("加密.docx", "（encrypted）"),
            line -> assertThat(line).contains("没有.docx", "文件不存在", "（unreadable）"));
    assertThat(run.out()).contains("山前县总工会", "无法读取 4 个");
  }

  @Test
  void aFailureIsALineOfJsonToo() throws IOException {
    Path empty = Files.createFile(temp.resolve("空.docx"));

    Gouji run = Gouji.run("check", "--json", empty, clean, "--lang", "en");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(1).contains("cannot read", "(empty)");
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("gouji-failure/1", "空.docx", "\"kind\":\"empty\""),
            line -> assertThat(line).contains("gouji-report/1", "好.docx"));
  }

  @Test
  void saysHowManyFilesOfAFolderItPassesOver() throws IOException {
    Path folder = clean.getParent();
    for (String name : List.of("~$a.docx", ".b.docx", "c.txt", "d.txt", "e.xlsx")) {
      Files.createFile(folder.resolve(name));
    }
    Gouji run = Gouji.run("check", folder);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("略过 5 个：隐藏文件或锁定文件 2 个，其他扩展名 .txt 2, .xlsx 1 个\n");
  }

  @Test
  void saysThatAFolderHoldsNothing() {
    Path folder = temp.resolve("空");
    assertThat(folder.toFile().mkdir()).isTrue();

    assertThat(Gouji.run("check", folder)).isEqualTo(new Gouji(2, "", "没有可读取的文件\n"));
    assertThat(Gouji.run("check", "")).isEqualTo(new Gouji(2, "", "没有可读取的文件\n"));
  }

  @Test
  void namesTheCommandThatReadsArchives() throws IOException {
    Path archive = temp.resolve("a.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("a.docx"));
      Files.copy(clean, zip);
    }

    Gouji run = Gouji.run("check", archive, "--lang", "en");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(2).endsWith("are read by gouji import\n");
  }

  @Test
  void writesTheLinesToAFileAsWell() throws IOException {
    Path file = temp.resolve("out.jsonl");

    Gouji run = Gouji.run("check", Gouji.SAMPLES, "--jsonl", file);
    assertThat(run.out()).contains("── 溪河县总工会");
    assertThat(Files.readString(file))
        .isEqualTo(Gouji.run("check", Gouji.SAMPLES, "--json").out());
  }

  @Test
  void replacesNoFileUnlessForced() throws IOException {
    Path file = Files.writeString(temp.resolve("out.jsonl"), "mine");

    Gouji refused = Gouji.run("check", clean, "--jsonl", file);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("out.jsonl");
    assertThat(file).hasContent("mine");

    assertThat(Gouji.run("check", clean, "--jsonl", file, "--force").exitCode()).isZero();
    assertThat(Files.readString(file)).isEqualTo(Gouji.run("check", clean, "--json").out());
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).noneMatch(it -> it.toString().endsWith(".part"));
    }
  }

  /// Under whatever name: the report's own, another way to it, or a link.
  @Test
  void neverWritesToAReportThatItReads() throws IOException {
    byte[] before = Files.readAllBytes(clean);
    Path link = Files.createSymbolicLink(temp.resolve("link.xlsx"), clean);
    Path around = clean.getParent().resolve("../好/好.docx");

    for (String option : List.of("--jsonl", "--xlsx")) {
      for (Path input : List.of(clean, clean.getParent())) {
        for (Path out : List.of(clean, link, around)) {
          Gouji run = Gouji.run("check", input, option, out, "--force");
          assertThat(run.exitCode()).as("%s %s %s", input, option, out).isEqualTo(2);
          assertThat(run.out()).isEmpty();
          assertThat(run.err()).contains("是要读取的文件");
        }
      }
    }
    assertThat(clean).hasBinaryContent(before);
  }

  @Test
  void neverWritesOneOutputOverTheOther() {
    Path out = temp.resolve("out");
    Gouji run = Gouji.run("check", clean, "--jsonl", out, "--xlsx", temp.resolve("好/../out"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("gouji：两个输出都写到 ");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysInOneLineWhyItCannotWriteThere() {
    Gouji run = Gouji.run("check", clean, "--jsonl", temp.resolve("nowhere/out.jsonl"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("gouji：没有这个文件夹：" + temp.resolve("nowhere") + "\n");
    assertThat(Gouji.run("check", clean, "--xlsx", temp, "--force").err())
        .startsWith("gouji：" + temp + " 是文件夹")
        .doesNotContain("--force");
  }

  /// Kinds of cause and reasons are the scorer's words; each needs a text here.
  @Test
  void leavesNoWordOfTheContractUntranslated() {
    Path labelled = Gouji.ROOT.resolve("corpus/labelled/files");
    String text = Gouji.run("check", "--ocr", "never", labelled).out();

    assertThat(text.lines())
        .filteredOn(line -> line.contains("可能原因：") || line.startsWith("   - "))
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*[：、“ ][a-z]+([-.][a-z]+)+([ ；、”（].*)?"));
  }

  @Test
  void writesAWorkbookOnceThatNobodyElsesFileIsLostFor() throws IOException {
    Path out = temp.resolve("底稿.xlsx");
    Gouji first = Gouji.run("check", WRONG, clean, "--xlsx", out);

    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.out()).isEqualTo(Gouji.run("check", WRONG, clean).out());
    try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
      assertThat(book.getSheet("汇总").getLastRowNum()).isEqualTo(2);
    }

    byte[] before = Files.readAllBytes(out);
    Gouji second = Gouji.run("check", clean, "--xlsx", out, "--lang", "en");
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).startsWith("gouji: " + out + " exists already");
    assertThat(second.out()).isEmpty();
    assertThat(out).hasBinaryContent(before);

    Gouji third = Gouji.run("check", clean, "--xlsx", out, "--force");
    assertThat(third.exitCode()).isZero();
    try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
      assertThat(book.getSheet("汇总").getLastRowNum()).isEqualTo(1);
    }
  }

  /// A report of the year before, whose closing balance is another.
  private Path lastYear(String closing) throws IOException {
    return report(
        temp.resolve("上年.docx"),
        "北岭县总工会2021年度部门整体支出绩效自评报告",
        "一、支出情况",
        "年末结转和结余" + closing + "万元。");
  }

  private Path thisYear() throws IOException {
    return report(
        temp.resolve("本年.docx"),
        "北岭县总工会2022年度部门整体支出绩效自评报告",
        "一、支出情况",
        "年初结转和结余21.50万元。");
  }

  @Test
  void holdsTheReportsOfOneOrganisationAgainstOneAnother() throws IOException {
    Path book = temp.resolve("底稿.xlsx");
    Gouji run = Gouji.run("check", lastYear("12.50"), thisYear(), "--xlsx", book);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "══ 北岭县总工会：各报告之间\n   2021年度  部门整体支出自评  ",
            "警告（1）\n ● 2022年报告的年初数21.50万元与2021年报告的年末数12.50万元不等，相差9.00万元\n",
            "   · 年初结转和结余 21.50万元 〔本年.docx：一 支出情况/第1段〕\n",
            "规则 across.opening-balance（恒等式）");
    try (var workbook = new XSSFWorkbook(Files.newInputStream(book))) {
      var sheet = workbook.getSheet("问题");
      assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(9).getStringCellValue())
          .contains("年初结转和结余 21.50万元〔本年.docx 一 支出情况/第1段〕");
    }
  }

  @Test
  void writesTheChecksAcrossReportsAsALineOfTheirOwn() throws IOException {
    Path file = temp.resolve("out.jsonl");
    Gouji run =
        Gouji.run("check", lastYear("21.50"), thisYear(), clean, "--json", "--jsonl", file);

    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(3)).startsWith("{\"schema\":\"gouji-across/1\"");
    assertThat(Schemas.of(Contract.schema("gouji-across")).validate(json(lines.get(3)))).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(run.out());
    JsonNode operand = json(lines.get(3)).at("/checks/0/operands/0");
    String[] ref = operand.path("ref").asText().split("#");
    JsonNode later = json(lines.get(1));
    assertThat(later.at("/source/sha256").asText()).isEqualTo(ref[0]);
    assertThat(later.path("facts")).anyMatch(it -> it.path("key").asText().equals(ref[1]));
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void endsWithATableOfAllFiles() throws IOException {
    Path empty = Files.createFile(temp.resolve("空\u001b[31m.docx"));

    assertThat(Gouji.run("check", WRONG, clean, empty).out())
        .contains(
            """
            错误  警告  提示  看懂  年度  单位                 文件
            """)
        .containsPattern("1     0     \\d     \\d+%  2020  山前县总工会         .*shanqian-2020.docx\n")
        .containsPattern("0     0     \\d     \\d+%  2022  北岭县总工会         .*好.docx\n")
        .containsPattern("–     –     –     –     –     （无法读取：empty）  .*空\\?\\[31m.docx\n")
        .endsWith("无法读取 1 个\n");
    assertThat(Gouji.run("check", clean).out()).doesNotContain("文件\n");
  }

  /// As many as the text has, where what hangs on a root cause is no finding of its own.
  @Test
  void countsFindingsInTheTableAsTheTextDoes() {
    Path attached = Gouji.ROOT.resolve("corpus/labelled/files/shayu-2024.docx");
    String out = Gouji.run("check", attached, clean).out();

    assertThat(out)
        .contains("└ 同源：", "错误（2）\n", "\n同源的几处在表中计为一处；另有 2 处因此未计")
        .containsPattern("\n2     0     \\d ");
    assertThat(Gouji.run("check", WRONG, clean).out()).doesNotContain("在表中计为一处");
  }

  @Test
  void readsAFileThatIsNamedAgainOnce() {
    Path folder = clean.getParent();
    Gouji run = Gouji.run("check", clean, folder.resolve("../好/好.docx"), folder, "--json");

    assertThat(run.out()).hasLineCount(1);
    assertThat(run.err()).isEqualTo("有 2 个文件重复指明，各只读取一次\n");
  }

  /// Its faults are the user's to mend, and all of them are told.
  @Test
  void takesRulesOfTheUsersOwn() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("rules"));
    OwnRules.write(folder);

    assertThat(Gouji.run("check", clean, "--rules", folder).out())
        .contains("● 基本60.00万元多于项目40.00万元", "规则 own.basic-within-project");
    assertThat(Gouji.run("rules", "--rules", folder).out()).contains("own.basic-within-project");

    OwnRules.writeBroken(folder);
    Gouji broken = Gouji.run("check", clean, "--rules", folder);
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("own.yaml", "unknown indicator expenditure.none");
    assertThat(Gouji.run("check", clean, "--rules", temp.resolve("nowhere")).exitCode())
        .isEqualTo(2);
  }

  @Test
  void saysHowToNameAFileThatLooksLikeAnOption() throws IOException {
    Path file = Path.of("-lead.docx");
    Files.copy(clean, file);
    try {
      assertThat(Gouji.run("check", file).err()).contains("-lead.docx 是一个文件：请写成 ./-lead.docx");
      assertThat(Gouji.run("check", "--", file).exitCode()).isZero();
    } finally {
      Files.delete(file);
    }
  }

  /// `/dev/full` takes nothing: a result that nobody got is no result.
  @Test
  void saysThatNothingCouldBeWritten() {
    for (String[] args : List.of(
        new String[] {"check", clean.toString(), "--json"}, new String[] {"catalogue"})) {
      var err = new StringWriter();
      CommandLine commandLine = Main.commandLine(args);
      commandLine.setOut(new PrintWriter(new Full())).setErr(new PrintWriter(err));

      assertThat(Main.run(commandLine, args)).isEqualTo(4);
      assertThat(err.toString()).isEqualTo("gouji：本机出错，运行中止：无法写入标准输出\n");
    }
  }

  private static final class Full extends Writer {

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
