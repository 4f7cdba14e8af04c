package org.gouji.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void isThatOfTheStandard() {
    assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void beginsAnewEachTime() {
    MessageDigest fed = Sha256.begin();
    fed.update((byte) 1);

    assertThat(Sha256.hex(new byte[0])).isEqualTo(OF_NOTHING);
    assertThat(fed.digest()).isNotEqualTo(Sha256.begin().digest());
  }
}
