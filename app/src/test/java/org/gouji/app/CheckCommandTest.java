package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  /// One figure of it is wrong on purpose.
  private static final Path WRONG = Gouji.SAMPLES.resolve("shanqian-2020.docx");

  @TempDir
  private Path temp;

  private Path clean;

  /// Two figures that agree, so that these tests hold whatever a sample is found to say.
  @BeforeEach
  void writeACleanReport() throws IOException {
    clean = Files.createDirectory(temp.resolve("好")).resolve("好.docx");
    try (var document = new XWPFDocument(); OutputStream out = Files.newOutputStream(clean)) {
      for (String text : List.of(
          "北岭县总工会2022年度部门整体支出绩效自评报告",
          "一、基本情况",
          "核定编制8名，在职人员7名。",
          "二、支出情况",
          "本年支出合计100.00万元，其中基本支出60.00万元，项目支出40.00万元。")) {
        document.createParagraph().createRun().setText(text);
      }
      document.write(out);
    }
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
  void writesTheLinesToAFileAsWell() throws IOException {
    Path file = temp.resolve("out.jsonl");

    Gouji run = Gouji.run("check", Gouji.SAMPLES, "--jsonl", file);
    assertThat(run.out()).contains("── 溪河县总工会");
    assertThat(Files.readString(file))
        .isEqualTo(Gouji.run("check", Gouji.SAMPLES, "--json").out());
  }

  /// A folder that is not there is no report's fault.
  @Test
  void stopsWhereItCannotWrite() {
    Gouji run = Gouji.run("check", clean, "--jsonl", temp.resolve("nowhere/out.jsonl"));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("运行中止", "nowhere");
  }

  /// Kinds of cause and reasons are the scorer's words; each needs a text here.
  @Test
  void leavesNoWordOfTheContractUntranslated() {
    String text = Gouji.run("check", Gouji.ROOT.resolve("corpus/labelled/files")).out();

    assertThat(text.lines())
        .filteredOn(line -> line.contains("可能原因：") || line.contains("无法判断，因为"))
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*[：、][a-z]+(-[a-z]+)*([ ；].*)?"));
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
}
