package org.gouji.extractor.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/// What the dictionary of a font says of its codes by itself: characters and widths, by which text that
/// runs to the right is read. The font's program, megabytes of a Chinese one, is needed only for a code
/// that is left open here (ISO 32000-1, 9.6.2 and 9.7.4.3 for widths, 9.10.3 for characters).
final class FontDictionary {

  private static final Set<COSName> SIMPLE =
      Set.of(COSName.TYPE1, COSName.MM_TYPE1, COSName.TRUE_TYPE);
  private static final float EM = 1000f;

  private final CMap characters;
  private final boolean simple;
  private final Map<Integer, Float> widths;
  /// Of a code without a width of its own; empty where only the program knows.
  private final Optional<Float> usual;

  private FontDictionary(
      CMap characters, boolean simple, Map<Integer, Float> widths, Optional<Float> usual) {
    this.characters = characters;
    this.simple = simple;
    this.widths = widths;
    this.usual = usual;
  }

  /// Empty for a font that says too little: no table of characters or of widths, or another encoding
  /// than its own bytes.
  static Optional<FontDictionary> of(COSDictionary font) {
    COSName type = font.getCOSName(COSName.SUBTYPE);
    boolean simple = type != null && SIMPLE.contains(type);
    boolean composite =
        COSName.TYPE0.equals(type)
            && COSName.IDENTITY_H.equals(font.getDictionaryObject(COSName.ENCODING));
    Optional<Map<Integer, Float>> widths =
        simple ? simple(font) : composite ? composite(descendant(font)) : Optional.empty();
    if (widths.isEmpty()
        || !(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
      return Optional.empty();
    }
    try (InputStream in = stream.createInputStream()) {
      CMap characters = new CMapParser().parse(new PdfBytes(in.readAllBytes()));
      return characters.hasUnicodeMappings()
          ? Optional.of(
              new FontDictionary(
                  characters, simple, widths.get(),
                  simple ? Optional.empty() : Optional.of(usual(descendant(font)))))
          : Optional.empty();
    } catch (IOException e) {
      // A broken table is the program's to make up for.
      return Optional.empty();
    }
  }

  /// The descriptor of a font, which says how bold it is.
  static Optional<COSDictionary> descriptor(COSDictionary font) {
    COSDictionary own =
        COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)) ? descendant(font) : font;
    return Optional.ofNullable(own.getCOSDictionary(COSName.FONT_DESC));
  }

  private static COSDictionary descendant(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    COSBase first =
        descendants == null || descendants.size() == 0 ? null : descendants.getObject(0);
    return first instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
  }

  private static Optional<Map<Integer, Float>> simple(COSDictionary font) {
    COSArray array = font.getCOSArray(COSName.WIDTHS);
    int first = font.getInt(COSName.FIRST_CHAR, -1);
    int last = font.getInt(COSName.LAST_CHAR, -1);
    if (array == null || first < 0) {
      return Optional.empty();
    }
    Map<Integer, Float> widths = new HashMap<>();
    for (int i = 0; i < array.size() && first + i <= last; i++) {
      if (array.getObject(i) instanceof COSNumber width) {
        widths.put(first + i, width.floatValue());
      }
    }
    return Optional.of(widths);
  }

  /// Widths come as `code [w w w]` and `code code w`; an array that does neither is left to the program.
  private static Optional<Map<Integer, Float>> composite(COSDictionary descendant) {
    COSArray array = descendant.getCOSArray(COSName.W);
    if (array == null) {
      return descendant.size() == 0 ? Optional.empty() : Optional.of(Map.of());
    }
    Map<Integer, Float> widths = new HashMap<>();
    for (int i = 0; i + 1 < array.size();) {
      if (!(array.getObject(i) instanceof COSNumber from)) {
        return Optional.empty();
      }
      COSBase next = array.getObject(i + 1);
      if (next instanceof COSArray each) {
        for (int k = 0; k < each.size(); k++) {
          if (!(each.getObject(k) instanceof COSNumber width)) {
            return Optional.empty();
          }
          widths.put(from.intValue() + k, width.floatValue());
        }
        i += 2;
      } else if (next instanceof COSNumber to && i + 2 < array.size()
          && array.getObject(i + 2) instanceof COSNumber width
          && to.intValue() <= 0xffff) {
        for (int code = Math.max(0, from.intValue()); code <= to.intValue(); code++) {
          widths.put(code, width.floatValue());
        }
        i += 3;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(widths);
  }

  private static Float usual(COSDictionary descendant) {
    return descendant.getDictionaryObject(COSName.DW) instanceof COSNumber width
        && width.floatValue() != 0 ? width.floatValue() : EM;
  }

  /// What a code shows; empty where only the font's program knows.
  Optional<GlyphFont.Shape> shape(int code) {
    String text = simple ? characters.toUnicode(code, 1) : characters.toUnicode(code);
    Optional<Float> width = Optional.ofNullable(widths.get(code)).or(() -> usual);
    return text == null
        ? Optional.empty()
        : width.map(
            it -> new GlyphFont.Shape(GlyphFont.readable(text), it / EM, it / EM, 0, 0));
  }
}
