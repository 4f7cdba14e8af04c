package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Claim.Numbered;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Settled;

/// Numbers of headings and lists go up by one.
final class Numbering {

  private Numbering() {}

  static void run(Claim.Sequence sequence, Drafts drafts) {
    List<Numbered> entries = sequence.entries();
    boolean sound = true;
    for (int i = 1; i < entries.size(); i++) {
      Numbered before = entries.get(i - 1);
      Numbered entry = entries.get(i);
      if (entry.value() == before.value() + 1) {
        continue;
      }
      sound = false;
      boolean twice = entry.value() == before.value();
      drafts.claim(
          twice ? "numbering.duplicate" : "numbering.sequence",
          Settled.of(broken(before, entry, twice)));
    }
    if (sound && entries.size() > 1) {
      List<Operand> operands = new ArrayList<>(entries.size());
      StringJoiner formula = new StringJoiner(" ");
      for (Numbered entry : entries) {
        operands.add(operand(entry));
        formula.add(entry.printed());
      }
      drafts.claim(
          "numbering.sequence", Settled.of(Judgement.holds(operands, formula.toString())));
    }
  }

  /// A number that the file computed was mistyped by nobody. One that is left out may be a heading
  /// that nobody recognised, so only going backwards is more than information.
  private static Judgement broken(Numbered before, Numbered entry, boolean twice) {
    boolean literal = !before.automatic() && !entry.automatic();
    boolean back = twice || entry.value() < before.value() && entry.value() > 1;
    Severity limit = literal && back ? Severity.WARNING : Severity.INFO;
    return Judgement.fails(
        List.of(operand(entry), operand(before)),
        before.printed() + ", " + entry.printed())
        .with(
            new Judgement.Fails(
                Optional.of(BigDecimal.valueOf(entry.value())),
                Optional.of(BigDecimal.valueOf(before.value() + 1L)),
                Optional.of(BigDecimal.valueOf(entry.value() - before.value() - 1L)),
                limit));
  }

  private static Operand operand(Numbered entry) {
    return new Operand(
        "entry",
        entry.ref(),
        entry.printed(),
        Optional.empty(),
        "",
        entry.title(),
        Optional.empty(),
        entry.location());
  }
}
