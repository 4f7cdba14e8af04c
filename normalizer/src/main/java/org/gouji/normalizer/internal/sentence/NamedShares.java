package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Claims the shares of a whole that a sentence is about, where it tells the parts by their names only: 本年收入合计720万元，其中财政拨款
/// 612.40万元。在本年收入中，财政拨款占85.06%. Of what was told before the sentence the share is none itself. Immutable.
final class NamedShares {

  private static final String EACH = "分别";
  /// What stands before the name of a part, and what it needs not have.
  private static final Telltale BEFORE =
      Telltale.of("^[、，；:(]*(?:其中|而|并且|同时|[一二三四五六]是)?[:，]?(?:在?[^，、；:占]{2,16}中[，、:]?)?");
  private static final Telltale BEHIND =
      Telltale.of("(?:收入|支出|资金|经费|金额|总额|数额|人数|数量|数)?(?:所|约|大约|共|合计|仅|各)*$");
  private static final Telltale NO_NAME =
      Telltale.of(
          "^(?:[两二三四五六七八]?[项者类个部分]+|其|该|此|上述|以上|全部|全年|当年|本年|总|实际|预算|决算|约|比重|比例|[\\d.]+.*)*$");
  private static final int SHORTEST_NAME = 2;

  private final Bases bases;

  NamedShares(Bases bases) {
    this.bases = bases;
  }

  /// Whether a share, or the first of several, is none of the amounts before it.
  ///
  /// @param before the figures before it, that of the topic of its sentence among them
  boolean claim(Sentence sentence, Mention percent, List<Mention> before, Draft draft) {
    Optional<Mention> whole = Mention.lastAmount(before);
    if (whole.isEmpty() || whole.get().end() > sentence.start()) {
      return false;
    }
    int share = percent.left().lastIndexOf('占');
    String name = name(percent.left().substring(0, Math.max(share, 0)));
    if (name.length() < SHORTEST_NAME || NO_NAME.in(name)
        || whole.get().left().contains(name) || name.contains(whole.get().label())
        || whole.get().label().contains(name)) {
      return false;
    }
    if (!percent.left().contains(EACH)) {
      claim(name, percent, whole.get(), draft);
    }
    return true;
  }

  private void claim(String name, Mention percent, Mention topic, Draft draft) {
    List<Figure> parts =
        draft.figures()
            .stream()
            .filter(it -> bases.comparable(it, topic.figure()) && it.label().contains(name))
            .toList();
    Optional<Share> share =
        wholes(percent, topic, draft).flatMap(
            whole -> parts.stream()
                .filter(it -> it != whole && bases.isRate(percent, it, whole))
                .map(it -> new Share(it, whole)))
            .reduce((first, second) -> second)
            .or(
                () -> parts.stream()
                    .filter(it -> isTotal(topic) && name(it.label()).equals(name))
                    .filter(it -> Bases.isInOnePlace(it.location(), percent.figure().location()))
                    .map(it -> new Share(it, topic.figure()))
                    .reduce((first, second) -> second));
    share.ifPresent(
        it -> draft.claim(
            new Claim.Share(
                Claim.Origin.SENTENCE, percent.figure(), it.part(), List.of(it.whole()))));
  }

  private record Share(Figure part, Figure whole) {}

  /// What the sentence is about, and the totals of its paragraph.
  private Stream<Figure> wholes(Mention percent, Mention topic, Draft draft) {
    return Stream.concat(
        draft.facts()
            .stream()
            .filter(it -> Mention.isTotal(it.indicator()))
            .map(Fact::figure)
            .filter(it -> Bases.isInOnePlace(it.location(), percent.figure().location())),
        Stream.of(topic.figure()));
  }

  private static boolean isTotal(Mention topic) {
    return topic.indicator().filter(Mention::isTotal).isPresent();
  }

  private static String name(String words) {
    String bare = BEFORE.withoutFirst(words);
    return BEHIND.withoutFirst(bare.replace(EACH, ""));
  }
}
