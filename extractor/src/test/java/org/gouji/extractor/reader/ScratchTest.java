package org.gouji.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

  @TempDir
  private Path temp;

  /// What another process does: it takes a folder, says where, and stays until its input ends.
  static final class Other {

    public static void main(String[] args) throws IOException {
      Path folder = Scratch.folder();
      Files.createDirectories(folder.resolve("a/b"));
      Files.writeString(folder.resolve("a/b/c"), "left behind");
      System.out.println(folder);
      System.in.read();
    }
  }

  private Process other() throws IOException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + temp,
        "-Dslf4j.internal.verbosity=ERROR",
        "-cp",
        System.getProperty("java.class.path"),
        Other.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<Path> folders() throws IOException {
    try (var folders = Files.list(temp)) {
      return folders.filter(it -> it.getFileName().toString().startsWith("gouji-")).toList();
    }
  }

  @Test
  void isGoneWhenItsProcessEnds() throws Exception {
    Process other = other();
    Path folder = Path.of(other.inputReader().readLine());
    assertThat(folder.resolve("a/b/c")).exists();

    other.getOutputStream().close();
    assertThat(other.waitFor()).isZero();
    assertThat(folders()).isEmpty();
  }

  @Test
  void isGoneAtTheNextStartWhenItsProcessWasKilled() throws Exception {
    Process other = other();
    Path folder = Path.of(other.inputReader().readLine());
    other.destroyForcibly().waitFor();
    assertThat(folder.resolve("a/b/c")).exists();

    try (Scratch scratch = Scratch.in(temp)) {
      assertThat(folders()).containsExactly(scratch.path());
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void leavesTheFolderOfAProcessThatLives() throws Exception {
    Process other = other();
    Path folder = Path.of(other.inputReader().readLine());

    try (Scratch scratch = Scratch.in(temp)) {
      assertThat(folders()).containsExactlyInAnyOrder(folder, scratch.path());
      assertThat(folder.resolve("a/b/c")).exists();
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  /// Names alike prove nothing, and what a link leads to is never removed.
  @Test
  void removesNothingElse() throws IOException {
    Path precious = Files.writeString(temp.resolve("precious"), "x");
    Path file = Files.writeString(temp.resolve("gouji-file"), "x");
    Path foreign = Files.createDirectory(temp.resolve("gouji-foreign"));
    Files.writeString(foreign.resolve("notes"), "x");
    FileTime old = FileTime.from(Instant.now().minusSeconds(90_000));
    Files.setLastModifiedTime(foreign, old);
    Path fresh = Files.createDirectory(temp.resolve("gouji-fresh"));
    Path empty = Files.createDirectory(temp.resolve("gouji-empty"));
    Files.setLastModifiedTime(empty, old);
    Path dead = Files.createDirectory(temp.resolve("gouji-dead"));
    Files.createFile(dead.resolve("lock"));
    Files.createSymbolicLink(dead.resolve("link"), precious);
    Files.createSymbolicLink(temp.resolve("gouji-link"), foreign);

    Scratch.in(temp).close();
    assertThat(List.of(precious, file, foreign.resolve("notes"), fresh)).allMatch(Files::exists);
    assertThat(List.of(empty, dead)).noneMatch(Files::exists);
    assertThat(Files.isSymbolicLink(temp.resolve("gouji-link"))).isTrue();
  }

  @Test
  void blamesTheMachineWhereItCannotBeMade() {
    assertThatThrownBy(() -> Scratch.in(temp.resolve("nowhere")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }
}
