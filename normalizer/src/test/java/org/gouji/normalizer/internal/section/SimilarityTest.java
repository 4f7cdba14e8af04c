package org.gouji.normalizer.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load(Catalogue.load());
  private static final Similarity SIMILARITY =
      new Similarity(new Linguist()::words, VOCABULARY.sections());
  private static final SectionNames NAMES = SectionNames.of(VOCABULARY);

  /// Each alias in turn is taken for a heading that nobody listed.
  @Test
  void isRightAboveItsThreshold() {
    int said = 0;
    int right = 0;
    for (Map.Entry<String, String> alias : VOCABULARY.sections().entrySet()) {
      Optional<Similarity.Nearest> nearest =
          SIMILARITY
              .nearest(alias.getKey())
              .filter(it -> it.similarity() >= Similarity.THRESHOLD);
      said += nearest.isPresent() ? 1 : 0;
      right += nearest.filter(it -> it.section().equals(alias.getValue())).isPresent() ? 1 : 0;
    }

    assertThat(said).isGreaterThan(850);
    assertThat((double) right / said).isGreaterThan(0.98);
  }

  @ParameterizedTest
  @CsvSource({
    "人员配置情况, basic.staff",
    "存在的主要困难和问题, problem",
    "部门职能职责情况, basic.function",
    "附表：部门整体支出绩效评价基础数据表, table.base-data",
    "评价组织与实施, eval.process",
    "自评结果运用情况, application",
    "投入指标得分情况, result.input",
    "机构编制与人员情况, basic.composition",
    "三公经费预决算情况, fund.three-public",
    "部门预算绩效管理的有关建议, improvement",
    "项目立项实施的背景, basic",
    "预算执行中存在的问题, problem",
    "重点工作推进及成效, result.achievement",
    "其他需要报告的情况, other",
    "部门整体支出绩效自评情况表, table.indicator",
    "部门收支与预算执行情况分析, fund",
    "整体支出和预算执行情况, fund",
    "经费使用和管理情况, fund"
  })
  void findsHeadingsThatNobodyListed(String title, String section) {
    assertThat(NAMES.find(title)).contains(section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "帮扶困难职工", "征集职工合理化建议", "坚持党的领导，加强职工思想政治引领", "加强维权服务", "深化产业工人队伍建设改革",
        "完成3个重点工作任务", "开展劳动竞赛", "做好困难职工帮扶"
      })
  void leavesHeadingsThatTellSomethingUnknown(String title) {
    assertThat(NAMES.find(title)).isEmpty();
  }
}
