package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.extractor.internal.flow.Headings;
import org.gouji.model.document.Block;
import org.gouji.model.document.Block.Role;
import org.gouji.model.document.Box;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;

/// Writes lines and tables as blocks; lines that the layout broke become one paragraph.
final class BlockWriter {

  /// A title of more characters than this is a paragraph in large type.
  private static final int LONGEST_TITLE = 80;

  /// A line that begins farther in than this, in ems, is set to the right or centred: a signature, a
  /// date. No paragraph goes on from it.
  private static final double DEEPEST_INDENT = 6;

  /// A title is set in a size above the body's by this factor.
  private static final double TITLE = 1.15;

  private static final int LONGEST_ENTRY = 60;

  /// Justified text and rounded widths leave up to this much of an em at the end of a full line.
  private static final double SLACK = 0.7;

  /// The same for a long line that ends no sentence: quotes, brackets and figures are not parted from
  /// what is beside them, by rules that differ from program to program.
  private static final double RAGGED = 2.2;

  /// The same for a line that stops where no paragraph ends.
  private static final double LOOSE = 4;

  /// A heading that ends no line before it leaves open more than the rest of its own.
  private static final double SHORT_HEADING = 0.6;

  /// How a heading above 1. begins: 一、, （一）, 第一部分.
  private static final String CHINESE_NUMBER = "第一二三四五六七八九十（(";

  /// Indented by more than this, in ems, a line begins a paragraph.
  private static final double INDENT = 1.2;

  private final Margins margins;
  private final double bodySize;
  private final Set<Line> captions;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Flow.Item.LineItem> open = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private boolean parts;

  /// Whether a numbered heading was seen. Large lines before it, on the first page, are the title of
  /// the report and no heading of its body.
  private boolean begun;

  private boolean contents;
  private String contentsFirst = "";

  BlockWriter(Margins margins, double bodySize, Set<Line> captions) {
    this.margins = margins;
    this.bodySize = bodySize;
    this.captions = captions;
  }

  List<Block> blocks() {
    close();
    return blocks.stream().map(this::levelled).toList();
  }

  /// Without 第一部分 the first level is 一、 as it is where the file is a Word file.
  private Block levelled(Block block) {
    return block instanceof Block.Heading heading && !parts && !heading.number().isEmpty()
        ? new Block.Heading(
            Math.max(1, heading.level() - 1),
            heading.number(),
            heading.title(),
            heading.label(),
            heading.text(),
            heading.location())
        : block;
  }

