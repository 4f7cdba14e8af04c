package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.document.HeadingNumber;
import org.gouji.normalizer.internal.text.Telltale;

/// Says which one of many a figure is of: whose satisfaction, which programme, what kind of those who are aided. Immutable.
final class Subjects {

  /// What each of several programmes has, and what would else be told of all of them.
  private static final Telltale OF_ANY =
      Telltale.of("(?:ratio|carry|adjust|score\\.total|expenditure|revenue)\\b");

  private final Whose whose;
  private final Classes classes;
  private final Rated rated;
  private final Belonging belonging;

  Subjects(Whose whose, Classes classes, Rated rated, Belonging belonging) {
    this.whose = whose;
    this.classes = classes;
    this.rated = rated;
    this.belonging = belonging;
  }

  /// The subject of what a figure was found to state; empty where the words tell none.
  Optional<String> of(Named named, Spot spot, Dimension dimension) {
    String indicator = named.indicator();
    return named.subject()
        .map(it -> unnumbered(spot.sentence().quoted(it, spot.end())))
        .map(it -> indicator.equals("programme.amount") ? FullName.of(it, spot) : it)
        .or(
            () -> whose.of(indicator, named.pattern(), spot)
                .map(it -> Surveys.meant(it, spot, indicator))
                .map(it -> Covered.meant(it, spot, indicator)))
        .or(() -> classes.of(spot.left(), indicator))
        .or(() -> Surveys.asked(spot, indicator))
        .or(() -> Covered.who(spot, indicator))
        .or(
            () -> dimension == Dimension.PERCENT && Rates.isCompletion(indicator)
                ? rated.of(spot)
                : Optional.empty())
        .or(() -> AdjustedProject.of(spot, indicator))
        .or(() -> Whose.foreign(spot, indicator))
        .or(() -> belonging.unit(spot, indicator))
        .or(
            () -> spot.context()
                .programme()
                .filter(
                    it -> spot.context().oneOfSeveral() && OF_ANY.begins(indicator)));
  }

  /// 4.“99公益日”项目: the number of a line is no part of a name, though folded it seems to be one of the name's.
  private static String unnumbered(String name) {
    return name.indexOf('“') > 0
        ? HeadingNumber.at(name)
            .filter(it -> it.length() == name.indexOf('“'))
            .map(it -> name.substring(it.length()))
            .orElse(name)
        : name;
  }
}
