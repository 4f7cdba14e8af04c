package org.gouji.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/// Runs one command line in this JVM.
///
/// @param out what went to standard output
/// @param err what went to standard error, the log apart
record Gouji(int exitCode, String out, String err) {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static final Path SAMPLES = ROOT.resolve("corpus/reports");

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
