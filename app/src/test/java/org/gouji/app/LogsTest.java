package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsTest {

  /// What the log of one run says with some options; the levels are put back.
  private static List<String> said(Object... more) {
    var ours = (Logger) LoggerFactory.getLogger(Logs.OURS);
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = ours.getLevel();
    Level libraries = root.getLevel();
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    ours.addAppender(events);
    ours.setAdditive(false);
    try {
      Object[] args = new Object[more.length + 2];
      args[0] = "check";
      args[1] = Gouji.SAMPLES.resolve("shanqian-2020.docx");
      System.arraycopy(more, 0, args, 2, more.length);
      assertThat(Gouji.run(args).exitCode()).isEqualTo(1);
    } finally {
      ours.detachAppender(events);
      ours.setAdditive(true);
      ours.setLevel(before);
      root.setLevel(libraries);
    }
    return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void verboseSaysWhatWasReadAndTwiceEveryCheck() {
    assertThat(said()).isEmpty();
    assertThat(said("-v"))
        .satisfiesExactly(
            it -> assertThat(it).matches("\\[shanqian-2020\\.docx\\] read in \\d+ ms"),
            it -> assertThat(it).contains("figures", "facts", "checks"));
    assertThat(said("-v", "-v"))
        .filteredOn(it -> it.contains("Inconsistent: "))
        .anyMatch(it -> it.contains("expenditure.by-union-account") && it.contains("≠"));
  }
}
