package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads what one household or person is aided with: 生活救助每户2000元, 每户每年最低2000元，最高6000元, 按2500元/户的标准补助. A single
/// amount is the most that anybody gets; what is aided so is the subject. Immutable.
public final class Standards {

  private static final String LEAST = "standard.aid.min";
  private static final String MOST = "standard.aid.max";

  private static final String AIDS = "救助|慰问|帮扶|补助|资助|助学|补贴|奖补|奖励|抚恤|津贴";
  private static final Telltale LOWEST =
      Telltale.of("(?:最低|最少|不低于|不少于)(?:不低于|为|是)?$");
  private static final Telltale HIGHEST =
      Telltale.of("(?:最高|最多|不超过|上限)(?:不超过|为|是|可达|可)?(?:补助|救助|给予|资助|发放)?$");
  private static final Telltale EACH = Telltale.of("每[户人名位生]|标准");
  private static final Telltale AID = Telltale.of(AIDS);
  /// Of amounts that are told by degree, without a word of whose: 生活救助按困难程度分档发放，最低600元，最高8000元.
  private static final Telltale GRADED = Telltale.of("分(?:档|类|级|等)");

  /// Of things people are aided for: 为304名车主发放燃油补贴，每车, 每座补助.
  private static final Telltale FOR_THING =
      Telltale.of(
          "(?:(?:发放|给予|兑付|支付)[^，；]*(?:补贴|补助|奖补)，(?<kind>)每[车船座头只亩间台]|每[车船座头只亩间](?:补助|补贴|奖补|奖励))(?:金额?|标准)?(?:约|均|为|是|:)*$");
  /// 补助标准分别为
  private static final Telltale IN_TURN =
      Telltale.of("(?:^|[，、])?(?:(?:" + AIDS + "|发放)(?:金|款)?)?标准$");
  private static final String ONE =
      "每(?:一)?(?:户|人|名|位|生|家)(?:困难|特困|贫困|患病|大病|在档|建档)?(?:家庭|职工|学生|儿童|学员|老人|残疾人|患者|对象|劳模|会员)?(?:全年|每?(?:年|月|学期|学年|次|季度?)|一次性)?";
  private static final String GIVEN =
      "(?:(?:" + AIDS + "|发放|给予|一次性|临时|生活|最高|不超过)(?:金额?|款|资金)?|标准|的|按|约|均|为|是|仅有?|只有?|:)*";
  /// 生活救助每户, 大病职工每人补助, 慰问标准为每人
  private static final Telltale TOLD_EACH = Telltale.of("^(?<kind>.*?)" + ONE + GIVEN + "$");
  private static final Telltale ONLY = Telltale.of("按?" + ONE + GIVEN);
  /// 临时救助标准为
  private static final Telltale TOLD_STANDARD =
      Telltale.of("^(?<kind>.*(?:" + AIDS + "|发放)(?:金|款)?)标准(?:统一|均|按|为|是|:)*$");
  /// 2500元/户
  private static final Telltale FOR_ONE =
      Telltale.of("(?:/|每)[户人名位生](?![天日])(?!.{0,3}(?:天|日|课时|学时))");
  /// What is paid for somebody and no aid, what one pays or earns, and by how much something changed.
  private static final Telltale NO_AID =
      Telltale.of(
          "天|(?<!节|假|生|元)日|伙食|住宿|餐|差旅|交通|会议|培训费|成本|(?<!自付|自负|医疗|自费)费用|缴|参保|投保|保费|增收|收入|增加|工资|疗休养|(?<!生活|抚养|学|学杂|保教|护理)费每|定额|人均|户均|平均|单价|价格|课酬|讲课");

  /// What a stretch of a sentence begins with that goes on about how it is aided: 医疗救助视自付费用多少，每人.
  private static final Telltale BEGINS =
      Telltale.of(
          "(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|[一二三四五六七八九]是)?(\\p{IsHan}{2,14}?)(?:发放)?(?:标准)?"
              + "(?:按|视|根据|依据?|参照|分(?:档|类|级|等)|每[户人名位生]|[\\d.]+万?元[，(]|(?<="
              + AIDS + ")，)");
  private static final Telltale OF_FIGURE =
      Telltale.of(
          "([\\p{IsHan}]{2,20}?)(?:共|发放|支出)*[\\d.,]+(?:(?:万|亿)?元|人次|户次|[人户名])$");
  private static final Telltale LEAD =
      Telltale.of(
          "^.*[、，；:()]|^(?:其中|另外|同时|对于?|给予|向|为|按照?|根据|现行的?|现有|目前|当前)+");
  private static final Telltale TAIL =
      Telltale.of("(?:(?:统一|均|分别|一律)?按照?|给予|对象?|实行|标准|发放|为|是|从|由|(?:指标|目标|计划|完成|实际|实际完成)值?)+$");
  /// 慰问 and 补助 alone name no kind, nor does what is done with money.
  private static final Telltale NO_KIND =
      Telltale.of(
          "(?:" + AIDS + ")?(?:发放|最低|最高|金额?|款|资金|经费)*"
              + "|(?:发放|支付|安排|投入|拨付|下拨|使用|支出|共|累计|全年|慰问|走访|救助|资助|帮扶|补助|市|省|县|区|中央).*(?:金|款|资金|补助|配套|户|人|名|职工)"
              + "|.*[的了将把].*|.*(?:支出|支付|预算|执行|到位)|(?:年度|全年|绩效|年初|本年)+|每.*");
  private static final Telltale ROW =
      Telltale.of(
          "(?<kind>.*?)(?:每[户人名位生])?(?:每?(?:年|月|学期|学年|次))?(?:" + AIDS
              + "|发放)(?:金|款)?(?:发放)?标准(?:上限|下限)?");

