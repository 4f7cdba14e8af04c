package org.gouji.extractor.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.extractor.internal.docx.Docx.item;
import static org.gouji.extractor.internal.docx.Docx.level;
import static org.gouji.extractor.internal.docx.Docx.list;
import static org.gouji.extractor.internal.docx.Docx.numPr;
import static org.gouji.extractor.internal.docx.Docx.p;
import static org.gouji.extractor.internal.docx.Docx.tbl;
import static org.gouji.extractor.internal.docx.Docx.tr;

import org.junit.jupiter.api.Test;

/// Automatic numbers as Word and WPS define them.
class NumberingTest {

  private static final String THREE_LEVELS =
      list(1, level("chineseCounting", "%1、"), level("chineseCounting", "（%2）"),
          level("decimal", "%3."));

  @Test
  void restartsDeeperLevelsBehindAHigherOne() {
    Docx docx =
        Docx.of(
            item(1, 0, "甲") + item(1, 1, "乙") + item(1, 1, "丙") + item(1, 0, "丁") + item(1, 1, "戊"))
            .numbering(THREE_LEVELS);

    assertThat(docx.texts()).containsExactly("一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊");
  }

  @Test
  void countsPastTenInChinese() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 21; i++) {
      body.append(item(1, 0, "事项"));
    }
    assertThat(Docx.of(body.toString()).numbering(THREE_LEVELS).texts())
        .contains("十、事项", "十一、事项", "十九、事项", "二十、事项", "二十一、事项");
  }

  @Test
  void startsWhereTheListIsToldTo() {
    String numbering =
        THREE_LEVELS
            + "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
            + "<w:startOverride w:val='4'/></w:lvlOverride></w:num>";
    Docx docx =
        Docx.of(item(1, 0, "甲") + item(2, 0, "乙") + item(2, 0, "丙") + item(1, 0, "丁"))
            .numbering(numbering);

    assertThat(docx.texts()).containsExactly("一、甲", "四、乙", "五、丙", "六、丁");
  }

  @Test
  void replacesALevelThatAListDefinesAnew() {
    String numbering =
        THREE_LEVELS
            + "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
            + "<w:lvl w:ilvl='0'>"
            + level("decimal", "%1)")
            + "</w:lvl></w:lvlOverride></w:num>";

    assertThat(Docx.of(item(2, 0, "甲")).numbering(numbering).texts()).containsExactly("1)甲");
  }

  @Test
  void continuesALevelThatNeverRestarts() {
    String numbering =
        list(1, level("decimal", "%1."), level("decimal", "(%2)") + "<w:lvlRestart w:val='0'/>");
    Docx docx =
        Docx.of(item(1, 0, "甲") + item(1, 1, "乙") + item(1, 0, "丙") + item(1, 1, "丁"))
            .numbering(numbering);

    assertThat(docx.texts()).containsExactly("1.甲", "(1)乙", "2.丙", "(2)丁");
  }

  @Test
  void writesSeveralLevelsInOneNumber() {
    String numbering =
        list(
            1,
            level("chineseCounting", "%1、"),
            level("decimal", "%1.%2"),
            level("decimal", "%1.%2.%3") + "<w:isLgl/>");
    Docx docx =
        Docx.of(item(1, 0, "甲") + item(1, 1, "乙") + item(1, 2, "丙")).numbering(numbering);

    assertThat(docx.texts()).containsExactly("一、甲", "一.1乙", "1.1.1丙");
  }

  @Test
  void putsWhatSeparatesTheNumberBeforeTheText() {
    String tab = "<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/>";
    String space = tab + "<w:suff w:val='space'/>";
    Docx docx =
        Docx.of(item(1, 0, "甲") + item(2, 0, "乙")).numbering(list(1, tab) + list(2, space));

    assertThat(docx.texts()).containsExactly("1.\t甲", "1. 乙");
  }

  @Test
  void takesTheNumberFromTheStyle() {
    String numbering =
        list(1, level("chineseCounting", "%1、"), level("decimal", "%2.") + "<w:pStyle w:val='b'/>");
    String styles =
        "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='a'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='b'><w:name w:val='b'/><w:basedOn w:val='a'/></w:style>";
    Docx docx =
        Docx.of(
            p("<w:pStyle w:val='a'/>", "甲")
                + p("<w:pStyle w:val='b'/>", "乙")
                + p("<w:pStyle w:val='a'/>" + numPr(0, 0), "丙"))
            .styles(styles)
            .numbering(numbering);

    assertThat(docx.texts()).containsExactly("一、甲", "1.乙", "丙");
  }

  @Test
  void followsADefinitionToItsNumberingStyle() {
    String numbering =
        "<w:abstractNum w:abstractNumId='9'><w:numStyleLink w:val='s'/></w:abstractNum>"
            + THREE_LEVELS
            + "<w:num w:numId='9'><w:abstractNumId w:val='9'/></w:num>";
    String styles =
        "<w:style w:type='numbering' w:styleId='s'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";

    assertThat(Docx.of(item(9, 0, "甲")).styles(styles).numbering(numbering).texts())
        .containsExactly("一、甲");
  }

  @Test
  void numbersTheRowsOfATable() {
    String cell = "<w:tc>" + p(numPr(1, 0), "") + "</w:tc>";
    Docx docx =
        Docx.of(tbl(tr(cell, Docx.tc("甲")), tr(cell, Docx.tc("乙"))))
            .numbering(list(1, level("decimal", "%1")));

    assertThat(Docx.cells(docx.table())).containsExactly("1,1 1", "1,2 甲", "2,1 2", "2,2 乙");
  }

  @Test
  void showsBulletsOfSymbolFontsInUnicode() {
    String bullet =
        level("bullet", "\uf06c")
            + "<w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr>";

    assertThat(Docx.of(item(1, 0, "甲")).numbering(list(1, bullet)).texts()).containsExactly("●甲");
  }

  @Test
  void doesNotCountParagraphsThatAreGone() {
    String deleted =
        "<w:p><w:pPr>" + numPr(1, 0) + "<w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:del w:id='2'>"
            + "<w:r><w:delText>乙</w:delText></w:r></w:del></w:p>";
    String hidden =
        "<w:p><w:pPr>" + numPr(1, 0)
            + "<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r></w:p>";

    assertThat(
        Docx.of(item(1, 0, "甲") + deleted + hidden + item(1, 0, "丁"))
            .numbering(THREE_LEVELS)
            .texts())
        .containsExactly("一、甲", "二、丁");
  }
}
