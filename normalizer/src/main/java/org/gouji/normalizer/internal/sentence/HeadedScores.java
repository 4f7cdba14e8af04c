package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Draft.ToldScore;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what a section divides the points of a group into that are told elsewhere: 自评得分95.8分，其中管理效率（50分）得47.5分 in the
/// conclusion, and 1.预算编制（5分），得4.5分 below （三）管理效率分析. The marks of all items have to make up that of the group, or
/// their points what it got. Immutable.
public final class HeadedScores {

  private static final String GROUP = "score.level1";
  private static final String ITEM = "score.level2";
  private static final Telltale NOUN = Telltale.of("(?:类?指标|方面|部分|类|情况|环节)$");
  /// What a section is called that is about a group, behind its number and the group's name.
  private static final Telltale TITLE =
      Telltale.of(
          "(?:类?指标|方面|部分|类|环节)?(?:完成|实现|自评|评价|评分|得分|绩效)?(?:情况)?(?:分析|说明)?\\s*(?:[(（:：，。].*)?");
  private static final Telltale OF_ALL = Telltale.of("^(?:部门整体|部门|项目|整体)");

  private final ScoreGroups groups;
  private final DividedScores divided;

  public HeadedScores(Vocabulary vocabulary) {
    this.groups = new ScoreGroups(vocabulary);
    this.divided = new DividedScores(vocabulary);
  }

  /// Revises the points of the items and claims their sums.
  public void complete(Draft draft) {
    if (draft.toldScores().isEmpty()) {
      return;
    }
    List<Fact> told =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(GROUP) && it.grounds() != Grounds.CELL)
            .toList();
    for (Fact fact : told) {
      // An item that another group was divided into is none itself any more.
      draft.fact(fact.figure())
          .filter(it -> it.indicator().equals(GROUP) && isToldAlike(it, told))
          .flatMap(it -> group(it, draft))
          .ifPresent(it -> divide(it, draft));
    }
    draft.toldScores().forEach(it -> lower(it, told, draft));
  }

  /// Of several projects each has a group of that name.
  private static boolean isToldAlike(Fact group, List<Fact> told) {
    return told.stream()
        .filter(it -> isOf(group.subject().orElse(""), it))
        .allMatch(
            it -> it.figure().quantity().value().compareTo(group.figure().quantity().value()) == 0);
  }

  /// 预算执行 below 过程情况 is an item of that, where the points of 过程 are told and those of 预算执行 only here.
  private static void lower(ToldScore score, List<Fact> told, Draft draft) {
    Optional<String> name =
        draft.fact(score.got()).filter(it -> it.indicator().equals(GROUP)).flatMap(Fact::subject);
    boolean alone =
        name.isPresent()
            && told.stream().filter(it -> isOf(name.get(), it)).count() == 1;
    boolean below =
        alone
            && told.stream()
                .filter(it -> !isOf(name.get(), it) && stillGroup(it, draft))
                .anyMatch(
                    it -> score.titles()
                        .lines()
                        .anyMatch(title -> names(title, it.subject().orElse(""))));
    if (below) {
      draft.revise(score.got(), it -> it.withIndicator(ITEM));
    }
  }

  private static boolean isOf(String name, Fact fact) {
    return fact.subject().map(HeadedScores::bare).equals(Optional.of(bare(name)));
  }

  private static boolean stillGroup(Fact fact, Draft draft) {
    return draft.fact(fact.figure()).filter(it -> it.indicator().equals(GROUP)).isPresent();
  }

  private void divide(ToldScore group, Draft draft) {
    List<ToldScore> section =
        draft.toldScores()
            .stream()
            .filter(it -> !bare(it.name()).equals(bare(group.name())))
            .filter(it -> it.titles().lines().anyMatch(title -> names(title, group.name())))
            .toList();
    if (section.isEmpty() || SummedScores.isSummed(group, draft)
        || section.stream().anyMatch(it -> isOfGroup(it, draft))) {
      return;
    }
    List<ToldScore> marked = divided.divided(group, section, draft);
    List<ToldScore> summed =
        marked.isEmpty() ? SummedScores.summed(group, section) : marked;
    // 预算管理（12分），得12分。…，得4分；…，得2分: what is told without a mark among such that have one divides an item.
    List<ToldScore> items =
        summed.isEmpty()
            ? SummedScores.summed(
                group, section.stream().filter(it -> it.full().isPresent()).toList())
            : summed;
    if (!items.isEmpty()) {
      groups.take(group, items, draft);
      groups.claimParts(items, section, draft);
    }
  }

  private static Optional<ToldScore> group(Fact fact, Draft draft) {
    Optional<ToldScore> told =
        draft.toldScores()
            .stream()
            .filter(it -> it.got().key().equals(fact.key()))
            .findFirst();
    return fact.subject()
        .map(
            it -> new ToldScore(
                "", it, told.flatMap(ToldScore::full), fact.figure(), fact.year()));
  }

  /// Whether points were found to be a part of those of a group.
  private static boolean isOfGroup(ToldScore score, Draft draft) {
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Sum sum
                && draft.fact(sum.total()).filter(of -> of.indicator().equals(GROUP)).isPresent()
                && sum.parts()
                    .stream()
                    .anyMatch(part -> part.figure().key().equals(score.got().key())));
  }

  private static boolean names(String heading, String group) {
    String line = heading.strip();
    String title = line.substring(HeadingNumber.at(line).map(HeadingNumber::length).orElse(0));
    String of = bare(group);
    String own = title.startsWith(of) ? title : OF_ALL.withoutFirst(title);
    return !of.isEmpty() && own.startsWith(of)
        && TITLE.is(own.substring(of.length()));
  }

  private static String bare(String name) {
    return NOUN.withoutFirst(name);
  }
}
