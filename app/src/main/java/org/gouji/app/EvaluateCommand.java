package org.gouji.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.corpus.Pipeline;
import org.gouji.corpus.evaluation.Evaluation;
import org.gouji.corpus.evaluation.Result;
import org.gouji.extractor.reader.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji evaluate GOLD_DIR…`: precision, recall and false alarms on reports whose truth is known.
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Parameters(arity = "1..*", paramLabel = "GOLD_DIR", descriptionKey = "GOLD_DIR")
  private List<Path> folders = List.of();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--show", paramLabel = "NAME")
  private String show;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<Evaluation.Case> cases = Evaluation.cases(folders);
    if (cases.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), main.words().say("evaluate.nothing", folders.get(0)));
    }
    Logs.bridge();
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    var evaluation =
        new Evaluation(file -> pipeline.check(file).line(), file -> pipeline.document(file));
    Result result = evaluation.run(cases);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(result.json());
    } else {
      out.println(result.table().stripTrailing());
    }
    if (show != null) {
      out.println(result.show(show).stripTrailing());
    }
    return ExitCode.OK;
  }
}
