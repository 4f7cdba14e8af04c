package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads what a project's money was used for out of items that begin with the name of a use: 1、生活救助。救助106人，支出31.80万元,
/// 生活救助方面，救助106人，支出31.80万元, or below a heading that is such a name. Immutable.
final class UseItems {

  private static final String DIGITS = "一二三四五六七八九十";
  private static final Telltale LED =
      Telltale.of(
          "(?:^|(?<=[。；:\\n]))(?:(?<mark>\\(?)(?<number>\\d{1,2}|[" + DIGITS + "])(?<form>[.、)是])"
              + "(?<name>[\\p{IsHan}、]{2,20}?)(?:方面)?[。:，]|(?<aspect>[\\p{IsHan}、]{2,20}?)方面[:，])");
  /// What words before an amount say that tell what an item cost. What was given out as 救助金 is told as that.
  private static final Telltale SPENT =
      Telltale.of(
          "[，；。]?(?:全年|当年|本年度?|年内|共|累计|实际|已|资金|经费|项目)*(?:支出|使用|支付|列支|开支|发放(?!(?:生活|医疗|临时|节日|帮扶)*(?:救助|慰问|帮扶|救济)(?:金|款))|投入|兑付|拨付|花费|共计|合计|共)"
              + "(?:了|资金|经费|金额|(?:生活|医疗|临时|节日)*(?:救助|慰问|助学|补助|补贴|奖励|帮扶|资助|救济)(?:金|款|资金|经费)?)*(?:为|共|合计|共计)*");
  private static final Telltale PLANNED =
      Telltale.of("[，；。]?(?:年初|全年|计划|批复)*(?:预算|安排)(?:资金|经费|金额|数)?(?:为|共)?");
  /// Where or when a part of the money was spent.
  private static final Telltale NO_USE =
      Telltale.of(
          "[\\p{IsHan}]{1,5}(?:[市县区镇乡旗]|街道)|(?:第?[一二三四]|前[二两三])个?季度|[上下]半年|[\\d一二三四五六七八九十]+月份?");
  /// Headings of chapters that tell what money was used for.
  private static final Telltale OF_MONEY = Telltale.of("资金|支出|经费|使用|执行|用途|开支");
  private static final Telltale NO_MONEY = Telltale.of("问题|建议|措施|打算|计划|下一步|经验");
  /// What tells of the work, of the report or of when something was done, and names no use.
  private static final Telltale NO_NAME =
      Telltale.of(
          "(?:按照?|截[至止]|根据|依据|为|在|从|对|通过|经|由|全[年市县区]|当年|本年|年[初末底内]|该|本|此|上述|我|各|其|及时|严格|加[强大快]|进一步|强化|完善|建立|健全|落实|规范|认真|继续|积极|提高|优化|做好|抓好|确保|预算|资金|经费|项目|绩效|决策|数量|质量|时效|成本|产出|效益|效果|满意|社会|经济|生态|可持续|截).*"
              + "|.*(?:情况|分析|管理|目标|指标|结果|措施|建议|问题|概况|说明|效益|产出|成效|做法|评价|总结|执行|到位|使用|完成|支出|投入|收入|[以来中后前下上底末时内间起]|单位|公司|中心|学校|[市县区镇乡村]|街道|社区)"
              + "|.*(?:了|的|将|把|被|已).*|(?:专项|项目|补助|重点|主要|其他)+(?:资金|经费)?");
  /// People who are told of beside those who were aided.
  private static final Telltale ASIDE =
      Telltale.of("其中|回访|调查|核查|满意|退档|脱困|审核|参与|组织|工作人员");
  private static final Telltale AIDED = Telltale.of("救助|帮扶|给予");
  private static final String HARDSHIP = "union.hardship.aided";
  private static final Telltale PEOPLE = Telltale.of("[人户名]次?");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  UseItems(Vocabulary vocabulary, LabelFinder labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// @param form how it is numbered; empty where it is not
  /// @param number among its neighbours; 0 where it has none
  /// @param start where it begins in its paragraph; before that for a heading
  record Item(String form, int number, String name, int start) {}

  /// What the item around an amount cost, or was given; nothing where the item is a place, a part of the year or one who
  /// gave money.
  Optional<Named> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !isTold(spot.left())) {
      return Optional.empty();
    }
    boolean other =
        last(spot.told()).map(Item::name)
            .filter(it -> NO_USE.is(it) || Programmes.isSource(it))
            .isPresent();
    if (other) {
      return Optional.of(Named.nothing(spot.lastWords(), false));
    }
    return item(spot)
        .filter(it -> isFirst(spot, it))
        .map(
            it -> new Named(
                "programme.amount", it.name(), Optional.of(it.name()), Optional.empty(),
                Grounds.PATTERN, false));
  }

  /// 3.监测设施:支出6.74万元 begins with its name.
  private static boolean isTold(String left) {
    Matcher led = LED.matcher(left);
    int end = 0;
    while (led.find()) {
      end = led.end();
    }
    String words = left.substring(end);
    return words.isEmpty() && !left.isEmpty() || SPENT.is(words) || PLANNED.is(words);
  }

  /// How many people were aided as the item says that a count of people stands in, where it is the first of that: the
  /// 23人 of 医疗救助。对自付费用较高的23人给予救助.
  Optional<Named> aided(Spot spot, String unit) {
    return AIDED.in(spot.left() + spot.right())
        ? counted(spot, unit)
            .map(Item::name)
            .filter(it -> vocabulary.ways(HARDSHIP).filter(ways -> isOne(ways, it)).isPresent())
            .map(
                it -> new Named(
                    HARDSHIP, spot.lastWords(), Optional.of(it), Optional.empty(), Grounds.PATTERN,
                    false))
        : Optional.empty();
  }

  private static boolean isOne(Words ways, String name) {
    return ways.at(name, 0).filter(name::equals).isPresent();
  }

  /// The words before a count of people with the name of the item before them, where it is the first of that: 医疗救助 and
  /// 对自付费用较高的23人 are those who were aided so.
  Optional<Spot> completed(Spot spot, String unit) {
    return counted(spot, unit)
        .map(it -> it.name() + spot.left())
        .filter(it -> it.length() <= spot.end())
        .map(spot::as);
  }

  private Optional<Item> counted(Spot spot, String unit) {
    return spot.context().kind() != Identity.Kind.PROJECT || !PEOPLE.is(unit)
        || ASIDE.in(spot.left())
            ? Optional.empty()
            : item(spot)
                .filter(
                    it -> spot.before()
                        .stream()
                        .filter(mention -> mention.start() > it.start())
                        .noneMatch(
                            mention -> PEOPLE.is(mention.token().unit())));
  }

  private static boolean isFirst(Spot spot, Item item) {
    return spot.before()
        .stream()
        .filter(it -> it.start() > item.start() && it.states("programme.amount"))
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .noneMatch(
            it -> it.stated().flatMap(Stated::subject).equals(Optional.of(item.name())));
  }

  private Optional<Item> item(Spot spot) {
    boolean ofMoney =
        OF_MONEY.in(spot.context().titles())
            && !NO_MONEY.in(spot.context().heading());
    Optional<Item> led = led(spot.told());
    return led.isPresent() ? led.filter(it -> ofMoney || isTold(spot, it)) : headed(spot);
  }

  /// Whether a use was told before by its name.
  private static boolean isTold(Spot spot, Item item) {
    return spot.sentence()
        .facts()
        .stream()
        .anyMatch(
            it -> it.indicator().equals("programme.amount")
                && it.subject().equals(Optional.of(item.name())));
  }

  /// The last item that words begin to tell of.
  private Optional<Item> led(String words) {
    return last(words).filter(it -> isUse(it.name()));
  }

  private static Optional<Item> last(String words) {
    Matcher led = LED.matcher(words);
    Optional<Item> last = Optional.empty();
    while (led.find()) {
      String name = led.group("name") == null ? led.group("aspect") : led.group("name");
      String form = led.group("form") == null ? "" : led.group("mark") + led.group("form");
      int number = led.group("number") == null ? 0 : number(led.group("number"));
      last = Optional.of(new Item(form, number, name, led.start()));
    }
    return last;
  }

  private static int number(String digits) {
    int chinese = DIGITS.indexOf(digits.charAt(0));
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(digits);
  }

  private Optional<Item> headed(Spot spot) {
    String titles = spot.context().titles().strip();
    int end = titles.indexOf('\n');
    if (end < 0 || !OF_MONEY.in(titles.substring(end))) {
      return Optional.empty();
    }
    String heading = spot.context().heading();
    String name =
        HeadingNumber.at(heading)
            .map(it -> heading.substring(it.length()).strip())
            .orElse(heading);
    return Optional.of(new Item("", 0, name, -1)).filter(it -> isUse(name));
  }

  private boolean isUse(String name) {
    return name.length() >= 2 && name.length() <= 20
        && !NO_NAME.is(name)
        && !Programmes.isSource(name) && !Programmes.isManner(name)
        && !vocabulary.words(Kind.NO_PROGRAMME).in(name)
        && vocabulary.section(name).isEmpty()
        && vocabulary.words(Kind.EXPENSE_KIND).at(name, 0).filter(name::equals).isEmpty()
        && !labels.isQualifiersOnly(name)
        && labels.find(name).filter(it -> !it.indicator().startsWith("union.")).isEmpty();
  }
}
