package org.gouji.extractor.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Piece.Grid;
import org.gouji.extractor.internal.flow.Piece.Line;
import org.gouji.model.document.Block;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;

/// Turns the lines and grids of a body into blocks.
///
/// Blocks are counted from 1 over what a reader sees: a paragraph without characters is none. A
/// paragraph's path counts paragraphs and headings (`第14段`), a table's counts tables (`表2`), nested
/// ones included, which stand behind the table that holds them.
public final class Flow {

  /// Title, number of the form, who filled it in, and the unit: no more lines than these belong to a
  /// table.
  private static final int MOST_CAPTION_LINES = 4;

  private final Meter meter;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private boolean parts;

  public Flow(Meter meter) {
    this.meter = meter;
  }

  /// Takes the next piece in reading order.
  public void add(Piece piece) throws Refusal {
    switch (piece) {
      case Line line -> {
        if (line.text().isEmpty()) {
          return;
        }
        meter.characters(line.text().length());
        parts |= Headings.find(line).filter(it -> !it.styled() && it.level() == 1).isPresent();
      }
      case Grid grid -> {
        for (Piece.Row row : grid.rows()) {
          for (Piece.GridCell cell : row.cells()) {
            meter.characters(cell.text().length());
          }
        }
      }
    }
    meter.block();
    pieces.add(piece);
  }

  /// All blocks; call it once, at the end.
  public List<Block> blocks() throws Refusal {
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Line line -> blocks.add(paragraph(line));
        case Grid grid -> addTable(grid, i);
      }
    }
    return List.copyOf(blocks);
  }

  private Block paragraph(Line line) {
    Location.InBody location =
        new Location.InBody(
            blocks.size() + 1, Optional.empty(), "第" + ++paragraphs + "段");
    Text text = Text.of(line.text());
    return Headings.find(line)
        .<Block>map(
            it -> new Block.Heading(
                level(it), it.number(), it.title(), line.label(), text, location))
        .orElseGet(() -> new Block.Paragraph(line.role(), line.label(), text, location));
  }

  /// Without 第一部分 the first level is 一、 wherever the outline does not say otherwise.
  private int level(Headings.Found heading) {
    return heading.styled() || parts ? heading.level() : Math.max(1, heading.level() - 1);
  }

  private void addTable(Grid grid, int index) throws Refusal {
    Optional<Text> unitLine = Optional.empty();
    Optional<Text> caption = Optional.empty();
    boolean aside = false;
    for (int back = 1; back <= MOST_CAPTION_LINES && caption.isEmpty(); back++) {
      if (index < back || !(pieces.get(index - back) instanceof Line line)) {
        break;
      }
      if (unitLine.isEmpty() && Captions.statesUnit(line)) {
        unitLine = Optional.of(Captions.unit(captioning(line, back)));
      } else if (Captions.isAside(line)) {
        aside = true;
      } else if (Captions.titles(line, unitLine.isPresent() && !aside)) {
        caption = Optional.of(captioning(line, back));
      } else {
        break;
      }
    }
    String path = "表" + (tables + 1);
    Optional<Block.Table> table =
        new Tables(meter).table(grid, blocks.size() + 1, path, caption, unitLine);
    if (table.isPresent()) {
      tables++;
      blocks.add(table.get());
    }
  }

  /// Marks the block that was made of a line above the table.
  private Text captioning(Line line, int back) {
    int at = blocks.size() - back;
    Text text = Text.of(line.text());
    blocks.set(
        at,
        new Block.Paragraph(
            Block.Role.CAPTION, line.label(), text, blocks.get(at).location()));
    return text;
  }
}
