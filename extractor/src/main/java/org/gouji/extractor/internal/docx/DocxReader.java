package org.gouji.extractor.internal.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Flow;
import org.gouji.extractor.internal.flow.Furnishings;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.OpcPackage;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.extractor.internal.flow.Zip;
import org.gouji.model.Failure;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Source;
import org.gouji.model.document.Text;

/// Reads .docx, .docm and .dotx as Word displays them: changes accepted, fields by their results,
/// automatic numbers written out, hidden text left out.
public final class DocxReader implements FormatReader {

  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Override
  public String name() {
    return "docx";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    return Zip.looksLike(bytes) && !Zip.declares(bytes, "application/vnd.oasis.opendocument.text")
        ? Optional.of(MEDIA_TYPE)
        : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    Meter meter = new Meter(limits);
    OpcPackage packed = new OpcPackage(Zip.open(bytes, meter), meter);
    String main = mainPart(packed);
    Parts parts = Parts.open(packed, meter, main, false);
    Flow flow = new Flow(meter);
    if (readBody(parts, main, flow)) {
      parts = Parts.open(packed, meter, main, true);
      parts.notice(
          Notice.of(
              "unfinished-field", "有未结束的域，按普通文字读取", "a field has no end and was read as text"));
      flow = new Flow(meter);
      readBody(parts, main, flow);
    }
    addNotes(parts, main, "footnote", parts.footnotes(), flow);
    addNotes(parts, main, "endnote", parts.endnotes(), flow);
    List<Furniture> furniture = furniture(parts, main);
    return new Document(
        source, List.of(), flow.blocks(), furniture, List.copyOf(parts.notices().values()));
  }

  private static String mainPart(OpcPackage packed) throws Refusal {
    Optional<String> named = packed.related("", "officeDocument");
    if (named.isEmpty() && packed.has("word/document.xml")) {
      return "word/document.xml";
    }
    if (named.isPresent() && !packed.has("xl/workbook.xml")
        && !packed.has("ppt/presentation.xml")) {
      return named.get();
    }
    String zh = "是压缩文件，但里面没有 Word 正文";
    String en = "a zip file without a Word document in it";
    if (packed.has("xl/workbook.xml") || packed.has("xl/workbook.bin")) {
      zh = "是 Excel 文件，不是 Word 文件";
      en = "an Excel file, not a Word file";
    } else if (packed.has("ppt/presentation.xml")) {
      zh = "是 PowerPoint 文件，不是 Word 文件";
      en = "a PowerPoint file, not a Word file";
    } else if (packed.has("mimetype")) {
      zh = "是 OpenDocument 或电子书文件，不是 Word 文件";
      en = "an OpenDocument file or e-book, not a Word file";
    }
    throw Refusal.of(Failure.Kind.UNSUPPORTED, zh, en);
  }

  /// @return whether a field never ended, which hides all that follows
  private static boolean readBody(Parts parts, String main, Flow flow) throws Refusal {
    boolean found = false;
    boolean unfinished = false;
    try (Xml xml = parts.packed().xml(main).orElseThrow()) {
      while (xml.descendant(0)) {
        if (xml.name().equals("body")) {
          found = true;
          StoryReader story = StoryReader.story(parts, main, Block.Role.BODY);
          unfinished |= story.read(xml, flow::add);
        }
      }
    }
    if (!found) {
      throw Refusal.of(
          Failure.Kind.UNSUPPORTED,
          "压缩文件里的正文不是 Word 文档",
          "the main part of the package is no Word document");
    }
    return unfinished && !parts.fieldsShown();
  }

  private static void addNotes(
      Parts parts, String main, String kind, Set<String> references, Flow flow) throws Refusal {
    Optional<String> part = parts.packed().related(main, kind + "s");
    if (references.isEmpty() || part.isEmpty()) {
      return;
    }
    Map<String, List<Piece>> notes = new HashMap<>();
    try (Xml xml = parts.packed().xml(part.get()).orElseThrow()) {
      while (xml.descendant(0)) {
        String id = xml.attribute("id").orElse("");
        if (xml.name().equals(kind) && references.contains(id)) {
          List<Piece> pieces = new ArrayList<>();
          StoryReader.story(parts, part.get(), Block.Role.FOOTNOTE).read(xml, pieces::add);
          notes.put(id, pieces);
        }
      }
    }
    for (String id : references) {
      for (Piece piece : notes.getOrDefault(id, List.of())) {
        flow.add(piece);
      }
    }
  }

  private static List<Furniture> furniture(Parts parts, String main) throws Refusal {
    Set<Furniture> furniture = new LinkedHashSet<>();
    for (OpcPackage.Relationship each : parts.packed().relationships(main)) {
      switch (each.type()) {
        case "header" -> addFurniture(parts, each.target(), Furniture.Kind.HEADER, furniture);
        case "footer" -> addFurniture(parts, each.target(), Furniture.Kind.FOOTER, furniture);
        default -> {}
      }
    }
    for (String text : parts.watermarks()) {
      furniture.add(new Furniture(Furniture.Kind.WATERMARK, Text.of(text), 0));
    }
    return List.copyOf(furniture);
  }

  private static void addFurniture(
      Parts parts, String part, Furniture.Kind kind, Set<Furniture> furniture) throws Refusal {
    Optional<Xml> opened = parts.packed().xml(part);
    if (opened.isEmpty()) {
      return;
    }
    try (Xml xml = opened.get()) {
      if (!xml.descendant(0)) {
        return;
      }
      StoryReader.story(parts, part, Block.Role.FOOTNOTE)
          .read(
              xml,
              piece -> furniture.addAll(Furnishings.of(piece, kind)));
    }
  }
}
