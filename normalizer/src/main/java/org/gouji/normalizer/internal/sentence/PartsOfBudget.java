package org.gouji.normalizer.internal.sentence;

import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells whether the words before an amount are about a part of the budget, so that an amount without a name is not
/// that of the whole. Immutable.
final class PartsOfBudget {

  /// Why a budget was changed, and what for, says nothing of what the text is about: 因津补贴调标追加人员经费.
  private static final Telltale REASON =
      Telltale.of(
          "(?:(?:因|由于|根据|按照?|结合)[^，。；]{2,30}?(?:追加|增加|调增|核增|调减)|追加|调增|核增|调减|核减|追减)[^，。；]*");
  private static final int LONGEST_LEAD = 14;
  private static final Telltale OF_BUDGETS =
      Telltale.of(
          "(?:[一二三四五六]是)?(?:年初|部门|全年|整体|收支|我会|当年)*(?:预算|支出|资金)(?:资金)?(?:的)?(?:编制|执行|完成|进度|安排|管理|调整|调剂|细化|编报|绩效|支付|支出)");

  private final Vocabulary vocabulary;

  PartsOfBudget(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Whether the paragraph, up to a figure, speaks of a programme or an item. That of a report about
  /// a programme is no part.
  boolean isAbout(Spot spot) {
    // One of the two halves of all expenditure is no part in this sense.
    String part = part(spot);
    String item =
        isOfAll(spot) && part.indexOf('是') == 1
            ? part.substring(2)
            : spot.sentence().told(spot.leftStart());
    String told =
        REASON.without(item).replace("项目支出", "");
    if (spot.context().kind() == Identity.Kind.PROJECT) {
      told = lastOf(told).replace("项目", "").replace("专项资金", "");
    }
    return vocabulary.words(Kind.PART_OF_BUDGET).in(told);
  }

  /// Whether a part of a sentence begins with words about the budget as such: 二是预算编制不够细，年初预算287万元.
  static boolean isOfAll(Spot spot) {
    return spot.context().kind() == Identity.Kind.WHOLE_DEPARTMENT
        && (OF_BUDGETS.begins(unnumbered(part(spot))) || OF_BUDGETS.begins(Announced.before(spot)));
  }

  private static String unnumbered(String words) {
    return words.substring(HeadingNumber.at(words).map(HeadingNumber::length).orElse(0));
  }

  private static String part(Spot spot) {
    return spot.said().substring(spot.said().lastIndexOf('；') + 1);
  }

  /// The sentence begun, and the one before it where that is no more than a name.
  private static String lastOf(String told) {
    int start = told.lastIndexOf('。') + 1;
    int before = start > 1 ? told.lastIndexOf('。', start - 2) + 1 : 0;
    return told.substring(start - before <= LONGEST_LEAD ? before : start);
  }
}
