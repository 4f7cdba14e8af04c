package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads money that was sent for something, in a report about projects: 收到上级下拨的帮扶补助资金50万元, 2022年下达资金80万元,
/// and what a list divides it into, by places or uses. Immutable.
final class Grants {

  private static final String SENDS = "下达|下拨|拨付|划拨|拨入|收到|安排|投入|争取";
  private static final Telltale SENT = Telltale.of(SENDS);
  /// Whom, of which year, and by whom.
  private static final String TO =
      "(?:到|了|给|予|我[省市县区旗会局委办院校厅站]|我单位|我中心|本单位|各(?:乡镇|市县|县区|县市|镇|街道|乡|村|社区|学校|单位|卫生院|项目|[、和及()])+|\\d{1,2}批次?|[两二三四五六七八九]批次?|(?![并和及与由])[*\\p{IsHan}]{1,5}[县市区旗](?<![小社园灌景山库片]区))*";
  private static final String YEAR = "(?:(?:19|20)\\d{2}年度?|年度|全年|当年)?";
  private static final String BY =
      "(?:(?:上级|中央|自治区|省级?|市级?|县级?|区级?|州级?|财政|总工会|部门)*(?:提前)?(?:下达|下拨|拨付|补助)的?)?(?:(?:并|及|和)?由?[省市州县区旗本]级?(?:财政)?(?:配套|匹配)(?:了|安排|投入)?的?)?";
  private static final String TAIL =
      "(?:\\([^()]{1,40}\\))?(?:预算(?:资金|经费)?)?(?:\\d{1,2}批次?)?，?(?:共|共计|合计|总计|总额|为|达)*";
  private static final Telltale NAMED =
      Telltale.of(
          "(?<how>" + SENDS + ")" + TO + YEAR + BY + YEAR
              + "(?<name>[\\p{IsHan}、“”]{4,34}?(?:资金|经费|专款|(?:补助|补贴|转移支付)(?!资金|经费|专款)))" + TAIL
              + "$");
  /// Money that is called nothing but money: that of the report.
  private static final Telltale BARE =
      Telltale.of(
          "^[、，；]?(?:[^:]{0,16}:)?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?:[^，。；:]{0,14}(?:文件|号|通知)[)》]?|年初|全年|当年|本年度?|"
              + "(?:19|20)\\d{2}年度?|[\\p{IsHan}*]{0,6}(?:财政[厅局]?|政府|总工会)|上级|学校|我[\\p{IsHan}]{1,2}|本单位)*"
              + "(?:提前|共|已|累计|实际|共计|合计|计划)*"
              + "(?<how>" + SENDS + ")" + TO + YEAR
              + "(?:项目|专项|财政|衔接|预算|转移支付|补助|投资)*(?:资金|经费|预算|转移支付|投资计划)(?:共|共计|合计|总计|总额|为|达)*$");
  /// 村道硬化任务安排资金, 租机补助经费共投入预算: the name stands before the verb.
  private static final Telltale CALLED =
      Telltale.of(
          "^(?:(?:19|20)\\d{2}年度?)?(?<name>[\\p{IsHan}、]{4,34}(?:项目|任务|工程|工作|建设|专项|资金|经费|补助))(?:共|计划)?"
              + "(?:(?<how>安排|投入|下达)(?:项目|专项)?(?:资金|经费|预算)|(?<=资金|经费)支付)$");
  /// 道路建设任务资金: what the money was for, and that it is money.
  private static final Telltale OF_TASK = Telltale.of("(?<=任务|项目|工程)(?:资金|经费)$");
  private static final Telltale TELLS =
      Telltale.of("组织|开展|为(?!民)|用于|推进|对|完成|统筹|根据|按照|主要|把|将");
  /// Where money came from.
  private static final Telltale LEVEL =
      Telltale.of(
          "(?:(?:中央|央|国家|自治区|省|市|州|县|区|旗|乡镇|上级|本级|同级|地方|其他)级?(?:和|及|、|以及)?)+(?:财政)?(?:转移支付|专项|配套|匹配|补助|预算|衔接)*(?:资金|补助|配套|匹配|拨款|经费|投入)?"
              + "|(?:财政|专项)*衔接(?:推进乡村振兴)?(?:补助|专项)*资金");
  private static final Telltale PART =
      Telltale.of(
          "^[、，；和及:]?(?:其中)?[:，]?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?:(?:19|20)\\d{2}年度?)?(?:下达|安排|分配|拨付|用于)?"
              + "(?<name>[\\p{IsHan}*、“”()]{2,34}?)(?:安排|下达|分配|拨付|投入)?(?:为|共|共计)?$");
  /// When, how much of it and what became of it: no use and no place.
  private static final Telltale NO_PART =
      Telltale.of("季度|月|支出|使用|执行|到位|支付|每|人均|批次|[第首]\\p{IsHan}?批|\\p{IsHan}[户名个]$");
  private static final Telltale HANDED_ON = Telltale.of("分解|下达|拨付|分配");
  private static final Telltale MEMBER =
      Telltale.of("^(?:[、，；]|[\\p{IsHan}]{2,8}:)?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?!" + SENDS
          + ")(?<name>[\\p{IsHan}“”]{4,24})$");
  /// What a clause tells that goes on about an amount.
  private static final Telltale NO_MEMBER =
      Telltale.of("节约|带动|增收|较|比|发放|共|剩余|补助[给到]|为|达到|资金额|筹");
  private static final Telltale GIVEN_OUT =
      Telltale.of(
          "[、，)]?(?:全年|当年|本年度?|实际|已|共|累计|完成|通过[^，。；:]{2,10}?)+(?:发放|拨付|兑付|兑现)(?:项目|专项)?(?:补助|补贴|奖补)?(?:资金|到位|款)?(?:为|共|合计)*");
  private static final Telltale PAID_OUT =
      Telltale.of(
          "(?:(?:19|20)\\d{2}年度?|全年|当年|本年度?|[我全][省市县区镇乡]|已|共|累计|实际|完成|通过[^，。；:]{0,8}(?:一卡通|系统|平台|账户|银行|社会化)(?:方式|渠道)?)*(?:发放|兑付|兑现)(?:了)?(?:项目|专项)?(?:补助|补贴|奖补)(?:资金|款)?(?:共|共计|合计|总额|为|达)*");
  /// 该项目已拨付资金269.30万元
  private static final Telltale PAID_OF_IT =
      Telltale.of(
          "(?:截[至止]到?[^，。；:]{2,14}，)?(?:该|本|此)(?:项目|专项)(?:资金|经费)?(?:实际|已|共|累计|完成)+(?:拨付|发放|兑付|支付)(?:了)?(?:补助|补贴)?(?:资金|经费|款)?(?:为|共|合计)*");
  /// What tells of one of several things that were paid for.
  private static final Telltale SEVERAL =
      Telltale.of("[一二三四五六七八九]是|第[一二三四\\d]+批|每|其中|\\d月|季度|^\\(?[\\d一二三四五]{1,2}[.、)]|上年");
  /// 已兑现困难群众生活救助资金14280元, 将141.8万元补助资金通过一卡通发放到位: what became of money that was told before.
  private static final Telltale PAID =
      Telltale.of(
          "[^，；:]{0,8}(?:已|均|全部|全额|足额|实际)+(?:发放|兑付|兑现|支付|拨付)(?:了)?[^，；。:]{2,34}(?:资金|补助|补贴|津贴|救助金|款)(?:共|共计|合计|总额|为)*");
  private static final Telltale PAID_BEHIND =
      Telltale.of(
          "的?(?:项目|专项|补助|补贴|奖补|救助)*(?:资金|经费|款)[^，。；]{0,20}(?:(?:发放|兑付)(?:到位|完毕|给)|(?:发放|兑付|拨付|支付)到[户人])");
  private static final Telltale TAKING = Telltale.of("[将把]$");
  private static final Telltale ARRIVED =
      Telltale.of("的?(?:项目|专项)?(?:资金|经费)(?:已|均|都|全数|全部|全额|足额|及时)*(?:拨付|下达)?到位");
  private static final Telltale ALL =
      Telltale.of(
          "^(?:(?:截[至止]到?[^，。；]{2,12}，)?(?:各级|各项|[两二三四]级|全部)(?:财政)?(?:补助|专项|配套)*(?:(?:资金|经费)(?:实际|已|均|全部|共|累计)*到位(?:资金)?|(?<=级)(?:财政)?(?:实际|已|均|全部|共|累计)*到位(?:资金|经费)?)(?:共|合计|总计|为)*"
              + "|(?:我单位|本单位|我[会局院校])?(?:全年|年度)总?(?:专项|项目)(?:资金|经费)(?:总额|合计|共|为)*"
              + "|(?:该|本)?项目(?<planned>计划|批复|概算|核定|批准|设计)+(?:总)?投资(?:额|为|共)*)$");
  /// 农村饮水工程维修养护项目批复总投资74.60万元
  private static final Telltale PLANNED =
      Telltale.of(
          "^[，；]?(?:[我该本全][省市县区州旗]?)?(?<name>[\\p{IsHan}]{4,24}项目)(?:计划|批复|概算|核定|批准|设计)+总?投资(?:额|为|共)*$");
  /// What a clause behind that tells of says no more than how much it was: 下达3批救灾资金，共计6800万元.
  private static final Telltale IN_ALL =
      Telltale.of("，(?:资金)?(?:共|共计|合计|总计|总额|金额)(?:资金)?(?:为|达)?");
  /// The notice that money was sent with, whose name says that it is a budget: 《关于下达补助资金预算的通知》，.
  private static final Telltale NOTICE =
      Telltale.of("预算[^《》]{0,8}》(?:\\([^()]*\\))?(?:文件)?[，]?$");
  private static final Telltale ADDED =
      Telltale.of(
          "^(?:(?:预算)?执行(?:当)?中|年中|期间)?又?(?:新增|增拨)了?(?<name>[\\p{IsHan}]{4,24}(?:资金|经费|补助))$");
  /// 甲资金和乙资金共投入资金63万元。其中中央资金: what is divided by who gave it is all of it.
  private static final Telltale PUT_IN = Telltale.of("共(?:计)?投入(?:资金|经费)$");
  private static final Telltale BY_LEVEL =
      Telltale.of("[\\d.,]+(?:万|亿)?元[，。；]其中[:，]?(?:中央|省|市|州|县|区|地方|财政|上级|自筹|本级)");
  private static final String USED = "用于";
  private static final int FEWEST_NAMED = 3;
  /// Every amount of a list asks for those around it.
  private static final int LONGEST_LIST = 40;
  private static final int MOST_MEMBERS = 200;

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Grants(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// @param name of what it was sent for, or of the part; empty where that is what the report is about
  /// @param phase that the words say
  record Grant(Optional<String> name, Optional<Phase> phase) {}

  /// What an amount was sent for, or as which part of what was.
  Optional<Grant> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    return part(spot)
        .or(() -> sent(spot))
        .or(() -> handedOut(spot))
        .or(() -> arrived(spot))
        .or(() -> ofAll(spot));
  }

