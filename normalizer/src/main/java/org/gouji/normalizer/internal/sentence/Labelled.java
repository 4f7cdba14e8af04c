package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what the label before a figure names: an indicator, one of several told together, another phase of
/// what the text is about, or nothing where it is only a part of what the label says. Immutable.
final class Labelled {

  private static final String PURCHASES = "政府采购";
  private static final String UNION_FUNDS = "工会经费";
  private static final String OF_THE_YEAR = "本年";
  /// 其中上年结转资金支出6万元、本年资金支出69万元: what was spent of one year's money is a part.
  private static final Telltale OF_ITS_MONEY =
      Telltale.of("本年度?(?:预算|指标|财政拨款|拨款)?资金(?:实际)?(?:支出|使用|支付)");
  /// 基本支出预算按定员定额核定为196万元: how an amount was set says nothing of what it is.
  private static final Telltale HOW =
      Telltale.of("(?:均|全部)?按照?[\\p{IsHan}、“”]{2,14}(?:核定|安排|编制|编列|测算|下达)(?:为|了)?$");
  /// 支出预算调整为322万元 is what became of the budget, and no adjustment.
  private static final Telltale SET_TO = Telltale.of("(?<=预算)调整(?:为|到|至)$");
  /// What was added to a budget, or cut from it, whatever it was for: 年中追加培训和救助资金.
  private static final Telltale ADDED =
      Telltale.of(
          "(?:(?:年中|执行中|中间|年内).*(?:调增|核增|增加)|(?:年中|执行中|中间|年内|因|预算).*追加|^[，、(]?(?:其中[:，]?)?[\\p{IsHan}]{0,8}?(?<![未无])追加)了?[^，；:]{0,24}$");
  private static final Telltale CUT =
      Telltale.of("(?:调减|核减|追减)了?(?![^，；:]{0,24}(?:至|到|为)$)[^，；:]{0,24}$");
  private static final Telltale WITHIN_THE_YEAR = Telltale.of("年中|执行中|中间|年内|年初预算");
  private static final String JOINTS = "、和及";
  /// An amount that tells why something changed is no amount of the year: 主要原因是新增退休人员经费4万元.
  private static final Telltale REASON =
      Telltale.of(
          "(?:原因(?:是|为|在于|系)?[:，]?(?:[一二三四五]是)?|由于)[^，。；:]{0,12}?"
              + "(?:新增|增加|减少|补发|补缴|发放|支付|购置)[^，。；:]{0,12}$");
  private static final Telltale PER_HEAD = Telltale.of("(?:人均|户均|平均|每人|每户|生均)$");
  private static final Telltale ACCOUNT =
      Telltale.of("[\\d.,]+(?:万|亿)?元[，；、]本年(?:度)?收入(?:合计)?[\\d.]");
  private static final Telltale DIVISION =
      Telltale.of("(基本支出|项目支出)(?:年初|上年)(?:财政拨款)?结转");
  private static final Telltale OTHERS =
      Telltale.of(
          "(?:户|农民|居民|村民|群众|(?:村|经济|新型)集体|家庭|企业|合作社|人口|会员|职工|社员)(?:的)?(?:年|人均|家庭)?(?:经营)?$");
  /// 我会项目支出 is what all projects of the department cost, whatever the report is about.
  private static final Telltale OF_ALL =
      Telltale.of("(?:我|本)(?:会|单位|局|办|委)|我部|全会|(?:部门|单位)$");
  /// 部门预算总计: that of the department, whatever the report is about.
  private static final Telltale OF_DEPARTMENT = Telltale.of("(?:部门|单位)(?:总|年初|全年|调整)*预算");
  private static final Telltale RULES =
      Telltale.of("(?:标准|政策|制度|规定|规范|合同|计划|协议)(?:按规定|按要求|的)?$");
  /// What is drawn up and no post: 编制12个绩效指标.
  private static final Telltale THINGS =
      Telltale.of("(?:项目|绩效|预算)?(?:指标|目标|方案|规划|计划|预案|手册|课题|制度|项目|绩效|预算|文件|标准)");
  /// Offices have no people where they are counted: 组织机构编制四个处室.
  private static final Telltale OFFICES =
      Telltale.of(
          "(?:内设|职能|业务|综合|工作|下属|直属|所属|基层|二级)*(?:[处科股部组]室|[科股部]、室|[科股部处]\\(室|部门|机构|单位|党?支部|站所|工会|协会|学会)");
  private static final Telltale BY_THEN =
      Telltale.of(
          "截[至止]到?(?:(?:19|20)\\d{2}年)?\\d{0,2}(?:年|月)?\\d{0,2}(?:底|末|日)?(?:止)?，?(?:已|实际|共|累计)*");
  private static final Set<String> OFFICE_UNITS = Set.of("个", "家");
  private static final String OWN_LEVEL = "本级";
  private static final String BASIC = "基本支出";
  private static final String PROJECTS = "expenditure.project.total";
  /// What a programme's name and that of its money differ by.
  private static final Telltale MONEY =
      Telltale.of("(?:专项|补助|救助)?(?:资金|经费|补助|项目|专款|补助金)(?:项目|支出)?$");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Phases phases;
  private final Shares shares;
  private final Programmes programmes;
  private final Topics topics;
  private final Together together;
  private final OtherMoney otherMoney;

