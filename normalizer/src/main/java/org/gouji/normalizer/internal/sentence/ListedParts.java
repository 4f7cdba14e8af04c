package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Collects the parts of a list: which of the figures behind 其中 are of the figure before it. Immutable.
final class ListedParts {

  /// 非公企业608家中公开561家
  private static final String AMONG = "中";
  /// 公务接待费, 其中 国内接待费 is no total of the three.
  private static final String THREE_PUBLIC = "three-public.";
  private static final Telltale STANDARD = Telltale.of("^[，、(]?(?:每[人户名位]|人均|户均)");

  private static final Telltale NAMED_YEAR = Telltale.of("(20\\d{2})年(.*)$");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Partitions partitions;
  private final PartSums sums;
  private final Changes changes;
  private final Scores scores;
  private final PartNames names;

  ListedParts(
      Catalogue catalogue, Vocabulary vocabulary, Partitions partitions, PartSums sums,
      Changes changes, Scores scores) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.partitions = partitions;
    this.sums = sums;
    this.changes = changes;
    this.scores = scores;
    this.names = new PartNames(catalogue);
  }

  /// The figures of a list, to its end or to where something else begins; what they say of the whole is revised in the
  /// draft.
  ///
  /// @param limit behind the list, 0-based
  /// @param said whether 其中 says that they are parts, and no bracket only
  /// @param overChanges whether what something rose or fell by leaves the list open, and does not end it
  List<Mention> of(
      Sentence sentence, Mention whole, List<Mention> behind, int limit, boolean said,
      boolean overChanges, Draft draft) {
    List<Mention> parts = new ArrayList<>();
    for (Mention next : behind) {
      boolean change = changes.isChange(next);
      if (change && overChanges && next.start() < limit) {
        continue;
      }
      boolean again =
          next.indicator().isPresent() && next.indicator().equals(whole.indicator())
              && (!isShared(next) || next.isOf(whole));
      boolean some = said && isSome(whole, next, again);
      boolean narrower = said && isNarrower(whole, parts, next);
      if (next.start() >= limit || change || isOfOtherYear(whole, next)
          || vocabulary.words(Kind.NO_PART).in(next.left())
          || again && !narrower && !some) {
        return parts;
      }
      if (PartNames.isOfTheYear(whole, next)) {
        names.grandTotal(whole, draft);
      } else if (again && narrower && !some) {
        nameAgain(whole, next, draft);
      }
      if (isAside(whole, parts, behind, next)) {
        continue;
      }
      if (isNoneOf(whole, parts, next) || beginsAnew(sentence, parts, next)) {
        return parts;
      }
      parts.add(next);
    }
    return parts;
  }

  /// Whether a part of one name with the whole is said to be some of it: 劳模慰问 of 慰问.
  private static boolean isSome(Mention whole, Mention next, boolean again) {
    boolean told = next.stated().flatMap(Stated::subject).isPresent() && !next.isOf(whole);
    boolean onlyLabel =
        PartNames.isLabelled(next) && PartNames.words(next).startsWith(next.label());
    return next.isOf(whole) && !onlyLabel || again && told;
  }

  private static boolean isNarrower(Mention whole, List<Mention> parts, Mention next) {
    return PartNames.isLabelled(next)
        && !next.label().equals(whole.label())
        && (parts.isEmpty() || whole.label().contains(next.label()));
  }

  private void nameAgain(Mention whole, Mention next, Draft draft) {
    if (whole.indicator().orElseThrow().startsWith(THREE_PUBLIC)) {
      PartNames.name(next, next.label(), draft);
    } else if (!sums.sumsTo(whole, List.of(next))) {
      names.total(draft, whole);
    }
  }

  /// Whether a figure among the parts is none of them.
  private boolean isAside(
      Mention whole, List<Mention> parts, List<Mention> behind, Mention next) {
    // 省级劳模14人，每人2000元；市级劳模52人
    boolean standard =
        !parts.isEmpty()
            && (STANDARD.in(next.left())
                || sums.isMoney(next)
                    && PartialAmounts.isPerThing(next.left(), next.right()));
    return standard || next.isPercent() || next.isOfShare() || next.right().startsWith(AMONG)
        || isNoPost(whole, next) || scores.isMark(next) || isGross(whole, next)
        || isBaseOfPart(whole, parts, next) || isOfOtherPhase(whole, behind, next);
  }

  /// Whether a figure is no part of the whole, and the list ends before it.
  private boolean isNoneOf(Mention whole, List<Mention> parts, Mention next) {
    return !catalogue.units()
        .comparable(whole.figure().quantity().unit(), next.figure().quantity().unit())
        || countsOthers(whole, next)
        || countsAnew(whole, next)
        || leaves(whole, parts, next);
  }

  /// Whether a part is held against a figure of another year than the whole, or than the part right before it
  /// that it is of: 其中A2万元，比上年1.9万元增加, and 其中A2万元，2020年为1.9万元.
  private boolean isBaseOfPart(Mention whole, List<Mention> parts, Mention next) {
    Optional<Integer> year = next.stated().flatMap(Stated::year);
    if (changes.compares(next.left())
        && year.isPresent()
        && whole.stated().flatMap(Stated::year).filter(it -> !it.equals(year.get())).isPresent()) {
      return true;
    }
    if (parts.isEmpty() || !parts.get(parts.size() - 1).isOf(next)) {
      return false;
    }
    return vocabulary.words(Kind.LAST_YEAR).in(next.left())
        || !parts.get(parts.size() - 1).stated().flatMap(Stated::year).equals(year);
  }

  /// 其中2023年支出83万元，包括使用上年结余2万元，2022年支出88万元: what another year is named with is no part of what one is.
  private static boolean isOfOtherYear(Mention whole, Mention next) {
    Matcher of = NAMED_YEAR.matcher(whole.left());
    Matcher other = NAMED_YEAR.matcher(next.left());
    return of.find() && other.find() && !of.group(1).equals(other.group(1))
        && (next.isOf(whole) || of.group(2).equals(other.group(2)));
  }

  /// 支出225万元，其中：A项目预算80万元，支出78万元: what was planned for a part is no part of what was spent.
  private static boolean isOfOtherPhase(Mention whole, List<Mention> behind, Mention next) {
    return whole.phase().isPresent() && next.phase().isPresent()
        && !next.phase().equals(whole.phase())
        && whole.stated().flatMap(Stated::year).equals(next.stated().flatMap(Stated::year))
        && behind.stream().anyMatch(it -> it.isOf(next) && it.phase().equals(whole.phase()));
  }

  /// 资产总额862万元，其中流动资产120万元，固定资产原值958万元，累计折旧216万元: what things once cost is no part of what they
  /// are worth.
  boolean isGross(Mention whole, Mention next) {
    Words gross = vocabulary.words(Kind.GROSS);
    return gross.in(next.left()) && !gross.in(whole.left());
  }

  /// Those who hold posts are no posts: 编制7人，其中行政编制4人，实有4人，事业编制3人，实有2人.
  private static boolean isNoPost(Mention whole, Mention next) {
    return whole.indicator().filter(it -> it.startsWith("staff.establishment.")).isPresent()
        && next.indicator()
            .filter(it -> it.startsWith("staff.on-duty.") || it.startsWith("staff.retired"))
            .isPresent();
  }

  /// 2个预算单位, 其中下属单位1个，编制10名: people are no units.
  private boolean countsOthers(Mention whole, Mention next) {
    boolean counts = !catalogue.units().isMoney(next.figure().quantity().unit());
    return counts
        && whole.indicator().isPresent()
        && next.indicator().isPresent()
        && !Topics.family(whole.indicator().get()).equals(Topics.family(next.indicator().get()));
  }

  /// 训练儿童65名，其中孤独症儿童23名；资助服药360名: what was done next has a verb of its own, which the parts have not.
  private boolean beginsAnew(Sentence sentence, List<Mention> parts, Mention next) {
    Words verbs = vocabulary.words(Kind.VERB);
    int clause = sentence.text().lastIndexOf('；', next.start()) + 1;
    return !parts.isEmpty()
        && !sums.isMoney(next)
        && clause >= parts.get(parts.size() - 1).end()
        && verbs.at(sentence.text(), clause).isPresent()
        && parts.stream().noneMatch(it -> verbs.at(PartNames.words(it), 0).isPresent());
  }

  /// 下属单位3个，分别是A、B和C，纳入编报的单位共4个: a number of all that there are is no part of what is named.
  private boolean countsAnew(Mention whole, Mention next) {
    return !sums.isMoney(next)
        && whole.indicator().isPresent()
        && next.indicator().isPresent()
        && !partitions.isWithin(whole, next)
        && next.left().contains("共");
  }

  /// Whether a figure begins something else: the ones before it are what the catalogue divides the
  /// whole into, and it is not.
  private boolean leaves(Mention whole, List<Mention> parts, Mention next) {
    return !parts.isEmpty()
        && next.indicator().isPresent()
        && !next.states(Partitions.POST)
        && !partitions.isWithin(whole, next)
        && parts.stream().allMatch(it -> partitions.isWithin(whole, it))
        && !sums.sumsTo(whole, Stream.concat(parts.stream(), Stream.of(next)).toList());
  }

  /// Whether many things have the indicator, each with a name: one programme is a part of another.
  boolean isShared(Mention mention) {
    return mention.indicator()
        .flatMap(catalogue::indicator)
        .map(Indicator::subject)
        .orElse(false);
  }
}
