package org.gouji.model.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;

/// The ids of a report's facts: the same in every format of a report, and when it is read again. Belongs
/// to one document, whose facts it counts.
final class FactIds {

  private static final char SEPARATOR = '\u001f';

  /// Of the digest: sixteen characters.
  private static final int BYTES = 8;

  private final MessageDigest digest;
  private final Map<String, Integer> repeats = new HashMap<>();

  FactIds() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The id of one more fact; of the second that says the same it is another.
  String next(Fact fact) {
    StringBuilder text = new StringBuilder(fact.indicator()).append(SEPARATOR);
    text.append(fact.phase().map(Phase::word).orElse("")).append(SEPARATOR);
    text.append(fact.year().map(String::valueOf).orElse("")).append(SEPARATOR);
    text.append(fact.fund().map(Fund::word).orElse("")).append(SEPARATOR);
    text.append(fact.subject().orElse("")).append(SEPARATOR);
    text.append(fact.figure().quantity().unit()).append(SEPARATOR);
    text.append(fact.figure().quantity().value().toPlainString());
    int repetition = repeats.merge(text.toString(), 1, Integer::sum);
    text.append(SEPARATOR).append(repetition);
    byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
