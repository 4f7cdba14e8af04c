package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Divides a project's money among places, units and those it was paid to: 从地区看，东山县40万元，西河县60万元. Their names are none of what
/// it was for, and yet they add up. Immutable.
final class Recipients {

  private static final Telltale ANNOUNCED =
      Telltale.of(
          "^(?:从|按|分)(?:资金)?(?:使用|实施|承办|承训|承担|培训|执行|项目|所在|收款|各)*(?:地区|区域|地域|区县|县区|市县|县市|乡镇|镇街|单位|机构|主体|学校|承办方|供应商|行政区划?)"
              + "(?:来看|看|划分|分|统计)[，:]?");
  /// 资金分配方案由我局提出，经县财政局审核后下达，具体为：县图书馆24万元
  private static final Telltale HANDED =
      Telltale.of(
          "^[^。；\\d]{0,24}(?:分配|下达|拨付|划拨|分解|切块)[^。；\\d]{0,50}(?:具体[为是]|如下|分别[为是]|其中|包括)[:，]?");
  private static final Telltale UNIT =
      Telltale.of("(?:(?<![驿车])站|馆|所|院|校|局|中心|乡|镇|街道|县|区|市|村|公司|工会|协会|合作社|企业)$");
  private static final Telltale SOME = Telltale.of("等|主要|重点|其余|其他");
  private static final Telltale WHOLE =
      Telltale.of("programme\\.(?:amount|total)|expenditure\\.(?:project\\.)?total");
  private static final BigDecimal LEAST = new BigDecimal("0.9");
  private static final BigDecimal MOST = new BigDecimal("1.1");

  private Recipients() {}

  /// Whether what was found to be the money of a programme is that of one who received some of it.
  static boolean isOne(Named named, Spot spot) {
    return WHOLE.is(named.indicator())
        && spot.context().kind() == Identity.Kind.PROJECT
        && (ANNOUNCED.begins(spot.said())
            || HANDED.begins(spot.said()) && UNIT.in(named.subject().orElse("")));
  }

  /// Claims that those that a sentence announces come to what was told before it.
  static void find(Sentence sentence, List<Mention> mentions, Units units, Draft draft) {
    String text = sentence.text().substring(sentence.start(), sentence.end());
    boolean handed = HANDED.begins(text);
    if (!handed && !ANNOUNCED.begins(text) || SOME.in(text)) {
      return;
    }
    List<Mention> parts =
        mentions.stream()
            .filter(it -> it.start() >= sentence.start() && units.isMoney(it.token().unit()))
            .filter(it -> !sentence.closesBracket(it.start(), sentence.end()))
            .toList();
    if (handed && !parts.stream().allMatch(it -> UNIT.in(it.left()))) {
      return;
    }
    boolean plain =
        parts.size() > 1
            && parts.stream().noneMatch(it -> it.stated().isPresent())
            && parts.stream().noneMatch(it -> PartialAmounts.isAside(sentence, it.token()));
    Optional<Figure> whole = plain ? whole(parts, units, handed, draft) : Optional.empty();
    if (whole.isPresent()
        && !UseLists.isClaimed(parts.stream().map(Mention::figure).toList(), draft)) {
      draft.claim(
          new Claim.Sum(
              Claim.Origin.SENTENCE, whole.get(),
              parts.stream().map(it -> Claim.Term.plus(it.figure())).toList(), true));
    }
  }

  /// The last amount told before that some parts come to, or what was spent last where they come near to it and were not
  /// only handed out.
  private static Optional<Figure> whole(
      List<Mention> parts, Units units, boolean handed, Draft draft) {
    BigDecimal sum =
        parts.stream()
            .map(it -> it.token().yuan(units))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Fact> told =
        draft.facts()
            .stream()
            .filter(it -> WHOLE.is(it.indicator()) && it.fund().isEmpty())
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .toList();
    return told.stream()
        .filter(it -> it.figure().quantity().yuan(units).compareTo(sum) == 0)
        .reduce((first, second) -> second)
        .or(
            () -> told.stream()
                .filter(it -> !handed)
                .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
                .reduce((first, second) -> second)
                .filter(it -> sum.compareTo(it.figure().quantity().yuan(units).multiply(LEAST)) > 0)
                .filter(it -> sum.compareTo(it.figure().quantity().yuan(units).multiply(MOST)) < 0))
        .map(Fact::figure);
  }

}
