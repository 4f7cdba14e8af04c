package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.internal.relation.Printed.member;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.document.Location;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Unclear;
import org.junit.jupiter.api.Test;

class CountedTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static Counted counted(String stated, int found, boolean closed) {
    Operand items = Operand.derived("items", found + "项", "办公室、…", Location.InBody.of(1));
    return new Counted(member("n", stated), items, found, closed);
  }

  private static Judgement judge(String stated, int found, boolean closed) {
    return counted(stated, found, closed).judge(RECKONER);
  }

  @Test
  void asManyAreNamedAsIsSaid() {
    assertThat(judge("3个", 3, true).outcome()).isInstanceOf(Holds.class);
    assertThat(judge("3个", 3, true).formula()).isEqualTo("3个 = 3");
    assertThat(judge("3个", 3, false).outcome()).as("等3个 ends a list as well")
        .isInstanceOf(Holds.class);
  }

  @Test
  void aClosedListMayNeitherBeLongerNorShorter() {
    Judgement judgement = judge("9个", 8, true);

    assertThat(judgement.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(new BigDecimal("9")),
                Optional.of(new BigDecimal("8")),
                Optional.of(new BigDecimal("1")),
                Severity.ERROR));
    assertThat(judgement.formula()).isEqualTo("9个 ≠ 8");
    assertThat(judgement.operands()).hasSize(2);
    assertThat(judge("7个", 8, true).outcome()).isInstanceOf(Fails.class);
  }

  @Test
  void anOpenListMayBeShorterOnly() {
    assertThat(judge("9个", 8, false).outcome()).isEqualTo(Unclear.because("open-list"));
    assertThat(((Fails) judge("7个", 8, false).outcome()).limit()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aNumberInWordsLeavesItOpen() {
    assertThat(judge("10余个", 8, true).outcome()).isEqualTo(Unclear.because("undecidable"));
  }

  @Test
  void theNumberWouldHaveToBeThatOfTheNames() {
    Counted wrong = counted("9个", 8, true);

    assertThat(wrong.required(wrong.stated(), RECKONER))
        .contains(Interval.exact(new BigDecimal("8")));
    assertThat(wrong.with("n", new BigDecimal("8"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.members()).containsExactly(wrong.stated());
  }
}
