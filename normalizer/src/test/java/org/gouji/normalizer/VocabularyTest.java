package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load(Catalogue.load());

  @ParameterizedTest
  @ValueSource(strings = {"实际到位", "到位资金", "应到位60万元，到位"})
  void tellsThatMoneyArrived(String words) {
    assertThat(VOCABULARY.tellsArrived(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "应到位资金", "尚未到位", "到账"})
  void tellsNothingOfMoneyThatWasToArrive(String words) {
    assertThat(VOCABULARY.tellsArrived(words)).isFalse();
  }
}
