package org.gouji.corpus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.corpus.Pipeline;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;

/// Fills a store from files, in this process.
public final class Filled {

  public static final Path REPORTS = Path.of("reports");

  private static final String ENGINE = "test";

  private Filled() {}

  /// Every sample report, and a file that is none.
  public static void withSamples(Path folder, Path scratch) throws IOException {
    Path broken = Files.write(scratch.resolve("broken.docx"), new byte[] {1, 2, 3});
    try (var reports = Files.list(REPORTS)) {
      with(
          folder,
          Stream.concat(reports.sorted(), Stream.of(broken))
              .toList());
    }
  }

  public static void with(Path folder, List<Path> files) throws IOException {
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    try (StoreWriter writer = StoreWriter.open(folder)) {
      for (Path file : files) {
        Pipeline.Checked checked = pipeline.check(file);
        FileEntry entry =
            new FileEntry(
                checked.source().path(),
                checked.source().file(),
                Optional.of(checked.source().sha256()),
                Optional.of(Files.size(file)),
                Optional.of(Files.getLastModifiedTime(file).toInstant()));
        if (writer.first(checked.source().sha256()).isPresent()) {
          writer.put(entry, new FileOutcome.Duplicate());
        } else {
          writer.put(entry, outcome(checked));
        }
      }
      writer.commit();
    }
  }

  private static FileOutcome outcome(Pipeline.Checked checked) {
    return switch (checked.outcome()) {
      case Outcome.Ok<?> ignored -> new FileOutcome.Imported(checked.line(), ENGINE);
      case Outcome.Failed<?> ignored -> new FileOutcome.Failed(checked.line(), ENGINE);
    };
  }
}
