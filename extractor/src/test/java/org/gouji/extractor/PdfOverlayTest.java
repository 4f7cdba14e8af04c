package org.gouji.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfOverlayTest {

  @TempDir
  Path folder;

  @Test
  void drawsCellsOverEveryPage() throws Exception {
    Path pdf = folder.resolve("报告.pdf");
    try (InputStream in = getClass().getResourceAsStream("/pdf/scorecard-wqy.pdf")) {
      Files.copy(in, pdf);
    }
    var outcome = Extractor.create(Limits.DEFAULT).extract(pdf).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Ok.class);
    Document document = ((Outcome.Ok<Document>) outcome).value();

    List<Path> pictures = PdfOverlay.write(pdf, document, folder.resolve("pages"));

    assertThat(pictures).hasSize(document.pages().size());
    BufferedImage first = ImageIO.read(pictures.getFirst().toFile());
    assertThat(first.getWidth()).isEqualTo((int) (1.5 * document.pages().getFirst().width()));
    assertThat(bluePixels(first)).isGreaterThan(1000);
  }

  private static int bluePixels(BufferedImage picture) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        count += (rgb & 0xff) > 150 && (rgb >> 16 & 0xff) < 90 ? 1 : 0;
      }
    }
    return count;
  }
}
