package org.gouji.app;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gouji`: hands the command line to picocli and ends with its exit code.
@Command(name = "gouji", versionProvider = Main.Version.class)
public final class Main implements Runnable {

  @Option(names = {"-h", "--help"}, usageHelp = true)
  private boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true)
  private boolean version;

  @Option(names = "--lang", paramLabel = "zh|en", scope = CommandLine.ScopeType.INHERIT)
  private String language = System.getProperty("gouji.lang", "zh");

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
    System.exit(commandLine(args).execute(args));
  }

  /// Messages are Chinese unless `--lang` or, through the launcher, the locale says English.
  static CommandLine commandLine(String... args) {
    var commandLine = new CommandLine(new Main());
    boolean english = english(args);
    CommandSpec spec = commandLine.getCommandSpec();
    spec.usageMessage()
        .description(
            english
                ? "Checks that figures in performance self-evaluation reports agree."
                : "核对绩效自评报告中应当相符的数字。");
    describe(spec, "--help", english ? "Show this help." : "显示本帮助。");
    describe(spec, "--version", english ? "Show the version." : "显示版本。");
    describe(spec, "--lang", english ? "Language of messages." : "消息语言。");
    return commandLine;
  }

  private static void describe(CommandSpec spec, String option, String text) {
    var old = spec.findOption(option);
    spec.remove(old);
    spec.addOption(old.toBuilder().description(text).build());
  }

  private static boolean english(String... args) {
    String language = System.getProperty("gouji.lang", "zh");
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        language = args[i].substring("--lang=".length());
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        language = args[i + 1];
      }
    }
    return language.toLowerCase(Locale.ROOT).startsWith("en");
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }
}
