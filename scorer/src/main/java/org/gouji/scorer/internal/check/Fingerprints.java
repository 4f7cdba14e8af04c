package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.assessment.Operand;
import org.gouji.model.data.Sha256;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Names checks by what they say: organisation, year, rule and the operands by role with their
/// indicator and amount. Format, keys and order do not matter. Belongs to one examination, whose
/// checks it counts.
final class Fingerprints {

  private static final String SEPARATOR = "\u001f";

  private final Reckoner reckoner;
  private final MessageDigest digest = Sha256.begin();
  private final Map<Draft, String> known = new IdentityHashMap<>();
  private final Map<Said, Integer> repeats = new HashMap<>();

  /// Whose a check is, as its fingerprint says it: organisation and year.
  record Whose(String text, byte[] bytes) {

    static Whose of(Identity identity) {
      String year = identity.fiscalYear().isPresent() ? identity.fiscalYear().get().toString() : "";
      String text = identity.organization().orElse("") + SEPARATOR + year + SEPARATOR;
      return new Whose(text, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private record Said(String whose, String what) {}

  Fingerprints(Reckoner reckoner) {
    this.reckoner = reckoner;
  }

  /// The fingerprint of one more check; of the second that says the same it is another.
  String next(Whose whose, Draft draft) {
    String what = what(draft);
    int repetition = repeats.merge(new Said(whose.text(), what), 1, Integer::sum);
    digest.update(whose.bytes());
    digest.update(what.getBytes(StandardCharsets.UTF_8));
    if (repetition > 1) {
      digest.update((SEPARATOR + String.valueOf(repetition)).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /// What a check says, equal for two of one report that say the same.
  String what(Draft draft) {
    String what = known.get(draft);
    if (what == null) {
      what = describe(draft);
      known.put(draft, what);
    }
    return what;
  }

  private String describe(Draft draft) {
    List<Operand> operands = draft.operands();
    String[] said = new String[operands.size() + 1];
    said[0] = draft.rule().id();
    for (int i = 1; i < said.length; i++) {
      said[i] = describe(operands.get(i - 1));
    }
    Arrays.sort(said, 1, said.length);
    return String.join(SEPARATOR, said);
  }

  private String describe(Operand operand) {
    String value =
        operand.value().isPresent()
            ? amount(operand.value().get(), operand.unit())
            : operand.printed();
    return operand.role() + "|" + operand.indicator().orElse("") + "|" + value;
  }

  private String amount(BigDecimal value, String unit) {
    int power = reckoner.power(unit);
    BigDecimal base = power == 0 ? value : value.scaleByPowerOfTen(power);
    String text = Quantity.plain(base);
    if (base.scale() <= 0) {
      return text;
    }
    // Only zeros behind the point are not written.
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
