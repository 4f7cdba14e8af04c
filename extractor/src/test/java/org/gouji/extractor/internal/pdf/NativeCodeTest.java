package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;
import org.gouji.model.document.Document;
import org.gouji.model.document.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Native code is loaded once for a JVM, so each of these takes JVMs of its own.
class NativeCodeTest {

  /// Characters of a command line that names a folder's files; a library that looks at its own command
  /// line did not survive 10,000 of them.
  private static final int LONG = 60_000;

  @TempDir
  private Path temporary;

  @TempDir
  private Path home;

  @Test
  void leavesNothingBehindEvenWhenTheProgramIsKilled() throws Exception {
    assertThat(child()).contains("text", "page-ocr");
    assertThat(left()).filteredOn(Files::isRegularFile)
        .extracting(it -> it.getFileName().toString())
        .containsExactly("lock");
    assertThat(home).as("identifiers, caches").isEmptyDirectory();

    Path others = Files.createDirectory(temporary.resolve("onnxruntime-java-of-others"));
    Files.writeString(others.resolve("libonnxruntime.so"), "in use");
    for (Path path : left()) {
      Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
    Set<Path> before = Set.copyOf(left());
    child();

    assertThat(left()).filteredOn(before::contains)
        .containsExactlyInAnyOrder(others, others.resolve("libonnxruntime.so"));
  }

  @Test
  void readsTheRestOfAFileWhereNativeCodeCannotBeLoaded() throws Exception {
    Path missing = temporary.resolve("missing");

    assertThat(child("-Donnxruntime.native.onnxruntime.path=" + missing))
        .contains("text", "ocr-unavailable")
        .doesNotContain("page-ocr");
    assertThat(child("-Djava.io.tmpdir=" + missing)).contains("text", "ocr-unavailable");
    assertThat(child("-Dos.arch=riscv64")).contains("text", "ocr-unavailable");
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> paths = Files.walk(temporary)) {
      return paths.filter(it -> !it.equals(temporary)).toList();
    }
  }

  private String child(String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of(flags));
    command.addAll(
        List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.add("x".repeat(LONG));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Child.KILLED);
    return out;
  }

  /// Says what was read, and is gone as if it had been killed.
  static final class Child {

    static final int KILLED = 137;

    private Child() {}

    public static void main(String[] arguments) throws IOException {
      byte[] halfScanned = DamageTest.scan("A page of text behind the cover.");
      Extraction extraction =
          Extractor.create(Limits.DEFAULT).extract(halfScanned, "t.pdf", "t.pdf");
      if (extraction.outcome() instanceof Outcome.Ok<Document>(var document)) {
        System.out.println(document.blocks().isEmpty() ? "" : "text");
        document.notices().stream().map(Notice::code).forEach(System.out::println);
      }
      System.out.flush();
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