  void line(Flow.Item.LineItem item) {
    if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), item)) {
      close();
    }
    open.add(item);
  }

  private boolean goesOn(Flow.Item.LineItem beforeItem, Flow.Item.LineItem item) {
    Line before = beforeItem.line();
    Line line = item.line();
    if (captions.contains(before)
        || captions.contains(line)
        || before.turned() != line.turned()
        || Math.abs(before.size() - line.size()) > 0.12 * before.size()) {
      return false;
    }
    Margins.Column column = margins.on(beforeItem.page().number());
    Margins.Column own = margins.on(item.page().number());
    boolean samePage = beforeItem.page() == item.page();
    double pitch = (line.baseline() - before.baseline()) / line.size();
    if (samePage && pitch > 1.5 * column.pitch() && pitch > 1.8) {
      return false;
    }
    if (titles(beforeItem, item)) {
      return samePage && pitch < 2.2;
    }
    double room = column.right() - before.box().right();
    if (room >= line.first() + slack(before, column) * line.size()
        || before.box().left() - column.left() > DEEPEST_INDENT * before.size()
        || Wording.leader(before.value())) {
      return false;
    }
    boolean indented = line.box().left() - own.left() > INDENT * line.size();
    if (samePage && margins.spacesParagraphs()) {
      return !margins.apart(before, line, item.page().number());
    }
    boolean ends = Script.endsSentence(before.value()) || Script.endsWithColon(before.value());
    boolean numbered = HeadingNumber.at(line.value()).isPresent();
    if (numbered && heads(line, own)) {
      return false;
    }
    if (margins.indentsParagraphs()) {
      return !indented && !(ends && (numbered || before.bold() != line.bold()));
    }
    return !ends && !numbered || !ends && !indented && open.size() > 1;
  }

  /// Whether a line is a heading of its own, though the one before it fills its line and ends without a
  /// stop: 五、自评结论 in a line that is left open.
  private static boolean heads(Line line, Margins.Column column) {
    String text = line.value();
    boolean open =
        line.box().right() - column.left() < SHORT_HEADING * (column.right() - column.left());
    return open
        && CHINESE_NUMBER.indexOf(text.charAt(0)) >= 0
        && !Script.endsSentence(text)
        && HeadingNumber.at(text).filter(it -> Headings.looksLikeHeading(text, it)).isPresent();
  }

  private static double slack(Line line, Margins.Column column) {
    if (Script.endsSentence(line.value()) || Script.endsWithColon(line.value())) {
      return SLACK;
    }
    if (!stops(line.value())) {
      return LOOSE;
    }
    return line.box().width() > 0.85 * (column.right() - column.left()) ? RAGGED : SLACK;
  }

  /// Whether a paragraph may end like this. One that ends with a comma goes on, even if its line was
  /// broken early because a long word follows.
  private static boolean stops(String text) {
    return text.isEmpty() || "，、,（(《“".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /// Two centred lines in one large size are one title.
  private boolean titles(Flow.Item.LineItem a, Flow.Item.LineItem b) {
    return title(a) && title(b) && HeadingNumber.at(b.line().value()).isEmpty();
  }

  private boolean title(Flow.Item.LineItem item) {
    Line line = item.line();
    double across = item.page().frame().across();
    Margins.Column column = margins.on(item.page().number());
    double middle = (column.left() + column.right()) / 2;
    boolean centred =
        Math.abs(line.middle() - middle) < 0.03 * across
            || Math.abs(line.middle() - across / 2) < 0.03 * across;
    return centred && line.size() >= TITLE * bodySize;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    var join = new TextJoin();
    open.forEach(item -> join.wrap(item.line().text()));
    Text text = join.text();
    var location =
        new Location.InBody(blocks.size() + 1, place(), "第%d段".formatted(++paragraphs));
    blocks.add(block(text, location));
    open.clear();
  }

  private Optional<Location.OnPage> place() {
    PageLayout page = open.get(0).page();
    Box box = null;
    for (Flow.Item.LineItem item : open) {
      if (item.page() == page) {
        box = box == null ? item.line().box() : box.union(item.line().box());
      }
    }
    return Optional.of(Location.OnPage.of(page.number(), page.frame().displayed(box)));
  }

  private Block block(Text text, Location.InBody location) {
    String value = text.value();
    Flow.Item.LineItem first = open.get(0);
    if (captions.contains(first.line())) {
      contents = false;
      return new Block.Paragraph(Role.CAPTION, 0, text, location);
    }
    if (contents(value)) {
      return new Block.Paragraph(Role.CONTENTS, 0, text, location);
    }
    Optional<HeadingNumber> number =
        HeadingNumber.at(value).filter(it -> Headings.looksLikeHeading(value, it));
    if (number.isPresent()) {
      HeadingNumber it = number.get();
      String title = value.substring(it.length()).strip();
      parts |= it.level() == 1;
      begun = true;
      return new Block.Heading(it.level(), it.printed(), title, 0, text, location);
    }
    if ((begun || first.page().number() > 1)
        && value.length() <= LONGEST_TITLE
        && !Script.endsSentence(value)
        && title(first)) {
      return new Block.Heading(1, "", value, 0, text, location);
    }
    return new Block.Paragraph(Role.BODY, 0, text, location);
  }

  /// Whether a line belongs to a table of contents: it has leader dots, or it stands between the
  /// title 目录 and the place where the first of its lines comes again.
  private boolean contents(String value) {
    if (Wording.contentsTitle(value)) {
      contents = true;
      contentsFirst = "";
      return true;
    }
    if (Wording.leader(value)) {
      return true;
    }
    if (!contents) {
      return false;
    }
    String words = entry(value);
    if (contentsFirst.isEmpty()) {
      contentsFirst = words;
      return true;
    }
    contents = !words.equals(contentsFirst) && !Script.endsSentence(value)
        && value.length() <= LONGEST_ENTRY;
    return contents;
  }

  /// What a line of a table of contents repeats of a heading: not its page, and its number only
  /// sometimes.
  private static String entry(String line) {
    String title = HeadingNumber.at(line).map(it -> line.substring(it.length())).orElse(line);
    return Wording.bare(title).replaceAll("[.…·\\d]+$", "");
  }

  void table(Flow.Item.TableItem item) {
    close();
    contents = false;
    TableJoin table = item.table();
    int block = blocks.size() + 1;
    String path = "表%d".formatted(++tables);
    List<Block.Cell> cells = new ArrayList<>();
    for (TableJoin.Joined cell : table.cells()) {
      int row = cell.row() + 1;
      int column = cell.column() + 1;
      var page = Optional.of(Location.OnPage.of(cell.page(), cell.box()));
      var location = new Location.InCell(
          block, row, column, page, path + " 第" + row + "行 第" + column + "列");
      cells.add(
          new Block.Cell(row, column, cell.rowSpan(), cell.columnSpan(), cell.text(), location));
    }
    TablePart first = table.first();
    var location =
        new Location.InBody(
            block, Optional.of(Location.OnPage.of(first.page(), first.displayed())), path);
    blocks.add(
        new Block.Table(
            table.rows(),
            table.columns(),
            table.headerRows(),
            cells,
            item.caption().title(),
            item.caption().unit(),
            location));
  }
}
