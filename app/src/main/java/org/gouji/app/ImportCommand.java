package org.gouji.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gouji.app.text.StoreText;
import org.gouji.app.text.Words;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.bulk.ImportOptions;
import org.gouji.corpus.bulk.ImportSummary;
import org.gouji.corpus.store.StoreHeld;
import org.gouji.corpus.worker.WorkerSettings;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji import PATH… --corpus DIR`: what is read goes to the store, how far it is to standard error,
/// and the counts to standard output.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  /// How long Ctrl-C waits for the last transaction.
  private static final int STOP_SECONDS = 60;

  @ParentCommand
  private Main main;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
  private List<Path> paths = List.of();

  @Option(names = "--corpus", paramLabel = "DIR", required = true)
  private Path corpus;

  @Option(names = "--workers", paramLabel = "N")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(names = "--memory", paramLabel = "MB")
  private int memory = WorkerSettings.HEAP_MEGABYTES;

  @Option(names = "--timeout", paramLabel = "SECONDS")
  private int timeout = (int) WorkerSettings.TIME.toSeconds();

  @Option(names = "--retry-failed")
  private boolean retryFailed;

  @Option(names = "--refresh")
  private boolean refresh;

  @Option(names = "--ocr", paramLabel = "auto|never|always")
  private OcrMode ocr = OcrMode.AUTO;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Words words = main.words();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<Path> named = paths.stream().filter(it -> !it.toString().isBlank()).toList();
    if (named.isEmpty()) {
      err.println(words.say("check.nothing"));
      return ExitCode.USAGE;
    }
    atLeastOne("--workers N", workers);
    atLeastOne("--memory MB", memory);
    atLeastOne("--timeout SECONDS", timeout);
    new OutputPlace(spec.commandLine(), words, false).made(corpus);
    // A slip of the pen leaves no store behind.
    if (named.stream().noneMatch(it -> Files.exists(it, LinkOption.NOFOLLOW_LINKS))) {
      Failure missing = Failure.of(Failure.Kind.UNREADABLE, "文件不存在", "no such file");
      named.forEach(it -> err.println(Failures.line(it, missing, words)));
      return ExitCode.UNREAD;
    }
    Logs.bridge();
    if (rules != null) {
      // Its faults are told before anything is read.
      UserRules.scorer(Optional.of(rules), spec.commandLine(), words);
    }
    Corpus target = Corpus.open(corpus);
    var ended = new CountDownLatch(1);
    Thread stopper = new Thread(() -> stop(target, ended), "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    try {
      ImportSummary summary = run(target, named, ProgressLine.on(err, words));
      out.println(new StoreText(words).summary(summary, corpus));
      out.flush();
      return exitCode(summary);
    } catch (StoreHeld e) {
      err.println(new StoreText(words).held(corpus, e.holder()));
      return ExitCode.MACHINE;
    } finally {
      ended.countDown();
      forget(stopper);
    }
  }

  private void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), main.words().say("usage.invalid", option, value));
    }
  }

  private ImportSummary run(Corpus target, List<Path> named, ProgressLine progress) {
    try (progress) {
      return target.importFiles(named, options(), progress);
    }
  }

  private ImportOptions options() {
    WorkerSettings settings =
        WorkerSettings.standard()
            .withWorkers(workers)
            .withHeapMegabytes(memory)
            .withTime(Duration.ofSeconds(timeout))
            .withOcr(ocr);
    // The launcher says where it keeps its own.
    String archives = System.getProperty("gouji.archives", "");
    if (!archives.isEmpty()) {
      settings = settings.withArchive(Path.of(archives + "-worker.jsa"));
    }
    if (rules != null) {
      settings = settings.withRules(rules.toAbsolutePath());
    }
    return new ImportOptions(settings, retryFailed, refresh);
  }

  private static int exitCode(ImportSummary summary) {
    if (!summary.complete()) {
      return ExitCode.STOPPED;
    }
    return summary.run().tally().failed() > 0 ? ExitCode.UNREAD : ExitCode.OK;
  }

  /// Ctrl-C: the JVM ends when this returns, so it waits for the store to be closed.
  private static void stop(Corpus target, CountDownLatch ended) {
    target.stop();
    try {
      ended.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread stopper) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // It is running: that is why the import has ended.
    }
  }
}
