package org.gouji.normalizer.internal.table;

import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;

/// Which side of the accounts a cell is on, where something says so.
enum AccountSide {
  RECEIVED,
  SPENT,
  OPEN;

  /// Headers over the names of rows that say which side of the accounts these are on.
  private static final Telltale ROWS =
      Telltale.of(
          "(收入|支出)(?:科目|项目|内容|来源|构成|名称|类别|类型|性质|分类|结构)?(?:名称)?|(?:资金|经费)来源(?:渠道|项目)?");

  /// What came in is listed by function as well, but only what was spent was executed.
  private static final Telltale BY_FUNCTION = Telltale.of("(?:按)?功能(?:分类|科目|分类科目)(?:名称)?");

  private static final Telltale USED = Telltale.of("支出|执行|使用|支付");

  /// The side that the header over the names of rows says. Of 资金来源 what was spent of each source is
  /// on the other one.
  static AccountSide ofRows(Beside cell) {
    String header = cell.labelHeader();
    Matcher rows = ROWS.matcher(header);
    if (!rows.matches()) {
      boolean executed = cell.part().filter(it -> it.has("execution-rate")).isPresent();
      return executed && BY_FUNCTION.is(header) ? SPENT : OPEN;
    }
    if (rows.group(1) == null) {
      return cell.levels().stream().anyMatch(it -> USED.in(it)) ? OPEN : RECEIVED;
    }
    return rows.group(1).equals("收入") ? RECEIVED : SPENT;
  }

  /// The side of a cell, by the header over the names of rows, else by its columns.
  static AccountSide of(Beside cell) {
    AccountSide rows = ofRows(cell);
    if (rows != OPEN) {
      return rows;
    }
    for (String level : cell.levels()) {
      if (level.endsWith("支出") || cell.columns().contains("expenditure")) {
        return SPENT;
      }
      if (level.endsWith("收入") || cell.columns().contains("revenue")) {
        return RECEIVED;
      }
    }
    return OPEN;
  }
}
