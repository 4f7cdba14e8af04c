package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds the name that a report about one programme has for it among the words before an amount: 2022年困难职工帮扶项目实际支出.
/// Where nothing but qualifiers stands around it the amount is what that programme was given, or cost. Immutable.
final class OwnName {

  /// What may be left out of a name, and what may be added to it.
  private static final Telltale ENDING =
      Telltale.of("(?<=..)(?:项目|专项|专项资金|专项经费)$");
  private static final Telltale ADDED = Telltale.of("(?:专项)?(?:项目|专项|资金|经费|补助)*");
  /// 该项目, which is the programme itself.
  private static final Telltale POINTED = Telltale.of("(?:该|本|此)(?:项目|专项)(?:专项)?(?:资金|经费)?");
  /// 该项目2022年支出
  private static final Telltale DATED = Telltale.of("(?:19|20)\\d{2}年");
  private static final Telltale SPENT_IN_ALL =
      Telltale.of("(?:该|本|此)?(?:项目|专项)总(?:支出|成本|投入)(?:为|共|达)?");
  /// 预算成本60万元，实际成本57万元
  private static final Telltale COST =
      Telltale.of(
          "^(?:，|；|其中|成本指标:|[\\p{IsHan}]{2,6}指标:)?(?:该|本|此)?(?:项目)?(?<phase>年初预算|预算|计划|实际|实际完成)(?:总)?成本(?:为|是)?$");
  /// 成本控制在60万元预算以内, 成本控制在年初预算60万元以内
  private static final Telltale KEPT =
      Telltale.of(
          "^(?:[，；]|并|要求|确保|[\\p{IsHan}]{2,6}指标:)*(?:该|本|此)?(?:项目|支出)?(?:总)?(?:成本|支出)(?:要)?控制在(?:年初|全年|年度)?(?<said>预算)?$");
  private static final Telltale WITHIN =
      Telltale.of("(?:的)?(?:年初|全年|年度)?(?:批复)?预算(?:金额|数)?(?:之内|以内|内|范围)");
  private static final Telltale AT_MOST = Telltale.of("(?:之内|以内|内|范围内)");
  /// 截至年底支出48.7万元
  private static final Telltale SPENT_BY =
      Telltale.of(
          "(?:截至到?|截止到?|至)"
              + Phases.NOT_WITHIN
              + "[^，。；]{0,12}?(?:年底|年末|月底|月末|\\d日|12月份?)(?:止)?，?(?:项目|项目资金|资金)?(?:已|共|累计|实际)*(?:支出|支付|使用|执行|列支)(?:了|资金)?(?:为|共)?");
  private static final Telltale GIVEN_OUT = Telltale.of("(?<=全年|实际|共|累计)发放(?:资金)?$");
  /// 对预算65万元的困难职工帮扶项目开展自评
  private static final Telltale BUDGET_OF = Telltale.of("预算(?:安排|金额|总额|为)*$");
  /// 60万元的年初预算中，已支出54万元
  private static final Telltale OUT_OF =
      Telltale.of("^的(?:年初|全年|调整后的?|批复)?(?:项目|资金)?预算(?:资金|安排|额度)?(?:中|里|内)$");
  /// 上述资金85万元已全部到位
  private static final Telltale ALL_OF_IT =
      Telltale.of("(?:^|[，:])(?:上述|以上|该项|该笔|补助|专项|项目|专项补助|补助专项)(?:资金|经费)$");
  private static final Telltale CAME =
      Telltale.of(
          "^(?:(?:已|均已|都已|[于由][^，。；]{1,12})*(?:全部|全额|足额|按时|及时)*(?:拨付)?到位|(?:已|均已|都已|[于由][^，。；]{1,12})+(?:全部|全额|足额)(?:下达|拨付)(?:到|至)(?!各))");
  private static final String PROJECT = "项目";
  private static final Telltale MONEY = Telltale.of("(?:专项)?(?:资金|经费)$");
  private static final Telltale GOES_ON =
      Telltale.of(
          "[\\d.,]+(?:万|亿|千)?元?(?:$|[，；](?:其中|分别|包括|截[至止]|实际|已|全部|均|均已|全年|当年|到位|资金到位|支出|预算执行|执行))");
  private static final int FEWEST_LETTERS = 2;
  /// 1.项目资金到位情况分析:该项目资金
  private static final Telltale TITLE =
      Telltale.of("^[^，。；]{0,24}(?:情况|分析|说明|概况|落实|到位):$");
  /// 本项目共申请预算资金, and 本项目共完成预算资金, which was spent.
  private static final Telltale APPLIED =
      Telltale.of("^(?:共|总共|一共)?申请(?:了)?(?=(?:年初)?预算|财政|专项|资金)");
  private static final Telltale COMPLETED =
      Telltale.of("^(?:共|总共|一共)?(?:实际)?完成(?:了)?预算(?:资金|支出)(?:共|为)?$");
  /// Who gave the money, and when.
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:我[校院会局馆所站]|我单位|本单位)?(?:截[至止]到?|至|到)?(?:(?:19|20)\\d{2}年度?)?(?:\\d{1,2}月(?:底|末|份|\\d{1,2}日)?|年?底|年?末)?(?:止)?");
  private static final Telltale GIVEN =
      Telltale.of(
          "(?:经[^，。；]{2,12}(?:批准|批复|同意|审核))?(?:[省市州县区旗]|[\\p{IsHan}]{2,3}[市县区旗])?(?:级|本级)?(?:财政部门|财政局|财政厅|财政|总工会|政府)?(?:共|年初|年度|全年|当年|实际)*(?:安排|下达|批复|核定|拨付|拨入)了?");

  private static final Telltale PLANS =
      Telltale.of(
          LEAD.pattern() + "，?"
              + "(?:[省市州县区旗]|[\\p{IsHan}]{2,3}[市县区旗])?(?:级|本级)?(?:财政部门|财政局|财政厅|财政|总工会|政府)?"
              + "(?:共|年初|年度|全年|当年)*(?:计划|预算)*(?:安排|下达|批复|投入)了?(?:预算)?");

  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  OwnName(LabelFinder labels, Qualifiers qualifiers) {
    this.labels = labels;
    this.qualifiers = qualifiers;
  }

  /// @param name of the programme, as it is printed before the amount
  /// @param phase that the words around it say
  record Own(String name, Optional<Phase> phase) {}

  /// The programme's name before an amount. Empty where other words stand there, too: those tell of a part of it.
  Optional<Own> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || spot.context().programme().isEmpty()) {
      return Optional.empty();
    }
    String left = GIVEN_OUT.matcher(spot.left()).replaceFirst("支出");
    String programme = spot.context().programme().get();
    String core = ENDING.withoutFirst(programme);
    if (BUDGET_OF.in(left) && spot.right().startsWith("的" + core)) {
      return Optional.of(new Own(programme, Optional.of(Phase.BUDGET)));
    }
    if (OUT_OF.in(spot.right()) && LEAD.matcher(left).matches()) {
      boolean changed = spot.right().contains("全年") || spot.right().contains("调整");
      return Optional.of(
          new Own(programme, Optional.of(changed ? Phase.ADJUSTED : Phase.BUDGET)));
    }
    if (ALL_OF_IT.in(left) && CAME.begins(spot.right())) {
      return Optional.of(new Own(programme, Optional.of(Phase.ADJUSTED)));
    }
    int at = left.indexOf(core);
    if (at < 0 && SPENT_IN_ALL.is(left)) {
      return Optional.of(new Own(programme, Optional.of(Phase.FINAL)));
    }
    Optional<Phase> cost = at < 0 ? cost(spot) : Optional.empty();
    if (cost.isPresent()) {
      return Optional.of(new Own(programme, cost));
    }
    if (at < 0 && SPENT_BY.is(left)) {
      List<Optional<String>> told =
          spot.inSentence()
              .filter(it -> it.states("programme.amount"))
              .map(it -> it.stated().flatMap(Stated::subject))
              .distinct()
              .toList();
      return told.size() > 1
          ? Optional.empty()
          : told.stream()
              .findFirst()
              .orElse(Optional.of(programme))
              .map(it -> new Own(it, Optional.of(Phase.FINAL)));
    }
    if (at < 0) {
      return pointed(left, programme).or(() -> shortened(spot, core, programme));
    }
    Matcher added = ADDED.matcher(left, at + core.length(), left.length());
    int end = added.lookingAt() ? added.end() : at + core.length();
    String ending = left.substring(at + core.length(), end);
    String name = ending.startsWith(PROJECT) ? core + PROJECT : programme;
    return own(left.substring(0, at), name, left.substring(end), ending.contains(PROJECT));
  }

  /// 计划安排养护资金1280万元，其中 in a report about 农村公路养护专项资金: what its name ends with, where no other money is told
  /// beside it that could be another part of it.
  private Optional<Own> shortened(Spot spot, String core, String programme) {
    String left = spot.left();
    String rest = MONEY.withoutFirst(left);
    int length = 0;
    while (length < Math.min(core.length(), rest.length())
        && core.charAt(core.length() - 1 - length) == rest.charAt(rest.length() - 1 - length)) {
      length++;
    }
    boolean first = spot.inSentence().noneMatch(it -> !it.isPercent());
    boolean alone =
        GOES_ON.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
            .lookingAt();
    return rest.length() < left.length() && length >= FEWEST_LETTERS && first && alone
        && PLANS.is(rest.substring(0, rest.length() - length))
            ? Optional.of(new Own(programme, Optional.of(Phase.BUDGET)))
            : Optional.empty();
  }

  /// 该项目资金2017年预算金额
  private Optional<Own> pointed(String left, String programme) {
    Matcher pointed = POINTED.matcher(left);
    if (!pointed.find()) {
      return Optional.empty();
    }
    String tail = left.substring(pointed.end());
    if (COMPLETED.in(tail)) {
      return Optional.of(new Own(programme, Optional.of(Phase.FINAL)));
    }
    if (APPLIED.begins(tail)) {
      return labels.isQualifiersOnly(APPLIED.withoutFirst(tail))
          ? Optional.of(new Own(programme, Optional.of(Phase.BUDGET)))
          : Optional.empty();
    }
    String lead = left.substring(0, pointed.start());
    return pointed.start() > 0 || DATED.begins(tail)
        ? own(TITLE.withoutFirst(lead), programme, tail, true)
        : Optional.empty();
  }

  /// Which amount of a project its cost is: what was planned of it, or came of it.
  private static Optional<Phase> cost(Spot spot) {
    Optional<Phase> said =
        COST.match(spot.left())
            .map(it -> it.group("phase").startsWith("实际") ? Phase.FINAL : Phase.BUDGET);
    return said.or(
        () -> KEPT.match(spot.left())
            .filter(
                it -> it.group("said") == null
                    ? WITHIN.begins(spot.right())
                    : spot.right().isEmpty() || AT_MOST.begins(spot.right()))
            .map(it -> Phase.BUDGET));
  }

  /// @param called whether the words call it a project, and not only its money or what was done for it
  private Optional<Own> own(String lead, String name, String tail, boolean called) {
    boolean given = GIVEN.is(lead);
    boolean plain =
        (given || LEAD.matcher(lead).matches() || labels.isQualifiersOnly(lead))
            && labels.isQualifiersOnly(withoutSpent(tail));
    Optional<Phase> said = qualifiers.phase(lead + "\u0000" + tail);
    Optional<Phase> adjusted =
        qualifiers.phase(lead).filter(it -> it == Phase.ADJUSTED && lead.endsWith("后"));
    boolean told = called && (said.isPresent() || !tail.isEmpty()) || said.isPresent() || given;
    return plain && told
        ? Optional.of(
            new Own(
                name,
                adjusted.or(() -> said)
                    .or(() -> given ? Optional.of(Phase.BUDGET) : Optional.empty())))
        : Optional.empty();
  }

  private static String withoutSpent(String tail) {
    return tail.endsWith("支出") ? tail.substring(0, tail.length() - 2) : tail;
  }
}
