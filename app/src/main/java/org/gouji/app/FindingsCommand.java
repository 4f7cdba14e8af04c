package org.gouji.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gouji.app.text.FindingList;
import org.gouji.app.text.Margin;
import org.gouji.app.text.Paint;
import org.gouji.app.text.Words;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.query.AcrossFinding;
import org.gouji.corpus.query.Finding;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji findings --corpus DIR`: the inconsistencies of a store, also while an import writes to it.
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Option(names = "--corpus", paramLabel = "DIR", required = true)
  private Path corpus;

  @Mixin
  private SelectionOptions options = new SelectionOptions();

  @Option(names = "--rule", paramLabel = "ID")
  private String rule;

  @Option(names = "--json")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Words words = main.words();
    if (StoreFolder.isWithoutStore(corpus, words, spec.commandLine().getErr())) {
      return ExitCode.USAGE;
    }
    var list = new FindingList(
        words, Paint.forStandardOutput(), Margin.ofTerminal(Catalogue.load().units()));
    Corpus store = Corpus.open(corpus);
    if (rule != null) {
      requireRule(store, words);
    }
    try (Stream<Finding> findings = store.findings(options.selection())) {
      Iterator<Finding> chosen = findings.filter(it -> isChosen(it.rule())).iterator();
      while (chosen.hasNext()) {
        Finding finding = chosen.next();
        print(json ? FindingJson.line(finding) : list.next(finding));
      }
    }
    try (Stream<AcrossFinding> findings = store.acrossFindings(options.selection())) {
      Iterator<AcrossFinding> chosen = findings.filter(it -> isChosen(it.rule())).iterator();
      while (chosen.hasNext()) {
        AcrossFinding finding = chosen.next();
        print(json ? FindingJson.line(finding) : list.next(finding));
      }
    }
    if (!json) {
      print(list.end());
    }
    return ExitCode.OK;
  }

  /// None of a rule that nobody knows would look like good news. A rule of the user's own is known by
  /// what it was applied to.
  private void requireRule(Corpus store, Words words) {
    Scorer scorer = UserRules.scorer(Optional.empty(), spec.commandLine(), words);
    if (scorer.rule(rule).isEmpty() && !store.isApplied(rule)) {
      throw UserRules.unknown(rule, scorer.rules(), spec.commandLine(), words);
    }
  }

  private boolean isChosen(String id) {
    return rule == null || rule.equals(id);
  }

  private void print(String text) {
    Results.print(text, spec.commandLine().getOut(), main.words());
  }
}
