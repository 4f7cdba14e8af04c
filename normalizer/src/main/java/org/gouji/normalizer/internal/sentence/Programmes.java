package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Words;

/// Reads the names of programmes out of running text. Immutable.
final class Programmes {

  /// How many a list says that it names: 用于6个项目：.
  private static final Telltale COUNTED = Telltale.of("(\\d{1,2})[个项](?:子)?项目?[^，。；:]{0,4}:");
  private static final Telltale OF_A_YEAR = Telltale.of("[年度]项目$");
  /// Beside the families of projects and of what a union spends, what a list of programmes may be all of.
  private static final Set<String> DIVIDED = Set.of("programme.total", "programme.amount");
  /// 市财政2022年度安排脱贫成果巩固补助经费167万元
  private static final Telltale ALLOTTED =
      Telltale.of(
          "财政.{0,8}(?:安排|下达|拨付|批复)(?:给|予|了)?(?:我[会局委办院中心单位部门]{1,2}|本[会局委办院单位部门]{1,2})?([^安排下达拨付批复]{4,24}(?:经费|资金|补助|项目))$");
  /// 劳动竞赛经费预算数86万元，执行数79.63万元: what is named with its budget and with what was spent of it.
  private static final Telltale BUDGETED =
      Telltale.of(
          "[:，]?(?:年初|全年|调整后)?(?:(?:批复|下达|核定)?预算(?:数|安排|批复)?(?:资金|金额|经费)?|安排(?:预算|资金|经费)?|计划安排)(?:为|是|共|合计)?$");
  /// 安排劳动竞赛专项经费20万元，支出18万元
  private static final Telltale SET_ASIDE =
      Telltale.of("(?:^|[，：:])(?:共|全年|年初|本年|财政)?安排(?:了)?([^安排，：:]{4,24})$");
  private static final Telltale EXECUTED =
      Telltale.of(
          "[\\d.,]+(?:万|亿)?元(?:(?:\\([^()]{0,60}\\))?[，；][^。；]{0,40}?(?:；(?:实际|全年|当年)?)?|[^。；]{0,40}。截[至止][^。；]{0,20}?)(?:支出|执行|使用|支付|列支|开支|决算|发放|投入)(?:数|了|资金|金额|决算|慰问金)?(?:为|是|共)?[\\d.,]+(?:万|亿)?元");
  /// 项目资金400万元，实际使用386.20万元，执行率96.55%
  private static final Telltale SPENT_BEHIND =
      Telltale.of(
          "[\\d.,]+(?:万|亿)?元(?:\\([^()]{0,60}\\))?，(?:截[至止][^，。；]{2,16}，)?(?:项目)?(?:资金)?(?<how>(?:实际|全年|已|共|累计|完成)*)"
              + "(?:使用|支出|支付|执行|列支|拨付使用|(?<=完成)拨付)(?:数|资金)?(?:为|了|共)?[\\d.,]+(?:万|亿)?元"
              + "(?<rate>，(?:资金|预算|支出)*(?:执行|完成|支付|使用)率)?");
  private static final Telltale SOURCE =
      Telltale.of(
          "(?:中央|省级?|市级?|县级?|区级?|上级|本级|财政|自筹)(?:工会|财政)?(?:补助|安排|资金|配套|拨款|拨付|投入|承担|经费)");
  /// 省级资金, 县级配套资金: where money came from, and no name of what it was for.
  private static final Telltale FROM =
      Telltale.of(
          "(?:(?:争取|获得)?(?:中央|中(?=、)|省|市|州|县|区|旗|镇|各(?=级)|上级|本级|同级|财政|自筹|其他|单位|工会经费|总工会|工会)级?、?)+(?:总工会|总|工会|财政)?(?:专项|预算|配套|补助|转移支付|安排|拨付|投入)*(?:资金|补助|配套|拨款|经费|收入|专款)?");
  private static final Telltale MANNER =
      Telltale.of(
          "^(?:(?:19|20)?\\d{2}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|末|上旬|中旬|下旬)?(?:\\d{1,2}日)?|^(?:其)?[第首头前末尾][一二两三四五六七八九十\\d]?批|提前$|提前(?:下达|批复|安排|拨付|告知)|批次");
  /// Whose money it is, and not what it was for.
  private static final Telltale OF_FUND =
      Telltale.of("(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算)(?:财政)?(?:拨款|资金)?$");
  private static final Telltale NAME_LEAD =
      Telltale.of(
          "^\\)?[、，和及]?(?:其中|由|即(?=\\p{IsHan}{4})|[例又再]?如(?![东皋])|比如|主要(?:是|为|系)|一是|二是|三是|四是|五是)?[:，]?(?:我(?:[省市州县区旗会局院校馆站所委办]|单位|中心))?(?:本年度?|当年|今年|(?:19|20)\\d{2}年度?)?"
              + "(?:(?:中央|省|市|州|县|区)(?:财政|级财政|级)(?:补助|下达|安排|拨付)(?=\\p{IsHan}{5}))?");
  static final Pattern INVESTED =
      Pattern.compile(
          "(?:总|共|累计|计划|实际|全年|共计|已|仅)*(?:投入|投资|使用|支出|支付|列支|开支|执行)(?:资金|经费|总额|金额|数|了)?(?:为|共|共计|达|约)?"
              + "|(?:年初|全年|当年|财政)?预算(?:安排|数|资金)?(?:为|共)?");
  private static final Telltale ITEM =
      Telltale.of(
          "\\(?[\\d一二三四五六七八九十]{1,2}[.、)][\\p{IsHan}、]{2,20}(?:经费|专项资金|项目|专项)(?:支出)?(?:为|共|:)?");
  private static final Telltale LINE =
      Telltale.of("\\(?[\\d一二三四五六七八九十]{1,2}[.、)][\\p{IsHan}、“”]{3,20}(?:支出)?(?:为|共|:)?");
  private static final Telltale LINE_END = Telltale.of("^[\\d,.]+(?:万|亿)?元[；;。]?$");
  private static final Telltale DISBURSED =
      Telltale.of(
          "(?:下达|拨付|划拨|收到)了?(?:我[省市县区]|[\\p{IsHan}]{2,4}[县市区旗])?+(?:(?:19|20)\\d{2}年度?)?"
              + "([\\p{IsHan}、]{4,34}?(?:资金|经费|补助))(?:\\([^()]{1,8}\\))?(?:共|共计|合计|总计|为)*$");
  private static final Telltale FUND =
      Telltale.of(
          "(?:^|[，:.)、]|(?:19|20)\\d{2}年度?)([\\p{IsHan}]{4,24}(?:资金|经费|补助))(?:\\([^()]{1,8}\\))?$");
  private static final Telltale PAID =
      Telltale.of("(?:目前)?(?:已|均已)?(?:全部|全额|足额|及时)*(?:到位|拨付|下达|支付)");
  private static final Telltale OF_PROJECTS = Telltale.of("项目支出|专项(?:资金|经费|支出)|项目(?:资金|经费)");
  /// 重点项目支出如下：
  private static final Telltale BELOW = Telltale.of("(?:项目|专项)[^，。；:]{0,10}如下:");
  /// 专项资金4项：, 项目3个，总投资170万元（
  private static final Telltale ANNOUNCED =
      Telltale.of(
          "(?:项目|专项)[^，。；:]{0,6}\\d{1,2}[个项][^，。；:]{0,6}(?::|，[^，。；:()]{0,10}[\\d.,]+(?:万|亿)?元[:(])");
  /// 工会工作经费2022年支出: the year stands behind the name.
  private static final Telltale YEAR_BEHIND =
      Telltale.of(
          "(?<=经费|资金|补助|补贴|津贴|活动|项目|专项)(?:(?:19|20)\\d{2}年度?|全年|当年|本年度?)(?=(?:实际|共|累计|已)*(?:支出|预算|安排|使用|支付|执行)[^，。；]{0,4}$)");
  /// 工会经费（用于送温暖等业务）项目
  private static final Telltale NOTE =
      Telltale.of(
          "\\((?:主要|具体)?(?:用于|用作|含|包括|包含|简称)[^()]*\\)|\\([^()]*(?<!资金|经费|补助|项目|专项)\\)$");
  /// What a heading says that it tells of programmes with.
  private static final Telltale HEADED =
      Telltale.of("重点项目|主要项目|项目支出|项目资金|项目经费|专项资金|专项经费|专项支出|项目(?:绩效|实施|完成|执行)");
  private static final Telltale BEGINS =
      Telltale.of(
          "(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?[\\p{IsHan}、“”]{3,24}?(?:经费|资金|项目|专项|补助|补贴|津贴)(?:支出|预算|年初|全年|(?:19|20)\\d{2}年|实际|累计|共|已|安排|使用|列支|总?投[入资])");
  private static final Telltale NUMBERED = Telltale.of("[(（]?(\\d{1,2})[.、)）．](?!\\d)");
  private static final int NEAR = 8;
  /// Words that point at a programme and do not name it.
  private static final Telltale POINTED =
      Telltale.of(
          "(?:该|本|此|上述|以上|各)(?:项|个)?(?:项目|专项|资金|经费|工作|活动|费用|补助)+"
              + "|(?:重点|主要|一般|各类|所有|全部|[两二三四五六七八九十]{1,3}[个项])(?:项目|专项)(?:资金|经费)?");
  /// 户外劳动者驿站建设项目总投资48万元
  private static final Telltale INVESTED_IN =
      Telltale.of("(?<=项目|专项|工程)(?:总|共|计划|实际)*投[资入](?:资金)?(?:为|共)?$");
  private static final Telltale SUM =
      Telltale.of("[，；、]?(?:(?:以上)?[两二三四五六][项个者]项?目?)?(?:总计|合计|共计|总额|共)(?:金额)?(?:为|达|是)?");
  /// 发放慰问款物 tells what was done with money, 12月提前 and 6月第二批 when it came, and neither what it was for.
  private static final Telltale PAID_OUT =
      Telltale.of(
          "(?:共|累计|实际|已)*(?:发放|支付|拨付|下拨|兑付|兑现|给付|补发|发给)|(?:\\d{1,2}月[份初底]?)?(?:提前批?|第?[一二三四五六\\d]批次?|首批)$");
  /// 全年发放送温暖资金, 市总工会下拨帮扶资金
  private static final Telltale HANDLED = Telltale.of("拨|发放|支付|收到|筹集|使用|^(?:全年|当年|共)");
  private static final String SPENT = "支出";
  private static final String ACTUALLY = "实际";
  /// What a project is made of.
  private static final String PART = "子项目";
  private static final String ALL_PROJECTS = "expenditure.project.total";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Amounts amounts;
  private final List<Words> lists;

