package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One report in three fonts; see the README beside the files.
class ScorecardPdfTest {

  static byte[] bytes(String font) {
    return file("/pdf/scorecard-" + font + ".pdf");
  }

  private static byte[] file(String name) {
    try (InputStream in = ScorecardPdfTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Document read(String font) {
    return Sketch.read(bytes(font), Limits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wqy", "sans", "serif"})
  void readsEveryRowInEveryFont(String font) {
    List<Block.Table> tables = Sketch.tables(read(font));

    assertThat(tables).hasSize(2);
    Block.Table scorecard = tables.getFirst();
    assertThat(scorecard.rows()).isEqualTo(33);
    assertThat(scorecard.headerRows()).isEqualTo(1);
    assertThat(scorecard.caption()).map(Text::value).contains("整体支出绩效自评表");
    assertThat(scorecard.unitLine()).map(Text::value).contains("单位：万元");
    List<String> rows = Sketch.rows(scorecard);
    assertThat(rows)
        .contains(
            "8x1:数量指标 | 培训职工人次 | 4 | ≥1200人次 | 1312人次 | 4 | ",
            "疗休养职工人数 | 3 | ≥180人 | 176人 | 2.93 | 两名职工因住院未能参加，名额已转入下一年度",
            "5x1:时效指标 | 救助金发放及时率 | 3 | =100% | 100% | 3 | ",
            "三公经费变动率 | 2 | ≤0% | -4.76% | 2 | ",
            "3x1:满意度 | 职工满意度 | 4 | ≥90% | 97.3% | 4 | ",
            "帮扶对象满意度 | 3 | ≥92% | 98.6% | 3 | ");
    assertThat(Sketch.rows(tables.getLast()))
        .first()
        .isEqualTo("职能名称 | 完成情况 | 预算数 | 执行数");
    assertThat(Sketch.rows(tables.getLast()))
        .hasSize(4)
        .last()
        .isEqualTo("合计 |  | 150.50 | 149.68");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sans", "serif"})
  void readsTheSameBodyInEveryFont(String font) {
    assertThat(texts(read(font))).isEqualTo(texts(read("wqy")));
  }

  private static List<String> texts(Document document) {
    return document.blocks()
        .stream()
        .map(
            block -> switch (block) {
              case Block.Heading heading -> heading.level() + heading.text().value();
              case Block.Paragraph paragraph -> paragraph.role() + paragraph.text().value();
              case Block.Table table -> String.join("\n", Sketch.rows(table));
            })
        .toList();
  }

  @Test
  void joinsParagraphsAndTellsHeadings() {
    assertThat(texts(read("serif")))
        .startsWith(
            "BODY示例市总工会2023年度整体支出绩效自评报告",
            "1一、单位概况",
            "BODY示例市总工会内设8个部室，核定编制42名，年末在职人员39名，退休人员17名，公务用车2辆。2023年年初预算收入512.36万元，"
                + "调整后预算收入540.80万元，其中：一般公共预算拨款540.80万元，占100%；全年支出533.92万元，完成调整预算的98.73%，"
                + "年末结转6.88万元。",
            "2（一）主要工作")
        .contains("CAPTION整体支出绩效自评表", "CAPTION单位：万元", "1三、各项职能履行情况");
  }

  @Test
  void pointsAtEveryFigure() {
    Document document = read("serif");
    Block.Paragraph paragraph = (Block.Paragraph) document.blocks().get(2);
    String text = paragraph.text().value();
    int at = text.indexOf("98.73%");

    var place = paragraph.text().place(at, at + 6).orElseThrow();
    assertThat(place.number()).isEqualTo(1);
    assertThat(place.box().orElseThrow().width()).isBetween(30.0, 45.0);
    assertThat(paragraph.text().spans())
        .allSatisfy(
            span -> assertThat(text.substring(span.start(), span.end())).doesNotContain(" "));
  }

  /// What page breaks and full lines part is put together, and what they join is parted.
  @Test
  void readsWhatBreaksPartAndJoin() {
    Document document = Sketch.read(file("/pdf/breaks.pdf"), Limits.DEFAULT);

    assertThat(document.blocks())
        .filteredOn(Block.Heading.class::isInstance)
        .extracting(it -> ((Block.Heading) it).text().value())
        .contains("六、改进措施");
    List<Block.Table> tables = Sketch.tables(document);
    assertThat(tables.get(0).unitLine()).map(Text::value)
        .hasValueSatisfying(it -> assertThat(it).startsWith("单位：万元"));
    assertThat(tables.get(1).cells())
        .filteredOn(it -> it.column() == 1 && it.rowSpan() == 3)
        .extracting(it -> it.text().value())
        .containsExactly("服务对象满意度");
    assertThat(tables.get(2).unitLine()).map(Text::value).contains("单位：万元");
    assertThat(tables.get(2).caption()).map(Text::value).contains("三、“三公”经费支出决算表");
  }
}
