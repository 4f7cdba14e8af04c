package org.gouji.scorer.internal.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Identity;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Names a check by what it says: organisation, year, rule and the operands by role with their
/// indicator and amount. Format, keys and order do not matter.
final class Fingerprint {

  private static final String SEPARATOR = "\u001f";

  private Fingerprint() {}

  /// @param repeats how often each was met so far; this one is counted
  static String of(
      Identity identity,
      String rule,
      List<Operand> operands,
      Reckoner reckoner,
      Map<String, Integer> repeats) {
    String what = what(identity, rule, operands, reckoner);
    int repetition = repeats.merge(what, 1, Integer::sum);
    return hash(repetition == 1 ? what : what + SEPARATOR + repetition);
  }

  static String what(
      Identity identity, String rule, List<Operand> operands, Reckoner reckoner) {
    Stream<String> head =
        Stream.of(
            identity.organization().orElse(""),
            identity.fiscalYear().map(String::valueOf).orElse(""),
            rule);
    Stream<String> tail = operands.stream().map(it -> describe(it, reckoner)).sorted();
    return Stream.concat(head, tail).collect(Collectors.joining(SEPARATOR));
  }

  private static String describe(Operand operand, Reckoner reckoner) {
    String value =
        operand
            .value()
            .map(it -> it.scaleByPowerOfTen(reckoner.power(operand.unit())))
            .map(it -> it.stripTrailingZeros().toPlainString())
            .orElseGet(operand::printed);
    return operand.role() + "|" + operand.indicator().orElse("") + "|" + value;
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