  /// 收到补助资金150万元，实际发放108万元: what was given out of the one amount that was told; 全县发放补助资金163万元 alone is all of it.
  private Optional<Grant> handedOut(Spot spot) {
    if (PAID_OF_IT.is(spot.left())
        && spot.inSentence().noneMatch(it -> units.isMoney(it.token().unit()))
        || PAID_OUT.is(spot.left()) && isAlone(spot)) {
      return Optional.of(new Grant(Optional.empty(), Optional.of(Phase.FINAL)));
    }
    if (!GIVEN_OUT.is(spot.left())) {
      return Optional.empty();
    }
    List<Optional<String>> told =
        spot.inSentence()
            .filter(it -> it.indicator().filter(id -> id.startsWith("programme.")).isPresent())
            .filter(it -> !it.states("programme.count"))
            .map(it -> it.stated().flatMap(Stated::subject))
            .distinct()
            .toList();
    return told.size() == 1 && !isOfUse(spot)
        ? Optional.of(new Grant(told.get(0), Optional.of(Phase.FINAL)))
        : Optional.empty();
  }

  /// 用于设备采购50万元，已拨付48万元: whether the amount right before is what the money was meant for, and nobody knows.
  private boolean isOfUse(Spot spot) {
    return spot.inSentence()
        .filter(it -> units.isMoney(it.token().unit()))
        .reduce((first, second) -> second)
        .filter(it -> it.indicator().isEmpty() && it.left().contains(USED))
        .isPresent();
  }

