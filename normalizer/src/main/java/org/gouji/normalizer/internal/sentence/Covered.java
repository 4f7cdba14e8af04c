package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Says who is covered, where the name of a rate does not, and of what it is the rate: 全市26个镇街已有24个建有分馆，覆盖率92.31%.
/// Immutable.
final class Covered {

  private static final String COVERAGE = "ratio.coverage";
  /// A rate that says what for, at most.
  private static final Telltale NOBODY = Telltale.of("(?:救助|帮扶|慰问|资助)覆盖率?");
  private static final Telltale BARE =
      Telltale.of("^(?:其|总体|综合|整体|全县|全市|全区)*覆盖[率面](?:已|为|达到?|是|约)*$");
  private static final Telltale RATE_OF_AIDED =
      Telltale.of("^(?:[在建]档)?(?:困难职工)?(?:救助|帮扶|慰问|资助)覆盖率(?:已|为|达到?|是|约)*$");
  /// 当年救助, 实际帮扶困难职工
  private static final Telltale AIDED =
      Telltale.of(
          "[，、]?(?:其中)?(?:当年|全年|本年|年内|已|共|实际)*(?:救助|帮扶|慰问|资助)(?:了|困难职工|在档困难职工|建档困难职工)?");
  /// What stands between all of them and those that are covered: 镇街已有, 规模以上企业中, 乡镇，其中有.
  private static final Telltale AMONG =
      Telltale.of(
          "(?<whose>[\\p{IsHan}]{1,12}?)(?:(?:中|里|内)，?(?:目前|现|已|共|其中)*有?|，?(?:目前|现|已|共|其中)*有)");
  /// 全县现有在档困难职工
  private static final Telltale STOCK =
      Telltale.of(
          "(?:(?:全[省市县区州旗]|我[省市县区州旗]|目前|现|年末|年初|当前|共)*有?)(?<whose>(?:在档|建档|在册|在职)[\\p{IsHan}]{2,10}?)(?:共有?|为|有)?");

  /// 4186名职工参加医疗互助，应参保职工4650人，参保率90.02%: all of whom those told before are some.
  private static final Telltale OUGHT = Telltale.of("^[，；、]?(?:应当?|符合条件)\\p{IsHan}{2,8}(?:共|为)?$");
  private static final Telltale RATE_OF_ALL =
      Telltale.of("^，?(?:职工|会员)?(?:参保|参加|参合|入会|建会|覆盖|参与|入保)[率面](?:已|为|达到?|是)*$");
  private static final Telltale PEOPLE = Telltale.of("[人名]");

  private Covered() {}

  /// @param all the place of the figure for all of them
  /// @param apart whether a clause stands between them and those that are covered, which may tell that they are not all
  private record Base(int all, String whose, boolean apart) {}

  /// Whom a rate covers, where it has a name that does not say so.
  static String meant(String subject, Spot spot, String indicator) {
    if (!indicator.equals(COVERAGE) || !NOBODY.is(subject)) {
      return subject;
    }
    return aided(spot.sentence(), spot.before(), spot.leftStart())
        .map(Base::whose)
        .or(
            () -> spot.lastInSentence()
                .filter(it -> !it.isPercent() && spot.leftStart() - it.end() <= 1)
                .flatMap(Covered::stock))
        .orElse(subject);
  }

  /// Who are counted, where all who are on file are.
  private static Optional<String> stock(Mention mention) {
    return Optional.of(STOCK.matcher(mention.left()))
        .filter(Matcher::matches)
        .map(it -> it.group("whose"));
  }

  /// 建档困难职工共90户，当年救助82户: those on file and those aided, the last before a rate.
  private static Optional<Base> aided(Sentence sentence, List<Mention> before, int rateStart) {
    int last = before.size() - 1;
    if (last < 1 || before.get(last - 1).start() < sentence.start()) {
      return Optional.empty();
    }
    Mention all = before.get(last - 1);
    Mention some = before.get(last);
    boolean next =
        AIDED.is(some.left()) && rateStart - some.end() <= 1
            && some.token().unit().equals(all.token().unit())
            && some.token().value().compareTo(all.token().value()) <= 0;
    boolean apart = some.leftStart() - all.end() > 1;
    return next ? stock(all).map(it -> new Base(last - 1, it, apart)) : Optional.empty();
  }

