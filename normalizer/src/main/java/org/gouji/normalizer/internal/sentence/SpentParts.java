package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names the parts of what a report's project cost, where each of a list is told with what was done with it: 其中日常养护支付6万元，
/// 桥梁检测支付5万元. Whatever they come to they are parts. Immutable.
final class SpentParts {

  private static final Telltale MEMBER =
      Telltale.of(
          "[，；、和及:]?(?:(?<=、)和)?(?:其中)?[:，]?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?:用于|[一二三四五六]是)?"
              + "(?<name>[\\p{IsHan}“”]{2,24}?)(?:实际|已|全年|累计|共)*"
              + "(?<how>支出|支付|使用|列支|执行|兑付|兑现|发放|开支|拨付|投入|预算|安排)(?:资金|金额|经费|数|预算)?(?:为|了|共|共计)?");
  /// What tells when, how often or of whom, and nothing that money was for.
  private static final Telltale NO_NAME =
      Telltale.of(
          "季度|半年|年|月|批|期$|每|均|其余|余下|剩余|\\p{IsHan}[户名人]$|(?:[市县区镇乡村旗]|街道|学校|小学|中学)$|级$");

  private static final Telltale USED =
      Telltale.of(
          "^[，、；:]?(?:全年|年内|共|共计|实际)*(?:用去|花去|花费|支出|支付|列支|开支|使用)了?([\\p{IsHan}()]{2,16})$");
  /// What is told of several years, or of other money besides.
  private static final Telltale ACCUMULATED = Telltale.of("累计|以来|近[两三几]年|另|自筹");

  private static final Telltale LEFT = Telltale.of("结余|结转|剩余");
  private static final BigDecimal LEAST = new BigDecimal("0.9");
  private static final BigDecimal MOST = new BigDecimal("1.1");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final AnnouncedParts announced;
  private final BracketedParts bracketed;
  private final DividedInBracket inBracket;
  private final Deeds deeds;
  private final CountedParts counted;

  SpentParts(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.announced = new AnnouncedParts(units, vocabulary, labels);
    this.bracketed = new BracketedParts(units, vocabulary, labels);
    this.inBracket = new DividedInBracket(units, announced);
    this.deeds = new Deeds(units);
    this.counted = new CountedParts(units, vocabulary, labels);
  }

  /// The name of the part that an amount is of.
  Optional<String> name(Spot spot) {
    return bracketed.name(spot)
        .or(() -> inBracket.name(spot))
        .or(() -> deeds.name(spot))
        .or(() -> told(spot))
        .or(() -> announced.name(spot))
        .or(() -> counted.name(spot))
        .or(() -> toldBefore(spot))
        .or(() -> toldWhole(spot));
  }

  /// 图书购置费6万元 … 新增图书500册，用去图书购置费6万元: a use that was named before, and no slice of it: that would be less.
  private Optional<String> toldWhole(Spot spot) {
    Optional<String> name =
        spot.context().kind() == Identity.Kind.PROJECT && !ACCUMULATED.in(spot.said())
            ? USED.group(spot.left())
            : Optional.empty();
    return name.isEmpty()
        ? Optional.empty()
        : amount(spot).filter(
            it -> spot.sentence()
                .facts()
                .stream()
                .filter(fact -> fact.indicator().equals("programme.amount"))
                .filter(fact -> fact.phase().equals(Optional.of(Phase.FINAL)))
                .filter(fact -> fact.subject().equals(name))
                .reduce((first, second) -> second)
                .map(Fact::figure)
                .map(Figure::quantity)
                .filter(was -> was.yuan(units).compareTo(it) <= 0)
                .isPresent())
            .flatMap(it -> name);
  }

  /// The amount that a spot is right before, in yuan.
  private Optional<BigDecimal> amount(Spot spot) {
    return spot.sentence()
        .tokens()
        .stream()
        .filter(it -> it.start() == spot.end())
        .flatMap(it -> it instanceof Token.Number number ? Stream.of(number) : Stream.empty())
        .filter(it -> units.isMoney(it.unit()))
        .map(it -> it.yuan(units))
        .findFirst();
  }

