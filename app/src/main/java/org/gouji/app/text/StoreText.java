package org.gouji.app.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gouji.corpus.bulk.ImportSummary;
import org.gouji.corpus.store.Counts;
import org.gouji.corpus.store.Holder;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.Store;
import org.gouji.model.Message.Language;

/// What a person reads of a store.
public final class StoreText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Words words;

  public StoreText(Words words) {
    this.words = words;
  }

  /// A path in one line, whatever is in it.
  public static String path(String path) {
    return path.replaceAll("\\p{Cntrl}", "?");
  }

  /// What an import came to.
  public String summary(ImportSummary summary, Path folder) {
    List<String> lines = new ArrayList<>();
    Run.Tally tally = summary.run().tally();
    lines.add(
        words.say(
            "import.run",
            tally.found(),
            tally.imported(),
            tally.duplicate(),
            tally.failed(),
            tally.skipped(),
            tally.unchanged()));
    if (!summary.complete()) {
      lines.add(words.say("import.stopped"));
    }
    lines.addAll(counts(summary.counts()));
    if (summary.counts().failed() > 0) {
      lines.add(words.say("import.see", folder));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private List<String> counts(Counts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "store.counts",
            counts.files(),
            counts.imported(),
            counts.duplicate(),
            counts.failed(),
            counts.skipped()));
    if (counts.failed() > 0) {
      lines.add(words.say("store.failures", listed(counts.failures())));
    }
    if (counts.skipped() > 0) {
      lines.add(words.say("store.skips", listed(counts.skips())));
    }
    return lines;
  }

  private String listed(SortedMap<String, Long> counts) {
    return counts.entrySet()
        .stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(words.say("summary.comma")));
  }

  /// Who has the store, for whoever would write to it too.
  public String held(Path folder, Optional<Holder> holder) {
    return holder
        .map(
            it -> words.say(
                "store.held", folder, it.pid(), it.host(), time(it.since())))
        .orElseGet(() -> words.say("store.held-by-somebody", folder));
  }

  /// The counts, the last run, failures with their reasons and the reports with most errors.
  ///
  /// @param failures how many to list
  /// @param worst how many to list
  public String status(Store store, int failures, int worst) {
    List<String> lines = new ArrayList<>(counts(store.counts()));
    Optional<Holder> holder = store.holder();
    List<Run> runs = store.runs();
    if (!runs.isEmpty()) {
      lines.add(run(runs.get(0), holder));
    }
    failures(store, failures, lines);
    worst(store, worst, lines);
    return String.join(System.lineSeparator(), lines);
  }

  private String run(Run run, Optional<Holder> holder) {
    Run.Tally tally = run.tally();
    String state = run.outcome();
    if (state.equals("running") && holder.filter(it -> it.pid() == run.pid()).isEmpty()) {
      state = "killed";
    }
    return words.say(
        "store.run." + state, time(run.started()), run.pid(), run.host(), tally.found());
  }

  private void failures(Store store, int most, List<String> lines) {
    String message = words.language() == Language.ZH ? "message_zh" : "message_en";
    List<String> found = new ArrayList<>();
    store.each(
        "SELECT path, kind, " + message + " AS message FROM failures ORDER BY kind, path LIMIT ?",
        List.of(most),
        row -> found.add(
            words.say(
                "store.failure",
                path(row.text("path").orElseThrow()),
                row.text("message").orElseThrow(),
                row.text("kind").orElseThrow())));
    heading("store.failed-files", found, lines);
  }

  private void worst(Store store, int most, List<String> lines) {
    List<String> found = new ArrayList<>();
    store.each(
        "SELECT path, organization, fiscal_year, errors, warnings FROM reports"
            + " WHERE errors > 0 ORDER BY errors DESC, warnings DESC, path LIMIT ?",
        List.of(most),
        row -> found.add(
            words.say(
                "store.bad-report",
                row.number("errors").orElseThrow(),
                row.number("warnings").orElseThrow(),
                row.text("organization").orElseGet(() -> words.say("report.nobody")),
                row.text("fiscal_year").orElse("-"),
                path(row.text("path").orElseThrow()))));
    heading("store.worst", found, lines);
  }

  private void heading(String key, List<String> found, List<String> lines) {
    if (!found.isEmpty()) {
      lines.add("");
      lines.add(words.say(key));
      lines.addAll(found);
    }
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }
}
