package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Words;

/// Tells what changed, and which way, where words say that something rose or fell by a figure.
/// Immutable.
final class Changes {

  /// 较2013年预算数, and not 较年初预算数
  private static final Set<String> THREE_PUBLIC =
      Set.of("three-public.total", "three-public.delta");
  private static final Telltale EARLIER =
      Telltale.of("(?:19|20)\\d{2}年度?(?:的|年初)?预算|上年度?(?:的|年初)?预算");

  /// 与2021年度相比，三公经费增加0.82万元
  private static final Telltale ABOVE =
      Telltale.of(
          "(?:与|和|同|较|比)(?:(?:19|20)\\d{2}年度?|上年度?|上一年度?|去年)(?:同期)?(?:数|决算数?)?(?:的?[\\d.,]+(?:万|亿)?元)?(?:相比|比较|对比)，$");
  private static final String CONTROL = "ratio.three-public-control";
  /// What was spent in another year is compared with what was spent.
  private static final String SPENT = "决算";
  private static final Telltale YEAR = Telltale.of("((?:19|20)\\d{2})年");
  private static final Telltale BOTH = Telltale.of("收、?支|收入[、和]?支出?");

  /// The name that a clause begins with.
  private static final Telltale NAMED =
      Telltale.of(
          "(?:^|[，,；;。:])(?:其中[:，]?|\\(?[\\d一二三四五六七]{1,2}[.、)])?([^，,；;。:]*(?:费用?|经费|支出|收入|资金|拨款|款))$");

  /// 年中调整预算1121万元，比年初预算增加260万元: by how much a budget was adjusted.
  private static final Telltale SINCE_BUDGET =
      Telltale.of(
          "[，、(]?(?:比|较|与)(?:年初|当年)(?:预算|批复)*(?:数|安排|金额)?(?:相比)?(?:，)?(?:净|共|实际)?(?:增加|减少|增长|调增|调减|增|减)(?:了|预算|金额)*");
  /// 追加150万元，调减30万元，净增120万元: by how much a budget was adjusted in all.
  private static final Telltale NET =
      Telltale.of("净(?:增加?|减少?)(?:了|预算|资金|金额|额)*为?$");
  private static final Set<String> ADJUSTED =
      Set.of("expenditure.total", "programme.total", "programme.amount");

  private final Vocabulary vocabulary;
  private final Words directions;
  private final LabelFinder labels;
  private final Phases phases;

  Changes(Vocabulary vocabulary, LabelFinder labels, Phases phases) {
    this.vocabulary = vocabulary;
    this.directions =
        Words.union(
            List.of(vocabulary.words(Kind.INCREASE), vocabulary.words(Kind.DECREASE)));
    this.labels = labels;
    this.phases = phases;
  }

  /// Whether a figure is a change: words before it say so, or they say no more than a direction behind
  /// what the change is measured from, 较上年预算13.20万元压减0.70万元.
  boolean tells(Spot spot) {
    return !Movements.isEnd(spot) && tellsOf(spot);
  }

  private boolean tellsOf(Spot spot) {
    return tells(spot.left())
        || isNet(spot)
        || isBehindComparison(spot) && ends(spot.left())
        || isDirectionOnly(spot.left())
            && spot.last()
                .filter(it -> it.end() == spot.leftStart())
                .filter(it -> vocabulary.words(Kind.COMPARED).in(it.left()))
                .isPresent()
        || bracketed(spot).isPresent();
  }

  /// Whether a figure is what additions to a budget and cuts of it, told right before, come to.
  private static boolean isNet(Spot spot) {
    return NET.in(spot.left())
        && spot.lastInSentence().filter(Mention::isAdjustment).isPresent();
  }

  /// The change whose rate a bracket right behind it tells: 减少1.20万元（10.91%）.
  private Optional<Mention> bracketed(Spot spot) {
    if (!spot.left().equals("(")) {
      return Optional.empty();
    }
    return spot.last()
        .filter(it -> it.end() == spot.leftStart() && !it.isPercent())
        .filter(this::isChange);
  }

  /// Whether something fell by the change at a spot.
  boolean isDecrease(Spot spot) {
    return isDecrease(bracketed(spot).map(Mention::left).orElse(spot.left()));
  }

  private boolean isDirectionOnly(String left) {
    return vocabulary.words(Kind.INCREASE)
        .at(left, 0)
        .or(() -> vocabulary.words(Kind.DECREASE).at(left, 0))
        .filter(it -> labels.isQualifiersOnly(left.substring(it.length())))
        .isPresent();
  }

