package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names the items of a report about projects that are numbered and told with what each was given and what it cost:
/// （2）辅具适配安排18.80万元，支出17.35万元. Whatever they are called, they are parts of its money. Immutable.
final class NumberedItems {

  private static final Telltale NUMBERED =
      Telltale.of(
          "^\\(?[\\d一二三四五六七八九十]{1,2}[.、)](?<name>[\\p{IsHan}“”、]{3,20}?)(?:项目)?(?:年初|全年|当年|计划)*(?:安排|预算)(?:资金|经费)?(?:为)?$");
  /// What it cost stands right behind.
  private static final Telltale SPENT =
      Telltale.of("，(?:实际|已|共|全年|累计)*(?:支出|执行|使用|支付)(?:了|资金)?[\\d.,]+(?:万|亿)?元");

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
    return NUMBERED.match(spot.left())
        .map(it -> it.group("name"))
        .filter(it -> spent.lookingAt() && isName(it))
        .map(
            it -> new Named(
                "programme.amount", it, Optional.of(it), Optional.empty(), Grounds.PATTERN, false));
  }

  private boolean isName(String words) {
    return !labels.isQualifiersOnly(words)
        && labels.find(words).isEmpty()
        && !vocabulary.words(Kind.NO_PROGRAMME).in(words);
  }
}
