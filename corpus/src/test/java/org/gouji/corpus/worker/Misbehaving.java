package org.gouji.corpus.worker;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;

/// A reader as bad as a parser can be. It takes files that begin with `misbehave:` and does what they
/// say.
public final class Misbehaving implements FormatReader {

  private static final String BEGIN = "misbehave:";

  private final List<byte[]> kept = new ArrayList<>();

  /// The bytes of a file that makes it do something.
  ///
  /// @param what `crash` `hang` `eat` `leak` `print` `flags` or `fault`; `scan` is read, as from a picture
  public static byte[] file(String what) {
    return (BEGIN + what).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "misbehaving";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    return text(bytes).startsWith(BEGIN) ? Optional.of("text/plain") : Optional.empty();
  }

  private static String text(byte[] bytes) {
    return new String(
        bytes, 0, Math.min(bytes.length, BEGIN.length() + 5), StandardCharsets.ISO_8859_1);
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    switch (text(bytes).substring(BEGIN.length())) {
      case "scan" -> {
        return new Document(
            source, List.of(new Document.Page(1, 595, 842, true)), List.of(), List.of(), List.of());
      }
      case "crash" -> Runtime.getRuntime().halt(7);
      case "hang" -> hang();
      case "eat" -> eat(Integer.MAX_VALUE);
      // Not enough by itself, and never given back.
      case "leak" -> eat(40);
      case "print" -> print();
      case "flags" -> System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
      default -> throw new IllegalStateException("a fault");
    }
    throw Refusal.of(Failure.Kind.UNSUPPORTED, "测试", "test");
  }

  /// It does not stop when it is asked to, as a parser in a loop does not.
  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  private void eat(int megabytes) {
    for (int i = 0; i < megabytes; i++) {
      kept.add(new byte[1 << 20]);
    }
  }

  private static void print() {
    for (int i = 0; i < 100; i++) {
      System.out.println("a library has something to say");
    }
  }
}
