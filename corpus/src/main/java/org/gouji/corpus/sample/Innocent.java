package org.gouji.corpus.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes that look like mistakes and are none.
public enum Innocent {
  /// one part of a sum differs by one in the last place
  HONEST_ROUNDING,
  /// the zeros at the end of every figure of one table are gone
  DROPPED_ZEROS,
  /// two examples of a larger amount, with 等
  OPEN_LIST,
  /// two changes in neighbouring sentences, of two bases
  TWO_BASES,
  /// far more done than planned
  OVER_FULFILMENT,
  /// nothing spent of nothing
  ZERO_OF_ZERO,
  /// more staff than posts, where the others are hired on contract
  CONTRACT_STAFF;

  private static final Pattern CELL = Pattern.compile("(?<=[| ])(\\d+)\\.(\\d*?)0+(?=}}| \\|)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Such as `honest-rounding`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<SampleReport> apply(SampleReport clean, RandomGenerator random) {
    SourceText text = new SourceText(clean);
    return switch (this) {
      case HONEST_ROUNDING -> rounding(clean, random);
      case DROPPED_ZEROS -> droppedZeros(clean);
      case OPEN_LIST ->
          Optional.of(
              text.inserting(
                  "会议培训类支出共%d.60万元，主要包括业务培训%d.20万元、工作会议%d.10万元等。"
                      .formatted(20 + random.nextInt(9), 6 + random.nextInt(3), 2 + random.nextInt(3))));
      case TWO_BASES -> Optional.of(text.inserting(twoBases(random)));
      case OVER_FULFILMENT ->
          Optional.of(
              text.inserting(
                  "计划举办职工书画展2场，实际举办5场；计划编印宣传折页3000份，实际编印%d份。"
                      .formatted(5200 + random.nextInt(900))));
      case ZERO_OF_ZERO ->
          Optional.of(text.inserting("我会无政府性基金预算，政府性基金共涉及资金0万元，占政府性基金预算支出总额的0.0%。"));
      case CONTRACT_STAFF ->
          Optional.of(text.inserting("此外，聘用窗口服务人员%d名，均为合同制，不占编制。".formatted(11 + random.nextInt(5))));
    };
  }

  /// The amounts that rounding hides need not add up in the last place.
  private static Optional<SampleReport> rounding(SampleReport clean, RandomGenerator random) {
    List<GoldWriter.Held> sums =
        GoldWriter.holds(clean).stream()
            .filter(it -> it.relation().kind() == Relation.Kind.SUM && !it.wide())
            .filter(it -> it.relation().terms().stream().allMatch(term -> term.text().matches("\\d+\\.\\d\\d万元")))
            .toList();
    for (int i = 0; i < sums.size(); i++) {
      GoldWriter.Held held = sums.get((random.nextInt(sums.size()) + i) % sums.size());
      int at = 1 + random.nextInt(held.names().size() - 1);
      if (!printedOnce(clean, held.names().get(at))) {
        continue;
      }
      BigDecimal part = held.relation().terms().get(at).figure().value();
      boolean up = random.nextBoolean();
      String other = part.add(new BigDecimal(up ? "0.01" : "-0.01")).toPlainString();
      boolean unitPrinted = clean.source().contains("#" + held.names().get(at) + "|" + part + "万元");
      Optional<SampleReport> changed =
          new SourceText(clean).with(held.names().get(at), unitPrinted ? other + "万元" : other);
      if (changed.isPresent() && GoldWriter.silent(changed.get()).isPresent()) {
        return changed;
      }
    }
    return Optional.empty();
  }

  /// Whether nothing else in the report has the amount, perhaps with more digits: 471.24万元 beside 4,712,380.00元
  /// cannot be rounded otherwise.
  private static boolean printedOnce(SampleReport report, String name) {
    List<Printed> same = new ArrayList<>();
    List<Printed> others = new ArrayList<>();
    for (Stated it : Stated.in(report)) {
      boolean named = it.mark().name().equals(Optional.of(name));
      it.printed().ifPresent((named ? same : others)::add);
    }
    return same.stream()
        .allMatch(
            it -> others.stream()
                .filter(other -> other.money() == it.money())
                .noneMatch(
                    other -> other.base().compareTo(it.least()) >= 0
                        && other.base().compareTo(it.most()) <= 0));
  }

  private static Optional<SampleReport> droppedZeros(SampleReport clean) {
    Matcher cells = CELL.matcher(clean.source());
    String changed = cells.replaceAll(Innocent::bare);
    return changed.equals(clean.source())
        ? Optional.empty()
        : Optional.of(SampleReport.parse(clean.id(), changed));
  }

  private static String bare(MatchResult cell) {
    return cell.group(2).isEmpty() ? cell.group(1) : cell.group(1) + "." + cell.group(2);
  }

  private static String twoBases(RandomGenerator random) {
    BigDecimal now = BigDecimal.valueOf(1_000 + random.nextInt(4_000), 2);
    BigDecimal before = BigDecimal.valueOf(800 + random.nextInt(5_000), 2);
    BigDecimal budget = BigDecimal.valueOf(800 + random.nextInt(5_000), 2);
    return "培训费支出%s万元，比上年决算数%s万元%s；比年初预算数%s万元%s。"
        .formatted(now, before, change(now, before), budget, change(now, budget));
  }

  private static String change(BigDecimal now, BigDecimal base) {
    BigDecimal gap = now.subtract(base);
    BigDecimal rate = gap.abs().multiply(HUNDRED).divide(base, 2, RoundingMode.HALF_UP);
    return gap.signum() == 0
        ? "持平"
        : "%s%s万元，%s%s%%".formatted(gap.signum() > 0 ? "增加" : "减少", gap.abs(), gap.signum() > 0 ? "增长" : "下降", rate);
  }
}
