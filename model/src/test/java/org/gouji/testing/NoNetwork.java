package org.gouji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.SocketImplFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Denies sockets to every test of every module that has this on its class path: nothing that a
/// document names is fetched, and nobody needs a network to test. Found by JUnit's automatic
/// registration, which `junit-platform.properties` switches on.
public final class NoNetwork implements BeforeAllCallback {

  // Once for a process: a second factory is refused, and whether there is one cannot be asked.
  static {
    deny();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // Loading this class did it.
  }

  @SuppressWarnings("deprecation")
  private static void deny() {
    try {
      SocketImplFactory none = NoNetwork::refuse;
      Socket.setSocketImplFactory(none);
      ServerSocket.setSocketFactory(none);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SocketImpl refuse() {
    throw new AssertionError("a test asked for the network");
  }
}
