package org.gouji.corpus.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gouji.corpus.store.Contents;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// There is no more room in the middle of an import. The system limits the size of files for a process
/// that a shell starts, so that writing fails as it does on a full disk.
class FullDiskTest {

  /// 2 MB, in the units of POSIX: more than the database's library, less than thirty reports.
  private static final List<String> LITTLE_ROOM =
      List.of("sh", "-c", "ulimit -f 4096; exec \"$@\"", "sh");

  @TempDir
  private Path temp;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void whatIsLeftCanBeResumedAndNothingIsLost() throws Exception {
    Path in = temp.resolve("in");
    Folders.many(in, 40, 2);
    Path store = temp.resolve("full");

    assertThat(ImportMain.start(LITTLE_ROOM, store, in).waitFor()).isNotZero();
    try (Store left = Store.open(store)) {
      assertThat(left.counts().files()).isLessThan(40);
    }

    Path other = temp.resolve("other");
    ImportSummary resumed = run(store, in);
    assertThat(resumed.complete()).isTrue();
    assertThat(resumed.counts()).isEqualTo(run(other, in).counts());
    assertThat(Contents.of(store)).isEqualTo(Contents.of(other));
    try (Store open = Store.open(store)) {
      // Whether there was room to say that it broke off depends on what was written last.
      assertThat(open.runs()).extracting(Run::outcome)
          .startsWith("finished")
          .last()
          .isIn("broken", "running");
    }
  }

  private static ImportSummary run(Path store, Path in) {
    return Corpus.open(store)
        .importFiles(List.of(in), ImportMain.options(2), ImportListener.NONE);
  }
}
