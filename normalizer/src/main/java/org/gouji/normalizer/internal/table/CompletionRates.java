package org.gouji.normalizer.internal.table;

/// Which of the two rates of what was spent a column of percentages holds.
final class CompletionRates {

  private CompletionRates() {}

  /// 完成预算 and 预算完成率 are one, 执行率 and its kin the other.
  ///
  /// @param header words of a column that the vocabulary knows as that of a rate
  static String indicator(String header) {
    return header.contains("完成") ? "ratio.budget-completion" : "ratio.execution";
  }
}
