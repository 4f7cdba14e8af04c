package org.gouji.corpus.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gouji.corpus.store.Filled;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;
import org.gouji.model.assessment.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {

  private static final Selection SHANQIAN = Selection.ALL.organization("山前").year(2020);

  @TempDir
  private static Path corpus;

  @BeforeAll
  static void fill(@TempDir Path scratch) throws IOException {
    Filled.withSamples(corpus, scratch);
    Filled.contradiction(corpus);
  }

  private static <T> List<T> asked(Function<Query, Stream<T>> question) {
    try (Store store = Store.open(corpus);
        Stream<T> stream = question.apply(new Query(store))) {
      return stream.toList();
    }
  }

  private static List<String> inStore(String sql) {
    List<String> found = new ArrayList<>();
    try (Store store = Store.open(corpus)) {
      store.each(sql, List.of(), row -> found.add(row.text("x").orElse("")));
    }
    return found;
  }

  @Test
  void reportsComeByPath() {
    List<StoredReport> reports = asked(query -> query.reports(Selection.ALL));

    assertThat(reports).extracting(it -> it.key().path()).isSorted().hasSize(6);
    assertThat(reports).extracting(StoredReport::errors).anyMatch(it -> it > 0);
    assertThat(asked(query -> query.reports(SHANQIAN)))
        .extracting(it -> it.key().organization().orElseThrow())
        .containsExactly("山前县总工会");
    assertThat(asked(query -> query.reports(Selection.ALL.years(2021, 2022))))
        .extracting(it -> it.key().fiscalYear().orElseThrow())
        .containsOnly(2021, 2022);
  }

  @Test
  void findingsSayWhatAndWhere() {
    List<Finding> findings =
        asked(query -> query.findings(SHANQIAN.atLeast(Severity.ERROR)));

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.rule()).isEqualTo("expenditure.by-union-account");
    assertThat(finding.printed()).contains(new BigDecimal("165.31"));
    assertThat(finding.computed()).contains(new BigDecimal("144.31"));
    assertThat(finding.difference()).contains(new BigDecimal("21.00"));
    assertThat(finding.cause()).contains("digit-lost");
    assertThat(finding.place().orElseThrow()).contains("第2段");
    assertThat(finding.quote().orElseThrow()).contains("165.31万元");
    assertThat(finding.isRoot()).isTrue();
  }

  @Test
  void everyFindingAndFactIsThere() {
    assertThat(asked(query -> query.findings(Selection.ALL)))
        .extracting(it -> it.report().sha256() + it.key())
        .containsExactlyInAnyOrderElementsOf(
            inStore("SELECT report || key AS x FROM checks WHERE verdict = 'inconsistent'"));
    assertThat(asked(query -> query.facts(Selection.ALL)))
        .extracting(it -> it.report().sha256() + it.key() + it.value().toPlainString())
        .containsExactlyInAnyOrderElementsOf(
            inStore("SELECT report || key || value AS x FROM facts"));
  }

  @Test
  void aSeverityLeavesOutLesserFindings() {
    assertThat(asked(query -> query.findings(Selection.ALL.atLeast(Severity.WARNING))))
        .extracting(Finding::severity)
        .doesNotContain(Severity.INFO)
        .hasSize(
            Integer.parseInt(
                inStore("SELECT count(*) AS x FROM findings WHERE severity <> 'info'").get(0)));
  }

  @Test
  void contradictionsBelongToEachOfTheirReports() {
    for (Selection selection : List.of(Selection.ALL, SHANQIAN, Selection.ALL.year(2023))) {
      AcrossFinding finding =
          asked(query -> query.acrossFindings(selection.atLeast(Severity.WARNING))).get(0);
      assertThat(finding.organization()).isEqualTo("山前县总工会");
      assertThat(finding.difference()).contains(new BigDecimal("-3"));
      assertThat(finding.places().orElseThrow())
          .isEqualTo("9名 [shanqian-2020.docx 一/第1段]; 12名 [xihe-2023.docx 一/第2段]");
    }
    assertThat(asked(query -> query.acrossFindings(Selection.ALL.year(2022)))).isEmpty();
    assertThat(asked(query -> query.acrossFindings(Selection.ALL.atLeast(Severity.ERROR))))
        .isEmpty();
  }

  /// What was not read to its end is let go of.
  @Test
  void aStreamMayBeLeftEarly() {
    try (Store store = Store.open(corpus)) {
      for (int i = 0; i < 100; i++) {
        try (Stream<StoredFact> facts = new Query(store).facts(Selection.ALL)) {
          assertThat(facts.findFirst()).isPresent();
        }
      }
    }
  }
}
