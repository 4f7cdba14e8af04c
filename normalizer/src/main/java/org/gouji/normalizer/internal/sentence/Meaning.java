package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Decides what a figure of a sentence states: by its label, else by a pattern of the words around it,
/// else by the topic of its sentence. Two patterns of equal weight decide nothing. Immutable.
final class Meaning {

  private static final Telltale REST =
      Telltale.of("[、，]?(?:其中)?[:，]?(?:其余|剩余|余下|另外|另有|另|有)?的?");
  private static final Telltale NAMED_BEHIND = Telltale.of("(?:资金)?(?:为|是|系|属于|作为)");
  private static final Telltale SAVED =
      Telltale.of("[\\d.,]+(?:万|亿)?元，(?:资金|采购)?节(?:约|支|省)率");
  private static final String PROJECTS = "expenditure.project.total";

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Phases phases;
  private final Funds funds;
  private final Plans plans;
  private final NamedBefore namedBefore;
  private final NamedGoals goals;
  private final Patterns patterns;
  private final Changes changes;
  private final Programmes programmes;
  private final Topics topics;
  private final Points points;
  private final Rates rates;
  private final Together together;
  private final Each each;
  private final Apart apart;
  private final Wholly wholly;
  private final SharedVerbs verbs;
  private final Labelled labelled;
  private final Belonging belonging;
  private final InAll inAll;
  private final Equations equations;
  private final Outcomes outcomes;
  private final Movements movements;
  private final Years years;
  private final OwnName ownName;
  private final Headline headline;
  private final Ceilings ceilings;
  private final OtherMoney otherMoney;
  private final NarrowTotals narrow;
  private final Respective respective;
  private final Available available;
  private final Slices slices;
  private final SpentParts spentParts;
  private final CountedParts counted;
  private final Grants grants;
  private final Misnomers misnomers;
  private final Additions additions;
  private final NumberedItems items;
  private final ItemsBelow itemsBelow;
  private final UseItems useItems;
  private final Ways ways;
  private final Nameless nameless;
  private final Bounds bounds;
  private final Classes classes;
  private final Subjects subjects;
  private final Activities activities;
  private final MovedGoals movedGoals;
  private final OfActivity ofActivity;
  private final PartsOfChange partsOfChange;

  Meaning(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
    this.phases = new Phases(vocabulary, labels, qualifiers);
    this.funds = new Funds(vocabulary, qualifiers, phases);
    this.patterns = new Patterns(vocabulary);
    this.goals = new NamedGoals(catalogue, labels, patterns);
    this.changes = new Changes(vocabulary, labels, phases);
    this.programmes = new Programmes(catalogue, vocabulary, labels);
    this.plans = new Plans(phases, qualifiers, programmes);
    this.namedBefore = new NamedBefore(catalogue, vocabulary, labels);
    this.otherMoney = new OtherMoney(vocabulary, labels, qualifiers);
    this.narrow = new NarrowTotals(labels);
    this.topics = new Topics(catalogue, vocabulary, labels, qualifiers, phases, otherMoney);
    this.points = new Points(catalogue, vocabulary, labels);
    this.rates = new Rates(catalogue.units(), vocabulary, labels, qualifiers);
    this.together = new Together(labels, changes);
    this.each = new Each(labels, together);
    this.apart = new Apart(catalogue.units(), vocabulary, labels, changes);
    this.wholly = new Wholly(catalogue, vocabulary, labels);
    this.verbs = new SharedVerbs(vocabulary);
    this.labelled =
        new Labelled(
            catalogue, vocabulary, labels, phases, new Shares(labels, changes, wholly), programmes,
            topics,
            together, otherMoney);
    this.equations = new Equations(catalogue, labels);
    this.belonging = new Belonging(vocabulary);
    this.inAll = new InAll(catalogue);
    this.outcomes = new Outcomes(catalogue.units(), vocabulary, labels);
    this.movements = new Movements(labels, qualifiers, changes);
    this.years = new Years(vocabulary, qualifiers, phases, changes);
    this.ownName = new OwnName(labels, qualifiers);
    this.ceilings = new Ceilings(labels, qualifiers);
    this.headline =
        new Headline(
            vocabulary, labels, qualifiers, new Announced(catalogue, vocabulary, labels));
    this.respective = new Respective(catalogue.units(), vocabulary, labels, qualifiers);
    GivenTogether given = new GivenTogether(catalogue.units());
    this.available = new Available(catalogue.units(), given);
    this.slices = new Slices(vocabulary, given);
    this.spentParts = new SpentParts(catalogue.units(), vocabulary, labels);
    this.counted = new CountedParts(catalogue.units(), vocabulary, labels);
    this.grants = new Grants(catalogue.units(), vocabulary, labels);
    this.misnomers = new Misnomers(qualifiers, phases, changes, new SeveralYears(vocabulary));
    this.additions = new Additions(vocabulary, labels);
    this.items = new NumberedItems(vocabulary, labels);
    this.itemsBelow = new ItemsBelow(vocabulary, labels);
    this.useItems = new UseItems(vocabulary, labels);
    this.ways = new Ways(vocabulary);
    this.nameless = new Nameless(qualifiers, movements, changes);
    this.bounds = new Bounds(vocabulary);
    this.classes = new Classes(vocabulary);
    this.subjects =
        new Subjects(
            new Whose(vocabulary), classes, new Rated(labels, phases), belonging);
    this.activities = new Activities(catalogue.units());
    this.ofActivity = new OfActivity(catalogue.units());
    this.movedGoals = new MovedGoals(catalogue, labels);
    this.partsOfChange = new PartsOfChange(catalogue.units());
  }

