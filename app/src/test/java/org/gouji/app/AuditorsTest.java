package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page for auditors tells them to type.
class AuditorsTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

  @TempDir
  private Path folder;

  @Test
  void everyCommandRunsOneAfterTheOther() throws IOException {
    List<String> commands =
        BLOCK.matcher(Files.readString(Gouji.ROOT.resolve("docs/auditors.zh-CN.md")))
            .results()
            .map(MatchResult::group)
            .flatMap(String::lines)
            .filter(line -> line.startsWith("./gouji"))
            .toList();

    assertThat(commands).hasSizeGreaterThan(6);
    for (String command : commands) {
      assertThat(run(command).exitCode()).as(command).isLessThanOrEqualTo(1);
    }
    assertThat(folder.resolve("核对结果.xlsx")).isNotEmptyFile();
    assertThat(folder.resolve("全部结果.xlsx")).isNotEmptyFile();
  }

  private Gouji run(String command) {
    Object[] words =
        Arrays.stream(command.split(" "))
            .skip(1)
            .map(word -> word.startsWith("corpus/") ? Gouji.ROOT.resolve(word).toString() : word)
            .map(word -> word.startsWith("报告库") || word.endsWith(".xlsx")
                ? folder.resolve(word).toString()
                : word)
            .toArray();
    return Gouji.run(words);
  }
}
