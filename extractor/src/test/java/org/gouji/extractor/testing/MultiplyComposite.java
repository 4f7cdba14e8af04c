package org.gouji.extractor.testing;

import java.awt.Composite;
import java.awt.CompositeContext;
import java.awt.RenderingHints;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// Paints as ink does: what was dark stays dark.
enum MultiplyComposite implements Composite, CompositeContext {
  INSTANCE;

  @Override
  public CompositeContext createContext(
      ColorModel source, ColorModel target, RenderingHints hints) {
    return this;
  }

  @Override
  public void dispose() {
    // Holds nothing.
  }

  @Override
  public void compose(Raster source, Raster before, WritableRaster after) {
    int width = Math.min(source.getWidth(), before.getWidth());
    int height = Math.min(source.getHeight(), before.getHeight());
    int[] ink = new int[4];
    int[] paper = new int[4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        ink[3] = 255;
        source.getPixel(x + source.getMinX(), y + source.getMinY(), ink);
        before.getPixel(x + before.getMinX(), y + before.getMinY(), paper);
        for (int band = 0; band < 3; band++) {
          int mixed = paper[band] * ink[band] / 255;
          paper[band] += (mixed - paper[band]) * ink[3] / 255;
        }
        after.setPixel(x + after.getMinX(), y + after.getMinY(), paper);
      }
    }
  }
}
