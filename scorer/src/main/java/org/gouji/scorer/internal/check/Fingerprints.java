package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
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
    String what = known.get(draft);
    if (what == null) {
      what = describe(identity, draft);
      known.put(draft, what);
    }
    return what;
  }

  private String describe(Identity identity, Draft draft) {
    List<String> operands = new ArrayList<>(draft.operands().size());
    for (Operand operand : draft.operands()) {
      operands.add(describe(operand));
    }
    Collections.sort(operands);
    StringBuilder what = new StringBuilder(identity.organization().orElse(""));
    what.append(SEPARATOR).append(identity.fiscalYear().map(String::valueOf).orElse(""));
    what.append(SEPARATOR).append(draft.rule().id());
    for (String operand : operands) {
      what.append(SEPARATOR).append(operand);
    }
    return what.toString();
  }

  private String describe(Operand operand) {
    String value =
        operand.value().isPresent()
            ? amount(operand.value().get(), operand.unit())
            : operand.printed();
    return operand.role() + "|" + operand.indicator().orElse("") + "|" + value;
  }

  private String amount(BigDecimal value, String unit) {
    BigDecimal base = value.scaleByPowerOfTen(reckoner.power(unit));
    // Only zeros behind the point are not written.
    return (base.scale() > 0 ? base.stripTrailingZeros() : base).toPlainString();
  }

  private String hash(String text) {
    byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, 8);
  }
}
