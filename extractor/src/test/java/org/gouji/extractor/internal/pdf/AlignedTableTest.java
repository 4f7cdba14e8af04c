package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTableTest {

  private static final String[][] FIGURES = {
    {"basic", "1,120.50", "118.20", "98.1%"},
    {"project", "30.00", "29.85", "99.5%"},
    {"total", "1,150.50", "148.05", "12.9%"}
  };

  private static Sketch figures(Sketch sketch, double top) {
    for (int row = 0; row < FIGURES.length; row++) {
      sketch.text(100, top + 16 * row, FIGURES[row][0]);
      for (int column = 1; column < 4; column++) {
        sketch.textTo(140 + 90 * column, top + 16 * row, FIGURES[row][column]);
      }
    }
    return sketch;
  }

  @Test
  void findsFiguresThatLineUp() {
    var sketch = new Sketch().text(100, 60, "The figures of the year are these:");
    sketch.textTo(230, 84, "budget").textTo(320, 84, "final").textTo(410, 84, "rate");
    figures(sketch, 100).text(100, 180, "So 12 of 30 was spent.");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly(
            " | budget | final | rate",
            "basic | 1,120.50 | 118.20 | 98.1%",
            "project | 30.00 | 29.85 | 99.5%",
            "total | 1,150.50 | 148.05 | 12.9%");
  }

  @Test
  void keepsAHeadThatStandsOverSeveralColumns() {
    var sketch = new Sketch();
    sketch.text(100, 84, "item").text(205, 84, "amount in this year").textTo(410, 84, "rate");

    assertThat(Sketch.rows(Sketch.table(figures(sketch, 100).read())))
        .first()
        .isEqualTo("item | 1x2:amount in this year | rate");
  }

  @Test
  void findsTheColumnsOfATableWithLinesBetweenRowsOnly() {
    var sketch = figures(new Sketch(), 100);
    for (double y : new double[] {86, 104, 120, 138}) {
      sketch.line(90, y, 420, y);
    }
    sketch.line(90, 86, 90, 138).line(420, 86, 420, 138);

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .contains("project | 30.00 | 29.85 | 99.5%");
  }

  @Test
  void partsTheRowsOfATableWithLinesBetweenColumnsOnly() {
    var sketch = figures(new Sketch(), 100);
    sketch.grid(new double[] {90, 150, 235, 325, 420}, new double[] {86, 138});

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly(
            "basic | 1,120.50 | 118.20 | 98.1%",
            "project | 30.00 | 29.85 | 99.5%",
            "total | 1,150.50 | 148.05 | 12.9%");
  }

  @Test
  void takesNoProseForATable() {
    var sketch = new Sketch();
    List<String> lines =
        List.of(
            "In 2021 the union spent 149.35 of 160.00 in all, which is 93.34%; in 2020 it",
            "spent 120.10 of 130.00, that is 92.38%, and 6 projects with 40.60 were left",
            "for 2022, of which 12.30, 15.20 and 13.10 are known and 3 of 6 have begun");
    for (int i = 0; i < lines.size(); i++) {
      sketch.text(100, 100 + 16 * i, lines.get(i));
    }

    assertThat(Sketch.tables(sketch.read())).isEmpty();
  }

  @Test
  void takesTwoUnnamedColumnsOrTwoRowsForNoTable() {
    var sketch = new Sketch();
    for (int i = 0; i < 5; i++) {
      sketch.text(100, 100 + 16 * i, "label").text(250, 100 + 16 * i, "1" + i);
      sketch.text(350, 100 + 16 * i, "2" + i);
    }
    for (int i = 0; i < 2; i++) {
      sketch.text(100, 400 + 16 * i, "1" + i).text(250, 400 + 16 * i, "2" + i);
      sketch.text(350, 400 + 16 * i, "3" + i).text(450, 400 + 16 * i, "4" + i);
    }

    assertThat(Sketch.tables(sketch.read())).isEmpty();
  }

  /// Two columns of figures are a table where each line has a name, and each column.
  @Test
  void findsTwoNamedColumnsBesideNames() {
    var sketch =
        new Sketch().text(100, 100, "post").text(250, 100, "planned").text(350, 100, "held");
    for (int i = 0; i < 3; i++) {
      sketch.text(100, 116 + 16 * i, "kind " + (char) ('a' + i)).text(250, 116 + 16 * i, "1" + i);
      sketch.text(350, 116 + 16 * i, "2" + i);
    }

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .containsExactly(
            "post | planned | held", "kind a | 10 | 20", "kind b | 11 | 21", "kind c | 12 | 22");
  }

  /// The names of the second table of a page belong to it as those of the first do.
  @Test
  void findsTheHeadsOfASecondTable() {
    var sketch = new Sketch();
    for (double top : new double[] {84, 200}) {
      sketch.textTo(230, top, "budget").textTo(320, top, "final").textTo(410, top, "rate");
      figures(sketch, top + 16);
      sketch.text(100, top + 80, "Of these nothing is left.");
    }

    assertThat(Sketch.tables(sketch.read()))
        .extracting(it -> Sketch.rows(it).getFirst())
        .containsExactly(" | budget | final | rate", " | budget | final | rate");
  }

  /// A name that fills its column goes on below it.
  @Test
  void joinsANameThatWasBroken() {
    var sketch = new Sketch();
    String[] names = {"wages", "insurance for the old", "total"};
    for (int i = 0; i < names.length; i++) {
      double top = 100 + 16 * i + (i > 1 ? 14 : 0);
      sketch.text(100, top, names[i]);
      for (int column = 1; column < 4; column++) {
        sketch.textTo(190 + 90 * column, top, FIGURES[i][column]);
      }
    }
    sketch.text(100, 130, "age");

    assertThat(Sketch.rows(Sketch.table(sketch.read())))
        .hasSize(3)
        .anyMatch(it -> it.startsWith("insurance for the old") && it.contains("age"));
  }
}
