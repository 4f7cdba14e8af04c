package org.gouji.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.nio.charset.StandardCharsets;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;

/// A reader with every fault that a parser can have. Found by [java.util.ServiceLoader] wherever the
/// tests of this module are on the class path; takes files that begin with its words and no others.
public final class HarmfulReader implements FormatReader {

  private static final String BEGIN = "harm: ";

  enum Harm {
    HANGS,
    HALTS,
    EATS_MEMORY,
    OVERFLOWS,
    MISSES_A_CLASS;

    byte[] file() {
      return (BEGIN + name()).getBytes(StandardCharsets.US_ASCII);
    }
  }

  @Override
  public String name() {
    return "harmful";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    String text = new String(bytes, 0, Math.min(bytes.length, 99), StandardCharsets.US_ASCII);
    return text.startsWith(BEGIN) ? Optional.of("text/x-harm") : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) {
    String text = new String(bytes, StandardCharsets.US_ASCII);
    switch (Harm.valueOf(text.substring(BEGIN.length()))) {
      case HANGS -> hang();
      case HALTS -> Runtime.getRuntime().halt(42);
      case EATS_MEMORY -> eat();
      case OVERFLOWS -> overflow(0);
      case MISSES_A_CLASS -> throw new NoClassDefFoundError("x");
    }
    throw new IllegalStateException("did no harm");
  }

  private static void hang() {
    while (true) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        // It does not stop when it is asked to, as a parser in a loop does not.
      }
    }
  }

  private static void eat() {
    List<long[]> eaten = new ArrayList<>();
    while (eaten.size() < Integer.MAX_VALUE) {
      eaten.add(new long[1 << 20]);
    }
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + depth;
  }
}
