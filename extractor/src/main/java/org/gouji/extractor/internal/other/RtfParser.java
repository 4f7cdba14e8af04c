package org.gouji.extractor.internal.other;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.internal.flow.StyleNames;
import org.gouji.extractor.internal.flow.Symbols;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Block;

/// Reads the groups and control words of RTF 1.9. What a writer computed (the number of a list item,
/// the result of a field) stands in the file and is taken from there.
final class RtfParser {

  private static final int DEEPEST = 2000;

  private static final Set<String> SKIPPED =
      Set.of(
          "fonttbl", "colortbl", "stylesheet", "info", "pict", "fldinst", "objdata", "listtable",
          "listoverridetable", "nonesttables", "nonshppict", "xe", "tc", "rxe", "annotation",
          "atnid", "atnauthor", "sp", "themedata", "colorschememapping", "datastore",
          "latentstyles",
          "generator", "pgptbl", "rsidtbl", "bkmkstart", "bkmkend", "template", "ftnsep", "ftnsepc",
          "aftnsep", "aftnsepc", "pnseclvl", "pn", "shprslt");

  /// Groups that begin with `\*` and are read all the same.
  private static final Set<String> OPTIONAL_READ =
      Set.of("shpinst", "nesttableprops", "shptxt", "footnote", "do");

  /// What a group adds to the one around it.
  private static final class Group {
    boolean skipped;
    boolean optional;
    boolean label;
    boolean hidden;
    boolean deleted;
    boolean ownStory;
    boolean nested;
    RtfStory.Look outer;
    String table = "";
    int fallback = 1;
    int font = -1;
    RtfStory story;
    List<Piece> target;

    Group inner() {
      Group inner = new Group();
      inner.skipped = skipped;
      inner.label = label;
      inner.hidden = hidden;
      inner.deleted = deleted;
      inner.nested = nested;
      inner.table = table;
      inner.fallback = fallback;
      inner.font = font;
      inner.story = story;
      return inner;
    }
  }

  private record Font(Charset charset, String name, boolean symbol) {}

  private record Style(int outline, boolean contents, boolean caption) {}

  private final byte[] bytes;
  private final Meter meter;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Map<Integer, Font> fonts = new HashMap<>();
  private final Map<Integer, Style> styles = new HashMap<>();
  private final List<Piece> notes = new ArrayList<>();
  private final List<Piece> heads = new ArrayList<>();
  private final List<Piece> feet = new ArrayList<>();
  private final RtfStory body;
  private Charset page = Charset.forName("windows-1252");
  private RtfStory.RowDefinition row = new RtfStory.RowDefinition();
  private RtfStory.RowDefinition nestedRow = new RtfStory.RowDefinition();
  private int at;
  private int skipCharacters;
  private int depth;
  private boolean inTable;
  private int outline;
  private Alignment alignment = Alignment.START;
  private Style style = new Style(0, false, false);
  private int tableKey = -1;
  private int tableOutline;
  private Charset tableCharset = StandardCharsets.US_ASCII;
  private boolean tableSymbol;

  RtfParser(byte[] bytes, Meter meter) {
    this.bytes = bytes;
    this.meter = meter;
    this.body = new RtfStory(meter, Block.Role.BODY);
  }

  List<Piece> notes() {
    return notes;
  }

  List<Piece> heads() {
    return heads;
  }

  List<Piece> feet() {
    return feet;
  }

