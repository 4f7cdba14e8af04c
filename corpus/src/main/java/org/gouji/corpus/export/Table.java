package org.gouji.corpus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.corpus.query.Across;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;

/// A table or view of the store as it is exported.
///
/// @param name in the store, and of what is exported
/// @param columns in their order
/// @param of which rows belong to a selection of reports
/// @param order of the rows, so that the same store gives the same files
record Table(String name, List<Column> columns, Of of, String order) {

  /// @param type what its values are where the format knows more than texts
  record Column(String name, Type type) {

    @Override
    public String toString() {
      return name;
    }
  }

  /// What a column holds. The store keeps decimals and dates as texts.
  enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    DOUBLE,
    DATE
  }

  /// What the rows of a table are about.
  enum Of {
    /// The report in the column `sha256`.
    SHA256,
    /// The report in the column `report`.
    REPORT,
    /// A check of the report in `report`, with its own `severity`.
    CHECK,
    /// An operand of the check in `report` and `check_key`.
    OPERAND,
    /// A check across reports: `organization`, `across_position` and `key`, with its own `severity`.
    ACROSS_CHECK,
    /// An operand of one: `organization`, `across_position` and `check_key`.
    ACROSS_OPERAND,
    /// Something that belongs to no report: a selection of reports leaves it out.
    NOTHING
  }

  private static final String PLACE =
      " page:i box block:i table_row:i table_column:i place";

  /// Every table and view that analysts are given. The documents themselves are the business of
  /// `jsonl`; runs speak of this machine.
  static final List<Table> ALL =
      List.of(
          table(
              "files", Of.SHA256, "path",
              "path name sha256 bytes:i modified outcome reason"),
          table("reports", Of.SHA256, "path, sha256", reports()),
          table(
              "notices", Of.REPORT, "report, position",
              "report position:i code message_zh message_en" + PLACE),
          table(
              "sections", Of.REPORT, "report, key",
              "report key id parent number title level:i" + PLACE),
          table(
              "facts", Of.REPORT, "report, key",
              "report key id indicator label phase year:i fund subject printed value:d unit"
                  + " amount:d amount_e4:i lower:d upper:d exactness confidence:f grounds section"
                  + " quote" + PLACE),
          table(
              "figures", Of.REPORT, "report, key",
              "report key label printed value:d unit amount:d amount_e4:i lower:d upper:d"
                  + " exactness date:t confidence:f section quote" + PLACE),
          table(
              "scorecards", Of.REPORT, "report, key",
              "report key subject title kind" + PLACE),
          table(
              "scorecard_rows", Of.REPORT, "report, scorecard, position",
              "report key scorecard position:i level1 level2 level3 weight:d target_printed"
                  + " target_value:d target_unit actual_printed actual_value:d actual_unit score:d"
                  + " reason" + PLACE),
          table(
              "checks", Of.CHECK, "report, position",
              "report key position:i fingerprint rule origin basis verdict severity message_zh"
                  + " message_en formula printed:d computed:d difference:d missing cause"
                  + " cause_confirmed:i candidates grade_effect root_cause"),
          table(
              "operands", Of.OPERAND, "report, check_key, position",
              "report check_key position:i role ref derived:i printed value:d unit label" + PLACE),
          table(
              "across_checks", Of.ACROSS_CHECK, "organization, across_position, position",
              "organization across_position:i key position:i fingerprint rule origin basis verdict"
                  + " severity message_zh message_en formula printed:d computed:d difference:d"
                  + " missing cause cause_confirmed:i candidates grade_effect root_cause"),
          table(
              "across_operands", Of.ACROSS_OPERAND,
              "organization, across_position, check_key, position",
              "organization across_position:i check_key position:i report role ref derived:i"
                  + " printed value:d unit label" + PLACE),
          table(
              "failures", Of.NOTHING, "path",
              "path sha256 kind message_zh message_en engine"),
          table(
              "findings", Of.CHECK, "path, report, position",
              "organization fiscal_year:i kind severity rule basis message_zh message_en formula"
                  + " printed:d computed:d difference:d cause candidates cause_confirmed:i"
                  + " grade_effect is_root:i page:i place quote fingerprint report key position:i"
                  + " path"),
          table(
              "across_findings", Of.ACROSS_CHECK, "organization, across_position, position",
              "organization severity rule basis message_zh message_en formula printed:d computed:d"
                  + " difference:d places fingerprint across_position:i key position:i"),
          table("outcomes", Of.NOTHING, "outcome, reason", "outcome reason files:i bytes:i"),
          table("duplicates", Of.NOTHING, "path", "path sha256 same_as outcome_of_first"),
          table("latest_reports", Of.SHA256, "path, sha256", reports()),
          table(
              "latest_facts", Of.REPORT, "path, report, key",
              "organization province city county fiscal_year:i kind indicator phase year:i fund"
                  + " subject printed value:d unit amount:d amount_e4:i exactness confidence:f"
                  + " grounds quote page:i place report key path"));

  private static String reports() {
    return "sha256 path file media_type reader bytes:i pages:i title organization scope level"
        + " province city county fiscal_year:i kind mode date_filled:t engine figures:i facts:i"
        + " figures_in_checks:i tables:i tables_understood:i pages_by_ocr:i scorecard_rows:i"
        + " consistent:i inconsistent:i not_evaluable:i errors:i warnings:i infos:i";
  }

  /// @param columns their names, with `:i` integer, `:d` decimal, `:f` double, `:t` date
  private static Table table(String name, Of of, String order, String columns) {
    List<Column> list = new ArrayList<>();
    for (String each : columns.split(" ")) {
      String[] parts = each.split(":");
      list.add(new Column(parts[0], parts.length == 1 ? Type.TEXT : switch (parts[1]) {
        case "i" -> Type.INTEGER;
        case "d" -> Type.DECIMAL;
        case "f" -> Type.DOUBLE;
        case "t" -> Type.DATE;
        default -> throw new IllegalArgumentException(each);
      }));
    }
    return new Table(name, List.copyOf(list), of, order);
  }

  /// Reads it from a store.
  ///
  /// @param parameters takes the values of its question marks
  String query(Selection selection, List<Object> parameters) {
    String names = columns.stream().map(it -> "t." + it.name()).collect(Collectors.joining(", "));
    return "SELECT " + names + " FROM " + name + " t" + where(selection, parameters)
        + " ORDER BY " + order;
  }

  private String where(Selection selection, List<Object> parameters) {
    if (selection.equals(Selection.ALL)) {
      return "";
    }
    return " WHERE " + switch (of) {
      case SHA256 -> "t.sha256" + reports(selection, parameters);
      case REPORT -> "t.report" + reports(selection, parameters);
      case CHECK -> "t.report" + reports(selection, parameters)
          + Store.graver(selection, "t.severity");
      case OPERAND -> "t.report" + reports(selection, parameters)
          + " AND EXISTS (SELECT 1 FROM checks c WHERE c.report = t.report AND c.key = t.check_key"
          + Store.graver(selection, "c.severity") + ")";
      case ACROSS_CHECK -> Across.concerns("t", "t.key", selection, parameters)
          + Store.graver(selection, "t.severity");
      case ACROSS_OPERAND -> Across.concerns("t", "t.check_key", selection, parameters)
          + " AND EXISTS (SELECT 1 FROM across_checks c WHERE c.organization = t.organization"
          + " AND c.across_position = t.across_position AND c.key = t.check_key"
          + Store.graver(selection, "c.severity") + ")";
      case NOTHING -> "false";
    };
  }

  private static String reports(Selection selection, List<Object> parameters) {
    return " IN (SELECT r.sha256 FROM reports r" + Store.where(selection, parameters) + ")";
  }
}
