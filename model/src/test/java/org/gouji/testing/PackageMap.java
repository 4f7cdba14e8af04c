package org.gouji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The map of a package that has too many classes to be found by their names: its `package-info.java`, which
/// names each in brackets.
public final class PackageMap {

  private static final Pattern NAMED = Pattern.compile("\\[(\\w+)]");

  private PackageMap() {}

  /// Fails unless the map has all classes of a package and nothing else.
  ///
  /// @param sources the package's folder, from the module's
  public static void isWhole(Path sources) throws IOException {
    List<String> named =
        NAMED.matcher(Files.readString(sources.resolve("package-info.java")))
            .results()
            .map(it -> it.group(1))
            .sorted()
            .distinct()
            .toList();
    try (var files = Files.list(sources)) {
      assertThat(named)
          .containsExactlyElementsOf(
              files.map(it -> it.getFileName().toString().replace(".java", ""))
                  .filter(it -> !it.equals("package-info"))
                  .sorted()
                  .toList());
    }
  }
}
