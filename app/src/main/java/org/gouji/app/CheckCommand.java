package org.gouji.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gouji.app.text.Paint;
import org.gouji.app.text.ReportText;
import org.gouji.app.text.Words;
import org.gouji.corpus.Pipeline;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Message;
import org.gouji.model.Outcome;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji check PATH…`: results go to standard output; everything else goes to standard error, so
/// that the output can be piped. Each report is printed as soon as it is done.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
  private List<Path> paths = List.of();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--jsonl", paramLabel = "OUT")
  private Path jsonl;

  @Option(names = "--xlsx", paramLabel = "OUT")
  private Path xlsx;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--severity", paramLabel = "error|warning|info")
  private Severity least = Severity.INFO;

  @Option(names = "--ocr", paramLabel = "auto|never|always")
  private OcrMode ocr = OcrMode.AUTO;

  @Spec
  private CommandSpec spec;

  /// What the run has come to so far.
  private static final class Tally {

    private int reports;
    private int withErrors;
    private int unread;

    int exitCode() {
      return unread > 0 ? ExitCode.UNREAD : withErrors > 0 ? ExitCode.FINDING : ExitCode.OK;
    }
  }

  @Override
  public Integer call() {
    Words words = main.words();
    // An empty path is an unset variable of a script, and not the current folder.
    Inputs inputs =
        Inputs.find(paths.stream().filter(it -> !it.toString().isBlank()).toList());
    PrintWriter err = spec.commandLine().getErr();
    var tally = new Tally();
    for (Path folder : inputs.closed()) {
      err.println(words.say("check.closed", folder));
      tally.unread++;
    }
    try (
        var outputs =
            CheckOutputs.open(
                Optional.ofNullable(jsonl), Optional.ofNullable(xlsx), force, words.language())) {
      files(inputs.files(), words, outputs, tally);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(spec.commandLine(), words.say("output.exists", e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e), e);
    }
    if (inputs.passedOver() > 0) {
      err.println(passedOver(inputs, words));
    }
    if (inputs.files().isEmpty()) {
      err.println(words.say("check.nothing"));
      return tally.unread > 0 ? ExitCode.UNREAD : ExitCode.USAGE;
    }
    return tally.exitCode();
  }

  private void files(List<Path> files, Words words, CheckOutputs outputs, Tally tally)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    Logs.bridge();
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT, ocr);
    Map<String, Message> titles =
        pipeline.rules().stream().collect(Collectors.toMap(RuleInfo::id, RuleInfo::title));
    var text =
        new ReportText(words, Paint.forStandardOutput(), least, pipeline.catalogue(), titles);
    for (Path path : files) {
      Pipeline.Checked checked = pipeline.check(path);
      outputs.add(checked.line());
      if (json) {
        out.println(checked.line());
      }
      switch (checked.outcome()) {
        case Outcome.Ok<Assessment>(var assessment) -> {
          tally.reports++;
          tally.withErrors += hasError(assessment) ? 1 : 0;
          if (!json) {
            out.println(text.of(assessment));
          }
        }
        case Outcome.Failed<Assessment>(var failure) -> {
          tally.unread++;
          spec.commandLine().getErr().println(Failures.line(path, failure, words));
        }
      }
      // Also flushes. Nobody reads any longer, or the disk is full.
      if (out.checkError()) {
        throw new IOException(words.say("machine.output"));
      }
    }
    outputs.finish();
    if (!json && files.size() > 1) {
      out.println(
          words.say(
              "check.total", files.size(), tally.reports, tally.withErrors, tally.unread));
    }
  }

  private static boolean hasError(Assessment assessment) {
    return assessment.checks()
        .stream()
        .map(Check::severity)
        .anyMatch(Optional.of(Severity.ERROR)::equals);
  }

  private static String passedOver(Inputs inputs, Words words) {
    String others =
        inputs.others()
            .entrySet()
            .stream()
            .map(it -> (it.getKey().isEmpty() ? "-" : "." + it.getKey()) + " " + it.getValue())
            .collect(Collectors.joining(", "));
    return words.say(
        "check.passed-over",
        inputs.passedOver(),
        inputs.hidden(),
        others.isEmpty() ? "0" : others);
  }
}
