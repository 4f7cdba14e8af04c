package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.internal.relation.Printed.member;
import static org.gouji.scorer.internal.relation.Printed.plus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;
import org.gouji.scorer.internal.relation.Judgement.Unclear;
import org.junit.jupiter.api.Test;

class AtMostTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static AtMost atMost(String part, String whole) {
    return AtMost.of(member("p", part), member("w", whole));
  }

  private static Judgement judge(String part, String whole) {
    return atMost(part, whole).judge(RECKONER);
  }

  @Test
  void aPartIsNotMoreThanItsWhole() {
    assertThat(judge("6人", "6人").outcome()).isInstanceOf(Holds.class);
    assertThat(judge("6人", "6人").formula()).isEqualTo("6 ≤ 6");
    assertThat(judge("5.05万元", "5.0万元").outcome()).as("touching").isInstanceOf(Holds.class);
    assertThat(judge("5.06万元", "5.00万元").outcome()).isInstanceOf(Fails.class);
  }

  @Test
  void saysTheLimitAndWhatPassedIt() {
    Judgement judgement = judge("150万元", "0万元");

    assertThat(judgement.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(new BigDecimal("0")),
                Optional.of(new BigDecimal("150")),
                Optional.of(new BigDecimal("-150")),
                Severity.ERROR));
    assertThat(judgement.formula()).isEqualTo("150 > 0");
    assertThat(judgement.operands()).extracting(it -> it.role()).containsExactly("w", "p");
  }

  @Test
  void reckonsInTheUnitOfTheLimit() {
    Fails fails = (Fails) judge("60,000元", "5.0万元").outcome();

    assertThat(fails.computed().orElseThrow()).isEqualByComparingTo("6");
    assertThat(fails.printed().orElseThrow()).isEqualByComparingTo("5");
  }

  @Test
  void addsUpBothSides() {
    AtMost means =
        new AtMost(
            List.of(plus("a", "4万元"), plus("b", "3万元")),
            List.of(plus("c", "5万元"), plus("d", "1万元")));

    assertThat(means.judge(RECKONER).outcome()).as("half a unit of each of the four")
        .isInstanceOf(Holds.class);
    assertThat(means.with("a", new BigDecimal("7"), 0).judge(RECKONER).formula())
        .isEqualTo("7 + 3 > 5 + 1");
    assertThat(means.with("d", new BigDecimal("7"), 0).judge(RECKONER).formula())
        .isEqualTo("4 + 3 ≤ 5 + 7");
    assertThat(means.members()).extracting(Member::key).containsExactly("c", "d", "a", "b");
  }

  @Test
  void isAWarningWhereOnlyDroppedZerosDisagree() {
    Judgement judgement = judge("5.3万元", "5万元 ~1");

    assertThat(((Fails) judgement.outcome()).limit()).isEqualTo(Severity.WARNING);
    assertThat(judgement.remark()).contains(Remark.DROPPED_ZEROS);
    assertThat(judge("6.3万元", "5万元 ~1").remark()).isEmpty();
  }

  @Test
  void anApproximateFigureIsCertainlyWithinOrLeavesItOpen() {
    assertThat(judge("3000余份", "4000份").remark()).contains(Remark.APPROXIMATE);
    assertThat(judge("3000余份", "4000份").outcome()).isInstanceOf(Holds.class);
    assertThat(judge("30余份", "31份").outcome()).as("at most 31").isInstanceOf(Holds.class);
    assertThat(judge("30余份", "30份").outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("3000余份", "9份").outcome()).isEqualTo(Unclear.because("undecidable"));
  }

  /// 控制在19万元以内: what keeps to it is known to, what does not is not known to be more than it came to.
  @Test
  void keepsToALimitThatIsPrintedAsOne() {
    assertThat(judge("15.72万元", "≤19.00万元").outcome()).isInstanceOf(Holds.class);
    assertThat(judge("15.72万元", "≤19.00万元").remark()).isEmpty();
    assertThat(judge("19.01万元", "≤19.00万元").outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("≤15.72万元", "19.00万元").outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("15.72万元", "≥19.00万元").outcome())
        .isEqualTo(Unclear.because("undecidable"));
  }

  @Test
  void isNotEvaluableForBoundsAndOtherUnits() {
    assertThat(judge("≥5人", "6人").outcome()).isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("5人", "6万元").outcome()).isEqualTo(Unclear.because("unit-differs"));
  }

  @Test
  void aLimitTellsNothingOfASlip() {
    assertThat(atMost("7人", "6人").required(member("p", "7人"), RECKONER)).isEmpty();
  }
}