  /// Whom a rate without any name covers.
  static Optional<String> who(Spot spot, String indicator) {
    return indicator.equals(COVERAGE) && BARE.in(spot.left())
        ? base(spot.sentence(), spot.before(), spot.leftStart())
            .or(() -> aided(spot.sentence(), spot.before(), spot.leftStart()))
            .map(it -> asMeant(it.whose(), spot))
        : Optional.empty();
  }

  /// The name that the one goal told before has for the coverage of the same: 镇街分馆覆盖率 of 镇街.
  private static String asMeant(String whose, Spot spot) {
    List<String> goals =
        spot.sentence()
            .facts()
            .stream()
            .filter(it -> it.indicator().equals(COVERAGE))
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .flatMap(it -> it.subject().stream())
            .filter(it -> it.startsWith(whose))
            .distinct()
            .toList();
    return goals.size() == 1 ? goals.get(0) : whose;
  }

  /// Claims a rate of those that are told right before it.
  static void find(Sentence sentence, Mention rate, List<Mention> before, Draft draft) {
    if (!rate.states(COVERAGE)) {
      return;
    }
    Optional<Base> all =
        BARE.in(rate.left())
            ? base(sentence, before, rate.leftStart())
                .or(() -> aided(sentence, before, rate.leftStart()))
            : RATE_OF_AIDED.in(rate.left())
                ? aided(sentence, before, rate.leftStart())
            : Optional.empty();
    if (all.isEmpty() && RATE_OF_ALL.in(rate.left())) {
      ofAllWhoOught(sentence, rate, before, draft);
    }
    all.filter(it -> !it.apart() || agrees(rate, before, it))
        .ifPresent(
            it -> draft.claim(
                new Claim.Share(
                    Claim.Origin.SENTENCE, rate.figure(), before.get(before.size() - 1).figure(),
                    List.of(before.get(it.all()).figure()))));
  }

  /// Claims a rate right behind all who ought to be covered, where those told before them are so many of these: others may be
  /// told there as well.
  private static void ofAllWhoOught(
      Sentence sentence, Mention rate, List<Mention> before, Draft draft) {
    int last = before.size() - 1;
    if (last < 1 || before.get(last - 1).start() < sentence.start()) {
      return;
    }
    Mention all = before.get(last);
    Mention some = before.get(last - 1);
    boolean told =
        OUGHT.is(all.left()) && rate.leftStart() - all.end() <= 1
            && PEOPLE.is(all.token().unit()) && PEOPLE.is(some.token().unit());
    if (told
        && AgreeingRates.agree(rate.token().value(), some.token().value(), all.token().value())) {
      draft.claim(
          new Claim.Share(
              Claim.Origin.SENTENCE, rate.figure(), some.figure(), List.of(all.figure())));
    }
  }

  private static boolean agrees(Mention rate, List<Mention> before, Base base) {
    return AgreeingRates.agree(
        rate.token().value(), before.get(before.size() - 1).token().value(),
        before.get(base.all()).token().value());
  }

  /// The two figures that end before a rate, in one measure word, of which the second counts some of the first.
  private static Optional<Base> base(Sentence sentence, List<Mention> before, int rateStart) {
    int last = before.size() - 1;
    if (last < 1 || before.get(last - 1).start() < sentence.start()) {
      return Optional.empty();
    }
    Mention all = before.get(last - 1);
    Mention some = before.get(last);
    boolean next =
        some.end() <= rateStart && sentence.clauseEnd(some.end()) + 1 >= rateStart
            && some.token().unit().equals(all.token().unit()) && !some.isPercent();
    Matcher among = AMONG.matcher(sentence.text(), all.end(), some.start());
    return next && among.matches()
        ? Optional.of(new Base(last - 1, among.group("whose"), false))
        : Optional.empty();
  }
}
