package org.gouji.app;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.app.text.Words;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.export.Export;
import org.gouji.corpus.export.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji export --corpus DIR --format FORMAT -o OUT`: what a store holds, for other programs. Works
/// while an import runs.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Option(names = "--corpus", paramLabel = "DIR", required = true)
  private Path corpus;

  @Option(
      names = "--format",
      paramLabel = "jsonl|json|csv|xlsx|parquet|duckdb",
      required = true)
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true)
  private Path out;

  @Mixin
  private SelectionOptions options = new SelectionOptions();

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--bom")
  private boolean bom;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Words words = main.words();
    if (StoreFolder.isWithoutStore(corpus, words, spec.commandLine().getErr())) {
      return ExitCode.USAGE;
    }
    var place = new OutputPlace(spec.commandLine(), words, force);
    if (format.isFolder()) {
      place.folder(out);
    } else {
      place.file(out, List.of());
    }
    Logs.bridge();
    var export =
        new Export(
            format,
            options.selection(),
            force,
            bom,
            words.language(),
            options.inWords(words));
    try {
      Corpus.open(corpus).export(export, out);
    } catch (FileAlreadyExistsException e) {
      String key = force ? "output.others" : "output.exists";
      throw new ParameterException(spec.commandLine(), words.say(key, out), e);
    }
    spec.commandLine().getOut().println(words.say("export.done", out));
    return ExitCode.OK;
  }
}
