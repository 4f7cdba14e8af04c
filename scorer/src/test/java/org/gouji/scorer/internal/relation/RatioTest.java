package org.gouji.scorer.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gouji.scorer.internal.relation.Printed.member;
import static org.gouji.scorer.internal.relation.Printed.minus;
import static org.gouji.scorer.internal.relation.Printed.plus;

import java.math.BigDecimal;
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

class RatioTest {

  private static final Reckoner RECKONER = Printed.reckoner();

  private static Ratio.Form form(String part, String base) {
    return Ratio.Form.of(member("a", part), member("b", base));
  }

  private static Ratio ratio(String percent, Ratio.Form... forms) {
    return new Ratio(member("r", percent), List.of(forms), List.of());
  }

  private static Judgement judge(String percent, Ratio.Form... forms) {
    return ratio(percent, forms).judge(RECKONER);
  }

  private static Severity limit(Judgement judgement) {
    return ((Fails) judgement.outcome()).limit();
  }

  @Test
  void recomputesAPercentage() {
    Judgement judgement = judge("97.21%", form("134.92万元", "138.79万元"));

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.formula()).isEqualTo("134.92 ÷ 138.79 = 97.2116% → 97.21%");
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .containsExactly("r", "a", "b");
  }

  @Test
  void namesTheFiguresOfItsLikeliestDefinitionsOnly() {
    Ratio.Form carried =
        new Ratio.Form(
            List.of(plus("done", "441.86万元")),
            List.of(plus("budget", "395.20万元"), plus("opening", "5.32万元"),
                plus("more", "58.74万元")));
    Ratio.Form revenue =
        new Ratio.Form(
            List.of(plus("done", "441.86万元")), List.of(plus("revenue", "448.62万元")));
    Judgement judgement =
        judge(
            "93.74%",
            Ratio.Form.of(member("done", "441.86万元"), member("all", "453.94万元")),
            Ratio.Form.of(member("done", "441.86万元"), member("budget", "395.20万元")),
            carried,
            revenue);

    assertThat(judgement.isFailure()).isTrue();
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .containsExactly("r", "done", "all", "budget");
  }

  @Test
  void saysWhatItComesTo() {
    Judgement judgement = judge("98.21%", form("134.92万元", "138.79万元"));

    assertThat(judgement.outcome())
        .isEqualTo(
            new Fails(
                Optional.of(new BigDecimal("98.21")),
                Optional.of(new BigDecimal("97.2116")),
                Optional.of(new BigDecimal("0.9984")),
                Severity.ERROR));
    assertThat(judgement.formula()).isEqualTo("134.92 ÷ 138.79 = 97.2116% ≠ 98.21%");
    assertThat(judgement.remark()).isEmpty();
  }

  @Test
  void anyDefinitionInUseAcquits() {
    Ratio.Form budget = form("50万元", "40万元");
    Ratio.Form adjusted = Ratio.Form.of(member("a", "50万元"), member("c", "50万元"));
    Judgement judgement = judge("100%", budget, adjusted);

    assertThat(judgement.outcome()).isInstanceOf(Holds.class);
    assertThat(judgement.operands()).extracting(it -> it.ref().orElseThrow()).contains("c");
    assertThat(ratio("100%", budget, adjusted).members())
        .extracting(Member::key)
        .containsExactly("r", "a", "b", "c");
  }

  @Test
  void nothingIsAPercentageOfNothing() {
    assertThat(judge("100%", form("5万元", "0万元")).outcome())
        .isEqualTo(Unclear.because("zero-base"));
    assertThat(judge("100%", form("5万元", "0万元"), form("5.0万元", "5.0万元")).outcome())
        .as("another definition has a base")
        .isInstanceOf(Holds.class);
  }

  @Test
  void comparesNoPersonsWithMoney() {
    assertThat(judge("50%", form("5人", "10万元")).outcome())
        .isEqualTo(Unclear.because("unit-differs"));
    assertThat(judge("50%", form("5人", "10万元"), form("5人", "10人")).outcome())
        .isInstanceOf(Holds.class);
  }

  @Test
  void anApproximateFigureLeavesItOpen() {
    assertThat(judge("50%", form("约5份", "10份")).outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("≥50%", form("5份", "10份")).outcome())
        .isEqualTo(Unclear.because("undecidable"));
    assertThat(judge("60%", form("5份", "10份"), form("约5份", "10份")).outcome())
        .as("the first definition is clear")
        .isInstanceOf(Fails.class);
  }

  @Test
  void cutDigitsAreInformation() {
    Judgement judgement = judge("16.64%", form("933.78万元", "5609.85万元"));

    assertThat(limit(judgement)).isEqualTo(Severity.INFO);
    assertThat(judgement.remark()).contains(Remark.TRUNCATED);
    assertThat(judge("-16.64%", form("-933.78万元", "5609.85万元")).remark())
        .contains(Remark.TRUNCATED);
    assertThat(judge("16.63%", form("933.78万元", "5609.85万元")).remark()).isEmpty();
    assertThat(judge("16.66%", form("933.78万元", "5609.85万元")).remark()).isEmpty();
  }

  @Test
  void isAWarningWhereOnlyDroppedZerosDisagree() {
    Judgement judgement = judge("41%", form("4万元 ~2", "10.00万元"));

    assertThat(limit(judgement)).isEqualTo(Severity.WARNING);
    assertThat(judgement.remark()).contains(Remark.DROPPED_ZEROS);
  }

  @Test
  void namesAKnownMistakeThatFits() {
    Ratio.Form mistake = Ratio.Form.of(member("c", "82人"), member("a", "93人"));
    Ratio ratio =
        new Ratio(member("r", "88%"), List.of(form("93人", "89人")), List.of(mistake));
    Judgement judgement = ratio.judge(RECKONER);

    assertThat(judgement.remark()).contains(Remark.WRONG_BASE);
    assertThat(judgement.formula()).isEqualTo("93 ÷ 89 = 104.49% ≠ 88%; 82 ÷ 93 = 88.17%");
    assertThat(judgement.operands())
        .extracting(it -> it.ref().orElseThrow())
        .as("each once")
        .containsExactly("r", "a", "b", "c");
    assertThat(limit(judgement)).isEqualTo(Severity.ERROR);
    Ratio other = new Ratio(member("r", "77%"), List.of(form("93人", "89人")), List.of(mistake));
    assertThat(other.judge(RECKONER).remark()).isEmpty();
    Ratio strange =
        new Ratio(
            member("r", "88%"),
            List.of(form("93人", "89人")),
            List.of(Ratio.Form.of(member("c", "82人"), member("d", "93万元")),
                Ratio.Form.of(member("c", "82人"), member("e", "0人"))));
    assertThat(strange.judge(RECKONER).remark()).as("no mistake that can be reckoned").isEmpty();
  }

  @Test
  void exchangesPartAndBase() {
    assertThat(Ratio.exchanged(List.of(form("4万元", "5万元"))))
        .containsExactly(
            Ratio.Form.of(member("b", "5万元"), member("a", "4万元")));
  }

  @Test
  void bracketsWhatIsMadeOfSeveral() {
    Ratio.Form change =
        new Ratio.Form(
            List.of(plus("n", "24.86万元"), minus("o", "10.10万元")), List.of(plus("o", "10.10万元")));

    assertThat(judge("146%", change).formula())
        .isEqualTo("(24.86 − 10.10) ÷ 10.10 = 146.14% → 146%");
  }

  /// Half a unit of 0.5 and more may reach nothing, where any percentage is possible.
  @Test
  void aBaseThatMayBeNothingIsTakenWithItsZeros() {
    assertThat(judge("500%", form("2.00万元", "0万元 ~2")).outcome())
        .isEqualTo(Unclear.because("zero-base"));
    assertThat(judge("50%", form("0.20万元", "0.4万元 ~2")).outcome()).isInstanceOf(Holds.class);
    assertThat(judge("90%", form("0.2万元 ~2", "0.4万元 ~2")).outcome()).isInstanceOf(Fails.class);
  }

  @Test
  void knowsWhereEachMemberWouldHaveToLie() {
    Ratio ratio = ratio("50%", form("4.0万元", "10.0万元"));
    Interval percent = ratio.required(ratio.percent(), RECKONER).orElseThrow();
    Interval part = ratio.required(member("a", "4.0万元"), RECKONER).orElseThrow();
    Interval base = ratio.required(member("b", "10.0万元"), RECKONER).orElseThrow();

    assertThat(percent.contains(new BigDecimal("40"))).isTrue();
    assertThat(percent.contains(new BigDecimal("41"))).isFalse();
    assertThat(part.contains(new BigDecimal("50000"))).isTrue();
    assertThat(part.contains(new BigDecimal("40000"))).isFalse();
    assertThat(base.contains(new BigDecimal("80000"))).isTrue();
    assertThat(base.contains(new BigDecimal("100000"))).isFalse();
    assertThat(ratio.required(member("x", "1万元"), RECKONER)).isEmpty();
  }

  @Test
  void knowsItOfNothingThatItCannotReckon() {
    assertThat(required("50%", form("5人", "10万元"))).isEmpty();
    assertThat(required("50%", form("5万元", "0万元"))).isEmpty();
    assertThat(required("50%", form("约5份", "10份"))).isEmpty();
    Ratio.Form two =
        new Ratio.Form(List.of(plus("a", "4万元"), plus("c", "1万元")), List.of(plus("b", "10万元")));
    assertThat(ratio("60%", two).required(member("a", "4万元"), RECKONER)).isEmpty();
    assertThat(ratio("60%", two).required(member("r", "60%"), RECKONER)).isPresent();
    assertThat(ratio("0%", form("4万元", "10万元")).required(member("b", "10万元"), RECKONER))
        .as("nothing is 0 % of any base")
        .isEmpty();
  }

  private static Optional<Interval> required(String percent, Ratio.Form form) {
    return ratio(percent, form).required(member("r", percent), RECKONER);
  }

  @Test
  void holdsWithTheRightNumberInThePlaceOfTheWrongOne() {
    Ratio wrong =
        new Ratio(
            member("r", "51%"), List.of(form("5.0万元", "10.0万元")),
            List.of(form("5.1万元", "10.0万元")));

    assertThat(wrong.with("r", new BigDecimal("50"), 0).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("a", new BigDecimal("5.1"), 1).judge(RECKONER).isFailure()).isFalse();
    assertThat(wrong.with("b", new BigDecimal("9.8"), 1).judge(RECKONER).isFailure()).isFalse();
    assertThat(((Ratio) wrong.with("a", new BigDecimal("7.0"), 1)).mistakes())
        .containsExactly(
            Ratio.Form.of(
                member("a", "5.1万元").with("a", new BigDecimal("7.0"), 1), member("b", "10.0万元")));
  }

  @Test
  void refusesAPercentageOfNothing() {
    assertThatThrownBy(() -> ratio("5%")).isInstanceOf(IllegalArgumentException.class);
  }
}
