package org.gouji.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Text;

/// How sure the numbers of scans were read, against whether they are right: a number is when the same
/// report has it in a format with text.
final class Sureness {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:]*\\d|\\d");

  private static final double[] STEPS = {0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.0001};

  private final List<Double> right = new ArrayList<>();
  private final List<Double> wrong = new ArrayList<>();
  private final StringBuilder misread = new StringBuilder();

  void add(Document scan, Document text) {
    Set<String> known = new HashSet<>();
    for (Text one : texts(text)) {
      Matcher numbers = NUMBER.matcher(plain(one.value()));
      while (numbers.find()) {
        known.add(numbers.group());
      }
    }
    for (Text one : texts(scan)) {
      String value = plain(one.value());
      Matcher numbers = NUMBER.matcher(value);
      while (numbers.find()) {
        double confidence = one.confidence(numbers.start(), numbers.end());
        (known.contains(numbers.group()) ? right : wrong).add(confidence);
        if (!known.contains(numbers.group())) {
          misread.append(
              "%.3f %s %s: %s%n".formatted(
                  confidence,
                  scan.source().file(),
                  numbers.group(),
                  value.substring(Math.max(0, numbers.start() - 10),
                      Math.min(value.length(), numbers.end() + 5)).replace('\n', ' ')));
        }
      }
    }
  }

  /// Numbers that were read wrongly, as surely as this at least.
  long wrongFrom(double confidence) {
    return wrong.stream().filter(it -> it >= confidence).count();
  }

  String table() {
    StringBuilder out = new StringBuilder("confidence       right   wrong\n");
    for (int i = 0; i + 1 < STEPS.length; i++) {
      out.append(
          String.format(Locale.ROOT, "%.2f to %.2f  %8d %7d%n", STEPS[i], Math.min(1, STEPS[i + 1]),
              between(right, i), between(wrong, i)));
    }
    return out.append(misread).toString();
  }

  private static long between(List<Double> all, int step) {
    return all.stream().filter(it -> it >= STEPS[step] && it < STEPS[step + 1]).count();
  }

  /// Character by character, so that offsets hold.
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
      out.append(one.length() == 1 ? one : text.substring(i, i + 1));
    }
    return out.toString();
  }

  private static List<Text> texts(Document document) {
    List<Text> out = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading heading -> out.add(heading.text());
        case Block.Paragraph paragraph -> out.add(paragraph.text());
        case Block.Table table -> {
          table.caption().ifPresent(out::add);
          table.unitLine().ifPresent(out::add);
          table.cells().forEach(it -> out.add(it.text()));
        }
      }
    }
    return out;
  }
}
