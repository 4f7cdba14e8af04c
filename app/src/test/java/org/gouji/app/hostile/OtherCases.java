package org.gouji.app.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;

/// Word's old files, everything else that is read, and what is none of them.
final class OtherCases {

  private static final String ODT = "urn:oasis:names:tc:opendocument:xmlns:";

  private OtherCases() {}

  static void into(Map<String, Content> cases, Path doc) {
    old(cases, doc);
    rich(cases);
    open(cases);
    web(cases);
    wrongEndings(cases, doc);
  }

  private static void old(Map<String, Content> cases, Path doc) {
    cases.put("encrypted.doc", () -> encrypted(doc));
    // Offsets of [MS-CFB] 2.2: sectors of the allocation table, the directory, the short streams.
    cases.put("sectors-claim.doc", () -> patched(doc, 0x2c, Integer.MAX_VALUE));
    cases.put("directory-outside.doc", () -> patched(doc, 0x30, Integer.MAX_VALUE));
    cases.put("directory-loop.doc", () -> patched(doc, 0x30, 0));
    cases.put("short-outside.doc", () -> patched(doc, 0x3c, 0x7ffffff0));
    cases.put("more-tables-loop.doc", () -> patched(patched(doc, 0x44, 0), 0x48, 0x7fffffff));
    cases.put("stream-claims-2gb.doc", () -> claims(doc));
    cases.put("header-blank.doc", () -> blankHeader(doc));
    for (int i = 1; i <= 9; i++) {
      double part = i / 10.0;
      cases.put("cut-" + i + ".doc", () -> Content.cut(Files.readAllBytes(doc), part));
    }
  }

  private static void rich(Map<String, Content> cases) {
    cases.put("groups-deep.rtf", () -> Content.ascii(
        "{\\rtf1 " + "{".repeat(500_000) + "Spent 12.5" + "}".repeat(500_000) + "}"));
    cases.put("binary-claim.rtf", () -> Content.ascii("{\\rtf1 Spent 12.5\\bin2147483647 x}"));
    cases.put("numbers-claim.rtf", () -> Content.ascii(
        "{\\rtf1\\uc99999999 \\u99999999999 \\li-2147483648\\trowd\\cellx2147483647\\cellx-9"
            + "\\clvmgf Spent 12.5\\cell\\row}"));
    cases.put("object.rtf", () -> Content.ascii(
        "{\\rtf1 Spent 12.5{\\object\\objautlink{\\*\\objdata 0105000002000000" + "ff".repeat(9999)
            + "}}{\\field{\\*\\fldinst INCLUDEPICTURE \"http://example.invalid/x.png\"}}}"));
    cases.put("cells-million.rtf", () -> Content.ascii("{\\rtf1 "
        + ("\\trowd" + "\\cellx100".repeat(60) + "1\\cell".repeat(60) + "\\row ").repeat(40_000)
        + "}"));
  }

