package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.testing.Cases.forAll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.document.Box;
import org.gouji.model.document.Document;
import org.gouji.model.document.Location;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Source;
import org.gouji.model.document.Text;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What holds for whatever running text says.
class SentencePropertiesTest {

  private static final Normalizer NORMALIZER = Normalizer.create(Catalogue.load());
  private static final Source SOURCE = new Source("a.pdf", "a.pdf", "", "", 1, 1, "pdf");

  /// Every character is one point wide and stands at its own offset, so that a box is a stretch.
  @Test
  void everyPlaceIsThatOfThePrintedCharacters() throws IOException {
    List<String> paragraphs =
        SentencesTest.cases().stream().map(it -> it.text().get(it.text().size() - 1)).toList();
    forAll(
        random -> {
          String text = blanks(paragraphs.get(random.nextInt(paragraphs.size())), random);
          Text spanned =
              new Text(
                  text,
                  List.of(new Text.Span(0, text.length(), 1, new Box(0, 0, text.length(), 1), 1)));
          for (Figure figure : read(spanned).figures()) {
            Box box = figure.location().page().flatMap(Location.OnPage::box).orElseThrow();
            assertThat(text.substring((int) box.left(), (int) box.right()))
                .isEqualTo(figure.printed());
          }
        });
  }

  /// With white space here and there, as a layout leaves it.
  private static String blanks(String text, RandomGenerator random) {
    StringBuilder torn = new StringBuilder();
    for (char c : text.toCharArray()) {
      torn.append(c);
      if (Character.isIdeographic(c) && random.nextInt(12) == 0) {
        torn.append(random.nextBoolean() ? ' ' : '\u3000');
      }
    }
    return torn.toString();
  }

  @Test
  void aQuoteReadsAsTheFigureThatItIsOf() throws IOException {
    for (SentencesTest.Case sentence : SentencesTest.cases()) {
      Text text = Text.of(sentence.text().get(sentence.text().size() - 1));
      for (Fact fact : read(text).facts()) {
        Figure figure = fact.figure();
        assertThat(read(Text.of(figure.quote() + "。")).figures())
            .as(figure.quote())
            .anySatisfy(
                it -> {
                  assertThat(it.printed()).isEqualTo(figure.printed());
                  assertThat(it.quantity().value().abs())
                      .isEqualTo(figure.quantity().value().abs());
                  assertThat(it.quantity().unit()).isEqualTo(figure.quantity().unit());
                });
      }
    }
  }

  /// However its names are joined, a list that has as many as it says is counted so.
  @Test
  void aListThatSaysItsNumberIsCountedRight() {
    String[] names = {"办公室", "组织部", "宣传教育部", "财务和资产部", "权益保障部", "女职工部", "法律工作部（信访办）"};
    forAll(
        random -> {
          int count = 2 + random.nextInt(names.length - 1);
          StringBuilder list = new StringBuilder();
          for (int i = 0; i < count; i++) {
            String joint = i == 0 ? "" : i == count - 1 && random.nextBoolean() ? "和" : "、";
            list.append(joint).append(names[i]);
          }
          String text =
              random.nextBoolean()
                  ? "机关内设" + list + count + "个部室。"
                  : "内设机构" + count + "个：" + list + "。";
          assertThat(read(Text.of(text)).claims())
              .as(text)
              .filteredOn(Claim.Count.class::isInstance)
              .map(Claim.Count.class::cast)
              .allSatisfy(it -> assertThat(it.items()).hasSize(count));
        });
  }

  /// Points that make their total are never said to make another.
  @Test
  void pointsMakeTheTotalWhateverTheirFullMarks() {
    String[] groups = {"决策", "过程", "产出", "效益"};
    int[] marks = {20, 20, 30, 30};
    forAll(
        random -> {
          List<String> items = new ArrayList<>();
          int tenths = 0;
          for (int i = 0; i < groups.length; i++) {
            int got = marks[i] * 10 - random.nextInt(30);
            tenths += got;
            String score = got / 10 + (got % 10 == 0 ? "" : "." + got % 10);
            items.add(
                switch (random.nextInt(3)) {
                  case 0 -> "%s指标满分%d分，得%s分".formatted(groups[i], marks[i], score);
                  case 1 -> "%s类指标得分%s分（满分%d分）".formatted(groups[i], score, marks[i]);
                  default -> "%s（%d分）得%s分".formatted(groups[i], marks[i], score);
                });
          }
          String text =
              String.join("；", items) + "。综合得分%d.%d分。".formatted(tenths / 10, tenths % 10);
          assertThat(read(Text.of(text)).claims())
              .as(text)
              .singleElement()
              .isInstanceOfSatisfying(
                  Claim.Sum.class, it -> assertThat(it.parts()).hasSize(groups.length));
        });
  }

  private static Report read(Text paragraph) {
    return NORMALIZER.normalize(
        new Document(
            SOURCE,
            List.of(),
            List.of(
                Block.Paragraph.of("某县总工会2022年度部门整体支出绩效自评报告", 1),
                new Block.Paragraph(
                    Block.Role.BODY, 0, paragraph, Location.InBody.of(2))),
            List.of(),
            List.of()));
  }

  /// Every list of these holds all that follow in it: nine hundred figures would tell tens of thousands of
  /// relations.
  @Test
  @Timeout(300)
  void listsWithinListsTellNoEndOfRelations() {
    String lists = "其中：支出1.5万元，".repeat(99) + "支出1.5万元。";
    Report report = read(Text.of(lists.repeat(9)));

    assertThat(report.figures()).hasSize(900);
    assertThat(report.claims()).hasSizeLessThanOrEqualTo(5_000);
    assertThat(report.notices()).extracting(Notice::code).contains("claims-too-many");
  }

  /// What never ends is read in stretches, and none of its figures is lost between them.
  @Test
  void keepsEveryFigureOfASentenceWithoutAnEnd() {
    assertThat(read(Text.of("收到拨款1.5万元".repeat(1_000))).figures()).hasSize(1_000);
    assertThat(read(Text.of("收到拨款1.5万元，".repeat(1_000))).figures()).hasSize(1_000);
  }

  /// A stretch of it has only some of the parts that its whole has.
  @Test
  void addsNothingUpWhereASentenceHasNoEnd() {
    Report report =
        read(
            Text.of(
                "专项支出9000万元，其中：" + "甲活动1.5万元、乙活动2.5万元、".repeat(400) + "丙活动3万元。其中甲活动1.5万元、丁活动8万元。"));

    assertThat(report.figures()).hasSize(804);
    assertThat(report.claims()).isEmpty();
  }
}
