package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Says what figures are called whose names are told together: 基本支出和项目支出分别为60万元、40万元, and A、B和C
/// 共5万元. Immutable.
final class Together {

  /// 到位率、执行率双双达到100%
  private static final String BOTH = "双双";
  private static final String SEPARATES = "、，和及与";
  /// Words for that several figures are those of several things, in their order.
  private static final List<String> EACH = List.of("分别", "依次");
  /// Longer stretches of years were met nowhere.
  private static final int MOST_YEARS = 6;
  private static final Telltale YEARS =
      Telltale.of("(?:19|20)\\d{2}年?度?(?:[、和至到—-](?:19|20)\\d{2}年?度?)+");
  private static final Telltale YEAR = Telltale.of("(?:19|20)\\d{2}");
  private static final Telltale RANGE = Telltale.of("[至到—-]");
  /// A list of names that ends right before 分别, or before what they are: 甲、乙两个项目执行率分别为.
  private static final Telltale LISTED =
      Telltale.of(
          "(?:^|[:，。；]|即|包括|其中)((?:[^，。；:、\\d和及与]{2,20}[、和及与]){1,9}[^，。；:、\\d]{2,20}?)"
              + "(?:等?[两二三四五六七八九十\\d]{1,2}[个项](?:子)?项目)?，?(?:年初|全年|当年|调整后|实际)?(?:(?<=项目)(?:资金|经费))?(?:预算(?:资金)?)?(?:执行率|完成率|支出|安排|使用|执行)?，?$");
  private static final Telltale LEAD = Telltale.of(
      "^(?:(?:该|本|此)?(?:项目|专项)?(?:共|又)?(?:细分为|分为|分成|下设|下分|包括|包含|涉及|设有)(?:了)?(?:[两二三四五六七八九十\\d]{1,2}[个项](?:子)?项目)?|其中|即|为|有)");
  /// 该项目年初预算数和执行数: two phases of one thing.
  private static final Telltale PHASES = Telltale.of("(?:预算|决算|预算数|执行数|决算数|收入)$");
  private static final Pattern SEPARATORS = Pattern.compile("、|以及|和|及|与");
  private static final int LONGEST = 20;

  /// 截至12月底，实际完成: when it was so, and that it is done.
  private static final Telltale BY_THEN =
      Telltale.of(
          "^[，、；]?(?:截[至止]到?|至|到)?(?:[12]?\\d月)?(?:年|月)?(?:底|末)?，?(?:实际|已)?(?:完成|达到|实现|为)?");

  private final LabelFinder labels;
  private final Changes changes;

  Together(LabelFinder labels, Changes changes) {
    this.labels = labels;
    this.changes = changes;
  }

