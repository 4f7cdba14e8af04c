package org.gouji.normalizer.internal.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Quantity;

/// A run of folded characters that holds digits, and what it is. Offsets are 0-based into the folded
/// text, the end behind the last character.
public sealed interface Token {

  int start();

  int end();

  /// A number with its unit.
  ///
  /// @param value of the digits; 万 before a measure word is multiplied in (4.7万人 is 47000 人)
  /// @param unit as printed; empty for a bare number; a bare 万 is kept and read by its context
  /// @param chinese whether it is written in Chinese numerals, which count only beside what they count
  record Number(
      int start,
      int end,
      BigDecimal value,
      String unit,
      BigDecimal lower,
      BigDecimal upper,
      Quantity.Exactness exactness,
      boolean chinese)
      implements Token {

    /// What an amount of money is in 元.
    ///
    /// @throws IllegalArgumentException when it is no money
    public BigDecimal yuan(Units units) {
      return units.yuan(value, unit);
    }

    /// The same number, printed from an offset on: with the sign before it.
    Number from(int offset) {
      return new Number(offset, end, value, unit, lower, upper, exactness, chinese);
    }

    /// With the characters of the file.
    public Quantity quantity(Folded folded, String unitRead) {
      return new Quantity(folded.printed(start, end), value, unitRead, lower, upper, exactness);
    }
  }

  /// Two numbers with a dash or 至 between them and one unit: 500-5000元.
  record Range(int start, int end, BigDecimal from, BigDecimal to, String unit) implements Token {}

  /// @param date the day where one is printed
  /// @param year 0 for a date without a year
  record Date(int start, int end, int year, Optional<LocalDate> date) implements Token {}

  /// 中发〔2018〕34号, with the letters before it.
  record DocumentNumber(int start, int end) implements Token {}

  /// Digits that name something or order it: 三公, 八项规定, 第六期, 10-12月.
  record Name(int start, int end) implements Token {}

  /// A telephone or identity number: no figure, and masked in quotes.
  record Personal(int start, int end) implements Token {}

  /// A number that no reading makes sense of.
  record Broken(int start, int end, String unit) implements Token {}
}
