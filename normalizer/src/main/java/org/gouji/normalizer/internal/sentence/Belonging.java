package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says which second-level unit a figure is of, where a report tells of its units one by one: 机关编制15名；
/// 下属市职工服务中心编制7名. Immutable.
final class Belonging {

  private static final String CLAUSE_ENDS = "，,；;:";
  private static final Telltale LEAD =
      Telltale.of("^(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?:其中[:，]?|另外?|以及)?(?:我会|我单位|本单位)?");
  private static final Telltale POSTS =
      Telltale.of(
          "(?:行政|事业|工勤|参公)编制?\\d+[名人个]，(?:(?:现|年末|实际)?(?:实有|在编|在岗|在职|现有)|实际)[^，；。\\d]{0,6}\\d");
  private static final Telltale ONE = Telltale.of("[1一][个家](?![\\p{IsHan}])");
  /// 下设职工服务中心, but no 下属事业单位.
  private static final Telltale OWN = Telltale.of("(?:下设|下属|下辖|所属|直属).*(?<!单位|机构)");
  private static final Telltale NO_NAME = Telltale.of("包括|范围|年度|编制|本级$|单位$|机构$");
  private static final Telltale FIGURES = Telltale.of("\\d+[名人]|[一二三四五六七八九十]+[名人]");
  private static final Telltale NUMBER = Telltale.of("\\([\\d一二三四五六七八九十]{1,2}\\)|\\d[.、]");
  private static final Telltale BELOW = Telltale.of("下属|所属|直属|下辖|二级");
  private static final Telltale YEAR = Telltale.of("^(?:19|20)\\d{2}年(?:度|末|底)?");
  /// Names of several, and words that say what all of them have.
  private static final Telltale SEVERAL = Telltale.of("[、和及与各等均共]|全部|分别");
  private static final Telltale WHOLE =
      Telltale.of("^(?:合计|共计?|总计|全[市县区省州会系]|我会|我单位|本单位|本部门|单位|部门|机关)");
  private static final Set<String> FAMILIES =
      Set.of("staff", "org", "revenue", "expenditure", "carry", "three-public", "asset");
  private static final String POSTS_OF_KIND = "staff.establishment.";
  private static final String NAME_ENDS = "，,；;:、)";
  private static final Telltale DIGIT = Telltale.of("\\d");
  private static final int LONGEST_NAME = 24;
  private static final String POSTS_IN_ALL = "staff.establishment.total";
  private static final Telltale DIVIDED = Telltale.of("[，(]?(?:其中|包括|含)");

  private final Vocabulary vocabulary;