  /// Whether a paragraph tells no other amount, and nothing of which it may be one of several.
  private boolean isAlone(Spot spot) {
    return !SEVERAL.in(spot.said())
        && spot.inSentence().noneMatch(it -> units.isMoney(it.token().unit()))
        && amounts(spot, spot.end()).size() == 1;
  }

  /// 104万元资金已全部拨付到位: what was told before has come.
  private Optional<Grant> arrived(Spot spot) {
    boolean first = spot.left().isEmpty() || TAKING.in(spot.left());
    boolean paid = PAID.is(spot.left()) || first && PAID_BEHIND.begins(spot.right());
    if (!paid && !(spot.left().isEmpty() && ARRIVED.begins(spot.right()))) {
      return Optional.empty();
    }
    List<Token.Number> amounts = amounts(spot, spot.end());
    for (Fact fact : amounts.isEmpty() ? List.<Fact>of() : spot.sentence().facts()) {
      Quantity quantity = fact.figure().quantity();
      if (fact.indicator().startsWith("programme.") && units.isMoney(quantity.unit())
          && quantity.yuan(units)
              .compareTo(amounts.get(0).yuan(units)) == 0) {
        return Optional.of(
            new Grant(fact.subject(), Optional.of(paid ? Phase.FINAL : Phase.ADJUSTED)));
      }
    }
    return Optional.empty();
  }

