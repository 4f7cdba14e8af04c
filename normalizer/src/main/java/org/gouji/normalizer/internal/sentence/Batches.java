package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Adds up the batches that money was handed down in, right behind what they come to: 分两批下达资金120万元，首批80万元，第二批40万元. Where
/// their number is not told before they have to come to it. Immutable.
final class Batches {

  private static final Telltale BATCH =
      Telltale.of(
          "[，、；:(]?(?:其中)?[:，]?(?:\\d{1,2}月[份初底]?)?(?:第[一二三四五六\\d]批次?|首批|提前批)(?:\\([^()]{1,12}\\))?"
              + "(?:已|于\\d{1,2}月)*(?:下达|到位|拨付|安排)?(?:资金|补助|经费)?(?:为|共)?");
  private static final Telltale COUNTED = Telltale.of("分(?<count>[2-6两二三四五六])批");
  private static final String DIGITS = "  两三四五六";
  private static final Telltale WHOLE = Telltale.of("programme\\..*|expenditure\\.project\\..*");
  private static final BigDecimal LEAST = new BigDecimal("0.7");
  private static final BigDecimal MOST = new BigDecimal("1.3");

  private Batches() {}

  static void find(Sentence sentence, List<Mention> mentions, Units units, Draft draft) {
    for (int i = 0; i + 2 < mentions.size(); i++) {
      Mention whole = mentions.get(i);
      if (whole.start() < sentence.start() || !units.isMoney(whole.token().unit())
          || whole.indicator().filter(it -> WHOLE.is(it)).isEmpty()) {
        continue;
      }
      List<Mention> parts = parts(mentions.subList(i + 1, mentions.size()), units);
      boolean adds =
          parts.size() > 1
              && comesTo(whole, parts, isCounted(whole.left(), parts.size()), units);
      if (adds
          && !UseLists.isClaimed(parts.stream().map(Mention::figure).toList(), draft)) {
        draft.claim(
            new Claim.Sum(
                Claim.Origin.SENTENCE, whole.figure(),
                parts.stream().map(it -> Claim.Term.plus(it.figure())).toList(), true));
        return;
      }
    }
  }

  private static List<Mention> parts(List<Mention> behind, Units units) {
    List<Mention> parts = new ArrayList<>();
    for (Mention it : behind) {
      if (!units.isMoney(it.token().unit()) || !BATCH.is(it.left())) {
        break;
      }
      parts.add(it);
    }
    return parts;
  }

  private static boolean isCounted(String words, int parts) {
    Matcher counted = COUNTED.matcher(words);
    if (!counted.find()) {
      return false;
    }
    char count = counted.group("count").charAt(0);
    int told =
        count == '二' ? 2
            : Character.isDigit(count) ? Character.digit(count, 10) : DIGITS.indexOf(count);
    return told == parts;
  }

  private static boolean comesTo(
      Mention whole, List<Mention> parts, boolean counted, Units units) {
    BigDecimal all = whole.token().yuan(units);
    BigDecimal sum =
        parts.stream().map(it -> it.token().yuan(units)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return counted
        ? sum.compareTo(all.multiply(LEAST)) > 0 && sum.compareTo(all.multiply(MOST)) < 0
        : sum.compareTo(all) == 0;
  }

}
