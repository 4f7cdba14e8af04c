package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Says of what an adjustment told in a sentence was: 对劳模疗休养经费调减4万元，由年初的24万元调整为20万元 goes on about that
/// money. Immutable.
final class Adjusted {

  private static final Telltale OF =
      Telltale.of(
          "^(?:.*(?:[，、；:]|对|将|把|给|财政局?|年中|年内))?"
              + "(?<name>[\\p{IsHan}“”]{4,20}?)(?:进行|予以|给予|另行)?(?:了)?(?:预算)?"
              + "(?:调减|核减|追减|压减|调增|核增|追加|增加)(?:了)?(?:预算|资金|经费)?(?:共)?$");

  private final OtherMoney money;

  Adjusted(OtherMoney money) {
    this.money = money;
  }

  /// The programme whose budget the sentence told last to have been adjusted, where it is not the report's own.
  Optional<Topics.Topic> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    return spot.inSentence()
        .filter(it -> it.indicator().filter(id -> id.startsWith("adjust.")).isPresent())
        .reduce((first, second) -> second)
        .flatMap(it -> OF.match(it.left()))
        .map(Adjusted::name)
        .filter(money::isName)
        .map(it -> new Topics.Topic("programme.amount", Optional.of(OtherMoney.named(it, spot))));
  }

  private static String name(Matcher matcher) {
    return matcher.group("name");
  }
}