  /// 全年总专项资金38万元, 各级资金实际到位38万元, 项目计划投资5万元: all the money of what the report is about. 执行中又新增帮扶专项经费8万元 is
  /// what was added to it, and no part of the first budget.
  private Optional<Grant> ofAll(Spot spot) {
    String text = spot.sentence().text();
    if (PUT_IN.in(spot.left())
        && BY_LEVEL.matcher(text, spot.end(), text.length()).lookingAt()) {
      return Optional.of(new Grant(Optional.empty(), Optional.empty()));
    }
    Optional<Matcher> all = ALL.match(spot.left());
    if (all.isPresent()) {
      Phase phase = all.get().group("planned") == null ? Phase.ADJUSTED : Phase.BUDGET;
      return Optional.of(new Grant(Optional.empty(), Optional.of(phase)));
    }
    return PLANNED.match(spot.left())
        .map(it -> OtherMoney.named(it.group("name"), spot))
        .filter(this::isName)
        .map(it -> new Grant(Optional.of(it), Optional.of(Phase.BUDGET)))
        .or(
            () -> ADDED.match(spot.left())
                .map(it -> it.group("name"))
                .filter(this::isName)
                .map(it -> new Grant(Optional.of(it), Optional.of(Phase.ADJUSTED))));
  }

  /// 安排甲补贴10万元，乙进家庭2万元，丙救助38万元: a member of a list of nothing but names and amounts, that what was sent
  /// for one of them begins, or that has one which was told before.
  Optional<String> listed(Spot spot) {
    Optional<String> own =
        spot.context().kind() == Identity.Kind.PROJECT
            ? member(spot.left())
            : Optional.empty();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<Token.Number> amounts = money(spot, spot.sentence().start()).toList();
    int at = (int) amounts.stream().takeWhile(it -> it.start() < spot.end()).count();
    int first = at;
    while (first > 0 && at - first < LONGEST_LIST && isMember(spot, amounts, first - 1)) {
      first--;
    }
    int last = at;
    while (last + 1 < amounts.size() && last - at < LONGEST_LIST
        && isMember(spot, amounts, last + 1)) {
      last++;
    }
    Optional<Mention> head =
        first == 0
            ? Optional.empty()
            : mention(spot, amounts.get(first - 1)).filter(Grants::isGrant);
    boolean begun = head.filter(it -> it.left().contains("安排")).isPresent();
    int members = last - first + (begun ? 2 : 1);
    boolean told = begun || isTold(spot, amounts, first, last);
    return members >= FEWEST_NAMED && told ? own : Optional.empty();
  }

