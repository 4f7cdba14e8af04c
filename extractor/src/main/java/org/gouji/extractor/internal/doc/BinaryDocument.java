package org.gouji.extractor.internal.doc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.FontTable;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.internal.flow.StyleNames;
import org.gouji.extractor.internal.sheet.EmbeddedSheets;

/// All that is needed of a file, decoded. Whatever POI throws over a damaged one, it throws while this
/// is built.
final class BinaryDocument {

  /// A table is no deeper than this in what Word writes; more means damaged bytes.
  private static final int DEEPEST = 64;

  /// A list index above this is a mark of old or removed numbering.
  private static final int LAST_LIST = 0x7fe;

  /// Where Word keeps embedded objects.
  private static final String POOL = "ObjectPool";

  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final ListNumbers numbers = new ListNumbers();
  private final Map<SubdocumentType, Story> stories = new HashMap<>();
  private final Map<Integer, Style> styles = new HashMap<>();
  private final Map<Integer, Optional<Piece.Grid>> sheets = new HashMap<>();
  private final Tables tables;
  private boolean unreadableSheets;

  /// @param start offset of the story in the text of all stories
  /// @param end offset behind it
  record Story(int start, int end) {}

  /// @param hidden whether its text is
  record Style(String name, boolean hidden, ParagraphLook look) {}

  private static final Style NO_STYLE = new Style("", false, new ParagraphLook());

  BinaryDocument(WordFile document, Meter meter) throws IOException, Refusal {
    text = document.getText().toString();
    int at = 0;
    for (SubdocumentType type : SubdocumentType.ORDERED) {
      int length = document.getFileInformationBlock().getSubdocumentTextStreamLength(type);
      int end = Math.clamp((long) at + Math.max(0, length), at, text.length());
      stories.put(type, new Story(at, end));
      at = end;
    }
    StyleSheet sheet = document.getStyleSheet();
    FontTable fonts = document.getFontTable();
    for (PAPX each : document.getParagraphTable().getParagraphs()) {
      meter.tick();
      Paragraph paragraph = paragraph(each, sheet);
      paragraphs.add(paragraph);
      if (paragraph.list() > 0) {
        numbers.load(document.getListTables(), paragraph.list(), font -> name(fonts, font));
      }
    }
    for (CHPX each : document.getCharacterTable().getTextRuns()) {
      meter.tick();
      runs.add(
          RunLook.read(each, font -> name(fonts, font), style -> style(sheet, style).hidden()));
    }
    readSheets(document.getDirectory(), meter);
    tables = new Tables(document.getMainStream(), document.tableStream());
  }

  /// Of each embedded workbook the sheet that is shown; each is shown once.
  private void readSheets(DirectoryNode root, Meter meter) throws IOException, Refusal {
    for (Run run : runs) {
      String name = "_" + run.object();
      if (run.object() == 0
          || sheets.containsKey(run.object())
          || !(root.hasEntryCaseInsensitive(POOL)
              && root.getEntryCaseInsensitive(POOL) instanceof DirectoryNode pool
              && pool.hasEntryCaseInsensitive(name)
              && pool.getEntryCaseInsensitive(name) instanceof DirectoryNode folder)) {
        continue;
      }
      boolean excel = false;
      for (String stream : List.of("Workbook", "Book", "Package")) {
        excel |= folder.hasEntryCaseInsensitive(stream);
      }
      try {
        sheets.put(
            run.object(), excel ? EmbeddedSheets.read(folder, meter) : Optional.empty());
      } catch (Refusal e) {
        if (!EmbeddedSheets.isOwn(e)) {
          throw e;
        }
        sheets.put(run.object(), Optional.empty());
        unreadableSheets = true;
      }
    }
  }

  /// The sheet of an embedded object, the first time it is asked for.
  Optional<Piece.Grid> sheet(int object) {
    Optional<Piece.Grid> sheet = sheets.getOrDefault(object, Optional.empty());
    sheets.put(object, Optional.empty());
    return sheet;
  }

  boolean unreadableSheets() {
    return unreadableSheets;
  }

  String text() {
    return text;
  }

  List<Run> runs() {
    return runs;
  }

  ListNumbers numbers() {
    return numbers;
  }

  Tables tables() {
    return tables;
  }

  Story story(SubdocumentType type) {
    return stories.get(type);
  }

  Style style(int index) {
    return styles.getOrDefault(index, NO_STYLE);
  }

  /// The paragraphs that begin inside a story or a part of one.
  List<Paragraph> paragraphs(int start, int end) {
    int first = search(start);
    int last = first;
    while (last < paragraphs.size() && paragraphs.get(last).start() < end) {
      last++;
    }
    return paragraphs.subList(first, last);
  }

  private int search(int start) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Paragraph paragraph(PAPX papx, StyleSheet sheet) {
    Style style = style(sheet, papx.getIstd());
    ParagraphLook look = style.look().with(papx.getGrpprl());
    int end = Math.min(papx.getEnd(), text.length());
    int start = Math.clamp(papx.getStart(), 0, end);
    int level = Math.min(look.depth(), DEEPEST);
    char last = end > start ? text.charAt(end - 1) : '\r';
    boolean rowEnd = level > 0 && (level == 1 ? look.rowEnd() : look.innerRowEnd());
    boolean cellEnd =
        level > 0 && !rowEnd && (level == 1 ? last == '\u0007' : look.innerCellEnd());
    return new Paragraph(
        start,
        end,
        level,
        cellEnd,
        rowEnd ? Optional.of(RowShape.read(papx.getGrpprl())) : Optional.empty(),
        papx.getIstd(),
        look.outline(),
        look.list() > 0 && look.list() <= LAST_LIST ? look.list() : 0,
        look.listLevel(),
        alignment(look.alignment()),
        look.framed() && !look.dropCap() && level == 0,
        look.dropCap());
  }

  private static Alignment alignment(int code) {
    return switch (code) {
      case 1 -> Alignment.CENTER;
      case 2 -> Alignment.END;
      default -> Alignment.START;
    };
  }

  private Style style(StyleSheet sheet, int index) {
    Style known = styles.get(index);
    if (known == null) {
      styles.put(index, NO_STYLE);
      known = decode(sheet, index);
      styles.put(index, known);
    }
    return known;
  }

  /// A style on top of the one that it is based on; one that is based on itself is based on none.
  private Style decode(StyleSheet sheet, int index) {
    StyleDescription style =
        index >= 0 && index < sheet.numStyles() ? sheet.getStyleDescription(index) : null;
    if (style == null) {
      return NO_STYLE;
    }
    Style base =
        style.getBaseStyle() < sheet.numStyles() ? style(sheet, style.getBaseStyle()) : NO_STYLE;
    String name = style.getName() == null ? "" : style.getName();
    ParagraphLook look = base.look();
    int named = StyleNames.outline(name);
    if (named > 0) {
      look = look.heading(named);
    }
    byte[] own = style.getPAPX();
    byte[] characters = style.getCHPX();
    return new Style(
        name,
        characters == null ? base.hidden() : RunLook.hidden(characters, base.hidden()),
        own == null || own.length < 2 ? look : look.with(own));
  }

  private static String name(FontTable fonts, int index) {
    if (fonts == null || index < 0 || index >= fonts.getFontNames().length) {
      return "";
    }
    String name = fonts.getMainFont(index);
    return name == null ? "" : name;
  }
}
