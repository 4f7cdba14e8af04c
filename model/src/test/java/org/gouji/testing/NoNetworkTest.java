package org.gouji.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class NoNetworkTest {

  @Test
  void deniesEverySocket() {
    assertThatThrownBy(() -> new Socket("127.0.0.1", 80).close())
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> new ServerSocket(0).close()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> URI.create("http://127.0.0.1/").toURL().openStream().close())
        .isInstanceOf(AssertionError.class);
  }
}
