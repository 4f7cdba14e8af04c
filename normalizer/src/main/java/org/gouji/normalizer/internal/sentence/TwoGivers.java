package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads what the treasury and a superior union gave for one project, and what was spent of each: 资金由县财政安排和市总工会补助两部分
/// 构成，县财政安排50万元，实际使用48万元；市总工会补助30万元，实际使用29万元. Immutable.
final class TwoGivers {

  private static final String LEAD =
      "^(?:[^，；\\d]{2,60}:|[，、；:和及与(])?(?:其中|一是|二是|[一二]、|\\(?[12一二][.)])?[:，]?(?:由|来自|来源于)?(?:当年|本年度?|年初|(?:19|20)\\d{2}年度?)?";
  private static final String TAIL = "(?:资金|经费|收入|款项?)?(?:共|合计|为)*$";
  private static final String TREASURY =
      "(?:[市州盟县区旗本同](?:本级|级)?)?财政(?:年初|部门)?(?:预算)?(?:安排|投入|承担|负担|拨款|批复)(?:项目|专项)*";
  private static final String UNION =
      "(?:上级|全国|(?:自治区|[省市州盟])级?)(?:总工会|工会)"
          + "(?:(?:下拨|下达|拨付|划拨|拨来|给予|安排|专项|帮扶|项目|送温暖|转移|支付)*(?:补助|拨款|下拨|拨付|下达|划拨)(?:专项|帮扶|项目|的)*)";
  private static final Telltale FISCAL = Telltale.of(LEAD + TREASURY + TAIL);
  private static final Telltale GRANT = Telltale.of(LEAD + UNION + TAIL);
  private static final Telltale GIVES =
      Telltale.of("财政[\\p{IsHan}]{2,12}?[\\d.,]+(?:万|亿)?元");
  private static final Telltale GRANTS =
      Telltale.of(UNION + "[\\p{IsHan}]{0,6}?[\\d.,]+(?:万|亿)?元");
  /// What another level of the treasury gave.
  private static final Telltale OTHERS =
      Telltale.of("中央|省级?财政|自治区财政|上级财政|转移支付|彩票|基金");
  private static final Telltale LEVEL = Telltale.of("([省市州盟县区旗])[本级]{0,2}(?:财政|总工会|工会)");
  private static final Telltale SPENT =
      Telltale.of(
          "^[，、(]?(?:已|全年|当年|年度|实际|全部|累计|共|均)*(?:使用|支出|执行|支付|列支)(?:资金|数|金额)?(?:共|了|为)*$");
  private static final Telltale DIVIDED =
      Telltale.of("(?:由|来[自源]于?)[^，。；:\\d]{2,40}(?:构成|组成|[两二](?:部分|块|个渠道|个方面))|来源|其中");
  /// 资金由县财政安排和市总工会补助两部分构成。其中: what the sentence before says that the list is of.
  private static final Telltale ANNOUNCED =
      Telltale.of(
          "(?:资金|经费)[^。；\\d]{0,16}(?:由|来[自源]于?)[^。；:\\d]{2,40}(?:构成|组成|[两二](?:部分|块|个渠道|个方面))"
              + "(?:，?(?:共|合计|总额)[计为]*[\\d.,]+(?:万|亿)?元)?[，。:]?(?:其中)?$");
  private static final String PROGRAMME = "programme.";
  private static final String SUPERIOR = "revenue.union.superior-grant";

  private TwoGivers() {}

  static Optional<Named> of(Spot spot) {
    if (isOne(spot, FISCAL)) {
      return Optional.of(
          whole(spot)
              .flatMap(Mention::stated)
              .map(it -> named(it.indicator(), spot, it.subject()))
              .orElseGet(() -> project(spot)));
    }
    if (isOne(spot, GRANT)) {
      return Optional.of(named(SUPERIOR, spot, Optional.empty()));
    }
    return spentOf(spot)
        .flatMap(Mention::stated)
        .map(
            it -> it.indicator().equals(SUPERIOR)
                ? Named.nothing(spot.lastWords(), false)
                : named(it.indicator(), spot, it.subject()));
  }

  /// That of what both come to, a budget where that is not told with them.
  static Optional<Phase> phase(Spot spot) {
    if (isOne(spot, FISCAL) || isOne(spot, GRANT)) {
      return whole(spot).flatMap(Mention::phase).or(() -> Optional.of(Phase.BUDGET));
    }
    return spentOf(spot).map(it -> Phase.FINAL);
  }

  /// Whether an amount is what the union gave, or what was spent in all of what both did: of no fund of the treasury.
  static boolean isOfNoFund(Spot spot) {
    return isOne(spot, GRANT)
        || SPENT.is(spot.left()) && spentOf(spot).isEmpty()
            && spot.lastInSentence()
                .filter(it -> it.states(SUPERIOR) && GRANT.is(it.left()))
                .isPresent();
  }

  /// The treasury's, whose money is called so by who gave it only.
  static Optional<Fund> fund(Spot spot, String indicator) {
    boolean fiscal =
        indicator.startsWith(PROGRAMME) && (isOne(spot, FISCAL) || spentOf(spot).isPresent());
    return fiscal ? Optional.of(Fund.FISCAL) : Optional.empty();
  }

