package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names the items of a report about projects that are numbered and told with what each was given and what it cost:
/// （2）辅具适配安排18.80万元，支出17.35万元, or stand before a colon: 辅具适配：安排18.80万元，支出17.35万元. Whatever they are called, they are parts of its money. Immutable.
final class NumberedItems {

  private static final String NUMBER = "[\\d一二三四五六七八九十]{1,2}";
  private static final String GIVEN =
      "(?:年初|全年|当年|计划)*(?:安排|预算(?:安排|数)?)(?:资金|经费)?(?:为)?$";
  private static final Telltale NUMBERED =
      Telltale.of(
          "^\\(?" + NUMBER + "[.、)](?<name>[\\p{IsHan}“”、]{3,20}?)(?:项目)?" + GIVEN);
  /// 辅具适配：安排, 一是辅具适配：安排 and 项目1（辅具适配）：安排
  private static final Telltale HEADED =
      Telltale.of(
          "(?:^|[；:])(?:其中[:，]?)?(?:\\(?" + NUMBER + "[.、)]|" + NUMBER + "是|(?:子项目|项目)" + NUMBER
              + "[:、]?)?[(“]?(?<name>[\\p{IsHan}“”、]{3,26}?)[)”]?:" + GIVEN);
  /// Whom a project is for, and no income.
  private static final String LOW_INCOME = "低收入";
  /// Who got money or spent it is no part of what it was for, nor is who gave it.
  private static final Telltale RECIPIENT =
      Telltale.of("[县区市镇乡村州旗省局会委部院校站所]$|(?:本级|机关|街道|中心|单位|部门|企业)$");
  private static final Telltale GENERAL =
      Telltale.of("^(?:专项|项目|业务|重点|主要)+(?:资金|经费|支出|补助|项目)?$");

  /// What it cost stands right behind.
  private static final Telltale SPENT =
      Telltale.of("，(?:实际|已|共|全年|累计)*(?:支出|执行|使用|支付)(?:了|资金|数)?为?[\\d.,]+(?:万|亿)?元");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  NumberedItems(Vocabulary vocabulary, LabelFinder labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// @param end behind the amount
  Optional<Named> of(Spot spot, int end) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Matcher spent = SPENT.matcher(spot.sentence().text(), end, spot.sentence().end());
    if (!spent.lookingAt()) {
      return Optional.empty();
    }
    Optional<String> numbered = NUMBERED.match(spot.left()).map(it -> it.group("name"));
    Optional<String> headed = HEADED.match(spot.left()).map(it -> it.group("name"));
    if (numbered.isEmpty()
        && headed.filter(it -> RECIPIENT.in(it) || Programmes.isSource(it)).isPresent()) {
      return Optional.of(Named.nothing(spot.lastWords(), false));
    }
    return numbered.or(() -> headed.filter(it -> !isGeneral(it)))
        .filter(this::isName)
        .map(
            it -> new Named(
                "programme.amount", it, Optional.of(it), Optional.empty(), Grounds.PATTERN, false));
  }

  private boolean isGeneral(String words) {
    return GENERAL.in(words)
        || vocabulary.words(Kind.SITUATION).before(words, words.length()).isPresent()
        || vocabulary.words(Kind.GENERAL_HEADING).before(words, words.length()).isPresent();
  }

  private boolean isName(String name) {
    String words = name.replace(LOW_INCOME, "");
    return !labels.isQualifiersOnly(words)
        && labels.find(words).isEmpty()
        && !vocabulary.words(Kind.NO_PROGRAMME).in(words);
  }
}