  /// @param label the words that name the figure, as folded
  /// @param implied whether the topic lent its indicator
  /// @param bound the qualification that words before it give, where they do
  /// @param decrease whether the words say that something fell by it
  /// @param ambiguous whether two indicators fit equally well, so that none is said
  record Reading(
      String label,
      Optional<Stated> stated,
      boolean implied,
      Optional<Exactness> bound,
      boolean decrease,
      boolean ambiguous) {}

  /// What a figure states in its surroundings.
  Reading of(Token.Number token, Spot told) {
    Spot spot = labelled.areProgrammes(told) ? told : apart.beside(token, each.alone(told));
    Optional<Exactness> bound =
        Ceilings.isOne(spot) ? Optional.empty() : bounds.of(token, spot);
    Dimension dimension = dimension(token);
    Optional<MovedGoals.Goal> goal = movedGoals.of(token, spot, dimension);
    if (goal.isPresent()) {
      return new Reading(
          goal.get().label(), goal.get().stated(), false, Optional.empty(), false, false);
    }
    if (changes.tells(spot)) {
      return new Reading(
          spot.lastWords(),
          changes.stated(spot, dimension == Dimension.PERCENT),
          false,
          bound,
          changes.isDecrease(spot) && !isSaved(spot),
          false);
    }
    Named named =
        PostHolders.instead(
            OfProgramme.instead(narrow.instead(named(token, spot, dimension), token, spot), spot),
            spot);
    String indicator = named.indicator();
    if (indicator.isEmpty() || misnomers.isOne(named, spot) || belonging.isPart(spot, indicator)
        || ofActivity.isOne(named, token, spot)
        || OtherCampaign.isOne(indicator, spot)
        || partsOfChange.isOne(indicator, token, spot)) {
      return new Reading(
          named.label(), Optional.empty(), false, bound,
          changes.ends(spot.left()) && changes.isDecrease(spot.left()) && !isSaved(spot),
          named.ambiguous());
    }
    Optional<String> subject = subjects.of(named, spot, dimension);
    Stated stated =
        new Stated(
            indicator,
            indicator.startsWith("standard.")
                ? Optional.empty()
                : ofOwnLabel(spot, named).or(() -> phase(token, spot, indicator)),
            years.of(spot, named, dimension),
            funds.of(spot, indicator),
            subject,
            named.grounds());
    return new Reading(
        named.label(),
        Optional.of(stated)
            .filter(
                it -> !plans.isArrivedBesideBudget(spot, it) && !activities.isOne(token, spot, it)),
        named.implied(), bound, false, false);
  }

