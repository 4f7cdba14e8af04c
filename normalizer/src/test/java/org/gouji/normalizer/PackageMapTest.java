package org.gouji.normalizer;

import java.io.IOException;
import java.nio.file.Path;
import org.gouji.testing.PackageMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageMapTest {

  @ParameterizedTest
  @ValueSource(strings = {"sentence", "table"})
  void hasEveryClass(String name) throws IOException {
    PackageMap.isWhole(Path.of("src/main/java/org/gouji/normalizer/internal", name));
  }
}
