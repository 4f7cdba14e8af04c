package org.gouji.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gouji.app.text.Words;
import org.gouji.corpus.bulk.ImportListener;
import org.gouji.corpus.store.Run;

/// How far an import is: a bar on a terminal, and now and then a line where nobody watches.
abstract class ProgressLine implements ImportListener, AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

  /// @param err where the lines go; a bar goes to standard error itself
  static ProgressLine on(PrintWriter err, Words words) {
    // The launcher looks whether standard error is a terminal; a JVM cannot.
    return Boolean.getBoolean("gouji.terminal") ? new Bar(words) : new Lines(err, words);
  }

  @Override
  public abstract void close();

  private static final class Bar extends ProgressLine {

    private static final int MILLIS = 250;

    private static final int USUAL_WIDTH = 79;

    private final Words words;
    private final ProgressBar bar;

    Bar(Words words) {
      this.words = words;
      this.bar =
          new ProgressBarBuilder().setTaskName(words.say("import.bar"))
              .setInitialMax(0)
              // Left to itself it opens the terminal with a library that takes Ctrl-C for the end of
              // the JVM, at once.
              .setConsumer(new ConsoleProgressBarConsumer(System.err, width()))
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(MILLIS)
              .showSpeed()
              .build();
    }

    /// The launcher says how wide the terminal is.
    private static int width() {
      String columns = System.getenv("COLUMNS");
      return columns != null && columns.matches("[1-9]\\d{1,3}")
          ? Integer.parseInt(columns) - 1
          : USUAL_WIDTH;
    }

    @Override
    public void found(long total) {
      bar.maxHint(total);
    }

    @Override
    public void progress(Run.Tally tally) {
      bar.stepTo(tally.found());
      bar.setExtraMessage(" " + words.say("import.failures", tally.failed()));
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  private static final class Lines extends ProgressLine {

    private final PrintWriter err;
    private final Words words;
    private final Instant started = Instant.now();
    private Instant last = started;
    private long total;

    Lines(PrintWriter err, Words words) {
      this.err = err;
      this.words = words;
    }

    @Override
    public void found(long all) {
      total = all;
    }

    @Override
    public void progress(Run.Tally tally) {
      Instant now = Instant.now();
      if (Duration.between(last, now).compareTo(BETWEEN_LINES) < 0) {
        return;
      }
      last = now;
      double seconds = Duration.between(started, now).toMillis() / 1000.0;
      double rate = Math.max(1, tally.found()) / seconds;
      err.println(
          words.say(
              "import.line",
              tally.found(),
              total,
              String.format(Locale.ROOT, "%.1f", rate),
              Math.round(Math.max(0, total - tally.found()) / rate),
              tally.failed()));
      err.flush();
    }

    @Override
    public void close() {
      // Every line has its end.
    }
  }
}