  /// The pieces of the body.
  List<Piece> parse() throws Refusal {
    Group outermost = new Group();
    outermost.story = body;
    groups.push(outermost);
    while (at < bytes.length) {
      char c = (char) (bytes[at++] & 0xff);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', '\0' -> {}
        default -> literal(c);
      }
    }
    flush();
    while (groups.size() > 1) {
      close();
    }
    return body.finish(look());
  }

  private void open() throws Refusal {
    flush();
    meter.tick();
    if (groups.size() > DEEPEST) {
      throw Refusal.of(
          Failure.Kind.TOO_LARGE,
          "RTF 嵌套超过 " + DEEPEST + " 层",
          "RTF nested deeper than " + DEEPEST + " levels");
    }
    groups.push(groups.peek().inner());
  }

  private void close() throws Refusal {
    flush();
    skipCharacters = 0;
    if (groups.size() < 2) {
      return;
    }
    Group closed = groups.pop();
    if (closed.ownStory) {
      List<Piece> read =
          closed.story.finish(new RtfStory.Look(0, 0, Alignment.START, false, false));
      if (closed.target == null) {
        groups.peek().story.anchor(read);
      } else {
        closed.target.addAll(read);
      }
      restore(closed.outer);
    }
  }

  /// The paragraph around a story of its own goes on as it was.
  private void restore(RtfStory.Look outer) {
    depth = outer.depth();
    inTable = depth > 0;
    outline = outer.outline();
    alignment = outer.alignment();
    style = new Style(outer.outline(), outer.contents(), outer.caption());
  }

  private void literal(char c) {
    if (skipCharacters > 0) {
      skipCharacters--;
    } else {
      pending.write(c);
    }
  }

  /// Hands over the bytes that were collected, as characters of the current font.
  private void flush() {
    if (pending.size() == 0) {
      return;
    }
    Group group = groups.peek();
    Font font = fonts.get(group.font);
    byte[] collected = pending.toByteArray();
    pending.reset();
    if (!group.table.isEmpty()) {
      name(group.table, new String(collected, tableCharset(group)));
      return;
    }
    if (font != null && font.symbol()) {
      StringBuilder out = new StringBuilder();
      for (byte each : collected) {
        out.append(Symbols.unicode(each & 0xff, font.name()));
      }
      show(out.toString());
      return;
    }
    show(new String(collected, font == null ? page : font.charset()));
  }

  private Charset tableCharset(Group group) {
    return group.table.equals("fonttbl") && tableCharset != StandardCharsets.US_ASCII
        ? tableCharset
        : page;
  }

  private void show(String characters) {
    Group group = groups.peek();
    if (group.skipped || group.hidden || group.deleted || !group.table.isEmpty()) {
      return;
    }
    if (group.label) {
      group.story.appendLabel(characters);
    } else {
      group.story.append(characters);
    }
  }

  /// An entry of the font table or style sheet ends with its name.
  private void name(String table, String text) {
    int end = text.indexOf(';');
    String name = (end < 0 ? text : text.substring(0, end)).strip();
    if (name.isEmpty() || tableKey < 0) {
      return;
    }
    if (table.equals("fonttbl")) {
      Charset charset = tableCharset == StandardCharsets.US_ASCII ? page : tableCharset;
      fonts.putIfAbsent(tableKey, new Font(charset, name, tableSymbol));
    } else {
      int level = tableOutline > 0 ? tableOutline : StyleNames.outline(name);
      styles.putIfAbsent(
          tableKey, new Style(level, StyleNames.isContents(name), StyleNames.isCaption(name)));
    }
  }

  private void control() throws Refusal {
    if (at >= bytes.length) {
      return;
    }
    char c = (char) (bytes[at] & 0xff);
    if (!isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int start = at;
    while (at < bytes.length && isLetter((char) bytes[at])) {
      at++;
    }
    String word = new String(bytes, start, Math.min(at - start, 32), StandardCharsets.US_ASCII);
    int sign = at < bytes.length && bytes[at] == '-' ? -1 : 1;
    int digits = sign < 0 ? at + 1 : at;
    int end = digits;
    long value = 0;
    while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
      value = Math.min(value * 10 + bytes[end++] - '0', Integer.MAX_VALUE);
    }
    boolean hasValue = end > digits;
    at = hasValue ? end : at;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    word(word, hasValue ? (int) (sign * value) : 1, hasValue);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void symbol(char c) throws Refusal {
    switch (c) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
          at += 2;
          literal((char) (high << 4 | low));
        }
      }
      case '*' -> groups.peek().optional = true;
      case '~' -> written("\u00a0");
      case '_' -> written("-");
      case '{', '}', '\\' -> literal(c);
      case '\r', '\n' -> word("par", 1, false);
      default -> {}
    }
  }

  private void written(String characters) {
    flush();
    if (skipCharacters > 0) {
      skipCharacters--;
    } else {
      show(characters);
    }
  }

  /// @param value 1 for a word without one
  private void word(String word, int value, boolean hasValue) throws Refusal {
    if (word.equals("u")) {
      flush();
      Font font = fonts.get(groups.peek().font);
      String character = String.valueOf((char) (value & 0xffff));
      show(Symbols.unicode(character, font == null ? "" : font.name()));
      skipCharacters = groups.peek().fallback;
      return;
    }
    flush();
    skipCharacters = 0;
    Group group = groups.peek();
    if (group.optional) {
      group.optional = false;
      group.skipped |= !OPTIONAL_READ.contains(word);
    }
    if (word.equals("bin")) {
      at = (int) Math.min(bytes.length, (long) at + Math.max(0, value));
    } else if (word.equals("fonttbl") || word.equals("stylesheet")) {
      group.table = word;
      tableKey = -1;
    } else if (SKIPPED.contains(word)) {
      group.skipped = true;
    } else if (!group.table.isEmpty()) {
      tableWord(word, value);
    } else if (!group.skipped
        && !destination(word, group)
        && !character(word, value, hasValue, group)
        && !paragraph(word, value, group)) {
      table(word, value, hasValue, group);
    }
  }

  private void tableWord(String word, int value) {
    switch (word) {
      case "f", "s" -> {
        tableKey = value;
        tableOutline = 0;
        tableCharset = StandardCharsets.US_ASCII;
        tableSymbol = false;
      }
      case "cs", "ts", "ds" -> tableKey = -1;
      case "fcharset" -> {
        tableSymbol = value == 2;
        tableCharset = charset(value);
      }
      case "outlinelevel" -> tableOutline = value + 1;
      case "falt", "panose" -> groups.peek().skipped = true;
      default -> {}
    }
  }

  /// @return US-ASCII for a code that says nothing
  private static Charset charset(int code) {
    return switch (code) {
      case 128 -> Charset.forName("Shift_JIS");
      case 129 -> Charset.forName("EUC-KR");
      case 134 -> Charset.forName("GB18030");
      case 136 -> Charset.forName("Big5");
      default -> StandardCharsets.US_ASCII;
    };
  }

  private boolean destination(String word, Group group) {
    switch (word) {
      case "header", "headerl", "headerr", "headerf" -> begin(group, heads, Block.Role.FOOTNOTE);
      case "footer", "footerl", "footerr", "footerf" -> begin(group, feet, Block.Role.FOOTNOTE);
      case "footnote" -> begin(group, notes, Block.Role.FOOTNOTE);
      case "shptxt", "dptxbxtext" -> begin(group, null, Block.Role.TEXT_BOX);
      case "listtext", "pntext" -> group.label = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void begin(Group group, List<Piece> target, Block.Role role) {
    group.story = new RtfStory(meter, role);
    group.ownStory = true;
    group.outer = look();
    group.target = target;
  }

  private boolean character(String word, int value, boolean hasValue, Group group) {
    boolean on = !hasValue || value != 0;
    switch (word) {
      case "ansicpg" -> page = page(value);
      case "uc" -> group.fallback = Math.clamp(value, 0, 16);
      case "f" -> group.font = value;
      case "v" -> group.hidden = on;
      case "deleted" -> group.deleted = on;
      case "plain" -> {
        group.hidden = false;
        group.deleted = false;
        group.font = -1;
      }
      case "tab" -> show("\t");
      case "line", "lbr" -> show("\n");
      case "emdash" -> show("—");
      case "endash" -> show("–");
      case "bullet" -> show("•");
      case "lquote" -> show("‘");
      case "rquote" -> show("’");
      case "ldblquote" -> show("“");
      case "rdblquote" -> show("”");
      case "emspace", "enspace", "qmspace" -> show(" ");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Charset page(int code) {
    return switch (code) {
      case 936, 54936 -> Charset.forName("GB18030");
      case 950 -> Charset.forName("Big5");
      case 932 -> Charset.forName("Shift_JIS");
      case 65001 -> StandardCharsets.UTF_8;
      default -> Charset.forName("windows-1252");
    };
  }

  private boolean paragraph(String word, int value, Group group) throws Refusal {
    switch (word) {
      case "pard" -> {
        depth = 0;
        inTable = false;
        outline = 0;
        alignment = Alignment.START;
        style = new Style(0, false, false);
      }
      case "par", "sect" -> group.story.endParagraph(look());
      case "s" -> style = styles.getOrDefault(value, style);
      case "outlinelevel" -> outline = value >= 0 && value < 9 ? value + 1 : 0;
      case "qc" -> alignment = Alignment.CENTER;
      case "qr" -> alignment = Alignment.END;
      case "ql", "qj", "qd" -> alignment = Alignment.START;
      case "intbl" -> inTable = true;
      case "itap" -> depth = Math.max(0, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void table(String word, int value, boolean hasValue, Group group) throws Refusal {
    RtfStory.RowDefinition own = group.nested ? nestedRow : row;
    switch (word) {
      case "nesttableprops" -> group.nested = true;
      case "trowd" -> {
        if (group.nested) {
          nestedRow = new RtfStory.RowDefinition();
        } else {
          row = new RtfStory.RowDefinition();
        }
      }
      case "trleft" -> own.left = value;
      case "trhdr" -> own.header = true;
      case "clmrg" -> own.cellJoins = true;
      case "clvmrg" -> own.cellContinues = true;
      case "cellx" -> own.endCell(hasValue ? value : 0);
      case "cell" -> {
        inTable = true;
        group.story.endCell(at(1));
      }
      case "nestcell" -> group.story.endCell(at(Math.max(2, depth)));
      case "row" -> group.story.endRow(1, row);
      case "nestrow" -> group.story.endRow(Math.max(2, depth), own);
      default -> {}
    }
  }

  private RtfStory.Look look() {
    return at(inTable ? Math.max(1, depth) : depth);
  }

  private RtfStory.Look at(int tables) {
    return new RtfStory.Look(
        tables,
        outline > 0 ? outline : style.outline(),
        alignment,
        style.contents(),
        style.caption());
  }
}
