package org.gouji.extractor.internal.ocr;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds and reads the text of pictures. One for a process, made when first asked for; pages wait
/// for one another.
public final class Recogniser {

  private static final Logger LOG = LoggerFactory.getLogger(Recogniser.class);

  /// Pixels to an inch at which text is looked for: 9 pt is 15 pixels high then, and the pages of
  /// reports take a third of a second each.
  private static final double DETECTION_DPI = 120;

  /// The sides of a picture that is looked through are multiples of this.
  private static final int MULTIPLE = 32;

  /// From here on a pixel is text, …
  private static final float TEXT = 0.3f;

  /// … and patches of it that are surer than this on average are.
  private static final float SURE = 0.5f;

  /// The network shrinks patches by this share of area over outline, which is put back. (Values of
  /// the network's own configuration, all three.)
  private static final double SHRUNK = 1.6;

  /// Height of a line as the second network takes it.
  private static final int LINE_HEIGHT = 48;

  /// Narrower lines are filled up: the network has not seen such.
  private static final int LEAST_WIDTH = 160;

  /// Means and deviations of the pictures that the first network learnt from, blue green red.
  private static final float[] MEANS = {0.485f, 0.456f, 0.406f};

  private static final float[] DEVIATIONS = {0.229f, 0.224f, 0.225f};

  /// Made by the first page that needs it.
  private static final class Only {

    static final Optional<Recogniser> INSTANCE = load();
  }

  private final Networks networks;

  private Recogniser(Networks networks) {
    this.networks = networks;
  }

  /// Empty where the models or the native library cannot be loaded.
  public static Optional<Recogniser> find() {
    return Only.INSTANCE;
  }

  private static Optional<Recogniser> load() {
    try {
      return Optional.of(new Recogniser(new Networks()));
    } catch (IOException | OrtException | LinkageError | RuntimeException e) {
      LOG.warn("pictures of pages cannot be read here: {}", e.toString());
      LOG.debug("", e);
      return Optional.empty();
    }
  }

  /// A character of a line.
  ///
  /// @param centre x in pixels of the picture
  record Letter(String text, double centre, double confidence) {

    Letter doubted(double doubt) {
      return new Letter(text, centre, Math.min(confidence, 1 - Math.min(1, doubt)));
    }
  }

  /// Where text is, in pixels of the picture.
  ///
  /// @param edges pixels between areas that no patch of text crosses
  synchronized List<Area> detect(Gray gray, double dpi, Ink edges) throws OrtException {
    double scale = Math.min(1, DETECTION_DPI / dpi);
    int width = multiple(gray.width() * scale);
    int height = multiple(gray.height() * scale);
    Gray small = gray.scaled(new Area(0, 0, gray.width(), gray.height()), width, height);
    float[] input = new float[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      float value = (small.pixels()[i] & 0xff) / 255f;
      for (int plane = 0; plane < 3; plane++) {
        input[plane * width * height + i] = (value - MEANS[plane]) / DEVIATIONS[plane];
      }
    }
    float[] map = networks.detect(input, width, height);
    double sx = (double) gray.width() / width;
    double sy = (double) gray.height() / height;
    for (int y = 0; y < gray.height(); y++) {
      for (int x = 0; x < gray.width(); x++) {
        if (edges.at(x, y)) {
          int at =
              Math.min(height - 1, (int) (y / sy)) * width + Math.min(width - 1, (int) (x / sx));
          map[at] = 0;
        }
      }
    }
    return new Patches(map, width, height).areas(TEXT, SURE, SHRUNK, sx, sy);
  }

  private static int multiple(double side) {
    return Math.max(MULTIPLE, (int) Math.round(side / MULTIPLE) * MULTIPLE);
  }

  /// The characters of one line.
  ///
  /// @param stretch how much wider than it is the line is shown to the network
  synchronized List<Letter> read(Gray gray, Area area, double stretch) throws OrtException {
    double scale = stretch * LINE_HEIGHT / area.height();
    int inked = Math.max(1, (int) Math.round(area.width() * scale));
    int width = Math.max(LEAST_WIDTH, (inked + 7) / 8 * 8);
    Gray line = gray.scaled(area, inked, LINE_HEIGHT);
    int plane = width * LINE_HEIGHT;
    float[] input = new float[3 * plane];
    for (int y = 0; y < LINE_HEIGHT; y++) {
      for (int x = 0; x < width; x++) {
        float value = x < inked ? line.at(x, y) / 127.5f - 1 : 0;
        int at = y * width + x;
        input[at] = value;
        input[plane + at] = value;
        input[2 * plane + at] = value;
      }
    }
    float[] steps = networks.recognise(input, width, LINE_HEIGHT);
    return letters(steps, area.left(), width / scale);
  }

  /// The best character of each step; the same one in neighbouring steps is one character, with the
  /// confidence of its surest step. A figure's character that was nearly seen beside it takes away
  /// from that: where a decimal point is lost all digits are sure.
  private List<Letter> letters(float[] steps, int left, double width) {
    int classes = networks.characters().size();
    int count = steps.length / classes;
    double step = width / count;
    List<Letter> out = new ArrayList<>();
    int begin = 0;
    float nearly = 0;
    while (begin < count) {
      int now = best(steps, begin);
      int end = begin + 1;
      while (end < count && best(steps, end) == now) {
        end++;
      }
      if (now == 0) {
        int next = end < count ? best(steps, end) : 0;
        int before = begin > 0 ? best(steps, begin - 1) : 0;
        nearly = 0;
        for (int i = begin; i < end; i++) {
          for (int c : networks.figures()) {
            nearly = c == before || c == next ? nearly : Math.max(nearly, steps[i * classes + c]);
          }
        }
        if (!out.isEmpty()) {
          out.add(out.removeLast().doubted(nearly));
        }
      } else {
        float most = 0;
        for (int i = begin; i < end; i++) {
          most = Math.max(most, steps[i * classes + now]);
        }
        double centre = left + (begin + end) / 2.0 * step;
        out.add(
            new Letter(networks.characters().get(now), centre, Math.min(1, most))
                .doubted(nearly));
        nearly = 0;
      }
      begin = end;
    }
    return LookAlikes.resolved(out);
  }

  private int best(float[] steps, int step) {
    int classes = networks.characters().size();
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = steps[step * classes + c] > steps[step * classes + best] ? c : best;
    }
    return best;
  }
}
