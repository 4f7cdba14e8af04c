package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutatorTest {

  private static final List<SampleReport> CLEAN =
      Generate.sources(Path.of("labelled/sources"))
          .stream()
          .filter(it -> it.head().path("findings").path("must").isEmpty())
          .toList();

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void breaksARelationByChangingOneFigure(Mutation mutation) {
    List<Mutator.Mutant> mutants = new ArrayList<>();
    for (SampleReport clean : CLEAN) {
      for (long seed = 0; seed < 5; seed++) {
        Mutator.mutate(clean, mutation, random(seed))
            .ifPresent(
                mutant -> {
                  mutants.add(mutant);
                  assertThat(changes(clean, mutant.report()))
                      .as(clean.id() + " " + mutant.figure())
                      .isEqualTo(1);
                  assertThat(mutant.gold().at("/findings/must")).isNotEmpty();
                });
      }
    }
    assertThat(mutants).as(mutation.word()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Innocent.class)
  void breaksNothing(Innocent innocent) {
    List<Mutator.Mutant> variants = new ArrayList<>();
    for (SampleReport clean : CLEAN) {
      Mutator.innocent(clean, innocent, random(7))
          .ifPresent(
              variant -> {
                variants.add(variant);
                assertThat(variant.report().source()).isNotEqualTo(clean.source());
                assertThat(variant.gold().at("/findings/must")).isEmpty();
                assertThat(variant.gold().at("/holds"))
                    .hasSameSizeAs(GoldWriter.gold(clean).at("/holds"));
              });
    }
    assertThat(variants).as(innocent.word()).isNotEmpty();
  }

  @Test
  void sameSeedGivesTheSameMutant() {
    Optional<Mutator.Mutant> one = Mutator.mutate(CLEAN.get(0), Mutation.DIGIT_LOST, random(3));
    Optional<Mutator.Mutant> two = Mutator.mutate(CLEAN.get(0), Mutation.DIGIT_LOST, random(3));

    assertThat(one.map(it -> it.report().source()))
        .isPresent()
        .isEqualTo(two.map(it -> it.report().source()));
    assertThat(one.orElseThrow().docx()).isEqualTo(two.orElseThrow().docx());
  }

  @Test
  void everyBrokenRelationOfOneFigureHasTheSameCause() {
    SampleReport report =
        CLEAN.stream().filter(it -> it.id().equals("qingling-2022")).findFirst().orElseThrow();
    Mutator.Mutant mutant =
        Mutator.mutate(report, Mutation.DIGITS_SWAPPED, random(1)).orElseThrow();

    assertThat(mutant.gold().at("/findings/must"))
        .extracting(it -> it.path("cause").toString())
        .isNotEmpty()
        .containsOnly(mutant.gold().at("/findings/must/0/cause").toString());
  }

  /// More than an open list names is lawful, so that nobody could find it.
  @Test
  void countsFewerThanAnOpenListNames() {
    SampleReport report =
        CLEAN.stream().filter(it -> it.id().equals("lingbo-2022")).findFirst().orElseThrow();
    Mutator.Mutant mutant =
        Mutator.mutate(report, Mutation.LIST_COUNT, random(1)).orElseThrow();

    assertThat(mutant.gold().at("/findings/must/0/relation").asText()).startsWith("count 7个 = ");
    assertThat(mutant.gold().at("/findings/must/0/severity").asText()).isEqualTo("warning");
  }

  /// Lines that differ, of which there may be but one.
  private static int changes(SampleReport a, SampleReport b) {
    List<String> one = a.source().lines().toList();
    List<String> two = b.source().lines().toList();
    assertThat(one).hasSameSizeAs(two);
    int changes = 0;
    for (int i = 0; i < one.size(); i++) {
      changes += one.get(i).equals(two.get(i)) ? 0 : 1;
    }
    return changes;
  }
}
