package org.gouji.extractor.internal.docx;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.extractor.internal.flow.Flow;
import org.gouji.extractor.internal.flow.Furnishings;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.OpcPackage;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.extractor.internal.flow.Zip;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Source;

/// Reads the XML of Word 2003, whose one file holds with slightly other names what a .docx has in
/// parts.
public final class WordXmlReader implements FormatReader {

  private static final String MEDIA_TYPE = "application/vnd.ms-word2003xml";
  private static final String NAMESPACE = "http://schemas.microsoft.com/office/word/2003/wordml";

  /// How far in the namespace is looked for.
  private static final int HEAD = 4096;

  @Override
  public String name() {
    return "wordxml";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return head.contains("<?xml") && head.contains(NAMESPACE)
        ? Optional.of(MEDIA_TYPE)
        : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    Meter meter = new Meter(limits);
    Styles styles;
    try (Xml xml = open(bytes, meter)) {
      styles = Styles.read(xml);
    }
    Numbering numbering;
    try (Xml xml = open(bytes, meter)) {
      numbering = Numbering.read(xml, styles);
    }
    OpcPackage none = new OpcPackage(Zip.empty(meter), meter);
    Parts parts = Parts.of(none, meter, styles, numbering, false);
    Flow flow = new Flow(meter);
    readBody(bytes, parts, flow);
    for (Piece note : parts.notes()) {
      flow.add(note);
    }
    Set<Furniture> furniture = furniture(bytes, parts);
    return new Document(
        source,
        List.of(),
        flow.blocks(),
        List.copyOf(furniture),
        List.copyOf(parts.notices().values()));
  }

  private static Xml open(byte[] bytes, Meter meter) throws Refusal {
    return Xml.open(new ByteArrayInputStream(bytes), meter);
  }

  private static void readBody(byte[] bytes, Parts parts, Flow flow) throws Refusal {
    try (Xml xml = open(bytes, parts.meter())) {
      while (xml.descendant(0)) {
        if (xml.name().equals("body")) {
          StoryReader.story(parts, "", Block.Role.BODY).read(xml, flow::add);
          return;
        }
      }
    }
    throw Refusal.of(
        Failure.Kind.UNSUPPORTED, "是 Word XML 文件，但没有正文", "a Word XML file without a body");
  }

  private static Set<Furniture> furniture(byte[] bytes, Parts parts) throws Refusal {
    Set<Furniture> furniture = new LinkedHashSet<>();
    try (Xml xml = open(bytes, parts.meter())) {
      while (xml.descendant(0)) {
        String name = xml.name();
        if (name.equals("hdr") || name.equals("ftr")) {
          Furniture.Kind kind =
              name.equals("hdr") ? Furniture.Kind.HEADER : Furniture.Kind.FOOTER;
          StoryReader.story(parts, "", Block.Role.FOOTNOTE)
              .read(xml, piece -> furniture.addAll(Furnishings.of(piece, kind)));
        }
      }
    }
    return furniture;
  }
}
