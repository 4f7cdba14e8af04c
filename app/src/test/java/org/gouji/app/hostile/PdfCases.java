package org.gouji.app.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// PDF files; most are written by hand, object by object, for no library writes them.
final class PdfCases {

  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  private static final String SHOW = "BT /F 12 Tf 72 700 Td (Spent 12.5 of 30.) Tj ET";

  private PdfCases() {}

  static void into(Map<String, Content> cases) {
    cases.put("pages-loop.pdf", () -> pages("<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>"));
    cases.put("pages-parent-loop.pdf", () -> pages(
        "<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>"));
    cases.put("pages-claim.pdf", () -> pages("<</Type/Pages/Count 2147483647/Kids[3 0 R]>>"));
    cases.put("pages-deep.pdf", PdfCases::deepPages);
    cases.put("pages-empty-5000.pdf", PdfCases::emptyPages);
    cases.put("page-huge.pdf", () -> page("[0 0 99999999 99999999]", SHOW, ""));
    cases.put("page-inside-out.pdf", () -> page("[0 0 -1 0]", SHOW, ""));
    cases.put("form-loop.pdf", PdfCases::formLoop);
    cases.put("content-loop.pdf", () -> body("<</Type/Catalog/Pages 2 0 R>>", List.of(
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        "[4 0 R 4 0 R]")));
    cases.put("content-deep.pdf", () -> page("[0 0 595 842]", "q ".repeat(200_000) + SHOW, ""));
    cases.put("content-brackets.pdf", () -> page("[0 0 595 842]", "[".repeat(100_000) + SHOW, ""));
    cases.put("content-numbers.pdf", () -> page("[0 0 595 842]",
        "99999999999999999999999999999999 -1e400 0 0 0 0 cm 1 0 0 1 1e38 1e38 cm " + SHOW, ""));
    cases.put("content-rulings.pdf", () -> page("[0 0 595 842]", SHOW + rulings(), ""));
    cases.put("content-bomb.pdf", PdfCases::contentBomb);
    cases.put("object-stream-loop.pdf", PdfCases::objectStreamLoop);
    cases.put("xref-loop.pdf", PdfCases::xrefLoop);
    cases.put("length-loop.pdf", () -> Content.ascii(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1"
            + "/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
            + "4 0 obj<</Length 4 0 R>>stream\n" + SHOW
            + "\nendstream endobj\ntrailer<</Root 1 0 R>>"));
    cases.put("arrays-deep.pdf", () -> body("<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(50_000)
        + "]".repeat(50_000) + ">>", List.of("<</Type/Pages/Count 0/Kids[]>>")));
    cases.put("actions.pdf", PdfCases::actions);
    cases.put("image-only.pdf", PdfCases::imageOnly);
    cases.put("image-claim.pdf", PdfCases::imageClaim);
    cases.put("encrypted.pdf", () -> encrypted("secret"));
    cases.put("encrypted-owner.pdf", () -> encrypted(""));
    cases.put("header-only.pdf", () -> Content.ascii("%PDF-1.7\n"));
    cases.put("no-pages.pdf", () -> body("<</Type/Catalog>>", List.of()));
    for (int i = 1; i <= 9; i++) {
      double part = i / 10.0;
      cases.put("cut-" + i + ".pdf", () -> Content.cut(good(), part));
    }
  }

