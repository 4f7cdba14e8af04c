package org.gouji.corpus.workbook;

import java.util.List;
import java.util.stream.Stream;

/// A column of a sheet.
///
/// @param key of its heading among the labels, behind the sheet's
/// @param width in characters; a Chinese one takes two
record Column(String key, int width) {

  /// @param columns each as `key width`
  static List<Column> list(String... columns) {
    return Stream.of(columns)
        .map(it -> it.split(" "))
        .map(it -> new Column(it[0], Integer.parseInt(it[1])))
        .toList();
  }
}