  private boolean isMember(Spot spot, List<Token.Number> amounts, int at) {
    return member(between(spot, amounts, at)).isPresent()
        && (at == 0 || !PartialAmounts.isAside(spot.sentence(), amounts.get(at - 1)));
  }

  /// Whether a list has the name of what was told before.
  private boolean isTold(Spot spot, List<Token.Number> amounts, int first, int last) {
    Set<String> names = new HashSet<>();
    for (int i = first; i <= last; i++) {
      member(between(spot, amounts, i)).ifPresent(names::add);
    }
    return spot.sentence()
        .facts()
        .stream()
        .filter(it -> it.indicator().equals("programme.amount"))
        .anyMatch(it -> it.subject().filter(names::contains).isPresent());
  }

  private static Optional<Mention> mention(Spot spot, Token.Number token) {
    return spot.before().stream().filter(it -> it.start() == token.start()).findFirst();
  }

  /// The words between an amount and the one before it, or the beginning of the sentence.
  private static String between(Spot spot, List<Token.Number> amounts, int at) {
    int from = at == 0 ? spot.sentence().start() : amounts.get(at - 1).end();
    return spot.sentence().text().substring(from, amounts.get(at).start());
  }

  /// The name that words before an amount are, and nothing else.
  private Optional<String> member(String words) {
    Matcher member = MEMBER.matcher(words);
    return member.matches()
        ? Optional.of(member.group("name"))
            .filter(it -> isName(it) && !NO_PART.in(it) && !NO_MEMBER.in(it))
        : Optional.empty();
  }

  /// The amounts of a sentence from an offset on that stand in no bracket.
  private List<Token.Number> amounts(Spot spot, int from) {
    return money(spot, from)
        .filter(it -> !PartialAmounts.isAside(spot.sentence(), it))
        .limit(MOST_MEMBERS)
        .toList();
  }

  private Stream<Token.Number> money(Spot spot, int from) {
    return spot.sentence()
        .tokens()
        .stream()
        .filter(it -> it.start() >= from && it.end() <= spot.sentence().end())
        .flatMap(
            it -> it instanceof Token.Number number && units.isMoney(number.unit())
                ? Stream.of(number)
                : Stream.empty());
  }

  /// The words that tell what was sent, with those of the clause before where an amount stands in one of its own.
  private Spot withClauseBefore(Spot spot) {
    return spot.left().startsWith("，") || !spot.earlier().endsWith("，")
        || !IN_ALL.is("，" + spot.left())
        || spot.inSentence().anyMatch(it -> units.isMoney(it.token().unit()))
            ? spot
            : spot.as(spot.sentence().text().substring(spot.clauseBefore(), spot.end()));
  }

  private Optional<Grant> sent(Spot told) {
    Spot spot = withClauseBefore(told);
    String left = spot.left();
    if (!SENT.in(left) && !left.endsWith("支付")) {
      return Optional.empty();
    }
    Optional<Matcher> called =
        CALLED.match(left.startsWith(USED) ? left.substring(USED.length()) : left);
    if (called.isPresent() && isName(called.get().group("name"))
        && !TELLS.in(called.get().group("name"))) {
      String how = called.get().group("how");
      return Optional.of(
          new Grant(
              Optional.of(OF_TASK.withoutFirst(called.get().group("name"))),
              how == null ? Optional.of(Phase.FINAL) : phase(how, spot)));
    }
    Optional<Matcher> bare = BARE.match(left);
    if (bare.isPresent()) {
      return spot.right().startsWith(USED)
          || spot.inSentence().findAny().isPresent()
              ? Optional.empty()
              : Optional.of(new Grant(Optional.empty(), phase(bare.get().group("how"), spot)));
    }
    return NAMED.match(left)
        .filter(it -> isName(it.group("name")) && isUnnamed(left))
        .map(
            it -> new Grant(
                Optional.of(OtherMoney.named(it.group("name"), spot)),
                phase(it.group("how"), spot)));
  }

