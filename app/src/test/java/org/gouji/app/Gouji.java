package org.gouji.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;

/// Runs one command line in this JVM.
///
/// @param out what went to standard output
/// @param err what went to standard error, the log apart
record Gouji(int exitCode, String out, String err) {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static final Path SAMPLES = ROOT.resolve("corpus/reports");

  /// Without the lines that a long import writes now and then.
  String errWithoutProgress() {
    return err.lines().filter(it -> !it.startsWith("已处理 ")).collect(Collectors.joining("\n"));
  }

  static Gouji run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine commandLine = Main.commandLine(words);
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(words);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return new Gouji(exitCode, out.toString(), err.toString());
  }
}
