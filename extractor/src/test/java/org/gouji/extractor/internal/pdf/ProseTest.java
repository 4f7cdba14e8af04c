package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

class ProseTest {

  /// Fills the line from 100 to 500 in Helvetica of 10 points.
  private static final String FULL =
      "The union spent 149.35 in this year and 120.10 in the last, and of that it gave eighty parts";

  private static List<String> texts(Document document) {
    return document.blocks()
        .stream()
        .map(
            block -> switch (block) {
              case Block.Heading heading -> "H" + heading.level() + " " + heading.text().value();
              case Block.Paragraph paragraph -> paragraph.text().value();
              case Block.Table table -> "table";
            })
        .toList();
  }

  @Test
  void joinsTheLinesOfAParagraphOverThePage() {
    Document document =
        new Sketch()
            .text(100, 700, FULL)
            .text(100, 716, FULL)
            .page()
            .text(100, 100, FULL)
            .text(100, 116, "to its members.")
            .text(100, 132, "Another one.")
            .read();

    assertThat(texts(document))
        .containsExactly(FULL + " " + FULL + " " + FULL + " to its members.", "Another one.");
  }

  @Test
  void beginsAParagraphWhereALineIsSetIn() {
    var sketch = new Sketch();
    double y = 100;
    for (int i = 0; i < 10; i++) {
      sketch.text(120, y, FULL.substring(0, FULL.length() - 5));
      sketch.text(100, y + 16, i % 2 == 0 ? FULL + "." : "the rest " + i + ".");
      y += 32;
    }

    assertThat(sketch.read().blocks()).hasSize(10);
  }

  @Test
  void beginsAParagraphWhereThereIsSpace() {
    var sketch = new Sketch();
    double y = 100;
    for (int i = 0; i < 6; i++) {
      sketch.text(100, y, FULL).text(100, y + 16, i == 2 ? FULL : "to it " + i);
      y += 40;
    }

    assertThat(sketch.read().blocks()).hasSize(6);
  }

  @Test
  void leavesSignatureAndDateApart() {
    var sketch = new Sketch().text(100, 100, FULL).text(100, 116, "to its members.");
    sketch.textTo(500, 140, "Union of the city").textTo(500, 156, "2023-04-18");

    assertThat(texts(sketch.read())).endsWith("Union of the city", "2023-04-18");
  }

  @Test
  void readsNumberedLinesAsHeadings() {
    var sketch = new Sketch().text(100, 100, "1. Staff").text(100, 120, FULL);
    sketch.text(100, 136, "to 39 members.").text(100, 160, "1.60 of 2.40 was spent.");

    assertThat(texts(sketch.read()))
        .containsExactly(
            "H3 1. Staff", FULL + " to 39 members.", "1.60 of 2.40 was spent.");
  }

  @Test
  void readsTheTitleOfAReportAsNoHeadingOfItsBody() {
    Document document =
        new Sketch()
            .text(200, 60, 20, "Report of the year")
            .text(100, 100, FULL)
            .text(100, 116, "to its members.")
            .text(100, 132, "1. Staff")
            .page()
            .text(230, 60, 20, "Part of tables")
            .text(100, 100, FULL)
            .read();

    assertThat(texts(document))
        .startsWith("Report of the year")
        .contains("H3 1. Staff", "H1 Part of tables");
  }

  @Test
  void keepsWhatStandsInTwoPlacesOfALineApart() {
    var sketch =
        new Sketch().text(100, 100, "filled by: the union").textTo(500, 100, "page 3 of 5");

    assertThat(texts(sketch.read())).containsExactly("filled by: the union page 3 of 5");
  }

  @Test
  void readsTextDrawnTwiceOnce() {
    var sketch = new Sketch().text(100, 100, "bold 12.50").text(100.4, 100, "bold 12.50");

    assertThat(texts(sketch.read())).containsExactly("bold 12.50");
  }

  @Test
  void pointsAtWhatItRead() {
    var text = new Sketch().text(100, 100, "spent 149.35 of it").read().blocks().getFirst();
    var figure = ((Block.Paragraph) text).text().place(6, 12).orElseThrow().box().orElseThrow();
    var sketch = new Sketch();

    assertThat(figure.left()).isBetween(99.9 + sketch.width("spent ", 10),
        100.1 + sketch.width("spent ", 10));
    assertThat(figure.width()).isBetween(30.0, 31.0);
    assertThat(figure.top()).isLessThan(93);
    assertThat(figure.bottom()).isGreaterThan(100);
  }
}
