package org.gouji.normalizer.internal.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;

/// A header and the rows under it, up to the next header of the same table. A grid form holds
/// several: funds, goals, indicators.
///
/// @param header first header row, 1-based
/// @param from first row under the header
/// @param to behind the last one
/// @param columns what each column is, those that the vocabulary knows
record Part(int header, int from, int to, List<Column> columns) {

  /// @param index 1-based grid column
  /// @param name canonical, such as `weight`
  /// @param above the names of the header cells over it, from the top down: 财政拨款 under 预算数
  /// @param header its words, the words above it first
  record Column(int index, String name, List<String> above, String header) {

    private static final Telltale YEAR = Telltale.of("((?:19|20)\\d{2})年");

    Column {
      above = List.copyOf(above);
    }

    /// The year that its words say; 0 without one.
    int year() {
      Matcher year = YEAR.matcher(header);
      return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }
  }

  Part {
    columns = List.copyOf(columns);
  }

  /// The first column of a name.
  Optional<Column> column(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return Optional.of(columns.get(i));
      }
    }
    return Optional.empty();
  }

  /// The column of a name that is about the evaluated year: of 2022年决算数 and 2023年决算数 the second,
  /// of several without a year the first, and 执行数 before 2021年执行数, which says of which year else.
  Optional<Column> latest(String name) {
    return latest(name, it -> true);
  }

  private Optional<Column> latest(String name, Predicate<Column> which) {
    Optional<Column> latest = Optional.empty();
    for (Column column : columns) {
      if (column.name().equals(name) && which.test(column)
          && (latest.isEmpty() || order(column) > order(latest.get()))) {
        latest = Optional.of(column);
      }
    }
    return latest;
  }

  private static int order(Column column) {
    return column.year() == 0 ? Integer.MAX_VALUE : column.year();
  }

  /// The column of a name that is about the evaluated year and about what was spent, where another of
  /// the name is about what came in: 收入决算 and 支出决算.
  Optional<Column> spent(String name) {
    return latest(name, it -> !it.header().contains("收入")).or(() -> latest(name));
  }

  /// Whether a column has one of some names.
  boolean is(int index, Set<String> names) {
    for (Column column : columns) {
      if (column.index() == index && names.contains(column.name())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a column, or what it stands under, has one of some names.
  boolean isUnder(int index, Set<String> names) {
    for (Column column : columns) {
      if (column.index() == index
          && (names.contains(column.name()) || !Collections.disjoint(column.above(), names))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the vocabulary knows what a column is.
  boolean knows(int index) {
    for (Column column : columns) {
      if (column.index() == index) {
        return true;
      }
    }
    return false;
  }

  boolean has(String name) {
    return column(name).isPresent();
  }
}
