package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Scorecards of the form 预算项目绩效自评表 of 河北: targets over three cells, scores before and after they are weighted.
class ProvincialFormsTest {

  private static final String FORM =
      """
      青山县民政局2020年度预算项目绩效自评表
      | 三、目标完成情况 | 年度预期目标 | < | < | < | 具体完成情况 | < | < | < | < | 总体完成率(%%) | < |
      | ^ | 按月发放补贴 | < | < | < | 已按月发放补贴 | < | < | < | < | 100.00 | < |
      | 四、指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | < | < | 单项指标实际完成值 | 单项指标完成情况 | 自评得分 | < | < |
      | ^ | ^ | ^ | ^ | 符号 | %s | 单位(文字描述) | ^ | ^ | 单项指标得分 | 权重占比(%%) | 单项指标折算得分 |
      | ^ | 产出指标 | 质量指标 | 补贴对象覆盖率 | >= | 98 | %%(百分比) | 96%% | 完成 | %s | 60.00 | %s |
      | ^ | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | >= | 95 | %%(百分比) | 97%% | 完成 | %s | 40.00 | %s |
      """;

  private static Stream<String> rows(Written read) {
    return read.report()
        .scorecards()
        .get(0)
        .rows()
        .stream()
        .map(
            it -> it.target().orElseThrow().printed() + " "
                + it.weight().orElseThrow().quantity().printed() + " "
                + it.score().orElseThrow().quantity().printed());
  }

  /// The score of a row is what it got of its weight, whichever of the two columns holds that.
  @Test
  void takesTheScoreOfTheWeight() {
    Written weighted = Written.of(FORM.formatted("数值", "98.00", "58.80", "100.00", "40.00"));
    assertThat(rows(weighted)).containsExactly(">=98%(百分比) 60.00 58.80", ">=95%(百分比) 40.00 40.00");
    Written before = Written.of(FORM.formatted("数值", "58.80", "35.28", "40.00", "16.00"));
    assertThat(rows(before)).containsExactly(">=98%(百分比) 60.00 58.80", ">=95%(百分比) 40.00 40.00");
  }

  /// One header over sign and number is that of both; how far the goals were reached is no rate of spending.
  @Test
  void dividesTheTargetUnderItsSign() {
    Written read = Written.of(FORM.formatted("<", "98.00", "58.80", "100.00", "40.00"));
    assertThat(read.facts())
        .contains(
            "ratio.coverage@target 补贴对象覆盖率 98", "ratio.coverage@final 补贴对象覆盖率 96%",
            "ratio.satisfaction@target 服务对象满意度 95", "ratio.satisfaction@final 服务对象满意度 97%")
        .noneMatch(it -> it.startsWith("ratio.budget-completion"));
  }
}
