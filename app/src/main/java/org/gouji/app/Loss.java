package org.gouji.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gouji.app.text.Words;
import org.gouji.extractor.Extractor;
import org.gouji.model.Failure;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;

/// Why a file took down what was reading it, and the answer to it all the same.
record Loss(Failure failure) {

  static Loss time(Duration limit) {
    long seconds = limit.toSeconds();
    return of(
        Failure.Kind.TIMED_OUT,
        "读取超过 " + seconds + " 秒，已强行中止",
        "was still being read after " + seconds + " seconds and was given up");
  }

  static Loss memory() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return of(
        Failure.Kind.OUT_OF_MEMORY,
        "需要的内存超过 " + megabytes + " MB；可用 GOUJI_OPTS=-Xmx4g 加大",
        "needs more than the " + megabytes
            + " MB of memory there are; GOUJI_OPTS=-Xmx4g gives more");
  }

  /// @param exitCode of the process that read the file; 128 and more is the number of a signal
  static Loss process(int exitCode) {
    return of(
        Failure.Kind.CRASHED,
        "读取它的进程意外结束（退出码 " + exitCode + "）",
        "the process that read it ended unexpectedly (exit code " + exitCode + ")");
  }

  static Loss fault(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    return of(
        Failure.Kind.INTERNAL, "程序内部错误：" + name, "a fault in this program: " + name);
  }

  private static Loss of(Failure.Kind kind, String zh, String en) {
    return new Loss(Failure.of(kind, zh, en));
  }

  Answer of(Path file, Words words) {
    String line =
        new Contract(Catalogue.load()).failure(Extractor.identify(file), failure);
    return new Answer(
        Optional.of(failure.kind()), false, line, Failures.line(file, failure, words));
  }
}
