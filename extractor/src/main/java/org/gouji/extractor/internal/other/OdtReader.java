package org.gouji.extractor.internal.other;

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

/// Reads OpenDocument text. Ours, because Tika's parser writes no numbers of lists.
public final class OdtReader implements FormatReader {

  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  @Override
  public String name() {
    return "odt";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    return Zip.looksLike(bytes) && Zip.declares(bytes, MEDIA_TYPE)
        ? Optional.of(MEDIA_TYPE)
        : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    Meter meter = new Meter(limits);
    OpcPackage packed = new OpcPackage(Zip.open(bytes, meter), meter);
    OdtStyles styles = new OdtStyles();
    for (String part : List.of("content.xml", "styles.xml")) {
      Optional<Xml> opened = packed.xml(part);
      if (opened.isPresent()) {
        try (Xml xml = opened.get()) {
          styles.read(xml);
        }
      }
    }
    OdtStory story = new OdtStory(meter, styles, Block.Role.BODY);
    Flow flow = new Flow(meter);
    for (Piece piece : body(packed, story)) {
      flow.add(piece);
    }
    for (Piece note : story.notes()) {
      flow.add(note);
    }
    return new Document(
        source, List.of(), flow.blocks(), furniture(packed, meter, styles), List.of());
  }

  private static List<Piece> body(OpcPackage packed, OdtStory story) throws Refusal {
    Optional<Xml> opened = packed.xml("content.xml");
    if (opened.isPresent()) {
      try (Xml xml = opened.get()) {
        while (xml.descendant(0)) {
          if (xml.name().equals("office:text")) {
            return story.read(xml);
          }
        }
      }
    }
    throw Refusal.of(
        Failure.Kind.CORRUPT, "OpenDocument 文件缺少正文", "an OpenDocument file lacks its text");
  }

  private static List<Furniture> furniture(OpcPackage packed, Meter meter, OdtStyles styles)
      throws Refusal {
    Set<Furniture> furniture = new LinkedHashSet<>();
    Optional<Xml> opened = packed.xml("styles.xml");
    if (opened.isEmpty()) {
      return List.of();
    }
    try (Xml xml = opened.get()) {
      while (xml.descendant(0)) {
        Optional<Furniture.Kind> kind = kind(xml.name());
        if (kind.isPresent()) {
          for (Piece piece : new OdtStory(meter, styles, Block.Role.FOOTNOTE).read(xml)) {
            furniture.addAll(Furnishings.of(piece, kind.get()));
          }
        }
      }
    }
    return List.copyOf(furniture);
  }

  private static Optional<Furniture.Kind> kind(String name) {
    return switch (name) {
      case "style:header", "style:header-left", "style:header-first" ->
          Optional.of(Furniture.Kind.HEADER);
      case "style:footer", "style:footer-left", "style:footer-first" ->
          Optional.of(Furniture.Kind.FOOTER);
      default -> Optional.empty();
    };
  }
}
