package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells how many were aided in one way where a report about the aid of workers in hardship names nothing but the way: 生活救助143户；
/// 医疗救助不少于40人; or where a sentence tells of people in hardship: 对因病致困的19户实施医疗救助. Immutable.
final class Ways {

  private static final String HARDSHIP = "union.hardship.aided";
  private static final Telltale AIDS =
      Telltale.of("困难职工[^，。；]{0,6}(?:帮扶|救助)|(?:帮扶|救助)[^，。；]{0,6}困难职工");
  private static final Telltale NAMED =
      Telltale.of(
          "^(?:[^，；。]{0,20}[:。]|[，、；])?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|其中:?|全年|开展|实施|完成)*(?<way>[\\p{IsHan}]{4,8}?)"
              + "(?:困难职工|困难家庭)?(?:人数|户数)?(?:应|计划|实际|共计?|完成|为|是|达到?|:|不少于|不低于)*$");
  /// 对因病致困的
  private static final Telltale FOR_THEM =
      Telltale.of(
          "(?:对|为|给|向)[^，。；:对为给向]{0,8}?(?:困难|特困|致困|患病|大病|重病|低保)[^，。；:子女学孩童]{0,8}?(?:的|职工|家庭|户|人员|对象)$");
  /// 实施医疗救助
  private static final Telltale DONE =
      Telltale.of(
          "^(?:困难|特困|患病|在档)?(?:职工|家庭|户)*(?:及时|分别|均|都|按规定|按标准)*(?:实施|开展|进行|给予|提供|落实|发放)(?:了)?"
              + "(?<way>[\\p{IsHan}]{4,8}?)(?:金|款|补助|资金|待遇)?(?=$|[，。；、(\\d]|共|合计|每|按|最)");
  /// 在档困难职工家庭按每户6000元的标准发放生活救助金 behind 对144户
  private static final Telltale THEY_GOT =
      Telltale.of(
          "^(?:在档|建档|在册|城市|城镇|农村)?(?:困难|特困|患病|大病)(?:职工|群众|农民工)(?:家庭|户)?[^，。；对为给向]{0,24}?(?:实施|给予|提供|落实|发放)(?:了)?"
              + "(?<way>[\\p{IsHan}]{4,8}?)(?:金|款|补助|资金|待遇)?(?=$|[，。；、(\\d]|共|合计)");
  private static final Telltale FOR = Telltale.of("[对为给向]$");
  private static final Telltale PEOPLE = Telltale.of("[人户名]次?");
  /// What is told of some of them.
  private static final Telltale ASIDE =
      Telltale.of("^[^，；。]{0,6}(?:退档|脱困|解困|未|拖|延|不(?!少于|低于)|占)|^以[下内]");

  private final Vocabulary vocabulary;

  Ways(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Those whom a count of people says to have been aided in one way; what was done may be told behind them.
  Optional<Named> aided(Spot spot, String unit) {
    if (arePeople(unit) && FOR_THEM.in(spot.left())) {
      return DONE.match(spot.right())
          .map(it -> it.group("way"))
          .filter(this::isOne)
          .map(it -> named(spot, it));
    }
    if (spot.context().kind() != Identity.Kind.PROJECT || !arePeople(unit)
        || spot.context().programme().filter(AIDS::in).isEmpty() || ASIDE.in(spot.right())) {
      return Optional.empty();
    }
    return NAMED.match(spot.left())
        .map(it -> it.group("way"))
        .filter(this::isOne)
        .map(it -> named(spot, it));
  }

  /// Those whom a count stands before that is told with what they got: 对144户在档困难职工家庭发放生活救助金.
  ///
  /// @param end behind the count
  Optional<Named> whoGot(Spot spot, String unit, int end) {
    if (!FOR.in(spot.left()) || !arePeople(unit)) {
      return Optional.empty();
    }
    Sentence sentence = spot.sentence();
    return THEY_GOT.match(sentence.text().substring(end, sentence.clauseEnd(end)))
        .map(it -> it.group("way"))
        .filter(this::isOne)
        .map(it -> named(spot, it));
  }

  /// Whether a unit counts those who may be aided.
  static boolean arePeople(String unit) {
    return PEOPLE.is(unit);
  }

  /// Whether words are the name of a way in which people are aided, and nothing else.
  boolean isOne(String name) {
    return vocabulary.ways(HARDSHIP)
        .flatMap(it -> it.at(name, 0))
        .filter(name::equals)
        .isPresent();
  }

  /// That a figure counts those who were aided in a way.
  static Named named(Spot spot, String way) {
    return new Named(
        HARDSHIP, spot.lastWords(), Optional.of(way), Optional.empty(), Grounds.PATTERN, false);
  }
}