  Programmes(Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.amounts = new Amounts(catalogue.units());
    this.lists =
        Stream.of(Kind.OF_WHICH, Kind.BREAKDOWN, Kind.USED_FOR).map(vocabulary::words).toList();
  }

  /// The name of a programme, where the paragraph tells of programmes and the words before the amount
  /// are such a name.
  Optional<String> name(Spot spot) {
    Optional<String> disbursed = disbursed(spot);
    if (disbursed.isPresent() || !isTold(spot) || RunningCosts.holds(spot, vocabulary)) {
      return disbursed;
    }
    String name =
        withoutAccount(
            withoutMarks(
                INVESTED_IN.without(
                    YEAR_BEHIND.without(
                        NOTE.without(Phases.undated(budgeted(spot).orElse(spot.left())))))));
    int end = name.length();
    while (end > 0) {
      Optional<String> word = tail(name, end);
      if (word.isEmpty()) {
        break;
      }
      end -= word.get().length();
    }
    // 转移支付资金(残疾人事业发展补助资金)29.6万元 is called what stands in the bracket.
    name = name.substring(0, end);
    if (name.contains("财政")) {
      Matcher allotted = ALLOTTED.matcher(name);
      name = allotted.find() ? name.substring(allotted.start(1)) : name;
    }
    name = name.substring(name.indexOf(')') < 0 ? name.indexOf('(') + 1 : 0).strip();
    boolean headed = isHead(name);
    if (!headed && name.endsWith(SPENT) && isMember(spot)) {
      name = name.substring(0, name.length() - SPENT.length());
    }
    name = name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name;
    // 困难职工帮扶资金支出 tells what was spent of that fund, which is no aid alone.
    boolean spent = spot.left().contains(name + SPENT);
    boolean named =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && !vocabulary.words(Kind.NO_PROGRAMME).in(name)
            && !isManner(name)
            && !POINTED.is(name) && !INVESTED.matcher(name).matches()
            && !FROM.is(name) && !OF_FUND.in(spot.left())
            && !isKind(name) && !PAID_OUT.begins(name)
            && !labels.isQualifiersOnly(name)
            && (headed || isListed(spot) || isMember(spot) || isPaidItem(spot)
                || isItemLine(spot) && OF_PROJECTS.in(spot.context().heading()))
            && labels.find(name)
                .map(LabelFinder.Label::indicator)
                .filter(it -> isMoney(it) && !(spent && it.startsWith("union.")))
                .isEmpty();
    return named ? Optional.of(name) : Optional.empty();
  }