  private static void open(Map<String, Content> cases) {
    cases.put("repeated.odt", () -> odt("", "<table:table><table:table-row "
        + "table:number-rows-repeated='2147483647'><table:table-cell "
        + "table:number-columns-repeated='2147483647'><text:p>12.5</text:p></table:table-cell>"
        + "</table:table-row></table:table>"));
    cases.put("blanks-repeated.odt",
        () -> odt("", "<text:p>1<text:s text:c='2147483647'/>2</text:p>"));
    cases.put("spanned.odt", () -> odt("", "<table:table><table:table-row><table:table-cell "
        + "table:number-columns-spanned='2147483647' table:number-rows-spanned='2147483647'>"
        + "<text:p>12.5</text:p></table:table-cell></table:table-row></table:table>"));
    cases.put("entities.odt", () -> odt(
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", "<text:p>&a;</text:p>"));
    cases.put("sections-deep.odt", () -> odt("", "<text:section>".repeat(50_000)
        + "</text:section>".repeat(50_000)));
    cases.put("entities-2003.xml.doc", () -> Content.utf8("<?xml version='1.0'?>"
        + "<?mso-application progid='Word.Document'?>"
        + "<!DOCTYPE x [<!ENTITY a SYSTEM 'http://example.invalid/a'>]>"
        + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'><w:body>"
        + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:wordDocument>"));
  }

  private static void web(Map<String, Content> cases) {
    cases.put("fetches.html",
        () -> html("<meta http-equiv='refresh' content='0;url=http://example.invalid'>"
            + "<base href='http://example.invalid/'><link rel='stylesheet' href='s.css'>"
            + "<script src='x.js'>document.write('9万元')</script><iframe src='file:///etc/passwd'></iframe>"
            + "<img src='http://example.invalid/x.png'><p>支出1万元</p>"));
    cases.put("spans.html", () -> html("<table><tr><td colspan='2147483647' rowspan='2147483647'>"
        + "支出1万元</td><td colspan='-3'>2</td></tr></table>"));
    cases.put("tags-deep.html", () -> html("<div>".repeat(200_000) + "支出1万元"));
    cases.put("tables-deep.html", () -> html("<table><tr><td>".repeat(1000) + "支出1万元"));
    cases.put("entities.html", () -> Content.utf8("<!DOCTYPE html [<!ENTITY a SYSTEM "
        + "'file:///etc/passwd'>]><html><body><p>&a;&a; 支出1万元</p></body></html>"));
    cases.put("parts-deep.mht", () -> Content.ascii(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n".repeat(20_000)
            + "--b\r\nContent-Type: text/html\r\n\r\n<p>Spent 12.5</p>\r\n--b--"));
    cases.put("boundary-empty.mht", () -> Content.ascii(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"\"\r\n\r\n--\r\n--\r\n"));
  }

  private static void wrongEndings(Map<String, Content> cases, Path doc) {
    cases.put("is-a-pdf.doc", PdfCases::good);
    cases.put("is-a-pdf.docx", PdfCases::good);
    cases.put("is-a-docx.pdf", WordCases::good);
    cases.put("is-a-docx.doc", WordCases::good);
    cases.put("is-a-doc.docx", () -> Files.readAllBytes(doc));
    cases.put("is-a-doc.pdf", () -> Files.readAllBytes(doc));
    cases.put("is-html.doc", () -> html("<p>支出1万元</p>"));
    cases.put("is-rtf.doc", () -> Content.ascii("{\\rtf1 Spent 12.5\\par}"));
    cases.put("is-a-jpg.docx", () -> picture("jpg"));
    cases.put("is-a-png.pdf", () -> picture("png"));
    cases.put("is-text.docx", () -> Content.utf8("=1+1 支出1万元\n"));
    cases.put("is-an-xlsx.docx", () -> Content.zip(
        Content.entries("xl/workbook.xml", new byte[1])));
    cases.put("empty.docx", () -> new byte[0]);
    cases.put("empty.pdf", () -> new byte[0]);
    cases.put("random.docx", () -> random(1));
    cases.put("random.doc", () -> random(2));
    cases.put("random.pdf", () -> random(3));
    cases.put("zeros.pdf", () -> new byte[100_000]);
  }

  private static byte[] html(String body) {
    return Content.utf8(
        "<html><head><meta charset='utf-8'></head><body>" + body + "</body></html>");
  }

  private static byte[] odt(String before, String body) throws IOException {
    Map<String, byte[]> parts =
        Content.entries("mimetype", Content.ascii("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", Content.utf8("<?xml version='1.0' encoding='UTF-8'?>" + before
        + "<office:document-content xmlns:office='" + ODT + "office:1.0' xmlns:text='" + ODT
        + "text:1.0' xmlns:table='" + ODT + "table:1.0'><office:body><office:text>" + body
        + "</office:text></office:body></office:document-content>"));
    return Content.zip(parts);
  }

  private static byte[] patched(Path doc, int at, int value) throws IOException {
    return patched(Files.readAllBytes(doc), at, value);
  }

  private static byte[] patched(byte[] bytes, int at, int value) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return bytes;
  }

  /// The entry of the main stream in the directory says that it has two thousand million bytes.
  private static byte[] claims(Path doc) throws IOException {
    byte[] bytes = Files.readAllBytes(doc);
    byte[] name = "WordDocument".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    for (int i = 512; i + 128 <= bytes.length; i += 128) {
      if (java.util.Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        return patched(bytes, i + 120, Integer.MAX_VALUE);
      }
    }
    throw new IllegalStateException("no main stream in " + doc);
  }

  /// What Word begins its main stream with (the FIB) is not there.
  private static byte[] blankHeader(Path doc) throws IOException {
    try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem(
        new ByteArrayInputStream(Files.readAllBytes(doc)))) {
      files.createOrUpdateDocument(new ByteArrayInputStream(new byte[9000]), "WordDocument");
      var out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted(Path doc) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (var word = new HWPFDocument(Files.newInputStream(doc))) {
      var out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] picture(String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] random(int seed) {
    byte[] bytes = new byte[50_000];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
