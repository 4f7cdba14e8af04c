package org.gouji.normalizer.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelltaleTest {

  private static final Telltale PER_HEAD = Telltale.of("[人户]均|每[人户]");

  @Test
  void matchesWhatHoldsOneOfItsSigns() {
    assertThat(PER_HEAD.in("发放给每人500元")).isTrue();
    assertThat(PER_HEAD.begins("人均500元")).isTrue();
    assertThat(PER_HEAD.begins("发放人均500元")).isFalse();
    assertThat(PER_HEAD.is("户均")).isTrue();
    assertThat(PER_HEAD.is("户均值")).isFalse();
  }

  @Test
  void matchesNothingWithASignAlone() {
    assertThat(PER_HEAD.in("平均分")).isFalse();
    assertThat(PER_HEAD.without("平均分")).isEqualTo("平均分");
  }

  @Test
  void matchesNothingWithoutASign() {
    assertThat(PER_HEAD.in("发放500元")).isFalse();
    assertThat(PER_HEAD.begins("发放500元")).isFalse();
    assertThat(PER_HEAD.is("")).isFalse();
    assertThat(PER_HEAD.without("发放500元")).isEqualTo("发放500元");
  }

  @Test
  void takesAwayAllItMatchesOrTheFirst() {
    assertThat(PER_HEAD.without("人均与户均之差")).isEqualTo("与之差");
    assertThat(PER_HEAD.withoutFirst("人均与户均之差")).isEqualTo("与户均之差");
  }

  @Test
  void looksForSomeAtTheEndAlone() {
    Telltale sum = Telltale.of("[合总]计$");
    assertThat(sum.in("支出合计")).isTrue();
    assertThat(sum.in("合计支出")).isFalse();
    assertThat(sum.in("会计")).isFalse();
    assertThat(sum.in("")).isFalse();
    assertThat(sum.without("支出总计")).isEqualTo("支出");
    assertThat(sum.in("支出合计\n")).isTrue();
  }
}
