package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the catalogue and the vocabulary divide an amount into. Immutable.
final class Partitions {

  /// Families whose members are told side by side, and are no division of one another.
  private static final Set<String> SOME_OF = Set.of("union", "asset");

  /// Those who lead are told as a rule, and not all that there are: 编制20名，其中主任1名、副主任2名.
  static final String POST = "staff.rank";

  private static final Set<String> USES_OF = Set.of("programme.amount", "programme.total");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
  private static final Telltale FORM_LEVEL = Telltale.of("产出|效益|满意度|成本");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  /// Ids of indicators by what they are a part of; empty for those that are part of none.
  private final Map<Optional<String>, List<String>> children;

  Partitions(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.children =
        catalogue.indicators()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Indicator::parent, Collectors.mapping(Indicator::id, Collectors.toList())));
  }

  /// Whether parts that do not add up to a whole are all of it still: they are what the catalogue or the
  /// vocabulary divides it into. Programmes and outputs behind 其中 are as a rule examples.
  boolean isPartition(Mention whole, List<Mention> parts) {
    if (coversAll(whole, parts) || namesEveryKind(whole, parts)) {
      return true;
    }
    String family = whole.indicator().map(it -> it.substring(0, it.indexOf('.'))).orElse("?");
    boolean related =
        parts.stream()
            .allMatch(it -> it.indicator().filter(id -> id.startsWith(family + ".")).isPresent());
    boolean children = parts.stream().allMatch(it -> isChild(whole, it));
    boolean direct = parts.stream().noneMatch(it -> isWithin(whole, it) && !isChild(whole, it));
    boolean some =
        whole.indicator().filter(USES_OF::contains).isPresent() && leavesSome(whole, parts);
    return related && direct && !some && !SOME_OF.contains(family) && !isWithoutExecution(parts)
        && parts.stream().noneMatch(it -> it.states(POST))
        && (children && parts.size() >= 2 || parts.size() >= 3);
  }

  /// Whether uses of a programme's money are so much less than it that they may be the main ones only: a misprinted
  /// digit or two digits that changed places leave a list within a tenth as a rule.
  private boolean leavesSome(Mention whole, List<Mention> parts) {
    BigDecimal sum =
        parts.stream()
            .filter(it -> catalogue.units().isMoney(it.token().unit()))
            .map(it -> it.token().yuan(catalogue.units()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return catalogue.units().isMoney(whole.token().unit())
        && sum.compareTo(whole.token().yuan(catalogue.units()).multiply(NINE_TENTHS)) < 0;
  }

  /// 产出49分、效益29分、满意度10分: the national form gives the execution of the budget points of its own, which are
  /// told elsewhere. Source: 财预〔2021〕6号 附表 项目支出绩效自评表.
  static boolean isWithoutExecution(List<Mention> parts) {
    return parts.stream()
        .allMatch(
            it -> it.states("score.level1")
                && FORM_LEVEL.in(it.stated().flatMap(Stated::subject).orElse(it.left())));
  }

  /// Whether parts stand for every kind that the catalogue divides a whole into, each once.
  private boolean coversAll(Mention whole, List<Mention> parts) {
    List<String> kinds = children.getOrDefault(whole.indicator(), List.of());
    return kinds.size() > 1
        && parts.size() == kinds.size()
        && kinds.stream()
            .allMatch(
                kind -> parts.stream()
                    .flatMap(it -> it.indicator().stream())
                    .filter(it -> it.equals(kind) || it.startsWith(kind + "."))
                    .count() == 1);
  }

  /// Whether the labels of parts name every kind that an amount is divided into, each once.
  private boolean namesEveryKind(Mention whole, List<Mention> parts) {
    List<String> kinds = whole.indicator().map(vocabulary::kinds).orElse(List.of());
    return !kinds.isEmpty()
        && parts.size() == kinds.size()
        && kinds.stream()
            .allMatch(kind -> parts.stream().filter(it -> it.label().contains(kind)).count() == 1);
  }

  /// Whether the catalogue has a part below a whole, as 公务用车运行维护费 is below 三公经费.
  boolean isWithin(Mention whole, Mention part) {
    return isWithin(catalogue, whole.indicator(), part.indicator());
  }

  static boolean isWithin(Catalogue catalogue, Optional<String> whole, Optional<String> part) {
    Optional<String> at = part;
    while (at.isPresent()) {
      at = at.flatMap(catalogue::indicator).flatMap(Indicator::parent);
      if (at.isPresent() && at.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private boolean isChild(Mention whole, Mention part) {
    return whole.indicator().isPresent()
        && part.indicator()
            .flatMap(catalogue::indicator)
            .flatMap(it -> it.parent())
            .equals(whole.indicator());
  }
}
