package org.gouji.scorer;

import java.util.List;

/// A scorecard of 36 rows in the lines of a [Sketch]; its weights add up to 100, its scores to 93.98.
final class ScorecardSample {

  private ScorecardSample() {}

  static List<String> rows() {
    return List.of(
        "row: 政策落实 | 3 | =100% | 100% | 3",
        "row: 政策制定 | 3 | =100% | 100% | 3",
        "row: 用品购买次数 | 1 | =1次 | 1次 | 1",
        "row: 救助困难职工人数 | 3 | ≥299人 | union.hardship.aided@final 299人 | 3",
        "row: 缴费单位数量 | 2 | ≥500家 | 500家 | 2",
        "row: 文化活动次数 | 1 | ≥5次 | 5次 | 1",
        "row: 培训人数 | 1 | ≥900人 | 1000人 | 1",
        "row: 采购规范性 | 2 | 合规 | 100% | 2",
        "row: 制度健全性 | 2 | 健全 | 80% | 1.6",
        "row: 制度执行 | 1 | 有效 | 80% | 0.8",
        "row: 资产规范性 | 2 | 规范 | 100% | 2",
        "row: 项目制度 | 1 | 有效 | 100% | 1",
        "row: 在职人员控制率 | 1 | =100% | ratio.staff-control@final 88% | 0.88",
        "row: 支付进度率 | 3 | 达到序时进度 | ratio.payment-progress@final 100% | 3",
        "row: 廉政建设 | 2 | 无违规 | 100% | 2",
        "row: 资金合规性 | 3 | 合规 | 100% | 3",
        "row: 缴费标准 | 1 | 足额 | 100% | 1",
        "row: 购买准确率 | 1 | =100% | 100% | 1",
        "row: 救助覆盖率 | 3 | =100% | 100% | 3",
        "row: 方案合理性 | 1 | 合理 | 100% | 1",
        "row: 考核通过率 | 1 | =100% | 100% | 1",
        "row: 缴纳时间 | 3 | 每月 | 按时 | 3",
        "row: 购买时间 | 1 | 10-12月 | 按时 | 1",
        "row: 救助时间 | 1 | 1-12月 | 按时 | 1",
        "row: 活动时间 | 1 | 1-12月 | 按时 | 1",
        "row: 培训时间 | 1 | 1-12月 | 按时 | 1",
        "row: 项目支出成本 | 3 | ≤1136.92万元 | expenditure.project.total@final 1163.13万元 | 0",
        "row: 基本支出成本 | 2 | ≤165.45万元 | expenditure.basic.total@final 257.18万元 | 0",
        "row: 职工权益 | 8 | 维护 | 98% | 7.84",
        "row: 生活条件 | 7 | 改善 | 98% | 6.86",
        "row: 改革推进 | 5 | 推进 | 100% | 5",
        "row: 政策知晓度 | 5 | ≥90% | 95% | 5",
        "row: 队伍建设 | 9 | 完善 | 100% | 9",
        "row: 响应机制 | 6 | 有效 | 100% | 6",
        "row: 公众满意度 | 5 | ≥90% | 95% | 5",
        "row: 人员满意度 | 5 | ≥90% | 98% | 5");
  }
}
