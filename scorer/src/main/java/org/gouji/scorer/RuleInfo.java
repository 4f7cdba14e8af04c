package org.gouji.scorer;

import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.assessment.Basis;
import org.gouji.model.assessment.Severity;

/// One rule of the book, for a person.
///
/// @param id stable for ever; checks name it
/// @param code its place in the catalogue of rules, such as `RS03`
/// @param kind what sort of relation it is: `sum`, `ratio`, `bound`, `equal`, `restated`, `steady`,
///   `programme-form`, `programme-carry`, `built-in`
/// @param across whether it is held across the reports of one organisation, and not within one
/// @param severity the gravest that an inconsistency can be
/// @param basis why it must hold
/// @param active whether it runs; one that is only planned is listed and never run
/// @param waits of one that is only planned: what it waits for
/// @param title the relation in words
/// @param message the template of an inconsistency, where the rule has its own
/// @param source the form, regulation or identity that it comes from
/// @param since the version that first had it
/// @param holds lines of a small report that satisfies it
/// @param fails lines of one that does not
public record RuleInfo(
    String id,
    String code,
    String kind,
    boolean across,
    Severity severity,
    Basis basis,
    boolean active,
    Optional<Message> waits,
    Message title,
    Optional<Message> message,
    String source,
    String since,
    List<String> holds,
    List<String> fails) {}
