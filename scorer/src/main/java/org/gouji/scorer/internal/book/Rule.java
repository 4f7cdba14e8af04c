package org.gouji.scorer.internal.book;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.assessment.Basis;
import org.gouji.model.assessment.Severity;

/// One rule of the book.
///
/// @param id stable for ever; reports already checked refer to it
/// @param code its place in the catalogue of rules
/// @param scope whether it is held within one report or across the reports of one organisation
/// @param severity how grave an inconsistency is
/// @param message what an inconsistency says: `{printed}` `{computed}` `{difference}` `{formula}`, and
///   the figures by role, such as `{total}` `{part}`
/// @param source the form, regulation or identity that it comes from
/// @param since the version that first had it
/// @param waits of one that is planned: for what
/// @param holds a small report that satisfies it, in the notation of the examples; a test runs it
/// @param fails one that does not
public record Rule(
    String id,
    String code,
    Scope scope,
    Severity severity,
    Basis basis,
    Status status,
    Message title,
    Optional<Message> message,
    String source,
    String since,
    Form relation,
    Optional<Message> waits,
    List<String> holds,
    List<String> fails) {

  /// Whether it runs.
  public enum Status {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("planned")
    PLANNED
  }

  /// What a rule is held against.
  public enum Scope {
    @JsonProperty("report")
    REPORT,
    @JsonProperty("across")
    ACROSS
  }

  public Rule {
    scope = scope == null ? Scope.REPORT : scope;
    if (basis == Basis.UNVERIFIED) {
      severity = Severity.INFO;
    }
    holds = holds == null ? List.of() : List.copyOf(holds);
    fails = fails == null ? List.of() : List.copyOf(fails);
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public boolean isAcross() {
    return scope == Scope.ACROSS;
  }
}
