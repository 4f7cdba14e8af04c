package org.gouji.extractor.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.extractor.internal.docx.Docx.item;
import static org.gouji.extractor.internal.docx.Docx.level;
import static org.gouji.extractor.internal.docx.Docx.list;
import static org.gouji.extractor.internal.docx.Docx.p;
import static org.gouji.extractor.internal.docx.Docx.r;
import static org.gouji.extractor.internal.docx.Docx.tbl;
import static org.gouji.extractor.internal.docx.Docx.tc;
import static org.gouji.extractor.internal.docx.Docx.tr;

import java.util.Locale;
import org.gouji.model.document.Block;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void countsOnlyWhatAReaderSees() {
    Docx docx = Docx.of(p("甲") + p("") + p("　") + tbl(tr(tc("1"))) + p("乙"));

    assertThat(docx.texts()).containsExactly("甲", "1,1 1", "乙");
    assertThat(docx.blocks())
        .extracting(it -> it.location().path())
        .containsExactly("第1段", "表1", "第2段");
    assertThat(docx.table().cells().getFirst().location().path()).isEqualTo("表1 第1行 第1列");
  }

  @Test
  void writesPlacesTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Docx.of(tbl(tr(tc("1")))).table().cells().getFirst().location().path())
          .isEqualTo("表1 第1行 第1列");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsTypedHeadings() {
    Docx docx =
        Docx.of(
            p("一、基本情况")
                + p("（一）部门（单位）基本情况。")
                + p("1. 单位构成")
                + p("11．完成区委、区政府和市里交办的其他各项工作事项。")
                + p("1、新建企业组织10家；"));

    assertThat(docx.blocks().stream().filter(Block.Heading.class::isInstance))
        .extracting(it -> ((Block.Heading) it).level() + ((Block.Heading) it).number())
        .containsExactly("1一、", "2（一）", "31.");
  }

  @Test
  void readsHeadingsByTheirStyle() {
    String style =
        "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='标题 2'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='x'><w:basedOn w:val='2'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='y'><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>";
    Docx docx =
        Docx.of(
            p("<w:pStyle w:val='2'/>", "基本情况")
                + p("<w:pStyle w:val='x'/>", "收支情况")
                + p("<w:pStyle w:val='y'/>", "资产")
                + p("<w:outlineLvl w:val='0'/>", "绩效")
                + p("<w:pStyle w:val='x'/><w:outlineLvl w:val='9'/>", "正文"))
            .styles(style);

    assertThat(docx.blocks().stream().filter(Block.Heading.class::isInstance))
        .extracting(it -> ((Block.Heading) it).level() + ((Block.Heading) it).title())
        .containsExactly("2基本情况", "2收支情况", "3资产", "1绩效");
  }

  @Test
  void writesAutomaticNumbersOut() {
    Docx docx =
        Docx.of(item(1, 0, "基本情况") + item(1, 1, "收入") + item(1, 1, "支出"))
            .numbering(list(1, level("chineseCounting", "%1、"), level("chineseCounting", "（%2）")));

    assertThat(docx.texts()).containsExactly("一、基本情况", "（一）收入", "（二）支出");
    assertThat(docx.blocks()).extracting(it -> ((Block.Heading) it).label())
        .containsExactly(2, 3, 3);
  }

  @Test
  void joinsRunsAndKeepsTabsAndBreaks() {
    Docx docx =
        Docx.of(
            "<w:p>"
                + r("422")
                + r(".617万元")
                + "<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>"
                + r("丙")
                + "</w:p>");

    assertThat(docx.texts()).containsExactly("422.617万元\t甲\n乙-丙");
  }
}