  /// What else a figure states: 事业收入、经营收入均为0万元 tells of both, and so do 到位率、执行率均为100% and 收入80万元，全部为财政
  /// 拨款.
  List<Stated> alike(Token.Number token, Spot spot, Stated stated) {
    Dimension dimension = dimension(token);
    List<Stated> others = new ArrayList<>();
    wholly.part(token, spot, stated).ifPresent(others::add);
    if (dimension != Dimension.MONEY && dimension != Dimension.PERCENT) {
      return others;
    }
    for (LabelFinder.Label label : together.alike(spot)) {
      if (labelled.fits(label.indicator(), dimension)) {
        others.add(
            new Stated(
                label.indicator(), stated.phase(), stated.year(), stated.fund(),
                dimension == Dimension.MONEY ? stated.subject() : Optional.empty(),
                stated.grounds()));
      }
    }
    for (String words : each.others(spot)) {
      Spot other = spot.as(words);
      labels.find(words)
          .map(LabelFinder.Label::indicator)
          .or(() -> Optional.of(stated.indicator()).filter(it -> labels.isQualifiersOnly(words)))
          .filter(it -> labelled.fits(it, dimension))
          .ifPresent(
              it -> others.add(
                  new Stated(
                      it, phases.phase(other, it), stated.year(),
                      stated.fund(), stated.subject(), stated.grounds())));
    }
    return others;
  }

