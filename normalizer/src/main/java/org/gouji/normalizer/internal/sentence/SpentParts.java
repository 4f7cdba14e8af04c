package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names the parts of what a report's project cost, where each of a list is told with what was done with it: 其中日常养护支付6万元，
/// 桥梁检测支付5万元. Whatever they come to they are parts. Immutable.
final class SpentParts {

  private static final Pattern MEMBER =
      Pattern.compile(
          "[，；、和及:]?(?:(?<=、)和)?(?:其中)?[:，]?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?(?:用于|[一二三四五六]是)?"
              + "(?<name>[\\p{IsHan}“”]{2,24}?)(?:实际|已|全年|累计|共)*"
              + "(?<how>支出|支付|使用|列支|执行|兑付|兑现|发放|开支|拨付|投入|预算|安排)(?:资金|金额|经费|数|预算)?(?:为|了|共|共计)?");
  /// What tells when, how often or of whom, and nothing that money was for.
  private static final Telltale NO_NAME =
      Telltale.of(
          "季年月批期每均余已户名人市县区镇乡街校村级",
          "季度|半年|年|月|批|期$|每|均|其余|余下|剩余|\\p{IsHan}[户名人]$|(?:[市县区镇乡村旗]|街道|学校|小学|中学)$|级$");

  private static final Telltale LEFT = Telltale.of("结剩", "结余|结转|剩余");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final AnnouncedParts announced;

  SpentParts(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.announced = new AnnouncedParts(units, vocabulary, labels);
  }

  /// The name of the part that an amount is of.
  Optional<String> name(Spot spot) {
    return told(spot).or(() -> announced.name(spot));
  }

  /// The phase of a part that is only announced to be one.
  Optional<Phase> phase(Spot spot, String indicator) {
    return indicator.equals("programme.amount") ? announced.phase(spot) : Optional.empty();
  }

  private Optional<String> told(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Optional<String> own = member(spot.left());
    Optional<Integer> marker = own.isEmpty() ? Optional.empty() : marker(spot);
    if (marker.isEmpty()) {
      return Optional.empty();
    }
    int from = spot.sentence().start() + marker.get();
    boolean whole =
        Mention.lastAmount(spot.before().stream().filter(it -> it.end() <= from).toList())
            .filter(it -> units.isMoney(it.token().unit()))
            .flatMap(Mention::indicator)
            .filter(it -> it.startsWith("programme."))
            .isPresent();
    List<String> members = whole ? words(spot, from) : List.of();
    return members.size() > 1 && members.stream().allMatch(it -> member(it).isPresent())
        ? own.filter(it -> !isNamed(it) && !isNamed(spot.left()))
        : Optional.empty();
  }

  /// Where in its sentence the list begins that an amount stands in.
  private Optional<Integer> marker(Spot spot) {
    return vocabulary.words(Kind.OF_WHICH)
        .last(spot.open())
        .map(Words.Match::start)
        .or(() -> vocabulary.words(Kind.BREAKDOWN).at(spot.said(), 0).map(it -> 0));
  }

  /// What stands before each amount of a list, up to what was left.
  private List<String> words(Spot spot, int from) {
    List<String> words = new ArrayList<>();
    String text = spot.sentence().text();
    int end = from;
    for (Token token : spot.sentence().tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= from && number.end() <= spot.sentence().end()
          && spot.sentence().bracketAround(number.start()).isEmpty()) {
        if (LEFT.in(text.substring(end, number.start()))) {
          break;
        }
        words.add(text.substring(end, number.start()));
        end = number.end();
      }
    }
    return words;
  }

  private Optional<String> member(String words) {
    Matcher member = MEMBER.matcher(words);
    return member.matches()
        ? Optional.of(member.group("name"))
            .filter(
                it -> !NO_NAME.in(it) && !Programmes.isSource(it)
                    && !vocabulary.words(Kind.NO_PROGRAMME).in(it)
                    && !labels.isQualifiersOnly(it))
        : Optional.empty();
  }

  /// Whether words name an amount that has an indicator of its own: 基本支出.
  private boolean isNamed(String words) {
    return labels.find(words).filter(it -> !it.indicator().startsWith("union.")).isPresent();
  }
}
