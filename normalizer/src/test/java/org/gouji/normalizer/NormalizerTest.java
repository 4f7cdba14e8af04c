package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.testing.Cases.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Source;
import org.gouji.model.document.Text;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Damaged;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.Test;

class NormalizerTest {

  private static final Normalizer NORMALIZER = Normalizer.create(Catalogue.load());
  private static final Source SOURCE = new Source("a.docx", "a.docx", "", "", 1, 0, "docx");

  /// Lines become headings where they begin with a number and are short, else paragraphs; a line with
  /// `|` is a row of a table.
  private static Report read(String... lines) {
    List<Block> blocks = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.contains("|")) {
        rows.add(List.of(line.split("\\|", -1)));
        continue;
      }
      table(rows).ifPresent(cells -> blocks.add(table(cells, blocks.size() + 1)));
      rows.clear();
      int block = blocks.size() + 1;
      Optional<HeadingNumber> number = HeadingNumber.at(line);
      blocks.add(
          number.isPresent() && line.length() < 30 && !line.contains("。")
              ? new Block.Heading(
                  1,
                  number.get().printed(),
                  line.substring(number.get().length()),
                  0,
                  Text.of(line),
                  Location.InBody.of(block))
              : Block.Paragraph.of(line, block));
    }
    table(rows).ifPresent(cells -> blocks.add(table(cells, blocks.size() + 1)));
    return NORMALIZER.normalize(new Document(SOURCE, List.of(), blocks, List.of(), List.of()));
  }

  private static Optional<List<List<String>>> table(List<List<String>> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(rows));
  }

  private static Block.Table table(List<List<String>> rows, int block) {
    List<Block.Cell> cells = new ArrayList<>();
    for (int row = 1; row <= rows.size(); row++) {
      for (int column = 1; column <= rows.get(0).size(); column++) {
        cells.add(
            new Block.Cell(
                row,
                column,
                1,
                1,
                Text.of(rows.get(row - 1).get(column - 1).strip()),
                Location.InCell.of(block, row, column)));
      }
    }
    return new Block.Table(
        rows.size(),
        rows.get(0).size(),
        0,
        cells,
        Optional.empty(),
        Optional.empty(),
        Location.InBody.of(block));
  }

  private static List<String> facts(Report report) {
    return report.facts()
        .stream()
        .map(
            it -> it.indicator()
                + it.phase().map(phase -> "@" + phase.word()).orElse("")
                + " "
                + it.figure().printed())
        .toList();
  }

  private static <T extends Claim> List<T> claims(Report report, Class<T> type) {
    return report.claims().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void readsIdentityFromTitleAndCover() {
    Identity identity =
        read("青山市岭南区总工会本级", "2022年度部门整体支出绩效自评报告", "填报日期：2023年4月8日", "一、基本情况").identity();

    assertThat(identity.organization()).contains("青山市岭南区总工会");
    assertThat(identity.scope()).contains(Identity.Scope.OWN_LEVEL);
    assertThat(identity.level()).contains(Identity.Level.COUNTY);
    assertThat(identity.fiscalYear()).contains(2022);
    assertThat(identity.kind()).isEqualTo(Identity.Kind.WHOLE_DEPARTMENT);
    assertThat(identity.mode()).contains(Identity.Mode.SELF);
    assertThat(identity.dateFilled()).contains(java.time.LocalDate.of(2023, 4, 8));
  }

  @Test
  void tellsBudgetFromExecution() {
    Report report =
        read("某县总工会2022年度部门整体支出绩效自评报告", "一、部门整体收支情况",
            "年初预算支出数300.50万元，全年支出298.20万元，完成年初预算的99.23%。");

    assertThat(facts(report))
        .containsExactly(
            "expenditure.total@budget 300.50万元",
            "expenditure.total@final 298.20万元",
            "ratio.budget-completion@final 99.23%");
    assertThat(claims(report, Claim.Completion.class))
        .singleElement()
        .satisfies(it -> assertThat(it.done().printed()).isEqualTo("298.20万元"));
  }

  /// The parts behind 其中 that the catalogue knows are all of it; programmes are examples.
  @Test
  void tellsPartitionsFromExamples() {
    Report known =
        read("某县总工会2022年度部门整体支出绩效自评报告", "一、部门整体收支情况", "本年支出100.00万元，其中：基本支出60.00万元，项目支出39.00万元。");
    Report examples =
        read("某县总工会2022年度部门整体支出绩效自评报告", "一、部门整体收支情况",
            "项目支出100.00万元，其中：劳模慰问经费20.00万元，困难帮扶经费30.00万元。");

    assertThat(claims(known, Claim.Sum.class)).singleElement().matches(Claim.Sum::closed);
    assertThat(claims(examples, Claim.Sum.class)).isEmpty();
    assertThat(claims(examples, Claim.PartOf.class)).hasSize(2);
  }

  /// An item's amount is not the department's, whatever word stands before it.
  @Test
  void takesNoItemForTheWhole() {
    Report report =
        read(
            "某县总工会2022年度部门决算公开说明",
            "一、一般公共预算财政拨款支出决算情况说明",
            "1．群众团体事务（款）行政运行（项）。年初预算为51.32万元，支出决算为50.12万元，完成年初预算的97.66%。");

    assertThat(facts(report))
        .containsExactly(
            "expenditure.func@budget 51.32万元",
            "expenditure.func@final 50.12万元",
            "ratio.budget-completion@final 97.66%");
    assertThat(report.facts())
        .extracting(it -> it.subject().orElse(""))
        .containsOnly("行政运行");
  }

  @Test
  void keepsDamagedFiguresDamaged() {
    Report report = read("全年为0余名困难职工发放慰问金。");

    assertThat(report.readings())
        .singleElement()
        .isInstanceOfSatisfying(
            Damaged.class, it -> assertThat(it.printed()).isEqualTo("0余名"));
  }

  @Test
  void masksTelephoneNumbers() {
    Report report = read("填报人电话13812345678，全年支出12.50万元。");

    assertThat(report.figures())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.quote()).doesNotContain("13812345678"));
  }

  @Test
  void readsScorecardsWithBlankLevelsFilledFromAbove() {
    Report report =
        read(
            "一、履职完成情况",
            "二级指标|三级指标|权重|目标值|业绩值|得分",
            "数量|开展培训场次|10|>=12场|13场|10",
            "|培训职工人数|10|不少于600人|660人|9.5",
            "质量|培训合格率|5|≥95%|98%|5",
            "合计||25|||24.5");
    Scorecard scorecard = report.scorecards().get(0);

    assertThat(scorecard.rows())
        .extracting(Scorecard.Row::level2)
        .containsExactly("数量", "数量", "质量");
    assertThat(scorecard.rows()).extracting(Scorecard.Row::level1).containsOnly("履职完成情况");
    assertThat(scorecard.rows().get(1).target().orElseThrow().figure().orElseThrow().quantity())
        .satisfies(
            it -> {
              assertThat(it.value()).isEqualByComparingTo("600");
              assertThat(it.unit()).isEqualTo("人");
            });
    assertThat(scorecard.totals()).hasSize(2);
    assertThat(scorecard.rows().get(0).score().orElseThrow().places()).isEqualTo(1);
  }

  @Test
  void bindsColumnsOfOneNameByPosition() {
    Report report =
        read(
            "一、资金使用情况",
            "项目名称|预算数（万元）|其中：财政拨款|执行数（万元）|其中：财政拨款",
            "劳模慰问|20.5|20|20.5|20",
            "合计|20.5|20|20.5|20");

    assertThat(report.facts())
        .extracting(Fact::phase)
        .containsExactly(
            Optional.of(Phase.BUDGET),
            Optional.of(Phase.BUDGET),
            Optional.of(Phase.FINAL),
            Optional.of(Phase.FINAL),
            Optional.of(Phase.BUDGET),
            Optional.of(Phase.BUDGET),
            Optional.of(Phase.FINAL),
            Optional.of(Phase.FINAL));
    assertThat(claims(report, Claim.PartOf.class)).hasSize(4);
    assertThat(claims(report, Claim.Sum.class)).hasSize(4);
  }

  @Test
  void countsTheNamesOfAList() {
    Report report = read("本会内设三个科室，分别是办公室、组织部（与宣传部合署办公）、财务部，下属事业单位1个。");

    assertThat(claims(report, Claim.Count.class))
        .singleElement()
        .satisfies(
            it -> assertThat(it.items())
                .extracting(Claim.Item::name)
                .containsExactly("办公室", "组织部（与宣传部合署办公）", "财务部"));
  }

  /// Whatever stands in a paragraph: no exception, and every figure's characters stand in its block.
  @Test
  void everyFigureStandsInItsBlock() {
    String[] pieces = {
      "全年支出", "12.50万元", "，", "。", "其中：", "基本支出", "3", "名", "占", "65.3%", "（", "）", "较上年增加", "、",
      "无公务接待费", "2022年",
      "0余名", "约300人", "1,234.5元", "百分之五", "三个", "；", "合计", "\n", "500-800元", "完成预算", "－", "“三公”经费"
    };
    forAll(
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
          }
          Report report = read(text.toString());
          for (Figure figure : report.figures()) {
            assertThat(text.toString()).contains(figure.printed());
            assertThat(figure.quote()).contains(figure.printed());
          }
        });
  }

  /// Departments, or unions audited: the words bear out both alike.
  @Test
  void guessesNothingBetweenEqualCandidates() {
    Report report = read("县总工会下设审计科等共5个部室。");

    assertThat(report.facts()).isEmpty();
    assertThat(report.notices()).extracting(Notice::code).containsExactly("indicator-ambiguous");
  }

  @Test
  void readsTraditionalCharacters() {
    Report report = read("一、部門整體收支情況", "全年總支出350.20萬元，其中：基本支出200.10萬元，項目支出150.10萬元。");

    assertThat(facts(report))
        .containsExactly(
            "expenditure.total@final 350.20萬元",
            "expenditure.basic.total@final 200.10萬元",
            "expenditure.project.total@final 150.10萬元");
    assertThat(report.sections().get(0).id()).contains("fund");
  }

  @Test
  void sameDocumentGivesTheSameReport() {
    String[] lines = {"某县总工会2022年度部门整体支出绩效自评报告", "一、基本情况", "编制5名，实有在职6人，退休3人。"};

    assertThat(read(lines)).isEqualTo(read(lines));
  }
}
