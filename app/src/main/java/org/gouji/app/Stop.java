package org.gouji.app;

import java.io.UncheckedIOException;
import org.gouji.app.text.Words;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// What stops a run as a whole: the machine, our data, or a fault in this program. A bad file never
/// comes here.
final class Stop implements IExecutionExceptionHandler {

  private final Words words;

  Stop(Words words) {
    this.words = words;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    switch (e) {
      case UncheckedIOException io ->
          command.getErr().println(words.say("machine.io", io.getMessage()));
      // Data that does not fit together; the message lists every fault.
      case IllegalStateException data ->
          command.getErr().println(words.say("machine.data", data.getMessage()));
      default -> {
        LoggerFactory.getLogger(Stop.class).error("stopped", e);
        command.getErr().println(words.say("machine.internal", e.toString()));
      }
    }
    command.getErr().flush();
    return ExitCode.MACHINE;
  }
}
