package org.gouji.extractor.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.extractor.internal.docx.Docx.cells;
import static org.gouji.extractor.internal.docx.Docx.p;
import static org.gouji.extractor.internal.docx.Docx.tbl;
import static org.gouji.extractor.internal.docx.Docx.tc;
import static org.gouji.extractor.internal.docx.Docx.tr;

import org.gouji.model.document.Block;
import org.gouji.model.document.Text;
import org.junit.jupiter.api.Test;

/// Tables as Word and WPS write them.
class TableTest {

  private static final String START = "<w:vMerge w:val='restart'/>";
  private static final String GO_ON = "<w:vMerge/>";

  private static String span(int columns) {
    return "<w:gridSpan w:val='%d'/>".formatted(columns);
  }

  @Test
  void joinsCellsDownAndAcross() {
    Docx docx =
        Docx.of(
            tbl(
                tr(tc(span(2), "指标"), tc("分值")),
                tr(tc(START, "数量"), tc("人数"), tc("3")),
                tr(tc(GO_ON, ""), tc("次数"), tc("1"))));

    assertThat(cells(docx.table()))
        .containsExactly("1,1 1×2 指标", "1,3 分值", "2,1 2×1 数量", "2,2 人数", "2,3 3", "3,2 次数",
            "3,3 1");
  }

  @Test
  void keepsAContinuedCellOfAnotherWidthApart() {
    Docx docx =
        Docx.of(
            tbl(
                tr(tc(START + span(2), "甲"), tc("1")),
                tr(tc(GO_ON, "乙"), tc(""), tc("2")),
                tr(tc(GO_ON, "丙"), tc("x"), tc("3"))));

    assertThat(cells(docx.table()))
        .containsExactly(
            "1,1 1×2 甲", "1,3 1", "2,1 2×1 乙", "2,2 ", "2,3 2", "3,2 x", "3,3 3");
  }

  @Test
  void joinsCellsTheOldWay() {
    Docx docx =
        Docx.of(
            tbl(
                tr(tc("<w:hMerge w:val='restart'/>", "合计"), tc("<w:hMerge w:val='continue'/>", ""),
                    tc("9")),
                tr(tc("甲"), tc("4"), tc("5"))));

    assertThat(cells(docx.table())).containsExactly("1,1 1×2 合计", "1,3 9", "2,1 甲", "2,2 4",
        "2,3 5");
  }

  @Test
  void leavesTheGridEmptyBeforeAndBehindARow() {
    String before = "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>";
    Docx docx = Docx.of(tbl(tr(tc("a"), tc("b"), tc("c")), before + tc("x") + "</w:tr>"));

    assertThat(cells(docx.table())).containsExactly("1,1 a", "1,2 b", "1,3 c", "2,2 x");
    assertThat(docx.table().columns()).isEqualTo(3);
  }

  @Test
  void countsColumnsByEye() {
    String grid =
        "<w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='20'/><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>";
    Docx docx =
        Docx.of(
            tbl(
                grid,
                tr(tc("a"), tc(span(2), "b"), tc("c")),
                tr(tc(span(2), "d"), tc("e"), tc("f"))));

    assertThat(cells(docx.table())).containsExactly("1,1 a", "1,2 b", "1,3 c", "2,1 d", "2,2 e",
        "2,3 f");
  }

  @Test
  void dropsColumnsThatNoCellUses() {
    Docx docx = Docx
        .of(tbl(tr(tc(span(3), "a"), tc(span(2), "b")), tr(tc(span(3), "c"), tc(span(2), "d"))));

    assertThat(cells(docx.table())).containsExactly("1,1 a", "1,2 b", "2,1 c", "2,2 d");
  }

  @Test
  void seesThroughContentControls() {
    String row = "<w:sdt><w:sdtPr/><w:sdtContent>"
        + tr(tc("甲"), "<w:sdt><w:sdtContent>" + tc("1") + "</w:sdtContent></w:sdt>")
        + "</w:sdtContent></w:sdt>";
    String body = "<w:sdt><w:sdtContent>" + tbl(row) + "</w:sdtContent></w:sdt>";
    String inline =
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt></w:p>";

    assertThat(Docx.of(body + inline).texts()).containsExactly("1,1 甲 | 1,2 1", "乙");
  }

