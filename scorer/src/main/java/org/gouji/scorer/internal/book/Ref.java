package org.gouji.scorer.internal.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Phase;

/// An operand of a rule: which indicator, of which phase and year.
///
/// In YAML it is one word: `carry.distribution`, `-adjust.cut?` (deducted, and may be absent),
/// `expenditure.total@adjusted`, `carry.closing@last-year`, `expenditure.union.*` (every one of them).
///
/// @param sign 1, or −1 for a deduction
/// @param phase empty for that of the rule's first operand
/// @param year 0, or −1 for last year
public record Ref(
    String indicator, int sign, boolean optional, Optional<Phase> phase, int year) {

  private static final Pattern SYNTAX =
      Pattern.compile("(-?)([a-z0-9.-]+?(?:\\.\\*)?)(\\??)((?:@[a-z-]+)*)");

  @JsonCreator
  public static Ref of(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no operand: " + text);
    }
    Optional<Phase> phase = Optional.empty();
    int year = 0;
    for (String mark : matcher.group(4).split("@")) {
      if (mark.equals("last-year")) {
        year = -1;
      } else if (!mark.isEmpty()) {
        phase = Optional.of(Phase.valueOf(mark.toUpperCase(Locale.ROOT)));
      }
    }
    return new Ref(
        matcher.group(2),
        matcher.group(1).isEmpty() ? 1 : -1,
        !matcher.group(3).isEmpty(),
        phase,
        year);
  }

  /// One indicator, in the phase and year of the first operand.
  public static Ref to(String indicator) {
    return new Ref(indicator, 1, false, Optional.empty(), 0);
  }

  /// Whether it stands for every indicator below one.
  public boolean isFamily() {
    return indicator.charAt(indicator.length() - 1) == '*';
  }

  public boolean matches(String id) {
    int stem = indicator.length() - 1;
    return isFamily()
        ? id.length() >= stem && id.regionMatches(0, indicator, 0, stem)
        : id.equals(indicator);
  }
}
