package org.gouji.normalizer.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Fact;

/// Gives a programme that a report names with 项目 here and without there one name: 劳模慰问 in a table and 劳模慰问项目 in
/// the text below it.
public final class ProgrammeNames {

  private static final String AMOUNT = "programme.amount";
  private static final String PROJECT = "项目";
  private static final Set<String> OF_PROGRAMMES =
      Set.of(AMOUNT, "ratio.execution", "ratio.budget-completion", "score.total", "carry.closing");

  private ProgrammeNames() {}

  /// Revises the facts of a report that is read to its end.
  public static void complete(Draft draft) {
    Set<String> full = new HashSet<>();
    for (Fact fact : draft.facts()) {
      fact.subject()
          .filter(it -> fact.indicator().equals(AMOUNT) && it.endsWith(PROJECT))
          .ifPresent(full::add);
    }
    if (!full.isEmpty()) {
      draft.revise(it -> isShort(it, full) ? named(it.subject().orElseThrow() + PROJECT, it) : it);
    }
  }

  private static boolean isShort(Fact fact, Set<String> full) {
    return OF_PROGRAMMES.contains(fact.indicator())
        && fact.subject().filter(it -> full.contains(it + PROJECT)).isPresent();
  }

  private static Fact named(String name, Fact fact) {
    return new Fact(
        fact.figure(), fact.indicator(), fact.phase(), fact.year(), fact.fund(), Optional.of(name),
        fact.grounds());
  }
}
