package org.gouji.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.corpus.Pipeline;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.FileOutcome;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;

/// A store of the sample reports or others, filled in this process.
final class Stores {

  private Stores() {}

  static void withSamples(Path folder) throws IOException {
    with(Gouji.SAMPLES, folder);
  }

  /// @param reports a folder of them
  static void with(Path reports, Path folder) throws IOException {
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    try (StoreWriter writer = StoreWriter.open(folder);
        Stream<Path> files = Files.list(reports)) {
      files.sorted().forEach(file -> put(writer, pipeline.check(file)));
      writer.commit();
    }
  }

  /// The sample reports again and again, as if their bytes were others each time.
  static void withSamples(Path folder, int times) throws IOException {
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    try (StoreWriter writer = StoreWriter.open(folder);
        Stream<Path> files = Files.list(Gouji.SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        Pipeline.Checked checked = pipeline.check(file);
        String sha256 = checked.source().sha256();
        for (int i = 0; i < times; i++) {
          put(
              writer,
              checked,
              i + "/" + checked.source().path(),
              "%04x".formatted(i) + sha256.substring(4));
        }
      }
      writer.commit();
    }
  }

  private static void put(StoreWriter writer, Pipeline.Checked checked) {
    put(writer, checked, checked.source().path(), checked.source().sha256());
  }

  private static void put(StoreWriter writer, Pipeline.Checked checked, String path,
      String sha256) {
    var entry =
        new FileEntry(
            path,
            checked.source().file(),
            Optional.of(sha256),
            Optional.of(checked.source().bytes()),
            Optional.empty());
    writer.put(
        entry,
        switch (checked.outcome()) {
          case Outcome.Ok<?> ignored -> new FileOutcome.Imported(checked.utf8(), "test");
          case Outcome.Failed<?> ignored -> new FileOutcome.Failed(checked.line(), "test");
        });
  }
}
