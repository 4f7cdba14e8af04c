package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Columns that count what was to be done and what was.
class TaskColumnsTest {

  /// 完成率 beside 任务数 and 完成数 that count people is no rate of what was spent; beside money it is.
  @Test
  void tellsTasksFromMoney() {
    String table =
        """
        青山县民政局2023年度项目支出绩效自评报告
        一、产出情况
        @unit 单位：%s
        | %s | 计划数 | 完成数 | 完成率 |
        | %s | 320 | 304 | 95.00%% |
        | 合计 | 320 | 304 | 95.00%% |
        """;
    assertThat(Written.of(table.formatted("人", "乡镇", "城关镇")).facts())
        .contains("ratio.done@final 城关镇 95.00%", "ratio.done@final 合计 95.00%")
        .noneMatch(it -> it.startsWith("ratio.budget-completion"));
    assertThat(Written.of(table.formatted("万元", "项目名称", "危房改造")).facts())
        .contains("programme.amount@final 危房改造 304")
        .noneMatch(it -> it.startsWith("ratio.done"));
    assertThat(
        Written.of(
            """
            青山县民政局2023年度项目支出绩效自评报告
            一、产出情况
            | 重点工作 | 目标任务 | 完成数 | 完成率 |
            | 适老化改造 | 50户 | 52户 | 104.00% |
            """)
            .facts())
        .contains("ratio.done@final 适老化改造 104.00%")
        .noneMatch(it -> it.startsWith("programme."));
  }
}
