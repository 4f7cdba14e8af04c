package org.gouji.extractor.internal.other;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.gouji.extractor.internal.flow.Flow;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Zip;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.xml.sax.SAXException;

/// Reads web pages, and the single-file ones that Word saves under the name of .doc. Nothing that a
/// page links to is fetched, no script is run.
public final class WebReader implements FormatReader {

  private static final String PAGE = "text/html";
  private static final String MESSAGE = "multipart/related";

  private static final Pattern START =
      Pattern.compile(
          "(?s)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|meta|table|div|p|title)\\b.*");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    String head = Decoding.head(bytes);
    if (START.matcher(head.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(PAGE);
    }
    return MimePage.looksLike(head) ? Optional.of(MESSAGE) : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    Meter meter = new Meter(limits);
    Flow flow = new Flow(meter);
    for (Piece piece : pieces(page(bytes, source), meter)) {
      flow.add(piece);
    }
    return new Document(source, List.of(), flow.blocks(), List.of(), List.of());
  }

  private static String page(byte[] bytes, Source source) throws Refusal {
    if (!source.mediaType().equals(MESSAGE)) {
      return Decoding.text(bytes, Optional.empty());
    }
    return MimePage.find(bytes)
        .orElseThrow(
            () -> Refusal.of(
                Failure.Kind.UNSUPPORTED,
                "是邮件格式的文件，但里面没有网页正文",
                "a message without a page in it"));
  }

  static List<Piece> pieces(String page, Meter meter) throws Refusal {
    PageHandler handler = new PageHandler(meter);
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    try {
      new JSoupParser(null).parseString(page, handler, new Metadata(), context);
      return handler.pieces();
    } catch (SAXException | RuntimeException e) {
      throw Zip.refusal(e);
    }
  }
}
