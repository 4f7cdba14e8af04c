package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says the phase of a figure in its sentence. The nearest words speak: those before the
/// figure, those of its clause group, those of the list that it is a part of, and last those of its
/// section. Immutable.
final class Phases {

  private static final Telltale COUNTED =
      Telltale.of("three-public\\..*(?:groups|persons|bought|stock|batches)");
  private static final Set<String> PROJECT =
      Set.of("programme.amount", "programme.total", "expenditure.project.total");
  private static final Telltale FLOW = Telltale.of("支出|收入|开支|列支");

  private static final Telltale RESULT =
      Telltale.of("[，、]?(?:完成|达成|达到|办结|落实|实现)(?:了|值|数)?(?:为|是|:)?");
  private static final int LONGEST_RESULT = 6;
  /// Words of goals that tell results: 争取到资金, and 目标1完成情况 of a form.
  private static final Telltale GAINED =
      Telltale.of(
          "争取(?:到|了|资金)|目标[\\d一二三四五六七八九十]*(?:的)?(?:完成|实现|达成)情况|完成(?:年度|全年|年初)?(?:目标|计划)(?:任务)?的");
  /// 年初确定的4项重点工作任务均按时办结
  private static final Telltale ALL_DONE =
      Telltale.of("(?:均|全部|都)已?(?:按[期时要求]{1,2}|如期|圆满|较好|顺利)?(?:地)?(?:办结|完成|落实|实现)");
  /// 资助130名职工提升学历的目标已超额实现
  private static final Telltale AIMED_AT =
      Telltale
          .of("[^，。；:\\d]{0,16}?的(?:年初|年度|全年|预期|既定)?(?:目标|任务)(?:任务)?(?:已|均|全部|圆满|超额|如期|按期|基本|顺利)"
              + "|的(?:年初|年度|全年|预期|既定|绩效)*目标(?:值|要求)?$");
  private static final Telltale DONE = Telltale.of("实际|完成|已|达到|超|共(?!同)|实现|办结");
  /// 9月底, by when nobody tells what was spent in the year.
  static final String NOT_WITHIN = "(?!(?:当年|本年|今年)?(?:[1-9]|1[01])月)";
  /// 至年底仅支付11.3万元
  private static final Telltale BY_THEN =
      Telltale.of("^，?(?:截至到?|截止到?|至|到)" + NOT_WITHIN + "[^，。；]{0,12}?(?:年底|年末|月底|月末|\\d日|12月份?止)");
  /// 上解市总工会经费61万元, 下拨基层工会经费128万元: a union's spending that does not say so.
  private static final Telltale HANDED_ON = Telltale.of("上解|下拨|回拨|返还|返拨|拨付|上缴");
  private static final Telltale TASK =
      Telltale.of("(?:下达|交办|分解|布置|确定)[^，。；]{0,16}任务|任务(?:数|指标)?(?:为|是|:)?$");
  /// 2.项目应实现的具体绩效目标。: what a paragraph begins with.
  private static final Telltale GOAL_FIRST =
      Telltale.of(
          "^(?![^。:]{0,24}(?:完成|情况|已实现|对照|偏离|达成))[^，。；:]{0,16}(?:绩效|年度|总体|具体|预期)目标(?:任务|内容)?[。:]");
  private static final Telltale COMPUTED = Telltale.of("[/÷].*=$");
  /// 的文化活动仅举办 of 原定12场的文化活动仅举办9场
  private static final Telltale DONE_SINCE =
      Telltale.of("(?:实际|仅|只|已经?)[\\p{IsHan}]{1,6}$");
  /// Sections on what came of the year.
  private static final String RESULTS = "result";
  /// 1.项目资金到位情况分析: what is told behind it did not come by that.
  private static final Telltale TITLE = Telltale.of("^[^，。；]*(?:情况|分析|说明|概况|落实|到位):");
  private static final Telltale BUDGETED =
      Telltale.of("，(?:而)?(?:年初|当年|(全年|调整后))?(?:全年)?预算(?:数|安排|金额)?(?:为|是)?\\d");

