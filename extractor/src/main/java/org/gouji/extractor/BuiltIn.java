package org.gouji.extractor;

import java.util.List;

/// The readers that come with the program, in the order in which they are asked.
final class BuiltIn {

  private BuiltIn() {}

  static List<FormatReader> readers() {
    return List.of();
  }
}
