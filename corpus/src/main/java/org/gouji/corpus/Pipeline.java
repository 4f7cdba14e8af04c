package org.gouji.corpus;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.gouji.model.report.Report;
import org.gouji.normalizer.Normalizer;
import org.gouji.scorer.RuleInfo;
import org.gouji.scorer.Scorer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The three stages, one behind the other: a file in, its assessment or the reason why there is none
/// out. Safe for use by several threads.
public final class Pipeline {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Catalogue catalogue;
  private final List<RuleInfo> rules;
  private final Reading reading;
  private final Function<Document, Assessment> assess;
  private final Contract contract;
  private final String engine;

  Pipeline(
      Catalogue catalogue,
      List<RuleInfo> rules,
      Reading reading,
      Function<Document, Assessment> assess,
      String engine) {
    this.catalogue = catalogue;
    this.rules = List.copyOf(rules);
    this.reading = reading;
    this.assess = assess;
    this.contract = new Contract(catalogue);
    this.engine = engine;
  }

  /// The first stage.
  interface Reading {

    Extraction of(Path file);

    Extraction of(byte[] bytes, String file, String path);

    static Reading by(Extractor extractor) {
      return new Reading() {
        @Override
        public Extraction of(Path file) {
          return extractor.extract(file);
        }

        @Override
        public Extraction of(byte[] bytes, String file, String path) {
          return extractor.extract(bytes, file, path);
        }
      };
    }
  }

  /// What became of one file.
  ///
  /// @param source the file, also where it could not be read
  /// @param utf8 its document of the JSON contract, `gouji-report/1` or `gouji-failure/1`, without a
  ///   line end
  public record Checked(Source source, Outcome<Assessment> outcome, byte[] utf8) {

    /// The document as a text.
    public String line() {
      return new String(utf8, StandardCharsets.UTF_8);
    }
  }

  /// Reads pages without a usable text layer from their pictures.
  ///
  /// @throws IllegalStateException listing every fault of the catalogue, the vocabulary or the rules
  public static Pipeline create(Limits limits) {
    return create(limits, OcrMode.AUTO);
  }

  /// @param ocr which pages of a PDF are read from their pictures
  /// @throws IllegalStateException listing every fault of the catalogue, the vocabulary or the rules
  public static Pipeline create(Limits limits, OcrMode ocr) {
    return create(limits, ocr, Optional.empty());
  }

  /// @param ocr which pages of a PDF are read from their pictures
  /// @param rules a folder with further rules, YAML files like those of the rule book
  /// @throws IllegalStateException listing every fault of the catalogue, the vocabulary or the rules
  public static Pipeline create(Limits limits, OcrMode ocr, Optional<Path> rules) {
    Catalogue catalogue = Catalogue.load();
    // Reading the vocabulary and the rule book is most of a start, and neither needs the other.
    var book = CompletableFuture.supplyAsync(() -> Scorer.create(catalogue, rules));
    Extractor extractor = Extractor.create(limits, ocr);
    Normalizer normalizer = Normalizer.create(catalogue);
    Scorer scorer = joined(book);
    return new Pipeline(
        catalogue,
        scorer.rules(),
        Reading.by(extractor),
        document -> scorer.score(normalizer.normalize(document)),
        String.join(
            " ",
            scorer.engine().version(),
            catalogue.digest(),
            normalizer.digest(),
            scorer.rulesDigest())
            + (ocr == OcrMode.AUTO ? "" : " ocr=" + ocr.name().toLowerCase(Locale.ROOT)));
  }

  private static Scorer joined(CompletableFuture<Scorer> rules) {
    try {
      return rules.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// What the extractor saw of a file: a line of `gouji-document/1` or `gouji-failure/1`.
  public String document(Path file) {
    Extraction extraction = reading.of(file);
    return switch (extraction.outcome()) {
      case Outcome.Ok<Document>(var document) -> contract.document(document);
      case Outcome.Failed<Document>(var failure) -> contract.failure(extraction.source(), failure);
    };
  }

  /// Reads and checks one file. A bad file gives a failure and no exception.
  ///
  /// @throws UncheckedIOException when the machine is at fault, so that no other file would fare
  ///   better
  public Checked check(Path file) {
    return check(() -> reading.of(file));
  }

  /// The same for a file that is in memory.
  ///
  /// @param file its name
  /// @param path where it came from
  public Checked check(byte[] bytes, String file, String path) {
    return check(() -> reading.of(bytes, file, path));
  }

  private Checked check(Supplier<Extraction> read) {
    long start = System.nanoTime();
    Extraction extraction = read.get();
    Source source = extraction.source();
    LOG.info("[{}] read in {} ms", source.file(), millisSince(start));
    return switch (extraction.outcome()) {
      case Outcome.Ok<Document>(var document) -> assess(source, document);
      case Outcome.Failed<Document>(var failure) -> failed(source, failure);
    };
  }

  /// Whether a process can be relied upon once a file has failed in it. A stack that overflowed, and a
  /// class that could not be loaded, leave classes behind that stay unusable, and locks that nobody
  /// holds.
  public static boolean isSoundAfter(Failure.Kind kind) {
    return switch (kind) {
      case CRASHED, INTERNAL, OUT_OF_MEMORY -> false;
      case UNREADABLE, ENCRYPTED, CORRUPT, EMPTY, UNSUPPORTED, NO_TEXT, TOO_LARGE, TIMED_OUT ->
          true;
    };
  }

  /// What this pipeline is: the version of the program, then digests of the catalogue, the vocabulary
  /// and the rules, and how pictures are read where that was chosen. Two that are equal find the same in the same bytes.
  public String engine() {
    return engine;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /// Every rule of the book, in its order.
  public List<RuleInfo> rules() {
    return rules;
  }

  /// The one seam where a fault of ours behind the extractor ends: the file is lost, the batch goes
  /// on.
  private Checked assess(Source source, Document document) {
    try {
      long start = System.nanoTime();
      Assessment assessment = assess.apply(document);
      told(assessment, millisSince(start));
      return new Checked(source, new Outcome.Ok<>(assessment), contract.reportInUtf8(assessment));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (StackOverflowError e) {
      LOG.debug("[{}] overflowed the stack", source.file(), e);
      return failed(
          source,
          Failure.of(
              Failure.Kind.CRASHED, "嵌套过深，调用栈溢出", "nested so deeply that the stack overflowed"));
    } catch (RuntimeException | LinkageError | AssertionError e) {
      LOG.error("[{}] could not be checked", source.file(), e);
      String name = e.getClass().getSimpleName();
      return failed(
          source,
          Failure.of(
              Failure.Kind.INTERNAL, "程序内部错误：" + name, "a fault in this program: " + name));
    }
  }

  private static void told(Assessment assessment, long millis) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    Report report = assessment.report();
    String file = report.source().file();
    LOG.info(
        "[{}] understood and checked in {} ms: {} sections, {} figures, {} facts, {} checks",
        file,
        millis,
        report.sections().size(),
        assessment.seen(),
        report.facts().size(),
        assessment.checks().size());
    for (Check check : assessment.checks()) {
      LOG.debug("[{}] {} {}: {}", file, check.rule(), check.verdict().getClass().getSimpleName(),
          check.formula());
    }
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private Checked failed(Source source, Failure failure) {
    byte[] document = contract.failure(source, failure).getBytes(StandardCharsets.UTF_8);
    return new Checked(source, new Outcome.Failed<>(failure), document);
  }
}
