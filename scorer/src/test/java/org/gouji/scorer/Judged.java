package org.gouji.scorer;

import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;

/// What one rule says of a report that is sketched in lines.
final class Judged {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private Judged() {}

  static List<Check> checks(String rule, String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.rule().equals(rule))
        .toList();
  }

  static List<Check> checks(String rule, List<String> lines) {
    return checks(rule, lines.toArray(String[]::new));
  }

  static List<Verdict> verdicts(String rule, String... lines) {
    return checks(rule, lines).stream().map(Check::verdict).toList();
  }

  /// The severities of what does not hold.
  static List<Severity> findings(String rule, String... lines) {
    return checks(rule, lines).stream().flatMap(it -> it.severity().stream()).toList();
  }
}
