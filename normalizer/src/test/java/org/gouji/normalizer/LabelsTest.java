package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.report.Fact;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every label of the vocabulary names its indicator before a figure, against all the others.
class LabelsTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Vocabulary VOCABULARY = Vocabulary.load(CATALOGUE);

  static List<String> labels() {
    return Stream.concat(
        VOCABULARY.labels().all().stream(), VOCABULARY.shortWords().all().stream())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("labels")
  void namesItsIndicator(String label) {
    String indicator = VOCABULARY.indicator(label).orElseThrow();
    Indicator.Dimension dimension = CATALOGUE.indicator(indicator).orElseThrow().dimension();
    String figure =
        switch (dimension) {
          case MONEY -> "12.50万元";
          case PERCENT -> "97.5%";
          case SCORE -> "92.5分";
          case COUNT, TEXT, DATE, ENUM, LIST -> "12" + unit(indicator);
        };

    assertThat(
        Written.of("某县总工会2022年度部门整体支出绩效自评报告\n一、部门整体收支情况\n" + label + figure + "。")
            .report()
            .facts())
        .extracting(Fact::indicator)
        .contains(indicator);
  }

  private static String unit(String indicator) {
    String unit = VOCABULARY.unit(indicator);
    return unit.isEmpty() ? "个" : unit;
  }
}
