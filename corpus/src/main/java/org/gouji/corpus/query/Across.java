package org.gouji.corpus.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;

/// Which checks across reports belong to a selection: those that a figure of a selected report takes
/// part in. A severity asks for theirs, whatever the reports have besides.
public final class Across {

  private Across() {}

  /// The documents, by organisation: whole, where one of their checks belongs to the selection.
  public static void documents(Store store, Selection selection, Consumer<String> each) {
    List<Object> parameters = new ArrayList<>();
    String where = "";
    if (!selection.equals(Selection.ALL)) {
      where = " WHERE EXISTS (SELECT 1 FROM across_checks c WHERE c.organization = a.organization"
          + " AND c.across_position = a.position AND "
          + concerns("c", "c.key", selection, parameters)
          + Store.graver(selection, "c.severity") + ")";
    }
    store.each(
        "SELECT a.document FROM across a" + where + " ORDER BY a.organization, a.position",
        parameters,
        row -> each.accept(row.text("document").orElseThrow()));
  }

  /// The condition that a check across reports has to do with a selected report.
  ///
  /// @param table alias of a table with `organization` and `across_position`
  /// @param key its column with the key of the check
  /// @param parameters takes the values of its question marks
  public static String concerns(String table, String key, Selection selection,
      List<Object> parameters) {
    var reports =
        new Selection(
            selection.organization(), selection.from(), selection.to(), Optional.empty());
    return "EXISTS (SELECT 1 FROM across_operands o JOIN reports r ON r.sha256 = o.report"
        + Store.where(reports, parameters).replaceFirst("^ WHERE", " AND")
        + " WHERE o.organization = " + table + ".organization"
        + " AND o.across_position = " + table + ".across_position"
        + " AND o.check_key = " + key + ")";
  }
}