  static byte[] good() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        out.newLineAtOffset(72, 700);
        out.showText("Spent 12.5 of 30.");
        out.endText();
      }
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /// Objects from 1 on, the catalogue first, with their table.
  private static byte[] body(String catalogue, List<String> objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    List<Integer> places = new ArrayList<>();
    List<String> all = new ArrayList<>(List.of(catalogue));
    all.addAll(objects);
    for (String object : all) {
      places.add(pdf.length());
      pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 ").append(places.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
    pdf.append("trailer\n<</Root 1 0 R/Size ")
        .append(places.size() + 1)
        .append(">>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return Content.ascii(pdf.toString());
  }

  private static String stream(String entries, String content) {
    return "<<" + entries + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
  }

  private static byte[] pages(String root) {
    return body(
        "<</Type/Catalog/Pages 2 0 R>>", List.of(
            root,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F "
                + FONT + ">>>>>>",
            stream("", SHOW)));
  }

  private static byte[] page(String box, String content, String resources) {
    return body(
        "<</Type/Catalog/Pages 2 0 R>>", List.of(
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox" + box + "/Contents 4 0 R/Resources<</Font<</F "
                + FONT + ">>" + resources + ">>>>",
            stream("", content)));
  }

  private static byte[] deepPages() {
    List<String> nodes = new ArrayList<>();
    int depth = 20_000;
    for (int i = 0; i < depth; i++) {
      nodes.add("<</Type/Pages/Count 1/Kids[" + (i + 3) + " 0 R]>>");
    }
    nodes.add("<</Type/Page/MediaBox[0 0 595 842]>>");
    return body("<</Type/Catalog/Pages 2 0 R>>", nodes);
  }

  private static byte[] emptyPages() throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 0; i < 5000; i++) {
        document.addPage(new PDPage());
      }
      return saved(document);
    }
  }

  private static byte[] formLoop() {
    return body(
        "<</Type/Catalog/Pages 2 0 R>>", List.of(
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 6 0 R>>",
            stream("", SHOW + " /X Do"),
            stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 6 0 R",
                SHOW + " /X Do /X Do"),
            "<</Font<</F " + FONT + ">>/XObject<</X 5 0 R>>>>"));
  }

  private static String rulings() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      int at = i * 37 % 590;
      out.append(' ')
          .append(at)
          .append(" 0 m ")
          .append(at)
          .append(" 840 l S 0 ")
          .append(at)
          .append(" m 590 ")
          .append(at)
          .append(" l S");
    }
    return out.toString();
  }

  private static byte[] contentBomb() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 200; i++) {
          out.write(blanks);
        }
      }
      page.setContents(stream);
      return saved(document);
    }
  }

  /// The pages stand in an object stream that says it stands in itself.
  private static byte[] objectStreamLoop() {
    String inner = "2 0 5 40 <</Type/Pages/Count 1/Kids[3 0 R]>>     <</Type/ObjStm/N 2/First 8>>";
    return Content.ascii(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n5 0 obj" + stream(
            "/Type/ObjStm/N 2/First 9/Extends 5 0 R", inner) + "endobj\ntrailer<</Root 1 0 R>>\n");
  }

  private static byte[] xrefLoop() {
    String before = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n";
    return Content
        .ascii(before + "xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3/Prev "
            + before.length() + ">>\nstartxref\n" + before.length() + "\n%%EOF");
  }

  private static byte[] actions() {
    return body(
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL('http://example.invalid'))>>"
            + "/AA<</WC<</S/Launch/F(/bin/sh)>>>>/AcroForm<</XFA(<x/>)/Fields[]>>>>",
        List.of(
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F "
                + FONT + ">>>>/AA<</O<</S/URI/URI(http://example.invalid/)>>>>"
                + "/Annots[<</Subtype/Link/A<</S/GoToR/F(http://example.invalid/x.pdf)>>>>]>>",
            stream("", SHOW)));
  }

  private static byte[] imageOnly() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var picture = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
      try (var out = new PDPageContentStream(document, page)) {
        out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
      }
      return saved(document);
    }
  }

  /// A picture that says it has four thousand million pixels.
  private static byte[] imageClaim() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var picture = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
      var image = LosslessFactory.createFromImage(document, picture);
      try (var out = new PDPageContentStream(document, page)) {
        out.drawImage(image, 0, 0, 595, 842);
      }
      COSDictionary entries = image.getCOSObject();
      entries.setInt(COSName.WIDTH, 65_000);
      entries.setInt(COSName.HEIGHT, 65_000);
      entries.setItem(COSName.FILTER, new COSArray(List.of(COSName.FLATE_DECODE)));
      return saved(document);
    }
  }

  private static byte[] encrypted(String user) throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(good())) {
      var policy = new StandardProtectionPolicy("owner", user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return saved(document);
    }
  }
}
