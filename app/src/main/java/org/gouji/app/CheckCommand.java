package org.gouji.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.app.text.Paint;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.corpus.Pipeline;
import org.gouji.corpus.bulk.ReportFiles;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Failure;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.document.Source;
import org.gouji.scorer.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ParseResult;
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

  @Option(names = "--timeout", paramLabel = "SECONDS")
  private int timeout = (int) Limits.DEFAULT.time().toSeconds();

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Spec
  private CommandSpec spec;

  /// What the run has come to so far.
  private static final class Tally {

    private int reports;
    private int withErrors;
    private int unread;

    void add(Answer answer) {
      unread += answer.failure().isPresent() ? 1 : 0;
      reports += answer.failure().isPresent() ? 0 : 1;
      withErrors += answer.error() ? 1 : 0;
    }

    int exitCode() {
      return unread > 0 ? ExitCode.UNREAD : withErrors > 0 ? ExitCode.FINDING : ExitCode.OK;
    }
  }

  @Override
  public Integer call() {
    Words words = main.words();
    if (timeout < 1) {
      throw new ParameterException(
          spec.commandLine(), words.say("usage.invalid", "--timeout SECONDS", timeout));
    }
    // An empty path is an unset variable of a script, and not the current folder.
    Inputs inputs =
        Inputs.find(paths.stream().filter(it -> !it.toString().isBlank()).toList());
    var tally = new Tally();
    if (rules != null) {
      // Its faults are told before anything is read.
      scorer();
    }
    requirePlaces(inputs, words);
    try (
        var outputs =
            CheckOutputs.open(
                Optional.ofNullable(jsonl), Optional.ofNullable(xlsx), force, words.language())) {
      for (Path folder : inputs.closed()) {
        closed(folder, words, outputs);
        tally.unread++;
      }
      files(inputs.files(), words, outputs, tally);
      if (!inputs.files().isEmpty() || tally.unread > 0) {
        outputs.finish();
      }
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(spec.commandLine(), words.say("output.exists", e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e), e);
    }
    tellOmissions(inputs, words);
    return inputs.files().isEmpty() && tally.unread == 0 ? ExitCode.USAGE : tally.exitCode();
  }

  /// What was named, or stood in a folder, and was not read.
  private void tellOmissions(Inputs inputs, Words words) {
    PrintWriter err = spec.commandLine().getErr();
    if (inputs.repeated() > 0) {
      err.println(words.say("check.repeated", inputs.repeated()));
    }
    if (inputs.passedOver() > 0) {
      err.println(passedOver(inputs, words));
    }
    if (inputs.files().isEmpty()) {
      err.println(words.say("check.nothing"));
    }
  }

  private void requirePlaces(Inputs inputs, Words words) {
    var place = new OutputPlace(spec.commandLine(), words, force);
    for (Path out : Stream.of(jsonl, xlsx).filter(Objects::nonNull).toList()) {
      place.file(out, inputs.files());
    }
    if (jsonl != null
        && xlsx != null
        && jsonl.toAbsolutePath().normalize().equals(xlsx.toAbsolutePath().normalize())) {
      throw new ParameterException(
          spec.commandLine(), words.say("output.twice", Plain.line(xlsx.toString())));
    }
  }

  private void files(List<Path> files, Words words, CheckOutputs outputs, Tally tally)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    var overview = new Overview();
    try (Examiner examiner = examiner(files)) {
      for (Path path : files) {
        Answer answer = examiner.examine(path);
        tally.add(answer);
        outputs.add(answer.line());
        if (files.size() > 1) {
          overview.add(answer.line());
        }
        if (json) {
          out.println(answer.line());
        }
        if (answer.failure().isPresent()) {
          spec.commandLine().getErr().println(answer.text());
          if (ReportFiles.isArchive(String.valueOf(path.getFileName()))) {
            spec.commandLine().getErr().println(words.say("check.archive"));
          }
        } else if (!json) {
          out.println(answer.text());
        }
        // Also flushes. Nobody reads any longer, or the disk is full.
        if (out.checkError()) {
          throw new IOException(words.say("machine.output"));
        }
      }
    }
    across(overview, outputs);
    if (!json && files.size() > 1) {
      out.println(overview.table(words));
      out.println(
          words.say(
              "check.total", files.size(), tally.reports, tally.withErrors, tally.unread));
    }
  }

  /// A folder whose files nobody could list is said like a file that nobody could read.
  private void closed(Path folder, Words words, CheckOutputs outputs) throws IOException {
    String path = folder.toString().replace('\\', '/');
    var source = new Source(String.valueOf(folder.getFileName()), path, "", "", 0, 0, "");
    Failure failure =
        Failure.of(
            Failure.Kind.UNREADABLE, "无法列出文件夹中的文件", "the files of the folder cannot be listed");
    String line = new Contract(Catalogue.load()).failure(source, failure);
    outputs.add(line);
    if (json) {
      spec.commandLine().getOut().println(line);
    }
    spec.commandLine().getErr().println(Failures.line(folder, failure, words));
  }

  private void across(Overview overview, CheckOutputs outputs) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Overview.Finding it : overview.across(
        this::scorer, main.words(), Paint.forStandardOutput(), least)) {
      outputs.add(it.line());
      out.println(json ? it.line() : it.text());
    }
  }

  private Scorer scorer() {
    return UserRules.scorer(Optional.ofNullable(rules), spec.commandLine(), main.words());
  }

  /// Several files are read in another process, so that one that takes it down costs no other its
  /// answer. For a single one that would double the start.
  private Examiner examiner(List<Path> files) {
    return files.size() > 1
        ? new Elsewhere(arguments(files.getFirst()), limits(), main.words())
        : new Watched(here(), limits(), main.words());
  }

  /// What reads in this process, by the options that this command was given.
  Examiner here() {
    Logs.bridge();
    return new Reading(
        Pipeline.create(limits(), ocr, Optional.ofNullable(rules)), main.words(), least);
  }

  private Limits limits() {
    return Limits.DEFAULT.within(Duration.ofSeconds(timeout));
  }

  /// The command line that was parsed, with one path in place of all.
  private List<String> arguments(Path file) {
    List<String> arguments = new ArrayList<>();
    ParseResult command = spec.commandLine().getParseResult();
    options(spec.parent().commandLine().getParseResult(), arguments);
    arguments.add(spec.name());
    options(command, arguments);
    arguments.addAll(List.of("--", file.toString()));
    return arguments;
  }

  private static void options(ParseResult parsed, List<String> arguments) {
    for (OptionSpec option : parsed.matchedOptions()) {
      for (String value : option.originalStringValues()) {
        arguments.add(option.longestName() + (option.arity().max() == 0 ? "" : "=" + value));
      }
    }
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
