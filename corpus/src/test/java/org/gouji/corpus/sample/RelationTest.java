package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum 434.16 = 434.15 + 0.00",
        "sum 149.35万元 = 19.66万元 + 10.50万元 + 11.90万元 + 58.51万元 + 0.78万元 + 41.6万元 + 6.4万元",
        "sum 8人 = 9人 - 1人",
        "equal 1349200元 = 134.92万元",
        "equal 1349216元 = 134.92万元",
        "ratio 97.21% = 134.92万元 / 138.79万元",
        "change -4.8% = 357.21万元 / 375.05万元",
        "bound 0.15万元 <= 149.35万元",
        "bound 8场 <= 10多场",
        "count 三个 = 办公室、组织部（统战部、老干局）、财务部",
        "count 2个 = 办公室、组织部等",
        "count 9个 = 办公室、组织部等",
        "score 7.84 = 8 * 98%",
        "score 0 = 3 * 1163.13万 / <=1136.92万",
        "score 9 = 10 * 1350人 / ≥1500人",
        "grade 93.98分 = 优秀",
        "dates 2023年 < 2024年"
      })
  void holds(String line) {
    assertThat(Relation.parse(line).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum 149.35万元 = 149.35万元 + 6万元",
        "sum 8人 = 9人 + 1人",
        "sum 41.9万元 = 41.6万元 + 0.10万元",
        "equal 12.51万元 = 12.52万元",
        "equal 1349300元 = 134.92万元",
        "ratio 88% = 93人 / 89人",
        "change 14.09% = 2849.65万元 / 2530.27万元",
        "bound 150万元 <= 0万元",
        "bound 7人 <= 5人",
        "count 9个 = 甲、乙",
        "count 1个 = 甲、乙等",
        "score 9 = 10 * 86.2037% / ≥86.3%",
        "score 3 = 3 * 1163.13万 / <=1136.92万",
        "grade 85分 = 优秀"
      })
  void breaks(String line) {
    assertThat(Relation.parse(line).holds()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum 3", "total 3 = 3", "sum a = b"})
  void refusesWhatIsNoRelation(String line) {
    assertThatThrownBy(() -> Relation.parse(line).holds())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
