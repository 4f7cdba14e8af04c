package org.gouji.scorer.internal.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Identity;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Names checks by what they say: organisation, year, rule and the operands by role with their
/// indicator and amount. Format, keys and order do not matter. Belongs to one examination, whose
/// checks it counts.
final class Fingerprints {

  private static final String SEPARATOR = "\u001f";

  private final Reckoner reckoner;
  private final MessageDigest digest;
  private final Map<Draft, String> known = new IdentityHashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  Fingerprints(Reckoner reckoner) {
    this.reckoner = reckoner;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The fingerprint of one more check; of the second that says the same it is another.
  ///
  /// @param identity whose check it is
  String next(Identity identity, Draft draft) {
    String what = what(identity, draft);
    int repetition = repeats.merge(what, 1, Integer::sum);
    return hash(repetition == 1 ? what : what + SEPARATOR + repetition);
  }

  /// What a check says, equal for two that say the same.
  String what(Identity identity, Draft draft) {
    return known.computeIfAbsent(draft, it -> describe(identity, it));
  }

  private String describe(Identity identity, Draft draft) {
    List<String> operands = new ArrayList<>();
    draft.operands().forEach(it -> operands.add(describe(it)));
    Collections.sort(operands);
    StringBuilder what = new StringBuilder(identity.organization().orElse(""));
    what.append(SEPARATOR).append(identity.fiscalYear().map(String::valueOf).orElse(""));
    what.append(SEPARATOR).append(draft.rule().id());
    operands.forEach(it -> what.append(SEPARATOR).append(it));
    return what.toString();
  }

  private String describe(Operand operand) {
    String value =
        operand.value().isPresent()
            ? operand.value()
                .get()
                .scaleByPowerOfTen(reckoner.power(operand.unit()))
                .stripTrailingZeros()
                .toPlainString()
            : operand.printed();
    return operand.role() + "|" + operand.indicator().orElse("") + "|" + value;
  }

  private String hash(String text) {
    byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, 8);
  }
}
