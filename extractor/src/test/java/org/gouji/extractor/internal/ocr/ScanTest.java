package org.gouji.extractor.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found on a picture before any character is read; 200 pixels to an inch.
class ScanTest {

  private static final double DPI = 200;

  private final BufferedImage picture =
      new BufferedImage(1000, 1400, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = picture.createGraphics();

  ScanTest() {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1000, 1400);
    pen.setColor(Color.BLACK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.5, 0, 0.3, 1.5})
  void straightensThePage(double degrees) {
    pen.rotate(Math.toRadians(degrees), 500, 700);
    table();

    Scan scan = Scan.of(picture, DPI);

    assertThat(Math.toDegrees(scan.lean())).isCloseTo(degrees, within(0.12));
    assertThat(scan.levels()).hasSize(4);
    assertThat(scan.uprights()).hasSize(3);
    for (int i = 0; i < 4; i++) {
      assertThat(scan.levels().get(i).position()).isCloseTo(36.4 + 36 * i, within(1.0));
    }
  }

  @Test
  void takesNoStrokeOfACharacterForARuling() {
    table();
    pen.fillRect(300, 230, 32, 3);
    pen.fillRect(340, 225, 3, 28);
    pen.fillRect(600, 700, 60, 4);
    pen.fillRect(600, 800, 300, 40);

    Scan scan = Scan.of(picture, DPI);

    assertThat(scan.levels()).hasSize(4);
    assertThat(scan.uprights()).hasSize(3);
  }

  @Test
  void takesOffASealAndLeavesWhatIsPrintedBeneath() {
    pen.setColor(new Color(220, 60, 60));
    pen.setStroke(new BasicStroke(8));
    pen.drawOval(300, 300, 300, 300);
    pen.fillOval(430, 430, 40, 40);
    pen.setColor(new Color(60, 12, 12));
    pen.fillRect(290, 446, 320, 8);

    Gray gray = Seals.without(picture, DPI);

    assertThat(gray.at(450, 300)).isGreaterThan(230);
    assertThat(gray.at(450, 435)).isGreaterThan(230);
    assertThat(gray.at(450, 450)).isLessThan(110);
    assertThat(gray.at(360, 450)).isLessThan(110);
  }

  @Test
  void leavesARedHeading() {
    pen.setColor(new Color(220, 30, 30));
    for (int i = 0; i < 10; i++) {
      pen.fillRect(100 + 80 * i, 200, 60, 60);
    }

    Gray gray = Seals.without(picture, DPI);

    assertThat(gray.at(130, 230)).isLessThan(120);
  }

  /// Three rows of two cells.
  private void table() {
    for (int i = 0; i < 4; i++) {
      pen.fillRect(100, 100 + 100 * i, 802, 2);
    }
    for (int i = 0; i < 3; i++) {
      pen.fillRect(100 + 400 * i, 100, 2, 302);
    }
  }
}