  /// Whether nothing stands between a figure and the one before it but a mark.
  static boolean isNext(String left) {
    for (int i = 0; i < left.length(); i++) {
      if (SEPARATES.indexOf(left.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /// The items of a list of names: 甲、乙和丙.
  static List<String> items(String list) {
    return List.of(SEPARATORS.split(list));
  }

  /// Whether words say that each of several names has a figure of its own.
  static boolean haveEach(String left) {
    return each(left) >= 0;
  }

  /// Where words say so last; -1 where they do not.
  private static int each(String left) {
    int last = -1;
    for (String word : EACH) {
      last = Math.max(last, left.lastIndexOf(word));
    }
    return last;
  }

  /// The figures behind 分别 of which one is.
  ///
  /// @param words before 分别, from the figure or clause before
  /// @param first the place among the figures before the spot where they begin
  /// @param place of the spot's among them, from 0
  /// @param length how many they are
  record Run(String words, int first, int place, int length) {}

  static Optional<Run> told(Spot spot) {
    int first = first(spot);
    boolean begins = first >= spot.before().size();
    String left = begins ? spot.left() : spot.before().get(first).left();
    int leftStart = begins ? spot.leftStart() : spot.before().get(first).leftStart();
    int each = each(left);
    return each < 0
        ? Optional.empty()
        : Optional.of(
            new Run(
                left.substring(0, each), first, spot.before().size() - first,
                run(spot, leftStart + each)));
  }

  /// The name of one of the figures that are told behind all of their names.
  Optional<LabelFinder.Label> name(Spot spot) {
    int first = spot.before().size() - 1;
    while (first > 0 && isNext(spot.before().get(first).left())) {
      first--;
    }
    if (first < 0) {
      return Optional.empty();
    }
    String left = spot.before().get(first).left();
    int place = spot.before().size() - first;
    return labels.find(left, spot.context().organization())
        .filter(it -> haveEach(left) && !changes.ends(left))
        .map(it -> labels.joined(left, it))
        .filter(it -> it.size() > place || it.size() == 1 && year(spot).isPresent())
        .map(it -> it.size() == 1 ? it.get(0) : it.get(place));
  }

  /// What the figures behind 分别 are of, where as many names as figures stand before it: 即A、B和C，分别支出3万元、
  /// 2万元和1万元. Empty without such a list; in the order of the figures.
  List<String> names(Spot spot) {
    int first = first(spot);
    boolean begins = first >= spot.before().size();
    String left = begins ? spot.left() : spot.before().get(first).left();
    int leftStart = begins ? spot.leftStart() : spot.before().get(first).leftStart();
    int each = each(left);
    if (each < 0) {
      return List.of();
    }
    String told = spot.sentence().text().substring(spot.sentence().start(), leftStart + each);
    Matcher listed = LISTED.matcher(told);
    List<String> names = new ArrayList<>();
    if (listed.find()) {
      for (String name : items(LEAD.withoutFirst(listed.group(1)))) {
        names.add(name.strip());
      }
    }
    boolean fits =
        names.size() > 1 && names.size() == run(spot, leftStart + each)
            && names.stream().allMatch(it -> it.length() > 1 && it.length() <= LONGEST);
    return fits ? names : List.of();
  }

  /// Whether words say where money came from or which amount of one thing is meant, and name nothing: 县级资金, 该项目年初预算数.
  boolean isNoName(String words) {
    return labels.isQualifiersOnly(words) || PHASES.in(words) || Programmes.isSource(words);
  }

  /// Which of the figures behind 分别 one is, from 0.
  int place(Spot spot) {
    return spot.before().size() - first(spot);
  }

  /// How many figures are told with one, behind all of their names.
  int run(Spot spot) {
    int first = first(spot);
    boolean begins = first >= spot.before().size();
    String left = begins ? spot.left() : spot.before().get(first).left();
    return run(spot,
        (begins ? spot.leftStart() : spot.before().get(first).leftStart()) + left.length());
  }

  /// How many figures stand behind an offset with nothing but marks between them.
  private static int run(Spot spot, int from) {
    int run = 0;
    int end = -1;
    for (Token token : spot.sentence().tokens()) {
      if (!(token instanceof Token.Number) || token.start() < from
          || token.end() > spot.sentence().end()) {
        continue;
      }
      if (end >= 0 && !isNext(spot.sentence().text().substring(end, token.start()))) {
        break;
      }
      run++;
      end = token.end();
    }
    return run;
  }

  /// The year of one of the figures behind 分别 whose years stand before it: 2020年至2022年支出分别为3万元、4万元和5万元.
  /// Empty where there are not as many years as figures.
  static Optional<Integer> year(Spot spot) {
    int first = first(spot);
    boolean begins = first >= spot.before().size();
    String left = begins ? spot.left() : spot.before().get(first).left();
    int each = each(left);
    if (each < 0) {
      return Optional.empty();
    }
    int from = begins ? spot.leftStart() : spot.before().get(first).leftStart();
    Matcher years =
        YEARS.matcher(spot.sentence().text().substring(spot.sentence().start(), from + each));
    if (!years.find()) {
      return Optional.empty();
    }
    List<Integer> told = new ArrayList<>();
    Matcher year = YEAR.matcher(years.group());
    while (year.find()) {
      told.add(Integer.valueOf(year.group()));
    }
    int start = told.get(0);
    int end = told.get(told.size() - 1);
    if (RANGE.in(years.group()) && told.size() == 2 && end - start < MOST_YEARS) {
      told = IntStream.rangeClosed(start, end).boxed().toList();
    }
    int place = spot.before().size() - first;
    return told.size() > 1 && told.size() == run(spot, from + each) && place < told.size()
        ? Optional.of(told.get(place))
        : Optional.empty();
  }

  /// The label of one of the figures behind 分别 that are told again of what the sentence named before: A和B预算分别为3万
  /// 元、2万元，实际支出分别为2万元、1万元, and 目标为A20人、B5人，实际分别完成22人和6人.
  Optional<LabelFinder.Label> again(Spot spot) {
    int first = first(spot);
    boolean begins = first >= spot.before().size();
    String left = begins ? spot.left() : spot.before().get(first).left();
    int leftStart = begins ? spot.leftStart() : spot.before().get(first).leftStart();
    int each = each(left);
    if (each < 0 || !isBare(left.substring(0, each))) {
      return Optional.empty();
    }
    int run = run(spot, leftStart + each);
    int place = spot.before().size() - first;
    for (int i = first - 1; i >= 0; i--) {
      Mention mention = spot.before().get(i);
      if (mention.start() >= spot.sentence().start() && haveEach(mention.left())) {
        return labels.find(mention.left(), spot.context().organization())
            .map(it -> labels.joined(mention.left(), it))
            .filter(it -> it.size() == run && run > 1)
            .map(it -> it.get(place));
      }
    }
    return aimed(spot, first, run, leftStart + each).map(it -> it.get(place));
  }

  private boolean isBare(String words) {
    return labels.isQualifiersOnly(words) || labels.isQualifiersOnly(BY_THEN.withoutFirst(words));
  }

  /// What the goals right before a run of figures are of, one for each of them.
  private static Optional<List<LabelFinder.Label>> aimed(
      Spot spot, int first, int run, int from) {
    if (run < 2 || first < run) {
      return Optional.empty();
    }
    List<String> units =
        spot.sentence()
            .tokens()
            .stream()
            .filter(it -> it.start() >= from)
            .flatMap(
                it -> it instanceof Token.Number number ? Stream.of(number.unit()) : Stream.of())
            .limit(run)
            .toList();
    List<LabelFinder.Label> aimed = new ArrayList<>();
    for (int i = 0; i < run; i++) {
      Mention goal = spot.before().get(first - run + i);
      if (goal.start() < spot.sentence().start() || goal.indicator().isEmpty()
          || !goal.phase().equals(Optional.of(Phase.TARGET))
          || !goal.token().unit().equals(units.get(i))) {
        return Optional.empty();
      }
      aimed.add(
          new LabelFinder.Label(goal.label(), goal.indicator().get(), 0, goal.label().length()));
    }
    return Optional.of(aimed);
  }

  /// Whether a figure is one of those that 分别 begins, and not the first.
  static boolean isOfRun(Spot spot) {
    int first = first(spot);
    return first < spot.before().size() && haveEach(spot.before().get(first).left());
  }

  /// Whether several figures follow 分别 right before one, and this is the first of them.
  boolean isFirstOfEach(Spot spot) {
    int each = each(spot.left());
    return each >= 0 && run(spot, spot.leftStart() + each) > 1;
  }

  /// The place among the figures before it of the first that one is told with, or behind the last.
  private static int first(Spot spot) {
    int first = spot.before().size();
    String left = spot.left();
    while (first > 0 && isNext(left)) {
      first--;
      left = spot.before().get(first).left();
    }
    return first;
  }

  /// Whether one amount is told of several things together. 收入、支出 are never added up, and each of
  /// those that 均为 an amount has it.
  boolean haveOne(String left, List<LabelFinder.Label> joined) {
    String behind = left.substring(joined.get(joined.size() - 1).end());
    return joined.size() > 1
        && !haveEach(left)
        && !behind.contains("均")
        && !behind.contains("各")
        && joined.stream().noneMatch(it -> it.indicator().startsWith("revenue."));
  }

  /// What else has the amount of a figure: each of the names before 均为, but the last.
  List<LabelFinder.Label> alike(Spot spot) {
    int all = Math.max(spot.left().lastIndexOf('均'), spot.left().lastIndexOf(BOTH));
    if (all < 0) {
      return List.of();
    }
    return labels.find(spot.left(), spot.context().organization())
        .filter(it -> it.end() <= all)
        .map(it -> labels.joined(spot.left(), it))
        .filter(it -> it.stream().map(LabelFinder.Label::indicator).distinct().count() == it.size())
        .map(it -> it.subList(0, it.size() - 1))
        .orElse(List.of());
  }

  /// What several things are together; empty where that has no name of its own.
  String name(List<LabelFinder.Label> joined) {
    boolean threePublic =
        joined.stream().allMatch(it -> it.indicator().startsWith("three-public."));
    return threePublic && joined.size() == 3 ? "three-public.total" : "";
  }
}
