package org.gouji.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gouji.app.text.StoreText;
import org.gouji.app.text.Words;
import org.gouji.corpus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji status --corpus DIR`: what is in a store, also while an import writes to it.
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Option(names = "--corpus", paramLabel = "DIR", required = true)
  private Path corpus;

  @Option(names = "--failures", paramLabel = "N")
  private int failures = 20;

  @Option(names = "--worst", paramLabel = "N")
  private int worst = 10;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Words words = main.words();
    if (StoreFolder.isWithoutStore(corpus, words, spec.commandLine().getErr())) {
      return ExitCode.USAGE;
    }
    try (Store store = Store.open(corpus)) {
      spec.commandLine()
          .getOut()
          .println(new StoreText(words).status(store, failures, worst));
    }
    return ExitCode.OK;
  }
}
