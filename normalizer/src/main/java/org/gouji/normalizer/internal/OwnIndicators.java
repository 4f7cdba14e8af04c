package org.gouji.normalizer.internal;

import java.util.List;
import java.util.Optional;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Which indicators an organisation can have: members, aid and models of work are those of trade unions, and what a school
/// or an office for water tells in the same words is something else. Immutable.
public final class OwnIndicators {

  private static final String OF_UNIONS = "union.";

  private final List<String> unions;
  private final List<String> peoples;
  private final List<String> shared;

  public OwnIndicators(Vocabulary vocabulary) {
    this.unions = vocabulary.ofNames("trade-union");
    this.peoples = vocabulary.ofNames("peoples-organization");
    this.shared = vocabulary.ofNames("indicator-of-peoples-organizations");
  }

  /// Whether an indicator may be one of the organisation's. One whose name is unknown is a union where its report tells of
  /// unions.
  ///
  /// @param organization its name
  /// @param tellsOfUnions whether its report does
  boolean mayHave(Optional<String> organization, boolean tellsOfUnions, String indicator) {
    if (!indicator.startsWith(OF_UNIONS)) {
      return true;
    }
    if (organization.isEmpty()) {
      return tellsOfUnions;
    }
    if (isOne(organization.get(), unions)) {
      return true;
    }
    return isOne(organization.get(), peoples) && shared.stream().anyMatch(indicator::startsWith);
  }

  private static boolean isOne(String organization, List<String> words) {
    return words.stream().anyMatch(organization::contains);
  }
}
