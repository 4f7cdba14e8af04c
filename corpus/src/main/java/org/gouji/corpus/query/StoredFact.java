package org.gouji.corpus.query;

import java.math.BigDecimal;
import java.util.Optional;

/// A figure of the store that states an indicator. One that is printed three times is three facts.
///
/// @param report whose it is
/// @param key within the report's document
/// @param id the same in every format of the report
/// @param indicator id in the catalogue
/// @param phase a word of the contract, such as `final`
/// @param year that it is of, which need not be the report's
/// @param fund a word of the contract, such as `fiscal`
/// @param subject which programme, part or job
/// @param printed the characters of the file
/// @param value their number, in `unit`
/// @param amount of money, in yuan
/// @param place for a reader of the document
public record StoredFact(
    StoredReport.Key report,
    String key,
    String id,
    String indicator,
    Optional<String> phase,
    Optional<Integer> year,
    Optional<String> fund,
    Optional<String> subject,
    String printed,
    BigDecimal value,
    Optional<String> unit,
    Optional<BigDecimal> amount,
    Optional<Integer> page,
    Optional<String> place,
    String quote) {}
