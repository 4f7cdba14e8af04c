package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

  static List<String> commands() {
    List<String> names = new ArrayList<>(Main.commandLine().getSubcommands().keySet());
    names.add("");
    return names;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfInBothLanguages(String name) {
    for (String language : List.of("zh", "en")) {
      String[] args =
          name.isEmpty()
              ? new String[] {"--lang", language, "--help"}
              : new String[] {name, "--lang", language, "--help"};
      CommandLine all = Main.commandLine(args);
      CommandLine command = name.isEmpty() ? all : all.getSubcommands().get(name);
      String help = command.getUsageMessage();

      assertThat(Gouji.run((Object[]) args)).isEqualTo(new Gouji(0, help, ""));
      assertThat(help).contains(language.equals("zh") ? "用法：" : "Usage:");
      assertThat(help.codePoints().anyMatch(MainTest::chinese)).isEqualTo(language.equals("zh"));
      assertThat(command.getCommandSpec().args())
          .as("arguments without a description in %s", language)
          .noneMatch(argument -> argument.description().length == 0);
    }
  }

  private static boolean chinese(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  @Test
  void helpListsTheExitCodes() {
    assertThat(Gouji.run("extract", "--help", "--lang=en").out())
        .contains("0     nothing inconsistent", "3     at least one file is not there",
            "130   Ctrl-C");
  }

  @Test
  void withoutACommandItPrintsItsHelp() {
    assertThat(Gouji.run()).isEqualTo(Gouji.run("--help"));
  }

  @Test
  void wrongUsageIsExitCodeTwoAndSaysWhereTheHelpIs() {
    assertThat(Gouji.run("extract", "--nope", "x"))
        .isEqualTo(new Gouji(2, "", "gouji：无法识别：--nope\n用法见 gouji extract --help\n"));
    assertThat(Gouji.run("extract", "--lang", "en"))
        .isEqualTo(new Gouji(2, "", "gouji: missing: FILE\nSee gouji extract --help\n"));
    assertThat(Gouji.run("extract", "--format", "pdf", "x").err())
        .startsWith("gouji：--format text|html|json 的值无效：pdf\n");
    assertThat(Gouji.run("extrakt", "x").err()).contains("\n是否想用：extract\n");
    assertThat(Gouji.run("chek", "x").err()).contains("\n是否想用：check\n");
    assertThat(Gouji.run("help").err()).doesNotContain("是否想用");
    assertThat(Gouji.run("status").err()).startsWith("gouji：缺少：--corpus DIR\n");
    assertThat(Gouji.run("export", "--corpus", "x", "--lang", "en").err())
        .startsWith("gouji: missing: --format jsonl|json|csv|xlsx|parquet|duckdb, --output OUT\n");
    assertThat(Gouji.run("--lang", "fr", "schema").exitCode()).isEqualTo(2);
  }
}
