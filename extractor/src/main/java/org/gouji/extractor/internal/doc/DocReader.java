package org.gouji.extractor.internal.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Flow;
import org.gouji.extractor.internal.flow.Furnishings;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.sheet.EmbeddedSheets;
import org.gouji.model.Failure;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Source;

/// Reads .doc, and .wps files that are the same inside, as Word displays them: changes accepted,
/// fields by their results, automatic numbers written out, hidden text left out.
public final class DocReader implements FormatReader {

  private static final String MEDIA_TYPE = "application/msword";

  /// The first two bytes of the text ([MS-DOC] 2.5.2, wIdent).
  private static final int WORD_97 = 0xa5ec;

  private static final int WORD_6 = 0xa5dc;

  /// Parts of the header story before those of the first section, and parts of each section.
  private static final int SEPARATORS = 6;

  @Override
  public String name() {
    return "doc";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    return FileMagic.valueOf(bytes) == FileMagic.OLE2 ? Optional.of(MEDIA_TYPE) : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    Meter meter = new Meter(limits);
    BinaryDocument document = open(bytes, meter);
    Map<Integer, BinaryDocument.Story> boxes = anchoredBoxes(document);
    BinaryDocument.Story body = document.story(SubdocumentType.MAIN);
    DocStory story = new DocStory(document, meter, Block.Role.BODY, body, boxes, false);
    List<Piece> pieces = story.read();
    List<Notice> notices = new ArrayList<>();
    if (story.unfinished()) {
      notices.add(
          Notice.of(
              "unfinished-field", "有未结束的域，按普通文字读取", "a field has no end and was read as text"));
      document = open(bytes, meter);
      boxes = anchoredBoxes(document);
      pieces = new DocStory(document, meter, Block.Role.BODY, body, boxes, true).read();
    }
    if (document.unreadableSheets()) {
      notices.add(EmbeddedSheets.UNREADABLE);
    }
    Flow flow = new Flow(meter);
    addAll(flow, pieces);
    for (BinaryDocument.Story box : List.copyOf(boxes.values())) {
      addAll(flow, read(document, meter, Block.Role.TEXT_BOX, box));
    }
    for (SubdocumentType notes : List.of(SubdocumentType.FOOTNOTE, SubdocumentType.ENDNOTE)) {
      addAll(flow, read(document, meter, Block.Role.FOOTNOTE, document.story(notes)));
    }
    return new Document(
        source, List.of(), flow.blocks(), furniture(document, meter), List.copyOf(notices));
  }

  private static void addAll(Flow flow, List<Piece> pieces) throws Refusal {
    for (Piece piece : pieces) {
      flow.add(piece);
    }
  }

  private static List<Piece> read(
      BinaryDocument document, Meter meter, Block.Role role, BinaryDocument.Story story)
      throws Refusal {
    return new DocStory(document, meter, role, story, new HashMap<>(), false).read();
  }

  /// Text boxes by the offset that they are anchored at; those without one that we find have negative
  /// keys, in their own order.
  private static Map<Integer, BinaryDocument.Story> anchoredBoxes(BinaryDocument document) {
    BinaryDocument.Story story = document.story(SubdocumentType.TEXTBOX);
    Map<Integer, BinaryDocument.Story> byShape = document.tables().textBoxes();
    Map<Integer, BinaryDocument.Story> byAnchor = new java.util.TreeMap<>();
    for (Map.Entry<Integer, Integer> anchor : document.tables().anchors().entrySet()) {
      BinaryDocument.Story box = byShape.remove(anchor.getValue());
      if (box != null) {
        byAnchor.put(anchor.getKey(), inside(story, box));
      }
    }
    int key = -byShape.size();
    for (BinaryDocument.Story box : byShape.values()) {
      byAnchor.put(key++, inside(story, box));
    }
    return byAnchor;
  }

  private static BinaryDocument.Story inside(BinaryDocument.Story story,
      BinaryDocument.Story part) {
    int start = Math.clamp((long) story.start() + part.start(), story.start(), story.end());
    int end = Math.clamp((long) story.start() + part.end(), start, story.end());
    return new BinaryDocument.Story(start, end);
  }

  private static List<Furniture> furniture(BinaryDocument document, Meter meter) throws Refusal {
    BinaryDocument.Story headers = document.story(SubdocumentType.HEADER);
    int[] parts = document.tables().headerParts();
    Set<Furniture> furniture = new LinkedHashSet<>();
    for (int i = SEPARATORS; i + 1 < parts.length; i++) {
      BinaryDocument.Story part =
          inside(headers, new BinaryDocument.Story(parts[i], Math.max(parts[i], parts[i + 1])));
      int place = (i - SEPARATORS) % SEPARATORS;
      boolean header = place == 0 || place == 1 || place == 4;
      for (Piece piece : read(document, meter, Block.Role.FOOTNOTE, part)) {
        furniture.addAll(
            Furnishings.of(piece, header ? Furniture.Kind.HEADER : Furniture.Kind.FOOTER));
      }
    }
    return List.copyOf(furniture);
  }

  /// The only place where POI's exceptions are met.
  private static BinaryDocument open(byte[] bytes, Meter meter) throws Refusal {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      check(root, bytes.length);
      try (WordFile file = new WordFile(root)) {
        return new BinaryDocument(file, meter);
      }
    } catch (EncryptedDocumentException e) {
      throw new Refusal(
          Failure.of(Failure.Kind.ENCRYPTED, "文件已加密，需要密码", "the file needs a password"), e);
    } catch (OldFileFormatException e) {
      throw new Refusal(
          Failure.of(
              Failure.Kind.UNSUPPORTED,
              "是 Word 95 或更早的格式，请另存为 .docx",
              "written by Word 95 or older; save it as .docx"),
          e);
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          Failure.of(
              Failure.Kind.CORRUPT,
              "文件内容已损坏，无法读取",
              "the file's content is damaged: " + e.getClass().getSimpleName()),
          e);
    }
  }

  private static void check(DirectoryNode root, int length) throws IOException, Refusal {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw Refusal.of(Failure.Kind.ENCRYPTED, "文件已加密，需要密码", "the file needs a password");
    }
    if (!root.hasEntryCaseInsensitive("WordDocument")) {
      String what =
          root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
              ? "Excel"
              : root.hasEntryCaseInsensitive("PowerPoint Document") ? "PowerPoint" : "OLE2";
      throw Refusal.of(
          Failure.Kind.UNSUPPORTED,
          "是 %s 文件，不是 Word 文件".formatted(what),
          "an %s file, not a Word file".formatted(what));
    }
    try (DocumentInputStream words =
        root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument"))) {
      int mark = words.read() | words.read() << 8;
      if (mark != WORD_97 && mark != WORD_6) {
        throw Refusal.of(
            Failure.Kind.CORRUPT,
            "文件内容已损坏：正文开头不是 Word 的标记",
            "damaged: the text does not begin with Word's mark");
      }
    }
    for (Entry entry : root) {
      if (entry instanceof DocumentEntry stream && stream.getSize() > length) {
        throw Refusal.of(
            Failure.Kind.CORRUPT,
            "文件内容已损坏：声明的长度大于文件",
            "damaged: a stream says that it is longer than the file");
      }
    }
  }
}
