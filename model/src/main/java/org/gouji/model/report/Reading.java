package org.gouji.model.report;

import java.util.Optional;
import org.gouji.model.document.Location;

/// Something that was read at a place of the document and that a check can refer to.
public sealed interface Reading permits Figure, Damaged, PrintedDate {

  /// Unique within the report, scorecard rows included.
  String key();

  /// The characters of the file.
  String printed();

  /// The words around them, for a person; telephone and identity numbers masked.
  String quote();

  Location location();

  /// Key of the section that it stands in.
  Optional<String> section();

  /// Between 0 and 1; of a scan that of the worst character.
  double confidence();
}
