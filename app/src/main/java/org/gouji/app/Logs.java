package org.gouji.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where the libraries' logging goes. Nothing here runs for a command that reads no file: to set up
/// Logback takes a good part of such a command's time.
final class Logs {

  private Logs() {}

  /// @param verbose how often `-v` was given: once for INFO, twice for DEBUG
  static void raise(int verbose) {
    if (verbose > 0 && LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(verbose == 1 ? Level.INFO : Level.DEBUG);
    }
  }

  /// Sends what java.util.logging is told to SLF4J. Its own handler prints what nobody asked for.
  static void bridge() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
