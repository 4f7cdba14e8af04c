package org.gouji.scorer.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.Scorer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final Names NAMES =
      RuleBook.load(Scorer.class, Catalogue.load(), Optional.empty()).names();

  @ParameterizedTest
  @CsvSource({
    "劳模慰问项目, 劳模慰问",
    "劳模慰问专项资金, 劳模慰问",
    "“劳模 慰问”项目支出, 劳模慰问",
    "劳模慰问, 劳模慰问",
    "劳模慰问活动, 劳模慰问活动",
    // What is left of these names would be no name of their own.
    "工会经费, 工会经费",
    "工会专项资金, 工会专项",
    "送温暖经费, 送温暖",
    "项目经费, 项目经费"})
  void cutsWhatMayBeLeftOut(String name, String bare) {
    assertThat(NAMES.bare(name)).isEqualTo(bare);
  }
}
