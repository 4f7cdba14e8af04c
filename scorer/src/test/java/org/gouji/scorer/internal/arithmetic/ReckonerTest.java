package org.gouji.scorer.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.arithmetic.Amount.Certainty;
import org.junit.jupiter.api.Test;

class ReckonerTest {

  private static final Reckoner RECKONER = new Reckoner(Catalogue.load());

  private static Figure figure(String printed, String value, String unit, int places) {
    return figure(Quantity.exact(printed, new BigDecimal(value), unit), places);
  }

  private static Figure figure(Quantity quantity, int places) {
    return new Figure(
        "f", quantity, places, "", Optional.empty(), Location.InBody.of(1), quantity.printed(), 1);
  }

  private static Amount amount(Figure figure) {
    return RECKONER.amount(figure, Optional.empty());
  }

  private static Interval of(String lower, String upper) {
    return new Interval(new BigDecimal(lower), new BigDecimal(upper));
  }

  private static void stands(Interval interval, String lower, String upper) {
    assertThat(interval.lower()).isEqualByComparingTo(lower);
    assertThat(interval.upper()).isEqualByComparingTo(upper);
  }

  @Test
  void moneyIsKnownToHalfAUnitOfItsLastPlace() {
    Amount amount = amount(figure("41.6万元", "41.6", "万元", 1));

    assertThat(amount.value()).isEqualByComparingTo("416000");
    stands(amount.own(), "415500", "416500");
    stands(amount.filled(), "415500", "416500");
    assertThat(amount.certainty()).isEqualTo(Certainty.EXACT);
    assertThat(amount.isExact()).isTrue();
  }

  @Test
  void zerosThatItsColumnDroppedArePutBack() {
    Amount amount = amount(figure("41.6万元", "41.6", "万元", 2));

    stands(amount.own(), "415500", "416500");
    stands(amount.filled(), "415950", "416050");
    assertThat(amount.interval(true)).isEqualTo(amount.filled());
    assertThat(amount.interval(false)).isEqualTo(amount.own());
  }

  @Test
  void countsAreExact() {
    stands(amount(figure("93人", "93", "人", 0)).own(), "93", "93");
    stands(amount(figure("93件套", "93", "件套", 0)).own(), "93", "93");
    stands(
        RECKONER.amount(figure("93", "93", "", 0), Optional.of("staff.on-duty.total")).own(), "93",
        "93");
    stands(
        RECKONER.amount(figure("93", "93", "", 0), Optional.of("expenditure.total")).own(), "92.5",
        "93.5");
    stands(amount(figure("93", "93", "", 0)).own(), "92.5", "93.5");
  }

  /// 4.7万人 is known to the thousand, although persons are counted.
  @Test
  void aRoundCountIsKnownToItsLastDigit() {
    stands(amount(figure("4.7万人", "47000", "人", 0)).own(), "46500", "47500");
    stands(amount(figure("47000人", "47000", "人", 0)).own(), "47000", "47000");
    stands(amount(figure("1.5人", "1.5", "人", 1)).own(), "1.45", "1.55");
  }

  @Test
  void noneIsExactlyNothing() {
    assertThat(amount(figure("无", "0", "万元", 2)).own().isExact()).isTrue();
    assertThat(amount(figure("0万元", "0", "万元", 0)).own().isExact()).isFalse();
    assertThat(amount(figure("零万元", "0", "万元", 0)).own().isExact()).isFalse();
    assertThat(amount(figure("〇万元", "0", "万元", 0)).own().isExact()).isFalse();
    assertThat(amount(figure("三万元", "3", "万元", 0)).own().isExact()).isFalse();
  }

  @Test
  void wordsGiveTheIntervalOfAnApproximateFigure() {
    Amount amount =
        amount(
            figure(
                Quantity.approximate(
                    "300余万元", new BigDecimal("300"), "万元", new BigDecimal("300"),
                    new BigDecimal("400")),
                0));

    stands(amount.own(), "3000000", "4000000");
    stands(amount.filled(), "3000000", "4000000");
    assertThat(amount.certainty()).isEqualTo(Certainty.APPROXIMATE);
    assertThat(amount.isExact()).isFalse();
  }

  @Test
  void aBoundIsOneEnd() {
    Quantity least =
        Quantity.exact("≥95%", new BigDecimal("95"), "%").qualified(Quantity.Exactness.AT_LEAST);

    assertThat(amount(figure(least, 0)).certainty()).isEqualTo(Certainty.BOUND);
    stands(amount(figure(least, 0)).own(), "95", "95");
  }

  @Test
  void bringsUnitsToTheirBase() {
    assertThat(RECKONER.power("万元")).isEqualTo(4);
    assertThat(RECKONER.power("亿元")).isEqualTo(8);
    assertThat(RECKONER.power("万")).as("reads 万元").isEqualTo(4);
    assertThat(RECKONER.power("元")).isZero();
    assertThat(RECKONER.power("头")).as("no unit of the catalogue").isZero();
  }

  @Test
  void nothingComparesWithEverything() {
    Figure nothing = figure("0", "0", "人", 0);
    Figure money = figure("5万元", "5", "万元", 0);
    Figure persons = figure("5人", "5", "人", 0);

    assertThat(RECKONER.comparable(nothing, money)).isTrue();
    assertThat(RECKONER.comparable(money, nothing)).isTrue();
    assertThat(RECKONER.comparable(money, persons)).isFalse();
    assertThat(RECKONER.comparable(money, figure("5元", "5", "元", 0))).isTrue();
  }

  @Test
  void tellsMoneyFromPercentages() {
    assertThat(RECKONER.isMoney(figure("5万元", "5", "万元", 0))).isTrue();
    assertThat(RECKONER.isMoney(figure("5%", "5", "%", 0))).isFalse();
    assertThat(RECKONER.isPercent(figure("5%", "5", "%", 0))).isTrue();
    assertThat(RECKONER.isPercent(figure("5万元", "5", "万元", 0))).isFalse();
  }

  /// Remembering a figure that states a count must not make a bare one exact.
  @Test
  void oneFigureInTwoRolesIsReckonedInEach() {
    Figure bare = figure("93", "93", "", 0);

    stands(RECKONER.amount(bare, Optional.of("staff.on-duty.total")).own(), "93", "93");
    stands(RECKONER.amount(bare, Optional.empty()).own(), "92.5", "93.5");
  }

  @Test
  void intervalsKeepTheirEnds() {
    assertThat(of("1", "2").signed(-1)).isEqualTo(of("-2", "-1"));
    assertThat(of("1", "2").signed(1)).isEqualTo(of("1", "2"));
    assertThat(of("1", "2").shifted(0)).isEqualTo(of("1", "2"));
    stands(of("1", "2").shifted(2), "100", "200");
    assertThat(of("1", "2").contains(new BigDecimal("1"))).isTrue();
    assertThat(of("1", "2").contains(new BigDecimal("2"))).isTrue();
    assertThat(of("1", "2").contains(new BigDecimal("2.1"))).isFalse();
    assertThat(of("1", "2").contains(new BigDecimal("0.9"))).isFalse();
    assertThat(of("1", "1.0").isExact()).isTrue();
    assertThat(of("1", "1.1").isExact()).isFalse();
    stands(of("-2", "3").times(of("-5", "1")), "-15", "10");
  }
}
