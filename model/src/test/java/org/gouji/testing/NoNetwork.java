package org.gouji.testing;

import java.io.IOException;
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

  @Override
  @SuppressWarnings("deprecation")
  public void beforeAll(ExtensionContext context) throws IOException {
    // One for a process: whether there is one already cannot be asked.
    if (context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).get(NoNetwork.class)
        == null) {
      context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(NoNetwork.class, true);
      SocketImplFactory none = NoNetwork::refuse;
      Socket.setSocketImplFactory(none);
      ServerSocket.setSocketFactory(none);
    }
  }

  private static SocketImpl refuse() {
    throw new AssertionError("a test asked for the network");
  }
}
