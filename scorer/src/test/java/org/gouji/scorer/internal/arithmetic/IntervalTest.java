package org.gouji.scorer.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static Interval of(String lower, String upper) {
    return new Interval(decimal(lower), decimal(upper));
  }

  @Test
  void standsForHalfAUnitOfTheLastPlaceEitherWay() {
    assertThat(Interval.around(decimal("149.35"), 2)).isEqualTo(of("149.345", "149.355"));
    assertThat(Interval.around(decimal("6"), 0)).isEqualTo(of("5.5", "6.5"));
  }

  @Test
  void touchingIntervalsMeet() {
    assertThat(of("1", "2").meets(of("2", "3"))).isTrue();
    assertThat(of("1", "2").meets(of("2.0001", "3"))).isFalse();
    assertThat(of("2", "3").meets(of("1", "1.9999"))).isFalse();
  }

  @Test
  void dividesOutwards() {
    Interval third = of("1", "1").over(of("3", "3"));
    assertThat(third.lower()).isLessThan(third.upper());
    assertThat(third.upper().subtract(third.lower())).isLessThan(decimal("1E-38"));
    assertThatThrownBy(() -> of("1", "2").over(of("-1", "1")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refusesToBeInsideOut() {
    assertThatThrownBy(() -> of("2", "1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsTheResultOfEveryChoiceInside() {
    Cases.forAll(
        random -> {
          Interval a = Interval.around(decimal(random.nextInt(-500, 500) + ".25"), 1);
          Interval b =
              Interval.around(decimal(random.nextInt(1, 500) + ".5"), random.nextInt(0, 3));
          BigDecimal x = random.nextBoolean() ? a.lower() : a.upper();
          BigDecimal y = random.nextBoolean() ? b.lower() : b.upper();
          assertThat(a.plus(b).contains(x.add(y))).isTrue();
          assertThat(a.minus(b).contains(x.subtract(y))).isTrue();
          assertThat(a.times(b).contains(x.multiply(y))).isTrue();
          if (!b.contains(BigDecimal.ZERO)) {
            assertThat(a.over(b).times(Interval.exact(y)).contains(x)).isTrue();
          }
        });
  }
}
