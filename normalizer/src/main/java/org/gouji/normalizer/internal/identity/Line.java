package org.gouji.normalizer.internal.identity;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Telltale;

/// A paragraph, a heading or a cell of a document.
///
/// @param order among all of them
record Line(Text text, Location location, Folded folded, boolean inTable, int order) {

  private static final Telltale TITLE =
      Telltale.of("报告|自评表|(?:评价|评分|打分|指标|数据|完成情况)表|自评情况|情况说明|公开|申报表|预算|决算|说明$"
          + "|(?:项目|支出|资金|经费)(?:绩效)?自评结果$");
  private static final Telltale ATTACHMENT =
      Telltale.of("^(?:附(?:件|表)?\\d*:?|(?:公开|财决)\\d{1,2}(?:-\\d)?表)$");

  /// Titles stand at the top: a line below these many blocks is text.
  static final int TOP_BLOCKS = 25;

  private static final int LONGEST_TITLE_LINE = 60;

  boolean numbered() {
    return HeadingNumber.at(folded.text()).isPresent();
  }

  /// Those of a document that are not blank.
  static List<Line> of(Document document) {
    List<Line> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading it -> lines.add(line(it.text(), it.location(), lines.size(), false));
        case Block.Paragraph it -> lines.add(line(it.text(), it.location(), lines.size(), false));
        case Block.Table table -> {
          for (Block.Cell cell : table.cells()) {
            if (!cell.text().isBlank()) {
              lines.add(line(cell.text(), cell.location(), lines.size(), true));
            }
          }
        }
      }
    }
    return lines;
  }

  private static Line line(Text text, Location location, int order, boolean inTable) {
    return new Line(text, location, Folded.of(text.value()), inTable, order);
  }

  /// The lines of the title: the first that names a kind of document, with the short lines right
  /// before it. Of a table at the top only the first cell can be a title: what a page says of itself (发布机构, 文号)
  /// stands in the others.
  static List<Line> title(List<Line> lines) {
    List<Line> before = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(TOP_BLOCKS, lines.size()))) {
      String text = line.folded().text().strip();
      if (line.inTable() && before.isEmpty() && line.order() > 0) {
        continue;
      }
      if (line.numbered() || line.inTable() && !before.isEmpty()
          || text.length() > LONGEST_TITLE_LINE || text.endsWith("。")) {
        break;
      }
      if (text.isEmpty() || ATTACHMENT.in(text) || text.contains(":")) {
        continue;
      }
      if (!line.inTable() || TITLE.in(text)) {
        before.add(line);
      }
      if (TITLE.in(text)) {
        return before;
      }
    }
    return List.of();
  }
}
