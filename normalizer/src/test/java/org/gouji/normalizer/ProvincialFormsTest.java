package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.Test;

/// Scorecards of the form 预算项目绩效自评表 of 河北: targets over three cells, scores before and after they are weighted; and
/// of that of 湖北, whose money earns 20 points.
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

  private static final String OF_HUBEI =
      """
      2023年度技能培训项目自评结果
      @unit 单位：万元
      | %s | < | < |
      | 预算执行情况（20分） | %s | 预算数（A） | 执行数（B） | 执行率（B/A） | %s |
      | ^ | ^ | 80.00 | 74.40 | 93.00%% | 18.60 |
      | 年度目标1：（80分） | 培训职工300人 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
      | 产出指标 | 数量指标 | 培训职工人数 | ≥300人 | 312人 | 80 |
      | 总分 | < | < | < | < | 98.60 |
      """;

  /// 单位名称 and 项目名称 with what the form enters behind them are no columns of the header below; the weight of what was
  /// spent stands above its score, or beside its name.
  @Test
  void readsTheScoreOfTheMoneyBelowTheNames() {
    List.of(
        List.of("单位名称 | 青山县总工会 | 项目名称 | 技能培训", "年度资金总额", "得分（20分*执行率）"),
        List.of("项目名称 | 技能培训 | 预算单位 | 青山县总工会", "年度财政资金总额", "得分(20分×执行率)"),
        List.of("项目名称 | 技能培训 | 实施单位 | 青山县总工会", "项目资金总额", "得分（满分20分）"),
        List.of("项目名称 | 技能培训 | 单位名称 | 青山县总工会", "年度资金总额", "得分"))
        .forEach(
            it -> {
              Written read = Written.of(OF_HUBEI.formatted(it.toArray()));
              assertThat(read.facts())
                  .contains("programme.amount@budget 技能培训 80.00",
                      "ratio.execution@final 技能培训 93.00%");
              Scorecard.FundRow fund = read.report().scorecards().get(0).funds().get(0);
              assertThat(fund.weight().orElseThrow().quantity().value()).isEqualTo("20");
              assertThat(fund.score().orElseThrow().printed()).isEqualTo("18.60");
            });
  }
}
