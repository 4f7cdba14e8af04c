package org.gouji.extractor.internal.flow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;

/// A forward reader of one XML part, for recursive descent: take the depth of an element, then ask
/// for its children one by one. What a caller leaves unread is skipped. A document type is refused,
/// so nothing is expanded and nothing fetched.
public final class Xml implements AutoCloseable {

  /// An XML declaration is shorter.
  private static final int HEAD = 200;

  /// The byte order mark of UTF-8, byte by byte.
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  /// Tables 32 deep need some three hundred levels; the stack has room for more than this.
  private static final int DEEPEST = 600;

  private static final String MAIN = "http://schemas.openxmlformats.org/";

  private static final String OPEN = "urn:oasis:names:tc:opendocument:xmlns:";

  /// Prefixes are the file's own business; these are ours. WordprocessingML has none.
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(MAIN + "wordprocessingml/2006/main", ""),
          Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", ""),
          Map.entry("http://schemas.microsoft.com/office/word/2003/wordml", ""),
          Map.entry("http://schemas.microsoft.com/office/word/2003/auxHint", "wx:"),
          Map.entry("http://schemas.microsoft.com/aml/2001/core", "aml:"),
          Map.entry(MAIN + "markup-compatibility/2006", "mc:"),
          Map.entry("urn:schemas-microsoft-com:office:office", "o:"),
          Map.entry("urn:schemas-microsoft-com:vml", "v:"),
          Map.entry(MAIN + "officeDocument/2006/math", "m:"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
          Map.entry(OPEN + "text:1.0", "text:"),
          Map.entry(OPEN + "office:1.0", "office:"),
          Map.entry(OPEN + "table:1.0", "table:"),
          Map.entry(OPEN + "drawing:1.0", "draw:"),
          Map.entry(OPEN + "style:1.0", "style:"),
          Map.entry(MAIN + "spreadsheetml/2006/main", "x:"),
          Map.entry("http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"),
          Map.entry(MAIN + "package/2006/relationships", "rel:"),
          Map.entry(MAIN + "package/2006/content-types", "ct:"));

  private final XMLStreamReader reader;
  private final InputStream stream;
  private final Meter meter;
  private int depth;
  private boolean onText;

  private Xml(XMLStreamReader reader, InputStream stream, Meter meter) {
    this.reader = reader;
    this.stream = stream;
    this.meter = meter;
  }

  public static Xml open(InputStream stream, Meter meter) throws Refusal {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // From JDK 24 on the default is 100 levels, which nested tables pass; ours is checked below.
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 1));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    try {
      return new Xml(reader(factory, stream), stream, meter);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw Zip.refusal(e);
    }
  }

  /// UTF-8 is decoded here: where the JDK's parser meets damaged bytes of it, it prints a line of its
  /// own to standard error, and no reporter keeps it from that.
  private static XMLStreamReader reader(XMLInputFactory factory, InputStream stream)
      throws IOException, XMLStreamException {
    var buffered = new BufferedInputStream(stream);
    buffered.mark(HEAD);
    byte[] head = buffered.readNBytes(HEAD);
    buffered.reset();
    String text = new String(head, StandardCharsets.ISO_8859_1);
    boolean marked = text.startsWith(MARK);
    Matcher encoding = ENCODING.matcher(marked ? text.substring(MARK.length()) : text);
    boolean utf8 =
        encoding.lookingAt()
            ? encoding.group(1).equalsIgnoreCase("UTF-8")
            : marked || text.startsWith("<") && text.indexOf('\0') < 0;
    if (!utf8) {
      return factory.createXMLStreamReader(buffered);
    }
    buffered.skipNBytes(marked ? MARK.length() : 0);
    return factory.createXMLStreamReader(
        new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder()));
  }

  /// How deep the element stands whose start was read last; the root is 1.
  public int depth() {
    return depth;
  }

  /// Moves to the next child of the element at this depth, past whatever is left of the one before.
  ///
  /// @param level of the parent
  /// @return false at the parent's end
  public boolean child(int level) throws Refusal {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == level + 1) {
            return true;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < level) {
            return false;
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /// Moves to the next child or stretch of characters of the element at this depth, past whatever is
  /// left of the one before.
  ///
  /// @return false at the element's end
  public boolean content(int level) throws Refusal {
    onText = false;
    while (true) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth == level) {
            onText = true;
            return true;
          }
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == level + 1) {
            return true;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < level) {
            return false;
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /// Whether [#content] stopped at characters.
  public boolean onText() {
    return onText;
  }

  /// The characters that [#content] stopped at.
  public String characters() {
    return reader.getText();
  }

  /// Moves to the next element below the one at this depth, at whatever depth.
  public boolean descendant(int level) throws Refusal {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < level) {
            return false;
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /// The characters of the element whose start was read last, and of all below it.
  public String text() throws Refusal {
    int level = depth;
    StringBuilder out = null;
    String first = "";
    while (true) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (out != null) {
            out.append(reader.getText());
          } else if (first.isEmpty()) {
            first = reader.getText();
          } else {
            out = new StringBuilder(first).append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < level) {
            return out == null ? first : out.toString();
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return out == null ? first : out.toString();
        }
        default -> {}
      }
    }
  }

  /// The element's name: bare in WordprocessingML, else with one of our prefixes, or `?:`.
  public String name() {
    String uri = reader.getNamespaceURI();
    String prefix = uri == null ? "?:" : PREFIXES.getOrDefault(uri, "?:");
    String local = reader.getLocalName();
    return prefix.isEmpty() ? local : prefix + local;
  }

  public String localName() {
    return reader.getLocalName();
  }

  /// @param local name of the attribute, in whatever namespace
  public Optional<String> attribute(String local) {
    return Optional.ofNullable(reader.getAttributeValue(null, local));
  }

  /// The attribute `r:id` or its like.
  public Optional<String> relationship(String local) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String uri = reader.getAttributeNamespace(i);
      if (uri != null
          && uri.endsWith("/relationships")
          && reader.getAttributeLocalName(i).equals(local)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  public String val() {
    String value = reader.getAttributeValue(null, "val");
    return value == null ? "" : value;
  }

  /// What a switch such as `w:vanish` says: on when it stands there without a value.
  public boolean on() {
    String value = reader.getAttributeValue(null, "val");
    return value == null
        || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /// @param otherwise where the attribute is missing or no number
  public int number(String local, int otherwise) {
    return Numbers.parse(reader.getAttributeValue(null, local), otherwise);
  }

  private int next() throws Refusal {
    try {
      if (!reader.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          meter.tick();
          if (++depth > DEEPEST) {
            throw Refusal.of(
                Failure.Kind.TOO_LARGE,
                "XML 嵌套超过 " + DEEPEST + " 层",
                "XML nested deeper than " + DEEPEST + " levels");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw Refusal.of(
                Failure.Kind.CORRUPT,
                "XML 中含有文档类型定义，拒绝读取",
                "the XML holds a document type, which is refused");
        default -> {}
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw Zip.refusal(e);
    }
  }

  @Override
  public void close() throws Refusal {
    try {
      reader.close();
      stream.close();
    } catch (XMLStreamException | IOException e) {
      throw Zip.refusal(e);
    }
  }
}
