package org.gouji.model.report;

import java.util.Locale;

/// Which of the amounts of one name a fact states.
public enum Phase {
  /// 年初预算
  BUDGET,
  /// 调整后预算, 全年预算数
  ADJUSTED,
  /// 决算, 执行数
  FINAL,
  /// 目标值
  TARGET;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word of the contract.
  public String word() {
    return word;
  }
}