  private static final Telltale MARK = Telltale.of("^[，、]");
  /// 调整后财政拨款预算196万元，比年初增加16万元，其中基本支出150万元: by how much a budget was changed is of no phase.
  private static final Telltale SINCE =
      Telltale.of("(?:比|较)(?:年初|当年)[^，；。]{0,6}(?:增加?|减少?|增长|调增|调减)了?$");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final GoalLists goals;

  Phases(Vocabulary vocabulary, LabelFinder labels, Qualifiers qualifiers) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.goals = new GoalLists(labels);
  }

  Optional<Phase> phase(Spot spot, String indicator) {
    if (indicator.startsWith("union.") || indicator.startsWith("keytask.")
        || indicator.startsWith("ratio.") || indicator.equals("staff.contract")) {
      Optional<Phase> planned =
          qualifiers.phase(spot.left()).filter(it -> it != Phase.FINAL && isMoney(indicator));
      boolean meant =
          isMeant(spot, indicator) && !Rates.isOfPlan(spot.left(), indicator)
              || indicator.startsWith("keytask.") && isToDo(spot);
      return planned.or(() -> Optional.of(meant ? Phase.TARGET : Phase.FINAL));
    }
    if (indicator.startsWith("org.") || indicator.startsWith("staff.")
        || indicator.startsWith("carry.") || indicator.startsWith("asset.")) {
      return Optional.of(Phase.FINAL);
    }
    if (indicator.startsWith("adjust.") || indicator.startsWith("score.")) {
      return Optional.empty();
    }
    if (isArrived(spot, indicator)) {
      // What has come of the money for a project is what it may spend.
      return Optional.of(Phase.ADJUSTED);
    }
    Optional<Mention> moved = Movements.from(spot);
    if (Movements.startYear(spot).isPresent()) {
      return Optional.of(Phase.FINAL);
    }
    if (moved.isPresent()) {
      return moved.get().phase().or(() -> Optional.of(Phase.FINAL));
    }
    return qualifiers.phase(spot.left())
        .filter(
            it -> it != Phase.BUDGET
                || isBudgeted(spot, indicator) && !isPartOfAdjusted(spot))
        .or(() -> actually(spot))
        .or(() -> beforeBudget(spot))
        .or(() -> lastYear(spot, indicator))
        .or(() -> inherited(spot, indicator))
        .or(() -> earlier(spot, indicator))
        .or(() -> led(spot))
        .or(() -> ofSection(spot))
        .or(() -> spent(spot, indicator));
  }

  /// Whether an amount is what has come of the money for a project.
  boolean isArrived(Spot spot, String indicator) {
    return PROJECT.contains(indicator)
        && (vocabulary.tellsArrived(TITLE.withoutFirst(spot.left()))
            || vocabulary.arrives(spot.right()) && qualifiers.phase(spot.left()).isEmpty());
  }

  /// Whether words behind a count say that all of it was done: 9项全部办结.
  static boolean areDone(Spot spot) {
    return ALL_DONE.begins(spot.right());
  }

  /// The phase that the words right before an amount say.
  Optional<Phase> said(Spot spot) {
    return qualifiers.phase(spot.left());
  }

  /// 全年安排出国团组1个 says that there was one, and 预算安排 that there is to be one.
  private boolean isBudgeted(Spot spot, String indicator) {
    return !COUNTED.is(indicator) || spot.left().contains("预算");
  }

  /// 实际政府采购金额22.46万元
  private Optional<Phase> actually(Spot spot) {
    return vocabulary.words(Kind.ACTUALLY).at(spot.left(), 0).map(it -> Phase.FINAL);
  }

  /// What the clauses before say; 对预算安排的项目开展了自评，共涉及5个 counts those that were evaluated.
  private Optional<Phase> earlier(Spot spot, String indicator) {
    String earlier = spot.earlier().substring(spot.earlier().lastIndexOf('；') + 1);
    boolean evaluated = indicator.equals("programme.count") && earlier.contains("评");
    return evaluated ? Optional.of(Phase.FINAL) : qualifiers.phase(earlier);
  }

  /// 公务接待费支出2.05万元，年初预算为2.95万元: what the budget of the same is told behind was spent. 年初预算95万元，其中基本支出60万元、项目支出35
  /// 万元，调整后预算98万元 goes on about the budget that is divided.
  private Optional<Phase> beforeBudget(Spot spot) {
    if (!spot.left().contains("支出")) {
      return Optional.empty();
    }
    String text = spot.sentence().text();
    int behind = spot.sentence().clauseEnd(spot.end());
    Matcher budgeted = BUDGETED.matcher(text, behind, spot.sentence().end());
    return budgeted.lookingAt() && (budgeted.group(1) == null || !isPartOfBudget(spot))
        ? Optional.of(Phase.FINAL)
        : Optional.empty();
  }

  private boolean isPartOfBudget(Spot spot) {
    return !spot.before().isEmpty() && vocabulary.words(Kind.OF_WHICH).in(spot.said())
        && spot.before()
            .get(wholeBefore(spot, spot.before()))
            .phase()
            .equals(Optional.of(Phase.BUDGET));
  }

  /// What was spent last year was, and 比上年1.2万元 compares what was done, though a budget may stand
  /// between the two.
  private Optional<Phase> lastYear(Spot spot, String indicator) {
    if (!vocabulary.words(Kind.LAST_YEAR).in(spot.left())) {
      return Optional.empty();
    }
    boolean done =
        isSaidOfFlow(spot)
            || vocabulary.words(Kind.COMPARED).in(spot.left())
                && spot.before()
                    .stream()
                    .filter(it -> it.indicator().equals(Optional.of(indicator)))
                    .anyMatch(it -> it.phase().equals(Optional.of(Phase.FINAL)));
    return done ? Optional.of(Phase.FINAL) : Optional.empty();
  }

  /// The phase of the whole of a list, or of the figure before, unless that is what was planned of the
  /// same.
  /// 年初预算380万元，追加32万元，全年预算412万元，其中基本支出预算298万元: the budget of a part is that of what is divided.
  private boolean isPartOfAdjusted(Spot spot) {
    if (spot.before().isEmpty() || spot.left().contains("年初")
        || !vocabulary.words(Kind.OF_WHICH).in(spot.said())) {
      return false;
    }
    Mention whole = spot.before().get(wholeBefore(spot, spot.before()));
    boolean near =
        whole.start() >= spot.sentence().start()
            || vocabulary.words(Kind.OF_WHICH).at(spot.said(), 0).isPresent();
    return near && whole.phase().equals(Optional.of(Phase.ADJUSTED));
  }

  private Optional<Phase> inherited(Spot spot, String indicator) {
    if (spot.before().isEmpty()) {
      return Optional.empty();
    }
    if (Together.isOfRun(spot)) {
      return spot.last().flatMap(Mention::phase);
    }
    boolean listed = vocabulary.words(Kind.OF_WHICH).in(spot.said());
    // What was left is always told of the end, and says nothing of what is told beside it.
    List<Mention> amounts = new ArrayList<>();
    for (Mention mention : spot.before()) {
      String told = mention.indicator().orElse("");
      if (!mention.isPercent() && !told.startsWith("carry.") && !told.equals("programme.count")
          && !spot.sentence().closesBracket(mention.end(), spot.end())
          && !(listed && isSince(mention))) {
        amounts.add(mention);
      }
    }
    if (!listed && isSpentOfBudget(amounts, spot, indicator)) {
      return Optional.of(Phase.FINAL);
    }
    if (!amounts.isEmpty() && isSpentOf(amounts.get(amounts.size() - 1), spot, indicator)) {
      return Optional.of(Phase.FINAL);
    }
    if (amounts.isEmpty() || !listed && spot.earlier().contains("；")) {
      // 下达A项目40万元；B项目3万元
      return Optional.of("programme.amount")
          .filter(it -> it.equals(indicator) && !isBareFlow(spot))
          .flatMap(it -> Mention.lastAmount(amounts))
          .filter(it -> it.indicator().equals(Optional.of(indicator)))
          .flatMap(Mention::phase);
    }
    Mention whole = amounts.get(listed ? wholeBefore(spot, amounts) : amounts.size() - 1);
    boolean done =
        !listed
            && isBareFlow(spot)
            && whole.indicator().equals(Optional.of(indicator))
            && whole.phase().filter(it -> it != Phase.TARGET).isPresent();
    return done ? Optional.of(Phase.FINAL) : whole.phase();
  }

  /// Whether an amount is that by which a budget was changed since the year began, which nobody divides.
  static boolean isSince(Mention mention) {
    return SINCE.in(mention.left());
  }

  /// 年初预算安排项目经费210万元，追加25万元，全年项目支出227万元: what was spent of a budget told before of the same.
  private boolean isSpentOfBudget(List<Mention> amounts, Spot spot, String indicator) {
    return indicator.startsWith("expenditure.")
        && (!indicator.equals("expenditure.func") || isBareFlow(spot))
        && spot.left().contains("支出")
        && !spot.left().contains("预算")
        && !vocabulary.words(Kind.COMPARED).in(spot.left())
        && amounts.stream()
            .filter(it -> it.start() >= spot.sentence().start())
            .filter(it -> it.indicator().equals(Optional.of(indicator)))
            .anyMatch(it -> it.phase().filter(phase -> phase != Phase.FINAL).isPresent());
  }

  /// Whether an amount is the budget of something that its words name and nobody knows.
  boolean isBudgetOfUnknown(Mention mention) {
    return mention.indicator().isEmpty()
        && qualifiers.isPlanned(mention.left())
        && !labels.isQualifiersOnly(mention.left());
  }

  /// A疗休养经费年初预算36万元，支出35万元: what was spent of the budget right before.
  private boolean isSpentOf(Mention budget, Spot spot, String indicator) {
    return isBareFlow(spot)
        && budget.indicator().equals(Optional.of(indicator))
        && budget.phase().filter(it -> it != Phase.TARGET).isPresent()
        && budget.end() <= spot.leftStart()
        && spot.sentence().text().substring(budget.end(), spot.leftStart()).indexOf('；') < 0;
  }

  /// 公务接待费预算1.00万元，支出0.72万元: of what was planned this is what was spent.
  boolean isBareFlow(Spot spot) {
    return FLOW.in(spot.left()) && isBare(spot.left());
  }

  /// Words without the day up to which they tell something, and without what joins them to the figure before:
  /// 预算3万元、支出2万元.
  static String undated(String words) {
    String bare = BY_THEN.withoutFirst(words);
    return bare.startsWith("、") ? bare.substring(1) : bare;
  }

  /// Whether words name no item: 实际支出, 全年预算.
  boolean isBare(String words) {
    return labels.isQualifiersOnly(
        FLOW.withoutFirst(undated(words)).replace("当年", "").replace("本年", ""));
  }

  /// 2022年工会经费收支预算：拨缴经费收入220万元；维权支出58万元: what the head of a sentence says of all behind it.
  private Optional<Phase> led(Spot spot) {
    int colon = spot.earlier().indexOf(':');
    return colon > 0 && spot.before()
        .stream()
        .noneMatch(it -> it.end() <= spot.sentence().start() + colon
            && it.start() >= spot.sentence().start())
                ? qualifiers.phase(spot.earlier().substring(0, colon))
                    .filter(it -> it != Phase.FINAL)
                : Optional.empty();
  }

  /// That of the section; of a section on the budget only until its paragraph tells what was spent.
  private Optional<Phase> ofSection(Spot spot) {
    boolean past =
        spot.context().kind() == Identity.Kind.BUDGET
            && isSaidOfFlow(spot)
            && qualifiers.year(spot.left(), spot.context().fiscalYear())
                .filter(it -> spot.context().fiscalYear().filter(now -> it < now).isPresent())
                .isPresent();
    if (past) {
      // 2021年“三公”经费支出20万元 in the budget of 2022 is what was spent.
      return Optional.of(Phase.FINAL);
    }
    return spot.context()
        .phase()
        .filter(it -> it != Phase.FINAL || !MeantMoney.isInvestment(spot))
        .filter(
            it -> it != Phase.BUDGET
                || !qualifiers.phase(spot.sentence().text().substring(0, spot.sentence().start()))
                    .equals(Optional.of(Phase.FINAL)));
  }

  /// What a report says was spent or received, without a word of a budget, is what was.
  private Optional<Phase> spent(Spot spot, String indicator) {
    boolean reports =
        switch (spot.context().kind()) {
          case WHOLE_DEPARTMENT, PROJECT -> true;
          case FINAL_ACCOUNTS, BUDGET, TARGET_FORM, OTHER -> false;
        };
    boolean flow = isOfFlow(indicator) || indicator.startsWith("revenue.");
    String said = spot.said();
    boolean spentOn =
        indicator.startsWith("programme.") && (said.contains("支出")
            || indicator.endsWith(".amount") && said.contains("投入"));
    boolean meant =
        spot.context().sectionId().equals(Optional.of("goal"))
            || vocabulary.words(Kind.PHASE_TARGET).in(spot.said());
    boolean handed =
        indicator.startsWith("expenditure.union.") && HANDED_ON.in(spot.left());
    // 项目资金422万元，分别投入到5个项目 says what there was for projects, wherever it stands.
    boolean told =
        isOfFlow(indicator)
            && !indicator.startsWith("programme.")
            && !indicator.startsWith("expenditure.project.")
            && spot.context().sectionId().filter(it -> it.startsWith(RESULTS)).isPresent();
    return reports && (flow && isSaidOfFlow(spot) || told || spentOn || handed) && !meant
        ? Optional.of(Phase.FINAL)
        : Optional.empty();
  }

  /// Whether an indicator is money that was spent.
  static boolean isOfFlow(String indicator) {
    return indicator.startsWith("expenditure.") || indicator.startsWith("three-public.");
  }

  private static boolean isSaidOfFlow(Spot spot) {
    return spot.left().contains("支出") || spot.left().contains("收入");
  }

  /// Of outputs those in money have budgets.
  private static boolean isMoney(String indicator) {
    return indicator.endsWith(".amount") || indicator.endsWith(".paid");
  }

  /// Whether an output is one that was to be reached: the section or the clause says so.
  private boolean isMeant(Spot spot, String indicator) {
    Sentence sentence = spot.sentence();
    String clause =
        sentence.text().substring(sentence.clauseStart(spot.leftStart()), spot.leftStart());
    boolean reached = indicator.equals("ratio.done") && spot.left().endsWith("的");
    if (ALL_DONE.in(spot.right()) || reached || COMPUTED.in(clause + spot.left())) {
      // 为8000名目标的98.9% tells what was done, though a goal stands before it, and so does 实际完成率=(完成工作数/计划工作数)=
      return false;
    }
    if (Outcomes.isGoal(spot) || Outcomes.isGoalOfResult(spot) || isTask(spot)
        || AIMED_AT.begins(spot.right())) {
      return true;
    }
    String told = Outcomes.led(spot.left());
    int own = told.startsWith("、") ? 1 : 0;
    if (vocabulary.words(Kind.ACTUALLY).at(told, own).isPresent() || isResult(spot)
        || isToldAsDone(spot) || isDoneOf(spot)) {
      return false;
    }
    return spot.context().sectionId().equals(Optional.of("goal")) && !isOfSpent(spot, indicator)
        || vocabulary.words(Kind.PHASE_TARGET)
            .in(GAINED.without(clause + spot.left()))
        || GOAL_FIRST.begins(sentence.text())
        || goals.continues(spot, indicator);
  }

  /// 全年执行数210万元，执行率45.7%: a rate of what was spent, told right before, is no goal wherever it stands.
  private static boolean isOfSpent(Spot spot, String indicator) {
    List<Fact> facts = spot.sentence().facts();
    return Rates.isCompletion(indicator)
        && !facts.isEmpty()
        && PROJECT.contains(facts.get(facts.size() - 1).indicator())
        && facts.get(facts.size() - 1).phase().equals(Optional.of(Phase.FINAL));
  }

  /// 原定12场的文化活动仅举办9场: what was done of what was to be done, told right before in the same clause.
  private static boolean isDoneOf(Spot spot) {
    return DONE_SINCE.in(spot.left())
        && spot.last()
            .filter(it -> it.end() == spot.leftStart())
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .isPresent();
  }

  /// 年初下达新建工会任务22家: what was given as a task.
  private static boolean isTask(Spot spot) {
    return spot.left().contains("任务") && TASK.in(spot.left())
        && !DONE.in(spot.left());
  }

  /// 年内着力抓好5项重点工作, or told where the tasks of the year are: what was to be done.
  private static boolean isToDo(Spot spot) {
    String led = Outcomes.led(spot.left());
    boolean done = led.length() < spot.left().length() && DONE.begins(led);
    return !done && !DONE.in(spot.right()) && !spot.right().contains("均")
        && !spot.right().contains("全部")
        && (spot.context().sectionId().equals(Optional.of("basic.annual-work"))
            || spot.left().contains("抓好") || spot.left().contains("交办")
            || spot.left().endsWith("年初安排的"));
  }

  /// 实际完成情况为：……预算执行率98%: what a sentence tells of that begins with what was done.
  private boolean isToldAsDone(Spot spot) {
    String told = spot.said();
    int from = HeadingNumber.at(told).map(HeadingNumber::length).orElse(0);
    return vocabulary.words(Kind.ACTUALLY).at(told, from).isPresent()
        && !vocabulary.words(Kind.PHASE_TARGET).in(told);
  }

  /// 目标1500人，完成1623人 and 目标90%，统计结果为96%: what was done of what was to be done, told right behind it.
  private static boolean isResult(Spot spot) {
    return (spot.left().length() <= LONGEST_RESULT && RESULT.is(spot.left())
        || Outcomes.tellsHow(MARK.withoutFirst(spot.left())))
        && spot.last()
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .isPresent();
  }

  /// Whether a semicolon ended the list that 其中 began before the spot.
  boolean isBehindList(Spot spot) {
    return vocabulary.words(Kind.OF_WHICH)
        .last(spot.said())
        .filter(it -> spot.earlier().indexOf('；', it.end()) >= 0)
        .isPresent();
  }

  /// The place of the last figure before 其中, which stands before the spot.
  int wholeBefore(Spot spot, List<Mention> before) {
    int marker =
        spot.sentence().start()
            + vocabulary.words(Kind.OF_WHICH)
                .last(spot.open())
                .or(() -> vocabulary.words(Kind.OF_WHICH).last(spot.said()))
                .orElseThrow()
                .start();
    boolean attached = spot.sentence().bracketAround(spot.end()).isPresent();
    int whole = 0;
    int last = 0;
    for (int i = 0; i < before.size(); i++) {
      Mention mention = before.get(i);
      last = mention.end() <= marker ? i : last;
      // 支出4.32万元，完成预算8万元的54%，其中: what a share is of is divided by nobody.
      if (mention.end() <= marker && !mention.isOfShare()
          && !spot.sentence().closesBracket(mention.end(), spot.end())
          && (attached || !mention.isPriorOf(before) && !mention.isOfEach())) {
        whole = i;
      }
    }
    return attached || whole == last
        ? whole
        : before.get(whole).spentOf(before).map(before::indexOf).orElse(whole);
  }

  /// The whole of a list that ended right before the spot: 支出218万元，其中基本支出163万元，项目支出55万元，完成率98%
  /// is a rate of what the two come to. Empty where each part has a rate of its own, or they are not all.
  Optional<Mention> closedBefore(Spot spot) {
    return closed(spot.sentence(), spot.before(), spot.end());
  }

  /// The same for figures up to an offset.
  Optional<Mention> closed(Sentence sentence, List<Mention> before, int end) {
    if (before.size() < 3) {
      return Optional.empty();
    }
    Optional<Words.Match> marker =
        vocabulary.words(Kind.OF_WHICH)
            .last(sentence.text().substring(sentence.start(), Math.max(sentence.start(), end)));
    int from = sentence.start() + marker.map(Words.Match::start).orElse(0);
    Optional<Mention> whole =
        Mention.lastAmount(before.stream().filter(it -> it.end() <= from).toList());
    List<Mention> parts = before.stream().filter(it -> it.start() >= from).toList();
    if (marker.isEmpty() || whole.isEmpty() || parts.size() < 2) {
      return Optional.empty();
    }
    BigDecimal rest = whole.get().token().value();
    for (Mention part : parts) {
      if (!part.token().unit().equals(whole.get().token().unit())) {
        return Optional.empty();
      }
      rest = rest.subtract(part.token().value());
    }
    return rest.signum() == 0 ? whole : Optional.empty();
  }
}
