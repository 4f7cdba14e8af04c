package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Report;
import org.gouji.model.report.Section;

/// Which of its units a report says a figure of, where it is not of all of them: 本级, or one of the
/// units below that it names.
final class Scopes {

  private static final String OWN_LEVEL = "本级";
  /// Behind these it is a level of government: 市本级财政.
  private static final String GOVERNMENTS = "省市州盟区县旗镇乡同";
  private static final List<String> TREASURY = List.of("财政", "财力", "政府");
  private static final int SHORTEST_NAME = 4;

  private final Set<String> sections = new HashSet<>();
  private final List<String> units = new ArrayList<>();
  /// A report of the own level alone says 本级 of everything.
  private final boolean single;

  Scopes(Report report) {
    this.single = report.identity().scope().equals(Optional.of(Identity.Scope.OWN_LEVEL));
    if (single) {
      return;
    }
    for (Section section : report.sections()) {
      boolean below = section.parent().filter(sections::contains).isPresent();
      if (below || saysOwnLevel(section.title(), section.title().length())) {
        sections.add(section.key());
      }
    }
    for (Claim claim : report.claims()) {
      if (claim instanceof Claim.Count count && countsUnits(count.stated().key(), report)) {
        count.items().stream().map(Claim.Item::name).forEach(this::add);
      }
    }
  }

  private static boolean countsUnits(String key, Report report) {
    for (Fact fact : report.facts()) {
      if (fact.key().equals(key)) {
        return fact.indicator().startsWith("org.subordinate")
            || fact.indicator().startsWith("org.budget-unit");
      }
    }
    return false;
  }

  private void add(String unit) {
    if (unit.length() >= SHORTEST_NAME && !unit.contains(OWN_LEVEL)) {
      units.add(unit);
    }
  }

  /// Empty where it is of all of them, or nothing says of which.
  Optional<String> of(Fact fact) {
    if (single) {
      return Optional.empty();
    }
    Figure figure = fact.figure();
    boolean level = figure.section().isPresent() && sections.contains(figure.section().get());
    if (!level && units.isEmpty() && !figure.quote().contains(OWN_LEVEL)) {
      return Optional.empty();
    }
    int end = figure.quote().indexOf(figure.printed());
    int before = end < 0 ? figure.quote().length() : end;
    Optional<String> unit = unit(figure.quote(), before);
    if (unit.isPresent()) {
      return unit;
    }
    return level || saysOwnLevel(figure.quote(), before)
        ? Optional.of(OWN_LEVEL)
        : Optional.empty();
  }

  /// The only unit that the words before a figure name.
  private Optional<String> unit(String words, int before) {
    Optional<String> found = Optional.empty();
    for (String unit : units) {
      int at = words.indexOf(unit);
      if (at >= 0 && at < before) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(unit);
      }
    }
    return found;
  }

  private static boolean isTreasury(String words, int at) {
    for (String word : TREASURY) {
      if (words.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysOwnLevel(String words, int before) {
    int at = words.indexOf(OWN_LEVEL);
    if (at < 0 || at >= before) {
      return false;
    }
    boolean ofGovernment = at > 0 && GOVERNMENTS.indexOf(words.charAt(at - 1)) >= 0;
    return !ofGovernment
        && !isTreasury(words, at + OWN_LEVEL.length());
  }
}
