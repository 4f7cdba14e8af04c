package org.gouji.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.gouji.model.data.DataSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  @Test
  void knowsTheIndicatorsOfTheFieldWithTheirWholes() {
    Indicator personnel = CATALOGUE.indicator("expenditure.basic.personnel").orElseThrow();

    assertThat(personnel.dimension()).isEqualTo(Indicator.Dimension.MONEY);
    assertThat(personnel.parent()).contains("expenditure.basic.total");
    assertThat(CATALOGUE.indicators()).hasSizeGreaterThan(200);
    assertThat(CATALOGUE.section("basic.staff")).isPresent();
  }

  @Test
  void movesOnlyThePointWhenItConvertsMoney() {
    assertThat(CATALOGUE.units().yuan(new BigDecimal("12.50"), "万元").toPlainString())
        .isEqualTo("125000");
    assertThat(CATALOGUE.units().yuan(new BigDecimal("12.50"), "万元").scale()).isEqualTo(-2);
    assertThat(CATALOGUE.units().yuan(new BigDecimal("3"), "万").toPlainString()).isEqualTo("30000");
  }

  @Test
  void comparesMeasureWordsThatMeanTheSame() {
    Units units = CATALOGUE.units();

    assertThat(units.comparable("人", "名")).isTrue();
    assertThat(units.comparable("元", "万元")).isTrue();
    assertThat(units.comparable("人", "")).isTrue();
    assertThat(units.comparable("人", "万元")).isFalse();
    assertThat(units.comparable("万元", "")).isFalse();
    assertThat(units.comparable("%", "个百分点")).isFalse();
    assertThat(units.comparable("人", "人次")).isFalse();
  }

  /// A typing slip in one file hides none in another: all of them are listed, with their lines.
  @Test
  void listsAllFaultsOfBrokenDataWithFileAndLine() {
    byte[] schema =
        ("{\"type\":\"array\",\"items\":{\"type\":\"object\",\"required\":[\"id\",\"zh\",\"en\"],"
            + "\"additionalProperties\":false,"
            + "\"properties\":{\"id\":{\"type\":\"string\"},\"zh\":{},\"en\":{}}}}")
            .getBytes();
    DataSet data = new DataSet();
    data.read("- { id: a, zh: 甲, en: a }\n- { id: b, zhh: 乙, en: b }\n".getBytes(), "one.yaml",
        schema, SectionKind.class);
    data.read("- id: c\n  zh: [\n".getBytes(), "two.yaml", schema, SectionKind.class);

    assertThatThrownBy(data::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one.yaml:2: ")
        .hasMessageContaining("zhh")
        .hasMessageContaining("two.yaml:");
  }
}
