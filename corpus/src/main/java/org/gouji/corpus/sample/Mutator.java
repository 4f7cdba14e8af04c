package org.gouji.corpus.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes exactly one figure of a clean report wrong, or changes it in a way that must be left alone,
/// and says what an ideal reader would then find. The same seed gives the same change.
public final class Mutator {

  private Mutator() {}

  /// A changed report.
  ///
  /// @param what the kind of change
  /// @param figure name of the mark or cell that was changed; empty for an innocent change
  /// @param gold what is true of it: every relation that the wrong figure breaks is a finding with this
  ///   one cause, and other checks of that figure are neither right nor wrong
  public record Mutant(String what, String figure, SampleReport report, ObjectNode gold) {

    /// The document.
    public byte[] docx() {
      return DocxWriter.write(report);
    }
  }

  /// @return empty where this cannot happen to this report
  public static Optional<Mutant> mutate(SampleReport clean, Mutation mutation,
      RandomGenerator random) {
    List<Slip> slips = slips(clean, mutation, random);
    while (!slips.isEmpty()) {
      Slip slip = slips.remove(random.nextInt(slips.size()));
      Optional<Mutant> mutant =
          new SourceText(clean).with(slip.name(), slip.printed())
              .flatMap(it -> mutant(mutation, slip, it));
      if (mutant.isPresent()) {
        return mutant;
      }
    }
    return Optional.empty();
  }

  /// @param name of the figure
  /// @param right what is printed
  /// @param printed what is to be printed instead
  /// @param extra relations that only this kind of slip breaks
  private record Slip(String name, String right, String printed, List<String> extra) {}

  private static List<Slip> slips(SampleReport clean, Mutation mutation, RandomGenerator random) {
    List<Slip> slips = new ArrayList<>();
    for (GoldWriter.Held held : GoldWriter.holds(clean)) {
      List<Relation.Term> terms = held.relation().terms();
      int shift = terms.size() - held.names().size();
      for (int at = shift; at < terms.size(); at++) {
        String name = held.names().get(at - shift);
        if (mutation.fits(held.relation(), held.rule(), at)) {
          String right = terms.get(at).text();
          mutation
              .apply(held.relation(), at, random)
              .filter(wrong -> !wrong.equals(right))
              .map(wrong -> asPrinted(name, right, wrong, clean))
              .filter(wrong -> mutation != Mutation.UNIT_SLIP || unitStands(name, clean))
              .ifPresent(
                  wrong -> slips.add(new Slip(name, right, wrong, extra(mutation, name))));
        }
      }
    }
    return slips;
  }

  private static List<String> extra(Mutation mutation, String name) {
    return mutation == Mutation.SCORE_ABOVE_WEIGHT
        ? List.of("bound " + name + " <= " + name.replace(".score", ".weight")
            + " [scorecard.score-within-weight]")
        : List.of();
  }

  /// Whether the unit is printed with the figure; one that only its column has cannot slip alone.
  private static boolean unitStands(String name, SampleReport clean) {
    return Stated.in(clean)
        .stream()
        .filter(it -> it.mark().name().equals(Optional.of(name)))
        .anyMatch(it -> it.mark().printed().endsWith("元"));
  }

  /// Without the unit that only the column has.
  private static String asPrinted(String name, String right, String wrong, SampleReport clean) {
    return Stated.in(clean)
        .stream()
        .filter(it -> it.mark().name().equals(Optional.of(name)))
        .map(it -> it.mark().printed().replaceAll("\\s", ""))
        .filter(it -> right.startsWith(it) && right.length() > it.length())
        .map(it -> wrong.endsWith(right.substring(it.length()))
            ? wrong.substring(0, wrong.length() - right.length() + it.length())
            : wrong)
        .findFirst()
        .orElse(wrong);
  }

  private static Optional<Mutant> mutant(Mutation mutation, Slip slip, SampleReport changed) {
    ObjectNode cause = JsonNodeFactory.instance.objectNode().put("kind", mutation.cause());
    Optional<BigDecimal> right = Digits.read(slip.right());
    Optional<BigDecimal> wrong = Digits.read(slip.printed());
    if (wrong.isPresent() && right.isPresent()) {
      BigDecimal value =
          mutation == Mutation.UNIT_SLIP ? right.get().movePointRight(4) : right.get();
      cause.put("figure", wrong.get().toPlainString()).put("value", value.toPlainString());
    }
    ObjectNode gold = GoldWriter.gold(changed, slip.name(), cause, slip.extra());
    int pinned = pinned(gold);
    if (!mutation.offered(pinned)) {
      cause.remove(List.of("figure", "value"));
    } else if (!mutation.traceable(pinned)) {
      cause.put("first", false);
    }
    return gold.at("/findings/must").isEmpty()
        ? Optional.empty()
        : Optional.of(new Mutant(mutation.word(), slip.name(), changed, gold));
  }

  /// Broken relations that say what the wrong figure should be.
  private static int pinned(ObjectNode gold) {
    int pinned = 0;
    for (JsonNode finding : gold.at("/findings/must")) {
      pinned += switch (Relation.parse(finding.path("relation").asText()).kind()) {
        case SUM, EQUAL, RATIO, CHANGE, COUNT, SCORE -> 1;
        case BOUND, GRADE, DATES -> 0;
      };
    }
    return pinned;
  }

  /// A change that nobody may be accused of.
  ///
  /// @return empty where this cannot happen to this report
  public static Optional<Mutant> innocent(SampleReport clean, Innocent innocent,
      RandomGenerator random) {
    return innocent
        .apply(clean, random)
        .flatMap(changed -> GoldWriter.silent(changed)
            .map(gold -> new Mutant(innocent.word(), "", changed, gold)));
  }
}
