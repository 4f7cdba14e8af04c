package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(Gouji.run("rules", "expenditure").err()).contains("是否想用：expenditure.");
    assertThat(Gouji.run("rules", "expenditure.basic-plus-projct", "--lang", "en").err())
        .contains("\ndid you mean: expenditure.basic-plus-project\n");
  }

  @Test
  void saysWhatIsWrongWithAFolderOfRules(@TempDir Path temp) throws IOException {
    Path none = temp.resolve("没有");
    assertThat(Gouji.run("check", Gouji.SAMPLES, "--rules", none))
        .isEqualTo(new Gouji(2, "", "gouji：没有这个文件夹：" + none + "\n用法见 gouji check --help\n"));
    assertThat(Gouji.run("check", Gouji.SAMPLES, "--rules", temp).err())
        .startsWith("gouji：" + temp + " 中没有规则文件（*.yaml）\n");
    OwnRules.writeBroken(temp);
    assertThat(Gouji.run("rules", "--rules", temp).err())
        .startsWith("gouji：" + temp + " 中的规则有误：own.yaml:")
        .doesNotContain("faults in the data");
  }
}
