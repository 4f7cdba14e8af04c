package org.gouji.corpus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {

  @TempDir
  private Path folder;

  private Path file(String name, Duration age) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void removesLibrariesThatKilledProcessesLeft() throws IOException {
    Path left = file("libduckdb_java123.so", Duration.ofHours(2));
    Path fresh = file("libduckdb_java124.so", Duration.ofMinutes(1));
    Path other = file("libduckdb.so", Duration.ofDays(2));

    DuckDb.removeAbandoned(folder);

    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
    assertThat(other).exists();
  }
}
