package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gouji.model.document.Block;
import org.gouji.model.document.Box;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuledTableTest {

  private static final String[][] FIGURES = {
    {"item", "budget", "final"}, {"basic", "120.50", "118.20"}, {"project", "30", "29.85"}
  };

  private static final String[] ROWS = {
    "item | budget | final", "basic | 120.50 | 118.20", "project | 30 | 29.85"
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void readsPagesAsTheyAreDisplayed(int rotation) {
    Document document = new Sketch().rotated(rotation).cropped(40).table(100, 200, FIGURES).read();

    assertThat(document.pages()).containsExactly(new Document.Page(1, 600, 800, false));
    Block.Table table = Sketch.table(document);
    assertThat(Sketch.rows(table)).containsExactly(ROWS);
    assertThat(place(table.cells().get(4))).isEqualTo("180 220 260 240");
    Box figure = table.cells().get(4).text().place(0, 6).orElseThrow().box().orElseThrow();
    assertThat(figure.left()).isBetween(183.0, 185.0);
    assertThat(figure.bottom()).isBetween(234.0, 237.0);
  }

  @Test
  void readsTextThatRunsUpwardsOnAnUprightPage() {
    var sketch = new Sketch();
    sketch.add(out -> out.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 600, 0)));
    Document document = sketch.table(100, 300, FIGURES).read();

    Block.Table table = Sketch.table(document);
    assertThat(Sketch.rows(table)).containsExactly(ROWS);
    // Drawn at x 180 to 260 and 220 to 240 from the top, then turned a quarter to the left.
    assertThat(document.pages().getFirst().width()).isEqualTo(600);
    Box cell = table.cells().get(4).location().page().orElseThrow().box().orElseThrow();
    assertThat(cell.width()).isBetween(19.0, 21.0);
    assertThat(cell.height()).isBetween(79.0, 81.0);
    Box figure = table.cells().get(4).text().place(0, 6).orElseThrow().box().orElseThrow();
    assertThat(figure.top()).isGreaterThanOrEqualTo(cell.top());
    assertThat(figure.bottom()).isLessThanOrEqualTo(cell.bottom());
  }

  @Test
  void mergesCellsWhereNoLineStandsBetweenThem() {
    var sketch = new Sketch();
    double[] ys = {100, 120, 140, 160};
    sketch.line(100, 100, 340, 100).line(100, 120, 340, 120).line(100, 160, 340, 160);
    sketch.line(180, 140, 340, 140);
    sketch.line(100, 100, 100, 160).line(340, 100, 340, 160).line(180, 120, 180, 160);
    sketch.line(260, 120, 260, 160);
    sketch.text(190, 114, "all of it").text(104, 144, "group");
    sketch.text(184, 134, "a").text(264, 134, "1").text(184, 154, "b").text(264, 154, "2");

    assertThat(ys).hasSize(4);
    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("1x3:all of it", "2x1:group | a | 1", "b | 2");
  }

  @Test
  void closesTablesThatAreOpenAtTheirSides() {
    var sketch = new Sketch();
    for (double y = 100; y <= 160; y += 20) {
      sketch.line(100, y, 340, y);
    }
    sketch.line(180, 100, 180, 160).line(260, 100, 260, 160);
    sketch.text(104, 114, "item").text(184, 114, "12").text(264, 114, "34");
    sketch.text(104, 134, "x").text(184, 134, "56").text(264, 134, "78");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("item | 12 | 34", "x | 56 | 78", " |  | ");
  }

  @Test
  void takesDoubleRulesDashesAndBarsForSingleLines() {
    var sketch = new Sketch();
    for (double x : new double[] {100, 180, 260}) {
      sketch.bar(x - 0.25, 100, x + 0.25, 160);
    }
    for (double y : new double[] {100, 160}) {
      sketch.line(100, y, 260, y).line(100, y + 2, 260, y + 2);
    }
    for (double x = 100; x < 260; x += 4) {
      sketch.line(x, 130, x + 2, 130);
    }
    sketch.text(104, 118, "a").text(184, 118, "1.5").text(104, 148, "b").text(184, 148, "2.5");

    assertThat(Sketch.rows(Sketch.table(sketch.read()))).containsExactly("a | 1.5", "b | 2.5");
  }

  @Test
  void ignoresShadingBehindCells() {
    var sketch = new Sketch();
    sketch.add(out -> out.setNonStrokingColor(0.8f));
    sketch.bar(100, 100, 340, 120).bar(100, 140, 340, 160);
    sketch.add(out -> out.setNonStrokingColor(0f));
    sketch.table(100, 100, FIGURES);

    assertThat(Sketch.rows(Sketch.table(sketch.read()))).containsExactly(ROWS);
  }

  @Test
  void keepsTablesSideBySideApart() {
    var sketch = new Sketch();
    sketch.table(40, 100, new String[][] {{"in", "1"}, {"tax", "2"}});
    sketch.table(320, 100, new String[][] {{"out", "3"}, {"pay", "4"}});

    assertThat(Sketch.tables(sketch.read()))
        .extracting(Sketch::rows)
        .containsExactly(
            java.util.List.of("in | 1", "tax | 2"), java.util.List.of("out | 3", "pay | 4"));
  }

  @Test
  void neverJamsFiguresOfNeighbouringCells() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 140, 180}, new double[] {100, 115, 130});
    sketch.textTo(139.9, 111, "1234.56").text(140.1, 111, "78");
    sketch.textTo(139.9, 126, "0.5").textTo(179.9, 126, "9999.99");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("1234.56 | 78", "0.5 | 9999.99");
  }

  @Test
  void leavesAFigureThatIsWiderThanItsCellWhole() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 180, 220}, new double[] {100, 120, 140});
    sketch.text(104, 114, "a").textTo(218, 114, "123456789.00");
    sketch.text(104, 134, "b").textTo(218, 134, "1.00");

    Block.Table table = Sketch.table(sketch.read());
    assertThat(table.cells()).extracting(it -> it.text().value()).contains("123456789.00");
  }

  @Test
  void leavesOutTheEndOfATextThatIsClippedAtItsCell() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 180, 260}, new double[] {100, 120, 140});
    sketch.add(
        out -> {
          out.saveGraphicsState();
          out.addRect(100, (float) Sketch.HEIGHT - 120, 80, 20);
          out.clip();
        });
    sketch.text(104, 114, "expenditure of other kinds");
    sketch.add(out -> out.restoreGraphicsState());
    sketch.text(184, 114, "1,234.00").text(104, 134, "x").text(184, 134, "2.00");

    Block.Table table = Sketch.table(sketch.read());
    assertThat(table.cells().get(0).text().value()).startsWith("expenditure of")
        .doesNotContain("kinds");
    assertThat(table.cells().get(1).text().value()).isEqualTo("1,234.00");
  }

  @Test
  void readsNamesThatRunUpwardsInNarrowColumns() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 120, 200, 280}, new double[] {100, 180, 200});
    sketch.add(
        out -> {
          out.saveGraphicsState();
          out.transform(
              new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 114, (float) Sketch.HEIGHT - 170));
        });
    sketch.text(0, Sketch.HEIGHT, "quality");
    sketch.add(out -> out.restoreGraphicsState());
    sketch.text(124, 114, "first")
        .text(204, 114, "12.5")
        .text(124, 194, "second")
        .text(204, 194, "7");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("quality | first | 12.5", " | second | 7");
  }

  @Test
  void joinsLinesOfACellThatTheLayoutBroke() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 180, 320}, new double[] {100, 140, 160});
    sketch.text(104, 112, "expenditure for").text(104, 124, "all projects").text(184, 112, "two");
    sketch.text(184, 124, "lines").text(104, 154, "x").text(184, 154, "y");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("expenditure for all projects | two\nlines", "x | y");
  }

  @Test
  void doesNotDependOnTheOrderOfDrawing() {
    Document first = sketch().read();
    for (int seed = 0; seed < 10; seed++) {
      Document shuffled = sketch().shuffled(new Random(seed)).read();
      assertThat(shuffled.blocks().equals(first.blocks())).isTrue();
    }
  }

  private static Sketch sketch() {
    return new Sketch()
        .text(100, 80, "Figures of the year 2023")
        .table(100, 100, FIGURES)
        .text(100, 400, "A line below the tables that says 12.5 of 30")
        .table(60, 500, FIGURES)
        .table(340, 500, FIGURES);
  }

  @Test
  void takesAFramedParagraphForText() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 400}, new double[] {100, 160});
    sketch.text(110, 120, "Only a box around two lines").text(110, 134, "of text.");

    Document document = sketch.read();
    assertThat(Sketch.tables(document)).isEmpty();
    assertThat(document.blocks()).isNotEmpty();
  }

  private static String place(Block.Cell cell) {
    Box box = cell.location().page().orElseThrow().box().orElseThrow();
    return "%.0f %.0f %.0f %.0f".formatted(box.left(), box.top(), box.right(), box.bottom());
  }
}
