package org.gouji.corpus.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

  @TempDir
  private Path temp;

  private List<String> inside() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileAppearsWhenItIsPublished() throws IOException {
    Path out = temp.resolve("结果 1.txt");
    try (Draft draft = Draft.file(out, false)) {
      Files.writeString(draft.path(), "all of it");
      assertThat(out).doesNotExist();
      draft.publish();
    }

    assertThat(out).hasContent("all of it");
    assertThat(inside()).containsExactly("结果 1.txt");
  }

  @Test
  void nothingIsLeftOfWhatWasNotPublished() throws IOException {
    try (Draft draft = Draft.file(temp.resolve("a"), false);
        Draft folder = Draft.folder(temp.resolve("b"), false, name -> true)) {
      Files.writeString(draft.path(), "half of it");
      Files.writeString(folder.path().resolve("x.csv"), "half of it");
    }

    assertThat(inside()).isEmpty();
  }

  @Test
  void replacesAFileOnlyWhenAllowed() throws IOException {
    Path out = Files.writeString(temp.resolve("a"), "before");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Draft.file(out, false));
    try (Draft draft = Draft.file(out, true)) {
      Files.writeString(draft.path(), "after");
      assertThat(out).hasContent("before");
      draft.publish();
    }
    assertThat(out).hasContent("after");
  }

  /// Another program may have written it while this one was at work.
  @Test
  void doesNotReplaceWhatCameMeanwhile() throws IOException {
    Path out = temp.resolve("a");
    try (Draft draft = Draft.file(out, false)) {
      Files.writeString(draft.path(), "ours");
      Files.writeString(out, "theirs");

      assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(draft::publish);
    }
    assertThat(out).hasContent("theirs");
    assertThat(inside()).containsExactly("a");
  }

  @Test
  void theFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
    Path real = Files.writeString(temp.resolve("real"), "before");
    Path link = Files.createSymbolicLink(temp.resolve("link"), real);
    try (Draft draft = Draft.file(link, true)) {
      Files.writeString(draft.path(), "after");
      draft.publish();
    }

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("after");
  }

  /// A device or a folder is never taken for an earlier output.
  @Test
  void replacesNothingButOrdinaryFiles() {
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Draft.file(temp, true));
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Draft.file(Path.of("/dev/null"), true));
  }

  @Test
  void aFolderAppearsWithAllItsFiles() throws IOException {
    Path out = temp.resolve("csv");
    for (String text : List.of("first", "second")) {
      try (Draft draft = Draft.folder(out, true, name -> name.endsWith(".csv"))) {
        Files.writeString(draft.path().resolve("a.csv"), text);
        draft.publish();
      }
      assertThat(out.resolve("a.csv")).hasContent(text);
    }

    assertThat(inside()).containsExactly("csv");
  }

  /// Whatever else somebody has put there would be lost.
  @Test
  void aFolderWithForeignFilesIsNeverReplaced() throws IOException {
    Path out = Files.createDirectory(temp.resolve("csv"));
    Files.writeString(out.resolve("a.csv"), "ours");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Draft.folder(out, false, name -> name.endsWith(".csv")));
    Files.writeString(out.resolve("notes.txt"), "theirs");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Draft.folder(out, true, name -> name.endsWith(".csv")));
    assertThat(out.resolve("notes.txt")).exists();
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(() -> Draft.file(temp.resolve("no/where"), false))
        .withMessageContaining("no");
  }
}
