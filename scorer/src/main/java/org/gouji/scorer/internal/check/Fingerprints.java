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

  private static final char SEPARATOR = '\u001f';

  private final Reckoner reckoner;
  private final MessageDigest digest;
  private final Map<Draft, String> known = new IdentityHashMap<>();
  private final Map<Said, Integer> repeats = new HashMap<>();

  /// @param whose organisation and year
  private record Said(String whose, String what) {}

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
    String whose =
        identity.organization().orElse("") + SEPARATOR
            + identity.fiscalYear().map(String::valueOf).orElse("") + SEPARATOR;
    String what = what(draft);
    int repetition = repeats.merge(new Said(whose, what), 1, Integer::sum);
    digest.update(whose.getBytes(StandardCharsets.UTF_8));
    digest.update(what.getBytes(StandardCharsets.UTF_8));
    if (repetition > 1) {
      digest.update((SEPARATOR + String.valueOf(repetition)).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /// What a check says, equal for two of one report that say the same.
  String what(Draft draft) {
    return known.computeIfAbsent(draft, this::describe);
  }

  private String describe(Draft draft) {
    List<String> operands = new ArrayList<>(draft.operands().size());
    for (Operand operand : draft.operands()) {
      operands.add(describe(operand));
    }
    Collections.sort(operands);
    operands.addFirst(draft.rule().id());
    return String.join(String.valueOf(SEPARATOR), operands);
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
}
