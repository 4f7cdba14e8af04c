package org.gouji.app;

/// What the process ends with; the help of every command lists them.
final class ExitCode {

  static final int OK = 0;

  /// At least one inconsistency of severity error.
  static final int FINDING = 1;

  static final int USAGE = 2;

  /// At least one file could not be read; goes before [#FINDING].
  static final int UNREAD = 3;

  /// Disk, memory or a fault in this program: the run stopped.
  static final int MACHINE = 4;

  /// Ctrl-C, as shells have it: 128 and the number of the signal.
  static final int STOPPED = 130;

  private ExitCode() {}
}
