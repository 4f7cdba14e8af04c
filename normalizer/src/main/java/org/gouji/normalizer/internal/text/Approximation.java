package org.gouji.normalizer.internal.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Quantity.Exactness;

/// What the words and operators around a number leave open.
final class Approximation {

  private static final Set<String> AROUND = Set.of("左右", "上下", "许");
  /// Behind these 约 is the end of a word: 节约, 条约.
  private static final String NOT_ABOUT = "节预公条合制";
  private static final String NOT_NEARLY = "最附";

  private Approximation() {}

  /// What 余, 多, 约, 左右 and 近 allow; empty for a number that they do not qualify.
  ///
  /// @param more whether 余 or 多 stands with it
  /// @param at where the number begins in the text
  /// @param after the word behind it; empty without one
  static Optional<BigDecimal[]> bounds(
      BigDecimal value, boolean more, String text, int at, String after) {
    if (more) {
      return Optional.of(new BigDecimal[] {value, value.add(step(value))});
    }
    if (stands('约', NOT_ABOUT, text, at) || text.startsWith("大概", at - 2)
        || AROUND.contains(after)) {
      BigDecimal half = step(value).divide(BigDecimal.valueOf(2));
      return Optional.of(new BigDecimal[] {value.subtract(half), value.add(half)});
    }
    if (stands('近', NOT_NEARLY, text, at) && value.signum() > 0) {
      return Optional.of(new BigDecimal[] {value.subtract(nearStep(value, step(value))), value});
    }
    return Optional.empty();
  }

  /// Whether a word stands right before an offset, and is not the end of a longer one.
  private static boolean stands(char word, String longer, String text, int at) {
    return at > 0 && text.charAt(at - 1) == word
        && (at == 1 || longer.indexOf(text.charAt(at - 2)) < 0);
  }

  /// One unit of the last digit that is not 0: 1000 for 3000, 100 for 2200, 10 for 10.
  private static BigDecimal step(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal bare = value.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-bare.scale());
  }

  /// 近1万 is 9000 to 10000: a power of ten is approached from the place below.
  private static BigDecimal nearStep(BigDecimal value, BigDecimal step) {
    return value.compareTo(step) == 0 ? step.scaleByPowerOfTen(-1) : step;
  }

  /// What an operator before a number or a word behind it makes of it.
  static Exactness exactness(Optional<String> operator, String after) {
    if (operator.isPresent()) {
      return switch (operator.get()) {
        case "≥", ">=" -> Exactness.AT_LEAST;
        case "≤", "<=" -> Exactness.AT_MOST;
        case ">" -> Exactness.ABOVE;
        case "<" -> Exactness.BELOW;
        default -> Exactness.EXACT;
      };
    }
    return switch (after) {
      case "以上", "及以上" -> Exactness.AT_LEAST;
      case "以下", "以内" -> Exactness.AT_MOST;
      default -> Exactness.EXACT;
    };
  }
}
