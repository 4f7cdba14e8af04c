package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what an amount without a name of its own is about: 预算数, 执行数 and a bare 支出 are amounts of
/// what the sentence told before, of the item that the paragraph names, or of the whole report.
/// Immutable.
final class Topics {

  private static final String OPENING = "carry.opening";
  private static final String ARRIVAL = "ratio.fund-arrival";
  private static final String RECEPTION = "three-public.reception";
  private static final String BOUGHT = "three-public.vehicle.bought";
  private static final String PURCHASE = "three-public.vehicle.purchase";
  private static final List<String> TOTALS = List.of("revenue.total", "expenditure.total");

  private static final Telltale WHEN = Telltale.of("(?:全年|本年度?|当年|今年|年度|实际|共|累计|已|仅|只)*");
  private static final Telltale IN_ALL =
      Telltale.of("[，、]?(?:以上)?(?:总共|共计|合计|总计|累计|共)(?:支出|开支)(?:为)?");
  private static final Telltale SPENDING =
      Telltale.of("[，、]?(?:资金|实际|已)*(?:支出|使用|开支|列支|支付|拨付)(?:资金|了)?(?:为|共)?");
  private static final Telltale NAMES = Telltale.of(
      "^(?!.*(?:拨付|下达|到位|收到|拨入|财政|本级|上级|[我本](?:会|单位|部门|局))).*[\\p{IsHan}]{4}(?<!来源|收入|拨款|补助)$");

  /// 市级财政安排专项资金
  private static final Telltale SPECIAL_FUNDS =
      Telltale.of("(?:安排|下达|拨付|批复)(?:了)?(?:专项|项目)(?:资金|经费)");
  /// 一是甲，预算3万元；二是乙，: what comes now is told of something else.
  private static final Telltale ANOTHER =
      Telltale.of("；[一二三四五六七八九十]是[^，。；:\\d]{3,28}，$");

  /// What is divided into 基本支出 is all that was spent.
  private static final Telltale HALVES =
      Telltale.of("[\\d.,]+(?:万|亿)?元[，；]?(?:其中|包括|由)[:，]?基本支出");

  private static final Telltale COSTS =
      Telltale.of("programme\\..*|expenditure\\.(?:project\\..*|total)");
  private static final Telltale OFFICES = Telltale.of("(?:staff|org)\\.");
  private static final Telltale LEFT =
      Telltale.of(
          "[，、]?(?:其余|余下|剩余)?(?:已?到位)?(?:项目|资金|项目资金|专项资金|项目经费|专项经费|帮扶资金|补助资金|该项资金|本项目资金|年末|尚|还有|尚有)?(?:结余|剩余|结转结余|结转(?:至?下年)?|未支(?:付|出|用)?(?:的)?)(?:资金)?(?:为|共)?");
  /// 尚余10万元未支付
  private static final Telltale STILL =
      Telltale.of("^[，、]?(?:资金)?(?:目前|年末|年底)?[尚还仍](?:有|余|结余|剩余|剩)(?:资金)?$");
  private static final Telltale UNSPENT =
      Telltale.of("^(?:资金)?(?:尚|还|仍)?未(?:支付|支出|使用|执行|拨付完|用完|列支)");

  /// 未支付的17万元年底由财政收回: what was not paid and taken back is not left.
  private static final String UNPAID = "未支";
  private static final Telltale TAKEN_BACK = Telltale.of("收回|缴回|交回|上缴|收缴");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Phases phases;
  private final OtherYears years;
  private final ListsBefore lists;
  private final Announced announced;
  private final LeadingItem leading;
  private final OnlyPhase only;
  private final Adjusted adjusted;
  private final PartsOfBudget parts;

