package org.gouji.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.app.text.Plain;
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

  @Option(names = "--format", paramLabel = "FORMAT", split = ",")
  private List<String> formats = List.of();

  @Option(names = "--family", paramLabel = "FAMILY", split = ",")
  private List<String> families = List.of();

  @Option(names = "--baseline", paramLabel = "FILE")
  private Path baseline;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            spec.commandLine(),
            main.words().say("evaluate.no-folder", Plain.line(folder.toString())));
      }
    }
    List<Evaluation.Case> cases =
        Evaluation.cases(folders).stream().filter(this::isWanted).toList();
    Optional<JsonNode> before = Optional.ofNullable(baseline).map(this::json);
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
      out.println();
      out.println(main.words().say("evaluate.legend"));
    }
    if (show != null) {
      out.println(result.show(show).stripTrailing());
    }
    List<String> worse = before.map(result::regressions).orElse(List.of());
    worse
        .forEach(it -> spec.commandLine().getErr().println(main.words().say("evaluate.worse", it)));
    return worse.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private boolean isWanted(Evaluation.Case one) {
    return (formats.isEmpty() || formats.contains(one.format()))
        && (families.isEmpty() || families.contains(json(one.gold()).path("family").asText()));
  }

  private JsonNode json(Path file) {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), main.words().say("evaluate.unreadable", file), e);
    }
  }
}
