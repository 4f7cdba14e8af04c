package org.gouji.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.app.text.Words;
import org.gouji.scorer.RuleInfo;
import org.gouji.scorer.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji rules [ID]`: lists the rule book, or explains one rule with its source and its two
/// examples.
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "ID")
  private String id;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Words words = main.words();
    Scorer scorer = UserRules.scorer(Optional.ofNullable(rules), spec.commandLine(), words);
    PrintWriter out = spec.commandLine().getOut();
    if (id == null) {
      list(scorer.rules(), words, out);
    } else {
      Optional<RuleInfo> rule = scorer.rule(id);
      if (rule.isEmpty()) {
        throw UserRules.unknown(id, scorer.rules(), spec.commandLine(), words);
      }
      explain(rule.get(), words, out);
    }
    return ExitCode.OK;
  }

  private static void list(List<RuleInfo> rules, Words words, PrintWriter out) {
    long active = rules.stream().filter(RuleInfo::active).count();
    out.println(words.say("rules.list", active, rules.size() - active));
    for (RuleInfo rule : rules) {
      out.printf(
          "  %-44s %s%s%n",
          rule.id(),
          words.of(rule.title()),
          rule.active() ? "" : words.say("rules.planned"));
    }
  }

  private static void explain(RuleInfo rule, Words words, PrintWriter out) {
    out.println(rule.id());
    out.println("  " + words.of(rule.title()));
    out.println(words.say("rules.severity", words.say("rules.severity." + rule.severity().word())));
    out.println(words.say("rules.basis", words.say("basis." + rule.basis().word())));
    out.println(words.say("rules.source", rule.source()));
    out.println(words.say(rule.active() ? "rules.active" : "rules.not-active", rule.since()));
    rule.waits().ifPresent(it -> out.println(words.say("rules.waits", words.of(it))));
    rule.message().ifPresent(it -> out.println(words.say("rules.message", words.of(it))));
    example(words.say("rules.holds"), rule.holds(), out);
    example(words.say("rules.fails"), rule.fails(), out);
  }

  private static void example(String title, List<String> lines, PrintWriter out) {
    if (!lines.isEmpty()) {
      out.println(title);
      lines.forEach(line -> out.println("    " + line));
    }
  }
}
