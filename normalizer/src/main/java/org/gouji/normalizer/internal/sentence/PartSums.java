package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Adds up the parts of a list: money in yuan whatever its unit, counts in one measure word. Immutable.
final class PartSums {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// （5）体检9.45万元。其中补助和帮扶两项合计82.96万元: of the list, and not of its last item.
  private static final Telltale OF_SEVERAL = Telltale.of("[两二三四五六]项(?:合计|共计?|支出|资金)");
  private static final Telltale NUMBERED = Telltale.of("(?:项目|任务|标段|工程|分期)$");

  private final Units units;

  PartSums(Units units) {
    this.units = units;
  }

  /// The longest beginning of a list that adds up to its whole, for more may be told behind it: 其中
  /// 慰问金54万元、慰问品28万元，结余3万元; one alone before a semicolon; all of the list where none does.
  List<Mention> addingUp(
      Sentence sentence, Mention whole, List<Mention> parts) {
    boolean one =
        parts.size() > 1
            && sentence.text().substring(parts.get(0).end(), parts.get(1).start()).contains("；");
    boolean money = isMoney(whole);
    BigDecimal all = value(whole, money);
    BigDecimal sum = BigDecimal.ZERO;
    List<Mention> found = parts;
    for (int size = 1; size <= parts.size(); size++) {
      Mention part = parts.get(size - 1);
      boolean fits = part.token().unit().equals(whole.token().unit()) || money && isMoney(part);
      if (!fits) {
        break;
      }
      sum = sum.add(value(part, money && isMoney(part)));
      found = size > (one ? 0 : 1) && sum.compareTo(all) == 0 ? parts.subList(0, size) : found;
    }
    return found;
  }

  boolean isMoney(Mention mention) {
    return units.isMoney(mention.figure().quantity().unit());
  }

  boolean sumsTo(Mention whole, List<Mention> parts) {
    boolean money = isMoney(whole) && parts.stream().allMatch(this::isMoney);
    if (!money && !haveUnitOf(whole, parts)) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Mention part : parts) {
      sum = sum.add(value(part, money));
    }
    return sum.compareTo(value(whole, money)) == 0;
  }

  /// Whether a share that holds is printed behind every part that is not 0, and they come to less than all, so that the
  /// figures are right and the list leaves something out: 收入200万元，其中拨款184万元，占92%；事业收入0万元.
  ///
  /// @param behind the figures from the first part on
  boolean shares(Mention whole, List<Mention> behind, List<Mention> parts) {
    BigDecimal all = value(whole, isMoney(whole));
    BigDecimal most = BigDecimal.ZERO;
    for (int i = 0; i < behind.size(); i++) {
      Mention part = behind.get(i);
      if (!parts.contains(part) || part.token().value().signum() == 0) {
        continue;
      }
      Optional<Mention> share =
          Optional.of(i + 1)
              .filter(it -> it < behind.size())
              .map(behind::get)
              .filter(it -> it.isPercent() && it.left().contains("占"));
      if (share.isEmpty() || !isShare(value(part, isMoney(part)), all, share.get())) {
        return false;
      }
      BigDecimal printed = share.get().figure().quantity().value();
      most = most.add(printed).add(BigDecimal.ONE.movePointLeft(printed.scale()));
    }
    return most.signum() > 0 && most.compareTo(HUNDRED) < 0;
  }

  private static boolean isShare(BigDecimal part, BigDecimal whole, Mention share) {
    BigDecimal printed = share.figure().quantity().value();
    return whole.signum() != 0
        && part.multiply(HUNDRED)
            .divide(whole, printed.scale(), RoundingMode.HALF_UP)
            .compareTo(printed) == 0;
  }

  static boolean haveUnitOf(Mention whole, List<Mention> parts) {
    return parts.stream().allMatch(it -> it.token().unit().equals(whole.token().unit()));
  }

  BigDecimal value(Mention mention, boolean money) {
    Quantity quantity = mention.figure().quantity();
    return money ? quantity.yuan(units) : quantity.value();
  }

  /// 其中项目131.00万元，项目212.00万元: whether the digits that amounts begin with number what they are of, so that nobody
  /// knows where the amounts begin.
  private static boolean areOrdered(List<Mention> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Mention part = parts.get(i);
      if (!NUMBERED.in(part.left())
          || !part.figure().quantity().printed().startsWith(String.valueOf(i + 1))) {
        return false;
      }
    }
    return parts.size() > 1;
  }

  /// Claims that parts come to their whole, or that each of them lies within it.
  ///
  /// @param open whether the parts may be examples
  static void claim(Mention whole, List<Mention> parts, boolean open, Draft draft) {
    if (areOrdered(parts)) {
      return;
    }
    int places = parts.stream().mapToInt(it -> it.figure().places()).max().orElse(0);
    boolean oneUnit = haveUnitOf(whole, parts);
    List<Claim.Term> terms = new ArrayList<>();
    for (Mention part : parts) {
      terms.add(Claim.Term.plus(oneUnit ? draft.align(part.figure(), places) : part.figure()));
    }
    Figure of = whole.figure();
    if (open && parts.stream().anyMatch(it -> OF_SEVERAL.in(it.left()))) {
      return;
    }
    boolean one = terms.size() == 1;
    if (!open || one
        && of.quantity().value().compareTo(terms.get(0).figure().quantity().value()) == 0) {
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, of, terms, true));
      return;
    }
    // Examples need not add up, and may lie inside one another: each is within the whole, no more.
    for (Claim.Term term : terms) {
      draft.claim(new Claim.PartOf(Claim.Origin.SENTENCE, term.figure(), of));
    }
  }
}
