package org.gouji.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.RuleInfo;
import org.gouji.scorer.Scorer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The rule book with the rules of a folder that the command line names.
final class UserRules {

  private UserRules() {}

  /// @throws ParameterException where the folder has no rules, or listing every fault of them: they
  ///   are the user's to mend
  static Scorer scorer(Optional<Path> folder, CommandLine command, Words words) {
    folder.ifPresent(it -> requireRules(it, command, words));
    try {
      return Scorer.create(Catalogue.load(), folder);
    } catch (IllegalStateException | UncheckedIOException e) {
      if (folder.isEmpty()) {
        throw e;
      }
      // The first line only counts those that follow.
      String faults =
          String.valueOf(e.getMessage()).replaceFirst("^\\d+ faults in the data:\\R", "");
      throw new ParameterException(
          command, words.say("rules.broken", Plain.line(folder.get().toString()), faults), e);
    }
  }

  private static void requireRules(Path folder, CommandLine command, Words words) {
    String name = Plain.line(folder.toString());
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command, words.say("machine.folder", name));
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.noneMatch(it -> it.toString().endsWith(".yaml"))) {
        throw new ParameterException(command, words.say("rules.empty", name));
      }
    } catch (IOException e) {
      throw new ParameterException(command, words.say("machine.denied", name), e);
    }
  }

  /// A rule that is not there, with the names that are like it.
  static ParameterException unknown(
      String id, List<RuleInfo> rules, CommandLine command, Words words) {
    List<String> near = Near.of(id, rules.stream().map(RuleInfo::id).toList());
    String message = words.say("rules.unknown", Plain.line(id));
    return new ParameterException(
        command,
        WrongUsage.near(near, words)
            .map(it -> message + System.lineSeparator() + it)
            .orElse(message));
  }
}
