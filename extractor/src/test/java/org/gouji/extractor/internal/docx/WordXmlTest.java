package org.gouji.extractor.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

/// The XML of Word 2003.
class WordXmlTest {

  private static final String PAGE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>
      <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
        xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">
      <w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/>
        <w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>
      <w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>
      <w:body><wx:sect>
      <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>基本情况</w:t></w:r></w:p>
      <w:p><w:r><w:t>编制</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>12</w:delText></w:r></aml:content></aml:annotation>
      <aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>13</w:t></w:r></aml:content></aml:annotation><w:r><w:t>名</w:t></w:r>
      <w:r><w:footnote><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:sectPr><w:ftr><w:p><w:r><w:t>第1页</w:t></w:r></w:p></w:ftr></w:sectPr></wx:sect></w:body></w:wordDocument>
      """;

  private static Extraction extract(String xml) {
    return Extractor.create(Limits.DEFAULT)
        .extract(xml.getBytes(StandardCharsets.UTF_8), "报告.doc", "报告.doc");
  }

  @Test
  void readsItLikeADocx() {
    Extraction extraction = extract(PAGE);

    assertThat(extraction.source().reader()).isEqualTo("wordxml");
    assertThat(extraction.outcome())
        .isInstanceOfSatisfying(
            Outcome.Ok.class,
            ok -> {
              Document document = (Document) ok.value();
              assertThat(document.blocks())
                  .extracting(Docx::text)
                  .containsExactly("一、基本情况", "编制13名", "1,1 2×1 甲 | 1,2 1 | 2,2 2", "注");
              assertThat(document.blocks().getFirst()).isInstanceOf(Block.Heading.class);
              assertThat(document.furniture()).hasSize(1);
            });
  }

  @Test
  void saysWhatItCannotRead() {
    assertThat(extract(PAGE.replace("w:body", "w:other")).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.UNSUPPORTED));
    assertThat(extract(PAGE.substring(0, 900)).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.CORRUPT));
  }
}
