package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells where the words around a figure name an indicator that it does not state: 完成预算 behind an amount that nobody knows,
/// and by how much a number changed. Immutable.
final class Misnomers {

  /// 发放慰问金19.86万元: what was spent on something.
  private static final Telltale SPENT_ON =
      Telltale.of("(?:实际|已|共)?(?:发放|使用|支付|支出|开支|列支)[\\p{IsHan}]{0,12}$");
  /// 编制6名（原核定编制4名）
  private static final Telltale FORMER = Telltale.of("[^()]{0,3}[(，]原(?!值|则|因)");
  private static final Telltale FLOW =
      Telltale.of("(?:原有|新增|新招录?|调入|调出|减少|增加|原因是|因|由于|办理|(?:本年度?|当年|今年|年内|年中)(?=$))$");
  /// Who came and who went: 年中新招录公务员2人、退休1人, and how many there were before, 年初在职人员11人.
  private static final Telltale MOVES =
      Telltale.of("招录|新招|考录|录用|调入|调出|辞职|去世|转出|新进");
  /// 退休人员较年初的10人
  private static final Telltale BEGINNING = Telltale.of("[较比]年初的?$");
  private static final Telltale MOVE_BEHIND =
      Telltale.of("^[^，；。]{0,6}、(?:新)?(?:招录|新招|考录|录用|调入|调出|辞职|去世|转出|新进)\\d");
  /// 剔除年末下达的5万元后，执行率为98%
  private static final Telltale LESS_SOME =
      Telltale.of(
          "(?:剔除|扣除|除去|去除|不计|不含|不考虑|不包括)[^；。]{1,40}?，[^，；。\\d]*$"
              + "|(?:剔除|扣除|除去|去除)[^，；。\\d]{0,20}后[^，；。\\d]*$");
  /// 完成率95.76%（扣除年末结余后的比率），预算控制率12.78%: what a bracket says of the figure before it.
  private static final Telltale REMARK = Telltale.of("(?<=[\\d%元])\\([^()]*\\)(?=[，；])");
  private static final String ADJUSTMENT = "ratio.budget-adjust";
  private static final Telltale HELD = Telltale.of("staff\\.(?:on-duty|retired|all).*");

  private static final String OPENING = "carry.opening";
  /// 动用上年结转102.50万元: what was taken of it.
  private static final Telltale DRAWN =
      Telltale.of("(?:动用|消化|盘活)[^，；]{0,6}(?:上年|年初|历年|以前年度)");
  /// 上年结转资金支出6万元, 其他资金(上年结转)完成4万元: what was spent of it.
  private static final Telltale SPENT_OF_IT =
      Telltale.of(
          "(?:结转|结余)(?:和?结余|资金|收入)*\\)?(?:资金)?(?:已|实际|全部|全年|共|累计)*(?:完成|支出|执行|使用|支付|列支)(?:了|数|资金)?(?:为|共)?$");
  private static final Telltale ONLY_SCORE = Telltale.of("，?(?:得分|得)(?:为|是|:)?");
  private static final Telltale INDICATORS =
      Telltale.of("^[\\p{IsHan}]{2,12}?共?\\d+[项个][\\p{IsHan}]{0,4}指标，$");
  /// 送温暖慰问四个方面: how many kinds of things are told counts none of them.
  private static final Telltale KINDS_OF_THINGS =
      Telltale.of("^(?:方面|部分(?!人)|环节|阶段|层面|维度|步骤)");
  /// 在快递、货运两个行业成立了联合工会 counts where, and 5个行业工会 what was founded.
  private static final Telltale WHERE =
      Telltale.of(
          "(?:重点)?(?:行业|领域|产业|商圈|园区|片区|系统|乡镇|镇|街道|社区|楼宇|工地|区域)(?!(?:性|级|类)?(?:基层|联合|系统|小微企业)*(?:总?工会|工联))");
  /// 培训人数少32人 says by how much, and 平均每家工会有会员58.8人: the number of all is another.
  private static final Telltale LESS = Telltale.of("[\\p{IsHan}]{2}[数员量次](?:少|多|缺|差)(?:了|出)?$");
  private static final Telltale AVERAGE = Telltale.of("平均每[\\p{IsHan}]");
  /// 基本支出结余2.64万元，项目资金21.74万元结转2023年: what is left of it.
  private static final Telltale CARRIED =
      Telltale.of(
          "^(?:，|已|均|全部|全额|按规定|按原用途|予以|需|将|可|拟)*结转(?:至|到|用于)?(?:下一?年|次年|明年|来年|20|$)");
  /// 项目支出有7.63万元未支付: what was not spent is no expenditure.
  private static final Telltale UNSPENT =
      Telltale.of("^(?:资金)?[尚还仍暂]?未(?:能)?(?:及时)?(?:支付|支出|使用|拨付|执行|列支|形成支出)");
  /// 产出指标50分扣2.21分: what could be got, and not what was.
  private static final Telltale CUT_FROM =
      Telltale.of("^[，(]?(?:中|内)?(?:被|共|实)?扣(?:了|减|除|分)*(?:\\d|$)");
  private static final String VEHICLES = "three-public.vehicle.operation";
  /// 运行维护费20万元 of a project is of vehicles only where something tells of them: buildings and systems have one, too.
  private static final Telltale OF_VEHICLES = Telltale.of("车|三公");
  /// 加上年初结转共1970.73万元: the two together.
  private static final Telltale TOGETHER =
      Telltale.of("加上?[^，；。\\d]{2,12}(?:共计?|合计|总计)(?:为|达)?$");
  /// 年末结转67万元，较年初的59万元: no budget of the year.
  private static final Telltale SINCE_BEGINNING = Telltale.of("^[，(]?[较比]年初的?$");
  private static final String THREE_PUBLIC = "三公";
  private static final String OTHER =
      "(?:会议|培训|差旅|办公|印刷|咨询|劳务|邮电|水电|维修|宣传|办公设备购置)(?:费|经费)|一般性支出";
  /// “三公”经费和会议费合计16万元
  private static final Telltale JOINED =
      Telltale.of("^三公”?(?:经费|费用)(?:支出)?(?:[、和与及加]|以及)(?:" + OTHER + ")(?!.*(?:分别|依次|[均各]))");
  private static final Telltale BESIDE = Telltale.of(OTHER);
  private static final List<String> COUNTED = List.of("union.", "staff.", "org.");
  private static final Telltale FLOWS =
      Telltale.of(
          "(?:revenue|expenditure|three-public|adjust|programme)\\.|union\\..*\\.(?:amount|paid)$");

