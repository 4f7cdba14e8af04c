package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads what came of what was planned, and what it is held against: a figure without a name of its own is
/// of what the figure before it counts. Immutable.
final class Outcomes {

  private static final Telltale DONE =
      Telltale.of(
          "(?:截[至止][^，。；\\d]{0,3}\\d{0,4}年?\\d{0,2}月?\\d{0,2}[底末日]?，?)?(?:已|共|累计|全部|均|都|如期|按时|按期|顺利|圆满)*(?:完成|达成|达到|办结|办理|落实|实现|建成)(?:了|值|数)?");
  /// 抽样调查结果为: how it was found what came of a rate.
  private static final Telltale FOUND =
      Telltale.of(
          "^(?:经|据|自评|实际|抽样|问卷|电话|随机|满意度|网上|线上|现场|年末|年终|第三方)*(?:调查|测评|回访|检测|抽查|抽样|评估|统计|考核|核查|测算)"
              + "(?:问卷|统计)*(?:的?(?:实际|最终|综合)?结果|显示|得出)?(?:显示|均|为|是|达到?|实际)*$|^(?:实际|最终|综合)?结果(?:显示)?(?:为|是|达到?)*$");
  /// When or why something came out as it did: 受疫情影响实际开展, 经抽样调查实际为, 年底完成.
  private static final Telltale LEAD =
      Telltale.of(
          "^[，、]?(?:(?:受|因|由于|经|据)[^，。；:\\d]{2,16}?(?=实际|仅|只|最终)|(?:到|至|截至|截止)?(?:年底|年末|年终)|全年|年内|当年|本年度?)");
  private static final Telltale SINCE = Telltale.of("(?:已|仅|只)(?=[\\p{IsHan}]{2})");
  private static final Telltale MADE = Telltale.of("^(?:新建|新组建|组建|建成|建立|建设|举办|开展|培训|发展)(?=了?$)");
  private static final Telltale DONE_RATE =
      Telltale.of(
          "[、，]?(?:(?:任务|目标|计划|工作|指标|场次|人数|人次|户数|数量|建设)?(?:完成|达标)率(?:为|达|达到|是|:)?"
              + "|(?:分别|已|均)*(?:完成|达到|占|为|相当于)了?(?:年初|年度|全年|原定|既定|预定)*(?:计划|目标|任务)(?:任务|数|值|量)?的)");
  /// The 目标的 of 为8000名目标的98.9%
  private static final Telltale OF_GOAL =
      Telltale.of("(?:年初|年度|全年|预期)*(?:计划|目标|任务)(?:任务|数|值|量)?的");
  private static final Telltale NEXT = Telltale.of("[、，]?[和及与]?");
  /// A short word for what was done: 实际只录取, 实际审计.
  private static final Telltale VERB = Telltale.of("(?:只|仅|共|已|也|新|再)*[\\p{IsHan}]{0,3}了?");
  /// 满意度96%，高于90%的目标值
  private static final Telltale HELD_AGAINST =
      Telltale.of(
          "[，、(]?(?:[一二两三四五六七八九十\\d]+[项者个类]|各项)?(?:均|已|也|略|全部|都)*(?:距离?(?:[省市县区州]?总工会|上级工会|上级)?|高于|超过|超出|超额完成|低于|未达到|未达|达到|未完成|完成|不及|优于|为|占|是|相当于)了?(?:(?:[省市县区州盟旗]|上级)[\\p{IsHan}]{0,6}?(?:下达|交办|分解|确定))?(?:年初|年度|全年|预期|设定|确定|预定|既定|原定|计划|的)*(?:不低于|不少于|不小于|至少)?");
  private static final Telltale GOAL =
      Telltale.of(
          "的?(?:年初|年度|全年|预期|绩效|设定|预定|既定)*(?:目标|指标值|计划数|预期值|任务数|任务量|要求)(?:值|数)?");
  /// 完成年初确定的8次任务
  private static final Telltale TASK = Telltale.of("的?(?:工作)?任务(?!书)");
  private static final Telltale PLANNED =
      Telltale.of("(?:年初|年度|计划|目标|确定|设定|预定|既定|原定|下达|交办|分解)(?:的|要求的)?$");
  /// 救助困难职工130户（目标120户）
  private static final Telltale IN_BRACKET =
      Telltale.of(
          "^\\((?:年初|年度|全年|原|原定|既定|预定|设定|绩效|其)*(?:目标|计划|任务|指标|预期)(?:任务|目标|数|值|量)*(?:为|是|:)?$");
  /// 救助困难职工≥100户，实际108户, 受益职工满意度≥90%（10分）
  private static final Telltale RESULT_BEHIND =
      Telltale.of(
          "[，、(](?:年末|全年|最终)?(?:实际|最终)(?:完成|达到|达|救助|帮扶|慰问|培训|新建|新增|举办|开展)?(?:了|值|数|情况)?(?:为|是|:)?\\d"
              + "|\\((?:分值|权重|满分)?\\d{1,2}(?:\\.\\d+)?分\\)");
  /// 较年初计划的110名多8名
  private static final Telltale THAN_PLANNED =
      Telltale.of(
          "^[，、(]?(?:较|比)(?:年初|年度|全年|原定|原|既定|预期|预定)*(?:计划|目标|任务|设定)(?:数|值|任务|目标)?的?$");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Outcomes(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// Whether a figure is the goal that one told before it is held against: 高于90%的目标值.
  static boolean isGoal(Spot spot) {
    if (THAN_PLANNED.in(spot.left())) {
      return true;
    }
    if (IN_BRACKET.in(spot.left())) {
      return true;
    }
    boolean planned = PLANNED.in(spot.left());
    boolean named =
        GOAL.begins(spot.right()) || planned && (TASK.begins(spot.right()) || endsThere(spot));
    return named && HELD_AGAINST.is(spot.left());
  }

  /// Whether a figure is a bound that the result follows right behind: ≥100户，实际108户.
  static boolean isGoalOfResult(Spot spot) {
    return spot.sentence()
        .tokens()
        .stream()
        .filter(it -> it.start() <= spot.end() && it.end() > spot.end())
        .filter(it -> it instanceof Token.Number number && isBound(number))
        .anyMatch(
            it -> RESULT_BEHIND.begins(
                spot.sentence().text().substring(it.end(), spot.sentence().end())));
  }

  private static boolean isBound(Token.Number number) {
    return switch (number.exactness()) {
      case AT_LEAST, AT_MOST -> true;
      case EXACT, APPROXIMATE, ABOVE, BELOW -> false;
    };
  }

  /// 完成年初计划的40人: nothing but a stop stands behind it.
  private static boolean endsThere(Spot spot) {
    return spot.right().isEmpty() && !spot.left().startsWith("(");
  }

  /// Whether words only tell how a rate was found: 抽样调查结果为.
  static boolean tellsHow(String words) {
    return FOUND.in(words);
  }

  /// Words without when, or why, something came out as it did, where they tell that it did.
  static String led(String left) {
    return LEAD.withoutFirst(left);
  }

  /// The goal that the figure right before it is held against, in its measure word.
  Optional<Named> goal(Token.Number token, Spot spot) {
    return isGoal(spot) && !units.isMoney(token.unit())
        ? held(spot)
            .filter(it -> it.start() >= spot.sentence().start())
            .filter(it -> it.token().unit().equals(token.unit()))
            .flatMap(Mention::again)
        : Optional.empty();
  }

  /// What is held against a goal: the figure before it, but for how far that was done, 救助108户，完成率90%（目标120户）.
  private static Optional<Mention> held(Spot spot) {
    int last = spot.before().size() - 1;
    boolean rate =
        last > 0 && IN_BRACKET.in(spot.left()) && spot.before().get(last).states("ratio.done");
    return rate ? Optional.of(spot.before().get(last - 1)) : spot.last();
  }

  /// 计划新建工会40家，实际完成46家: the result of what was planned right before, in its measure word.
  Named continued(Token.Number token, Spot spot, String words) {
    Optional<Mention> plan =
        spot.inSentence()
            .filter(it -> it.token().unit().equals(token.unit()))
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)) || isUnreadPlan(it))
            .filter(it -> isUnreadPlan(it) || isAbout(spot, it))
            .reduce((first, second) -> second);
    return new Named(
        plan.flatMap(Mention::indicator).orElse(""),
        plan.map(Mention::label).orElse(words),
        plan.flatMap(Mention::stated).flatMap(Stated::subject),
        Optional.empty(),
        plan.isPresent() ? Grounds.TOPIC : Grounds.LABEL,
        false);
  }

  /// 计划疗休养120人，实际108人: what nobody knows had a plan of its own.
  private boolean isUnreadPlan(Mention mention) {
    return mention.indicator().isEmpty()
        && vocabulary.words(Kind.PHASE_TARGET).in(mention.left());
  }

  /// What a percentage without a name is: how far something was done, or what came of a rate that was planned.
  Named rate(Token.Number token, Spot spot, String words) {
    return isDone(spot)
        ? new Named(
            "ratio.done", words, Optional.empty(), Optional.empty(), Grounds.TOPIC, false)
        : continued(token, spot, words);
  }

  /// Whether words say nothing but that something was done, or repeat what was planned.
  private boolean isAbout(Spot spot, Mention plan) {
    String told = spot.left();
    String left = led(told.startsWith("、") || told.startsWith("(") ? told.substring(1) : told);
    boolean next = spot.last().filter(it -> it == plan).isPresent();
    if (next && (left.isEmpty() || left.equals("，")) && Phases.areDone(spot)) {
      // 设定重点工作9项，至年底9项全部办结
      return true;
    }
    if (next && plan.isPercent() && FOUND.in(left)) {
      return true;
    }
    if (SINCE.begins(left) && vocabulary.words(Kind.ACTUALLY).at(left, 0).isEmpty()) {
      return plan.left().contains(left.substring(1));
    }
    Optional<String> verb =
        vocabulary.words(Kind.ACTUALLY)
            .at(left, 0)
            .or(
                () -> Optional.of(left).filter(it -> DONE.is(it)));
    String rest =
        MADE.withoutFirst(verb.map(it -> left.substring(it.length())).orElse(""));
    return verb.isPresent()
        && (labels.isQualifiersOnly(rest) || plan.left().contains(rest)
            || next && VERB.is(rest));
  }

  /// 新建驿站34家，完成率113.33%: how far what was counted right before was done, or one of several told together.
  private boolean isDone(Spot spot) {
    Optional<Mention> last =
        spot.lastInSentence();
    if (last.isEmpty()) {
      return false;
    }
    boolean counted = isCount(last.get().token());
    boolean goal =
        last.get().phase().equals(Optional.of(Phase.TARGET))
            && last.get().end() == spot.leftStart();
    return counted && DONE_RATE.is(spot.left())
        || counted && goal && OF_GOAL.is(spot.left())
        || last.get().states("ratio.done") && last.get().left().contains("分别")
            && NEXT.is(spot.left());
  }

  private boolean isCount(Token.Number token) {
    return units.find(token.unit()).map(Unit::kind).orElse(Unit.Kind.COUNT) == Unit.Kind.COUNT;
  }
}