  /// Whether the words are 较上年增加 or 同比下降: the figure behind them is a change and no amount of
  /// its own.
  boolean tells(String left) {
    int end = end(directions.last(left));
    if (end < 0 || !labels.isQualifiersOnly(left.substring(end))) {
      return false;
    }
    Optional<Words.Match> up = vocabulary.words(Kind.INCREASE).last(left);
    Optional<Words.Match> down = vocabulary.words(Kind.DECREASE).last(left);
    int start =
        Math.min(up.map(Words.Match::start).orElse(end), down.map(Words.Match::start).orElse(end));
    String words = left.substring(0, start);
    Optional<LabelFinder.Label> label = labels.find(left);
    if (label.filter(it -> it.start() < start && it.end() > end).isPresent()) {
      // 成本节约率
      return false;
    }
    boolean adjusts = label.filter(it -> it.indicator().startsWith("adjust.")).isPresent();
    return vocabulary.words(Kind.COMPARED).in(words)
        || !adjusts && labels.find(words).isEmpty() && words.length() <= 2;
  }

  /// Whether words compare with something told there: 比上年, but not 经比较.
  boolean compares(String left) {
    return vocabulary.words(Kind.COMPARED).in(left.replace("比较", ""));
  }

  /// Whether a change ends the words, and nothing but fillers follows it.
  boolean ends(String left) {
    int end = end(directions.last(left));
    return end >= 0 && labels.isQualifiersOnly(left.substring(end));
  }

  /// Whether a figure says by how much something changed; an adjustment of a budget is an amount of
  /// its own.
  boolean isChange(Mention mention) {
    return ends(mention.left())
        && mention.indicator().filter(it -> it.startsWith("adjust.")).isEmpty();
  }

  boolean isDecrease(String left) {
    return end(vocabulary.words(Kind.DECREASE).last(left))
        > end(vocabulary.words(Kind.INCREASE).last(left));
  }

  /// What words say has changed, where they say it themselves: 公务接待费 of 公务接待费决算与预算持平，比上年减少,
  /// and 收入 of 与上年相比，收入增加. Empty where the figure before them is meant.
  ///
  /// @param words from the figure before a change up to it
  Optional<LabelFinder.Label> subject(String words) {
    int direction =
        Math.max(
            start(vocabulary.words(Kind.INCREASE).last(words)),
            start(vocabulary.words(Kind.DECREASE).last(words)));
    if (direction < 0) {
      return Optional.empty();
    }
    Optional<LabelFinder.Label> subject = labels.find(words.substring(0, direction));
    for (int end = direction; subject.isEmpty() && end > 0;) {
      Optional<Words.Match> compared =
          vocabulary.words(Kind.COMPARED).last(words.substring(0, end));
      end = start(compared);
      int base = Math.max(words.lastIndexOf("与", end), end);
      subject = end > 0 ? labels.find(words.substring(0, base)) : Optional.empty();
    }
    return subject.filter(it -> !it.indicator().startsWith("adjust."));
  }

  /// Whether words name something else that has changed, which nobody knows: 其他费用 of 支出8万元，其他费用较上年减少.
  ///
  /// @param words from the figure before a change up to it
  boolean isOfAnother(String words) {
    Optional<Words.Match> compared = vocabulary.words(Kind.COMPARED).last(words);
    if (compared.isEmpty()) {
      return false;
    }
    String before = words.substring(0, compared.get().start());
    Matcher matcher = NAMED.matcher(before);
    return matcher.find()
        && !labels.isQualifiersOnly(matcher.group(1))
        && subject(words).isEmpty();
  }

  /// Whether words say that revenue and expenditure have changed alike: 收、支总计各增加.
  boolean isOfBoth(String words) {
    return BOTH.in(words);
  }

  private static int start(Optional<Words.Match> match) {
    return match.map(Words.Match::start).orElse(-1);
  }

  private static int end(Optional<Words.Match> match) {
    return match.map(Words.Match::end).orElse(-1);
  }

  /// The fact that a change states: of 三公经费 since last year there is one, and of a budget that was adjusted since the
  /// first; of other amounts none.
  Optional<Stated> stated(Spot spot, boolean percent) {
    String left = spot.left();
    Optional<Words.Match> compared = vocabulary.words(Kind.COMPARED).first(left);
    String subject = left.substring(0, compared.map(Words.Match::start).orElse(0));
    Optional<Mention> last =
        spot.before()
            .stream()
            .filter(it -> !spot.sentence().closesBracket(it.end(), spot.end()))
            .reduce((first, second) -> second);
    int from = Math.max(spot.sentence().start(), last.map(Mention::end).orElse(0));
    String words = spot.sentence().text().substring(from, spot.end());
    if (isOfAnother(words)) {
      return Optional.empty();
    }
    boolean net = !percent && isNet(spot);
    if (net || !percent && SINCE_BUDGET.is(left)) {
      return net
          ? adjusted(last.flatMap(Mention::stated), Optional.empty())
          : adjusted(
              last.filter(it -> it.phase().equals(Optional.of(Phase.ADJUSTED)))
                  .flatMap(Mention::stated)
                  .filter(it -> ADJUSTED.contains(it.indicator())),
              last.flatMap(Mention::stated).flatMap(Stated::subject));
    }
    Optional<String> about = about(spot, words, compared.isPresent(), last);
    if (percent && about.filter("carry.closing"::equals).isPresent()
        && (compared.isPresent() || isBehindComparison(spot))
        && vocabulary.words(Kind.LAST_YEAR).in(words)) {
      return Optional.of(
          new Stated(
              "ratio.carry-over-change", Optional.of(Phase.FINAL), spot.context().fiscalYear(),
              Optional.empty(), Optional.empty(), Grounds.LABEL));
    }
    Optional<Phase> phase = changed(spot).filter(it -> subject.isEmpty()).flatMap(Mention::phase);
    boolean planned = phase.isEmpty() ? subject.contains("预算") : phase.get() == Phase.BUDGET;
    boolean since = isBehindComparison(spot) || sinceLastYear(spot, compared, last, planned);
    return since && about.filter(THREE_PUBLIC::contains).isPresent()
        ? Optional.of(threePublic(spot, percent, subject, phase))
        : Optional.empty();
  }

