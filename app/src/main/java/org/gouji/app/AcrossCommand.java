package org.gouji.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gouji.app.text.FindingList;
import org.gouji.app.text.Margin;
import org.gouji.app.text.Paint;
import org.gouji.app.text.StoreText;
import org.gouji.app.text.Words;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.query.AcrossFinding;
import org.gouji.corpus.store.StoreHeld;
import org.gouji.model.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji across --corpus DIR`: holds the reports of each organisation in a store against one another,
/// as an import does at its end, and lists what they contradict each other in.
@Command(name = "across")
final class AcrossCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Option(names = "--corpus", paramLabel = "DIR", required = true)
  private Path corpus;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Mixin
  private SelectionOptions options = new SelectionOptions();

  @Option(names = "--json")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Words words = main.words();
    PrintWriter err = spec.commandLine().getErr();
    if (StoreFolder.isWithoutStore(corpus, words, err)) {
      return ExitCode.USAGE;
    }
    Optional<Path> further = Optional.ofNullable(rules);
    if (further.isPresent()) {
      UserRules.scorer(further, spec.commandLine(), words);
    }
    Corpus store = Corpus.open(corpus);
    try {
      err.println(words.say("across.compared", store.compare(further)));
    } catch (StoreHeld e) {
      err.println(new StoreText(words).held(corpus, e.holder()));
      return ExitCode.MACHINE;
    }
    list(store, new FindingList(
        words, Paint.forStandardOutput(), Margin.ofTerminal(Catalogue.load().units())));
    return ExitCode.OK;
  }

  private void list(Corpus store, FindingList list) {
    try (Stream<AcrossFinding> findings = store.acrossFindings(options.selection())) {
      int count = 0;
      Iterator<AcrossFinding> each = findings.iterator();
      while (each.hasNext()) {
        AcrossFinding finding = each.next();
        print(json ? FindingJson.line(finding) : list.next(finding));
        count++;
      }
      if (!json) {
        print(main.words().say("across.total", count));
      }
    }
  }

  private void print(String text) {
    Results.print(text, spec.commandLine().getOut(), main.words());
  }
}