  private Standards() {}

  /// @param indicator which bound it is
  /// @param kind what is aided so, where that is said
  record Standard(String indicator, Optional<String> kind) {}

  /// Which bound of what one is given an amount is.
  static Optional<Standard> of(Spot spot, String unit) {
    String said = stretch(spot);
    boolean lowest = LOWEST.in(spot.left());
    if (lowest || HIGHEST.in(spot.left())) {
      boolean each = EACH.in(spot.said()) || unit.equals("元") && GRADED.in(said);
      return each
          && (AID.in(spot.said() + spot.right())
              || isOnly(spot) && AID.in(spot.context().titles()))
          && !NO_AID.in(said)
              ? Optional.of(new Standard(lowest ? LEAST : MOST, kind(spot)))
              : Optional.empty();
    }
    boolean behind = FOR_ONE.begins(spot.right());
    boolean one =
        TOLD_EACH.is(spot.left()) || TOLD_STANDARD.is(spot.left()) || behind
            || unit.equals("元") && (FOR_THING.in(spot.said()) || isInTurn(spot));
    return one
        && (AID.matcher(spot.sentence().text(), spot.sentence().start(), spot.sentence().end())
            .find() || isOnly(spot) && AID.in(spot.context().titles()))
        && !NO_AID.in(said + spot.right())
            ? Optional.of(new Standard(MOST, kind(spot)))
            : Optional.empty();
  }

  /// 资助本科生80人、专科生50人，标准分别为5000元和3000元: one of several amounts that are told in turn.
  private static boolean isInTurn(Spot spot) {
    return Together.told(spot).filter(it -> IN_TURN.in(it.words())).isPresent();
  }

  /// What the bounds of a range are those of.
  static Optional<String> kind(Spot spot) {
    return TOLD_EACH.match(spot.left())
        .or(() -> TOLD_STANDARD.match(spot.left()))
        .map(it -> it.group("kind"))
        .or(() -> FOR_ONE.begins(spot.right())
            ? Optional.of(spot.left())
            : Optional.empty())
        .flatMap(Standards::named)
        .or(() -> bracketed(spot).flatMap(Standards::named))
        .or(() -> Optional.of(spot.context().heading())
            .filter(it -> isOnly(spot) && AID.in(it))
            .flatMap(Standards::named))
        .or(
            () -> Optional.of(BEGINS.matcher(stretch(spot)))
                .filter(it -> spot.sentence().bracketAround(spot.end()).isEmpty())
                .filter(Matcher::lookingAt)
                .flatMap(it -> named(it.group(1))));
  }

  /// 生活救助108万元（每户3000元）: what stands in a bracket is told of what has the figure before it.
  private static Optional<String> bracketed(Spot spot) {
    OptionalInt opened = spot.sentence().bracketAround(spot.end());
    return opened.isEmpty()
        ? Optional.empty()
        : OF_FIGURE
            .match(spot.sentence().text().substring(spot.sentence().start(), opened.getAsInt()))
            .map(it -> it.group(1));
  }

  /// 每户3000元, 2500元/户 without a word more: what is aided so stands in the headings.
  private static boolean isOnly(Spot spot) {
    return ONLY.is(spot.said())
        || spot.said().isEmpty() && FOR_ONE.begins(spot.right());
  }

  /// What a row of a form bounds: 每户补助标准 without a kind, 自主创业每户补助标准 with one. Empty for rows of anything
  /// else.
  public static Optional<Optional<String>> ofRow(String name) {
    Matcher row = ROW.matcher(name);
    return row.matches() && !NO_AID.in(name)
        ? Optional.of(named(row.group("kind")))
        : Optional.empty();
  }

  private static Optional<String> named(String words) {
    String name = LEAD.withoutFirst(words);
    String kind = TAIL.withoutFirst(LEAD.withoutFirst(name));
    return Optional.of(kind)
        .filter(it -> it.length() >= 2 && it.length() <= 14)
        .filter(it -> it.codePoints().allMatch(Character::isIdeographic))
        .filter(it -> !NO_KIND.is(it));
  }

  /// The words of a sentence up to a figure, from the list mark or the colon before it.
  private static String stretch(Spot spot) {
    String said = spot.said();
    int from = Math.max(said.lastIndexOf('；'), said.lastIndexOf(':')) + 1;
    return said.substring(from);
  }
}
