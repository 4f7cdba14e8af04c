package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {

  @TempDir
  private static Path corpus;

  @BeforeAll
  static void fill() throws IOException {
    Stores.withSamples(corpus);
  }

  private static Gouji findings(Object... more) {
    List<Object> args = new ArrayList<>(List.of("findings", "--corpus", corpus));
    args.addAll(List.of(more));
    Gouji run = Gouji.run(args.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private static List<JsonNode> json(Object... more) throws IOException {
    List<Object> args = new ArrayList<>(List.of(more));
    args.add("--json");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : findings(args.toArray()).out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void saysWhatWhereAndBesideWhichWords() {
    String out = findings("--organization", "山前", "--severity", "error").out();

    assertThat(out)
        .startsWith("── 山前县总工会  2020年度  部门整体支出自评\n   ")
        .contains(
            "reports/shanqian-2020.docx\n ● 错误 ",
            "144.31",
            "第2段，“基本支出：总计165.31万元",
            "\n   expenditure.by-union-account\n",
            "\n共 1 处不一致（错误 1），在 1 份报告中。");
  }

  @Test
  void aRuleOrYearsThatCannotBeAreRefused() {
    Gouji rule = Gouji.run("findings", "--corpus", corpus, "--rule", "expenditure.by-union");
    assertThat(rule.exitCode()).isEqualTo(2);
    assertThat(rule.out()).isEmpty();
    assertThat(rule.err()).contains("没有这条规则", "是否想用：expenditure.by-union-account");
    Gouji years = Gouji.run("findings", "--corpus", corpus, "--year", "2023-2019");
    assertThat(years.exitCode()).isEqualTo(2);
    assertThat(years.err()).startsWith("gouji：--year YEAR[-YEAR] 的值无效：2023-2019\n");
    assertThat(findings("--rule", "score.by-level").err()).isEmpty();
  }

  @Test
  void speaksEnglishToo() {
    assertThat(findings("--severity", "error", "--lang", "en").out())
        .contains(" ● error the union accounts add up to 144.31万元")
        .containsPattern("Inconsistencies: \\d \\(error \\d\\), in \\d reports\\.");
  }

  @Test
  void optionsChoose() throws IOException {
    assertThat(json("--severity", "warning"))
        .extracting(it -> it.path("severity").asText())
        .isNotEmpty()
        .doesNotContain("info");
    assertThat(json("--year", "2020-2021"))
        .extracting(it -> it.path("fiscalYear").asInt())
        .isNotEmpty()
        .allMatch(it -> it == 2020 || it == 2021);
    assertThat(json("--rule", "expenditure.by-union-account"))
        .extracting(it -> it.path("organization").asText())
        .containsExactly("山前县总工会");
    assertThat(findings("--organization", "无此单位").out().strip()).isEqualTo("没有这样的不一致。");
    assertThat(json("--organization", "无此单位")).isEmpty();
  }

  @Test
  void jsonHasOneFindingALine() throws IOException {
    List<JsonNode> all = json();

    assertThat(all).hasSizeGreaterThan(3);
    JsonNode wrong = json("--rule", "expenditure.by-union-account").get(0);
    assertThat(wrong.path("printed").isTextual()).isTrue();
    assertThat(wrong.path("printed").asText()).isEqualTo("165.31");
    assertThat(wrong.path("difference").asText()).isEqualTo("21.00");
    assertThat(wrong.path("source").path("sha256").asText()).hasSize(64);
    assertThat(wrong.path("isRoot").asBoolean()).isTrue();
  }

  /// Establishments of two years, and nobody says why they differ.
  @Test
  void whatReportsSayOfOneAnotherComesLast(@TempDir Path temp) throws IOException {
    Path reports = Files.createDirectory(temp.resolve("reports"));
    for (int year : List.of(2020, 2021)) {
      Files.writeString(
          reports.resolve(year + ".html"),
          "<html><head><meta charset='utf-8'></head><body>"
              + "<h1>青岭县总工会" + year + "年度部门整体支出绩效自评报告</h1>"
              + "<h2>一、部门基本情况</h2><p>" + year + "年我会核定编制" + (year - 2008)
              + "名。</p></body></html>");
    }
    Path store = temp.resolve("store");
    assertThat(Gouji.run("import", reports, "--corpus", store).exitCode()).isZero();

    Gouji text = Gouji.run("findings", "--corpus", store);
    assertThat(text.out())
        .contains("\n── 青岭县总工会：各份报告之间\n ● ", "12名 [2020.html", "13名 [2021.html");
    Gouji json =
        Gouji.run("findings", "--corpus", store, "--rule", "across.establishment", "--json");
    JsonNode line = new ObjectMapper().readTree(json.out());
    assertThat(line.path("organization").asText()).isEqualTo("青岭县总工会");
    assertThat(line.path("places").asText()).contains("2020.html", "2021.html");
  }

  @Test
  void wrongOptionsAreSaidInOneLine() {
    Gouji year = Gouji.run("findings", "--corpus", corpus, "--year", "20", "--lang", "en");
    assertThat(year.exitCode()).isEqualTo(2);
    assertThat(year.err()).startsWith("gouji: --year YEAR[-YEAR] has an invalid value: 20\n");

    Path none = corpus.resolve("none");
    Gouji missing = Gouji.run("findings", "--corpus", none, "--lang", "en");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err().strip()).isEqualTo("there is no store in " + none);
    assertThat(none).doesNotExist();
  }
}
