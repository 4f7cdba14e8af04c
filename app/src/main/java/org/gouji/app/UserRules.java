package org.gouji.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.app.text.Words;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.Scorer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The rule book with the rules of a folder that the command line names.
final class UserRules {

  private UserRules() {}

  /// @throws ParameterException listing every fault of the user's rules: they are the user's to mend
  static Scorer scorer(Optional<Path> folder, CommandLine command, Words words) {
    try {
      return Scorer.create(Catalogue.load(), folder);
    } catch (IllegalStateException | UncheckedIOException e) {
      if (folder.isEmpty()) {
        throw e;
      }
      throw new ParameterException(
          command, words.say("rules.broken", folder.get(), e.getMessage()), e);
    }
  }
}
