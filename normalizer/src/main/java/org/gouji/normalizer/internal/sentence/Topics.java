package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what an amount without a name of its own is about: 预算数, 执行数 and a bare 支出 are amounts of
/// what the sentence told before, or of the whole department. Immutable.
final class Topics {

  private static final Pattern DATED = Pattern.compile("(?:19|20)\\d{2}年");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Phases phases;

  Topics(
      Catalogue catalogue,
      Vocabulary vocabulary,
      LabelFinder labels,
      Qualifiers qualifiers,
      Phases phases) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.phases = phases;
  }

  /// 支出决算为 without a word of whose: an amount of what the text is about, like 决算数.
  boolean isBare(LabelFinder.Label label, String left) {
    return label.indicator().matches("(?:revenue|expenditure)\\.total")
        && vocabulary.labels().before(left, label.end()).isEmpty()
        && !vocabulary.words(Kind.SCOPE).in(left.substring(0, label.start()))
        && labels.isQualifiersOnly(left.substring(0, label.start()));
  }

  /// What a bare 支出 is: of an item told before, another phase of it; beside a total of revenue, or
  /// in a text about the whole department, the total of expenditure.
  Optional<LabelFinder.Label> bare(LabelFinder.Label label, Spot spot) {
    List<Mention> before = spot.before();
    for (int i = before.size() - 1; i >= 0; i--) {
      Optional<String> told = before.get(i).indicator().filter(this::isAmount);
      if (told.isPresent()) {
        boolean total = told.get().matches("(?:revenue|expenditure)\\.(?:grand-)?total");
        return total && family(told.get()).equals(family(label.indicator())) || !total
            ? Optional
                .of(new LabelFinder.Label(label.label(), told.get(), label.start(), label.end()))
            : Optional.of(label);
      }
    }
    int from = spot.leftStart();
    boolean ofTheYear =
        DATED.matcher(spot.sentence().text().substring(from, from + label.start())).find();
    return (spot.context().whole() || ofTheYear) && !isAboutAPart(spot)
        ? Optional.of(label)
        : Optional.empty();
  }

  private static String family(String indicator) {
    return indicator.substring(0, indicator.indexOf('.'));
  }

  /// The indicator of 预算数, 执行数, 总额 without a name: what the sentence is about, or the whole
  /// expenditure where it is about nothing else.
  Optional<String> topic(Spot spot) {
    String left = spot.left();
    List<Mention> before = spot.before();
    boolean comparedWith = vocabulary.words(Kind.LAST_YEAR).in(left) && !before.isEmpty();
    if (!labels.isQualifiersOnly(left) || qualifiers.phase(left).isEmpty() && !comparedWith) {
      return Optional.empty();
    }
    int last = before.size() - 1;
    if (vocabulary.words(Kind.COMPARED).in(left)
        && vocabulary.words(Kind.OF_WHICH).in(spot.earlier())) {
      last = phases.wholeBefore(spot, before);
    }
    for (int i = last; i >= 0; i--) {
      Optional<String> told = before.get(i).indicator().filter(this::isAmount);
      if (told.isPresent()) {
        return told;
      }
    }
    return spot.context().whole() && !isAboutAPart(spot)
        ? Optional.of("expenditure.total")
        : Optional.empty();
  }

  /// Whether the paragraph, up to a figure, speaks of a programme or an item.
  private boolean isAboutAPart(Spot spot) {
    String told = spot.sentence().text().substring(0, spot.leftStart());
    return vocabulary.words(Kind.PART_OF_BUDGET).in(told);
  }

  private boolean isAmount(String indicator) {
    return catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.MONEY
        && !indicator.startsWith("adjust.")
        && !indicator.equals("three-public.delta")
        && !indicator.equals("programme.amount");
  }
}
