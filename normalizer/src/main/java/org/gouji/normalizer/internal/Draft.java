package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Location;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Damaged;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.model.report.PrintedDate;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Scorecard;

/// The report under way: hands out keys and keeps everything in document order. Used by one thread.
public final class Draft {

  private final List<Figure> figures = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  /// The keys of all figures that ever stated something: most that are asked for never did.
  private final Set<String> stating = new HashSet<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Scorecard> scorecards = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> settled = new HashSet<>();
  private boolean curtailed;
  /// Some thirty times what the longest accounts tell that were met: 166 relations.
  private static final int MOST_CLAIMS = 5_000;

  private final List<Notice> notices = new ArrayList<>();
  private final List<ItemScore> itemScores = new ArrayList<>();
  private final List<ToldScore> toldScores = new ArrayList<>();
  private final List<ListedUse> listedUses = new ArrayList<>();
  private String above = "";
  private int seen;
  private final Predicate<String> admitted;

  /// @param admitted whether an indicator can be one of the report's; a figure that states another is kept without it
  private Draft(Predicate<String> admitted) {
    this.admitted = admitted;
  }

  /// A draft for the report of an organisation.
  ///
  /// @param tellsOfUnions whether the report tells of what only trade unions do
  public static Draft of(
      Optional<String> organization, boolean tellsOfUnions, OwnIndicators own) {
    return new Draft(it -> own.mayHave(organization, tellsOfUnions, it));
  }

  /// Keeps the phase of a figure's fact, which its column says beside one for the initial budget: where that column is
  /// empty, 全年预算数 is an adjusted one all the same.
  public void keepPhase(Figure figure) {
    settled.add(figure.key());
  }

  /// Whether the phase of a fact is that of its column, whatever else the report tells.
  boolean keepsPhase(Fact fact) {
    return settled.contains(fact.key());
  }

  /// Adds a figure, and the fact that it states, if any.
  ///
  /// @param start offset of the printed figure in the place's text
  /// @param end offset behind it
  public Figure figure(
      Quantity quantity,
      String label,
      Place place,
      int start,
      int end,
      String quote,
      Optional<Stated> said) {
    Optional<Stated> stated = said.filter(it -> admitted.test(it.indicator()));
    String key = stated.isPresent() ? "f" + (facts.size() + 1) : "g" + (figures.size() + 1);
    Figure figure =
        new Figure(
            key,
            quantity,
            quantity.value().scale(),
            label,
            place.section(),
            place.of(start, end),
            quote,
            place.text().confidence(start, end));
    figures.add(figure);
    stated.ifPresent(
        it -> {
          facts.add(
              new Fact(
                  figure, it.indicator(), it.phase(), it.year(), it.fund(), it.subject(),
                  it.grounds()));
          stating.add(key);
        });
    seen++;
    return figure;
  }

  /// A figure of a scorecard row: its key is that of the row's field, and no fact by itself.
  public Figure rowFigure(String key, Figure figure) {
    seen++;
    return figure.withKey(key);
  }

  /// Adds a number that no reading makes sense of.
  public void damaged(
      String unit, String label, Place place, int start, int end, String quote) {
    readings.add(
        new Damaged(
            "g" + (figures.size() + readings.size() + 1) + "d",
            place.text().value().substring(start, end),
            unit,
            label,
            place.section(),
            place.of(start, end),
            quote,
            place.text().confidence(start, end)));
    seen++;
  }

  /// Adds a date that checks use.
  public PrintedDate date(
      PrintedDate.Role role,
      int year,
      Optional<LocalDate> date,
      Place place,
      int start,
      int end,
      String quote) {
    PrintedDate printed =
        new PrintedDate(
            "d" + (readings.size() + 1),
            place.text().value().substring(start, end),
            role,
            year,
            date,
            place.section(),
            place.of(start, end),
            quote,
            place.text().confidence(start, end));
    readings.add(printed);
    return printed;
  }

  /// Gives a figure the decimals of its column or list, wherever the draft holds it.
  public Figure align(Figure figure, int places) {
    Figure aligned = figure.withPlaces(places);
    if (aligned.places() == figure.places()) {
      return figure;
    }
    figures.replaceAll(it -> it.key().equals(figure.key()) ? aligned : it);
    revise(figure, it -> it.withFigure(aligned));
    return aligned;
  }

