package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Claims the rates that a report works out in place: 在职人员控制率=14/15×100%=93.33%.
final class Quotients {

  private static final String NUMBER = "(\\d[\\d.,]*)(\\p{IsHan}{0,2})\\)?";
  private static final Telltale QUOTIENT =
      Telltale.of(
          "(?<=[=:(为是])" + NUMBER + "[÷/]\\(?" + NUMBER
              + "(?:\\)?[×✕xX*╳](?:100%\\)?|1)?)?[=≈](\\d[\\d.]*)%(?![×✕xX*╳÷/+])");
  private static final int PART = 1;
  private static final int PART_UNIT = 2;
  private static final int WHOLE = 3;
  private static final int WHOLE_UNIT = 4;
  private static final int RATE = 5;

  private Quotients() {}

  static void find(Sentence sentence, List<Mention> mentions, Draft draft) {
    if (!divides(sentence) || mentions.stream().noneMatch(Mention::isPercent)) {
      return;
    }
    Matcher quotient =
        QUOTIENT.matcher(sentence.text())
            .useTransparentBounds(true)
            .region(sentence.start(), sentence.end());
    while (quotient.find()) {
      Optional<Mention> rate = at(quotient.start(RATE), mentions).filter(Mention::isPercent);
      if (rate.isEmpty() || !quotient.group(PART_UNIT).equals(quotient.group(WHOLE_UNIT))) {
        continue;
      }
      Optional<Figure> part = figure(quotient.start(PART), sentence, mentions, draft);
      Optional<Figure> whole = figure(quotient.start(WHOLE), sentence, mentions, draft);
      if (part.isPresent() && whole.isPresent()
          && whole.get().quantity().value().signum() > 0) {
        draft.claim(
            new Claim.Share(
                Claim.Origin.SENTENCE, rate.get().figure(), part.get(), List.of(whole.get())));
      }
    }
  }

  private static boolean divides(Sentence sentence) {
    int sign = sentence.text().indexOf('÷', sentence.start());
    int stroke = sentence.text().indexOf('/', sentence.start());
    return sign >= 0 && sign < sentence.end() || stroke >= 0 && stroke < sentence.end();
  }

  private static Optional<Mention> at(int start, List<Mention> mentions) {
    return mentions.stream().filter(it -> it.start() == start).findFirst();
  }

  /// The figure at an offset; one without a unit is a figure only here.
  private static Optional<Figure> figure(
      int start, Sentence sentence, List<Mention> mentions, Draft draft) {
    Optional<Figure> known = at(start, mentions).map(Mention::figure);
    if (known.isPresent()) {
      return known;
    }
    for (Token token : sentence.tokens()) {
      // An equals sign is read as a part of the number behind it.
      if (token instanceof Token.Number number && number.unit().isEmpty()
          && number.start() <= start && number.end() > start) {
        String printed = sentence.folded().printed(start, number.end());
        return Optional.of(
            draft.figure(
                Quantity.exact(printed, number.value(), ""), "", sentence.place(),
                sentence.folded().start(start), sentence.folded().end(number.end()),
                sentence.quote(start, number.end()), Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
