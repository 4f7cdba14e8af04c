package org.gouji.corpus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final String ACROSS =
      """
          {"schema":"gouji-across/1",\
          "engine":{"version":"0.1.0","catalogue":"44b16bfe2d55","rules":"65a296a545c3"},\
          "organization":"山前县总工会","reports":[\
          {"file":"shanqian-2020.docx","path":"a/shanqian-2020.docx","sha256":"%s",\
          "fiscalYear":2020,"kind":"whole-department"},\
          {"file":"xihe-2023.docx","path":"a/xihe-2023.docx","sha256":"%s",\
          "fiscalYear":2023,"kind":"whole-department"}],\
          "checks":[{"key":"a1","fingerprint":"00112233445566aa","rule":"across.establishment",\
          "origin":"rule","basis":"identity","verdict":"inconsistent","severity":"warning",\
          "message":{"zh":"编制数不同","en":"the establishment differs"},"formula":"9 ≠ 12",\
          "printed":"9","computed":"12","difference":"-3","operands":[\
          {"role":"printed","ref":"%s#f1","printed":"9名","value":"9","unit":"名",\
          "label":"编制","location":{"block":3,"path":"一/第1段"}},\
          {"role":"computed","ref":"%s#f2","printed":"12名","value":"12","unit":"名",\
          "label":"编制","location":{"block":4,"path":"一/第2段"}}],"rootCause":"a1"}],\
          "summary":{"consistent":0,"inconsistent":1,"notEvaluable":0,\
          "infos":0,"warnings":1,"errors":0}}""";

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
      case Outcome.Ok<?> ignored -> new FileOutcome.Imported(checked.utf8(), ENGINE);
      case Outcome.Failed<?> ignored -> new FileOutcome.Failed(checked.line(), ENGINE);
    };
  }

  /// Lets two reports of the samples contradict each other.
  public static void contradiction(Path folder) {
    List<String> reports = new ArrayList<>();
    try (Store store = Store.open(folder)) {
      store.each(
          "SELECT sha256 FROM reports WHERE organization = '山前县总工会'"
              + " UNION ALL SELECT sha256 FROM reports WHERE organization = '溪河县总工会'",
          List.of(),
          row -> reports.add(row.text("sha256").orElseThrow()));
    }
    try (StoreWriter writer = StoreWriter.open(folder)) {
      writer.putAcross(
          "山前县总工会",
          "now",
          List.of(
              ACROSS.formatted(reports.get(0), reports.get(1), reports.get(0), reports.get(1))));
      writer.commit();
    }
  }
}
