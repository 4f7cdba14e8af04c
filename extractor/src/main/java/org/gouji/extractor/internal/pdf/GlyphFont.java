package org.gouji.extractor.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Vector;

/// A font of a file with what was already looked up in it.
final class GlyphFont {

  /// @param text its characters; empty for nothing, null when the file does not tell
  /// @param advance how far it moves the pen, in ems
  /// @param width of the glyph itself, in ems: the advance where text runs to the right
  /// @param shiftX from the pen to the glyph's origin, in ems; only where text runs down
  record Shape(String text, double advance, double width, double shiftX, double shiftY) {}

  private final PDFont font;
  private final int codeLength;
  private final boolean vertical;
  private final boolean bold;
  private final Map<Integer, Shape> shapes = new HashMap<>();

  GlyphFont(PDFont font) {
    this.font = font;
    this.vertical = font.isVertical();
    this.codeLength = codeLength(font);
    this.bold = bold(font);
  }

  /// Whether text in it runs down.
  boolean vertical() {
    return vertical;
  }

  boolean bold() {
    return bold;
  }

  /// What the bytes of a string show, one after the other.
  interface Sink {
    void show(Shape shape, boolean wordSpace);
  }

  void decode(byte[] bytes, Sink sink) throws IOException {
    if (codeLength == 1) {
      for (byte b : bytes) {
        sink.show(shape(b & 0xff), (b & 0xff) == ' ');
      }
    } else if (codeLength == 2) {
      for (int i = 0; i + 1 < bytes.length; i += 2) {
        sink.show(shape((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff), false);
      }
    } else {
      var in = new ByteArrayInputStream(bytes);
      while (in.available() > 0) {
        int before = in.available();
        int code = font.readCode(in);
        int length = before - in.available();
        if (length == 0) {
          return;
        }
        sink.show(shape(code), length == 1 && code == ' ');
      }
    }
  }

  private Shape shape(int code) throws IOException {
    Shape known = shapes.get(code);
    if (known == null) {
      known = look(code);
      shapes.put(code, known);
    }
    return known;
  }

  private Shape look(int code) throws IOException {
    String text = readable(font.toUnicode(code));
    Vector move = font.getDisplacement(code);
    if (!vertical) {
      return new Shape(text, move.getX(), move.getX(), 0, 0);
    }
    Vector position = font.getPositionVector(code);
    return new Shape(
        text, move.getY(), font.getWidth(code) / 1000, position.getX(), position.getY());
  }

  /// 0 when only the font knows.
  private static int codeLength(PDFont font) {
    if (font instanceof PDSimpleFont) {
      return 1;
    }
    if (font instanceof PDType0Font
        && font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName name
        && (name.equals(COSName.IDENTITY_H) || name.equals(COSName.IDENTITY_V))) {
      return 2;
    }
    return 0;
  }

  private static boolean bold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("heavy")
        || name.contains("black")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  /// Characters as a person reads them: a radical that stands for the ideograph of the same shape
  /// becomes that ideograph, what cannot be seen goes, what nobody can know is null.
  static String readable(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() == 1) {
      char c = text.charAt(0);
      if (c > ' ' && c < 0x7f || c >= 0x4e00 && c < 0xa000) {
        return text;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0xfffd || c >= 0xe000 && c < 0xf900 || c == 0) {
        return null;
      } else if (c >= 0x2e80 && c < 0x2fe0 || c >= 0xf900 && c < 0xfb07) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c < ' ' || c == 0x7f || c == 0xa0) {
        out.append(' ');
      } else if (c != 0xfeff && c != 0xad && (c < 0x200b || c > 0x200f)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
