package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads what the treasury gave of a project's money, 预算96万元，其中县级财政拨款60万元，上级工会补助36万元: the same amount of that
/// fund. Immutable.
final class FiscalPart {

  private static final Telltale PART =
      Telltale.of(
          "^[，、；:(]?(?:其中[:，]?|分别[为是][:，]?)?(?:当年|本年度?|(?:19|20)\\d{2}年度?)?"
              + "(?:(?:[本市县区旗]级|[市县区旗])?财政(?:预算)?拨款(?:资金)?(?:为|共)?|(?<told>[市县区旗]级?财政(?:资金)?)(?:为|共)?)$");
  /// What the treasury did not give: 县财政50万元、工会经费30万元.
  private static final Telltale OWN = Telltale.of("工会经费|自筹|自有|捐赠|捐款");
  private static final Telltale OTHER_LEVEL = Telltale.of("中央|国家|省|自治区|上级|转移支付|彩票|基金");
  private static final List<String> MARKERS = List.of("其中", "分别为", "分别是");
  private static final String TREASURY = "财政";
  private static final String STOPS = "；。";

  private FiscalPart() {}

  static Optional<Named> of(Spot spot) {
    return whole(spot)
        .map(
            it -> new Named(
                it.indicator().orElseThrow(), spot.lastWords(),
                it.stated().flatMap(Stated::subject), Optional.empty(), Grounds.PATTERN, false));
  }

  /// Whether a figure is such a part, and more is told behind it: what comes then is of the whole.
  static boolean isTold(List<Mention> before, int at) {
    return at < before.size() - 1 && PART.is(before.get(at).left());
  }

  /// Whose money such a part is, which is called so by who gave it only: 县财政.
  static Optional<Fund> fund(Spot spot, String indicator) {
    return indicator.startsWith("programme.") && whole(spot).isPresent()
        ? Optional.of(Fund.FISCAL)
        : Optional.empty();
  }

  /// That of what it is a part of.
  static Optional<Phase> phase(Spot spot) {
    return whole(spot).flatMap(Mention::phase);
  }

  /// The money of a project that a list divides into what the treasury gave, told once, and others.
  private static Optional<Mention> whole(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !PART.is(spot.left())) {
      return Optional.empty();
    }
    int marker = MARKERS.stream().mapToInt(spot.said()::lastIndexOf).max().orElse(-1);
    if (marker < 0) {
      return Optional.empty();
    }
    int from = spot.sentence().start() + marker;
    String text = spot.sentence().text();
    int end = from;
    while (end < spot.sentence().end() && STOPS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String list = text.substring(from, end);
    boolean called = PART.match(spot.left()).filter(it -> it.group("told") == null).isPresent();
    boolean once =
        list.indexOf(TREASURY) == list.lastIndexOf(TREASURY) && spot.end() <= end
            && (called || OWN.in(list) && !OTHER_LEVEL.in(list));
    return once
        ? Mention.lastAmount(spot.before().stream().filter(it -> it.end() <= from).toList())
            .filter(it -> it.states("programme.amount") || it.states("programme.total"))
            .filter(it -> it.stated().flatMap(Stated::fund).isEmpty())
        : Optional.empty();
  }
}
