package org.gouji.extractor.internal.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.ocr.Recogniser;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Location;
import org.gouji.model.document.Source;

/// Reads the text layer of PDF files: lines, paragraphs, tables by their rulings, the place of every
/// character. Runs no action and opens no attachment. Pages whose text layer is missing or damaged are
/// read from their pictures and get a notice `page-ocr`; where that is not wanted `page-needs-ocr`,
/// where it cannot be done `ocr-unavailable`.
public final class PdfReader implements FormatReader {

  private static final String MEDIA_TYPE = "application/pdf";

  /// Readers look for the header in the first 1,024 bytes (PDF Reference 1.7, appendix H, note 13).
  private static final int HEADER_WITHIN = 1024;

  private final OcrMode ocr;
  private final Supplier<Optional<Recogniser>> recogniser;

  public PdfReader(OcrMode ocr) {
    this(ocr, Recogniser::find);
  }

  /// @param recogniser is asked when a page needs it
  PdfReader(OcrMode ocr, Supplier<Optional<Recogniser>> recogniser) {
    this.ocr = ocr;
    this.recogniser = recogniser;
  }

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    int last = Math.min(HEADER_WITHIN, bytes.length) - 5;
    for (int i = 0; i <= last; i++) {
      if (bytes[i] == '%'
          && bytes[i + 1] == 'P'
          && bytes[i + 2] == 'D'
          && bytes[i + 3] == 'F'
          && bytes[i + 4] == '-') {
        return Optional.of(MEDIA_TYPE);
      }
    }
    return Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    var deadline = new Deadline(limits.time(), limits.longest(bytes.length));
    try (PDDocument pdf = open(bytes, limits)) {
      List<PageLayout> pages = new ArrayList<>();
      boolean whole = addPages(pdf, limits, deadline, pages);
      deadline.check();
      return document(pages, whole, source);
    } catch (InvalidPasswordException e) {
      throw new Refusal(
          Failure.of(Failure.Kind.ENCRYPTED, "文件有打开密码", "the file needs a password"), e);
    } catch (IOException e) {
      throw corrupt(e);
    }
  }

  private static PDDocument open(byte[] bytes, Limits limits) throws IOException, Refusal {
    try {
      return Loader.loadPDF(
          new PdfBytes(bytes), "", null, null, () -> new ScratchStreams(limits.unpackedBytes()));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // Damaged objects make the parser stumble in many ways; all of them mean the same.
      throw corrupt(e);
    }
  }

  private static Refusal corrupt(Throwable cause) {
    return new Refusal(
        Failure.of(Failure.Kind.CORRUPT, "PDF 文件已损坏", "the PDF file is damaged"), cause);
  }

  /// @return whether these are all that the file says it has
  private boolean addPages(
      PDDocument pdf, Limits limits, Deadline deadline, List<PageLayout> pages) throws Refusal {
    var meter = new Meter(limits);
    var reader = new ContentReader(deadline, limits.unpackedBytes());
    var pictures = new PictureReader(pdf, recogniser, deadline);
    try {
      for (PDPage page : pdf.getPages()) {
        if (pages.size() == limits.pages()) {
          throw Refusal.of(
              Failure.Kind.TOO_LARGE,
              "超过 %,d 页".formatted(limits.pages()),
              "more than %,d pages".formatted(limits.pages()));
        }
        PageContent content = reader.read(page, pages.size() + 1);
        if (wanted(content.quality())) {
          content = pictures.read(pages.size(), content);
        }
        PageLayout layout = PageLayout.of(content);
        layout.count(meter);
        pages.add(layout);
      }
      // Entries of the page tree that are none are passed over in silence.
      return pages.size() >= pdf.getNumberOfPages();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (pages.isEmpty()) {
        throw corrupt(e);
      }
      return false;
    }
  }

  private boolean wanted(PageContent.Quality quality) {
    return switch (ocr) {
      case AUTO -> quality.needsRecognition();
      case NEVER -> false;
      case ALWAYS -> true;
    };
  }

  private Document document(List<PageLayout> layouts, boolean whole, Source source)
      throws Refusal {
    if (layouts.stream().allMatch(it -> it.elements().isEmpty())) {
      throw noText(layouts);
    }
    List<Document.Page> pages = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (PageLayout layout : layouts) {
      var frame = layout.frame();
      pages.add(new Document.Page(layout.number(), frame.width(), frame.height(),
          layout.quality().recognised()));
      notice(layout, notices);
    }
    if (!whole) {
      notices.add(
          Notice.at(
              new Location.OnPage(layouts.getLast().number(), Optional.empty()),
              "pages-missing",
              "文件所称的页数多于能读出的 %d 页".formatted(layouts.size()),
              "the file says that it has more pages than the %d that can be read"
                  .formatted(layouts.size())));
    }
    Flow.Body body = Flow.of(layouts);
    notices.addAll(body.notices());
    List<Block> blocks = body.blocks();
    var read =
        new Source(
            source.file(),
            source.path(),
            source.sha256(),
            source.mediaType(),
            source.bytes(),
            pages.size(),
            source.reader());
    return new Document(read, pages, blocks, body.furniture(), notices);
  }

  private void notice(PageLayout layout, List<Notice> notices) {
    var place = new Location.OnPage(layout.number(), Optional.empty());
    if (layout.quality().needsRecognition()) {
      boolean garbled = layout.quality().garbled();
      boolean wanted = wanted(layout.quality());
      notices.add(
          Notice.at(
              place,
              wanted ? "ocr-unavailable" : "page-needs-ocr",
              (garbled ? "本页文字编码损坏，需要文字识别" : "本页是图片，需要文字识别")
                  + (wanted ? "，而此处无法识别" : ""),
              (garbled
                  ? "the characters of this page cannot be known without recognition"
                  : "this page is a picture and needs recognition")
                  + (wanted ? ", which is not to be had here" : "")));
    }
    if (layout.quality().recognised()) {
      notices.add(
          Notice.at(
              place,
              "page-ocr",
              "本页文字由扫描图像识别而来",
              "the text of this page was recognised from a picture"));
    }
    if (!layout.quality().complete()) {
      notices.add(
          Notice.at(
              place, "page-incomplete", "本页内容损坏，只读出一部分", "this page is damaged; a part was read"));
    }
  }

  private Refusal noText(List<PageLayout> layouts) {
    if (layouts.stream().anyMatch(it -> it.quality().needsRecognition())) {
      return ocr == OcrMode.NEVER
          ? Refusal.of(
              Failure.Kind.NO_TEXT,
              "扫描件，没有文字层，而文字识别已关闭",
              "scanned pages without a text layer, and recognition is switched off")
          : Refusal.of(
              Failure.Kind.NO_TEXT,
              "扫描件，没有文字层，而此处无法识别文字",
              "scanned pages without a text layer, and recognition is not to be had here");
    }
    return layouts.stream().anyMatch(it -> it.quality().picture())
        ? Refusal.of(
            Failure.Kind.NO_TEXT,
            "扫描件，没有识别出文字",
            "scanned pages on which no text was recognised")
        : Refusal.of(Failure.Kind.NO_TEXT, "没有文字", "no text");
  }
}
