package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesCommandTest {

  @Test
  void listsEveryRule() {
    assertThat(Gouji.run("rules").out().lines())
        .anyMatch(it -> it.matches("规则：\\d+ 条在用，\\d+ 条待用"))
        .anyMatch(it -> it.contains("expenditure.basic-plus-project"))
        .hasSizeGreaterThan(50);
  }

  @Test
  void explainsARuleWithItsSourceAndBothExamples() {
    assertThat(Gouji.run("rules", "expenditure.basic-plus-project", "--lang", "en").out())
        .startsWith("expenditure.basic-plus-project\n")
        .contains("severity: error", "basis: identity", "source: ", "status: active")
        .containsSubsequence("an example that holds:\n", "an example that fails:\n");
  }

  @Test
  void saysWhatAPlannedRuleWaitsFor() {
    assertThat(Gouji.run("rules", "date.anniversary").out()).contains("尚不执行\n  缘由：报告只写");
    assertThat(Gouji.run("rules", "expenditure.basic-plus-project").out()).doesNotContain("缘由");
  }

  @Test
  void doesNotKnowARuleThatIsNotThere() {
    assertThat(Gouji.run("rules", "no.such"))
        .isEqualTo(new Gouji(2, "", "gouji：没有这条规则：no.such\n用法见 gouji rules --help\n"));
  }
}
