package org.gouji.model.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whose report it is, of which year, and of what kind.
///
/// @param organization full name without 本级
/// @param fiscalYear the evaluated year, not that of the notice
/// @param basis numbers of the documents it refers to, as printed: `中发〔2018〕34号`
public record Identity(
    Optional<String> title,
    Optional<String> organization,
    Optional<Scope> scope,
    Optional<Level> level,
    Region region,
    Optional<Integer> fiscalYear,
    Kind kind,
    Optional<Mode> mode,
    Optional<LocalDate> dateFilled,
    List<String> basis) {

  public Identity {
    basis = List.copyOf(basis);
  }

  /// Each as far as it is known.
  public record Region(Optional<String> province, Optional<String> city, Optional<String> county) {

    public static final Region UNKNOWN =
        new Region(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Which units the figures cover.
  public enum Scope {
    /// 本级
    OWN_LEVEL,
    /// 汇总
    CONSOLIDATED;

    public String word() {
      return Identity.word(this);
    }
  }

  /// Administrative level; a 区 of a municipality is a county.
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    GRASSROOTS;

    public String word() {
      return Identity.word(this);
    }
  }

  /// What kind of document it is.
  public enum Kind {
    WHOLE_DEPARTMENT,
    PROJECT,
    FINAL_ACCOUNTS,
    BUDGET,
    TARGET_FORM,
    OTHER;

    public String word() {
      return Identity.word(this);
    }
  }

  /// Who evaluates (项目支出绩效评价管理办法, 财预〔2020〕10号, article 4).
  public enum Mode {
    SELF,
    DEPARTMENT,
    FINANCE,
    THIRD_PARTY;

    public String word() {
      return Identity.word(this);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