  /// By how much the budget was changed that something states.
  private static Optional<Stated> adjusted(Optional<Stated> budget, Optional<String> subject) {
    return budget.map(
        it -> new Stated(
            "adjust.amount", Optional.empty(), it.year(), it.fund(), subject, Grounds.LABEL));
  }

  /// The indicator that has changed: of the words before, else of what was told last.
  private Optional<String> about(
      Spot spot, String words, boolean compared, Optional<Mention> last) {
    return subject(words)
        .map(LabelFinder.Label::indicator)
        .filter(it -> !compared || !it.equals("expenditure.total"))
        .or(() -> last.flatMap(Mention::indicator).filter(it -> it.startsWith("three-public.")))
        .or(() -> last.filter(it -> it.states(CONTROL)).map(it -> "three-public.total"))
        .or(
            () -> Mention.lastAmount(spot.before().stream().filter(it -> !isChange(it)).toList())
                .flatMap(Mention::indicator));
  }

  private Stated threePublic(
      Spot spot, boolean percent, String subject, Optional<Phase> phase) {
    Spot whose =
        new Spot(
            spot.sentence(), spot.context(), subject, spot.leftStart(), spot.right(),
            spot.before());
    return new Stated(
        percent ? "three-public.delta-rate" : "three-public.delta",
        phase.or(() -> phases.phase(whose, "three-public.total")),
        year(subject).or(() -> spot.context().fiscalYear()),
        Optional.empty(),
        Optional.empty(),
        Grounds.LABEL);
  }

  /// Whether the clause before says what all that the next tells is compared with.
  private static boolean isBehindComparison(Spot spot) {
    String earlier = spot.earlier();
    return (earlier.endsWith("比，") || earlier.endsWith("较，")) && ABOVE.in(earlier);
  }

  private static Optional<Integer> year(String words) {
    Matcher year = YEAR.matcher(words);
    return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
  }

  /// The 三公经费 that a change is told of: the last before it, or of the year itself the last where that one is only
  /// what they are compared with.
  private Optional<Mention> changed(Spot spot) {
    List<Mention> totals = new ArrayList<>();
    for (Mention mention : spot.before()) {
      if (mention.states("three-public.total") && !mention.isOfShare()
          && !spot.sentence().closesBracket(mention.end(), spot.end())) {
        totals.add(mention);
      }
    }
    int last = totals.size() - 1;
    if (last < 1) {
      return totals.stream().findFirst();
    }
    Mention base = totals.get(last);
    boolean held =
        !base.left().contains(SPENT) && isBase(totals.get(last - 1), base, spot)
            && totals.subList(0, last).stream().noneMatch(it -> it.phase().equals(base.phase()));
    if (held) {
      return Optional.of(totals.get(last - 1));
    }
    // 决算3.03万元，预算3.57万元；比2022年减少18.46万元
    return Optional.of(spot.left().contains("预算") ? base : base.spentOf(totals).orElse(base));
  }

  /// Whether one of two figures is what the other, of the year that is told of, is compared with: 预算3万元，比上年支出
  /// 2.8万元.
  private boolean isBase(Mention figure, Mention base, Spot spot) {
    Optional<Integer> year = spot.context().fiscalYear();
    return compares(base.left())
        && figure.stated().flatMap(Stated::year).equals(year)
        && (!base.stated().flatMap(Stated::year).equals(year)
            || base.phase().equals(Optional.of(Phase.BUDGET)));
  }

  private static boolean sinceLastYear(
      Spot spot, Optional<Words.Match> compared, Optional<Mention> last, boolean planned) {
    return compared.map(it -> spot.left().substring(it.start()))
        .filter(it -> !it.contains("预算") || planned && EARLIER.in(it))
        .isPresent()
        || last.flatMap(Mention::stated)
            .filter(it -> it.indicator().equals("three-public.delta")
                || !it.year().equals(spot.context().fiscalYear()))
            .isPresent()
        || last.filter(it -> it.end() == spot.leftStart() - 1 || it.end() == spot.leftStart())
            .filter(it -> Movements.TO.begins(it.left()))
            .isPresent();
  }

  /// Whether an indicator is what there is at a time.
  static boolean isStock(String indicator) {
    return indicator.startsWith("staff.") || indicator.startsWith("org.")
        || indicator.startsWith("asset.") || indicator.endsWith(".stock")
        || indicator.equals("union.hardship.files");
  }
}