  /// 其中日常养护98万元。 … 日常养护支付93.52万元: a part that was named before with what it was given.
  private Optional<String> toldBefore(Spot spot) {
    return spot.context().kind() != Identity.Kind.PROJECT
        ? Optional.empty()
        : member(spot.left())
            .filter(
                it -> spot.sentence()
                    .facts()
                    .stream()
                    .anyMatch(
                        fact -> fact.indicator().equals("programme.amount")
                            && fact.subject().equals(Optional.of(it))));
  }

  /// The phase of a part that is only announced to be one, or of one that is told again.
  Optional<Phase> phase(Spot spot, String indicator) {
    return indicator.equals("programme.amount")
        ? announced.phase(spot)
            .or(() -> bracketed.phase(spot))
            .or(() -> inBracket.whole(spot).flatMap(Mention::phase))
            .or(() -> counted.phase(spot))
            .or(() -> toldWhole(spot).map(it -> Phase.FINAL))
        : Optional.empty();
  }

  private Optional<String> told(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Optional<String> own = member(spot.left()).or(() -> announced.member(spot.left()));
    Optional<Integer> marker = own.isEmpty() ? Optional.empty() : marker(spot);
    if (marker.isEmpty()) {
      return Optional.empty();
    }
    int from = spot.sentence().start() + marker.get();
    Optional<Mention> whole =
        Mention.lastAmount(spot.before().stream().filter(it -> it.end() <= from).toList())
            .filter(it -> units.isMoney(it.token().unit()))
            .filter(it -> it.indicator().filter(id -> id.startsWith("programme.")).isPresent());
    List<Member> members = whole.isPresent() ? members(spot, from) : List.of();
    return members.size() > 1 && (allSpent(members) || mostSpent(members, whole.get()))
        ? own.filter(it -> !isNamed(it) && !isNamed(spot.left()))
        : Optional.empty();
  }

  private boolean allSpent(List<Member> members) {
    return members.stream().allMatch(it -> member(it.words()).isPresent());
  }

  /// 其中日常养护支出6万元，桥梁检测支出5万元，标牌更换2万元: the verb of the first may go without saying. Such a list need not be all
  /// of a whole, unless it comes near to it.
  private boolean mostSpent(List<Member> members, Mention whole) {
    BigDecimal amount = whole.token().yuan(units);
    BigDecimal sum =
        members.stream().map(Member::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    long spent = members.stream().filter(it -> member(it.words()).isPresent()).count();
    return spent > 1
        && member(members.get(0).words()).isPresent()
        && members.stream()
            .allMatch(
                it -> member(it.words()).isPresent()
                    || announced.member(it.words()).isPresent())
        && sum.compareTo(amount.multiply(LEAST)) > 0
        && sum.compareTo(amount.multiply(MOST)) < 0;
  }

  /// Where in its sentence the list begins that an amount stands in.
  private Optional<Integer> marker(Spot spot) {
    return vocabulary.words(Kind.OF_WHICH)
        .last(spot.open())
        .map(Words.Match::start)
        .or(() -> vocabulary.words(Kind.BREAKDOWN).at(spot.said(), 0).map(it -> 0));
  }

  /// An amount of a list.
  ///
  /// @param words that stand before it
  private record Member(String words, BigDecimal yuan) {}

  /// The amounts of a list, up to what was left.
  private List<Member> members(Spot spot, int from) {
    List<Member> members = new ArrayList<>();
    String text = spot.sentence().text();
    int end = from;
    for (Token token : spot.sentence().tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= from && number.end() <= spot.sentence().end()
          && !PartialAmounts.isAside(spot.sentence(), number)) {
        String words = text.substring(end, number.start());
        if (LEFT.in(words)) {
          break;
        }
        members.add(new Member(words, number.yuan(units)));
        end = number.end();
      }
    }
    return members;
  }

  private Optional<String> member(String words) {
    Matcher member = MEMBER.matcher(words);
    return member.matches()
        ? Optional.of(member.group("name"))
            .filter(
                it -> !NO_NAME.in(it) && !Programmes.isSource(it)
                    && !vocabulary.words(Kind.NO_PROGRAMME).in(it)
                    && !labels.isQualifiersOnly(it))
        : Optional.empty();
  }

  /// Whether words name an amount that has an indicator of its own: 基本支出.
  private boolean isNamed(String words) {
    return labels.find(words).filter(it -> !it.indicator().startsWith("union.")).isPresent();
  }
}