  /// 救助支出29万元，助学支出12万元，总计41万元 in a report about projects: whether an amount is what the ones told before it in
  /// its sentence come to.
  boolean isSum(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !SUM.is(spot.left())) {
      return false;
    }
    List<Mention> told =
        spot.inSentence()
            .filter(it -> !it.isPercent())
            .filter(it -> !it.states("programme.count"))
            .toList();
    return told.size() > 1
        && told.stream().map(Mention::phase).distinct().count() == 1
        && told.stream().allMatch(it -> it.states("programme.amount"))
        && told.stream().map(it -> it.stated().flatMap(Stated::subject)).distinct().count()
            == told.size();
  }

  /// 困难职工帮扶资金60万元、劳模慰问经费10万元，合计70万元 in a report about the first of them: whether what a sum is of goes beyond
  /// the report's own programme.
  static boolean isOfSeveral(Spot spot) {
    return spot.inSentence()
        .filter(it -> it.states("programme.amount"))
        .map(it -> it.stated().flatMap(Stated::subject))
        .anyMatch(spot.context().programme()::equals)
        || spot.inSentence()
            .anyMatch(it -> it.states("programme.count") && !spot.said().contains(PART));
  }

  /// Whether words say when money was handed down, or how: 12月提前, 第二批.
  static boolean isManner(String words) {
    return MANNER.in(words);
  }

  /// Whether words say where money came from: 省级资金.
  static boolean isSource(String words) {
    return FROM.is(words);
  }

  private boolean isHead(String name) {
    return vocabulary.words(Kind.PROGRAMME_HEAD).before(name, name.length()).isPresent();
  }

  /// 印刷费 is what money was spent on, and no programme.
  private boolean isKind(String name) {
    return vocabulary.words(Kind.EXPENSE_KIND).at(name, 0).filter(name::equals).isPresent();
  }

  /// 省财政厅下达公共文化服务体系建设补助资金（其他）54.6万元 in a report about one project: the fund that it was given.
  private Optional<String> disbursed(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Matcher given = DISBURSED.matcher(spot.left());
    Matcher fund = FUND.matcher(spot.left());
    Optional<String> name =
        given.find() ? Optional.of(given.group(1))
            : fund.find() && PAID.begins(spot.right()) ? Optional.of(fund.group(1))
            : Optional.empty();
    return name
        .filter(it -> !vocabulary.words(Kind.NO_PROGRAMME).in(it) && !labels.isQualifiersOnly(it))
        .filter(it -> !POINTED.is(it) && !SOURCE.begins(it))
        .filter(it -> labels.find(it).filter(label -> isMoney(label.indicator())).isEmpty());
  }

  /// Whether a numbered line goes on about what projects cost: （1）送温暖经费45万元.
  private boolean isItemOfTold(Spot spot) {
    List<Fact> facts = spot.sentence().facts();
    boolean headed = OF_PROJECTS.in(spot.context().heading());
    return (ITEM.is(spot.left()) || headed && isItemLine(spot))
        && (headed
            || facts.subList(Math.max(0, facts.size() - NEAR), facts.size())
                .stream()
                .anyMatch(
                    it -> it.indicator().startsWith("expenditure.project.")
                        || it.indicator().equals("programme.amount")));
  }

  /// （1）困难职工帮扶及送温暖78.50万元；: a numbered line of nothing but a name and its amount.
  private static boolean isItemLine(Spot spot) {
    String text = spot.sentence().text();
    return spot.leftStart() == 0 && LINE.is(spot.left())
        && LINE_END.in(spot.right() + text.substring(spot.end()));
  }

  /// 3、仓库租金2.36万元，实际已支付2.36万元: a numbered line of a name, its amount and what was spent of it, where projects are
  /// told of.
  private boolean isPaidItem(Spot spot) {
    return (spot.context().kind() == Identity.Kind.PROJECT
        || OF_PROJECTS.in(spot.context().heading()))
        && spot.leftStart() == 0
        && LINE.is(spot.left())
        && isActuallySpentBehind(spot);
  }

  /// 1.劳模慰问33万元； in one line and 2.金秋助学11万元 in the next: whether what a line begins with follows a programme by its
  /// number.
  private static boolean isNextItem(Spot spot) {
    List<Fact> facts = spot.sentence().facts();
    Matcher item = NUMBERED.matcher(spot.left());
    int at = facts.size() - 1;
    if (spot.leftStart() > 0 || at < 0 || !item.lookingAt()) {
      return false;
    }
    while (at > 0 && facts.get(at).indicator().startsWith("standard.")) {
      at--;
    }
    Fact last = facts.get(at);
    Matcher before = NUMBERED.matcher(last.figure().quote());
    return last.indicator().equals("programme.amount")
        && before.lookingAt()
        && Integer.parseInt(before.group(1)) + 1 == Integer.parseInt(item.group(1));
  }

  /// 重点项目完成情况 above 劳模慰问经费支出3万元: whether a heading tells of programmes, and the words before the amount begin
  /// with the name of one.
  private static boolean isHeaded(Spot spot) {
    return HEADED.in(spot.context().titles())
        && BEGINS.begins(spot.left());
  }

  /// The name of what a list of projects has among its members, whatever else it may be called: 困难职工帮扶资金.
  Optional<String> member(Spot spot) {
    String name = withoutMarks(spot.left());
    boolean named =
        name.length() >= SHORTEST && name.length() <= LONGEST
            && !vocabulary.words(Kind.NO_PROGRAMME).in(name) && !PAID_OUT.begins(name);
    // What is called 资金 or 经费 may be where the money came from: 市总工会下拨帮扶资金.
    boolean listed =
        isHead(name)
            ? isListed(spot) || amounts.isCounted(spot) || isItemOfAll(name, spot)
            : isOfAll(spot);
    return named && listed ? Optional.of(name) : Optional.empty();
  }

  /// 项目支出80万元 told before 送温暖资金32万元，劳模管理经费48万元, or before numbered lines of which this is the next: whether
  /// what is called 资金 is a programme and not where money came from.
  private boolean isItemOfAll(String name, Spot spot) {
    return !SOURCE.in(name) && !FROM.is(name) && !HANDLED.in(name)
        && (isNextItem(spot)
            || ofTold(spot).filter(it -> !it.indicator().startsWith("expenditure.union."))
                .isPresent());
  }

  /// What words name with its budget, where those behind tell what was spent of it.
  private Optional<String> budgeted(Spot spot) {
    if (spot.left().indexOf('预') < 0 && spot.left().indexOf('安') < 0) {
      return rated(spot);
    }
    Matcher told = BUDGETED.matcher(spot.left());
    Matcher allotted = SET_ASIDE.matcher(spot.left());
    String name =
        told.find()
            ? spot.left().substring(0, told.start())
            : allotted.find() ? allotted.group(1) : "";
    return isHead(name)
        && EXECUTED.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
            .lookingAt()
                ? Optional.of(name)
                : Optional.empty();
  }

  /// What words name with the amount that the rate behind it is of.
  private Optional<String> rated(Spot spot) {
    String name = spot.left();
    Matcher spent = spentBehind(spot);
    return isHead(name) && spent.lookingAt() && spent.group("rate") != null
        ? Optional.of(name)
        : Optional.empty();
  }

  boolean isBudgeted(Spot spot) {
    return budgeted(spot).isPresent();
  }

  /// Whether an amount comes before what was spent of it. 共支出 may be the sum of several amounts, but hardly with a
  /// rate behind it or in a report about one project: 下达帮扶补助资金20万元，资金共支出18万元.
  boolean isSpentBehind(Spot spot) {
    Matcher spent = spentBehind(spot);
    return MeantMoney.isUnspent(spot) || spent.lookingAt()
        && (spent.group("how").contains(ACTUALLY) || spent.group("rate") != null
            || spot.context().kind() == Identity.Kind.PROJECT);
  }

  /// Whether an amount comes before what is said to have been spent of it really.
  boolean isActuallySpentBehind(Spot spot) {
    Matcher spent = spentBehind(spot);
    return spent.lookingAt() && spent.group("how").contains(ACTUALLY);
  }

  private static Matcher spentBehind(Spot spot) {
    return SPENT_BEHIND.matcher(spot.sentence().text(), spot.end(), spot.sentence().end());
  }

  /// 社会化工会工作者经费 is a programme, though what stands in its name counts people.
  private boolean isMoney(String indicator) {
    return catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.MONEY;
  }

  /// Whether an amount is one of several that make up what projects cost, or the next of numbered ones.
  private boolean isMember(Spot spot) {
    return spot.said().contains(PART) || isNextItem(spot) || isOfAll(spot)
        || amounts.isCounted(spot);
  }

  /// Whether the paragraph tells of programmes.
  boolean isTold(Spot spot) {
    String told = spot.told();
    String sentence = told.substring(Math.min(spot.sentence().start(), told.length()));
    boolean partOfSpending =
        vocabulary.words(Kind.OF_WHICH).in(sentence)
            && !spot.before().isEmpty()
            && spot.before()
                .get(0)
                .indicator()
                .filter(it -> it.startsWith("expenditure."))
                .isPresent();
    boolean numbered =
        HeadingNumber.at(spot.left()).isPresent()
            && (vocabulary.words(Kind.PROGRAMME_NOUN).in(spot.left())
                || spot.context().kind() == Identity.Kind.PROJECT);
    return partOfSpending || numbered
        || vocabulary.words(Kind.PROGRAMME_CONTEXT).in(told)
        || isBudgeted(spot)
        || spot.context().kind() == Identity.Kind.PROJECT && ALLOTTED.in(spot.left())
        || isItemOfTold(spot) || isPaidItem(spot) || amounts.isCounted(spot) || isNextItem(spot)
        || isHeaded(spot)
        || isOfAll(spot)
        || ANNOUNCED.in(spot.said())
        || vocabulary.words(Kind.BREAKDOWN).at(sentence, 0).isPresent();
  }

  /// Whether the amount stands in a list of uses, whose members are named by what was done: 主要用于困难
  /// 职工帮扶120万元、劳动竞赛86万元.
  private boolean isListed(Spot spot) {
    String earlier = spot.said();
    return FirstUse.is(spot, vocabulary) || ANNOUNCED.in(earlier)
        || (vocabulary.words(Kind.USED_FOR).in(earlier)
            || vocabulary.words(Kind.OF_WHICH).in(earlier)
            || vocabulary.words(Kind.BREAKDOWN).in(earlier)
            || BELOW.in(earlier))
            && spot.inSentence()
                .reduce((first, second) -> second)
                .flatMap(Mention::indicator)
                .filter(it -> it.startsWith("programme.") || it.startsWith("expenditure.project."))
                .isPresent();
  }

  /// Whether the amount stands in a list that adds up to what a project or all of them cost: then its
  /// members are what that is made of, whatever their names end with.
  private boolean isOfAll(Spot spot) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Words words : lists) {
      Optional<Words.Match> match = words.first(spot.said());
      if (match.isPresent()) {
        first = Math.min(first, match.get().start());
        last = Math.max(last, words.last(spot.said()).orElseThrow().start());
      }
    }
    return divides(spot, first) || last > first && divides(spot, last)
        || ofTold(spot).isPresent();
  }

  /// Whether a list that a word at an offset of the sentence begins divides what a project cost.
  private boolean divides(Spot spot, int marker) {
    Optional<Mention> whole = divided(spot, marker);
    if (whole.isEmpty()) {
      return false;
    }
    List<BigDecimal> members = amounts.members(spot, whole.get().end());
    Matcher counted = COUNTED.matcher(spot.said());
    boolean announced =
        counted.find() && counted.group(1).equals(Integer.toString(members.size()));
    BigDecimal value =
        whole.get().token().yuan(catalogue.units());
    return members.size() > 1 && (announced || amounts.comesTo(spot, members, value));
  }

  /// What was told before a sentence that projects cost, where its amounts come to that, and do not say
  /// where the money came from.
  Optional<Fact> ofTold(Spot spot) {
    List<BigDecimal> members = amounts.members(spot, spot.sentence().start());
    if (members.size() < 2) {
      return Optional.empty();
    }
    BigDecimal sum = members.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Fact fact : spot.sentence().facts()) {
      Quantity quantity = fact.figure().quantity();
      if (isDivided(fact.indicator())
          && catalogue.units().isMoney(quantity.unit())
          && quantity.yuan(catalogue.units()).compareTo(sum) == 0) {
        boolean sources =
            SOURCE.matcher(spot.sentence().text(), spot.sentence().start(), spot.sentence().end())
                .find();
        return sources ? Optional.empty() : Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static boolean isDivided(String indicator) {
    return DIVIDED.contains(indicator)
        || indicator.startsWith("expenditure.project.")
        || indicator.startsWith("expenditure.union.");
  }

  /// 安排5个项目，项目资金234万元: whether an amount for all projects is what was told before to have been spent on
  /// them, and to no other phase.
  boolean isSpentAsTold(Token.Number token, Spot spot) {
    BigDecimal value = token.yuan(catalogue.units());
    boolean spent = false;
    for (Fact fact : spot.sentence().facts()) {
      boolean same =
          fact.indicator().equals(ALL_PROJECTS)
              && fact.subject().isEmpty()
              && fact.year().equals(spot.context().fiscalYear())
              && fact.figure()
                  .quantity()
                  .yuan(catalogue.units())
                  .compareTo(value) == 0;
      if (same && !fact.phase().equals(Optional.of(Phase.FINAL))) {
        return false;
      }
      spent |= same;
    }
    return spent;
  }

  /// The cost of a project, or of all of them, that a list before the spot divides.
  private Optional<Mention> divided(Spot spot, int marker) {
    int from = spot.sentence().start() + marker;
    return marker < 0 || marker == Integer.MAX_VALUE
        ? Optional.empty()
        : Mention.lastAmount(spot.before().stream().filter(it -> it.end() <= from).toList())
            .filter(it -> catalogue.units().isMoney(it.token().unit()))
            .filter(
                it -> it.indicator()
                    .filter(
                        id -> id.startsWith("programme.") || id.startsWith("expenditure.project.")
                            || id.equals("expenditure.total")
                                && spot.context().kind() == Identity.Kind.PROJECT)
                    .isPresent());
  }

  private String withoutMarks(String left) {
    int colon = left.lastIndexOf(':');
    boolean titled = colon > 0 && labels.isQualifiersOnly(left.substring(colon + 1));
    String name = titled ? left.substring(0, colon) : left.substring(colon + 1);
    name = HeadingNumber.at(name).map(HeadingNumber::length).map(name::substring).orElse(name);
    name = NAME_LEAD.withoutFirst(name);
    Optional<Words.Match> used = vocabulary.words(Kind.USED_FOR).last(name);
    // 日常养护支付 ends with what was done with the money.
    int from = used.map(Words.Match::end).orElse(0);
    name = from < name.length() ? name.substring(from) : name;
    Optional<Words.Match> which = vocabulary.words(Kind.OF_WHICH).last(name);
    return which.isPresent() ? name.substring(which.get().end()) : name;
  }

  private String withoutAccount(String name) {
    Optional<Words.Match> account = vocabulary.words(Kind.ACCOUNT).first(name);
    int at = account.map(it -> name.lastIndexOf('在', it.start())).orElse(-1);
    return at > 0 ? name.substring(0, at) : name;
  }

  /// Verbs and qualifiers behind a programme's name. 经费 and 资金 belong to it.
  private Optional<String> tail(String name, int end) {
    if (vocabulary.words(Kind.PROGRAMME_HEAD).before(name, end).isPresent()) {
      return Optional.empty();
    }
    if (name.startsWith(SPENT, end - SPENT.length())
        && !OF_A_YEAR.in(name.substring(0, Math.max(0, end - SPENT.length())))
        && vocabulary.words(Kind.PROGRAMME_HEAD).before(name, end - SPENT.length()).isPresent()) {
      // 困难职工帮扶项目支出, though 资金支出 says a phase.
      return Optional.of(SPENT);
    }
    for (Kind kind : List.of(Kind.PHASE_FINAL, Kind.PHASE_BUDGET, Kind.PHASE_ADJUSTED,
        Kind.FILLER)) {
      Optional<String> word = vocabulary.words(kind).before(name, end);
      if (word.isPresent()) {
        return word;
      }
    }
    return Optional.empty();
  }
}
