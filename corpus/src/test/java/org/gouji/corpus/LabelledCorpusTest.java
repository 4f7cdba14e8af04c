package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gouji.corpus.evaluation.Comparison;
import org.gouji.corpus.evaluation.Evaluation;
import org.gouji.corpus.evaluation.Result;
import org.gouji.corpus.sample.DocxWriter;
import org.gouji.corpus.sample.Generate;
import org.gouji.corpus.sample.GoldWriter;
import org.gouji.corpus.sample.Innocent;
import org.gouji.corpus.sample.Mutation;
import org.gouji.corpus.sample.Mutator;
import org.gouji.corpus.sample.Rewording;
import org.gouji.corpus.sample.SampleReport;
import org.gouji.extractor.Extraction;
import org.gouji.model.Outcome;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

/// What the pipeline gets right, held against `labelled/minimum.json`, whose figures only rise, except
/// where reports are added that it never met. The tables are in `target/evaluation-*.txt`, with what
/// differed in every document.
class LabelledCorpusTest {

  private static final Path LABELLED = Path.of("labelled");
  private static final boolean LONG = Boolean.getBoolean("gouji.long");

  /// A fax, and a page that lies askew under a seal.
  private static final Set<String> SAMPLED =
      Set.of("huaian-2019-scan.pdf", "luohe-2022-scan.pdf");

  private final Stages pipeline = new Stages();
  private final Evaluation evaluation =
      new Evaluation(
          file -> pipeline.check(pipeline.extract(file)),
          file -> pipeline.seen(pipeline.extract(file)));

  @Test
  void readsAndJudgesTheLabelledReports() throws IOException {
    List<Evaluation.Case> cases =
        Evaluation.cases(List.of(LABELLED))
            .stream()
            .filter(it -> !it.format().equals("scan"))
            .toList();
    assertThat(cases).hasSizeGreaterThan(40);

    holds("documents", evaluation.run(cases));
  }

  /// Character recognition takes seconds a page: two of the scans stand for all in a short run.
  @Test
  void readsScans() throws IOException {
    List<Evaluation.Case> cases =
        Evaluation.cases(List.of(LABELLED))
            .stream()
            .filter(it -> it.format().equals("scan"))
            .filter(it -> LONG || SAMPLED.contains(it.document().getFileName().toString()))
            .toList();
    assertThat(cases).hasSize(LONG ? 12 : SAMPLED.size());
    Map<Path, Extraction> read = new HashMap<>();
    var onScans =
        new Evaluation(
            file -> pipeline.check(read.computeIfAbsent(file, pipeline::extract)),
            file -> pipeline.seen(pipeline.extract(file)));
    Result result = onScans.run(cases);

    var sureness = new Sureness();
    read.forEach(
        (file, scan) -> sureness.add(
            document(scan),
            document(
                pipeline.extract(
                    file.resolveSibling(
                        file.getFileName().toString().replace("-scan.pdf", ".docx"))))));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/sureness.txt"), sureness.table());
    holds(LONG ? "scans" : "scansSampled", result);
    assertThat(sureness.wrongFrom(0.9)).as("corpus/target/sureness.txt lists them").isZero();
  }

  private static Document document(Extraction extraction) {
    return ((Outcome.Ok<Document>) extraction.outcome()).value();
  }

  @Test
  void findsTheOneWrongFigure() throws IOException {
    List<Comparison> comparisons = new ArrayList<>();
    Mutation[] mutations = Mutation.values();
    for (int seed = 0; seed < (LONG ? 500 : 60); seed++) {
      Mutation mutation = mutations[seed % mutations.length];
      mutant(seed, (clean, random) -> Mutator.mutate(clean, mutation, random))
          .map(it -> compare(it, "mutant"))
          .ifPresent(comparisons::add);
    }
    assertThat(comparisons).hasSize(LONG ? 500 : 60);

    holds("mutants", new Result(comparisons));
  }

  /// The same reports in other words: what is lost here against the documents was learnt by heart.
  @Test
  void readsOtherWordings() throws IOException {
    Rewording rewording = Rewording.load();
    List<Comparison> comparisons = new ArrayList<>();
    for (SampleReport source : Generate.sources(LABELLED.resolve("sources"))) {
      for (int seed = 0; seed < (LONG ? 20 : 2); seed++) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        SampleReport report = rewording.apply(source, random);
        Extraction extraction = pipeline.extract(DocxWriter.write(report), "reworded.docx");
        comparisons.add(
            evaluation.compare(
                source.id() + " " + seed,
                GoldWriter.gold(report),
                pipeline.check(extraction),
                pipeline.seen(extraction)));
      }
    }

    holds("reworded", new Result(comparisons));
  }

  @Test
  void staysSilentAboutInnocentChanges() throws IOException {
    List<Comparison> comparisons = new ArrayList<>();
    Innocent[] kinds = Innocent.values();
    for (int seed = 0; seed < (LONG ? 210 : 28); seed++) {
      Innocent innocent = kinds[seed % kinds.length];
      mutant(seed, (clean, random) -> Mutator.innocent(clean, innocent, random))
          .map(it -> compare(it, "innocent"))
          .ifPresent(comparisons::add);
    }
    assertThat(comparisons).hasSize(LONG ? 210 : 28);

    holds("innocent", new Result(comparisons));
  }

  private interface Change {
    Optional<Mutator.Mutant> apply(SampleReport clean, RandomGenerator random);
  }

  /// The change to the first clean report, from a random one on, that it can happen to.
  private static Optional<Mutator.Mutant> mutant(long seed, Change change) {
    List<SampleReport> clean =
        Generate.sources(LABELLED.resolve("sources"))
            .stream()
            .filter(it -> it.head().path("findings").path("must").isEmpty())
            .toList();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int first = random.nextInt(clean.size());
    for (int i = 0; i < clean.size(); i++) {
      Optional<Mutator.Mutant> mutant =
          change.apply(clean.get((first + i) % clean.size()), random);
      if (mutant.isPresent()) {
        return mutant;
      }
    }
    return Optional.empty();
  }

  private Comparison compare(Mutator.Mutant mutant, String what) {
    String name = mutant.report().id() + " " + mutant.what() + " " + mutant.figure();
    ObjectNode gold = mutant.gold().put("family", mutant.what());
    Extraction extraction = pipeline.extract(mutant.docx(), what + ".docx");
    return evaluation.compare(name.strip(), gold, pipeline.check(extraction),
        pipeline.seen(extraction));
  }

  private static void holds(String run, Result result) throws IOException {
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("evaluation-" + run + ".txt"),
        result.table() + "\n" + result.show(""));
    Files.writeString(target.resolve("evaluation-" + run + ".json"),
        result.json().toPrettyString());
    JsonNode minimum =
        new JsonMapper().readTree(Files.readString(LABELLED.resolve("minimum.json")));

    assertThat(minimum.path(run)).as("no minimum for " + run).isNotEmpty();
    assertThat(result.below(minimum.path(run))).as("corpus/target/evaluation-%s.txt shows why", run)
        .isEmpty();
  }
}
