package org.gouji.normalizer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnIndicatorsTest {

  private static final OwnIndicators OWN =
      new OwnIndicators(Vocabulary.load(Catalogue.load()));

  @ParameterizedTest
  @CsvSource({
    "青山县总工会,union.member.new,true",
    "青山市职工服务中心,union.hardship.aided,true",
    "青山县残疾人联合会,union.training.participants,true",
    "青山县残疾人联合会,union.member.new,false",
    "青山县教育局,union.study-aid,false",
    "青山县水利局,union.output,false",
    "青山县水利局,ratio.satisfaction,true",
    "青山县水利局,expenditure.union.capital,true"
  })
  void tellsWhatAnOrganisationCanHave(String organization, String indicator, boolean has) {
    assertThat(OWN.mayHave(Optional.of(organization), true, indicator)).isEqualTo(has);
  }

  @Test
  void anUnknownOrganisationIsAUnionWhereItTellsOfUnions() {
    assertThat(OWN.mayHave(Optional.empty(), true, "union.member.new")).isTrue();
    assertThat(OWN.mayHave(Optional.empty(), false, "union.member.new")).isFalse();
    assertThat(OWN.mayHave(Optional.empty(), false, "score.total")).isTrue();
  }
}
