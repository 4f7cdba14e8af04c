package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.corpus.Stages;
import org.gouji.corpus.evaluation.Evaluation;
import org.gouji.corpus.evaluation.Measure;
import org.gouji.corpus.evaluation.Rate;
import org.gouji.corpus.evaluation.Result;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What the normalizer gets right without one of its aids; the table is in `target/evaluation-aids.txt`.
/// `-Dgouji.labelled=a,b` measures on other folders.
@EnabledIfSystemProperty(named = "gouji.long", matches = "true")
class AidTest {

  private static final List<Path> FOLDERS =
      Stream.of(System.getProperty("gouji.labelled", "labelled").split(",")).map(Path::of).toList();

  @Test
  void eachIsWorthSomething() throws IOException {
    StringBuilder table = new StringBuilder();
    Result all = measure("all", EnumSet.noneOf(Aid.class), table);
    List<Result> without = new ArrayList<>();
    for (Aid aid : Aid.values()) {
      without.add(measure("without " + aid, EnumSet.of(aid), table));
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/evaluation-aids.txt"), table);

    double facts = rate(all, Measure.FACT_RECALL);
    assertThat(without).allSatisfy(
        it -> assertThat(rate(it, Measure.FACT_RECALL)).isLessThanOrEqualTo(facts));
    assertThat(rate(without.get(Aid.SENTENCES.ordinal()), Measure.FACT_RECALL))
        .isLessThan(facts - 0.2);
  }

  private static double rate(Result result, Measure measure) {
    Rate rate = result.total().rate(measure);
    return rate.all() == 0 ? 1 : (double) rate.right() / rate.all();
  }

  private static Result measure(String name, Set<Aid> missing, StringBuilder table) {
    Stages stages =
        new Stages(Catalogue.load(), catalogue -> Normalizer.without(catalogue, missing));
    Evaluation evaluation =
        new Evaluation(
            file -> stages.check(stages.extract(file)),
            file -> stages.seen(stages.extract(file)));
    Result result =
        evaluation.run(
            Evaluation.cases(FOLDERS).stream().filter(it -> it.format().equals("docx")).toList());
    table.append(name).append('\n');
    for (Measure measure : List.of(
        Measure.FACT_RECALL, Measure.FACT_PRECISION, Measure.SECTIONS, Measure.FINDINGS,
        Measure.COVERAGE)) {
      table.append("  %-16s %.3f%n".formatted(measure.word(), rate(result, measure)));
    }
    return result;
  }
}
