package org.gouji.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;

/// A process that extracts plain text with Tika from the files that its standard input names, one a
/// line.
final class TikaProcess {

  private final Process process;

  private TikaProcess(Process process) {
    this.process = process;
  }

  /// A jar with this class in it: a class-data archive takes no folders.
  static Path jar(Path folder) throws IOException {
    Path jar = folder.resolve("tika.jar");
    String name = TikaProcess.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream in = TikaProcess.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new ZipEntry(name));
      in.transferTo(out);
    }
    return jar;
  }

  /// @param flags more for the JVM
  static TikaProcess start(
      String classPath, List<Path> files, int heapMegabytes, List<String> flags)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Djava.awt.headless=true"));
    // Both sides lay their objects out alike.
    ManagementFactory.getRuntimeMXBean()
        .getInputArguments()
        .stream()
        .filter(it -> it.endsWith("UseCompactObjectHeaders"))
        .forEach(command::add);
    command.addAll(flags);
    command.addAll(
        List.of("-cp", classPath, TikaProcess.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (Writer names = process.outputWriter(StandardCharsets.UTF_8)) {
      for (Path file : files) {
        names.write(file + "\n");
      }
    }
    return new TikaProcess(process);
  }

  /// @return seconds of processor time that it took
  double await() throws IOException, InterruptedException {
    try (BufferedReader answer = process.inputReader(StandardCharsets.UTF_8)) {
      String last = "";
      for (String line = answer.readLine(); line != null; line = answer.readLine()) {
        last = line;
      }
      if (process.waitFor() != 0) {
        throw new IOException("Tika's process failed: " + last);
      }
      return Double.parseDouble(last);
    }
  }

  public static void main(String... arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    var parser = new AutoDetectParser();
    var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    long characters = 0;
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      var handler = new BodyContentHandler(-1);
      try (var in = Files.newInputStream(Path.of(name))) {
        parser.parse(in, handler, new Metadata(), new ParseContext());
      }
      characters += handler.toString().length();
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    out.println(own.toNanos() / 1e9);
  }
}