  Belonging(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// 核定编制47名，其中行政编制30名，行政事业编制12名: whether a figure that is named like all posts is a part of those
  /// told before, and no second total.
  boolean isPart(Spot spot, String indicator) {
    if (!indicator.equals(POSTS_IN_ALL)) {
      return false;
    }
    String text = spot.sentence().text();
    return spot.inSentence()
        .filter(it -> it.states(indicator))
        .filter(it -> it.stated().flatMap(Stated::subject).isEmpty())
        .map(it -> text.substring(it.end(), spot.end()))
        .anyMatch(
            it -> DIVIDED.begins(it) && it.indexOf('；') < 0 && it.indexOf(')') < 0);
  }

  private static boolean isOfUnits(String indicator) {
    return indicator.startsWith("org.subordinate.") || indicator.startsWith("org.budget-unit.");
  }

  /// The unit, as its clause calls it; empty where a figure is the whole department's.
  Optional<String> unit(Spot spot, String indicator) {
    if (!FAMILIES.contains(Topics.family(indicator)) || isOfUnits(indicator)) {
      return Optional.empty();
    }
    String text = spot.said();
    int from = text.lastIndexOf('；') + 1;
    String run = text.substring(from);
    int begins = spot.sentence().start() + from;
    boolean part =
        isToldOfAll(indicator, begins, spot.before()) && vocabulary.words(Kind.OF_WHICH).in(run);
    if (part) {
      // 在职20人，其中机关12人，下属中心8人: the list says whose its parts are.
      return Optional.empty();
    }
    Optional<String> bracketed = beforeBracket(spot);
    if (bracketed.isPresent()) {
      return bracketed;
    }
    if (!vocabulary.words(Kind.UNIT_NOUN).in(run)) {
      return kind(spot, indicator).or(() -> toldBefore(spot, indicator));
    }
    Optional<String> unit = Optional.empty();
    int start = 0;
    while (start < run.length()) {
      int end = start;
      while (end < run.length() && CLAUSE_ENDS.indexOf(run.charAt(end)) < 0) {
        end++;
      }
      String told = run.substring(start, end);
      String clause = LEAD.withoutFirst(told);
      Optional<String> named =
          named(clause, NUMBER.begins(told), end == run.length(), spot.context());
      if (named.isPresent() || WHOLE.begins(clause)) {
        unit = named;
      }
      start = end + 1;
    }
    return unit;
  }

  /// Whether one of some figures that stand behind an offset is that of the whole department.
  private static boolean isToldOfAll(String indicator, int begins, List<Mention> before) {
    for (Mention mention : before) {
      if (mention.start() >= begins && mention.states(indicator)
          && mention.stated().get().subject().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// 下属3个单位：市工人文化宫（编制18名，实有16人）、市职工服务中心（编制8名）: the one that a bracket tells of.
  private Optional<String> beforeBracket(Spot spot) {
    OptionalInt opened = spot.sentence().bracketAround(spot.end());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    String text = spot.sentence().text();
    int from = opened.getAsInt();
    while (from > spot.sentence().start() && NAME_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String name = LEAD.withoutFirst(text.substring(from, opened.getAsInt()));
    return vocabulary.words(Kind.UNIT_NOUN)
        .before(name, name.length())
        .filter(it -> name.length() > it.length() && name.length() <= LONGEST_NAME)
        .filter(it -> !DIGIT.in(name) && !name.endsWith("单位") && !name.endsWith("机构"))
        .filter(it -> !spot.context().organization().contains(name))
        .map(it -> name);
  }

  /// The unit that the sentence before is about, where it only says what that is: 市工人文化宫为公益二类事业单位。核定编制15名.
  private Optional<String> toldBefore(Spot spot, String indicator) {
    String text = spot.sentence().text();
    int end = spot.sentence().start() - 1;
    if (!indicator.startsWith("staff.") || end <= 0 || text.charAt(end) != '。'
        || WHOLE.begins(spot.said())) {
      return Optional.empty();
    }
    int start = text.lastIndexOf('。', end - 1) + 1;
    String before = text.substring(start, end);
    boolean counts = FIGURES.in(before);
    int clause = 0;
    while (clause < before.length() && CLAUSE_ENDS.indexOf(before.charAt(clause)) < 0) {
      clause++;
    }
    return counts
        ? Optional.empty()
        : named(
            LEAD.withoutFirst(before.substring(0, clause)), false, false,
            spot.context())
            .filter(it -> !NO_NAME.in(it));
  }

  /// Those on duty in posts of one kind, where a sentence tells of several: 行政编制10名，实有9人；工勤编制2名，实有
  /// 1人. None of them are all.
  private static Optional<String> kind(Spot spot, String indicator) {
    if (!indicator.startsWith("staff.on-duty.")) {
      return Optional.empty();
    }
    Sentence sentence = spot.sentence();
    boolean behind = spot.last().filter(it -> it.end() == spot.leftStart() - 1).isPresent();
    if (!behind) {
      return Optional.empty();
    }
    String text = sentence.text().substring(sentence.start(), sentence.end());
    boolean several = !BELOW.in(text) && POSTS.matcher(text).results().count() > 1;
    return spot.last()
        .filter(it -> several)
        .filter(it -> it.indicator()
            .filter(id -> id.startsWith(POSTS_OF_KIND)
                && !id.startsWith("total", POSTS_OF_KIND.length()))
            .isPresent())
        .map(Mention::label);
  }

  /// The unit that a clause begins with and goes on about.
  private Optional<String> named(
      String clause, boolean numbered, boolean last, Context context) {
    boolean listed = clause.startsWith("即");
    String words = listed ? clause.substring(1) : clause;
    String begin = words.substring(0, Math.min(words.length(), LONGEST_NAME));
    Optional<Words.Match> noun =
        vocabulary.words(Kind.UNIT_NOUN)
            .first(begin)
            .filter(it -> tells(words.substring(it.end())))
            .or(() -> vocabulary.words(Kind.UNIT_NOUN).last(begin))
            .filter(it -> it.start() > 0);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    String name = words.substring(0, noun.get().end());
    String rest = YEAR.withoutFirst(words.substring(noun.get().end()));
    boolean ownLevel = name.endsWith("本级");
    if (!(numbered && rest.isEmpty()) && SEVERAL.in(name)
        || ownLevel && context.ownLevel()
        || context.organization().contains(name) || name.contains(context.organization())
            && !ownLevel && !context.organization().isEmpty()) {
      return Optional.empty();
    }
    boolean alone =
        rest.isEmpty() && (listed || (numbered || BELOW.begins(name)) && !last);
    boolean counted =
        ONE.begins(rest) && OWN.is(name);
    return alone || counted || tells(rest) ? Optional.of(name) : Optional.empty();
  }

  private boolean tells(String rest) {
    return vocabulary.words(Kind.UNIT_TELLS).at(YEAR.withoutFirst(rest), 0).isPresent();
  }
}
