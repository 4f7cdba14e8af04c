package org.gouji.model.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.model.document.Source;
import org.gouji.model.report.Identity;

/// What the reports of one organisation say of one another.
///
/// @param organization whose reports they are
/// @param reports those that were compared, by year and then by name
/// @param checks by rule and year; an operand's ref is `sha256#key`, the report that it stands in and
///   its key there
/// @param engine what produced it
public record Across(
    String organization, List<Entry> reports, List<Check> checks, Assessment.Engine engine) {

  /// One of the reports.
  public record Entry(Source source, Identity identity) {}

  public Across {
    reports = List.copyOf(reports);
    checks = List.copyOf(checks);
    Set<String> known = new HashSet<>();
    reports.forEach(it -> known.add(it.source().sha256()));
    for (Check check : checks) {
      for (Operand operand : check.operands()) {
        if (operand.ref().isPresent() && !known.contains(sha256(operand.ref().get()))) {
          throw new IllegalArgumentException("no such report: " + operand.ref().get());
        }
      }
    }
  }

  /// The ref of what has the key `key` in a report.
  public static String ref(Source source, String key) {
    return source.sha256() + "#" + key;
  }

  /// The report's half of a ref.
  public static String sha256(String ref) {
    return ref.substring(0, ref.indexOf('#'));
  }

  /// The other half: the key in that report.
  public static String key(String ref) {
    return ref.substring(ref.indexOf('#') + 1);
  }
}
