package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir
  private Path temp;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("b.pdf", "a/2.DOC", "a/1.docx", "c.docx")) {
      make(name);
    }
  }

  private Path make(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private List<String> names(Inputs inputs) {
    return inputs.files()
        .stream()
        .map(it -> temp.relativize(it).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void readsAFolderWithItsSubfoldersSortedByName() {
    Inputs inputs = Inputs.find(List.of(temp));

    assertThat(names(inputs)).containsExactly("a/1.docx", "a/2.DOC", "b.pdf", "c.docx");
    assertThat(inputs.passedOver()).isZero();
  }

  @Test
  void countsWhatItPassesOver() throws IOException {
    make("~$c.docx");
    make(".hidden.docx");
    make(".folder/d.docx");
    make("notes.txt");
    make("a/more.txt");
    make("LICENSE");

    Inputs inputs = Inputs.find(List.of(temp));
    assertThat(inputs.files()).hasSize(4);
    assertThat(inputs.hidden()).isEqualTo(3);
    assertThat(inputs.others()).isEqualTo(Map.of("txt", 2, "", 1));
    assertThat(inputs.passedOver()).isEqualTo(6);
  }

  @Test
  void readsANamedFileWhateverItIsCalled() throws IOException {
    Path hidden = make(".hidden");
    Path missing = temp.resolve("missing.docx");

    assertThat(Inputs.find(List.of(missing, hidden)).files()).containsExactly(missing, hidden);
  }

  @Test
  void readsEachFileOnce() {
    Path named = temp.resolve("b.pdf");

    assertThat(names(Inputs.find(List.of(named, temp, named, temp))))
        .containsExactly("b.pdf", "a/1.docx", "a/2.DOC", "c.docx");
  }

  /// A link to a folder above would otherwise never end.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followsLinksToFoldersOnce() throws IOException {
    Files.createSymbolicLink(temp.resolve("a/up"), temp);
    Files.createSymbolicLink(temp.resolve("d"), temp.resolve("a"));

    assertThat(names(Inputs.find(List.of(temp))))
        .containsExactly("a/1.docx", "a/2.DOC", "b.pdf", "c.docx");
  }
}
