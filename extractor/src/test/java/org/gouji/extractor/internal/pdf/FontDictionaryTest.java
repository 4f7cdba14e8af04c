package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;

class FontDictionaryTest {

  private static COSStream characters(String... pairs) throws IOException {
    StringBuilder map =
        new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n")
            .append("1 begincodespacerange <0000> <ffff> endcodespacerange\n")
            .append(pairs.length)
            .append(" beginbfchar\n");
    for (String pair : pairs) {
      map.append(pair).append('\n');
    }
    map.append("endbfchar endcmap end end");
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static COSArray numbers(int... values) {
    COSArray array = new COSArray();
    for (int value : values) {
      array.add(COSInteger.get(value));
    }
    return array;
  }

  private static COSDictionary simple(COSStream characters) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setInt(COSName.FIRST_CHAR, 65);
    font.setInt(COSName.LAST_CHAR, 66);
    font.setItem(COSName.WIDTHS, numbers(500, 1000));
    font.setItem(COSName.TO_UNICODE, characters);
    return font;
  }

  private static COSDictionary composite(COSArray widths) throws IOException {
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.W, widths);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(
        COSName.TO_UNICODE,
        characters("<0003> <5DE5>", "<0004> <4F1A>", "<0007> <0031>", "<0009> <0032>"));
    return font;
  }

  @Test
  void readsCharactersAndWidthsOfASimpleFont() throws IOException {
    FontDictionary font =
        FontDictionary.of(simple(characters("<41> <5DE5>", "<42> <4F1A>"))).orElseThrow();
    assertThat(font.shape(65)).contains(new GlyphFont.Shape("工", 0.5f, 0.5f, 0, 0));
    assertThat(font.shape(66)).contains(new GlyphFont.Shape("会", 1, 1, 0, 0));
  }

  @Test
  void leavesACodeToTheProgramThatItSaysTooLittleOf() throws IOException {
    FontDictionary font =
        FontDictionary.of(simple(characters("<41> <5DE5>", "<43> <4F1A>"))).orElseThrow();
    assertThat(font.shape(66)).as("without a character").isEmpty();
    assertThat(font.shape(67)).as("without a width").isEmpty();
  }

  @Test
  void readsBothFormsOfTheWidthsOfACompositeFont() throws IOException {
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(3));
    widths.add(numbers(900, 800));
    widths.addAll(numbers(6, 8, 500));
    FontDictionary font = FontDictionary.of(composite(widths)).orElseThrow();
    assertThat(font.shape(3)).map(GlyphFont.Shape::advance).contains((double) 0.9f);
    assertThat(font.shape(4)).map(GlyphFont.Shape::advance).contains((double) 0.8f);
    assertThat(font.shape(7)).map(GlyphFont.Shape::advance).contains(0.5);
    assertThat(font.shape(9)).as("an em where nothing is said")
        .map(GlyphFont.Shape::advance)
        .contains(1.0);
  }

  @Test
  void saysNothingOfAFontWhoseTablesAreBrokenOrMissing() throws IOException {
    COSDictionary without = simple(characters("<41> <5DE5>"));
    without.removeItem(COSName.TO_UNICODE);
    COSDictionary unmeasured = simple(characters("<41> <5DE5>"));
    unmeasured.removeItem(COSName.WIDTHS);
    COSDictionary running = composite(numbers(1, 2));
    COSDictionary down = composite(numbers(6, 8, 500));
    down.setItem(COSName.ENCODING, COSName.IDENTITY_V);
    assertThat(FontDictionary.of(without)).isEqualTo(Optional.empty());
    assertThat(FontDictionary.of(unmeasured)).isEqualTo(Optional.empty());
    assertThat(FontDictionary.of(running)).isEqualTo(Optional.empty());
    assertThat(FontDictionary.of(down)).isEqualTo(Optional.empty());
    assertThat(FontDictionary.of(simple(characters()))).isEqualTo(Optional.empty());
    assertThat(FontDictionary.of(new COSDictionary())).isEqualTo(Optional.empty());
  }
}
