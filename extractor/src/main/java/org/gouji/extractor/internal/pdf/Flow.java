package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.extractor.internal.pdf.PageLayout.Element;
import org.gouji.extractor.internal.pdf.PageLayout.LineElement;
import org.gouji.extractor.internal.pdf.PageLayout.TableElement;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Location;

/// Makes one body of all pages: tables that go on over a page break are one table, paragraphs are one
/// paragraph, and what repeats on every page is set apart.
final class Flow {

  /// @param blocks the body
  /// @param furniture what repeats on pages
  /// @param notices what was left out on the way
  record Body(List<Block> blocks, List<Furniture> furniture, List<Notice> notices) {}

  /// A table is at the foot of its page when it reaches this far down, at the head of one when it
  /// begins this high, as shares of the page's height.
  private static final double FOOT = 0.5;

  private static final double HEAD = 0.35;

  private final List<PageLayout> pages;
  private final List<Furniture> furniture = new ArrayList<>();
  private final Set<Element> gone;
  private final Margins margins;
  private final double bodySize;

  /// What the body consists of before lines are made paragraphs.
  sealed interface Item {
    /// @param page the one that it stands on
    record LineItem(Line line, PageLayout page) implements Item {}

    /// @param caption what stands above its first part
    record TableItem(TableJoin table, Caption caption) implements Item {}
  }

  private Flow(List<PageLayout> pages) {
    this.pages = pages;
    this.bodySize = Margins.bodySize(pages);
    FurnitureFinder.Found found = new FurnitureFinder(pages, bodySize).find();
    this.furniture.addAll(found.furniture());
    this.gone = found.lines();
    this.margins = Margins.of(pages, gone);
  }

  static Body of(List<PageLayout> pages) {
    return new Flow(pages).body();
  }

  private Body body() {
    List<Item> items = items();
    var writer = new BlockWriter(margins, bodySize, captions(items));
    for (Item item : items) {
      switch (item) {
        case Item.LineItem line -> writer.line(line);
        case Item.TableItem table -> writer.table(table);
      }
    }
    return new Body(writer.blocks(), furniture, notices(items));
  }

  private static Set<Line> captions(List<Item> items) {
    Set<Line> captions = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Item item : items) {
      if (item instanceof Item.TableItem table) {
        captions.addAll(table.caption().lines());
      }
    }
    return captions;
  }

  private static List<Notice> notices(List<Item> items) {
    List<Notice> notices = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.TableItem(TableJoin table, Caption caption)
          && table.rowsTwice() > 0) {
        notices.add(
            Notice.at(
                new Location.OnPage(table.last().page(), Optional.empty()),
                "row-printed-twice",
                "跨页处重复打印的 %d 行已合并".formatted(table.rowsTwice()),
                "%d rows that are printed twice at a page break were read once"
                    .formatted(table.rowsTwice())));
      }
    }
    return notices;
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (PageLayout page : pages) {
      List<Element> elements = new ArrayList<>(page.elements());
      elements.removeIf(gone::contains);
      int start = 0;
      Optional<TableJoin> open = openTable(items, page.number());
      if (open.isPresent()) {
        start = join(open.get(), elements, items, page);
      }
      List<Line> above = new ArrayList<>();
      for (Element element : elements.subList(start, elements.size())) {
        switch (element) {
          case LineElement(Line line) -> {
            items.add(new Item.LineItem(line, page));
            above.add(line);
          }
          case TableElement(TablePart part) -> {
            boolean first =
                above.isEmpty() && start == 0 && part.box().top() <= HEAD * page.frame().down();
            Caption caption =
                first
                    ? Caption.onPageBefore(lastLines(items, page.number()), part, page, bodySize)
                    : Caption.of(above.reversed(), part, page, bodySize);
            items.add(new Item.TableItem(new TableJoin(part), caption));
            above.clear();
          }
        }
      }
    }
    return items;
  }

  /// The lines below the last table of the page before, the lowest first.
  private static List<Line> lastLines(List<Item> items, int page) {
    List<Line> lines = new ArrayList<>();
    for (Item item : items.reversed()) {
      if (!(item instanceof Item.LineItem(Line line, PageLayout on)) || on.number() != page - 1) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  /// The table that ends the page before, low enough to go on.
  private Optional<TableJoin> openTable(List<Item> items, int page) {
    if (items.isEmpty() || !(items.get(items.size() - 1) instanceof Item.TableItem table)) {
      return Optional.empty();
    }
    TablePart part = table.table().last();
    double height = pages.get(part.page() - 1).frame().down();
    return Optional.of(table.table())
        .filter(it -> part.page() == page - 1 && part.box().bottom() >= FOOT * height);
  }

  /// Joins the first table of a page to the open one, when it is its continuation.
  ///
  /// @return how many elements that took
  private int join(TableJoin open, List<Element> elements, List<Item> items, PageLayout page) {
    int at = 0;
    while (at < elements.size() && elements.get(at) instanceof LineElement) {
      at++;
    }
    if (at == elements.size()
        || !(elements.get(at) instanceof TableElement(TablePart part))
        || part.box().top() > HEAD * page.frame().down()
        || !open.fits(part)) {
      return 0;
    }
    List<Element> between = elements.subList(0, at);
    Caption caption = ((Item.TableItem) items.get(items.size() - 1)).caption();
    int repeated = open.repeated(part);
    boolean same = between.stream().allMatch(it -> again(((LineElement) it).line(), caption));
    if (!same || !open.namesColumns(part, repeated) || !between.isEmpty() && repeated == 0
        && between.stream().noneMatch(it -> Wording.continued(((LineElement) it).line().value()))) {
      return 0;
    }
    for (Element element : between) {
      furniture.add(
          new Furniture(
              Furniture.Kind.HEADER, ((LineElement) element).line().text(), page.number()));
    }
    open.append(part);
    return at + 1;
  }

  /// Whether a line above a part says no more than was said above the first.
  private static boolean again(Line line, Caption caption) {
    String words = Wording.bare(line.value());
    return Wording.continued(line.value())
        || caption.lines().stream().anyMatch(it -> Wording.bare(it.value()).equals(words))
        || Wording.unit(line.value()).find() && words.length() <= 12;
  }
}
