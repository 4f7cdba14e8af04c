package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void itsCellsTileItWhateverLinesAreMissing() {
    Cases.forAll(
        random -> {
          int rows = 1 + random.nextInt(7);
          int columns = 1 + random.nextInt(7);
          boolean[][] right = new boolean[rows][columns];
          boolean[][] below = new boolean[rows][columns];
          for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
              right[row][column] = random.nextBoolean();
              below[row][column] = random.nextBoolean();
            }
          }
          Grid grid = Grid.of(edges(columns), edges(rows), right, below);

          int[][] times = new int[rows][columns];
          for (Grid.Area area : grid.areas()) {
            for (int row = area.row(); row < area.row() + area.rowSpan(); row++) {
              for (int c = area.column(); c < area.column() + area.columnSpan(); c++) {
                times[row][c]++;
              }
            }
          }
          assertThat(Arrays.stream(times).flatMapToInt(IntStream::of)).containsOnly(1);
        });
  }

  private static double[] edges(int places) {
    return IntStream.rangeClosed(0, places).mapToDouble(it -> 20.0 * it).toArray();
  }

  @Test
  void cutsAnAreaThatIsNoRectangle() {
    boolean[][] right = {{false, true}, {true, true}};
    boolean[][] below = {{false, true}, {true, true}};

    assertThat(Grid.of(edges(2), edges(2), right, below).areas())
        .containsExactly(
            new Grid.Area(0, 0, 1, 2), new Grid.Area(1, 0, 1, 1), new Grid.Area(1, 1, 1, 1));
  }

  @Test
  void findsThePlaceBetweenEdges() {
    double[] edges = {10, 20, 40};

    assertThat(Grid.between(edges, 9.9)).isEqualTo(-1);
    assertThat(Grid.between(edges, 10)).isZero();
    assertThat(Grid.between(edges, 20)).isEqualTo(1);
    assertThat(Grid.between(edges, 40)).isEqualTo(1);
    assertThat(Grid.between(edges, 40.1)).isEqualTo(-1);
    assertThat(Grid.between(edges, Double.NaN)).isEqualTo(-1);
  }
}