  /// Points that running text gives an item of the report.
  ///
  /// @param paragraph which one of the report they stand in
  /// @param level of the number that it begins with, 0 without one
  /// @param full what could be got, where it is said
  public record ItemScore(int paragraph, int level, Optional<BigDecimal> full, Figure got) {}

  public void itemScore(ItemScore score) {
    itemScores.add(score);
  }

  public List<ItemScore> itemScores() {
    return itemScores;
  }

  /// Points that running text gives by name.
  ///
  /// @param titles of the headings above them, one a line, the nearest first
  /// @param name of what got them
  /// @param full what could be got, where that is told
  /// @param year that the report is about
  public record ToldScore(
      String titles, String name, Optional<BigDecimal> full, Figure got, Optional<Integer> year) {}

  public void toldScore(ToldScore score) {
    toldScores.add(score);
  }

  public List<ToldScore> toldScores() {
    return toldScores;
  }

  /// An item of a numbered list.
  ///
  /// @param form how it is numbered
  /// @param before the words before it, or the paragraph before where it begins one
  /// @param cost what was spent on it, where that is told once
  public record ListedUse(String form, int number, String before, Optional<Figure> cost) {

    /// The same with what it cost.
    public ListedUse of(Optional<Figure> figure) {
      return new ListedUse(form, number, before, figure);
    }
  }

  public void listedUse(ListedUse use) {
    listedUses.add(use);
  }

  public List<ListedUse> listedUses() {
    return listedUses;
  }

  /// How the paragraph ends that was read last, as folded.
  public String above() {
    return above;
  }

  public void tellAbove(String ending) {
    above = ending;
  }

  /// Takes a claim. Behind [#MOST_CLAIMS] no more are taken, and a notice says so: a text made to hold a
  /// list in each of its lists would be held against itself for days.
  public void claim(Claim claim) {
    if (claims.size() < MOST_CLAIMS) {
      claims.add(claim);
    } else if (!curtailed) {
      curtailed = true;
      notices.add(
          Notice.of(
              "claims-too-many",
              "所述关系超过" + MOST_CLAIMS + "条，其余未予核算",
              "more than " + MOST_CLAIMS + " relations are told; the rest was not recomputed"));
    }
  }

  public void scorecard(Scorecard scorecard) {
    scorecards.add(scorecard);
  }

  public void notice(Location location, String code, String zh, String en) {
    notices.add(Notice.at(location, code, zh, en));
  }

  /// Facts of an indicator in a phase, in document order.
  public List<Fact> facts(String indicator, Phase phase) {
    return facts.stream()
        .filter(it -> it.indicator().equals(indicator) && it.phase().equals(Optional.of(phase)))
        .toList();
  }

  public Optional<Fact> fact(Figure figure) {
    if (!stating.contains(figure.key())) {
      return Optional.empty();
    }
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (facts.get(i).key().equals(figure.key())) {
        return Optional.of(facts.get(i));
      }
    }
    return Optional.empty();
  }

  /// Says what a figure states that had no meaning where it was read.
  public void state(Figure figure, Stated stated) {
    Fact fact =
        new Fact(
            figure, stated.indicator(), stated.phase(), stated.year(), stated.fund(),
            stated.subject(), stated.grounds());
    Set<String> before = new HashSet<>();
    for (Figure other : figures) {
      if (other.key().equals(figure.key())) {
        break;
      }
      before.add(other.key());
    }
    int at = facts.size();
    while (at > 0 && !before.contains(facts.get(at - 1).key())) {
      at--;
    }
    facts.add(at, fact);
    stating.add(fact.key());
  }

  /// Takes back what a figure was said to state.
  public void forget(Figure figure) {
    facts.removeIf(it -> it.key().equals(figure.key()));
  }

  /// Replaces the facts of a figure.
  public void revise(Figure figure, UnaryOperator<Fact> change) {
    facts.replaceAll(it -> it.key().equals(figure.key()) ? change.apply(it) : it);
  }

  /// Replaces every fact.
  public void revise(UnaryOperator<Fact> change) {
    facts.replaceAll(change);
  }

  public List<Figure> figures() {
    return figures;
  }

  public List<Fact> facts() {
    return facts;
  }

  public List<Reading> readings() {
    return readings;
  }

  public List<Scorecard> scorecards() {
    return scorecards;
  }

  public List<Claim> claims() {
    return claims;
  }

  public List<Notice> notices() {
    return notices;
  }

  /// Figures seen so far, those of scorecard rows and damaged ones included.
  public int seen() {
    return seen;
  }
}
