package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Says whether words before an amount hold a phase and nothing that says of what. Immutable.
final class OnlyPhase {

  /// And 未超过年初预算12万元, what was spent kept to.
  private static final Telltale SHARE_OF =
      Telltale
          .of("^[、和及]?(?:占|完成了?|相当于|[且并均]?(?:没有|未曾?|并未|均未)(?:超过|超出|超|突破)(?=[^，。；\\d]{0,4}预算))?");
  /// 因疫情影响压减至150万元
  private static final Telltale WHY_CUT =
      Telltale.of(
          "^(?:后|年中|执行中)?(?:因|由于|按照?|根据)[^，。；\\d]{2,20}?(?=(?:压减|调减|调增|调整|核减|追加)[至为到])");
  /// 预算30万元，年内实际发放28万元
  private static final Telltale HANDED_OUT =
      Telltale.of("(?:实际|已)(?:发放|拨付|兑付)(?:了|为)?$");
  /// 截至年底，该项目资金累计: what a report about one project puts before an amount and means that.
  private static final Telltale OF_ONE =
      Telltale.of(
          "^(?:截[至止]到?" + Phases.NOT_WITHIN
              + "[^，]{0,14}?(?:底|末|日|月)(?=[^底末日份\\d])|(?:19|20)\\d{2}年度?)?，?"
              + "(?:(?:该|本|此)?(?:项目|专项)(?:资金|经费)?(?:累计(?!支出|支付))?)?");
  /// 5月底前补助资金已, 至7月底，上述资金: the same before what had come by then.
  private static final Telltale COME =
      Telltale.of(
          "^(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?"
              + "(?:(?:截[至止]到?|至)?(?:(?:19|20)\\d{2}年度?)?(?:\\d{1,2}月(?=[\\d底末上中下前])(?:\\d{1,2}日|[底末]|[上中下]旬)?|年[底末])?(?:之?前|止|为止)?，?)?"
              + "(?:(?:该|本|此|上述|以上)[项笔]?)?(?:项目|专项|补助|奖补|帮扶|救助)*(?:资金|经费|款项?)?"
              + "(?:[省市州县区]?财政(?=实际|已|足额|全额|拨付))?(?:分[两二三四\\d]批次?)?"
              + "(?:实际|已|均|全部|共|累计|合计|全额|足额|及时)*(?:拨付)?(?=到位(?:资金|金额)?(?:为|共)?$)");
  /// 财政拨付到位40万元，自筹20万元: whose money came is told.
  private static final Telltale OTHERS =
      Telltale.of("自筹|自有|配套|其他资金|单位资金|社会资金|其[他余](?:由|为)");

  /// 6月底前到位30万元，12月到位20万元: what had come by more than one day.
  private static final Telltale CAME =
      Telltale.of("(?:月|日|[底末前])[^，。；级配\\d]{0,8}到位(?:资金)?(?:为|共)?\\d");

  /// 项目全年预算数: the project that the paragraph is about.
  private static final Telltale OF_PROJECT =
      Telltale.of("^(?:根据[^，。]{2,20}，)?(?:该|本|此)?(?:项目|专项)(?:资金|经费)?(?=全年|年初|当年|年度|预算|执行|调整)");

  private static final Telltale OWNED =
      Telltale.of(
          "^((?:19|20)\\d{2}年度?)?([\\p{IsHan}]{2,20}?)((?:年初|全年|当年|年度|部门|整体|预算|调整|决算).*)$");

  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final LeadingItem leading;

  OnlyPhase(LabelFinder labels, Qualifiers qualifiers, LeadingItem leading) {
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.leading = leading;
  }

  /// Whether the words hold a phase and nothing that says of what; in a report about a programme it
  /// may call itself 项目.
  boolean isPhase(Spot spot) {
    String left = spot.left();
    if (spot.context().kind() == Identity.Kind.PROJECT) {
      String come = comesInParts(spot) || isOfFiscalOnly(spot) ? left : COME.withoutFirst(left);
      left = come.length() < left.length() ? come : OF_ONE.withoutFirst(left);
    }
    left = Phases.undated(WHY_CUT.withoutFirst(left));
    String own = left.substring(left.lastIndexOf(':') + 1);
    if ((own.contains("项目") || own.length() < left.length())
        && leading.of(spot, spot.context().heading()).isPresent()) {
      left = OF_PROJECT.withoutFirst(own);
    }
    if (spot.leftStart() == 0) {
      left = HeadingNumber.at(left).map(HeadingNumber::length).map(left::substring).orElse(left);
    }
    left = SHARE_OF.withoutFirst(left);
    if (HANDED_OUT.in(left)) {
      return labels.isQualifiersOnly(HANDED_OUT.withoutFirst(left));
    }
    return labels.isQualifiersOnly(ofAll(spot, left)) && qualifiers.phase(left).isPresent();
  }

  private static boolean comesInParts(Spot spot) {
    return spot.left().indexOf('到') >= 0
        && CAME.matcher(spot.sentence().text()).results().count() > 1;
  }

  private static boolean isOfFiscalOnly(Spot spot) {
    return spot.left().contains("财政") && OTHERS.in(spot.sentence().text());
  }

  /// The words without the organisation that a text about all of it may name: 2023年县妇联年初预算批复.
  private static String ofAll(Spot spot, String words) {
    String organization = spot.context().organization();
    Optional<Matcher> owned =
        spot.context().whole() && !organization.isEmpty()
            ? OWNED.match(words)
            : Optional.empty();
    return owned.filter(it -> LabelFinder.isOrganization(it.group(1) + it.group(2), organization))
        .filter(
            it -> organization.endsWith(it.group(2)) || !organization.contains(it.group(2)))
        .map(it -> it.group(3))
        .orElse(words);
  }
}
