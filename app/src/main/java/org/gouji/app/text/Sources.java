package org.gouji.app.text;

import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Reading;

/// What the operands of a finding lead to: one report's readings, or those of several reports.
interface Sources {

  /// What was read under a ref.
  Optional<Reading> find(String ref);

  /// What a person calls an operand.
  String name(Operand operand);

  /// What a person calls what was read under a ref.
  String name(Reading reading);

  /// Where an operand stands, the report included where there are several.
  String place(Operand operand);
}
