package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads amounts of one project told in turn, 养护项目年初预算、全年预算和执行数分别为128万元、152万元、150万元: what stands between the names of
/// the phases and the project's is nothing. Immutable.
final class PhasesInTurn {

  private static final Telltale DATED =
      Telltale.of("^[，；]?(?:(?:19|20)\\d{2}年度?)?|(?:(?:19|20)\\d{2}年度?|的)$");
  private static final Telltale POINTED =
      Telltale.of("(?:(?:该|本|此)(?:项|个)?(?:项目|专项|资金|经费)|项目|专项)(?:资金|经费)?");
  private static final String SPENT = "支出";

  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  PhasesInTurn(LabelFinder labels, Qualifiers qualifiers) {
    this.labels = labels;
    this.qualifiers = qualifiers;
  }

  /// @param isName whether words name a project
  Optional<OwnName.Own> of(Spot spot, Predicate<String> isName) {
    if (!Together.haveEach(spot.said())) {
      return Optional.empty();
    }
    Optional<Together.Run> run = Together.told(spot).filter(it -> it.length() > 1);
    List<String> names = run.map(it -> Together.items(it.words())).orElse(List.of());
    if (names.size() < 2 || names.size() != run.orElseThrow().length()) {
      return Optional.empty();
    }
    String first = names.get(0);
    int at =
        IntStream.rangeClosed(0, first.length())
            .filter(it -> phase(first.substring(it)).isPresent())
            .findFirst()
            .orElse(-1);
    List<Optional<Phase>> phases =
        IntStream.range(0, names.size())
            .mapToObj(it -> phase(it == 0 && at >= 0 ? first.substring(at) : names.get(it)))
            .toList();
    boolean told =
        at >= 0 && phases.stream().allMatch(Optional::isPresent)
            && phases.stream().distinct().count() == phases.size();
    return told
        ? name(first.substring(0, at), spot, isName)
            .map(it -> new OwnName.Own(it, phases.get(run.get().place())))
        : Optional.empty();
  }

  /// The phase that words say and nothing else.
  private Optional<Phase> phase(String words) {
    boolean spent = words.endsWith(SPENT);
    String bare = spent ? words.substring(0, words.length() - SPENT.length()) : words;
    return words.isEmpty() || !labels.isQualifiersOnly(bare)
        ? Optional.empty()
        : qualifiers.phase(words)
            .or(() -> spent ? Optional.of(Phase.FINAL) : Optional.empty());
  }

  private static Optional<String> name(String words, Spot spot, Predicate<String> isName) {
    String name = DATED.without(words);
    Optional<String> own = spot.context().programme();
    if (name.isEmpty() || POINTED.is(name)) {
      return own;
    }
    return own.filter(name::equals)
        .or(() -> isName.test(name) ? Optional.of(OtherMoney.named(name, spot)) : Optional.empty());
  }
}
