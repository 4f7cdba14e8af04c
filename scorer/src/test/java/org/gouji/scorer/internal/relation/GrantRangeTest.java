package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.internal.relation.Printed.member;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;
import org.gouji.scorer.internal.relation.Judgement.Unclear;
import org.junit.jupiter.api.Test;

class GrantRangeTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static GrantRange grants(String amount, String persons, String least, String most) {
    return new GrantRange(
        member("a", amount), member("n", persons),
        Optional.of(least).filter(it -> !it.isEmpty()).map(it -> member("l", it)),
        Optional.of(most).filter(it -> !it.isEmpty()).map(it -> member("m", it)));
  }

  private static Judgement judge(String amount, String persons, String least, String most) {
    return grants(amount, persons, least, most).judge(RECKONER);
  }

  @Test
  void theMeanGrantKeepsToTheStandard() {
    Judgement judgement = judge("100.00万元", "299人", "500元", "5000元");

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("100.00万元 ÷ 299人 = 500元 … 5000元");
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .containsExactly("a", "n", "l", "m");
    assertThat(judge("149.50万元", "299人", "500元", "5000元").outcome()).as("all the highest")
        .isInstanceOf(Holds.class);
    assertThat(judge("14.95万元", "299人", "500元", "5000元").outcome()).as("all the least")
        .isInstanceOf(Holds.class);
    assertThat(judge("1.00万元", "299人", "", "5000元").formula())
        .isEqualTo("1.00万元 ÷ 299人 =  … 5000元");
  }

  @Test
  void saysWhatWouldBeAllowedAtMost() {
    Judgement judgement = judge("160.00万元", "299人", "500元", "5000元");

    assertThat(judgement.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(new BigDecimal("160.00")),
                Optional.of(new BigDecimal("149.50")),
                Optional.of(new BigDecimal("10.50")),
                Severity.ERROR));
    assertThat(judgement.formula()).isEqualTo("160.00万元 ÷ 299人 = 5351.17元 > 5000元");
    assertThat(judgement.remark()).isEmpty();
  }

  @Test
  void saysWhatWouldBeNeededAtLeast() {
    Judgement judgement = judge("10.00万元", "299人", "500元", "5000元");

    assertThat(((Fails) judgement.outcome()).computed()).contains(new BigDecimal("14.95"));
    assertThat(judgement.formula()).isEqualTo("10.00万元 ÷ 299人 = 334.45元 < 500元");
    assertThat(judge("10.00万元", "299人", "", "5000元").outcome()).as("there is no least")
        .isInstanceOf(Holds.class);
    assertThat(judge("160.00万元", "299人", "500元", "").outcome()).as("there is no most")
        .isInstanceOf(Holds.class);
  }

  @Test
  void isAWarningWhereOnlyDroppedZerosDisagree() {
    Judgement judgement = judge("150万元 ~1", "299人", "500元", "5000元");

    assertThat(((Fails) judgement.outcome()).limit()).isEqualTo(Severity.WARNING);
    assertThat(judgement.remark()).contains(Remark.DROPPED_ZEROS);
    assertThat(judge("150万元", "299人", "500元", "5000元").outcome())
        .as("149.5 rounds to 150")
        .isInstanceOf(Holds.class);
  }

  @Test
  void isNotEvaluableForNobodyAndForSome() {
    assertThat(judge("10万元", "0人", "500元", "5000元").outcome())
        .isEqualTo(Unclear.because("zero-base"));
    assertThat(judge("10万元", "300余人", "500元", "5000元").outcome())
        .isEqualTo(Unclear.because("undecidable"));
  }

  @Test
  void everyMemberCanBeAnother() {
    GrantRange wrong = grants("160.00万元", "299人", "500元", "5000元");

    assertThat(wrong.with("a", new BigDecimal("100.00"), 2).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("n", new BigDecimal("399"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("m", new BigDecimal("6000"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(
        grants("10.00万元", "299人", "500元", "5000元")
            .with("l", new BigDecimal("100"), 0)
            .judge(RECKONER)
            .isFailure())
        .isFalse();
    assertThat(wrong.required(member("a", "160.00万元"), RECKONER)).isEmpty();
  }
}
