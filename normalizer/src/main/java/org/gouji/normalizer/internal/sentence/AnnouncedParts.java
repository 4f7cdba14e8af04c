package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names the parts of what a report's project cost or was given, where a sentence of nothing but names and amounts is announced
/// to divide what was told before it: 从用途上看，救助96万元、助学14万元. Behind such words they are parts whatever they come to, and
/// behind 其中 where they come to the whole. Immutable.
final class AnnouncedParts {

  private static final Telltale MEMBER =
      Telltale.of(
          "(?:，(?:占(?:比|总额|支出|项目)*|支[出付]率|执行率)(?:为|的)?[\\d.]+%)?[，、；:]?(?:(?:(?<=[、，])|^)[和及])?"
              + "(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|[一二三四五六]是)?(?:主要|具体)?(?:用于|安排|支付|发放|拨付|列支|支出|使用|投入|开展|购买|购置(?=\\p{IsHan}{4}))?"
              + "(?<name>[\\p{IsHan}“”()、]{2,24}?)(?:实际|共)*(?:支出|支付|使用|列支|执行|安排|投入)?(?:资金)?(?:为|共)?");
  /// What tells when, whose or of whom, and nothing that money was for.
  private static final Telltale NO_NAME =
      Telltale.of(
          "季度|半年|[上今去当]年|\\d|月|批|期$|每|均|其[余他]|另外|余下|剩余|未[支用]|\\p{IsHan}[户名人]$|(?:[市县区镇乡村旗街]|街道|学校|小学|中学)$|级$");
  /// 支出由四部分构成：
  private static final Telltale COUNTED =
      Telltale.of(
          "^((?:上述|以上)?(?:实际|全年)?(?:支出|资金|经费|费用)(?:主要|具体)?(?:由|分为|分|包括|包含)(?:以下)?[两二三四五六七八2-8](?:大?块|个?部分|项|个?方面|大?类)(?:内容|支出)?(?:构成|组成)?):");
  /// 主要用在五个方面：
  private static final Telltale USED_IN =
      Telltale.of(
          "^((?:(?:上述|以上|全部|项目|专项)*(?:资金|经费|支出|费用))?(?:全部|主要|具体|分别|均|已)*(?:用[于在]|投向|涉及)(?:以下|如下)?"
              + "([两二三四五六七八2-8])(?:大?块|个?部分|项|个?大?方面|大?类)的?(?:内容|支出|工作|开支|用途)?:)");
  /// 支出44万元，用于：
  private static final Telltale USED_FOR =
      Telltale.of(
          "[，；](?:资金|经费|支出)?(?:全部|具体|分别|已|主要(?=用[于在][^:]{0,2}[两二三四五六七八2-8]))*用[于在](?:以下|如下)?"
              + "(?:([两二三四五六七八2-8])(?:项|个?大?方面|个?部分|大?类)的?(?:内容|支出|工作|开支|用途)?)?:");
  private static final Telltale DIVIDED =
      Telltale.of(
          "(?:分解|划分|细分|切分|分)(?:为|成)(?:以下)?([两二三四五六七八2-8])(?:大?块|个?部分|个?方面|大?类|个?子?项目?)(?:内容|支出|资金)?:");
  private static final String DIGITS = "零一二三四五六七八";
  private static final String PRINTED_DIGITS = "01两3456789";
  private static final Telltale LEFT = Telltale.of("结余|结转|剩余|未[支用]");
  /// What is left of a list, which has no name.
  private static final Telltale OTHERS =
      Telltale.of("[、，；](?:[和及])?其[他它余](?:各项|零星)?(?:支出|费用|开支|经费)?(?:为|共)?");
  private static final Telltale WHOLE =
      Telltale.of("programme\\.(?:amount|total)|expenditure\\.project\\.total");
  private static final Telltale BESIDES =
      Telltale.of("ratio\\..*|carry\\..*|programme\\.count|standard\\..*");
  /// Every amount of a list asks for all of it.
  private static final int LONGEST_LIST = 40;
  private static final int FEWEST_USES = 3;
  private static final BigDecimal LEAST = new BigDecimal("0.7");
  private static final BigDecimal MOST = new BigDecimal("1.3");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  AnnouncedParts(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// The name of the part that an amount is of.
  Optional<String> name(Spot spot) {
    return whole(spot).isPresent() ? member(words(spot)) : Optional.empty();
  }

  /// The phase of what is divided.
  Optional<Phase> phase(Spot spot) {
    return whole(spot).flatMap(Whole::phase);
  }

  /// @param amount in yuan
  private record Whole(BigDecimal amount, Optional<Phase> phase) {}

  private Optional<Whole> whole(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Optional<String> announced = announced(spot);
    Optional<Divider> divider = divider(spot.open());
    Optional<Words.Match> marker =
        divider.map(it -> new Words.Match("", it.start(), it.end()))
            .or(() -> vocabulary.words(Kind.OF_WHICH).last(spot.open()));
    if (announced.isEmpty() && marker.isEmpty()) {
      return Optional.empty();
    }
    int from =
        spot.sentence().start()
            + announced.map(String::length).orElseGet(() -> marker.orElseThrow().end());
    Optional<Whole> whole =
        announced.isPresent() ? toldBefore(spot) : toldIn(spot, marker.orElseThrow().start());
    Optional<BigDecimal> sum = whole.isEmpty() ? Optional.empty() : sum(spot, from);
    boolean all =
        announced.isPresent()
            || divider.filter(it -> it.isOf(members(spot, from).size())).isPresent();
    return whole.filter(it -> sum.filter(of -> isDivided(it.amount(), of, all)).isPresent());
  }

  /// 分解为三块：
  ///
  /// @param start 0-based, in the text that has it
  /// @param count of the parts; 0 where it is not said
  record Divider(int start, int end, int count) {

    /// Whether so many parts are all that it announces.
    boolean isOf(int parts) {
      return count == 0 ? parts >= FEWEST_USES : parts == count;
    }
  }

  /// The words in the middle of a sentence that announce so many parts of what it told before.
  static Optional<Divider> divider(String text) {
    return DIVIDED.match(text)
        .or(() -> USED_FOR.match(text))
        .map(it -> new Divider(it.start(), it.end(), it.start(1) < 0 ? 0 : number(it.group(1))));
  }

  private static int number(String digit) {
    return Math.max(DIGITS.indexOf(digit), PRINTED_DIGITS.indexOf(digit));
  }

  /// Whether a sentence says at its beginning on how many things what was told before it was spent, and names so many.
  static boolean countsUses(String text, int parts) {
    return USED_IN.match(text).filter(it -> number(it.group(2)) == parts).isPresent();
  }

  /// The words that a sentence begins with and says by that it divides what was told before it.
  private Optional<String> announced(Spot spot) {
    return vocabulary.words(Kind.BREAKDOWN)
        .at(spot.said(), 0)
        .or(() -> COUNTED.group(spot.said()))
        .or(() -> USED_IN.group(spot.said()));
  }

  private static boolean isDivided(BigDecimal whole, BigDecimal sum, boolean announced) {
    return announced
        ? sum.compareTo(whole.multiply(LEAST)) > 0 && sum.compareTo(whole.multiply(MOST)) < 0
        : sum.compareTo(whole) == 0;
  }

  /// What the sentence itself told right before its list.
  private Optional<Whole> toldIn(Spot spot, int marker) {
    int end = spot.sentence().start() + marker;
    return Mention.lastAmount(spot.before().stream().filter(it -> it.end() <= end).toList())
        .filter(it -> it.start() >= spot.sentence().start())
        .filter(it -> units.isMoney(it.token().unit()))
        .filter(it -> it.indicator().filter(id -> WHOLE.is(id)).isPresent())
        .map(it -> new Whole(it.token().yuan(units), it.phase()));
  }

  /// The last amount of projects that was told before the sentence, where no other money came between.
  private Optional<Whole> toldBefore(Spot spot) {
    List<Fact> facts = spot.sentence().facts();
    long own = spot.inSentence().filter(it -> it.stated().isPresent()).count();
    for (int i = facts.size() - 1 - (int) own; i >= 0; i--) {
      Fact fact = facts.get(i);
      if (WHOLE.is(fact.indicator())) {
        return Optional.of(fact)
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .map(
                it -> new Whole(
                    it.figure().quantity().yuan(units),
                    it.phase()));
      }
      if (units.isMoney(fact.figure().quantity().unit())
          && !BESIDES.is(fact.indicator())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// What the members of the list come to, where there are several and all of them are names and amounts.
  private Optional<BigDecimal> sum(Spot spot, int from) {
    List<Member> members = members(spot, from);
    long names = members.stream().filter(it -> it.name().isPresent()).count();
    return names > 1 && members.get(members.size() - 1).end() >= spot.end()
        ? Optional.of(members.stream().map(Member::yuan).reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /// @param name empty for what is left of a list
  private record Member(Optional<String> name, BigDecimal yuan, int end) {}

  /// The members of a list; none where one of them is something else.
  private List<Member> members(Spot spot, int from) {
    String text = spot.sentence().text();
    Set<String> names = new HashSet<>();
    List<Member> members = new ArrayList<>();
    int end = from;
    for (Token token : spot.sentence().tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= from && number.end() <= spot.sentence().end()
          && !PartialAmounts.isAside(spot.sentence(), number)) {
        String words = text.substring(end, number.start());
        if (LEFT.in(words)) {
          break;
        }
        Optional<String> name = member(withoutBracket(words));
        if (name.isEmpty() && !OTHERS.is(words) || name.filter(it -> !names.add(it)).isPresent()
            || names.size() > LONGEST_LIST) {
          return List.of();
        }
        members.add(new Member(name, number.yuan(units), number.end()));
        end = number.end();
      }
    }
    return members;
  }

  /// The words before an amount, from the one before it.
  private String words(Spot spot) {
    String left = spot.left();
    int from =
        announced(spot)
            .map(it -> spot.sentence().start() + it.length() - spot.leftStart())
            .or(
                () -> divider(spot.open())
                    .map(it -> spot.sentence().start() + it.end() - spot.leftStart()))
            .or(() -> vocabulary.words(Kind.OF_WHICH).last(left).map(Words.Match::end))
            .orElse(0);
    return withoutBracket(left.substring(Math.min(Math.max(0, from), left.length())));
  }

  private static String withoutBracket(String words) {
    int end = words.indexOf(')');
    return words.startsWith("(") && end > 0 ? words.substring(end + 1) : words;
  }

  /// The name of a part, where words before an amount are nothing else.
  Optional<String> member(String words) {
    Matcher member = MEMBER.matcher(words);
    return member.matches()
        ? Optional.of(member.group("name"))
            .filter(
                it -> !NO_NAME.in(it) && !Programmes.isSource(it)
                    && !vocabulary.words(Kind.NO_PROGRAMME).in(it)
                    && !labels.isQualifiersOnly(it) && !isNamed(it) && !isNamed(words)
                    && !isKind(it))
        : Optional.empty();
  }

  /// 印刷费 is what money was spent on, and nothing that it was for.
  private boolean isKind(String name) {
    return vocabulary.words(Kind.EXPENSE_KIND).at(name, 0).filter(name::equals).isPresent();
  }

  /// Whether words name an amount that has an indicator of its own: 基本支出.
  private boolean isNamed(String words) {
    return labels.find(words).filter(it -> !it.indicator().startsWith("union.")).isPresent();
  }
}
