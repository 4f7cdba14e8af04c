package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

class PageBreakTest {

  private static final String[] HEADER = {"indicator", "weight", "score"};

  @Test
  void joinsATableAndDropsTheRepeatedHeader() {
    Document document =
        new Sketch()
            .table(100, 700, new String[][] {HEADER, {"a", "10", "9"}, {"b", "20", "19"}})
            .page()
            .table(100, 60, new String[][] {HEADER, {"c", "30", "29"}, {"d", "40", "39"}})
            .read();

    Block.Table table = Sketch.table(document);
    assertThat(Sketch.rows(table))
        .containsExactly(
            "indicator | weight | score", "a | 10 | 9", "b | 20 | 19", "c | 30 | 29",
            "d | 40 | 39");
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.cells().get(3).location().page().orElseThrow().number()).isEqualTo(1);
    assertThat(table.cells().get(9).location().page().orElseThrow().number()).isEqualTo(2);
    assertThat(table.cells().get(9).location().row()).isEqualTo(4);
  }

  @Test
  void readsRowsPrintedTwiceOnlyOnce() {
    Document document =
        new Sketch()
            .table(100, 700, new String[][] {HEADER, {"training", "10", "9"}})
            .page()
            .table(100, 60, new String[][] {HEADER, {"training", "10", "9"}, {"relief", "5", "5"}})
            .read();

    assertThat(Sketch.rows(Sketch.table(document)))
        .containsExactly("indicator | weight | score", "training | 10 | 9", "relief | 5 | 5");
    assertThat(document.notices()).extracting(it -> it.code()).containsExactly("row-printed-twice");
  }

  @Test
  void keepsRowsThatAreOnlyAlikeAndShort() {
    Document document =
        new Sketch()
            .table(100, 700, new String[][] {HEADER, {"x", "1", "1"}})
            .page()
            .table(100, 60, new String[][] {{"x", "1", "1"}, {"relief", "5", "5"}})
            .read();

    assertThat(Sketch.rows(Sketch.table(document)))
        .containsExactly(
            "indicator | weight | score", "x | 1 | 1", "x | 1 | 1", "relief | 5 | 5");
  }

  @Test
  void restoresARowThatThePageBreaks() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 180, 260}, new double[] {720, 740, 765});
    sketch.text(104, 734, "duty").text(184, 734, "budget");
    sketch.text(104, 750, "to train the").text(104, 762, "members and").text(184, 750, "12.5");
    sketch.page();
    sketch.grid(new double[] {100, 180, 260}, new double[] {60, 80, 100});
    sketch.text(104, 74, "their families").text(104, 94, "total").text(184, 94, "12.5");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly(
            "duty | budget", "to train the members and their families | 12.5", "total | 12.5");
  }

  @Test
  void restoresFiguresThatThePageBreaks() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 130, 180, 220}, new double[] {720, 740, 756});
    sketch.text(104, 734, "no").text(134, 734, "duty").text(184, 734, "sum");
    sketch.text(104, 752, "208").text(134, 752, "insurance").textTo(217, 752, "86045.0");
    sketch.page();
    sketch.grid(new double[] {100, 130, 180, 220}, new double[] {60, 80, 100});
    sketch.text(134, 74, "payments").textTo(217, 74, "0");
    sketch.text(104, 94, "210").text(134, 94, "health").textTo(217, 94, "12.50");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("no | duty | sum", "208 | insurance payments | 86045.00",
            "210 | health | 12.50");
  }

  @Test
  void keepsAShortRowBehindThePageBreak() {
    var sketch = new Sketch();
    sketch.grid(new double[] {100, 180, 260}, new double[] {720, 740, 760});
    sketch.text(104, 734, "duty").text(184, 734, "budget");
    sketch.text(104, 754, "train").text(184, 754, "12.5");
    sketch.page();
    sketch.grid(new double[] {100, 180, 260}, new double[] {60, 80, 100});
    sketch.text(184, 74, "7.5").text(104, 94, "total").text(184, 94, "20.0");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("duty | budget", "train | 12.5", " | 7.5", "total | 20.0");
  }

  @Test
  void carriesMergedCellsOverThePage() {
    var sketch = new Sketch();
    sketch.grid(new double[] {180, 260}, new double[] {720, 740, 760});
    sketch.line(100, 720, 180, 720).line(100, 760, 180, 760).line(100, 720, 100, 760);
    sketch.text(104, 734, "quality").text(184, 734, "first").text(184, 754, "second");
    sketch.page();
    sketch.grid(new double[] {180, 260}, new double[] {60, 80, 100});
    sketch.line(100, 60, 180, 60).line(100, 100, 180, 100).line(100, 60, 100, 100);
    sketch.text(184, 74, "third").text(184, 94, "fourth");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly("4x1:quality | first", "second", "third", "fourth");
  }

  @Test
  void startsANewTableWhereAFormBeginsAgain() {
    var sketch = new Sketch();
    form(sketch, 700, "roads");
    sketch.page();
    form(sketch, 60, "schools");

    assertThat(Sketch.tables(sketch.read())).hasSize(2);
  }

  private static void form(Sketch sketch, double top, String project) {
    sketch.line(100, top, 260, top).line(100, top + 20, 260, top + 20);
    sketch.line(100, top + 40, 260, top + 40);
    sketch.line(100, top, 100, top + 40).line(260, top, 260, top + 40);
    sketch.line(180, top + 20, 180, top + 40);
    sketch.text(140, top + 14, "Project form").text(104, top + 34, "name");
    sketch.text(184, top + 34, project);
  }

  @Test
  void keepsTablesWithOtherColumnsApart() {
    Document document =
        new Sketch()
            .table(100, 700, new String[][] {HEADER, {"a", "10", "9"}})
            .page()
            .table(100, 60, new String[][] {{"staff", "39"}, {"cars", "2"}})
            .read();

    assertThat(Sketch.tables(document)).hasSize(2);
  }

  /// Where tables fill the pages little else says how large letters are.
  @Test
  void setsALargeFootApart() {
    var sketch = new Sketch();
    for (int page = 0; page < 3; page++) {
      if (page > 0) {
        sketch.page();
      }
      sketch.text(100, 40, 8, "The form on which the union reports what it did in the year.");
      sketch.table(100, 60, new String[][] {{"row" + page, "10", "9"}, {"last" + page, "5", "5"}});
      sketch.text(100, 800, 11, "made by the union");
    }
    Document document = sketch.read();

    assertThat(document.furniture())
        .extracting(it -> it.text().value())
        .contains("made by the union");
    assertThat(document.blocks()).allMatch(it -> it instanceof Block.Table);
  }

  @Test
  void setsRunningHeadsAndPageNumbersApart() {
    var sketch = new Sketch();
    for (int page = 1; page <= 3; page++) {
      if (page > 1) {
        sketch.page();
      }
      sketch.text(250, 40, 8, "Annual report of the union");
      sketch.text(100, 200, "Body of page " + page + ".");
      sketch.text(290, 780, 8, "- " + page + " -");
    }

    Document document = sketch.read();
    assertThat(document.blocks()).hasSize(3);
    assertThat(document.furniture())
        .extracting(it -> it.page() + " " + it.kind() + " " + it.text().value())
        .containsExactly(
            "1 HEADER Annual report of the union",
            "1 PAGE_NUMBER - 1 -",
            "2 HEADER Annual report of the union",
            "2 PAGE_NUMBER - 2 -",
            "3 HEADER Annual report of the union",
            "3 PAGE_NUMBER - 3 -");
  }
}