  /// Claims that what both gave comes to the budget that was told before, and what was spent of both to what was spent,
  /// where it does: the list may leave a giver out.
  static void find(Sentence sentence, List<Mention> mentions, Units units, Draft draft) {
    List<Mention> own = mentions.stream().filter(it -> it.start() >= sentence.start()).toList();
    Optional<Stated> fiscal =
        own.stream()
            .filter(it -> FISCAL.is(it.left()))
            .findFirst()
            .flatMap(Mention::stated)
            .filter(it -> it.fund().equals(Optional.of(Fund.FISCAL)));
    if (fiscal.isEmpty() || own.stream().noneMatch(it -> it.states(SUPERIOR))) {
      return;
    }
    List<Mention> given = own.stream().filter(TwoGivers::isGiven).toList();
    List<Mention> spent =
        own.stream()
            .filter(it -> SPENT.is(it.left()))
            .filter(
                it -> given.stream()
                    .anyMatch(giver -> isRightBehind(sentence, giver, it.leftStart())))
            .toList();
    claim(given, Phase.BUDGET, fiscal.get(), units, draft);
    if (spent.size() == given.size()) {
      claim(spent, Phase.FINAL, fiscal.get(), units, draft);
    }
  }

  private static boolean isGiven(Mention mention) {
    return FISCAL.is(mention.left()) || GRANT.is(mention.left());
  }

  /// Whether no more than a comma stands between.
  private static boolean isRightBehind(Sentence sentence, Mention mention, int from) {
    return from == mention.end()
        || from == mention.end() + 1 && sentence.text().charAt(mention.end()) == '，';
  }

  private static void claim(
      List<Mention> parts, Phase phase, Stated stated, Units units, Draft draft) {
    List<Figure> figures = parts.stream().map(Mention::figure).toList();
    if (parts.size() < 2 || UseLists.isClaimed(figures, draft)) {
      return;
    }
    BigDecimal sum =
        parts.stream().map(it -> it.token().yuan(units)).reduce(BigDecimal.ZERO, BigDecimal::add);
    Predicate<Fact> whole =
        it -> it.indicator().equals(stated.indicator()) && it.subject().equals(stated.subject())
            && it.phase().equals(Optional.of(phase)) && it.fund().isEmpty()
            && it.year().equals(stated.year()) && units.isMoney(it.figure().quantity().unit())
            && it.figure().quantity().yuan(units).compareTo(sum) == 0;
    draft.facts()
        .stream()
        .filter(whole)
        .map(Fact::figure)
        .reduce((first, second) -> second)
        .ifPresent(
            it -> draft.claim(
                new Claim.Sum(
                    Claim.Origin.SENTENCE, it, figures.stream().map(Claim.Term::plus).toList(),
                    true)));
  }

  /// Whether an amount is what one of both gave, in a list of what both did that divides something.
  private static boolean isOne(Spot spot, Telltale giver) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !giver.is(spot.left())) {
      return false;
    }
    int from = listStart(spot);
    if (from < 0 || whole(spot).isEmpty() && !isAnnounced(spot)) {
      return false;
    }
    String text = spot.sentence().text();
    String list = text.substring(from, spot.sentence().end());
    return GIVES.matcher(list).results().count() == 1 && GRANTS.in(list) && !OTHERS.in(list)
        && !isOwn(list, spot.context().organization());
  }

  /// Where the list begins that an amount is in, in the paragraph: -1 without one.
  private static int listStart(Spot spot) {
    Matcher divided = DIVIDED.matcher(spot.said());
    int from = -1;
    while (divided.find()) {
      from = spot.sentence().start() + divided.end();
    }
    return from;
  }

  /// 市财政安排50万元，市总工会补助30万元: whether the union is that of the same place, which gives its own money.
  private static boolean isOwn(String list, String organization) {
    List<String> levels =
        LEVEL.matcher(list).results().map(it -> it.group(1)).distinct().toList();
    Matcher union = GRANTS.matcher(list);
    return levels.size() == 1 && LEVEL.matcher(list).results().count() > 1
        || union.find() && LEVEL.matcher(union.group()).lookingAt()
            && organization.endsWith(union.group().charAt(0) + "总工会");
  }

  /// The money of the project that the list divides, where that is told in the same sentence.
  private static Optional<Mention> whole(Spot spot) {
    int from = listStart(spot);
    return Mention.lastAmount(spot.inSentence().filter(it -> it.end() <= from).toList())
        .filter(it -> it.indicator().filter(id -> id.startsWith(PROGRAMME)).isPresent())
        .filter(it -> it.stated().flatMap(Stated::fund).isEmpty());
  }

  /// Whether the words before the list say that it is of the project's money.
  private static boolean isAnnounced(Spot spot) {
    return ANNOUNCED.in(spot.sentence().told(listStart(spot)));
  }

  /// What one of both gave that was spent as an amount says behind it: what stands behind both may be of both.
  private static Optional<Mention> spentOf(Spot spot) {
    if (!SPENT.is(spot.left())) {
      return Optional.empty();
    }
    return spot.lastInSentence()
        .filter(it -> isRightBehind(spot.sentence(), it, spot.leftStart()))
        .filter(
            it -> FISCAL.is(it.left()) && it.stated().flatMap(Stated::fund).isPresent()
                || GRANT.is(it.left()) && it.states(SUPERIOR))
        .filter(it -> isOfOne(it, spot));
  }

  /// Whether the other is told behind it, or what was spent of the other before it.
  private static boolean isOfOne(Mention giver, Spot spot) {
    String text = spot.sentence().text();
    return GRANTS.in(text.substring(spot.end(), spot.sentence().end()))
        || GIVES.in(text.substring(spot.end(), spot.sentence().end()))
        || spot.inSentence().anyMatch(it -> it.end() < giver.start() && SPENT.is(it.left()));
  }

  private static Named project(Spot spot) {
    Optional<String> programme = spot.context().programme();
    return named(programme.isPresent() ? "programme.amount" : "programme.total", spot, programme);
  }

  private static Named named(String indicator, Spot spot, Optional<String> subject) {
    return new Named(
        indicator, spot.lastWords(), subject, Optional.empty(), Grounds.PATTERN, false);
  }
}