  private final Qualifiers qualifiers;
  private final Phases phases;
  private final Changes changes;
  private final SeveralYears severalYears;

  Misnomers(Qualifiers qualifiers, Phases phases, Changes changes, SeveralYears severalYears) {
    this.severalYears = severalYears;
    this.qualifiers = qualifiers;
    this.phases = phases;
    this.changes = changes;
  }

  /// Whether a figure is something else than what it is named.
  boolean isOne(Named named, Spot spot) {
    return KINDS_OF_THINGS.in(spot.right())
        || named.indicator().startsWith("union.") && !Changes.isStock(named.indicator())
            && Undone.is(spot)
        || named.indicator().startsWith("union.org.") && WHERE.begins(spot.right())
        || named.indicator().startsWith("expenditure.")
            && (UNSPENT.in(spot.right()) || CARRIED.in(spot.right()))
        || (LESS.in(spot.left()) || AVERAGE.in(spot.left()))
            && COUNTED.stream().anyMatch(named.indicator()::startsWith)
        || named.indicator().startsWith("score.") && CUT_FROM.in(spot.right())
        || named.indicator().equals("three-public.total") && isOfMore(spot)
        || Rates.isCompletion(named.indicator()) && isOfGoal(spot)
        || isBesideWhatIsLeft(named.indicator(), spot)
        || named.indicator().equals(VEHICLES) && !isOfVehicles(spot)
        || named.indicator().equals(OPENING)
            && (TOGETHER.in(spot.left()) || DRAWN.in(spot.left()) || SPENT_OF_IT.in(spot.left()))
        || FLOWS.begins(named.indicator())
            && (severalYears.isOf(spot)
                || named.implied() && severalYears.isOfAnother(spot, named.indicator()))
        || isRateOfSomethingElse(named.indicator(), named.label(), spot)
        || isRateOfLess(named.indicator(), spot)
        || isScoreOfRate(named.indicator(), spot)
        || isChangeOf(named.indicator(), named.label(), spot);
  }

  /// “三公”经费和会议费预算16万元，其中…；实际支出13.8万元，其中接待费1.94万元、会议费4.6万元: whether an amount is of what was told last, that and
  /// something else together; what is divided into nothing else behind a stop is of the one.
  private static boolean isOfMore(Spot spot) {
    String told = spot.told();
    int last = told.lastIndexOf(THREE_PUBLIC);
    if (last < 0 || !JOINED.in(told.substring(last))) {
      return false;
    }
    String text = spot.sentence().text();
    int end = text.indexOf('；', spot.end());
    int stop = spot.sentence().end();
    String behind = text.substring(spot.end(), end < 0 ? stop : Math.min(end, stop));
    return last >= told.length() - spot.said().length()
        || !behind.contains("其中")
        || BESIDE.in(behind);
  }

