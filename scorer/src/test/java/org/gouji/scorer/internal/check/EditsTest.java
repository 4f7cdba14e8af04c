package org.gouji.scorer.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

  private static Figure figure(String value, int places) {
    BigDecimal number = new BigDecimal(value);
    return new Figure(
        "f", Quantity.exact(value, number, ""), Math.max(places, number.scale()), "",
        Optional.empty(), Location.InBody.of(1), value, 1);
  }

  /// The edits of a printed number that make it the right one.
  private static List<Edits.Edit> edits(String printed, String right) {
    return edits(printed, right, 0, false);
  }

  private static List<Edits.Edit> edits(String printed, String right, int places, boolean money) {
    return Edits.into(
        Interval.exact(new BigDecimal(right)), figure(printed, places), 0, money);
  }

  @ParameterizedTest
  @CsvSource(
    {
      "1342.49, 1324.49, DIGITS_SWAPPED", "0.21, 0.12, DIGITS_SWAPPED",
      "98.56, 96.58, DIGITS_SWAPPED",
      "1349.2, 134.92, DECIMAL_MOVED", "1.3492, 134.92, DECIMAL_MOVED",
      "13.492, 134.92, DECIMAL_MOVED", "13492, 134.92, DECIMAL_MOVED",
      "2291.47, 291.47, DIGIT_ADDED", "892.447, 892.44, DIGIT_ADDED",
      "892.447, 892.47, DIGIT_ADDED",
      "1234, 124, DIGIT_ADDED", "12345.6, 1234.6, DIGIT_ADDED",
      "2.61, 23.61, DIGIT_LOST", "89, 489, DIGIT_LOST", "89, 1189, DIGIT_LOST",
      "89, 1089, DIGIT_LOST",
      "89, 9989, DIGIT_LOST", "14.3, 14.93, DIGIT_LOST", "14.3, 14.39, DIGIT_LOST",
      "12.51, 12.41, DIGIT_CHANGED", "12.51, 92.51, DIGIT_CHANGED", "12.51, 12.54, DIGIT_CHANGED",
      "7, 9, DIGIT_CHANGED", "-12.51, -12.41, DIGIT_CHANGED", "-1342, -1324, DIGITS_SWAPPED"
    })
  void findsTheSlip(String printed, String right, Repair.Kind kind) {
    assertThat(edits(printed, right)).as(printed + " for " + right)
        .anySatisfy(
            it -> {
              assertThat(it.kind()).isEqualTo(kind);
              assertThat(it.value()).isEqualByComparingTo(right);
            });
  }

  @Test
  void onlyMoneyHasAnotherUnit() {
    assertThat(edits("4.86", "48600", 0, true))
        .extracting(Edits.Edit::kind)
        .containsExactly(Repair.Kind.UNIT_SLIP);
    assertThat(edits("4.86", "48600", 0, false)).isEmpty();
    assertThat(edits("1349200", "134.92", 0, true))
        .extracting(Edits.Edit::kind)
        .containsExactly(Repair.Kind.UNIT_SLIP);
    assertThat(edits("4.86", "486000000", 0, true)).hasSize(1);
  }

  /// Between a number and another that no single slip makes of it.
  @ParameterizedTest
  @CsvSource({"12.51, 98.76", "12.51, -12.51", "12.51, 12.51", "89, 12389", "14.35, 98.1"})
  void findsNothingElse(String printed, String right) {
    assertThat(edits(printed, right)).isEmpty();
  }

  @Test
  void aDecimalThatTheColumnHasMayHaveBeenLost() {
    assertThat(edits("14.35", "14.305", 3, false))
        .extracting(Edits.Edit::kind)
        .containsExactly(Repair.Kind.DIGIT_LOST);
  }

  @Test
  void nothingMayBeTenWithoutItsFirstDigit() {
    for (String right : List.of("10", "50", "90")) {
      assertThat(edits("0", right))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.kind()).isEqualTo(Repair.Kind.DIGIT_LOST);
                assertThat(it.value()).isEqualByComparingTo(right);
              });
    }
    assertThat(edits("0", "100")).isEmpty();
    assertThat(edits("0", "5")).isEmpty();
    assertThat(edits("0.0", "10")).isEmpty();
  }

  /// Every figure shrinks to nothing when its point is moved far enough, and every one becomes one of an
  /// interval that is wide enough.
  @Test
  void explainsNothingByNothing() {
    assertThat(
        Edits.into(
            new Interval(new BigDecimal("-1"), new BigDecimal("1")), figure("5", 0), 0, false))
        .isEmpty();
  }

  @Test
  void reckonsInTheUnitOfTheFigure() {
    Interval yuan = Interval.exact(new BigDecimal("1249200"));

    assertThat(Edits.into(yuan, figure("142.92", 2), 4, true))
        .extracting(it -> it.value().toPlainString())
        .containsExactly("124.92");
  }

  @Test
  void leavesIdentityNumbersAlone() {
    assertThat(edits("1234567890123456", "1234567890123465")).isNotEmpty();
    assertThat(edits("12345678901234567", "12345678901234576")).isEmpty();
  }

  @Test
  void allowsForTheRoundingOfTheRepairedFigure() {
    Edits.Edit edit = edits("13.49", "134.9").get(0);

    assertThat(edit.places()).isEqualTo(1);
    assertThat(edit.interval())
        .isEqualTo(Interval.around(new BigDecimal("134.9"), 1));
  }

  /// Whatever one slip made of a number, its undoing is among the edits.
  @Test
  void undoesAnyOneSlip() {
    Cases.forAll(
        random -> {
          String right = String.valueOf(random.nextInt(1_000, 1_000_000));
          String printed = slip(right, random);
          if (!printed.startsWith("0") && !printed.equals(right)) {
            assertThat(edits(printed, right)).as(printed + " for " + right).isNotEmpty();
          }
        });
  }

  private static String slip(String right, RandomGenerator random) {
    int at = random.nextInt(right.length() - 1);
    String before = right.substring(0, at);
    String behind = right.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + behind.charAt(0) + right.charAt(at) + behind.substring(1);
      case 1 -> before + behind;
      case 2 -> before + random.nextInt(10) + right.substring(at);
      default -> before + random.nextInt(10) + behind;
    };
  }
}
