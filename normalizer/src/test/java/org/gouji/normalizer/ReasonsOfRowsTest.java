package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where the reasons of rows that missed their targets are found.
class ReasonsOfRowsTest {

  /// A form without a column for reasons leaves them to the chapter on problems, in words of its own.
  @Test
  void findsTheReasonOfARowAmongTheProblems() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            二、存在的问题
            部分返乡职工择业期望高，就业情况没有达到预期。法律服务站点的用地手续办得晚。
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 效益指标 | 社会效益指标 | 返乡职工就业率（7分） | ≥85% | 82% | 6.75 |
            | 产出指标 | 数量指标 | 法律服务站点数 | 6个 | 4个 | 6 |
            | 产出指标 | 数量指标 | 劳模疗休养人数 | 60人 | 40人 | 6 |
            """);

    assertThat(read.report().scorecards().get(0).rows())
        .extracting(it -> it.reason().orElse(""))
        .containsExactly("部分返乡职工择业期望高，就业情况没有达到预期", "法律服务站点的用地手续办得晚", "");
  }

  /// Text below a form may tell why one of its rows fell short: with the miss and its reason in one sentence, or
  /// the reason in the next.
  @Test
  void findsTheReasonOfARowBelowItsForm() {
    for (String told : new String[] {
      "自评得分97.2分。参加培训人次未达目标，系秋季班因教室维修停办。",
      "全年培训1656人次，比计划少144人次，主要是秋季班停办。",
      "受教室维修影响，职工培训人数未完成年度计划。",
      "职工培训人次未达到指标值。原因是秋季班停办。",
      "全年共1656人次。少的144人次，因秋季班教室维修推迟到下年。",
      "偏差原因分析：秋季班因教室维修停办。"}) {
      assertThat(reasonOfTraining(told)).as(told).isNotEmpty();
    }
    for (String told : new String[] {
      "参加培训人次未达目标。下一步将加强宣传。",
      "职工满意度未达目标，主要是课程不够丰富。",
      "培训满意度未达目标，主要是课程不够丰富。",
      "参加培训职工人次较上年增加，主要是增加了班次。",
      "全年慰问1650人次。少的20人次因外出未领。",
      "部分项目未完成，主要原因是资金到位晚。"}) {
      assertThat(reasonOfTraining(told)).as(told).isEmpty();
    }
  }

  /// A form may tell the reason in a cell on problems, or before the miss in the words of its goals.
  @Test
  void findsTheReasonInTheCellsOfAForm() {
    for (String told : new String[] {
      "| 存在问题 | 秋季班培训职工减少，受教室维修影响。 | < | < | < | < | < |",
      "| 年度目标完成情况 | 参加培训职工有144人次因教室维修未能完成。 | < | < | < | < | < |",
      "| 自评结论 | 培训职工人次少完成144人次，主要是秋季班停办。 | < | < | < | < | < |",
      "| 说明 | 培训职工人次仅完成1656人次，系秋季班停办。 | < | < | < | < | < |",
      "| 存在的问题及改进措施 | 参加培训职工偏少。 | < | < | < | < | < |"}) {
      assertThat(reasonOfTraining(told)).as(told).isNotEmpty();
    }
    for (String told : new String[] {
      "| 存在问题 | 个别设备老化，影响使用。 | < | < | < | < | < |",
      "| 年度目标完成情况 | 参加职工培训1656人次，反响较好，效果明显。 | < | < | < | < | < |",
      "| 自评结论 | 阵地开放天数少完成12天，主要是检修停电。 | < | < | < | < | < |",
      "| 年度目标完成情况 | 参加培训职工因此未能完成全部课程的有一部分。 | < | < | < | < | < |",
      "| 项目概况 | 因地制宜开放场馆，未完成的登记另行办理。 | < | < | < | < | < |"}) {
      assertThat(reasonOfTraining(told)).as(told).isEmpty();
    }
  }

  /// Under a heading about reasons no row needs to be named.
  @Test
  void takesWhatAHeadingCallsReasonsForThoseOfAllRows() {
    String heading = "六、未完成指标的原因及改进措施\n";

    assertThat(reasonOfTraining(heading + "采购节约资金较多，部分课程受疫情影响取消两期。")).isNotEmpty();
    assertThat(reasonOfTraining("六、改进措施\n采购节约资金较多，部分课程取消两期。")).isEmpty();
  }

  private static String reasonOfTraining(String told) {
    return Written.of(
        """
        青山县总工会2022年度文化宫开放项目支出绩效自评表
        | 一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 实际值 | 得分 |
        | 产出 | 数量 | 参加培训职工人次 | 10 | ≥1800人次 | 1656人次 | 9.2 |
        %s
        """
            .formatted(told))
        .report()
        .scorecards()
        .get(0)
        .rows()
        .get(0)
        .reason()
        .orElse("");
  }

  /// What stands in one cell for all rows of a form is no row, and the reason of those that missed
  /// their targets.
  @Test
  void takesTheReasonsOfAWholeForm() {
    Written read =
        Written.of(
            """
            2022年度青山县总工会部门整体绩效自评表
            | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | 产出指标 | 数量指标 | 慰问一线职工人次（10分） | ≥300人次 | 260人次 | 8 |
            | ^ | 时效指标 | 补贴按时发放率（10分） | 100% | 90% | 9 |
            | 偏差大或目标未完成原因分析 | < | 慰问一线职工的活动因封控中断；资金下达晚。 | < | < | < |
            | 改进措施及结果应用方案 | < | 提前安排。 | < | < | < |
            """);

    assertThat(read.report().scorecards().get(0).rows())
        .extracting(it -> it.level3() + " " + it.reason().orElse(""))
        .containsExactly(
            "慰问一线职工人次（10分） 慰问一线职工的活动因封控中断", "补贴按时发放率（10分） 慰问一线职工的活动因封控中断；资金下达晚。");
  }
}
