package org.gouji.corpus.store;

import java.util.Optional;
import org.gouji.model.assessment.Severity;

/// Which reports are meant. What is empty does not choose.
///
/// @param organization part of its name
/// @param from first fiscal year
/// @param to last fiscal year
/// @param least reports with a finding of this severity or a graver one
public record Selection(
    Optional<String> organization,
    Optional<Integer> from,
    Optional<Integer> to,
    Optional<Severity> least) {

  public static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// The same of organisations with this in their name.
  public Selection organization(String part) {
    return new Selection(Optional.of(part), from, to, least);
  }

  /// The same of one fiscal year.
  public Selection year(int year) {
    return years(year, year);
  }

  /// The same of these fiscal years.
  public Selection years(int first, int last) {
    return new Selection(organization, Optional.of(first), Optional.of(last), least);
  }

  /// The same with a finding of this severity or a graver one.
  public Selection atLeast(Severity severity) {
    return new Selection(organization, from, to, Optional.of(severity));
  }
}
