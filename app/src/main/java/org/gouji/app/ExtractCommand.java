package org.gouji.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.extractor.DocumentView;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.PdfOverlay;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji extract FILE`: what the extractor saw in one file; the first thing to look at when a
/// figure is wrong.
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "FILE")
  private Path file;

  @Option(names = "--format", paramLabel = "text|html|json")
  private Format format = Format.TEXT;

  @Option(names = "--overlay", paramLabel = "DIR")
  private Path overlay;

  @Option(names = "--ocr", paramLabel = "auto|never|always")
  private OcrMode ocr = OcrMode.AUTO;

  @Option(names = "--timeout", paramLabel = "SECONDS")
  private int timeout = (int) Limits.DEFAULT.time().toSeconds();

  @Spec
  private CommandSpec spec;

  enum Format {
    /// For reading in a terminal.
    TEXT,
    /// A page for a browser.
    HTML,
    /// `gouji-document/1`
    JSON
  }

  @Override
  public Integer call() {
    Words words = main.words();
    if (timeout < 1) {
      throw new ParameterException(
          spec.commandLine(), words.say("usage.invalid", "--timeout SECONDS", timeout));
    }
    if (overlay != null) {
      new OutputPlace(spec.commandLine(), words, true).made(overlay);
    }
    Logs.bridge();
    Limits limits = Limits.DEFAULT.within(Duration.ofSeconds(timeout));
    try (Examiner examiner =
        new Watched(new Looking(Extractor.create(limits, ocr)), limits, words)) {
      Answer answer = examiner.examine(file);
      if (answer.failure().isPresent()) {
        spec.commandLine().getErr().println(answer.text());
        return ExitCode.UNREAD;
      }
      spec.commandLine().getOut().println(answer.text());
      return ExitCode.OK;
    }
  }

  /// Shows what was read, and draws it where that was asked for.
  private final class Looking implements Examiner {

    private final Extractor extractor;

    Looking(Extractor extractor) {
      this.extractor = extractor;
    }

    @Override
    public Answer examine(Path path) {
      return switch (extractor.extract(path).outcome()) {
        case Outcome.Ok<Document>(var document) -> shown(document);
        case Outcome.Failed<Document>(var failure) -> failed(failure);
      };
    }

    private Answer shown(Document document) {
      if (overlay != null) {
        Optional<Failure> failure = draw(document);
        if (failure.isPresent()) {
          return failed(failure.get());
        }
      }
      return new Answer(Optional.empty(), false, "", view(document).stripTrailing());
    }

    private Answer failed(Failure failure) {
      return new Answer(
          Optional.of(failure.kind()), false, "", Failures.line(file, failure, main.words()));
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  private Optional<Failure> draw(Document document) {
    Words words = main.words();
    if (document.pages().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), words.say("extract.no-pages", Plain.line(file.toString())));
    }
    try {
      int pages = PdfOverlay.write(file, document, overlay).size();
      spec.commandLine().getErr().println(words.say("extract.drawn", pages, overlay));
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(e.failure());
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e), e);
    }
  }

  private String view(Document document) {
    return switch (format) {
      case TEXT -> DocumentView.text(document);
      case HTML -> DocumentView.html(document);
      case JSON -> new Contract(Catalogue.load()).document(document);
    };
  }
}
