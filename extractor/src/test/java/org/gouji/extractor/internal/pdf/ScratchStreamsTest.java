package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.RandomAccess;
import org.gouji.extractor.reader.Scratch;
import org.junit.jupiter.api.Test;

class ScratchStreamsTest {

  private static final byte[] MEGABYTE = new byte[1 << 20];

  private static List<Path> files() throws IOException {
    try (var files = Files.list(Scratch.folder())) {
      return files.filter(it -> !it.endsWith("lock")).toList();
    }
  }

  @Test
  void putsWhatIsMuchIntoTheFolderOfTheProcessAndTakesItAwayAgain() throws IOException {
    try (var streams = new ScratchStreams(64L << 20)) {
      RandomAccess buffer = streams.createBuffer();
      buffer.write(MEGABYTE);
      assertThat(files()).isEmpty();
      for (int i = 0; i < 40; i++) {
        buffer.write(MEGABYTE);
      }
      assertThat(files()).hasSize(1);
      assertThat(buffer.length()).isEqualTo(41L << 20);
    }
    assertThat(files()).isEmpty();
  }

  /// A file that asks for more is at fault itself, as long as the disk has room.
  @Test
  void holdsNoMoreThanItsLimit() throws IOException {
    try (var streams = new ScratchStreams(40L << 20)) {
      RandomAccess buffer = streams.createBuffer();
      buffer.write(MEGABYTE);
      assertThatThrownBy(() -> buffer.write(new byte[48 << 20])).isInstanceOf(IOException.class);
    }
  }
}
