package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.store.StoreWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossCommandTest {

  @TempDir
  private Path temp;

  private Path store;

  /// Establishments of two years, and nobody says why they differ.
  @BeforeEach
  void fill() throws IOException {
    Path reports = Files.createDirectory(temp.resolve("reports"));
    for (int year : List.of(2020, 2021)) {
      Files.writeString(
          reports.resolve(year + ".html"),
          "<html><head><meta charset='utf-8'></head><body>"
              + "<h1>青岭县总工会" + year + "年度部门整体支出绩效自评报告</h1>"
              + "<h2>一、部门基本情况</h2><p>" + year + "年我会核定编制" + (year - 2008)
              + "名。</p></body></html>");
    }
    store = temp.resolve("store");
    Stores.with(reports, store);
  }

  @Test
  void comparesWhatHasChangedAndListsAll() throws IOException {
    Gouji first = Gouji.run("across", "--corpus", store);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).isEqualTo("重新核对了 1 个单位。\n");
    assertThat(first.out())
        .contains("── 青岭县总工会：各份报告之间\n ● ", "12名 [2020.html", "13名 [2021.html")
        .endsWith("各份报告之间共 1 处不一致。\n");

    Gouji second = Gouji.run("across", "--corpus", store, "--json", "--lang", "en");
    assertThat(second.err()).isEqualTo("Compared the reports of 0 organisations.\n");
    JsonNode line = new ObjectMapper().readTree(second.out());
    assertThat(line.path("rule").asText()).isEqualTo("across.establishment");
    assertThat(line.path("places").asText()).contains("2020.html", "2021.html");
    assertThat(Gouji.run("across", "--corpus", store, "--organization", "无此").out())
        .isEqualTo("各份报告之间共 0 处不一致。\n");
  }

  @Test
  void rulesOfTheUsersOwnCompareAgain() throws IOException {
    assertThat(Gouji.run("across", "--corpus", store).err()).contains(" 1 ");
    Path rules = Files.createDirectory(temp.resolve("rules"));
    OwnRules.write(rules);

    assertThat(Gouji.run("across", "--corpus", store, "--rules", rules).err()).contains(" 1 ");
    assertThat(Gouji.run("across", "--corpus", store, "--rules", rules).err()).contains(" 0 ");
    OwnRules.writeBroken(rules);
    assertThat(Gouji.run("across", "--corpus", store, "--rules", rules).exitCode()).isEqualTo(2);
  }

  @Test
  void saysWhoWritesAndWhereThereIsNoStore() {
    try (StoreWriter writer = StoreWriter.open(store)) {
      Gouji run = Gouji.run("across", "--corpus", store);
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).hasLineCount(1).contains("正由进程 " + writer.holder().pid());
    }
    assertThat(Gouji.run("across", "--corpus", temp.resolve("none")).exitCode()).isEqualTo(2);
  }
}
