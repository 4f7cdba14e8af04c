package org.gouji.model.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;

/// A fact's id: the same in every format of a report, and when it is read again.
final class FactId {

  private static final String SEPARATOR = "\u001f";

  private FactId() {}

  /// @param repeats how often each fact was met so far; this one is counted
  static String of(Fact fact, Map<String, Integer> repeats) {
    String what =
        String.join(
            SEPARATOR,
            fact.indicator(),
            fact.phase().map(Phase::word).orElse(""),
            fact.year().map(String::valueOf).orElse(""),
            fact.fund().map(Fund::word).orElse(""),
            fact.subject().orElse(""),
            fact.figure().quantity().unit(),
            fact.figure().quantity().value().toPlainString());
    int repetition = repeats.merge(what, 1, Integer::sum);
    return hash(what + SEPARATOR + repetition);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
