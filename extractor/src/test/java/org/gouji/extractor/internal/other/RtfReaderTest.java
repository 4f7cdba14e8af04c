package org.gouji.extractor.internal.other;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

/// Rich Text Format as Word and WPS write it.
class RtfReaderTest {

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg936\\uc2{\\fonttbl{\\f0\\fcharset0 Times New Roman;}"
          + "{\\f13\\fcharset134 SimSun;}{\\f2\\fcharset2 Symbol;}}"
          + "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title x}}";

  private static Extraction extract(byte[] bytes) {
    return Extractor.create(Limits.DEFAULT).extract(bytes, "报告.doc", "报告.doc");
  }

  private static Document document(String body) {
    byte[] bytes = (HEAD + body + "}").getBytes(Charset.forName("GB18030"));
    return switch (extract(bytes).outcome()) {
      case Outcome.Ok<Document>(Document document) -> document;
      case Outcome.Failed<Document>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  private static List<String> texts(String body) {
    return document(body).blocks().stream().map(RtfReaderTest::text).toList();
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Heading heading -> "H" + heading.level() + " " + heading.text().value();
      case Block.Paragraph paragraph -> paragraph.text().value();
      case Block.Table table ->
          String.join(
              " | ",
              table.cells()
                  .stream()
                  .map(
                      it -> "%d,%d %d×%d %s"
                          .formatted(
                              it.row(), it.column(), it.rowSpan(), it.columnSpan(),
                              it.text().value()))
                  .toList());
    };
  }

  @Test
  void readsCharactersInAllTheirEncodings() {
    assertThat(
        texts(
            "\\pard\\f13 \\'ca\\'d5\\'c8\\'eb{\\f0 100}\\u19975\\'cd\\'f2\\u20803\\'d4\\'aa{}直接"
                + "{\\f2\\'b3}95\\'25\\tab\\~\\ldblquote A\\rdblquote\\par"))
        .containsExactly("收入100万元直接≥95%\t\u00a0“A”");
  }

  @Test
  void takesTheNumberThatTheWriterShows() {
    assertThat(
        texts(
            "\\pard\\s1{\\listtext\\pard\\plain \\u19968??\\u12289??\\tab}\\ls1 基本情况\\par\\pard\\plain 正文\\par"))
        .containsExactly("H1 一、\t基本情况", "正文");
    assertThat(
        ((Block.Heading) document("\\s1{\\listtext 一、\\tab}甲\\par").blocks().getFirst()).label())
        .isEqualTo(2);
  }

  @Test
  void keepsMergedCells() {
    String first = "\\trowd\\trhdr\\trleft-108\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000 ";
    String second = "\\trowd\\trleft-108\\clvmgf\\cellx1000\\cellx2000\\cellx3000 ";
    String third = "\\trowd\\trleft-108\\clvmrg\\cellx1000\\cellx2000\\cellx3000 ";

    assertThat(
        texts(
            first + "\\pard\\intbl 指标\\cell\\cell 分值\\cell\\row "
                + second + "\\pard\\intbl 数量\\cell 人数\\par 次数\\cell 3\\cell\\row "
                + third + "\\pard\\intbl\\cell 家数\\cell 1\\cell\\row \\pard 尾\\par"))
        .containsExactly(
            "1,1 1×2 指标 | 1,3 1×1 分值 | 2,1 2×1 数量 | 2,2 1×1 人数\n次数 | 2,3 1×1 3 | 3,2 1×1 家数 | 3,3 1×1 1",
            "尾");
  }

  @Test
  void putsTablesInTablesBehindThem() {
    assertThat(
        texts(
            "\\trowd\\cellx2000\\cellx4000\\pard\\intbl 甲\\par\\pard\\intbl\\itap2 内\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl 乙\\cell 丙\\cell\\row\\pard 尾\\par"))
        .containsExactly("1,1 1×1 甲\n乙 | 1,2 1×1 丙", "1,1 1×1 内", "尾");
  }

  @Test
  void leavesOutWhatIsNotShown() {
    assertThat(
        texts(
            "\\pard 支出{\\deleted 10}{\\revised 12}{\\v 藏}{\\field{\\*\\fldinst REF x}{\\fldrslt 万元}}"
                + "{\\*\\bkmkstart a}{\\pict 00ff}{\\*\\unknown 乙}\\chftn{\\footnote 注}\\par"))
        .containsExactly("支出12万元", "注");
  }

  @Test
  void keepsRunningHeadsApartAndTextBoxesBehindTheirParagraph() {
    Document document =
        document(
            "{\\header\\pard 某某总工会\\par}\\pard\\qc 甲{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard 框\\par}}"
                + "{\\shprslt 框}}乙\\par");

    assertThat(document.blocks()).extracting(RtfReaderTest::text).containsExactly("甲乙", "框");
    assertThat(document.furniture()).hasSize(1);
  }

  @Test
  void survivesFilesThatAreCutOrFlipped() {
    byte[] whole =
        (HEAD + "\\trowd\\cellx900\\intbl 甲\\cell\\row\\pard\\itap3\\u12 乙\\par}")
            .getBytes(Charset.forName("GB18030"));
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = java.util.Arrays.copyOf(whole, 6 + random.nextInt(whole.length - 6));
      damaged[5 + random.nextInt(damaged.length - 5)] ^= (byte) (1 << random.nextInt(8));
      switch (extract(damaged).outcome()) {
        case Outcome.Ok<Document> ok -> {}
        case Outcome.Failed<Document>(Failure failure) ->
            assertThat(failure.kind()).isNotEqualTo(Failure.Kind.INTERNAL);
      }
    }
    byte[] deep = ("{\\rtf1" + "{".repeat(100_000)).getBytes(Charset.forName("GB18030"));
    assertThat(extract(deep).outcome()).isInstanceOf(Outcome.Failed.class);
  }
}
