package org.gouji.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one line what is wrong with a command line, and where its help is. picocli's own words
/// are English only.
final class WrongUsage implements IParameterExceptionHandler {

  private final Words words;

  WrongUsage(Words words) {
    this.words = words;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(words.say("usage.wrong", message(e)));
    Optional<String> file = Arrays.stream(args).filter(WrongUsage::isFile).findFirst();
    if (file.isPresent()) {
      err.println(words.say("usage.dash", Plain.line(file.get())));
    } else if (e instanceof UnmatchedArgumentException unmatched) {
      near(near(unmatched), words).ifPresent(err::println);
    }
    err.println(words.say("usage.see", command.getCommandSpec().qualifiedName()));
    err.flush();
    return ExitCode.USAGE;
  }

  /// A file may be called like an option.
  private static boolean isFile(String word) {
    try {
      return word.startsWith("-") && Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /// A line for what may have been meant.
  static Optional<String> near(List<String> names, Words words) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say("usage.near", String.join(words.say("summary.comma"), names)));
  }

  private static List<String> near(UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    return word.startsWith("-")
        ? e.getSuggestions()
        : Near.of(word, e.getCommandLine().getSubcommands().keySet());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + argument.paramLabel()
        : argument.paramLabel();
  }

  private String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return words.say("usage.unknown", Plain.line(String.join(" ", unmatched.getUnmatched())));
    }
    if (e instanceof MissingParameterException missing) {
      return words.say(
          "usage.missing",
          String.join(
              words.say("summary.comma"),
              missing.getMissing().stream().map(WrongUsage::name).distinct().toList()));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return words.say("usage.invalid", name(e.getArgSpec()), e.getValue());
    }
    return e.getMessage();
  }
}
