package org.gouji.scorer.internal.check;

import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Relation;

/// A relation of the report under the rule that governs it, judged.
///
/// @param lowered whether the scope of the operands is not certain to be one
record Draft(Rule rule, Check.Origin origin, Relation relation, Judgement judgement,
    boolean lowered) {

  List<Operand> operands() {
    return judgement.operands();
  }

  /// Of an inconsistency: the least of what the rule, the evidence and the scope allow.
  Severity severity(Severity limit) {
    Severity severity = rule.severity().atMost(limit);
    return lowered ? severity.lower() : severity;
  }

  Draft with(Judgement other) {
    return new Draft(rule, origin, relation, other, lowered);
  }
}
