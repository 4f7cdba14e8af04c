package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;

/// What a paragraph inherits from around it.
///
/// @param titles of the headings above it, one a line, the nearest first
/// @param sectionId the nearest known section
/// @param phase the phase of amounts in that section
/// @param fiscalYear the evaluated year
/// @param organization full name of the reporting organisation; empty when unknown
/// @param kind of the report
/// @param whole whether amounts without a name are those of the whole department
/// @param ownLevel whether the report is about the organisation without its second-level units
/// @param programme what a report about one programme calls it
/// @param oneOfSeveral whether the report is about several, and only this paragraph about the one
public record Context(
    String titles,
    Optional<String> sectionId,
    Optional<Phase> phase,
    Optional<Integer> fiscalYear,
    String organization,
    Identity.Kind kind,
    boolean whole,
    boolean ownLevel,
    Optional<String> programme,
    boolean oneOfSeveral) {

  private static final String STOPS = "。:：";

  /// The same about another year.
  public Context inYear(int year) {
    return new Context(
        titles, sectionId, phase, Optional.of(year), organization, kind, whole, ownLevel,
        programme, oneOfSeveral);
  }

  /// The same about one programme.
  public Context ofProgramme(String name) {
    return new Context(
        titles, sectionId, phase, fiscalYear, organization, Identity.Kind.PROJECT, false, ownLevel,
        Optional.of(name), false);
  }

  /// The same about one of the programmes that a report is about.
  public Context ofOneProgramme(String name) {
    return new Context(
        titles, sectionId, phase, fiscalYear, organization, kind, false, ownLevel,
        Optional.of(name), true);
  }

  /// The same below one more heading.
  public Context below(String heading) {
    return new Context(
        heading + "\n" + titles, sectionId, phase, fiscalYear, organization, kind, whole, ownLevel,
        programme, oneOfSeveral);
  }

  /// The title of the nearest heading, without a stop at its end; empty without one.
  public String heading() {
    String first = titles.strip();
    int end = first.indexOf('\n');
    String title = end < 0 ? first : first.substring(0, end);
    int last = title.length() - 1;
    return last >= 0 && STOPS.indexOf(title.charAt(last)) >= 0 ? title.substring(0, last) : title;
  }
}
