package org.gouji.normalizer.internal.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A hundred classes and more in one package are found by its map only if that has all of them.
class PackageMapTest {

  private static final Path SOURCES =
      Path.of("src/main/java/org/gouji/normalizer/internal/sentence");
  private static final Pattern NAMED = Pattern.compile("\\[(\\w+)]");

  @Test
  void hasEveryClass() throws IOException {
    List<String> named =
        NAMED.matcher(Files.readString(SOURCES.resolve("package-info.java")))
            .results()
            .map(it -> it.group(1))
            .sorted()
            .distinct()
            .toList();
    try (var files = Files.list(SOURCES)) {
      assertThat(named)
          .containsExactlyElementsOf(
              files.map(it -> it.getFileName().toString().replace(".java", ""))
                  .filter(it -> !it.equals("package-info"))
                  .sorted()
                  .toList());
    }
  }
}
