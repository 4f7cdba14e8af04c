package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names the parts of what a report's project cost, where each of a list is told with how many it was for: 支出80万元，其中：生活救助60户，
/// 每户6000元，发放36万元；医疗救助44户，发放44万元. Immutable.
final class CountedParts {

  private static final String LEAD =
      "[，、；:]?(?:其中)?[:，]?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|[一二三四五六]是)?(?:用于|实施|开展)?";
  private static final String WHOM =
      "(?:(?:困难|特困)?(?:职工|人员|对象|群众|学生|家庭|劳模))?(?:共|共计)?";
  private static final String COUNT =
      "\\d[\\d.]*余?(?:人次|户次|场次|[名人户家所对期批个场位处])(?:[，、(]?\\d[\\d.]*(?:人次|户次|场次))?";
  private static final String EACH =
      "(?:[，(]?(?:按照?|其中)?(?:每[\\p{IsHan}]{1,3}|人均|户均)[^，；。]{0,14}元[^，；。\\d元]{0,6}?)?";
  private static final String SPENT =
      "[，)]*(?:实际|共计?|合计|累计)*(?:支出|支付|发放|使用|列支|拨付|兑付|投入|安排)?了?"
          + "(?:(?:生活|医疗|临时|节日)*(?:救助|慰问|助学|补助|补贴|奖励|帮扶|资助)?(?:金|款|资金|经费|金额))?(?:为|共计?|合计)?";
  private static final Telltale MEMBER =
      Telltale.of(LEAD + "(?<name>[\\p{IsHan}“”]{2,16}?)" + WHOM + COUNT + EACH + SPENT);
  private static final Telltale NAMED =
      Telltale.of(LEAD + "(?<name>[\\p{IsHan}]{2,16}?)" + WHOM);
  /// What tells when, whose or of whom, and nothing that money was for.
  private static final Telltale NO_NAME =
      Telltale.of(
          "季度|半年|年|月|批|期$|每|均|其[余他]|剩余|[共计]$|[市县区镇乡村旗]|街道|学校|小学|中学|级$");
  private static final Telltale LEFT = Telltale.of("结余|结转|剩余|未[支用]");
  private static final String AMOUNT = "programme.amount";
  /// A list may be wrong in a digit; what comes to more is of something else.
  private static final BigDecimal MOST = new BigDecimal("1.1");
  /// Every amount of a list asks for all of it.
  private static final int LONGEST_LIST = 40;

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final AnnouncedParts announced;
  private final Ways ways;

  CountedParts(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.announced = new AnnouncedParts(units, vocabulary, labels);
    this.ways = new Ways(vocabulary);
  }

  /// @param start where its amount begins
  /// @param count where the words with its count begin
  private record Part(String name, int count, int start, BigDecimal yuan, boolean counted) {}

  /// @param parts at least two, and one with a count
  private record Division(Mention whole, List<Part> parts) {}

  /// The name of the part that an amount is of.
  Optional<String> name(Spot spot) {
    return division(spot).flatMap(it -> at(it, spot)).map(Part::name);
  }

  /// The phase of what is divided.
  Optional<Phase> phase(Spot spot) {
    return division(spot).filter(it -> at(it, spot).isPresent()).flatMap(it -> it.whole().phase());
  }

  private static Optional<Part> at(Division division, Spot spot) {
    return division.parts().stream().filter(it -> it.start() == spot.end()).findFirst();
  }

