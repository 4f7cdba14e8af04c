package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gouji.model.report.Quantity;

/// Writes relations in numbers.
final class Formula {

  private Formula() {}

  /// The number alone where the unit is that of the relation, else the figure as printed.
  static String number(Member member, String unit) {
    return member.figure().quantity().unit().equals(unit) || isBareZero(member)
        ? Quantity.plain(member.figure().quantity().value().abs())
        : printed(member);
  }

  /// The figure as printed, with the unit that stands at the head of its column.
  static String printed(Member member) {
    Quantity quantity = member.figure().quantity();
    String printed = quantity.printed().strip();
    boolean bare =
        !quantity.unit().isEmpty() && Character.isDigit(printed.charAt(printed.length() - 1));
    return bare ? printed + quantity.unit() : printed;
  }

  private static boolean isBareZero(Member member) {
    return member.figure().quantity().value().signum() == 0;
  }

  static String terms(List<Term> terms, String unit) {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      int sign =
          term.member().figure().quantity().value().signum() < 0 ? -term.sign() : term.sign();
      if (text.isEmpty()) {
        text.append(sign < 0 ? "−" : "");
      } else {
        text.append(sign < 0 ? " − " : " + ");
      }
      text.append(number(term.member(), unit));
    }
    return text.toString();
  }

  /// Without a power of ten, and not shorter than the unit's last place.
  static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /// Two decimals more than were printed, so that a reader sees how it rounds.
  static BigDecimal rounded(BigDecimal value, int places) {
    return value.setScale(Math.max(places, 0) + 2, RoundingMode.HALF_UP);
  }
}