  /// 新建工会40家，完成目标35家的114.29%: what was done of a goal is no rate of money, and no goal.
  private static boolean isOfGoal(Spot spot) {
    return spot.left().startsWith("的")
        && spot.lastInSentence()
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .isPresent();
  }

  private static boolean isOfVehicles(Spot spot) {
    return spot.context().kind() != Identity.Kind.PROJECT
        || OF_VEHICLES.in(spot.sentence().text())
        || OF_VEHICLES.in(spot.context().titles());
  }

  /// Whether an expenditure is what the money that was left is compared with.
  private static boolean isBesideWhatIsLeft(String indicator, Spot spot) {
    return indicator.startsWith("expenditure.")
        && SINCE_BEGINNING.in(spot.left())
        && spot.inSentence()
            .anyMatch(
                it -> it.indicator().filter(name -> name.startsWith("carry.")).isPresent());
  }

  /// 预算执行率97.48%，得分9.75分: what a rate got is not what all got, nor what the eight indicators of one group got.
  private static boolean isScoreOfRate(String indicator, Spot spot) {
    return indicator.equals("score.total")
        && ONLY_SCORE.is(spot.left())
        && (INDICATORS.in(spot.earlier())
            || spot.lastInSentence()
                .filter(it -> it.isPercent() && it.indicator().isPresent())
                .filter(it -> spot.leftStart() - it.end() <= 1)
                .isPresent());
  }

  /// 完成预算 behind an amount that nobody knows is the rate of that, and not of the department.
  private boolean isRateOfSomethingElse(String indicator, String label, Spot spot) {
    if (!Rates.isCompletion(indicator)
        || spot.amountBefore().filter(it -> it.indicator().isEmpty()).isEmpty()) {
      return false;
    }
    List<Mention> amounts =
        spot.inSentence()
            .filter(it -> !it.isPercent())
            .toList();
    int last = amounts.size() - 1;
    boolean unknown =
        last > 0
            && amounts.get(last).indicator().isEmpty()
            && isUnreadBudget(amounts.get(last - 1), spot);
    boolean ofItsAmount =
        last >= 0 && !label.startsWith("项目") && amounts.get(last).end() == spot.leftStart() - 1
            && SPENT_ON.in(amounts.get(last).left());
    return !label.endsWith("率") || unknown || ofItsAmount;
  }

  /// A rate of all but some money, which nobody prints.
  private static boolean isRateOfLess(String indicator, Spot spot) {
    return (Rates.isCompletion(indicator) || indicator.equals(ADJUSTMENT))
        && LESS_SOME.in(
            REMARK.without(
                spot.sentence().text().substring(spot.sentence().start(), spot.end())));
  }

  /// 疗休养推进缓慢，预算30万元、决算12万元: whether an amount is the budget of something told before it, or with it, that
  /// nobody knows.
  private boolean isUnreadBudget(Mention mention, Spot spot) {
    String earlier = spot.sentence().text().substring(spot.sentence().start(), mention.leftStart());
    boolean told =
        spot.context().kind() == Identity.Kind.WHOLE_DEPARTMENT && earlier.endsWith("，")
            && mention.indicator().isEmpty()
            && qualifiers.isPlanned(mention.left());
    return told || phases.isBudgetOfUnknown(mention);
  }

  /// 公务用车保有量减少4辆 and 本年退休3人 say how a number changed, and not what it is.
  /// 当年事业人员退休1人、调入1人: who went, told with who came.
  private static boolean isBesideMove(Spot spot) {
    String text = spot.sentence().text();
    int end = spot.end();
    while (end < spot.sentence().end() && !Sentence.endsClause(text.charAt(end))) {
      end++;
    }
    return MOVE_BEHIND.in(text.substring(spot.end(), end));
  }

  private boolean isChangeOf(String indicator, String label, Spot spot) {
    if (!Changes.isStock(indicator)) {
      return false;
    }
    if (indicator.startsWith("asset.") && Disposals.isOne(spot, label)) {
      return true;
    }
    int at = label.isEmpty() ? -1 : spot.left().lastIndexOf(label);
    String clause =
        spot.sentence()
            .text()
            .substring(spot.sentence().clauseStart(spot.leftStart()), spot.end());
    if (HELD.is(indicator)
        && (MOVES.in(clause) || spot.left().startsWith("年初") || BEGINNING.in(spot.left())
            || isBesideMove(spot))) {
      return true;
    }
    return changes.ends(spot.left()) && !Movements.isEnd(spot)
        || FORMER.begins(spot.left())
        || at > 0 && !indicator.startsWith("org.")
            && FLOW.in(spot.left().substring(0, at));
  }
}
