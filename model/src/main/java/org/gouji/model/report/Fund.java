package org.gouji.model.report;

import java.util.Locale;

/// Whose money an amount is.
public enum Fund {
  /// All funds together, where the report says so.
  ALL,
  /// 财政拨款
  FISCAL,
  /// 一般公共预算
  GENERAL_PUBLIC,
  /// 政府性基金预算
  GOVERNMENT_FUND,
  /// 国有资本经营预算
  STATE_CAPITAL;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word of the contract, such as `general-public`.
  public String word() {
    return word;
  }
}