  Labelled(
      Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels, Phases phases, Shares shares,
      Programmes programmes, Topics topics, Together together, OtherMoney otherMoney) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.phases = phases;
    this.shares = shares;
    this.programmes = programmes;
    this.topics = topics;
    this.together = together;
    this.otherMoney = otherMoney;
  }

  /// What the label before a figure names; that of a bare 支出 is what the text is about.
  Optional<Named> find(Token.Number token, Spot spot, Dimension dimension) {
    Optional<Named> again =
        together.again(spot)
            .filter(it -> fits(it.indicator(), dimension))
            .map(
                it -> new Named(
                    it.indicator(), it.label(), Optional.empty(), Optional.empty(), Grounds.LABEL,
                    false));
    Optional<Named> each = again.or(() -> each(spot, dimension));
    if (each.isPresent()) {
      return each;
    }
    String left = spot.left();
    if (Together.isNext(left)) {
      return together.name(spot)
          .filter(it -> counts(token, it.indicator()) && fits(it.indicator(), dimension))
          .map(
              it -> new Named(
                  it.indicator(), it.label(), Optional.empty(), Optional.empty(), Grounds.LABEL,
                  false));
    }
    Optional<LabelFinder.Label> label =
        labels.find(
            SET_TO.withoutFirst(HOW.withoutFirst(left)),
            spot.context().organization());
    if (label.isEmpty() || !counts(token, label.get().indicator())
        || label.get().indicator().startsWith("staff.") && countsThings(token, spot)) {
      return Optional.empty();
    }
    return ofLabel(label.get(), token, spot, dimension);
  }

  private static boolean countsThings(Token.Number token, Spot spot) {
    return THINGS.begins(spot.right())
        || OFFICE_UNITS.contains(token.unit()) && OFFICES.begins(spot.right());
  }

  private Optional<Named> ofLabel(
      LabelFinder.Label label, Token.Number token, Spot spot, Dimension dimension) {
    String left = spot.left();
    Optional<String> adjusted =
        dimension == Dimension.MONEY
            ? adjusted(spot, left.substring(0, label.start()))
            : Optional.empty();
    if (adjusted.isPresent()) {
      String name = label.label();
      return adjusted.map(
          it -> new Named(
              it, name, Optional.of(name).filter(any -> isOneOfSeveral(token, spot)),
              Optional.empty(),
              Grounds.LABEL, false));
    }
    Optional<Named> account = ofAccount(label, spot);
    if (account.isPresent()) {
      return account;
    }
    boolean covered =
        label.indicator().equals("eval.covered.share") || Rates.isShareOfDepartment(spot);
    if (covered && spot.amountBefore()
        .flatMap(Mention::indicator)
        .filter(it -> it.startsWith("expenditure.") && !it.equals("expenditure.total")
            || it.equals("programme.amount"))
        .isPresent()) {
      // Behind what was spent on something it is the share of that.
      return Optional.of(shared(spot, spot.lastWords()));
    }
    if (isOfWork(label, spot)
        || dimension == Dimension.MONEY && isPartOfItsLike(label, spot)
        || isOtherProgramme(label, spot)
        || isOfPurchases(label, spot)
        || isOfUnionFunds(label, left)
        || isOfOthers(label, left)
        || isChanged(label, left)
        || dimension == Dimension.MONEY
            && REASON.in(left.substring(0, label.start()))
        || dimension != Dimension.PERCENT && PER_HEAD.in(left.substring(0, label.start()))) {
      return Optional.of(Named.nothing(label.label(), false));
    }
    return labelled(label, spot, dimension);
  }

  /// What a sentence that begins with the 基本支出年初结转和结余 goes on to tell: what was spent is 基本支出, and what
  /// came in or was left for it no total of the report. What is told so of no division is told of all.
  private static Optional<Named> ofAccount(LabelFinder.Label label, Spot spot) {
    String indicator = label.indicator();
    if (indicator.equals("carry.fiscal.opening")
        && ACCOUNT.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
            .lookingAt()) {
      return Optional.of(
          new Named(
              "carry.opening", label.label(), Optional.empty(), Optional.empty(), Grounds.LABEL,
              false));
    }
    boolean account =
        indicator.equals("revenue.total") || indicator.equals("expenditure.total")
            || indicator.startsWith("carry.");
    if (!account || spot.said().indexOf('转') < 0) {
      return Optional.empty();
    }
    Matcher division = DIVISION.matcher(spot.said());
    if (!division.find()) {
      return Optional.empty();
    }
    String spent =
        division.group(1).equals("基本支出") ? "expenditure.basic.total" : PROJECTS;
    return Optional.of(
        indicator.equals("expenditure.total")
            ? new Named(
                spent, label.label(), Optional.empty(), Optional.empty(), Grounds.LABEL, false)
            : Named.nothing(label.label(), false));
  }

  /// What became of a budget within the year, by the words before what it was for.
  private Optional<String> adjusted(Spot spot, String before) {
    Optional<String> whole = ofAdjustment(spot);
    if (whole.isPresent()) {
      return whole;
    }
    if (ADDED.in(before)) {
      return Optional.of("adjust.addition");
    }
    if (CUT.in(before)) {
      return WITHIN_THE_YEAR.in(spot.told())
          ? Optional.of("adjust.cut")
          : Optional.empty();
    }
    return before.length() == 1 && JOINTS.contains(before)
        ? spot.last()
            .filter(it -> it.end() == spot.leftStart())
            .filter(it -> it.stated().flatMap(Stated::subject).isPresent())
            .flatMap(Mention::indicator)
            .filter(it -> it.equals("adjust.addition") || it.equals("adjust.cut"))
        : Optional.empty();
  }

  /// 年中追加36万元，其中人员经费20万元、项目经费16万元: each of them was added. 调整后预算612万元，比年初净增64万元，其中基本支出397万元 divides what the
  /// budget came to.
  private Optional<String> ofAdjustment(Spot spot) {
    int marker =
        vocabulary.words(Kind.OF_WHICH).last(spot.open()).map(Words.Match::start).orElse(-1);
    return marker < 0 || spot.said().indexOf('；', marker) >= 0
        ? Optional.empty()
        : Mention.lastAmount(
            spot.before()
                .stream()
                .filter(it -> it.end() <= spot.sentence().start() + marker)
                .filter(it -> it.start() >= spot.sentence().start())
                .toList())
            .filter(Mention::isAdjustment)
            .filter(
                it -> spot.next()
                    .filter(next -> next.unit().equals(it.token().unit()))
                    .filter(next -> next.value().compareTo(it.token().value().abs()) > 0)
                    .isEmpty())
            .flatMap(Mention::indicator);
  }

  /// 年中追加25万元（其中考核奖20万元、驻村补助5万元）: whether an amount is of something that a budget was added to for,
  /// which is no programme's whole budget.
  boolean isAdded(Spot spot) {
    return ofAdjustment(spot).isPresent() && labels.find(spot.left()).isEmpty()
        && phases.said(spot).isEmpty();
  }

  /// 追加人员经费12万元、培训费3万元: each of them is a part of what was added.
  private boolean isOneOfSeveral(Token.Number token, Spot spot) {
    String text = spot.sentence().text();
    return ofAdjustment(spot).isPresent()
        || token.end() < text.length() && JOINTS.indexOf(text.charAt(token.end())) >= 0
        || !spot.left().isEmpty() && JOINTS.indexOf(spot.left().charAt(0)) >= 0;
  }

  /// 压减三公经费1.5万元 tells by how much it fell, and not what it is.
  private boolean isChanged(LabelFinder.Label label, String left) {
    int end =
        label.start() > 0 && left.charAt(label.start() - 1) == '了'
            ? label.start() - 1
            : label.start();
    return vocabulary.words(Kind.INCREASE).before(left, end).isPresent()
        || vocabulary.words(Kind.DECREASE).before(left, end).isPresent();
  }

  private Optional<Named> labelled(LabelFinder.Label label, Spot spot, Dimension dimension) {
    String left = spot.left();
    List<LabelFinder.Label> joined = labels.joined(left, label);
    if (together.haveOne(left, joined)) {
      return Optional.of(
          new Named(
              together.name(joined), spot.lastWords(), Optional.empty(), Optional.empty(),
              Grounds.LABEL, false));
    }
    LabelFinder.Label it = Together.haveEach(left) ? joined.get(0) : label;
    // 项目资金执行100% is no amount.
    boolean money = dimension == Dimension.MONEY;
    Optional<String> member =
        money && (it.indicator().startsWith("union.")
            || it.indicator().equals("expenditure.union.subordinate"))
                ? programmes.member(spot)
                : Optional.empty();
    if (member.isPresent()) {
      return Optional.of(
          new Named(
              "programme.amount", member.get(), member, Optional.empty(), Grounds.PATTERN, false));
    }
    if (money && (isOfOne(it, spot) || isItsMoney(it, spot)
        || isAvailable(it, spot) && spot.context().programme().isPresent())) {
      String name = spot.context().programme().orElseThrow();
      return Optional.of(
          new Named(
              "programme.amount", name, Optional.of(name), Optional.empty(), Grounds.TOPIC,
              false));
    }
    if (money
        && (isOfProjects(it, spot) || isSpentByThen(it, spot) || isAvailable(it, spot))) {
      return Optional.of(
          new Named(
              "programme.total", it.label(), Optional.empty(), Optional.empty(), Grounds.LABEL,
              false));
    }
    boolean bare = money
        && (topics.isBare(it, spot) || isOfTheReport(it, spot) || isSpentOnProjects(it, spot));
    String indicator =
        vocabulary.indicator(it.label(), spot.sentence().text()).orElse(it.indicator());
    Optional<Topics.Topic> topic =
        bare ? topics.bare(it, spot) : Optional.of(Topics.Topic.of(indicator));
    return topic.filter(found -> fits(found.indicator(), dimension))
        .map(
            found -> new Named(
                found.indicator(), it.label(), found.subject().or(() -> ownLevel(it, spot)),
                Optional.empty(), Grounds.LABEL, false));
  }

  /// 项目支出总额656万元。其中，本级项目支出385万元: the projects of the own level, where those of all are told before.
  private static Optional<String> ownLevel(LabelFinder.Label label, Spot spot) {
    boolean part =
        label.indicator().equals(PROJECTS)
            && spot.left().substring(0, label.start()).endsWith(OWN_LEVEL)
            && spot.sentence()
                .facts()
                .stream()
                .anyMatch(it -> it.indicator().equals(PROJECTS) && it.subject().isEmpty());
    return part ? Optional.of(OWN_LEVEL) : Optional.empty();
  }

  /// 项目预算 in a report about one project is that of the one.
  private static boolean isOfOne(LabelFinder.Label label, Spot spot) {
    return spot.context().programme().isPresent()
        && (isOfProjects(label, spot)
            || label.indicator().equals(PROJECTS)
                && spot.context().kind() == Identity.Kind.PROJECT
                && !OF_ALL.in(spot.left().substring(0, label.start()))
                && !spot.told().contains(BASIC)
            || label.indicator().equals("programme.total")
                && spot.context().kind() == Identity.Kind.PROJECT);
  }

  /// 送温暖资金预算45万元 in a report about 送温暖 is what that was given.
  private boolean isItsMoney(LabelFinder.Label label, Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !label.indicator().startsWith("union.")
        || phases.said(spot).isEmpty()) {
      return false;
    }
    String words = MONEY.withoutFirst(label.label());
    return spot.context()
        .programme()
        .map(MONEY::withoutFirst)
        .filter(it -> it.contains(words) || words.contains(it))
        .isPresent();
  }

  /// 项目资金 in a report about projects is that of all of them.
  private static boolean isOfProjects(LabelFinder.Label label, Spot spot) {
    return label.indicator().equals(PROJECTS)
        && label.label().startsWith("项目")
        && !label.label().startsWith("项目支出")
        && spot.context().kind() == Identity.Kind.PROJECT;
  }

  /// 可用资金 in a report about projects is what those could spend.
  private boolean isAvailable(LabelFinder.Label label, Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        && label.indicator().equals("revenue.total")
        && vocabulary.words(Kind.PHASE_ADJUSTED).in(label.label());
  }

  /// 截至12月底实际支出457万元 in a report about projects is what they cost by then.
  private static boolean isSpentByThen(LabelFinder.Label label, Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        && spot.context().programme().isEmpty()
        && label.indicator().equals("expenditure.total")
        && BY_THEN.is(spot.earlier() + spot.left().substring(0, label.start()));
  }

  /// 全年实际支出65万元 in a report about projects is no more than a bare 支出.
  private boolean isOfTheReport(LabelFinder.Label label, Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        && label.indicator().equals("expenditure.total")
        && !OF_DEPARTMENT.begins(label.label())
        && labels.isQualifiersOnly(spot.left().substring(0, label.start()));
  }

  /// 实施项目4个，预算合计105万元，支出合计102万元: what was spent of the budget of projects right before.
  private static boolean isSpentOnProjects(LabelFinder.Label label, Spot spot) {
    return label.indicator().equals("expenditure.total")
        && spot.last()
            .filter(it -> it.start() >= spot.sentence().start() && it.states(PROJECTS))
            .filter(it -> it.end() + 1 == spot.leftStart() || it.end() == spot.leftStart())
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)) && it.implied())
            .isPresent();
  }

  /// What one of several figures behind 分别 is, whose names stand before it: programmes, or their rates. Where
  /// nobody can tell which is whose the first of them is not that of all.
  Optional<Named> each(Spot spot, Dimension dimension) {
    if (!Together.haveEach(spot.said())) {
      return Optional.empty();
    }
    return dimension == Dimension.MONEY || dimension == Dimension.PERCENT
        ? programme(spot, dimension).or(() -> unknown(spot))
        : unknown(spot);
  }

  /// Whether the names told before several figures are all those of programmes' money: 送温暖资金、劳模慰问资金分别为.
  boolean areProgrammes(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !Together.haveEach(spot.said())) {
      return false;
    }
    List<String> names = together.names(spot);
    return !names.isEmpty() && names.stream().allMatch(otherMoney::isName);
  }

  private Optional<Named> unknown(Spot spot) {
    boolean unknown =
        together.isFirstOfEach(spot)
            && Together.year(spot).isEmpty()
            && labels.find(spot.left(), spot.context().organization())
                .map(it -> labels.joined(spot.left(), it).size() == 1)
                .orElse(false);
    return unknown ? Optional.of(Named.nothing(spot.lastWords(), false)) : Optional.empty();
  }

  private Optional<Named> programme(Spot spot, Dimension dimension) {
    List<String> names = together.names(spot);
    if (spot.context().kind() == Identity.Kind.PROJECT
        && names.stream().anyMatch(together::isNoName)) {
      return Optional.of(Named.nothing(spot.lastWords(), false));
    }
    boolean money = areProgrammes(spot);
    boolean several =
        !names.isEmpty()
            && (money || names.stream().allMatch(it -> labels.find(it).isEmpty()));
    if (several) {
      String name = OtherMoney.named(names.get(together.place(spot)), spot);
      boolean rate = dimension == Dimension.PERCENT;
      boolean told =
          rate
              ? spot.told().contains("执行率")
              : money || programmes.isTold(spot) || isOfParts(spot, names)
                  || names.stream()
                      .anyMatch(it -> vocabulary.words(Kind.PROGRAMME_NOUN).in(it));
      return Optional.of(
          told
              ? new Named(
                  rate ? "ratio.execution" : "programme.amount", name, Optional.of(name),
                  Optional.empty(), Grounds.PATTERN, false)
              : Named.nothing(spot.lastWords(), false));
    }
    return Optional.empty();
  }

  /// Whether names told together are what a project is made of, and not where its money came from.
  private boolean isOfParts(Spot spot, List<String> names) {
    return spot.context().kind() == Identity.Kind.PROJECT
        && spot.told().contains("项目")
        && names.stream().noneMatch(together::isNoName);
  }

  /// What a percentage without a name is a share of.
  Named shared(Spot spot, String words) {
    Optional<Shares.Shared> shared =
        spot.left().contains("占") ? shares.share(spot) : shares.ofPrinted(spot);
    return new Named(
        shared.map(Shares.Shared::indicator).orElse(""),
        words,
        shared.map(Shares.Shared::subject).filter(it -> !it.isEmpty()),
        Optional.empty(),
        Grounds.TOPIC,
        false);
  }

  /// Whether a bare 收入 or 支出 is a part of such an amount, and no total: 收入80万元，其中：本级收入44万元.
  private boolean isPartOfItsLike(LabelFinder.Label label, Spot spot) {
    boolean bare =
        vocabulary.labels().before(spot.left(), label.end()).isEmpty()
            && (label.indicator().equals("revenue.total")
                || label.indicator().equals("expenditure.total"));
    if (!bare || spot.before().isEmpty() || phases.isBehindList(spot)
        || isOfProgramme(spot)
        || !vocabulary.words(Kind.OF_WHICH).in(spot.open())) {
      return false;
    }
    Mention whole = spot.before().get(phases.wholeBefore(spot, spot.before()));
    if (spot.left().contains(OF_THE_YEAR) && !whole.left().contains(OF_THE_YEAR)) {
      if (whole.states("programme.amount")) {
        return label.indicator().equals("expenditure.total");
      }
      if (!OF_ITS_MONEY.in(spot.left())) {
        // 总收入120万元，其中本年收入100万元
        return false;
      }
    }
    String family = label.indicator().substring(0, label.indicator().indexOf('.') + 1);
    return whole.indicator()
        .map(it -> it.startsWith(family))
        .orElse(
            whole.left().contains(label.label()));
  }

  /// 1.劳模慰问支出3万元；2.其他支出1万元: what other programmes cost is no 其他支出 of the accounts.
  private static boolean isOtherProgramme(LabelFinder.Label label, Spot spot) {
    return label.indicator().equals("expenditure.union.other")
        && spot.amountBefore().filter(it -> it.states("programme.amount")).isPresent();
  }

  /// 其中帮扶资金预算150万元，支出148万元
  private static boolean isOfProgramme(Spot spot) {
    return Topics.isOfItsBudget(spot)
        && spot.before()
            .get(spot.before().size() - 1)
            .indicator()
            .equals(Optional.of("programme.amount"));
  }

  /// 工会经费支出 is what was spent of that money, and not all that was spent.
  private static boolean isOfUnionFunds(LabelFinder.Label label, String left) {
    return label.indicator().equals("expenditure.total")
        && left.substring(0, label.start()).endsWith(UNION_FUNDS);
  }

  /// 审计15家基层工会，涉及资金680万元: what the work right before is about, and nothing that was evaluated.
  private static boolean isOfWork(LabelFinder.Label label, Spot spot) {
    return label.indicator().equals("eval.covered.amount")
        && spot.lastInSentence()
            .flatMap(Mention::indicator)
            .filter(it -> it.startsWith("union."))
            .isPresent();
  }

  /// 贫困户总收入 is what others earned, and a 执行率 of standards is none of money.
  private static boolean isOfOthers(LabelFinder.Label label, String left) {
    return switch (label.indicator()) {
      case "revenue.total" -> OTHERS.in(left.substring(0, label.start()));
      case "ratio.execution" -> RULES.in(left.substring(0, label.start()));
      default -> false;
    };
  }

  /// Where the money of 政府采购 came from is no revenue of the year.
  private static boolean isOfPurchases(LabelFinder.Label label, Spot spot) {
    return (label.indicator().startsWith("revenue.") || label.indicator().startsWith("carry."))
        && spot.said().contains(PURCHASES);
  }

  /// Whether a measure word counts what an indicator is about: 车辆编制6辆 are no persons.
  private boolean counts(Token.Number token, String indicator) {
    String unit = vocabulary.unit(indicator);
    return unit.isEmpty() || catalogue.units().comparable(token.unit(), unit);
  }

  /// Whether an indicator is measured like a figure.
  boolean fits(String indicator, Dimension dimension) {
    Dimension own = catalogue.indicator(indicator).orElseThrow().dimension();
    return own == dimension;
  }
}
