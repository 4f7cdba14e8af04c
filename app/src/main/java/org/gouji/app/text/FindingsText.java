package org.gouji.app.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;

/// The findings among some checks, the gravest first.
final class FindingsText {

  private static final List<Severity> GRAVEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Words words;
  private final Paint paint;
  private final Severity least;

  /// @param least the least severity that is shown
  FindingsText(Words words, Paint paint, Severity least) {
    this.words = words;
    this.paint = paint;
    this.least = least;
  }

  void print(List<Check> checks, Sources sources, StringBuilder out) {
    List<Root> roots = roots(checks);
    var finding = new FindingText(words, paint, sources, checks, out);
    for (Severity severity : GRAVEST_FIRST) {
      List<Root> group = roots.stream().filter(it -> it.gravest() == severity).toList();
      if (!group.isEmpty() && severity.compareTo(least) >= 0) {
        String title = words.say("severity." + severity.word(), group.size());
        out.append('\n').append(paint.by(severity, title)).append('\n');
        group(group, finding, out);
      }
    }
    long hidden = roots.stream().filter(it -> it.gravest().compareTo(least) < 0).count();
    if (hidden > 0) {
      out.append('\n').append(words.say("report.hidden", hidden)).append('\n');
    }
    if (roots.isEmpty()) {
      boolean checked =
          checks.stream().anyMatch(it -> it.verdict() instanceof Verdict.Consistent);
      out.append('\n')
          .append(words.say(checked ? "report.agrees" : "report.nothing"))
          .append('\n');
    }
  }

  private static void group(List<Root> group, FindingText finding, StringBuilder out) {
    for (Root root : group) {
      if (root != group.get(0)) {
        out.append('\n');
      }
      finding.print(root.check(), " ");
      for (Check attached : root.attached()) {
        finding.printAttached(root.check(), attached, "    ");
      }
    }
  }

  /// A finding and those that share its wrong figure.
  private record Root(Check check, List<Check> attached) {

    /// A root may itself be less grave than what hangs on it.
    Severity gravest() {
      Severity gravest = check.severity().orElseThrow();
      for (Check other : attached) {
        Severity severity = other.severity().orElseThrow();
        gravest = severity.compareTo(gravest) > 0 ? severity : gravest;
      }
      return gravest;
    }
  }

  private static List<Root> roots(List<Check> checks) {
    List<Check> found = checks.stream().filter(it -> it.severity().isPresent()).toList();
    Map<String, Root> roots = new LinkedHashMap<>();
    for (Check check : found) {
      if (isRoot(check)) {
        roots.put(check.key(), new Root(check, new ArrayList<>()));
      }
    }
    for (Check check : found) {
      if (!isRoot(check)) {
        Root root = roots.get(check.rootCause().orElseThrow());
        if (root == null) {
          roots.put(check.key(), new Root(check, new ArrayList<>()));
        } else {
          root.attached().add(check);
        }
      }
    }
    return List.copyOf(roots.values());
  }

  private static boolean isRoot(Check check) {
    return check.rootCause().isEmpty() || check.rootCause().get().equals(check.key());
  }
}
