package org.gouji.normalizer.internal.sentence;

import java.util.regex.Matcher;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells the amounts that several levels of government gave for one thing, which each calls almost alike:
/// 中央财政安排危房改造补助资金300万元，省财政安排农村危房改造资金200万元. Immutable.
final class Givers {

  private static final String GAVE =
      "(?<giver>中央|(?:(?<=[中和及年度])|(?<!\\p{IsHan}))(?:国家|自治区|省|市|州|县|区|旗|地方))(?:内|级|财政|本级)*(?:年初|年中|共)*"
          + "(?:安排|下达|下拨|配套|补助|投入|拨付)(?<name>[\\p{IsHan}、]{0,24}?)(?:专项|补助|补贴|配套)*";
  private static final String IN_ALL = "(?:共|合计|为)*";
  private static final Telltale GIVEN = Telltale.of(GAVE + "(?:资金|经费)" + IN_ALL + "$");
  private static final Telltale EACH =
      Telltale.of(GAVE + "(?:资金|经费)?" + IN_ALL + "(?=[\\d.,]+(?:万|亿)?元)");

  /// What the names of two parts of one programme's money have in common at least.
  private static final int ALIKE = 4;

  private Givers() {}

  /// Whether an amount is that of one of them, and of no whole programme.
  static boolean isOne(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return false;
    }
    return GIVEN.match(spot.left())
        .filter(it -> givesAlike(it.group("giver"), it.group("name"), spot))
        .isPresent();
  }

  private static boolean givesAlike(String giver, String name, Spot spot) {
    Matcher each =
        EACH.matcher(spot.sentence().text())
            .region(spot.sentence().start(), spot.sentence().end())
            .useTransparentBounds(true);
    while (each.find()) {
      if (!each.group("giver").equals(giver) && areAlike(name, each.group("name"))) {
        return true;
      }
    }
    return false;
  }

  /// What is called nothing but 资金, or nothing at all, is for the same.
  private static boolean areAlike(String one, String other) {
    if (other.isEmpty()) {
      return true;
    }
    for (int i = 0; i + ALIKE <= one.length(); i++) {
      if (other.contains(one.substring(i, i + ALIKE))) {
        return true;
      }
    }
    return false;
  }
}