  private static Optional<Phase> phase(String how, Spot spot) {
    String left = spot.left();
    if (how.equals("收到")) {
      // What has come may be spent.
      return Optional.of(Phase.ADJUSTED);
    }
    return how.equals("安排") || how.equals("下达") || left.contains("预算") || left.contains("年初")
        || NOTICE.in(spot.earlier())
            ? Optional.of(Phase.BUDGET)
            : Optional.empty();
  }

  /// Whether words name what money is for, and not only where it comes from.
  private boolean isName(String words) {
    return !LEVEL.is(words) && words.charAt(0) != '我' && !Programmes.isSource(words)
        && !Programmes.isManner(words)
        && !vocabulary.words(Kind.NO_PROGRAMME).in(words)
        && !labels.isQualifiersOnly(words)
        && isUnnamed(words);
  }

  /// Whether words name no amount that has an indicator of its own: 下拨基层工会经费.
  private boolean isUnnamed(String words) {
    return labels.find(words).filter(it -> !it.indicator().startsWith("union.")).isEmpty();
  }

  /// Whether an amount is one that was sent.
  private static boolean isGrant(Mention mention) {
    return mention.indicator().filter(it -> it.startsWith("programme.")).isPresent()
        && SENT.in(mention.left());
  }

  /// A member of the list that divides what was sent.
  private Optional<Grant> part(Spot spot) {
    Matcher part = PART.matcher(spot.left());
    if (!part.matches()) {
      return Optional.empty();
    }
    Optional<Words.Match> marker = vocabulary.words(Kind.OF_WHICH).last(spot.open());
    int from = spot.sentence().start() + marker.map(Words.Match::start).orElse(0);
    Optional<Mention> whole =
        marker.isEmpty()
            ? Optional.empty()
            : Mention.lastAmount(
                spot.before().stream().filter(it -> it.end() <= from).toList())
                .filter(it -> units.isMoney(it.token().unit()));
    String name = part.group("name");
    boolean named =
        marker.isPresent() && isName(name) && name.length() > 2 && !NO_PART.in(name)
            && !vocabulary.words(Kind.OPEN_LIST).in(name);
    if (!named) {
      return Optional.empty();
    }
    Optional<String> own = Optional.of(name);
    return whole.isEmpty()
        ? handedOn(spot, from).map(it -> new Grant(own, it.phase()))
        : whole.filter(it -> isGrant(it) && isDivided(spot, from, it))
            .map(it -> new Grant(own, it.phase()));
  }

  /// 省财政已将资金全部分解到位，其中甲市780万元、乙市690万元、丙市400万元: what was told before that the members of a list come to.
  private Optional<Fact> handedOn(Spot spot, int from) {
    if (!HANDED_ON.in(spot.sentence().text().substring(spot.sentence().start(), from))) {
      return Optional.empty();
    }
    List<Token.Number> members = amounts(spot, from);
    BigDecimal sum =
        members.stream()
            .map(it -> it.yuan(units))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return members.size() < FEWEST_NAMED
        ? Optional.empty()
        : spot.sentence()
            .facts()
            .stream()
            .filter(it -> it.indicator().startsWith("programme."))
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .filter(
                it -> it.figure()
                    .quantity()
                    .yuan(units)
                    .compareTo(sum) == 0)
            .findFirst();
  }

  /// Whether the amounts of a list come to a whole, or are several within it and close to it.
  private boolean isDivided(Spot spot, int from, Mention whole) {
    BigDecimal all = whole.token().yuan(units);
    BigDecimal sum = BigDecimal.ZERO;
    List<Token.Number> members = amounts(spot, from);
    for (int i = 0; i < members.size(); i++) {
      sum = sum.add(members.get(i).yuan(units));
      if (i > 0 && sum.compareTo(all) == 0) {
        return members.get(i).start() >= spot.end();
      }
    }
    return members.size() >= FEWEST_NAMED && sum.compareTo(all) < 0
        && all.subtract(sum).multiply(BigDecimal.TEN).compareTo(all) < 0;
  }
}
