package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;

class ContentTokensTest {

  private static final String[] PIECES = {
    "0", "1", "12", "-3", ".5", "5.", "-.25", "-0", "-0.0", "+7", "--16.33", "0.1", "595.32",
    "841.92", "-0.0009765", "1234567", "12345678", "16777217", "0.30000001", "1e5", "4-2", ".",
    "-", "q", "Q", "BT", "ET", "Tf", "T*", "f*", "re", "BDC", "EMC", "d0", "true", "false", "null",
    "n", "endstream", "/F1", "/Name", "(text)", "<0102>", "[(a) -5 <0203>]", "<</A 1>>", "%x\n",
    "'", "\"", "BI /W 1 /H 1 ID x EI", "]", "\u0000", "sc7"};

  @Test
  void readsPlainTokensAsPdfBoxDoes() throws IOException {
    for (String piece : PIECES) {
      assertSame(piece);
      assertSame("1 " + piece + " w");
    }
  }

  @Test
  void readsAnyOrderOfTokensAsPdfBoxDoes() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      StringBuilder content = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        content.append(PIECES[random.nextInt(PIECES.length)])
            .append(random.nextInt(8) == 0 ? "" : random.nextInt(3) == 0 ? "\r\n" : " ");
      }
      assertSame(content.toString());
    }
  }

  @Test
  void readsNumbersToTheNearestFloat() throws IOException {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      String digits = String.valueOf(random.nextInt(10_000_000));
      int point = random.nextInt(digits.length() + 1);
      String number = digits.substring(0, point) + "." + digits.substring(point);
      var tokens = new ContentTokens((number + " ").getBytes(StandardCharsets.US_ASCII));
      assertThat(((COSNumber) tokens.next()).floatValue()).isEqualTo(Float.parseFloat(number));
    }
  }

  private static void assertSame(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    var parser = new PDFStreamParser(new PdfBytes.Content(new PdfBytes(bytes)));
    var tokens = new ContentTokens(bytes);
    assertThat(all(tokens::next)).as(content).isEqualTo(all(parser::parseNextToken));
  }

  private interface Source {
    Object next() throws IOException;
  }

  private static List<String> all(Source source) {
    List<String> all = new ArrayList<>();
    try {
      for (Object token = source.next(); token != null && all.size() < 100; token = source.next()) {
        all.add(
            token instanceof COSNumber number ? String.valueOf(number.floatValue())
                : token instanceof Operator operator ? operator.getName() : token.toString());
      }
    } catch (IOException | RuntimeException e) {
      all.add(e.getClass().getSimpleName());
    }
    return all;
  }
}
