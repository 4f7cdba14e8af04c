package org.gouji.extractor.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.extractor.internal.docx.Docx.p;
import static org.gouji.extractor.internal.docx.Docx.r;
import static org.gouji.extractor.internal.docx.Docx.tbl;
import static org.gouji.extractor.internal.docx.Docx.tc;
import static org.gouji.extractor.internal.docx.Docx.tr;

import org.gouji.model.document.Block;
import org.gouji.model.document.Document.Furniture;
import org.junit.jupiter.api.Test;

/// What stands in paragraphs beside plain text.
class InlineTest {

  private static String begin() {
    return "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
  }

  private static String code(String code) {
    return "<w:r><w:instrText xml:space='preserve'>" + code + "</w:instrText></w:r>";
  }

  private static String separate() {
    return "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
  }

  private static String end() {
    return "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  }

  @Test
  void readsTrackedChangesAsAccepted() {
    String body =
        "<w:p>"
            + r("支出")
            + "<w:del w:id='1'><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id='2'>"
            + r("12")
            + "</w:ins><w:moveFrom w:id='3'>"
            + r("旧")
            + "</w:moveFrom><w:moveTo w:id='4'>"
            + r("万元")
            + "</w:moveTo></w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("支出12万元");
  }

  @Test
  void joinsAParagraphWhoseMarkIsGoneToTheNext() {
    String body =
        "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + r("本年收入") + "</w:p>" + p("100万元");

    assertThat(Docx.of(body).texts()).containsExactly("本年收入100万元");
  }

  @Test
  void leavesHiddenTextOut() {
    String styles =
        "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='ph'><w:rPr><w:vanish/></w:rPr></w:style>";
    String body =
        "<w:p>"
            + r("甲")
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
            + "<w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>藏</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val='0'/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>乙</w:t></w:r></w:p>"
            + p("<w:pStyle w:val='ph'/>", "藏");

    assertThat(Docx.of(body).styles(styles).texts()).containsExactly("甲乙");
  }

  @Test
  void showsResultsOfNestedFields() {
    String body =
        "<w:p>"
            + r("共")
            + begin()
            + code("IF ")
            + begin()
            + code("PAGE")
            + separate()
            + r("3")
            + end()
            + code(" > 1")
            + separate()
            + r("12")
            + begin()
            + code("UNIT")
            + separate()
            + r("万元")
            + end()
            + end()
            + "<w:fldSimple w:instr='SEQ 表'>"
            + r("。")
            + "</w:fldSimple></w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("共12万元。");
  }

  @Test
  void losesNothingBehindAFieldThatNeverEnds() {
    Docx docx = Docx.of("<w:p>" + r("甲") + begin() + code("REF x") + r("乙") + "</w:p>" + p("丙"));

    assertThat(docx.texts()).containsExactly("甲乙", "丙");
    assertThat(docx.document().notices()).extracting("code").containsExactly("unfinished-field");
  }

  @Test
  void writesRingedNumbersOfFields() {
    String body = "<w:p>" + begin() + code(" eq \\o\\ac(○,3)") + end() + r("完成") + "</w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("③完成");
  }

  @Test
  void marksTheLinesOfATableOfContents() {
    String body =
        "<w:p>"
            + begin()
            + code("TOC \\o")
            + separate()
            + r("一、基本情况")
            + "<w:r><w:tab/></w:r>"
            + begin()
            + code("PAGEREF _Toc1")
            + separate()
            + r("3")
            + end()
            + "</w:p>"
            + p("二、收支情况")
            + "<w:p>"
            + end()
            + "</w:p>"
            + p("一、基本情况");
    Docx docx = Docx.of(body);

    assertThat(docx.texts()).containsExactly("一、基本情况\t3", "二、收支情况", "一、基本情况");
    assertThat(docx.blocks().subList(0, 2))
        .allMatch(it -> ((Block.Paragraph) it).role() == Block.Role.CONTENTS);
    assertThat(docx.blocks().get(2)).isInstanceOf(Block.Heading.class);
  }

  @Test
  void readsATextBoxOnceWhateverItsEncodings() {
    String content = "<w:txbxContent>" + p("某某总工会") + tbl(tr(tc("9"))) + "</w:txbxContent>";
    String drawing =
        "<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
            + content
            + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>";
    String vml = "<w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict>";
    String body =
        "<w:p>"
            + r("标题")
            + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
            + drawing
            + "</mc:Choice><mc:Fallback>"
            + vml
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r>"
            + vml
            + "</w:r></w:p>";
    Docx docx = Docx.of(body);

    assertThat(docx.texts()).containsExactly("标题", "某某总工会", "1,1 9", "某某总工会", "1,1 9");
    assertThat(((Block.Paragraph) docx.blocks().get(1)).role()).isEqualTo(Block.Role.TEXT_BOX);
  }

  @Test
  void fallsBackWhereTheChoiceHoldsNothingToRead() {
    String body =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice><mc:Fallback>"
            + "<w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("旧");
  }

  @Test
  void writesSymbolsInUnicode() {
    String body =
        "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>是</w:t></w:r>"
            + "<w:r><w:sym w:font='Symbol' w:char='F0B3'/><w:t>95%</w:t></w:r>"
            + "<w:r><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr><w:t>\uf0a3</w:t></w:r></w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("☑是≥95%≤");
  }

  @Test
  void readsFootnotesBehindTheBody() {
    String body =
        "<w:p>" + r("收入") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + r("万元") + "</w:p>"
            + p("尾");
    Docx docx =
        Docx.of(body)
            .footnotes(
                "<w:footnote w:id='0' w:type='separator'>" + p("——")
                    + "</w:footnote><w:footnote w:id='2'>"
                    + p("含上年结转") + "</w:footnote><w:footnote w:id='3'>" + p("无人引用")
                    + "</w:footnote>");

    assertThat(docx.texts()).containsExactly("收入万元", "尾", "含上年结转");
    assertThat(((Block.Paragraph) docx.blocks().get(2)).role()).isEqualTo(Block.Role.FOOTNOTE);
  }

  @Test
  void keepsHeadersAndFootersApart() {
    Docx docx = Docx.of(p("正文")).header(p("某某总工会")).footer(p("— 1 —"));

    assertThat(docx.texts()).containsExactly("正文");
    assertThat(docx.document().furniture())
        .extracting(it -> it.kind() + it.text().value())
        .containsExactlyInAnyOrder(
            Furniture.Kind.HEADER + "某某总工会", Furniture.Kind.PAGE_NUMBER + "— 1 —");
  }

  @Test
  void ignoresBookmarksCommentsAndPictures() {
    String body =
        "<w:p><w:bookmarkStart w:id='0' w:name='_GoBack'/>"
            + r("甲")
            + "<w:bookmarkEnd w:id='0'/><w:commentRangeStart w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>"
            + "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='图片' descr='印章'/></wp:inline></w:drawing></w:r>"
            + "<w:hyperlink r:id='x'>"
            + r("乙")
            + "</w:hyperlink><w:smartTag>"
            + r("丙")
            + "</w:smartTag></w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("甲乙丙");
  }

  @Test
  void writesEquationsOnOneLine() {
    String body =
        "<w:p>"
            + r("控制率=")
            + "<m:oMath><m:f><m:num><m:r><m:t>82</m:t></m:r></m:num><m:den><m:r><m:t>93</m:t></m:r></m:den></m:f></m:oMath>"
            + r("×100%")
            + "</w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("控制率=(82)/(93)×100%");
  }

  @Test
  void readsFormFields() {
    String body =
        "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
            + code("FORMCHECKBOX")
            + end()
            + r("优")
            + "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='甲'/><w:listEntry w:val='乙'/></w:ddList></w:ffData></w:fldChar></w:r>"
            + code("FORMDROPDOWN")
            + end()
            + "</w:p>";

    assertThat(Docx.of(body).texts()).containsExactly("☑优乙");
  }

  @Test
  void marksFramesAndKeepsDropCapsWithTheirText() {
    Docx docx =
        Docx.of(
            p("<w:framePr w:w='4000' w:hAnchor='page'/>", "封面")
                + p("<w:framePr w:dropCap='drop'/>", "根")
                + p("据要求"));

    assertThat(docx.texts()).containsExactly("封面", "根据要求");
    assertThat(((Block.Paragraph) docx.blocks().getFirst()).role()).isEqualTo(Block.Role.TEXT_BOX);
  }
}
