package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A table that lost what was merged when it was copied is read like the one that it was.
class LostSpansTest {

  private static final List<String> FORMS =
      List.of(
          """
          一、“三公”经费
          @unit 单位：万元
          @caption “三公”经费支出决算表
          | 2023年度预算数 | < | < | < | < | < | 2023年度决算数 | < | < | < | < | < |
          | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 |
          | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ |
          | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
          | 8.50 | 0.00 | 6.00 | 0.00 | 6.00 | 2.50 | 6.92 | 0.00 | 5.60 | 0.00 | 5.60 | 1.32 |
          """,
          """
          一、支出决算情况
          @unit 单位：万元
          @caption 支出决算表
          | 项目 | < | 本年支出合计 | 基本支出 | 项目支出 |
          | 科目编码 | 科目名称 | ^ | ^ | ^ |
          | 合计 | < | 602.00 | 415.90 | 186.10 |
          | 201 | 一般公共服务支出 | 486.20 | 300.10 | 186.10 |
          | 208 | 社会保障和就业支出 | 115.80 | 115.80 | 0.00 |
          """,
          """
          （二）项目支出情况
          @unit 单位：万元
          | 序号 | 项目名称 | 年初预算 | 实际支出 | 执行率 | 主要用途 |
          | 1 | 劳模服务 | 30.00 | 29.50 | 98.33% | 慰问疗休养 |
          | 2 | 职工文体活动 | 25.00 | 20.80 | 83.20% | 比赛 |
          | 合计 | < | 55.00 | 50.30 | 91.45% | |
          """,
          """
          二、人员情况
          | 单位名称 | 编制数 | < | < | 实有人数 | < | < | 退休人员 |
          | ^ | 小计 | 行政 | 事业 | 小计 | 行政 | 事业 | ^ |
          | 合计 | 46 | 30 | 16 | 43 | 28 | 15 | 38 |
          | 县总工会机关 | 30 | 30 | 0 | 28 | 28 | 0 | 30 |
          | 工人文化宫 | 16 | 0 | 16 | 15 | 0 | 15 | 8 |
          """,
          """
          三、自评得分
          | 评价指标 | < | < | < | < | < | 评分标准 | 自评得分 | 扣分原因 |
          | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | ^ | ^ | ^ |
          | 履职效能 | 50 | 整体效能 | 50 | 产出指标完成情况 | 30 | 按比例计分 | 29 | |
          | ^ | ^ | ^ | ^ | 效益指标完成情况 | 20 | 按比例计分 | 20 | |
          | 管理效率 | 50 | 预算执行 | 50 | 支出进度 | 50 | 按比例计分 | 48.5 | 进度偏慢 |
          | 合计 | < | < | < | < | 100 | | 97.5 | |
          """,
          """
          三、项目支出绩效自评表
          | 项目名称 | < | 技能培训 | < | < | < | < | < |
          | 项目资金（万元） | | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分 | < |
          | ^ | 年度资金总额 | 50.00 | 48.00 | 10 | 96.00% | 9.6 | < |
          | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
          | ^ | 产出指标 | 数量指标 | 培训人数 | 300人 | 310人 | 50 | 50 |
          | ^ | ^ | 质量指标 | 培训合格率 | 100% | 98% | 40 | 39 |
          | 总分 | < | < | < | < | < | 100 | 98.6 |
          """);

  @TestFactory
  Stream<DynamicTest> readsWhatWasMerged() {
    return FORMS.stream()
        .map(
            form -> DynamicTest.dynamicTest(
                form,
                () -> {
                  Written whole = Written.of(form);
                  assertThat(whole.facts()).isNotEmpty();
                  assertThat(Written.of(packed(form)).facts()).isEqualTo(whole.facts());
                  assertThat(rows(Written.of(packed(form)))).isEqualTo(rows(whole));
                }));
  }

  /// Two lines of a form above its figures are no header of two rows.
  @Test
  void spreadsNoNamesOfAForm() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            @unit 单位：万元
            | 部门名称 | 青山县总工会 | | | | | |
            | 部门整体支出 | 资金来源 | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | | 年度资金总额 | 86.00 | 84.00 | 10 | 97.67% | 9.77 |
            """)
            .facts())
        .contains("expenditure.total@budget 86.00", "expenditure.total@final 84.00");
  }

  /// 合计 whose figures are like none of those that they might be the sums of.
  @Test
  void movesNoFiguresThatFitNowhere() {
    assertThat(
        Written.of(
            """
            一、支出决算情况
            @unit 单位：万元
            @caption 支出决算表
            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            | 201 | 一般公共服务支出 | 486.20 | 300.10 | 186.10 |
            | 合计 | 486.20 | 61.72% | | |
            """)
            .facts())
        .noneMatch(
            it -> it.startsWith("expenditure.project") || it.startsWith("expenditure.basic"));
  }

  private static List<String> rows(Written read) {
    return read.report()
        .scorecards()
        .stream()
        .flatMap(it -> it.rows().stream())
        .map(LostSpansTest::row)
        .toList();
  }

  private static String row(Scorecard.Row row) {
    return String.join(
        "/", row.level1(), row.level2(), row.level3(),
        row.weight().map(it -> it.printed()).orElse(""),
        row.score().map(it -> it.printed()).orElse(""));
  }

  /// The cells of each row one behind the other, what went on from above blank.
  private static String packed(String form) {
    return form.lines()
        .map(it -> it.startsWith("|") ? packedRow(it) : it)
        .collect(Collectors.joining("\n"));
  }

  private static String packedRow(String line) {
    List<String> cells = new ArrayList<>();
    int lost = 0;
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      if (cell.strip().equals("<")) {
        lost++;
      } else {
        cells.add(cell.strip().equals("^") ? " " : cell);
      }
    }
    return "|" + String.join("|", cells) + "| ".repeat(lost) + "|";
  }
}
