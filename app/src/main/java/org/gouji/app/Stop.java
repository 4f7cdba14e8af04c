package org.gouji.app;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
          command.getErr().println(words.say("machine.io", reason(io)));
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

  /// What the file system objects to, in words where Java has the bare name of the file.
  private String reason(UncheckedIOException e) {
    return switch (e.getCause()) {
      case AccessDeniedException denied -> words.say("machine.denied", denied.getMessage());
      case NotDirectoryException missing -> words.say("machine.folder", missing.getMessage());
      case NoSuchFileException missing -> words.say("machine.missing", missing.getMessage());
      // Where nobody found words of his own, the message is the exception's name and then its message.
      default -> e.getMessage().replaceFirst("^[a-z]+(\\.[a-zA-Z]+)+: ", "");
    };
  }
}
