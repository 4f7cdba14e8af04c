package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gouji.scorer.internal.relation.Printed.member;
import static org.gouji.scorer.internal.relation.Printed.minus;
import static org.gouji.scorer.internal.relation.Printed.plus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;
import org.gouji.scorer.internal.relation.Judgement.Unclear;
import org.junit.jupiter.api.Test;

class SumTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static Sum sum(Sum.Kind kind, String total, String... parts) {
    List<Term> terms = new ArrayList<>();
    for (String part : parts) {
      String key = "p" + (terms.size() + 1);
      terms.add(part.startsWith("− ") ? minus(key, part.substring(2)) : plus(key, part));
    }
    return new Sum(member("t", total), terms, kind);
  }

  private static Sum closed(String total, String... parts) {
    return sum(Sum.Kind.CLOSED, total, parts);
  }

  private static Judgement judge(Sum sum) {
    return sum.judge(RECKONER);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  @Test
  void holdsWhereThePartsMakeTheTotal() {
    Judgement judgement = judge(closed("155.35万元", "149.35万元", "6.00万元"));

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("149.35 + 6.00 = 155.35");
    assertThat(judgement.remark()).isEmpty();
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .containsExactly("t", "p1", "p2");
  }

  @Test
  void saysWhatIsPrintedAndWhatItComesTo() {
    Judgement judgement = judge(closed("149.35万元", "149.35万元", "6.00万元"));

    assertThat(judgement.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(decimal("149.35")),
                Optional.of(decimal("155.35")),
                Optional.of(decimal("-6.00")),
                Severity.ERROR));
    assertThat(judgement.formula()).isEqualTo("149.35 + 6.00 = 155.35 ≠ 149.35");
  }

  @Test
  void allowsHalfAUnitOfEveryMemberAndNoMore() {
    Judgement touching = judge(closed("434.72万元", "434.16万元", "0.54万元"));

    assertThat(touching.outcome()).isInstanceOf(Fails.class);
    assertThat(judge(closed("434.71万元", "434.16万元", "0.54万元")).remark())
        .contains(Remark.ROUNDING);
    assertThat(judge(closed("434.71万元", "434.16万元", "0.54万元")).formula())
        .isEqualTo("434.16 + 0.54 = 434.70 ≈ 434.71");
  }

  @Test
  void takesAnotherUnitForWhatItIs() {
    assertThat(judge(closed("2.00万元", "15,000元", "0.50万元")).outcome())
        .isInstanceOf(Holds.class);
    assertThat(judge(closed("2.00万元", "@15,000 元", "0.50万元")).formula())
        .isEqualTo("15,000元 + 0.50 = 2.0000 ≈ 2.00".replace("2.0000 ≈ ", ""));
  }

  @Test
  void isAWarningWhereOnlyDroppedZerosDisagree() {
    Judgement judgement = judge(closed("24.86万元", "11万元 ~2", "2.85万元", "10.93万元"));

    assertThat(((Fails) judgement.outcome()).limit()).isEqualTo(Severity.WARNING);
    assertThat(judgement.remark()).contains(Remark.DROPPED_ZEROS);
    assertThat(((Fails) judge(closed("29.86万元", "11万元 ~2", "2.85万元")).outcome()).limit())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void subtractsDeductions() {
    Judgement judgement = judge(closed("364.55万元", "3689.06万元", "− 3282.24万元", "− 42.27万元"));

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("3689.06 − 3282.24 − 42.27 = 364.55");
  }

  @Test
  void writesTheSignOfADecreaseOnce() {
    assertThat(judge(closed("3.00万元", "-1.00万元", "4.00万元")).formula())
        .isEqualTo("−1.00 + 4.00 = 3.00");
    assertThat(judge(closed("5.00万元", "4.00万元", "− -1.00万元")).formula())
        .isEqualTo("4.00 + 1.00 = 5.00");
  }

  @Test
  void withoutAUnitTheFirstPartThatHasOneGivesIt() {
    Judgement judgement = judge(closed("14", "10人", "4人"));

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("10 + 4 = 14");
  }

  @Test
  void countsAreExact() {
    assertThat(judge(closed("15人", "10人", "4人")).outcome()).isInstanceOf(Fails.class);
    assertThat(judge(closed("14人", "10人", "4人")).outcome()).isInstanceOf(Holds.class);
  }

  @Test
  void anOpenListIsWithinItsTotal() {
    assertThat(judge(sum(Sum.Kind.OPEN, "10万元", "4万元", "5万元")).outcome())
        .isInstanceOf(Holds.class);
    assertThat(judge(sum(Sum.Kind.OPEN, "10万元", "4万元", "5万元")).formula())
        .isEqualTo("4 + 5 = 9 ≤ 10");
    assertThat(judge(sum(Sum.Kind.OPEN, "10万元", "4万元", "5万元")).remark()).isEmpty();
    assertThat(judge(sum(Sum.Kind.OPEN, "10.00万元", "6.01万元", "4.00万元")).outcome())
        .as("the half units touch")
        .isInstanceOf(Holds.class);
    assertThat(judge(sum(Sum.Kind.OPEN, "10.0万元", "6.0万元", "4.2万元")).outcome())
        .isInstanceOf(Fails.class);
    assertThat(judge(sum(Sum.Kind.OPEN, "10.0万元", "6.0万元", "4.2万元")).formula())
        .isEqualTo("6.0 + 4.2 = 10.2 > 10.0");
  }

  @Test
  void anApproximatePartAccusesNobody() {
    Judgement maybe = judge(closed("3500份", "3000余份", "500份"));
    Judgement never = judge(closed("9000份", "3000余份", "500份"));

    assertThat(maybe.outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(maybe.remark()).contains(Remark.APPROXIMATE);
    assertThat(maybe.formula()).isEqualTo("3000 + 500 ≈ 3500");
    assertThat(never.outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(judge(sum(Sum.Kind.OPEN, "9000份", "3000余份", "500份")).outcome())
        .as("certainly within")
        .isInstanceOf(Holds.class);
  }

  @Test
  void aBoundIsNoAmount() {
    assertThat(judge(closed("10万元", "≥4万元", "6万元")).outcome())
        .isEqualTo(Unclear.because("undecidable"));
  }

  @Test
  void unitsThatDoNotCompareAreNotAddedUp() {
    assertThat(judge(closed("10万元", "4人", "6万元")).outcome())
        .isEqualTo(Unclear.because("unit-differs"));
  }

  @Test
  void scoresAreExactButForTheRoundingOfTheTotal() {
    assertThat(judge(sum(Sum.Kind.SCORES, "94分", "49.5分", "44.5分")).outcome())
        .isInstanceOf(Holds.class);
    assertThat(judge(sum(Sum.Kind.SCORES, "93.98分", "49.5分", "44.48分")).outcome())
        .isInstanceOf(Holds.class);
    assertThat(judge(sum(Sum.Kind.SCORES, "93.9分", "49.5分", "44.48分")).outcome())
        .as("one decimal too few for the parts")
        .isInstanceOf(Fails.class);
    assertThat(((Fails) judge(sum(Sum.Kind.SCORES, "94分", "49.5分", "44.48分")).outcome()).limit())
        .isEqualTo(Severity.WARNING);
    assertThat(((Fails) judge(sum(Sum.Kind.SCORES, "95分", "49.5分", "44.48分")).outcome()).limit())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void knowsWhereEachMemberWouldHaveToLie() {
    Sum sum = closed("10.0万元", "4.0万元", "− 1.0万元");

    Interval total = sum.required(sum.total(), RECKONER).orElseThrow();
    assertThat(total.lower()).isEqualByComparingTo("29000");
    assertThat(total.upper()).isEqualByComparingTo("31000");
    Interval first = sum.required(sum.parts().get(0).member(), RECKONER).orElseThrow();
    assertThat(first.lower()).isEqualByComparingTo("109000");
    assertThat(first.upper()).isEqualByComparingTo("111000");
    Interval second = sum.required(sum.parts().get(1).member(), RECKONER).orElseThrow();
    assertThat(second.lower()).isEqualByComparingTo("-61000");
    assertThat(second.upper()).isEqualByComparingTo("-59000");
    assertThat(sum.required(member("x", "1万元"), RECKONER)).isEmpty();
    Sum open = sum(Sum.Kind.OPEN, "10万元", "4万元");
    assertThat(open.required(open.total(), RECKONER)).isEmpty();
    Sum about = closed("10份", "4余份");
    assertThat(about.required(about.total(), RECKONER)).isEmpty();
  }

  @Test
  void holdsWithTheRightNumberInThePlaceOfTheWrongOne() {
    Sum wrong = closed("155.35万元", "143.35万元", "6.00万元");

    assertThat(judge(wrong).isFailure()).isTrue();
    assertThat(wrong.with("p1", decimal("149.35"), 2).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("t", decimal("149.35"), 2).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("x", decimal("149.35"), 2).judge(RECKONER).isFailure()).isTrue();
    assertThat(closed("155.35万元", "143万元", "6.00万元").with("p1", decimal("149.354"), 2)
        .judge(RECKONER)
        .formula()).isEqualTo("149.35 + 6.00 = 155.35");
  }

  @Test
  void addsUpInTheUnitOfTheTotal() {
    assertThat(closed("2万元", "15,000元", "0.50万元").computed(RECKONER)).isEqualByComparingTo("2");
    assertThat(closed("20,000元", "1.5万元", "5,000元").computed(RECKONER))
        .isEqualByComparingTo("20000");
    assertThat(closed("20,000元", "1.5万元", "5,000元").computed(RECKONER).toPlainString())
        .isEqualTo("20000");
  }

  @Test
  void refusesASumOfNothing() {
    assertThatThrownBy(() -> closed("1万元")).isInstanceOf(IllegalArgumentException.class);
  }
}
