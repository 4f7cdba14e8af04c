package org.gouji.extractor.internal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/// The tokens of a page's content. Plain numbers and short operators, which are nearly all of it, are read
/// here; everything else, and whatever is odd about those, PDFBox reads.
final class ContentTokens {

  /// As many are exact in a float, and so is the power of ten that they are divided by: the quotient is
  /// the nearest float, as it is of the text.
  private static final int MOST_DIGITS = 7;

  private static final float[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};

  /// `BDC`; what is longer is none or a word of PDFBox's.
  private static final int LONGEST_OPERATOR = 3;

  private final byte[] content;
  private final PdfBytes bytes;
  private final PDFStreamParser parser;

  ContentTokens(byte[] content) throws IOException {
    this.content = content;
    this.bytes = new PdfBytes(content);
    this.parser = new PDFStreamParser(new PdfBytes.Content(bytes));
  }

  /// The next operator or operand; null behind the last.
  Object next() throws IOException {
    int at = (int) bytes.getPosition();
    while (at < content.length && isSpace(content[at])) {
      at++;
    }
    if (at < content.length) {
      byte first = content[at];
      if (isDigit(first) || first == '-' || first == '.') {
        Object number = number(at);
        if (number != null) {
          return number;
        }
      } else if (isLetter(first)) {
        Object operator = operator(at);
        if (operator != null) {
          return operator;
        }
      }
    }
    return parser.parseNextToken();
  }

  /// Null for one that is not plain.
  private Object number(int start) throws IOException {
    boolean negative = content[start] == '-';
    int at = negative ? start + 1 : start;
    int number = 0;
    int digits = 0;
    int point = -1;
    for (; at < content.length && !isSpace(content[at]); at++) {
      byte b = content[at];
      if (b == '.' && point < 0) {
        point = digits;
      } else if (isDigit(b) && digits < MOST_DIGITS) {
        number = 10 * number + (b - '0');
        digits++;
      } else {
        return null;
      }
    }
    if (digits == 0 || number == 0 && negative) {
      return null;
    }
    bytes.seek(at);
    float value = number / POWERS[point < 0 ? 0 : digits - point];
    return new COSFloat(negative ? -value : value);
  }

  /// Null for what is no short word between spaces, and for pictures inside the content.
  private Object operator(int start) throws IOException {
    int at = start;
    while (at < content.length && (isLetter(content[at]) || content[at] == '*')) {
      at++;
    }
    boolean picture = content[start + 1 < at ? start + 1 : start] == 'I' || content[start] == 'I';
    if (picture || at - start > LONGEST_OPERATOR || at < content.length && !isSpace(content[at])) {
      return null;
    }
    bytes.seek(at);
    return Operator.getOperator(
        new String(content, start, at - start, StandardCharsets.ISO_8859_1));
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }
}
