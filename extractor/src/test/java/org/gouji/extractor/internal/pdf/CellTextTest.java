package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;
import org.junit.jupiter.api.Test;

class CellTextTest {

  private static final double SIZE = 10;

  /// A line of a cell that begins 5 points from its left edge, at 0.
  private static Line line(String value, double right, double top, double confidence) {
    var box = new Box(5, top, right, top + SIZE);
    var span = new Text.Span(0, value.length(), 1, box, confidence);
    return new Line(
        new Text(value, List.of(span)), box, top + SIZE, SIZE, false, SIZE / 2, false);
  }

  private static String read(double right, double confidence, String first, String second) {
    return CellText.of(
        List.of(line(first, right, 0, confidence), line(second, 12, 12, confidence)),
        new Box(0, 0, 40, 30))
        .text()
        .value();
  }

  /// A figure that is wider than its cell is one figure; in a picture its line ends with the ink.
  @Test
  void joinsTheHalvesOfAFigure() {
    assertThat(read(31, 1, "356.2", "0")).isEqualTo("356.20");
    assertThat(read(28, 0.97, "356.2", "0")).isEqualTo("356.20");
    assertThat(read(28, 0.97, "10", "0")).isEqualTo("100");
  }

  @Test
  void leavesFiguresWithRoomBesideThemApart() {
    assertThat(read(28, 1, "356.2", "0")).isEqualTo("356.2 0");
    assertThat(read(18, 0.97, "10", "20")).isEqualTo("10\n20");
  }
}
