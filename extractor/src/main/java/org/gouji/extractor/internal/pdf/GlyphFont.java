package org.gouji.extractor.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Vector;

/// A font of a file with what was already looked up in it. Its dictionary is asked first, and its program
/// read when that leaves a code open.
final class GlyphFont {

  /// Reads a font whole, its program as well.
  interface Program {
    PDFont read() throws IOException;
  }

  /// @param text its characters; empty for nothing, null when the file does not tell
  /// @param advance how far it moves the pen, in ems
  /// @param width of the glyph itself, in ems: the advance where text runs to the right
  /// @param shiftX from the pen to the glyph's origin, in ems; only where text runs down
  record Shape(String text, double advance, double width, double shiftX, double shiftY) {}

  private final Optional<FontDictionary> dictionary;
  private final Program program;
  private Optional<PDFont> font = Optional.empty();
  private final int codeLength;
  private final boolean vertical;
  private final boolean bold;
  private final Map<Integer, Shape> shapes = new HashMap<>();

  GlyphFont(COSDictionary font, Program program) throws IOException {
    this.dictionary = FontDictionary.of(font);
    this.program = program;
    this.vertical = dictionary.isEmpty() && font().isVertical();
    this.codeLength = codeLength(font);
    this.bold = bold(font);
  }

  private PDFont font() throws IOException {
    if (font.isEmpty()) {
      font = Optional.of(program.read());
    }
    return font.get();
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
        int code = font().readCode(in);
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
    Optional<Shape> said = dictionary.flatMap(it -> it.shape(code));
    return said.isPresent() ? said.get() : look(font(), code);
  }

  private Shape look(PDFont font, int code) throws IOException {
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
  private static int codeLength(COSDictionary font) {
    COSName type = font.getCOSName(COSName.SUBTYPE);
    if (!COSName.TYPE0.equals(type)) {
      return 1;
    }
    COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
    return COSName.IDENTITY_H.equals(encoding) || COSName.IDENTITY_V.equals(encoding) ? 2 : 0;
  }

  private static boolean bold(COSDictionary font) {
    String name = String.valueOf(font.getNameAsString(COSName.BASE_FONT)).toLowerCase(Locale.ROOT);
    Optional<PDFontDescriptor> descriptor =
        FontDictionary.descriptor(font).map(PDFontDescriptor::new);
    return name.contains("bold")
        || name.contains("heavy")
        || name.contains("black")
        || descriptor.filter(it -> it.isForceBold() || it.getFontWeight() >= 600).isPresent();
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
