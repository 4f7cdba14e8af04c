package org.gouji.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.extractor.DocumentView;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.PdfOverlay;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.Refusal;
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
    Logs.bridge();
    Extraction extraction = Extractor.create(Limits.DEFAULT, ocr).extract(file);
    Words words = main.words();
    return switch (extraction.outcome()) {
      case Outcome.Ok<Document>(var document) -> {
        if (overlay != null && document.pages().isEmpty()) {
          throw new ParameterException(
              spec.commandLine(), words.say("extract.no-pages", Plain.line(file.toString())));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(view(document).stripTrailing());
        yield overlay == null ? ExitCode.OK : draw(document, words);
      }
      case Outcome.Failed<Document>(var failure) -> {
        spec.commandLine().getErr().println(Failures.line(file, failure, words));
        yield ExitCode.UNREAD;
      }
    };
  }

  private int draw(Document document, Words words) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      err.println(
          words.say("extract.drawn", PdfOverlay.write(file, document, overlay).size(), overlay));
      return ExitCode.OK;
    } catch (Refusal e) {
      err.println(Failures.line(file, e.failure(), words));
      return ExitCode.UNREAD;
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