  /// Those who were aided as the name of a part says that a count of people stands in.
  Optional<Named> aided(Spot spot, String unit) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(spot.left());
    if (!Ways.arePeople(unit) || !named.matches() || !ways.isOne(named.group("name"))) {
      return Optional.empty();
    }
    String name = named.group("name");
    return division(spot)
        .filter(
            it -> it.parts()
                .stream()
                .anyMatch(part -> part.name().equals(name) && part.count() <= spot.leftStart()
                    && part.start() > spot.end()))
        .map(it -> Ways.named(spot, name));
  }

  private Optional<Division> division(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    Optional<Integer> marker =
        vocabulary.words(Kind.OF_WHICH)
            .last(spot.open())
            .map(it -> spot.sentence().start() + it.start());
    return marker.flatMap(it -> division(spot.sentence(), spot.before(), it));
  }

  /// @param marker where the word stands that a list begins with
  private Optional<Division> division(Sentence sentence, List<Mention> before, int marker) {
    Optional<Mention> whole =
        Mention.lastAmount(before.stream().filter(it -> it.end() <= marker).toList())
            .filter(it -> it.start() >= sentence.start() && units.isMoney(it.token().unit()))
            .filter(it -> it.indicator().filter(id -> id.startsWith("programme.")).isPresent());
    List<Part> parts = whole.isPresent() ? parts(sentence, marker) : List.of();
    BigDecimal sum = parts.stream().map(Part::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean division =
        parts.size() > 1 && parts.stream().anyMatch(Part::counted)
            && parts.stream().map(Part::name).distinct().count() == parts.size()
            && sum.compareTo(whole.get().token().yuan(units).multiply(MOST)) < 0;
    return division ? Optional.of(new Division(whole.get(), parts)) : Optional.empty();
  }

  /// The amounts of a list, up to what was left; none where one of them has no name.
  private List<Part> parts(Sentence sentence, int from) {
    List<Part> parts = new ArrayList<>();
    int end = from;
    for (Token token : sentence.tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= from && number.end() <= sentence.end()
          && !PartialAmounts.isAside(sentence, number)) {
        String words = sentence.text().substring(end, number.start());
        if (LEFT.in(words)) {
          break;
        }
        Optional<Part> part = part(words, end, number);
        if (part.isEmpty() || parts.size() == LONGEST_LIST) {
          return List.of();
        }
        parts.add(part.get());
        end = number.end();
      }
    }
    return parts;
  }

  private Optional<Part> part(String words, int start, Token.Number amount) {
    Matcher member = MEMBER.matcher(words);
    boolean counted = member.matches();
    return (counted
        ? Optional.of(member.group("name")).filter(this::isUse)
        : announced.member(withoutMarker(words)))
        .map(it -> new Part(it, start, amount.start(), amount.yuan(units), counted));
  }

  private String withoutMarker(String words) {
    return vocabulary.words(Kind.OF_WHICH)
        .at(words, 0)
        .map(it -> words.substring(it.length()))
        .map(it -> it.startsWith(":") || it.startsWith("，") ? it.substring(1) : it)
        .orElse(words);
  }

  private boolean isUse(String name) {
    return !NO_NAME.in(name) && !Programmes.isSource(name)
        && !vocabulary.words(Kind.NO_PROGRAMME).in(name)
        && !labels.isQualifiersOnly(name)
        && labels.find(name).filter(it -> !it.indicator().startsWith("union.")).isEmpty();
  }

  /// Claims that the parts are within what they divide.
  void claim(Sentence sentence, List<Mention> mentions, Draft draft) {
    Optional<Integer> marker =
        vocabulary.words(Kind.OF_WHICH)
            .last(sentence.text().substring(sentence.start(), sentence.end()))
            .map(it -> sentence.start() + it.start());
    Optional<Division> division = marker.flatMap(it -> division(sentence, mentions, it));
    if (division.isEmpty()) {
      return;
    }
    List<Mention> parts =
        mentions.stream()
            .filter(it -> division.get().parts().stream().anyMatch(part -> isOf(it, part)))
            .toList();
    if (parts.size() == division.get().parts().size()
        && !UseLists.isClaimed(parts.stream().map(Mention::figure).toList(), draft)) {
      parts.forEach(
          it -> draft.claim(
              new Claim.PartOf(
                  Claim.Origin.SENTENCE, it.figure(), division.get().whole().figure())));
    }
  }

  private static boolean isOf(Mention mention, Part part) {
    return mention.start() == part.start() && mention.states(AMOUNT)
        && mention.stated().flatMap(Stated::subject).equals(Optional.of(part.name()));
  }
}
