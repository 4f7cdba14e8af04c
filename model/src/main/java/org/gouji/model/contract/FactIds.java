package org.gouji.model.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.gouji.model.data.Sha256;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Quantity;

/// The ids of a report's facts: the same in every format of a report, and when it is read again. Belongs
/// to one document, whose facts it counts.
final class FactIds {

  private static final String SEPARATOR = "\u001f";

  /// Of the digest: sixteen characters.
  private static final int BYTES = 8;

  private final MessageDigest digest = Sha256.begin();
  private final Map<String, Integer> repeats = new HashMap<>();

  /// The id of one more fact; of the second that says the same it is another.
  String next(Fact fact) {
    Quantity quantity = fact.figure().quantity();
    String text =
        fact.indicator() + SEPARATOR
            + (fact.phase().isPresent() ? fact.phase().get().word() : "") + SEPARATOR
            + (fact.year().isPresent() ? fact.year().get().toString() : "") + SEPARATOR
            + (fact.fund().isPresent() ? fact.fund().get().word() : "") + SEPARATOR
            + fact.subject().orElse("") + SEPARATOR
            + quantity.unit() + SEPARATOR
            + Quantity.plain(quantity.value());
    int repetition = repeats.merge(text, 1, Integer::sum);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    byte[] hash = digest.digest((SEPARATOR + repetition).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
