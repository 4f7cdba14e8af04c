package org.gouji.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where the libraries' logging goes. Nothing here runs for a command that reads no file: to set up
/// Logback takes a good part of such a command's time.
final class Logs {

  /// The logger above all of ours.
  static final String OURS = "org.gouji";

  private Logs() {}

  /// @param verbose how often `-v` was given: once for what is done and the libraries' warnings,
  ///   twice for every choice and its reason
  static void raise(int verbose) {
    if (verbose > 0) {
      set(OURS, verbose == 1 ? Level.INFO : Level.DEBUG);
      set(Logger.ROOT_LOGGER_NAME, verbose == 1 ? Level.WARN : Level.INFO);
    }
  }

  private static void set(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger) {
      logger.setLevel(level);
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
