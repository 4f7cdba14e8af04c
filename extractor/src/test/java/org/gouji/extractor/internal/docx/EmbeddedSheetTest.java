package org.gouji.extractor.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.extractor.internal.docx.Docx.cells;
import static org.gouji.extractor.internal.docx.Docx.p;
import static org.gouji.extractor.internal.docx.Docx.r;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/// Excel sheets that stand in a Word file.
class EmbeddedSheetTest {

  private static final String X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String OBJECT =
      "<w:p>"
          + r("下表")
          + "<w:r><w:object><v:shape/><o:OLEObject Type='Embed' ProgID='Excel.Sheet.12' r:id='package'/></w:object></w:r></w:p>";

  private static byte[] xlsx() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "_rels/.rels",
        rels("<Relationship Id='1' Type='" + R + "/officeDocument' Target='xl/workbook.xml'/>"));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><bookViews><workbookView activeTab='1'/></bookViews><sheets><sheet r:id='a'/><sheet r:id='b'/></sheets><oleSize ref='A1:C4'/></workbook>"
            .formatted(X, R));
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        rels(
            "<Relationship Id='b' Type='%s/worksheet' Target='worksheets/sheet2.xml'/><Relationship Id='s' Type='%s/sharedStrings' Target='strings.xml'/><Relationship Id='t' Type='%s/styles' Target='styles.xml'/>"
                .formatted(R, R, R)));
    put(
        parts,
        "xl/strings.xml",
        "<sst xmlns='%s'><si><t>项目</t></si><si><r><t>执</t></r><r><t>行率</t></r><rPh><t>zhi</t></rPh></si></sst>"
            .formatted(X));
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='176' formatCode='#,##0.00_ '/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='176'/></cellXfs></styleSheet>"
            .formatted(X));
    put(
        parts,
        "xl/worksheets/sheet2.xml",
        "<worksheet xmlns='%s'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row><row r='2' hidden='1'><c r='A2'><v>7</v></c></row><row r='3'><c r='A3' t='inlineStr'><is><t>合计</t></is></c><c r='B3' s='2'><f>1+1</f><v>1234.5</v></c><c r='C3' s='1'><v>0.9721</v></c><c r='D3'><v>8</v></c></row><row r='9'><c r='A9'><v>9</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>"
            .formatted(X));
    return Docx.zip(parts);
  }

  private static String rels(String content) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + content
        + "</Relationships>";
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void showsTheSheetOnTopAsItIsFormatted() {
    Docx docx = Docx.of(OBJECT + p("后")).part("package", "embeddings/a.xlsx", xlsx());

    assertThat(docx.texts()).hasSize(3).startsWith("下表").endsWith("后");
    assertThat(cells(docx.table()))
        .containsExactly("1,1 1×2 项目", "1,3 执行率", "2,1 合计", "2,2 1,234.50", "2,3 97.21%");
  }

  @Test
  void readsOldWorkbooksToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet();
      HSSFCellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
      sheet.createRow(0).createCell(0).setCellValue("执行率");
      sheet.createRow(1).createCell(0).setCellValue("合计");
      sheet.getRow(1).createCell(1).setCellValue(0.9721);
      sheet.getRow(1).getCell(1).setCellStyle(percent);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
      workbook.write(out);
    }
    Docx docx = Docx.of(OBJECT).part("package", "embeddings/a.xls", out.toByteArray());

    assertThat(cells(docx.table())).containsExactly("1,1 1×2 执行率", "2,1 合计", "2,2 97.21%");
  }

  @Test
  void saysWhenASheetCannotBeRead() {
    Docx docx = Docx.of(OBJECT).part("package", "embeddings/a.xlsx", new byte[] {1, 2, 3});

    assertThat(docx.texts()).containsExactly("下表");
    assertThat(docx.document().notices()).extracting("code").containsExactly("embedded-sheet");
  }
}
