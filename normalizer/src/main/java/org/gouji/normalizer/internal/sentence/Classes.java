package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says of what kind those are that a count tells of, where it tells only of some: 省级劳模14人, 医疗救助41人. Immutable.
public final class Classes {

  /// What may stand between the words for a kind and the figure: 生活救助困难职工人数为.
  private static final Telltale BEHIND =
      Telltale.of(
          "(?:在档|建档)?(?:困难|特困)?(?:职工|人员|对象|劳模|劳动模范)?(?:家庭|户)?(?:的?户数|人数|人次|户次)?的?(?:(?:年初|年度|全年)*(?:目标|计划|任务|指标)(?:值|数)?)?(?:不少于|不低于|至少|超过|共计|合计|共|计|为|是|有|达|到|了|约|近)*");
  /// What may stand before them in a list.
  private static final Telltale LEAD =
      Telltale.of(
          "[，、；和及]?(?:其中|包括|包含|分别[为是])?[:，]?(?:实施|开展|落实|慰问|走访|救助|享受|获得|得到|接受|属于|纳入)?(?:了|有)?");
  private static final Telltale JOINT = Telltale.of("[和、及与或]|以及");

  private final Vocabulary vocabulary;

  public Classes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The words for the kind, as printed at the end of a figure's name; empty where it is of all.
  public Optional<String> of(String name, String indicator) {
    return words(indicator, name).map(Said::words);
  }

  /// The indicator of a figure that its words tell only the kind of: that of the one before it, in its measure word.
  Optional<String> part(Token.Number token, Spot spot) {
    return spot.inSentence()
        .filter(it -> it.token().unit().equals(token.unit()))
        .reduce((first, second) -> second)
        .flatMap(Mention::indicator)
        .filter(
            it -> words(it, spot.left())
                .filter(said -> LEAD.is(spot.left().substring(0, said.start())))
                .isPresent());
  }

  /// Whether the parts of a count are of kinds of which each thing has one, so that they cannot be more than all.
  boolean areApart(Mention whole, List<Mention> parts) {
    Optional<Words> classes = whole.indicator().flatMap(vocabulary::classes);
    return classes.isPresent()
        && whole.stated().flatMap(Stated::subject).isEmpty()
        && parts.stream()
            .allMatch(
                it -> it.stated().map(Stated::indicator).equals(whole.indicator())
                    && it.figure().quantity().exactness() == Exactness.EXACT
                    && it.stated().flatMap(Stated::subject).filter(classes.get()::in).isPresent())
        && parts.stream().map(it -> it.stated().flatMap(Stated::subject)).distinct().count()
            == parts.size();
  }

  private record Said(String words, int start) {}

  private Optional<Said> words(String indicator, String left) {
    return last(vocabulary.classes(indicator), left)
        .or(() -> last(vocabulary.ways(indicator), left));
  }

  /// The words that stand last, with those that 和 joins to them: 全国和省级劳模.
  private static Optional<Said> last(Optional<Words> words, String left) {
    Optional<Words.Match> found = words.flatMap(it -> it.last(left));
    if (found.isEmpty() || !BEHIND.is(left.substring(found.get().end()))) {
      return Optional.empty();
    }
    int start = found.get().start();
    Matcher joint = JOINT.matcher(left);
    for (int from = joined(words.get(), left, start, joint); from >= 0;
        from = joined(words.get(), left, start, joint)) {
      start = from;
    }
    return Optional.of(new Said(left.substring(start, found.get().end()), start));
  }

  /// Where a word begins that is joined to what begins at an offset; -1 where none is.
  private static int joined(Words words, String left, int start, Matcher joint) {
    for (int length = 1; length <= 2 && length < start; length++) {
      if (joint.region(start - length, start).matches()) {
        Optional<String> before = words.before(left, start - length);
        if (before.isPresent()) {
          return start - length - before.get().length();
        }
      }
    }
    return -1;
  }
}
