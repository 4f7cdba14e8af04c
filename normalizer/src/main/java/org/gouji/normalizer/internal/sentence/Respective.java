package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what figures are that are told again, in their order, of things told one by one before: 甲经费预算3万元、乙经费预算2万元，
/// 实际支出分别为3万元、1万元，执行率依次为100%、50%，上年分别为2万元、2万元. Immutable.
final class Respective {

  private static final String SUM = "programme.total";
  private static final Set<String> OF_PROGRAMMES =
      Set.of("ratio.execution", "ratio.budget-completion", "ratio.fund-arrival",
          "ratio.fund-timely");
  private static final String PROGRAMME = "programme.amount";
  /// Characters of 分别 and 依次.
  private static final int EACH = 2;
  private static final Set<String> FAMILIES = Set.of("revenue", "expenditure");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  Respective(Units units, Vocabulary vocabulary, LabelFinder labels, Qualifiers qualifiers) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
  }

  /// Empty where the words before the first of the figures say more than their phase or the name of a rate, or where not
  /// just as many things were told before.
  Optional<Named> find(Token.Number token, Spot spot) {
    Optional<Together.Run> run = Together.told(spot).filter(it -> it.length() > 1);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    String words = run.get().words();
    if (isPercent(token.unit())) {
      Optional<Named> share = share(spot, run.get());
      if (share.isPresent()) {
        return share;
      }
    }
    Optional<String> rate =
        labels.find(words)
            .map(LabelFinder.Label::indicator)
            .filter(it -> isPercent(token.unit()) && OF_PROGRAMMES.contains(it));
    if (rate.isEmpty() && !saysNoMore(words, spot.context().fiscalYear())) {
      return Optional.empty();
    }
    List<Mention> things =
        rate.isPresent()
            ? things(spot, run.get(), it -> it.states(PROGRAMME))
            : things(spot, run.get(), it -> isAlike(it.token().unit(), token.unit()));
    if (things.isEmpty()) {
      return Optional.empty();
    }
    Mention thing = things.get(run.get().place());
    Stated stated = thing.stated().orElseThrow();
    return Optional.of(
        new Named(
            rate.orElse(stated.indicator()), thing.label(), stated.subject(), Optional.empty(),
            Grounds.TOPIC, false));
  }

  /// 基本支出、项目支出分别为60万元、40万元，分别占总支出的60%、40%: the shares of the amounts right before, in their order.
  private Optional<Named> share(Spot spot, Together.Run run) {
    List<Mention> before = spot.before();
    String left = run.first() < before.size() ? before.get(run.first()).left() : spot.left();
    String share = left.substring(Math.min(left.length(), run.words().length() + EACH));
    boolean ofAll =
        share.startsWith("占") && labels.isQualifiersOnly(run.words())
            && labels.find(share.replaceFirst("的?(?:比例|比重)?(?:为|是)?$", ""))
                .map(LabelFinder.Label::indicator)
                .map(Mention::isTotal)
                .orElse(labels.isQualifiersOnly(share.substring(1)));
    int from = run.first() - run.length();
    if (!ofAll || from < 0) {
      return Optional.empty();
    }
    List<Mention> parts = before.subList(from, run.first());
    Mention part = parts.get(run.place());
    String family = Topics.family(part.indicator().orElse("none."));
    boolean alike =
        FAMILIES.contains(family)
            && parts.stream()
                .allMatch(
                    it -> !it.isPercent() && it.start() >= spot.sentence().start()
                        && it.indicator()
                            .filter(id -> Topics.family(id).equals(family) && !Mention.isTotal(id))
                            .isPresent());
    return alike
        ? Optional.of(
            new Named(
                family + ".share", part.label(),
                part.stated().flatMap(Stated::subject).or(() -> Optional.of(part.label())),
                Optional.empty(), Grounds.TOPIC, false))
        : Optional.empty();
  }

  private boolean saysNoMore(String words, Optional<Integer> fiscalYear) {
    String said = words.startsWith("，") || words.startsWith("；") ? words.substring(1) : words;
    String rest =
        vocabulary.words(Kind.ACTUALLY)
            .at(said, 0)
            .map(it -> said.substring(it.length()))
            .orElse(said);
    boolean spent = rest.endsWith("支出");
    String bare = spent ? rest.substring(0, rest.length() - 2) : rest;
    return labels.isQualifiersOnly(bare) && (spent || !said.equals(rest)
        || qualifiers.phase(said).isPresent() || vocabulary.words(Kind.PHASE_TARGET).in(said)
        || qualifiers.year(said, fiscalYear)
            .filter(it -> !fiscalYear.equals(Optional.of(it)))
            .isPresent());
  }

  /// As many things as figures, told last of one phase, and no more of it but what 其中 divides into them.
  private List<Mention> things(
      Spot spot, Together.Run run, Predicate<Mention> isOne) {
    List<Mention> things = new ArrayList<>();
    Set<List<Object>> told = new HashSet<>();
    Optional<Phase> phase = Optional.empty();
    for (int i = run.first() - 1; i >= 0; i--) {
      Mention mention = spot.before().get(i);
      if (mention.start() < spot.sentence().start()
          || !things.isEmpty() && isOne.test(mention) && !mention.phase().equals(phase)
          || things.size() == run.length() && areParts(things)) {
        break;
      }
      if (!isOne.test(mention) || mention.states(SUM)) {
        continue;
      }
      if (mention.stated().isEmpty()) {
        return List.of();
      }
      Stated stated = mention.stated().get();
      if (!told.add(List.of(stated.indicator(), stated.subject()))) {
        return List.of();
      }
      phase = mention.phase();
      things.add(0, mention);
    }
    return things.size() == run.length() ? things : List.of();
  }

  private boolean areParts(List<Mention> things) {
    return vocabulary.words(Kind.OF_WHICH).in(things.get(0).left());
  }

  private boolean isPercent(String unit) {
    return units.find(unit).map(Unit::kind).equals(Optional.of(Unit.Kind.PERCENT));
  }

  private boolean isAlike(String one, String other) {
    return units.find(one)
        .map(Unit::kind)
        .orElse(Unit.Kind.COUNT) == units.find(other).map(Unit::kind).orElse(Unit.Kind.COUNT);
  }
}