  @Test
  void leavesOutRowsAndCellsThatATrackedChangeTakesOut() {
    String gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + tc("旧") + tc("0") + "</w:tr>";
    String added = "<w:tr><w:trPr><w:ins w:id='2'/></w:trPr>" + tc("新") + tc("1") + "</w:tr>";
    Docx docx = Docx.of(tbl(gone, added, tr(tc("<w:cellDel w:id='3'/>", "旧"), tc("甲"), tc("2"))));

    assertThat(cells(docx.table())).containsExactly("1,1 新", "1,2 1", "2,1 甲", "2,2 2");
  }

  @Test
  void countsLeadingHeaderRows() {
    String header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc("a") + "</w:tr>";

    assertThat(Docx.of(tbl(header, header, tr(tc("b")), header)).table().headerRows()).isEqualTo(2);
  }

  @Test
  void putsATableInsideACellBehindTheTable() {
    String inner = "<w:tc>" + p("前") + tbl(tr(tc("内"))) + p("后") + "</w:tc>";
    Docx docx = Docx.of(tbl(tr(inner, tc("外"))) + p("尾"));

    assertThat(docx.texts()).containsExactly("1,1 前\n后 | 1,2 外", "1,1 内", "尾");
    assertThat(docx.blocks().get(1).location().path()).isEqualTo("表2");
  }

  @Test
  void tiesTitleAndUnitToTheTable() {
    Docx docx =
        Docx.of(
            p("<w:jc w:val='center'/>", "收入支出决算总表")
                + p("<w:jc w:val='right'/>", "金额单位：万元")
                + tbl(tr(tc("1")))
                + p("填报单位：某某总工会")
                + tbl(tr(tc("2"))));

    assertThat(docx.table().caption().map(Text::value)).contains("收入支出决算总表");
    assertThat(docx.table().unitLine().map(Text::value)).contains("金额单位：万元");
    assertThat(docx.blocks()
        .stream()
        .filter(it -> it instanceof Block.Paragraph p && p.role() == Block.Role.CAPTION))
        .hasSize(2);
    assertThat(((Block.Table) docx.blocks().get(4)).unitLine()).isEmpty();
  }

  /// The number of a form and who filled it in stand between title and table, with the unit.
  @Test
  void findsTheTitleAboveTheNumberOfAForm() {
    Docx docx =
        Docx.of(
            p("<w:jc w:val='center'/>", "财政拨款收入支出决算总表")
                + p("公开04表")
                + p("部门：某某总工会　　　金额单位：万元")
                + tbl(tr(tc("1"))));

    assertThat(docx.table().caption().map(Text::value)).contains("财政拨款收入支出决算总表");
    assertThat(docx.table().unitLine().map(Text::value)).contains("金额单位：万元");
  }

  @Test
  void findsTheTitleAboveTheYearOfAForm() {
    Docx docx =
        Docx.of(
            p("<w:jc w:val='center'/>", "项目支出绩效自评表")
                + p("<w:jc w:val='center'/>", "（2023年度）")
                + tbl(tr(tc("1"))));

    assertThat(docx.table().caption().map(Text::value)).contains("项目支出绩效自评表");
  }

  @Test
  void takesAShortLineSetToTheRightForTheUnit() {
    Docx docx = Docx.of(p("<w:jc w:val='end'/>", "（万元）") + tbl(tr(tc("1"))));

    assertThat(docx.table().unitLine().map(Text::value)).contains("（万元）");
  }

  @Test
  void keepsAllUnitsThatALineStates() {
    Docx docx = Docx.of(p("填报单位：某某总工会　　单位：人、万元") + tbl(tr(tc("1"))));

    assertThat(docx.table().unitLine().map(Text::value)).contains("单位：人、万元");
  }

  @Test
  void leavesProseAboveATableAlone() {
    Docx docx = Docx.of(p("具体情况如下表：") + tbl(tr(tc("1"))));

    assertThat(docx.table().caption()).isEmpty();
  }

  @Test
  void seesThroughATableThatIsOnlyAFrame() {
    String report =
        p("一、基本情况") + p("正文").repeat(8) + tbl(tr(tc("1"), tc("2"))) + p("二、存在问题");
    Docx framed = Docx.of(tbl(tr("<w:tc>" + report + "</w:tc>")));

    assertThat(framed.blocks()).isEqualTo(Docx.of(report).blocks());
    assertThat(Docx.of(tbl(tr("<w:tc>" + p("甲") + p("乙") + "</w:tc>"))).texts())
        .containsExactly("1,1 甲\n乙");
  }
}
