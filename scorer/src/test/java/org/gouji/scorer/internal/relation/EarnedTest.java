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

class EarnedTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static Earned percent(String score, String weight, String actual, int places) {
    return new Earned(
        member("s", score), member("w", weight), Optional.of(member("a", actual)),
        Optional.empty(), places);
  }

  private static Earned share(String score, String weight, String actual, String target) {
    return new Earned(
        member("s", score), member("w", weight), Optional.of(member("a", actual)),
        Optional.of(member("t", target)), 2);
  }

  private static Earned full(String score, String weight) {
    return new Earned(
        member("s", score), member("w", weight), Optional.empty(), Optional.empty(), 0);
  }

  private static Judgement judge(Earned earned) {
    return earned.judge(RECKONER);
  }

  @Test
  void isTheWeightTimesWhatWasReached() {
    Judgement judgement = judge(percent("7.84", "8", "98%", 2));

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("8 × 98% = 7.84 → 7.84");
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .containsExactly("s", "w", "a");
    assertThat(judge(share("9.00", "10", "90人", "≥100人")).outcome()).isInstanceOf(Holds.class);
    assertThat(share("9.00", "10", "90人", "≥100人").members())
        .extracting(Member::key)
        .containsExactly("s", "w", "a", "t");
  }

  @Test
  void isNeverMoreThanTheWeight() {
    assertThat(judge(share("10", "10", "130人", "100人")).outcome()).isInstanceOf(Holds.class);
    assertThat(judge(share("13", "10", "130人", "100人")).outcome()).isInstanceOf(Fails.class);
  }

  @Test
  void isTheWeightWhereNothingElseCounts() {
    assertThat(judge(full("10", "10")).outcome()).isInstanceOf(Holds.class);
    assertThat(judge(full("9", "10")).outcome()).isInstanceOf(Fails.class);
  }

  @Test
  void roundsToTheDecimalsOfTheScoreColumn() {
    assertThat(judge(percent("9", "10", "86.2%", 0)).outcome()).isInstanceOf(Holds.class);
    Judgement cut = judge(percent("9", "10", "86.2%", 2));
    assertThat(((Fails) cut.outcome()).limit()).isEqualTo(Severity.WARNING);
    assertThat(cut.remark()).contains(Remark.DROPPED_ZEROS);
    Judgement wrong = judge(percent("7", "10", "86.2%", 2));
    assertThat(((Fails) wrong.outcome()).limit()).isEqualTo(Severity.ERROR);
    assertThat(wrong.remark()).isEmpty();
    assertThat(wrong.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(new BigDecimal("7")),
                Optional.of(new BigDecimal("8.62")),
                Optional.of(new BigDecimal("-1.620")),
                Severity.ERROR));
    assertThat(wrong.formula()).isEqualTo("10 × 86.2% = 8.62 ≠ 7");
  }

  @Test
  void leavesOpenWhatIsNotANumber() {
    assertThat(judge(share("9", "10", "90余人", "100人")).outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge(share("9", "10", "90人", "0人")).outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge(share("9", "10", "-90人", "100人")).outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge(share("0", "10", "0人", "100人")).outcome()).isInstanceOf(Holds.class);
  }

  @Test
  void computesTheScoreUnrounded() {
    assertThat(percent("9", "10", "86.2%", 0).computed(RECKONER).orElseThrow())
        .isEqualByComparingTo("8.62");
    assertThat(share("9", "10", "90余人", "100人").computed(RECKONER)).isEmpty();
  }

  @Test
  void knowsWhereEachMemberWouldHaveToLie() {
    Earned earned = percent("7.8", "8", "80%", 1);

    assertThat(earned.required(member("s", "7.8"), RECKONER).orElseThrow().lower())
        .isEqualByComparingTo("6.4");
    assertThat(earned.required(member("w", "8"), RECKONER)
        .orElseThrow()
        .contains(new BigDecimal("9.75"))).isTrue();
    assertThat(earned.required(member("w", "8"), RECKONER)
        .orElseThrow()
        .contains(new BigDecimal("8"))).isFalse();
    assertThat(earned.required(member("a", "80%"), RECKONER)
        .orElseThrow()
        .contains(new BigDecimal("97.5"))).isTrue();
    assertThat(earned.required(member("a", "80%"), RECKONER)
        .orElseThrow()
        .contains(new BigDecimal("80"))).isFalse();
    assertThat(earned.required(member("x", "80%"), RECKONER)).isEmpty();
    assertThat(percent("7", "8", "0%", 0).required(member("w", "8"), RECKONER))
        .as("nothing reached, any weight")
        .isEmpty();
    assertThat(percent("7", "0", "50%", 0).required(member("a", "50%"), RECKONER)).isEmpty();
    assertThat(share("9", "10", "90人", "100人").required(member("a", "90人"), RECKONER)).isEmpty();
    assertThat(share("9", "10", "90余人", "100人").required(member("s", "9"), RECKONER)).isEmpty();
  }

  @Test
  void holdsWithTheRightNumberInThePlaceOfTheWrongOne() {
    Earned wrong = share("9", "10", "80人", "100人");

    assertThat(wrong.judge(RECKONER).isFailure()).isTrue();
    assertThat(wrong.with("s", new BigDecimal("8"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("a", new BigDecimal("90"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("w", new BigDecimal("11.25"), 2).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("t", new BigDecimal("88.9"), 1).judge(RECKONER).isFailure()).isFalse();
  }
}
