package org.gouji.scorer;

import java.io.IOException;
import java.nio.file.Path;
import org.gouji.testing.PackageMap;
import org.junit.jupiter.api.Test;

class PackageMapTest {

  @Test
  void hasEveryCheck() throws IOException {
    PackageMap.isWhole(Path.of("src/main/java/org/gouji/scorer/internal/check"));
  }
}
