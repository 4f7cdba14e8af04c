package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Says for which of several projects a budget was changed, where that begins the clause: 年中，职工书屋建设项目因选址变化调减2.50万元.
/// Immutable.
final class AdjustedProject {

  private static final String ADJUSTMENT = "adjust.";
  private static final String MONEY = "元";
  private static final Telltale CHANGED =
      Telltale.of("(?:调增|调减|压减|核减|追减|追加|增加|调整增加|调整减少)[^，。；\\d]{0,8}$");
  private static final Telltale NAMED =
      Telltale.of(
          "(?:^|[，；。:])(?:其中:?|[一二三四五六]是|(?:本年|当年|全年|年度)?(?:年中|中期|执行中)|同时|另外|另|此外|并)?"
              + "(?<name>[\\p{IsHan}“”]{2,20}?)(?<kind>项目|专项资金|专项经费|专项|经费|补助资金)(?:支出|预算)?"
              + "(?=因|由于|按|根据|依据|结合|受|随|为|年中|预算|调|压减|核减|追)");
  /// What is no name of one project.
  private static final Telltale NO_NAME =
      Telltale.of(
          "[、等各该本此其及因]|部分|全部|所有|其他|其它|有关|相关|重点|一般|上述|以上|[一二三四五六七八九十两几]个|多个|部门|单位|预算|整体|基本|公用|人员|财政|^(?:对|将|把|按|在|经|由)");

  private AdjustedProject() {}

  /// The project, as its clause calls it without the word for one; empty where the words name none or several.
  static Optional<String> of(Spot spot, String indicator) {
    if (!indicator.startsWith(ADJUSTMENT) || spot.context().kind() != Identity.Kind.PROJECT
        || spot.context().programme().isPresent() || !CHANGED.in(spot.left())
        || isOfToldBudget(spot)) {
      return Optional.empty();
    }
    int from =
        spot.inSentence()
            .filter(it -> it.token().unit().endsWith(MONEY))
            .map(Mention::end)
            .reduce(spot.sentence().start(), Math::max);
    String said =
        spot.sentence().text().substring(from, spot.leftStart() + spot.left().length());
    Matcher named = NAMED.matcher(said);
    Optional<String> name =
        named.find()
            ? Optional.of(named.group("name")).filter(it -> !NO_NAME.in(it))
            : Optional.empty();
    return name.filter(it -> !named.find());
  }

  /// 5个项目年初预算129.80万元，竞赛项目调减3.00万元: what a section tells to have become of the budget of all is a part of that.
  private static boolean isOfToldBudget(Spot spot) {
    return spot.sentence()
        .facts()
        .stream()
        .filter(it -> it.figure().section().equals(spot.sentence().place().section()))
        .filter(it -> it.subject().isEmpty() && it.grounds() != Grounds.CELL)
        .anyMatch(it -> it.phase().equals(Optional.of(Phase.BUDGET)));
  }
}
