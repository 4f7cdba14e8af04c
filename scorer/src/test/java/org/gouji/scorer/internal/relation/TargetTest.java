package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.internal.relation.Printed.member;

import java.math.BigDecimal;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;
import org.gouji.scorer.internal.relation.Judgement.Unclear;
import org.gouji.scorer.internal.relation.Target.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static Target target(String target, String actual) {
    return new Target(member("t", target), member("a", actual));
  }

  @ParameterizedTest
  @CsvSource(
    {
      // without an operator a target is a least amount
      "100人, 100人, MET", "100人, 101人, MET", "100人, 99人, MISSED",
      "≥95%, 95%, MET", "≥95%, 94.4%, MISSED", "≥95%, 94.5%, MISSED", "95%, 94.5%, MET",
      "≥94.5%, 94%, MET", ">95%, 96%, MET",
      // less is better
      "≤10万元, 9万元, MET", "≤10万元, 10万元, MET", "≤10万元, 11万元, MISSED", "<10万元, 11万元, MISSED",
      "≤10万元, 10.5万元, MISSED", "≤10.5万元, 11万元, MET", "≤10.0万元, 10.2万元, MISSED",
      // no accidents
      "0起, 0起, MET", "0起, 1起, MISSED",
      // what is told in words
      "≥8场, 10余场, MET", "≥10场, 10余场, MET", "≥12场, 10余场, MISSED", "≥3010人, 约3010人, MET",
      "≤12场, 10余场, MET", "≤10场, 10余场, UNDECIDABLE", "≤11场, 10余场, MET", "≤9场, 10余场, MISSED",
      "≥11场, 10余场, UNDECIDABLE",
      "≥95%, ≥95%, MET", "≥95%, ≥90%, UNDECIDABLE", "≥95%, >96%, MET", "≥95%, ≤96%, UNDECIDABLE",
      "≤10万元, ≤10万元, MET", "≤10万元, <11万元, UNDECIDABLE", "≤10万元, ≥5万元, UNDECIDABLE",
      "约100人, 100人, UNDECIDABLE", "100人, 100万元, OTHER_UNIT"
    })
  void isMetOrMissed(String target, String actual, Reach reach) {
    assertThat(target(target, actual).reach(RECKONER)).isEqualTo(reach);
  }

  @Test
  void saysSoAsAVerdict() {
    Judgement missed = target("≥95%", "90%").judge(RECKONER);

    assertThat(missed.formula()).isEqualTo("≥95% / 90%");
    assertThat(((Fails) missed.outcome()).limit()).isEqualTo(Severity.ERROR);
    assertThat(missed.remark()).isEmpty();
    assertThat(missed.operands()).hasSize(2);
    assertThat(target("≥95%", "96%").judge(RECKONER).outcome()).isInstanceOf(Holds.class);
    assertThat(target("≥95%", "≥90%").judge(RECKONER).outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(target("100人", "100万元").judge(RECKONER).outcome())
        .isEqualTo(Unclear.because("unit-differs"));
  }

  @Test
  void aMissThatIsToldInWordsIsInformation() {
    Judgement missed = target("≥20场", "10余场").judge(RECKONER);

    assertThat(((Fails) missed.outcome()).limit()).isEqualTo(Severity.INFO);
    assertThat(missed.remark()).contains(Remark.APPROXIMATE);
  }

  @Test
  void knowsWhichWayItGoes() {
    assertThat(Target.isAtMost(Printed.figure("t", "≤10万元"))).isTrue();
    assertThat(Target.isAtMost(Printed.figure("t", "<10万元"))).isTrue();
    assertThat(Target.isAtMost(Printed.figure("t", "≥10万元"))).isFalse();
    assertThat(Target.isAtMost(Printed.figure("t", "10万元"))).isFalse();
  }

  @Test
  void anotherNumberMeetsIt() {
    Target missed = target("≥95%", "90%");

    assertThat(missed.with("a", new BigDecimal("96"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(missed.with("t", new BigDecimal("90"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(missed.members()).extracting(Member::key).containsExactly("t", "a");
    assertThat(missed.required(member("a", "90%"), RECKONER)).isEmpty();
  }
}
