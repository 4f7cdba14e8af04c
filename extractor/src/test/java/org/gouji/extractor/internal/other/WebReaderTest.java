package org.gouji.extractor.internal.other;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

/// Web pages, mostly named .doc.
class WebReaderTest {

  private static Document document(byte[] bytes) {
    return switch (extract(bytes).outcome()) {
      case Outcome.Ok<Document>(Document document) -> document;
      case Outcome.Failed<Document>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  private static Extraction extract(byte[] bytes) {
    return Extractor.create(Limits.DEFAULT).extract(bytes, "报告.doc", "报告.doc");
  }

  private static List<String> texts(String page) {
    return texts(document(page.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream().map(WebReaderTest::text).toList();
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
  void readsHeadingsParagraphsAndLists() {
    assertThat(
        texts(
            "<html><head><title>x</title><style>p{}</style></head><body><h2>一、基本情况</h2>"
                + "<div>本年<b>收入</b>\n 100万元<br>\n其中<script>x</script></div>"
                + "<p style='display: none'>藏</p><ol start=3><li>完成县里交办的其他各项工作。</ol></body></html>"))
        .containsExactly("H2 一、基本情况", "本年收入 100万元\n其中", "3. 完成县里交办的其他各项工作。");
  }

  @Test
  void keepsRowAndColumnSpans() {
    String page =
        "<table><thead><tr><th colspan=2>指标</th><th>分值</th></tr></thead>"
            + "<tr><td rowspan=2>数量</td><td>人数</td><td>3</td></tr><tr><td>次数</td><td>1<p>2</td></tr></table>";

    assertThat(texts(page))
        .containsExactly(
            "1,1 1×2 指标 | 1,3 1×1 分值 | 2,1 2×1 数量 | 2,2 1×1 人数 | 2,3 1×1 3 | 3,2 1×1 次数 | 3,3 1×1 1\n2");
  }

  @Test
  void putsTablesInTablesBehindThem() {
    assertThat(
        texts(
            "<table><tr><td>甲<table><tr><td>内</td></tr></table>乙</td><td>丙</td></tr></table><p>尾"))
        .containsExactly("1,1 1×1 甲\n乙 | 1,2 1×1 丙", "1,1 1×1 内", "尾");
  }

  @Test
  void findsOutTheEncoding() {
    String page = "<html><meta charset=gb2312><body><p>总工会㐂</body></html>";

    assertThat(texts(document(page.getBytes(Charset.forName("GB18030"))))).containsExactly("总工会㐂");
    assertThat(
        texts(
            document(
                page.replace("<meta charset=gb2312>", "").getBytes(Charset.forName("GBK")))))
        .hasSize(1);
    assertThat(texts(document(("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("总工会㐂");
  }

  @Test
  void readsTheSingleFilePagesOfWord() {
    String message =
        """
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="----=_Part.1"

        This is a page.

        ------=_Part.1
        Content-Location: file:///C:/a.htm
        Content-Transfer-Encoding: quoted-printable
        Content-Type: text/html; charset="us-ascii"

        <html><body><p class=3DMsoNormal>&#25910;&#20837;100=
        .5<span lang=3DEN-US>&#19975;&#20803;</span><a href=3D"#_ftn1">[1]</a></p></body></html>

        ------=_Part.1
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        aGk=
        ------=_Part.1--
        """;

    assertThat(texts(document(message.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))))
        .containsExactly("收入100.5万元");
    assertThat(extract(message.getBytes(StandardCharsets.US_ASCII)).source().mediaType())
        .isEqualTo("multipart/related");
  }

  @Test
  void refusesTablesWithoutEnd() {
    String page = "<html>" + "<table><tr><td>".repeat(500);

    assertThat(extract(page.getBytes(StandardCharsets.UTF_8)).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.TOO_LARGE));
  }
}
