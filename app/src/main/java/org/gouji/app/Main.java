package org.gouji.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.gouji.app.text.Words;
import org.gouji.model.Message.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `gouji`: hands the command line to picocli and ends with the exit code of the command.
@Command(
    name = "gouji",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeOnExecutionException = ExitCode.MACHINE,
    subcommands = {
      CheckCommand.class,
      ExtractCommand.class,
      ImportCommand.class,
      StatusCommand.class,
      FindingsCommand.class,
      AcrossCommand.class,
      ExportCommand.class,
      EvaluateCommand.class,
      RulesCommand.class,
      CatalogueCommand.class,
      SchemaCommand.class})
public final class Main implements Runnable {

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private Language language = language();

  @Option(names = {"-v", "--verbose"}, arity = "0", scope = ScopeType.INHERIT)
  private boolean[] verbose = {};

  @Spec
  private CommandSpec spec;

  /// The version in the jar's manifest, which the build writes.
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"gouji " + (version == null ? "(not packaged)" : version)};
    }
  }

  public static void main(String[] args) {
    int exitCode;
    try {
      exitCode = run(commandLine(args), args);
    } catch (OutOfMemoryError e) {
      // Not the file's fault as far as anybody can tell here, and never exit code 1, which would
      // mean that figures disagree.
      System.err.println(words(args).say("machine.memory"));
      exitCode = ExitCode.MACHINE;
    }
    System.exit(exitCode);
  }

  /// A result that nobody got is no result: the exit code says so, whatever the command came to.
  static int run(CommandLine commandLine, String... args) {
    int exitCode = commandLine.execute(args);
    if (commandLine.getOut().checkError() && exitCode != ExitCode.MACHINE) {
      Words words = words(args);
      PrintWriter err = commandLine.getErr();
      err.println(words.say("machine.io", words.say("machine.output")));
      err.flush();
      return ExitCode.MACHINE;
    }
    return exitCode;
  }

  /// The command line in the language that the arguments ask for. Help has to know the language
  /// before anything is parsed.
  static CommandLine commandLine(String... args) {
    Words words = words(args);
    var commandLine = new CommandLine(new Main());
    commandLine.setResourceBundle(words.bundle());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(new WrongUsage(words));
    commandLine.setExecutionExceptionHandler(new Stop(words));
    commandLine.setExecutionStrategy(
        parsed -> {
          Main main = commandLine.getCommand();
          Logs.raise(main.verbose.length);
          return new CommandLine.RunLast().execute(parsed);
        });
    return commandLine;
  }

  /// Messages are Chinese unless `--lang` or, through the launcher, the locale says English.
  private static Words words(String... args) {
    String asked = "";
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        asked = args[i].substring("--lang=".length());
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        asked = args[i + 1];
      }
    }
    return Words.in(asked.isEmpty() ? language() : language(asked));
  }

  private static Language language() {
    return language(System.getProperty("gouji.lang", "zh"));
  }

  private static Language language(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.ZH;
  }

  Words words() {
    return Words.in(language);
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }
}