  Topics(
      Catalogue catalogue,
      Vocabulary vocabulary,
      LabelFinder labels,
      Qualifiers qualifiers,
      Phases phases,
      OtherMoney money) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.phases = phases;
    this.announced = new Announced(catalogue, vocabulary, labels);
    this.years = new OtherYears(catalogue, vocabulary, labels, qualifiers, announced);
    this.lists = new ListsBefore(vocabulary, phases, years);
    this.leading = new LeadingItem(vocabulary, labels, announced);
    this.adjusted = new Adjusted(money);
    this.parts = new PartsOfBudget(vocabulary);
    this.only = new OnlyPhase(labels, qualifiers, leading);
  }

  /// @param subject which one, for indicators that need it
  record Topic(String indicator, Optional<String> subject) {

    static Topic of(String indicator) {
      return new Topic(indicator, Optional.empty());
    }

    static Topic of(Stated stated) {
      return new Topic(stated.indicator(), stated.subject());
    }
  }

  /// 支出决算为 without a word of whose: an amount of what the text is about, like 决算数.
  boolean isBare(LabelFinder.Label label, Spot spot) {
    String left = spot.left();
    return TOTALS.contains(label.indicator())
        && vocabulary.labels().before(left, label.end()).isEmpty()
        && (!vocabulary.words(Kind.SCOPE).in(left.substring(0, label.start()))
            || announced.titled(spot.context().heading()).isPresent()
            || announced.aside(spot).isPresent()
            || isOfTheItemBefore(left.substring(0, label.start()), spot)
            || isOfTheProject(left.substring(0, label.start()), spot))
        && labels.isQualifiersOnly(Phases.undated(left.substring(0, label.start())));
  }

  /// 当年支出83.2万元 in a report about one project is what that cost.
  private static boolean isOfTheProject(String words, Spot spot) {
    return spot.context().programme().isPresent() && WHEN.is(words);
  }

  /// 会议费年初预算1.2万元，全年支出1.1万元: when something was spent does not say of what.
  private boolean isOfTheItemBefore(String words, Spot spot) {
    return WHEN.is(words)
        && !spot.earlier().endsWith("；")
        && spot.inSentence()
            .filter(it -> !it.isAdjustment())
            .reduce((first, second) -> second)
            .filter(
                it -> it.phase().filter(phase -> phase != Phase.FINAL).isPresent()
                    || vocabulary.words(Kind.LAST_YEAR).in(it.left())
                        && vocabulary.words(Kind.THIS_YEAR).in(words))
            .flatMap(Mention::indicator)
            .filter(it -> !Mention.isTotal(it))
            .isPresent();
  }

  /// What a bare 支出 is: of an item told before, another phase of it; beside a total of revenue, or
  /// in a text about the whole department, the total of expenditure.
  Optional<Topic> bare(LabelFinder.Label label, Spot spot) {
    if (isOfSomethingUnknown(spot) || isNamedBehindSemicolon(spot)) {
      return Optional.empty();
    }
    Optional<Topic> before = ofCounted(spot).or(() -> ofOtherYear(label, spot));
    if (before.isPresent()) {
      return before;
    }
    if (isOfAllListed(spot)) {
      return Optional.of(Topic.of(all(label.indicator(), spot)));
    }
    Optional<Mention> divided = isOfItsBudget(spot) ? Optional.empty() : lists.divided(spot);
    if (divided.isPresent() && divided.get().indicator().isEmpty()) {
      return Optional.empty();
    }
    Optional<Topic> told =
        divided.isPresent()
            ? divided.get().stated().filter(it -> announced.isAmount(it.indicator())).map(Topic::of)
            : told(spot.before().size() - 1, spot);
    if (told.isPresent()) {
      String indicator = told.get().indicator();
      return isPhaseOf(label, indicator) ? told : besides(label, spot);
    }
    Optional<Topic> item = item(spot);
    boolean ofTheOtherSide =
        item.map(it -> family(it.indicator()))
            .filter(it -> it.equals("revenue") || it.equals("expenditure"))
            .isPresent()
            && !isPhaseOf(label, item.get().indicator());
    if (item.isPresent() && !ofTheOtherSide) {
      return item;
    }
    return ofWhole(label, spot);
  }

  /// All that was spent or came, where the text, the year or what follows says that it is the whole.
  private Optional<Topic> ofWhole(LabelFinder.Label label, Spot spot) {
    int from = spot.leftStart();
    boolean ofTheYear =
        OtherYears.DATED.matcher(spot.sentence().text().substring(from, from + label.start()))
            .find();
    boolean halved =
        HALVES.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
            .lookingAt();
    return (spot.context().whole() && !isOfCounted(spot) || ofTheYear || halved)
        && !parts.isAbout(spot)
            ? Optional.of(Topic.of(all(label.indicator(), spot)))
            : Optional.empty();
  }

  /// 接待费支出1万元；三公经费仅此一项，支出1万元: whether a clause without a figure, which tells of another amount, stands between
  /// what was told before a semicolon and the spot.
  private boolean isNamedBehindSemicolon(Spot spot) {
    String earlier = spot.open().substring(0, spot.earlier().length());
    int from = earlier.lastIndexOf('；') + 1;
    if (from == 0 || !earlier.endsWith("，")) {
      return false;
    }
    String clause = earlier.substring(from);
    return spot.before()
        .stream()
        .filter(it -> it.start() >= spot.sentence().start() + from)
        .noneMatch(it -> it.indicator().isPresent())
        && vocabulary.labels().in(clause);
  }

  private Optional<Topic> ofOtherYear(LabelFinder.Label label, Spot spot) {
    return lists.ofOtherYear(spot)
        .flatMap(Mention::stated)
        .filter(it -> isPhaseOf(label, it.indicator()) && announced.isAmount(it.indicator()))
        .map(Topic::of);
  }

  /// 组织劳模疗休养2批30人，支出14.7万元: what was spent on something that is counted right before, and not what all was.
  private boolean isOfCounted(Spot spot) {
    return isOfDeed(spot)
        && spot.lastInSentence()
            .filter(it -> it.indicator().filter(id -> OFFICES.begins(id)).isEmpty())
            .isPresent();
  }

  private static Optional<Topic> ofCounted(Spot spot) {
    return spot.lastInSentence()
        .filter(it -> it.token().value().signum() > 0)
        .flatMap(Mention::indicator)
        .flatMap(Topics::cost);
  }

  /// What something cost whose number is told right before: 公务接待12批次85人次，支出0.92万元.
  private static Optional<Topic> cost(String counted) {
    return counted.startsWith(RECEPTION + ".")
        ? Optional.of(Topic.of(RECEPTION))
        : Optional.of(counted).filter(BOUGHT::equals).map(it -> Topic.of(PURCHASE));
  }

  /// 工资福利支出9万元，商品和服务支出5万元，共计支出14万元: whether what several kinds of expenditure come to follows.
  private static boolean isOfAllListed(Spot spot) {
    return IN_ALL.is(spot.left())
        && spot.inSentence()
            .filter(it -> it.indicator().filter(id -> id.startsWith("expenditure.")).isPresent())
            .count() > 1;
  }

  /// What a bare 支出 is behind an amount of something else: 预算120万元，其中上年结转20万元，全年支出116万元.
  private Optional<Topic> besides(LabelFinder.Label label, Spot spot) {
    Optional<Topic> item =
        spot.context().kind() == Identity.Kind.PROJECT ? item(spot) : Optional.empty();
    return item.or(() -> Optional.of(Topic.of(all(label.indicator(), spot))));
  }

  /// What was spent in all is in a report about projects what they cost.
  private static String all(String indicator, Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT && indicator.equals("expenditure.total")
        ? "programme.total"
        : indicator;
  }

  /// 其中A预算150万元，支出148万元；B预算80万元，支出75万元: what was spent of the budget told right before in the same
  /// part of the list.
  static boolean isOfItsBudget(Spot spot) {
    return spot.lastInSentence()
        .filter(it -> it.end() <= spot.leftStart())
        .filter(it -> it.stated().filter(Topics::isBudget).isPresent())
        .filter(it -> spot.sentence().text().substring(it.end(), spot.leftStart()).indexOf('；') < 0)
        .isPresent();
  }

  /// Whether a bare 支出 may be another phase of an item: of spending, but not of revenue.
  private static boolean isPhaseOf(LabelFinder.Label label, String indicator) {
    String family = family(indicator);
    return label.indicator().startsWith("revenue.")
        ? family.equals("revenue")
        : List.of("expenditure", "three-public", "programme", "union").contains(family);
  }

  /// The part of an id before its first point: `staff` of `staff.on-duty.total`.
  static String family(String indicator) {
    return indicator.substring(0, indicator.indexOf('.'));
  }

  /// What 预算数, 执行数, 总额 without a name are of: what the sentence is about, or the whole
  /// expenditure where it is about nothing else.
  Optional<Topic> topic(Spot spot) {
    String left = spot.left();
    List<Mention> before = spot.before();
    boolean comparedWith =
        !before.isEmpty()
            && (years.isOf(spot) || years.isOfYearBefore(spot)
                || years.yearBefore(spot).isPresent());
    Optional<Topic> item = item(spot);
    if (item.isPresent() && before.isEmpty() && left.endsWith("项)")) {
      return item;
    }
    Optional<Topic> classified = classified(left);
    if (classified.isPresent()) {
      return classified;
    }
    Optional<Topic> differing =
        years.next(spot)
            .or(() -> years.differing(spot))
            .map(Topic::of)
            .or(() -> years.ofNextClause(spot));
    if (differing.isPresent()) {
      return differing;
    }
    if (!only.isPhase(spot) && !(comparedWith && labels.isQualifiersOnly(left))) {
      return Optional.empty();
    }
    OptionalInt last = lists.lastOfItsKind(spot);
    if (last.isEmpty() || isOfSomethingUnknown(spot) || isNamedBehindSemicolon(spot)) {
      return Optional.empty();
    }
    Optional<Topic> told =
        adjusted.of(spot).or(() -> told(last.getAsInt(), spot)).or(() -> item);
    boolean carried = left.startsWith("占")
        && told.filter(it -> it.indicator().startsWith("carry.")).isPresent();
    if (told.isPresent()) {
      return carried ? Optional.of(Topic.of("expenditure.total")) : told;
    }
    if (spot.context().whole() && SPECIAL_FUNDS.in(left)) {
      return Optional.of(Topic.of("programme.total"));
    }
    return (spot.context().whole() || PartsOfBudget.isOfAll(spot)) && !parts.isAbout(spot)
        ? Optional.of(Topic.of("expenditure.total"))
        : ofProjects(spot);
  }

  /// 年初批复预算66.5万元 in a report about projects, where nothing says of which: that of all of them.
  private Optional<Topic> ofProjects(Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        && spot.context().programme().isEmpty()
        && isGeneral(spot.context().heading())
        && !namesSomething(spot)
        && !parts.isAbout(spot)
            ? Optional.of(Topic.of("programme.total"))
            : Optional.empty();
  }

  /// Whether a heading names no project.
  private boolean isGeneral(String heading) {
    return heading.isEmpty() || ends(heading, Kind.GENERAL_HEADING)
        || ends(heading, Kind.SITUATION);
  }

  private boolean ends(String words, Kind kind) {
    return vocabulary.words(kind).before(words, words.length()).isPresent();
  }

  /// Whether the budget right before is of something that nobody knows, and what was spent of it comes now:
  /// 某某培训安排20万元，支出19.6万元, or what it was in another year: 某某培训20万元，比2021年实际支出19万元增加.
  private boolean isOfSomethingUnknown(Spot spot) {
    boolean compared = years.isOf(spot) || years.yearBefore(spot).isPresent();
    boolean spent =
        compared || phases.isBareFlow(spot)
            || qualifiers.phase(spot.left()).equals(Optional.of(Phase.FINAL));
    return spent && spot.lastInSentence()
        .filter(it -> catalogue.units().isMoney(it.token().unit()))
        .filter(
            it -> compared
                ? it.indicator().isEmpty() && !labels.isQualifiersOnly(it.left())
                : phases.isBudgetOfUnknown(it)
                    && !vocabulary.words(Kind.COMPARED).in(it.left())
                    || isNamedOnly(it, spot))
        .filter(
            it -> spot.context().programme().filter(name -> it.left().contains(name)).isEmpty())
        .filter(
            it -> spot.sentence().text().substring(it.end(), spot.end()).indexOf('；') < 0)
        .isPresent();
  }

  /// 文化宫改造24万元，支出19万元: whether the amount right before is of something named there that nobody knows, and
  /// the spot speaks of no more than spending.
  private boolean isNamedOnly(Mention last, Spot spot) {
    return last.indicator().isEmpty()
        && SPENDING.is(spot.left())
        && last.end() + 1 >= spot.leftStart()
        && NAMES.in(last.left())
        && !labels.isQualifiersOnly(last.left());
  }

  /// The item of the classification that the words right before a figure name: 一般公共服务(类)支出.
  private Optional<Topic> classified(String left) {
    int end = left.lastIndexOf(')') + 1;
    String behind = left.substring(end);
    String rest = behind.startsWith("支出") ? behind.substring(2) : behind;
    return end > 1 && labels.isQualifiersOnly(rest)
        ? Classification.last(left).filter(it -> it.end() == end).map(Topics::ofClass)
        : Optional.empty();
  }

  /// 服务站点建成13个，资金支出19.5万元: whether a sentence is about something that it counts or quotes.
  private boolean namesSomething(Spot spot) {
    if (spot.earlier().indexOf('“') >= 0) {
      return true;
    }
    for (Mention mention : spot.before()) {
      String unit = mention.token().unit();
      if (mention.start() >= spot.sentence().start() && !mention.isPercent()
          && !catalogue.units().isMoney(unit) && !mention.states("programme.count")) {
        return true;
      }
    }
    return false;
  }

  /// The nearest amount before, or the programme whose other phase was told right before.
  private Optional<Topic> told(int last, Spot spot) {
    List<Mention> before = spot.before();
    int nearest = before.size() - 1;
    while (nearest > 0
        && (before.get(nearest).isAdjustment() || before.get(nearest).states(ARRIVAL)
            || spot.sentence().closesBracket(before.get(nearest).end(), spot.end())
            || !catalogue.units().isMoney(before.get(nearest).token().unit())
                && !before.get(nearest).isPercent())) {
      nearest--;
    }
    for (int i = last; i >= 0; i--) {
      if (spot.sentence()
          .closesBracket(before.get(i).end(), spot.leftStart() + spot.left().length())
          || before.get(i).isAllOf(before) || isCarriedBeside(before.get(i), spot)) {
        continue;
      }
      Optional<Stated> stated = before.get(i).stated();
      if (stated.isPresent() && announced.isAmount(stated.get().indicator())) {
        return ofBudget(stated.get(), spot).or(() -> stated.map(Topic::of));
      }
      if (stated.isPresent() && stated.get().indicator().equals("programme.count")
          && before.get(i).start() >= spot.sentence().start()) {
        // 专项项目4个，预算资金111.58万元: what all of them were given.
        return Optional.of(
            Topic.of(
                spot.context().kind() == Identity.Kind.PROJECT
                    ? "programme.total"
                    : "expenditure.project.total"));
      }
      if (stated.isPresent() && stated.get().indicator().equals("programme.amount")) {
        if (ANOTHER.in(spot.earlier())) {
          return Optional.empty();
        }
        boolean other =
            years.isOf(spot) || i == nearest
                && (!qualifiers.phase(spot.left()).equals(stated.get().phase())
                    && qualifiers.phase(spot.left()).isPresent()
                    || phases.isBareFlow(spot) && isBudget(stated.get()));
        return other ? stated.map(Topic::of) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// 发放救助金41万元，与年初预算42万元相比 in a report about one project: the budget is that of the project, and not of what was
  /// given to people.
  private Optional<Topic> ofBudget(Stated told, Spot spot) {
    boolean budget =
        spot.context().kind() == Identity.Kind.PROJECT
            && told.indicator().startsWith("union.")
            && told.phase().equals(Optional.of(Phase.FINAL))
            && qualifiers.isPlanned(spot.left());
    return budget
        ? spot.context()
            .programme()
            .map(it -> new Topic("programme.amount", Optional.of(it)))
        : Optional.empty();
  }

  /// 上年结转73万元，全年预算数1935万元: what was carried over has no budget of its own, and what a project spent is no amount of
  /// what came in with it.
  private boolean isCarriedBeside(Mention mention, Spot spot) {
    return mention.isLeft()
        && (qualifiers.isPlanned(spot.left())
            || spot.context().kind() == Identity.Kind.PROJECT && mention.states(OPENING)
                && qualifiers.phase(spot.left()).equals(Optional.of(Phase.FINAL)));
  }

  private static boolean isBudget(Stated stated) {
    return stated.phase().filter(it -> it != Phase.FINAL).isPresent();
  }

  /// What the paragraph or its heading is about: an item of the classification by function, or the
  /// programme of a report about one.
  private Optional<Topic> item(Spot spot) {
    String heading = spot.context().heading();
    boolean classified =
        Classification.isIn(heading) || Classification.isIn(spot.sentence().text());
    Optional<Topic> item =
        classified
            ? Classification.last(heading + "\n" + spot.told()).map(Topics::ofClass)
            : Optional.empty();
    return item.or(() -> announced.aside(spot))
        .or(() -> announced.titled(heading))
        .or(() -> leading.of(spot, heading))
        .or(
            () -> spot.context()
                .programme()
                .filter(it -> !parts.isAbout(spot) && !isOfDeed(spot))
                .map(it -> new Topic("programme.amount", Optional.of(it))));
  }

  /// 组织48名劳模疗休养，支出17万元: what one thing cost that was done for some, and not all that the project did.
  private boolean isOfDeed(Spot spot) {
    return SPENDING.is(spot.left())
        && spot.earlier().endsWith("，")
        && spot.inSentence().noneMatch(it -> catalogue.units().isMoney(it.token().unit()))
        && spot.inSentence().anyMatch(it -> !it.isPercent() && !it.states("programme.count"));
  }

  private static Topic ofClass(Classification.Item item) {
    return new Topic("expenditure.func", Optional.of(item.name()));
  }

  /// 已支出18万元，结余2万元 in a report about projects: what was left of them.
  boolean isLeftOver(Spot spot) {
    boolean said =
        LEFT.is(spot.left()) || PlainRest.is(spot)
            || STILL.in(spot.left()) && UNSPENT.begins(spot.right());
    if (spot.context().kind() != Identity.Kind.PROJECT || !said
        || spot.left().contains(UNPAID) && TAKEN_BACK.in(spot.right())) {
      return false;
    }
    for (Mention mention : spot.before()) {
      if (mention.start() >= spot.sentence().start()
          && mention.indicator().filter(it -> COSTS.is(it)).isPresent()) {
        return true;
      }
    }
    // 支出361万元，其中……。执行率98%，结余4万元: a sentence of its own goes on about what was spent right before.
    return spot.inSentence().allMatch(Mention::isPercent)
        && spot.sentence()
            .facts()
            .stream()
            .map(Fact::indicator)
            .filter(it -> !it.startsWith("ratio.") && !it.startsWith("standard."))
            .reduce((first, second) -> second)
            .filter(it -> COSTS.is(it))
            .isPresent();
  }
}