  /// 政府采购预算、实际采购金额分别为26万元、24万元: each of several has the phase that its own name says.
  private Optional<Phase> ofOwnLabel(Spot spot, Named named) {
    boolean next = Together.isOfRun(spot);
    if (named.grounds() != Grounds.LABEL || !Phases.isOfFlow(named.indicator())
        || !next && !Together.haveEach(spot.left())) {
      return Optional.empty();
    }
    Optional<Phase> done =
        spot.last()
            .filter(it -> next && it.states(named.indicator()))
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)))
            .filter(it -> qualifiers.phase(it.label()).equals(it.phase()))
            .map(it -> Phase.FINAL);
    return qualifiers.phase(named.label()).or(() -> done);
  }

  private Optional<Phase> phase(Token.Number token, Spot spot, String indicator) {
    Optional<Phase> inAllAvailable =
        available.phase(token, spot, indicator)
            .or(() -> ProjectMoney.phase(spot))
            .or(() -> spentParts.phase(spot, indicator))
            .or(() -> itemsBelow.phase(spot));
    if (inAllAvailable.isPresent()) {
      return inAllAvailable;
    }
    if (indicator.equals("programme.amount") && !phases.isArrived(spot, indicator)) {
      Optional<Phase> own =
          ownName.of(spot).or(() -> otherMoney.of(spot)).flatMap(OwnName.Own::phase);
      if (own.isPresent()) {
        return own;
      }
    }
    if (Ceilings.isOne(spot)) {
      return ceilings.phase(spot);
    }
    Optional<Phase> given = Plans.isOfProgramme(indicator) ? given(token, spot) : Optional.empty();
    if (given.isPresent()) {
      return given;
    }
    Optional<Grants.Grant> grant =
        Plans.isOfProgramme(indicator) && ownName.of(spot).isEmpty()
            && otherMoney.of(spot).isEmpty()
                ? grants.of(spot)
                : Optional.empty();
    if (grant.isPresent()) {
      return grant.get()
          .phase()
          .or(() -> plans.isOne(spot, indicator) ? Optional.of(Phase.BUDGET) : Optional.empty());
    }
    if (indicator.equals(PROJECTS)
        && qualifiers.phase(spot.left()).isEmpty()
        && programmes.isSpentAsTold(token, spot)) {
      return Optional.of(programmes.isSpentBehind(spot) ? Phase.BUDGET : Phase.FINAL);
    }
    Optional<Phase> phase = phase(spot, indicator).or(() -> phaseOfTold(spot, indicator));
    boolean done = phase.isEmpty() || phase.get() == Phase.FINAL;
    return done && plans.isOne(spot, indicator) ? Optional.of(Phase.BUDGET) : phase;
  }

  /// 项目资金62万元，于5月底前全部到位: the words behind say that it came.
  private Optional<Phase> given(Token.Number token, Spot spot) {
    boolean came =
        qualifiers.phase(spot.left()).isEmpty()
            && vocabulary.arrives(
                spot.sentence().text().substring(token.end(), spot.sentence().end()));
    return came ? Optional.of(Phase.ADJUSTED) : AllProjects.phase(spot);
  }

  /// A programme among those that come to what was told is of the phase of that.
  private Optional<Phase> phaseOfTold(Spot spot, String indicator) {
    return indicator.equals("programme.amount")
        ? programmes.ofTold(spot).flatMap(Fact::phase)
        : Optional.empty();
  }

  /// 节约资金1.65万元，节约率9.17%: what a rate of its own is told of, and no change of anything.
  private boolean isSaved(Spot spot) {
    int from = spot.sentence().clauseStart(spot.leftStart());
    boolean compared =
        vocabulary.words(Kind.COMPARED).in(spot.sentence().text().substring(from, spot.end()));
    return !compared && SAVED.matcher(spot.sentence().text(), spot.end(), spot.sentence().end())
        .lookingAt();
  }

  /// What moved or was added up speaks first, then a label, then a pattern, then what the figure is a share, a
  /// programme or another phase of.
  private Named named(Token.Number token, Spot spot, Dimension dimension) {
    return derived(token, spot, dimension)
        .or(() -> nameless.isOne(spot, dimension) ? nothing(spot) : Optional.empty())
        .or(() -> ofItsKind(token, spot, dimension))
        .or(() -> outcomes.goal(token, spot))
        .or(() -> respective.find(token, spot))
        .or(() -> available.find(token, spot))
        .or(() -> labelled.each(spot, dimension).filter(it -> !it.indicator().isEmpty()))
        .or(
            () -> dimension == Dimension.MONEY
                ? ProjectMoney.of(spot)
                    .or(() -> additions.of(spot, token.end()))
                    .or(() -> items.of(spot, token.end()))
                    .or(() -> useItems.of(spot))
                : Optional.empty())
        .or(
            () -> dimension != Dimension.COUNT && slices.isOne(spot)
                ? nothing(spot)
                : Optional.empty())
        .or(() -> dimension == Dimension.MONEY ? ownOrProgramme(spot) : Optional.empty())
        .or(() -> useItems.aided(spot, token.unit()))
        .or(() -> counted.aided(spot, token.unit()))
        .or(() -> ways.whoGot(spot, token.unit(), token.end()))
        .or(() -> patterns.overLabels(spot, token.unit())
            .map(it -> byPattern(it.indicator(), spot.lastWords(), Optional.of(it))))
        .or(() -> labelled.find(token, spot, dimension))
        .or(() -> classes.part(token, spot)
            .map(it -> byPattern(it, spot.lastWords(), Optional.empty())))
        .or(() -> patterned(token, spot))
        .or(
            () -> useItems.completed(spot, token.unit())
                .flatMap(it -> patterned(token, it)))
        .or(() -> ways.aided(spot, token.unit()))
        .or(
            () -> dimension == Dimension.COUNT || dimension == Dimension.MONEY
                ? shared(token, spot)
                : Optional.empty())
        .orElseGet(() -> implied(token, spot, dimension));
  }

  private Optional<Named> derived(Token.Number token, Spot spot, Dimension dimension) {
    if (dimension == Dimension.MONEY) {
      return Movements.amount(spot);
    }
    return movements.find(token, spot)
        .or(() -> inAll.find(token, spot, dimension))
        .or(
            () -> dimension == Dimension.SCORE
                ? Optional.of(points.of(token, spot))
                    .filter(
                        it -> !it.indicator().equals("score.total")
                            || bounds.isExact(token, spot) && !ToldItems.areOfItem(token, spot))
                    .or(() -> nothing(spot))
                : Optional.empty());
  }

  private static Optional<Named> nothing(Spot spot) {
    return Optional.of(Named.nothing(spot.lastWords(), false));
  }

  /// What only a rate or only an amount can be.
  private Optional<Named> ofItsKind(Token.Number token, Spot spot, Dimension dimension) {
    return switch (dimension) {
      case PERCENT -> equations.result(token, spot)
          .or(() -> Surveys.inTurn(spot))
          .or(() -> goals.of(token, spot, dimension))
          .or(
              () -> patterns.following(spot, token.unit())
                  .or(() -> Controls.of(spot))
                  .or(() -> rates.ofBudget(spot))
                  .map(it -> byPattern(it, spot.lastWords(), Optional.empty())));
      case MONEY -> Standards.of(spot, token.unit())
          .map(
              it -> new Named(
                  it.indicator(), spot.lastWords(), it.kind(), Optional.empty(),
                  Grounds.PATTERN, false))
          .or(() -> PartialAmounts.isOne(spot) ? nothing(spot) : headline.of(spot))
          .or(() -> ceilings.of(spot));
      case COUNT -> ListedProgrammes.of(spot, token.unit())
          .or(() -> goals.of(token, spot, dimension));
      case SCORE, TEXT, DATE, ENUM, LIST -> Optional.empty();
    };
  }

  private Optional<Named> ownOrProgramme(Spot spot) {
    if (labelled.isAdded(spot) || Givers.isOne(spot)) {
      return nothing(spot);
    }
    return programme(
        ownName.of(spot)
            .or(() -> otherMoney.of(spot))
            .map(OwnName.Own::name)
            .or(() -> namedBefore.name(spot))
            .or(() -> spentParts.name(spot)))
        .or(
            () -> grants.of(spot)
                .map(
                    it -> programme(it.name())
                        .orElseGet(() -> projects(spot, spot.lastWords()))));
  }

  private Optional<Named> patterned(Token.Number token, Spot spot) {
    String words = spot.lastWords();
    Patterns.Choice choice = patterns.choose(spot, token.unit());
    if (choice.pattern().isEmpty()) {
      return choice.tie() ? Optional.of(Named.nothing(words, true)) : Optional.empty();
    }
    String indicator = choice.pattern().get().indicator();
    Optional<Named> member =
        indicator.startsWith("union.") && dimension(token) == Dimension.MONEY
            ? programme(programmes.member(spot))
            : Optional.empty();
    return member.isPresent()
        ? member
        : Optional.of(
            indicator.equals("programme.total") && spot.context().programme().isPresent()
                ? projects(spot, words)
                : byPattern(indicator, words, choice.pattern()));
  }

  /// What a count in a list is, with the verb of the first.
  private Optional<Named> shared(Token.Number token, Spot spot) {
    return verbs.words(spot)
        .flatMap(it -> patterns.choose(spot.as(it).alone(), token.unit()).pattern())
        .filter(it -> !spot.left().isEmpty() || isAnother(it.indicator(), spot))
        .map(it -> byPattern(it.indicator(), spot.lastWords(), Optional.of(it)));
  }

  /// Whether what stands right behind a figure of a union's work is of that work, too, and no second one of the same.
  private static boolean isAnother(String indicator, Spot spot) {
    return indicator.startsWith("union.")
        && spot.last().filter(it -> it.states(indicator)).isEmpty();
  }

  private static Named byPattern(
      String indicator, String words, Optional<FigurePattern> pattern) {
    return new Named(indicator, words, Optional.empty(), pattern, Grounds.PATTERN, false);
  }

  private Named implied(Token.Number token, Spot spot, Dimension dimension) {
    String words = spot.lastWords();
    return switch (dimension) {
      case MONEY -> amount(token, spot, words);
      case COUNT -> outcomes.continued(token, spot, words);
      case PERCENT -> {
        Named rate = outcomes.rate(token, spot, words);
        yield rate.indicator().isEmpty() ? labelled.shared(spot, words) : rate;
      }
      case SCORE, TEXT, DATE, ENUM, LIST -> Named.nothing(words, false);
    };
  }

  private static Optional<Named> programme(Optional<String> name) {
    return name.map(
        it -> new Named(
            "programme.amount", it, name, Optional.empty(), Grounds.PATTERN, false));
  }

  /// What projects cost: in a report about one of them what that did.
  private static Named projects(Spot spot, String words) {
    return programme(spot.context().programme())
        .orElseGet(() -> allProjects(words));
  }

  private static Named allProjects(String words) {
    return new Named(
        "programme.total", words, Optional.empty(), Optional.empty(), Grounds.PATTERN, false);
  }

  private Named amount(Token.Number token, Spot spot, String words) {
    Optional<Named> programme = programme(programmes.name(spot)).or(() -> itemsBelow.of(spot));
    if (programme.isPresent()) {
      return programme.get();
    }
    if (programmes.isSum(spot)) {
      return Programmes.isOfSeveral(spot)
          ? allProjects(words)
          : otherMoney.isAllOthers(spot)
              ? Named.nothing(words, false)
          : projects(spot, words);
    }
    Optional<LabelFinder.Label> behind = behind(spot);
    if (behind.isPresent()) {
      LabelFinder.Label it = behind.get();
      return new Named(
          it.indicator(), it.label(), Optional.empty(), Optional.empty(), Grounds.LABEL, false);
    }
    Optional<Named> listed = programme(grants.listed(spot));
    if (listed.isPresent()) {
      return listed.get();
    }
    Optional<Named> all = inAll.find(token, spot, Dimension.MONEY);
    if (all.isPresent()) {
      return all.get();
    }
    if (topics.isLeftOver(spot)) {
      return new Named(
          "carry.closing", words, Optional.empty(), Optional.empty(), Grounds.TOPIC, false);
    }
    return topics.topic(spot)
        .filter(it -> !Mention.isTotal(it.indicator()) || !vocabulary.tellsArrived(spot.left()))
        .map(
            it -> new Named(
                it.indicator(), words, it.subject(), Optional.empty(), Grounds.TOPIC, false))
        .or(() -> CameAgain.of(spot))
        .orElse(Named.nothing(words, false));
  }

  /// 其余1459.26万元为项目支出: the name stands behind the amount.
  private Optional<LabelFinder.Label> behind(Spot spot) {
    Matcher named = NAMED_BEHIND.matcher(spot.right());
    if (spot.right().isEmpty() || !named.lookingAt() || !REST.is(spot.left())) {
      return Optional.empty();
    }
    String words = spot.right().substring(named.end());
    return vocabulary.labels()
        .at(words, 0)
        .filter(it -> closes(words.substring(it.length())))
        .flatMap(it -> labels.find(it))
        .filter(it -> labelled.fits(it.indicator(), Dimension.MONEY));
  }

  /// The indicator that the words before a figure name.
  Optional<String> label(String left) {
    return labels.find(left).map(LabelFinder.Label::indicator);
  }

  /// The phase of an amount without a figure, such as that of 无公务接待费.
  Optional<Phase> phase(Spot spot, String indicator) {
    return phases.phase(spot, indicator);
  }

  /// Whether nothing but fillers, or a bracket, follows a label to the end of its clause.
  boolean closes(String rest) {
    return rest.isEmpty() || labels.isQualifiersOnly(rest) || rest.startsWith("支出")
        || rest.startsWith(")");
  }

  private Dimension dimension(Token.Number token) {
    Unit.Kind kind = catalogue.units().find(token.unit()).map(Unit::kind).orElse(Unit.Kind.COUNT);
    return switch (kind) {
      case MONEY -> Dimension.MONEY;
      case PERCENT -> Dimension.PERCENT;
      case SCORE -> Dimension.SCORE;
      case COUNT -> Dimension.COUNT;
    };
  }
}
