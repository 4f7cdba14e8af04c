package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gouji.scorer.internal.relation.Printed.member;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;
import org.gouji.scorer.internal.relation.Judgement.Unclear;
import org.junit.jupiter.api.Test;

class EqualTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static Equal equal(String... printed) {
    List<Member> members = new ArrayList<>();
    for (String each : printed) {
      members.add(member("f" + (members.size() + 1), each));
    }
    return new Equal(members);
  }

  private static Judgement judge(String... printed) {
    return equal(printed).judge(RECKONER);
  }

  @Test
  void oneFigurePrintedTwiceIsEqual() {
    Judgement judgement = judge("138.79万元", "138.79万元", "1,387,900元");

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("138.79万元 = 138.79万元 = 1,387,900元");
    assertThat(judgement.remark()).isEmpty();
    assertThat(judgement.operands()).hasSize(3);
  }

  @Test
  void theMorePreciseOneRoundsToTheOther() {
    assertThat(judge("134.92万元", "1349216元").outcome()).isInstanceOf(Holds.class);
    assertThat(judge("134.92万元", "1349216元").remark()).contains(Remark.ROUNDING);
    assertThat(judge("1349216元", "134.92万元").remark()).contains(Remark.ROUNDING);
    assertThat(judge("134.92万元", "1349250元").outcome()).as("the half itself")
        .isInstanceOf(Holds.class);
    assertThat(judge("134.92万元", "1349251元").outcome()).isInstanceOf(Fails.class);
    assertThat(judge("1349251元", "134.92万元").outcome()).isInstanceOf(Fails.class);
  }

  /// It was rounded once: two figures of one precision have to be the same.
  @Test
  void twoOfOnePrecisionMayNotDiffer() {
    Judgement judgement = judge("12.51万元", "12.52万元");

    assertThat(judgement.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(new BigDecimal("12.51")),
                Optional.of(new BigDecimal("12.52")),
                Optional.of(new BigDecimal("-0.01")),
                Severity.ERROR));
    assertThat(judgement.formula()).isEqualTo("12.51万元 ≠ 12.52万元");
  }

  @Test
  void namesTheOneThatDiffers() {
    Judgement judgement = judge("5人", "5人", "6人");

    assertThat(judgement.formula()).isEqualTo("5人 ≠ 6人");
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .containsExactly("f1", "f3");
  }

  @Test
  void showsTheUnitOfTheHeadOfAColumn() {
    assertThat(judge("@2,914,662.37 元", "391.47万元").formula())
        .isEqualTo("2,914,662.37元 ≠ 391.47万元");
    Fails fails = (Fails) judge("391.47万元", "@2,914,662.37 元").outcome();
    assertThat(fails.computed()).contains(new BigDecimal("291.466237"));
  }

  @Test
  void isAWarningWhereOnlyDroppedZerosDisagree() {
    Judgement judgement = judge("11万元 ~2", "11.4万元");

    assertThat(((Fails) judgement.outcome()).limit()).isEqualTo(Severity.WARNING);
    assertThat(judgement.remark()).contains(Remark.DROPPED_ZEROS);
    assertThat(judge("11万元", "11.4万元").outcome()).isInstanceOf(Holds.class);
  }

  @Test
  void anApproximateOneAgreesWithWhatItAllows() {
    assertThat(judge("3000余份", "3000份").remark()).contains(Remark.APPROXIMATE);
    assertThat(judge("3000份", "3000余份").outcome()).isInstanceOf(Holds.class);
    assertThat(judge("3000余份", "9份").outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("9份", "3000余份").outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("3000余份", "9份").remark()).contains(Remark.APPROXIMATE);
  }

  @Test
  void isNotEvaluableForBoundsAndOtherUnits() {
    assertThat(judge("5人", "≥5人").outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("5人", "5万元").outcome()).isEqualTo(Unclear.because("unit-differs"));
  }

  @Test
  void eachHasToBeWhatTheOthersAre() {
    Equal equal = equal("12.51万元", "12.52万元");

    assertThat(equal.required(equal.members().get(0), RECKONER)
        .orElseThrow()
        .contains(new BigDecimal("125200"))).isTrue();
    assertThat(equal.required(equal.members().get(0), RECKONER)
        .orElseThrow()
        .contains(new BigDecimal("125100"))).isFalse();
    Equal about = equal("5份", "5余份");
    assertThat(about.required(about.members().get(0), RECKONER)).isEmpty();
    assertThat(equal.with("f2", new BigDecimal("12.51"), 2).judge(RECKONER).isFailure()).isFalse();
  }

  @Test
  void refusesToCompareOneWithNothing() {
    assertThatThrownBy(() -> equal("5人")).isInstanceOf(IllegalArgumentException.class);
  }
}
