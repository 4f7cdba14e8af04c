package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gouji.model.document.Block;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.sentence.Context;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Cells of a scorecard that tell in words what was reached, where no column holds it: 自评说明.
final class Told {

  /// What such columns are called; 评分标准 and 扣分原因 tell something else.
  private static final Telltale HEADER =
      Telltale.of(
          "(?:自评|评分|得分|评价|打分|自评得分|指标得分|指标|完成|自评完成|实际完成|落实|执行)?(?:情况)?(?:说明|简述|描述|分析|概述|过程)"
              + "|(?:自评|评分|得分|打分|自评得分|评价)(?:依据|理由|情况)|(?:自评|评分|得分|打分)(?:依据|情况)(?:及|和|与)?说明");

  /// How points are given, which some print there too.
  private static final Telltale STANDARD =
      Telltale.of("满分|不得分|扣完|为止|每[^，。；,;]{1,16}(?:扣|减|得)|得\\d[^，。；,;]{0,4}分[，；,;].{0,20}得\\d");

  /// Rows about the budget of the year: amounts without a name there are those of the whole department.
  private static final Set<String> OF_BUDGET =
      Set.of("ratio.execution", "ratio.budget-completion", "ratio.budget-adjust",
          "ratio.payment-progress", "ratio.carry-over", "ratio.carry-over-change");

  /// Columns of what was to be reached and was, and of what rows are called.
  private static final Set<String> READ =
      Set.of("target", "actual", "weight", "score", "level1", "level2", "level3", "nature",
          "target-unit");

  private Told() {}

  /// The cells of a scorecard under a header that have no column for what was reached.
  static List<Block.Cell> cells(Grid grid, Part part) {
    List<Block.Cell> told = new ArrayList<>();
    for (int column = 1; column <= grid.columns() && !part.has("actual"); column++) {
      if (part.is(column, READ)
          || !HEADER.is(grid.text(part.from() - 1, column))) {
        continue;
      }
      for (int row = part.from(); row < part.to(); row++) {
        int at = row;
        int of = column;
        grid.cell(row, column)
            .filter(it -> it.row() == at && it.column() == of && tells(grid.text(it)))
            .ifPresent(told::add);
      }
    }
    return told;
  }

  /// What the sentences of such a cell inherit: they are results, and in a row about the budget the whole
  /// department's.
  static Context context(
      Grid grid, Part part, Block.Cell cell, Context outer, Vocabulary vocabulary) {
    boolean ofBudget =
        outer.kind() == Identity.Kind.WHOLE_DEPARTMENT
            && LevelPoints.named(part)
                .flatMap(it -> vocabulary.indicator(grid.text(cell.row(), it.index())))
                .filter(OF_BUDGET::contains)
                .isPresent();
    return Goals.ofResults(outer, outer.whole() || ofBudget);
  }

  /// A computation is read with its row.
  private static boolean tells(String text) {
    return !text.isEmpty() && text.indexOf('=') < 0 && !STANDARD.in(text);
  }
}
