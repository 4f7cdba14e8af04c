package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;
import org.gouji.normalizer.internal.vocabulary.Side;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.vocabulary.Words;

/// Decides what a figure of a sentence states: by its label, else by a pattern of the words around it,
/// else by the topic of its sentence. Two patterns of equal weight decide nothing. Immutable.
final class Meaning {

  /// Words farther before a figure than this are of another thing, as in long lists of names.
  private static final int NEAR = 30;

  private static final Pattern DATED =
      Pattern.compile("(?:19|20)\\d{2}年");
  private static final Pattern RIGHT_NOUN =
      Pattern.compile("^[\\p{IsHan}()]{2,12}");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  Meaning(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
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

  /// One end of a range.
  record RangeEnd(BigDecimal value, Stated stated) {}

  /// A figure of a sentence, and what stands around it.
  ///
  /// @param left the words before it, from the figure or clause before; they begin at `leftStart`
  /// @param right the words behind it, to the next figure or clause
  /// @param before the figures before it in the sentence
  record Spot(
      SentenceReader.Sentence sentence,
      Context context,
      Token.Number token,
      String left,
      int leftStart,
      String right,
      List<Mention> before) {}

  /// What the words say it is.
  ///
  /// @param indicator empty where they say nothing
  /// @param label the words that name it
  /// @param subject which one, where that is said with the name
  /// @param implied whether the topic lent its indicator
  /// @param ambiguous whether two indicators fit equally well
  private record Named(
      String indicator,
      String label,
      Optional<String> subject,
      Optional<FigurePattern> pattern,
      boolean implied,
      boolean ambiguous) {}

  Reading of(Spot spot) {
    Optional<Exactness> bound = bound(spot.token(), spot.left());
    if (changes(spot.left())) {
      return change(spot, bound);
    }
    Dimension dimension = dimension(spot.token());
    Named named = named(spot, dimension);
    String indicator = named.indicator();
    if (indicator.isEmpty() || isRateOfSomethingElse(indicator, named.label(), spot.before())) {
      return new Reading(
          named.label(), Optional.empty(), false, bound, false, named.ambiguous());
    }
    Optional<String> subject =
        named.subject()
            .or(() -> subject(indicator, named.pattern(), spot.left(), spot.right()))
            .or(
                () -> dimension == Dimension.PERCENT
                    ? rated(indicator, spot.before())
                    : Optional.empty());
    Context context = spot.context();
    Stated stated =
        new Stated(
            indicator,
            phase(
                spot.sentence(), context, spot.left(), spot.leftStart(), indicator, spot.before()),
            qualifiers
                .year(beforeLabel(spot.left(), named.label()), context.fiscalYear())
                .or(context::fiscalYear),
            fund(spot.sentence(), indicator, spot.left(), spot.leftStart(), spot.before()),
            subject);
    return new Reading(
        named.label(), Optional.of(stated), named.implied(), bound, false, false);
  }

  /// The words before a label: the 上年 of 上年结转 is a part of the name.
  private String beforeLabel(String left, String label) {
    int at = label.isEmpty() ? -1 : left.lastIndexOf(label);
    return at < 0 || label.equals(left)
        ? left
        : left.substring(0, at) + left.substring(at + label.length());
  }

  /// A label speaks first, then a pattern, then what the figure is a share, a programme or another
  /// phase of.
  private Named named(Spot spot, Dimension dimension) {
    String left = spot.left();
    Optional<LabelFinder.Label> label =
        labels
            .find(left, spot.context().organization())
            .flatMap(
                it -> dimension == Dimension.MONEY && isBare(it, left)
                    ? bare(it, spot.sentence(), spot.context(), spot.leftStart(), spot.before())
                    : Optional.of(it))
            .filter(it -> fits(it.indicator(), dimension));
    if (label.isPresent()) {
      LabelFinder.Label it = label.get();
      return new Named(
          it.indicator(), it.label(), Optional.empty(), Optional.empty(), false, false);
    }
    String words = lastWords(left);
    Choice choice = choose(spot.sentence(), spot.token().unit(), left, spot.right());
    if (choice.pattern().isPresent()) {
      String indicator = choice.pattern().get().indicator();
      return new Named(indicator, words, Optional.empty(), choice.pattern(), false, false);
    }
    if (choice.tie()) {
      return new Named("", words, Optional.empty(), Optional.empty(), false, true);
    }
    if (dimension == Dimension.PERCENT && left.contains("占")) {
      Optional<Shared> shared = share(left, spot.before());
      return new Named(
          shared.map(Shared::indicator).orElse(""),
          words,
          shared.map(Shared::subject),
          Optional.empty(),
          true,
          false);
    }
    return dimension == Dimension.MONEY
        ? amount(spot, words)
        : new Named("", words, Optional.empty(), Optional.empty(), false, false);
  }

  private Named amount(Spot spot, String words) {
    Optional<String> programme =
        programme(spot.sentence(), spot.left(), spot.leftStart(), spot.before());
    if (programme.isPresent()) {
      return new Named(
          "programme.amount", programme.get(), programme, Optional.empty(), false, false);
    }
    Optional<String> topic =
        topic(spot.sentence(), spot.context(), spot.left(), spot.leftStart(), spot.before());
    return new Named(
        topic.orElse(""), words, Optional.empty(), Optional.empty(), topic.isPresent(), false);
  }

  /// 支出决算为 without a word of whose: an amount of what the text is about, like 决算数.
  private boolean isBare(LabelFinder.Label label, String left) {
    return label.indicator().matches("(?:revenue|expenditure)\\.total")
        && vocabulary.labels().before(left, label.end()).isEmpty()
        && !vocabulary.words(Kind.SCOPE).in(left.substring(0, label.start()))
        && labels.isQualifiersOnly(left.substring(0, label.start()));
  }

  /// What a bare 支出 is: of an item told before, another phase of it; beside a total of revenue, or
  /// in a text about the whole department, the total of expenditure.
  private Optional<LabelFinder.Label> bare(
      LabelFinder.Label label,
      SentenceReader.Sentence sentence,
      Context context,
      int leftStart,
      List<Mention> before) {
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
    boolean ofTheYear =
        DATED.matcher(sentence.text().substring(leftStart, leftStart + label.start())).find();
    return (context.whole() || ofTheYear) && !isAboutAPart(sentence, leftStart)
        ? Optional.of(label)
        : Optional.empty();
  }

  private static String family(String indicator) {
    return indicator.substring(0, indicator.indexOf('.'));
  }

  /// What the ends of a range state, for patterns that read ranges.
  List<RangeEnd> ofRange(
      SentenceReader.Sentence sentence, Context context, Token.Range range, String left) {
    List<RangeEnd> ends = new ArrayList<>();
    for (FigurePattern pattern : vocabulary.patterns()) {
      if (pattern.end().isPresent()
          && pattern.weight(range.unit(), left, "", sentence.topic()) > 0) {
        BigDecimal value =
            switch (pattern.end().get()) {
              case LOW -> range.from();
              case HIGH -> range.to();
            };
        ends.add(
            new RangeEnd(
                value,
                new Stated(
                    pattern.indicator(),
                    Optional.empty(),
                    context.fiscalYear(),
                    Optional.empty(),
                    Optional.empty())));
      }
    }
    return ends;
  }

  /// The phase of an amount without a figure, such as that of 无公务接待费.
  Optional<Phase> phase(
      SentenceReader.Sentence sentence, Context context, String left, int leftStart,
      String indicator) {
    return phase(sentence, context, left, leftStart, indicator, List.of());
  }

  /// Whether nothing but fillers, or a bracket, follows a label to the end of its clause.
  boolean closes(String rest) {
    return rest.isEmpty() || labels.isQualifiersOnly(rest) || rest.startsWith("支出")
        || rest.startsWith(")");
  }

  private Optional<Exactness> bound(Token.Number token, String left) {
    if (token.exactness() != Exactness.EXACT) {
      return Optional.empty();
    }
    if (vocabulary.words(Kind.FLOOR).in(left)) {
      return Optional.of(Exactness.AT_LEAST);
    }
    if (vocabulary.words(Kind.CEILING).in(left)) {
      return Optional.of(Exactness.AT_MOST);
    }
    if (vocabulary.words(Kind.ABOVE).before(left, left.length()).isPresent()) {
      return Optional.of(Exactness.ABOVE);
    }
    return vocabulary.words(Kind.BELOW).before(left, left.length()).map(it -> Exactness.BELOW);
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

  private boolean fits(String indicator, Dimension dimension) {
    Dimension own = catalogue.indicator(indicator).orElseThrow().dimension();
    return own == dimension;
  }

  private Choice choose(
      SentenceReader.Sentence sentence, String unit, String left, String right) {
    String near = left.substring(Math.max(0, left.length() - NEAR));
    int best = 0;
    Optional<FigurePattern> found = Optional.empty();
    boolean tie = false;
    for (FigurePattern pattern : vocabulary.patterns()) {
      if (pattern.end().isPresent() || !pattern.units().contains(unit)) {
        continue;
      }
      int weight = pattern.weight(unit, near, right, sentence.topic());
      if (weight > best) {
        best = weight;
        found = Optional.of(pattern);
        tie = false;
      } else if (weight == best
          && weight > 0
          && !pattern.indicator().equals(found.orElseThrow().indicator())) {
        tie = true;
      }
    }
    return new Choice(tie ? Optional.empty() : found, tie);
  }

  /// @param tie whether two indicators were equally well borne out, so that neither is said
  private record Choice(Optional<FigurePattern> pattern, boolean tie) {}

  /// 较上年增加, 同比下降: the figure behind is a change and no amount of its own.
  private boolean changes(String left) {
    Optional<Words.Match> up = vocabulary.words(Kind.INCREASE).last(left);
    Optional<Words.Match> down = vocabulary.words(Kind.DECREASE).last(left);
    int end = Math.max(up.map(Words.Match::end).orElse(-1), down.map(Words.Match::end).orElse(-1));
    if (end < 0 || !labels.isQualifiersOnly(left.substring(end))) {
      return false;
    }
    int start =
        Math.min(up.map(Words.Match::start).orElse(end), down.map(Words.Match::start).orElse(end));
    String words = left.substring(0, start);
    return vocabulary.words(Kind.COMPARED).in(words)
        || labels.find(words).isEmpty() && words.length() <= 2;
  }

  private Reading change(Spot spot, Optional<Exactness> bound) {
    SentenceReader.Sentence sentence = spot.sentence();
    Context context = spot.context();
    Token.Number token = spot.token();
    String left = spot.left();
    int leftStart = spot.leftStart();
    List<Mention> before = spot.before();
    boolean decrease =
        vocabulary.words(Kind.DECREASE).last(left).map(Words.Match::end).orElse(-1)
            > vocabulary.words(Kind.INCREASE).last(left).map(Words.Match::end).orElse(-1);
    boolean percent = dimension(token) == Dimension.PERCENT;
    Optional<Words.Match> compared = vocabulary.words(Kind.COMPARED).first(left);
    String subject = left.substring(0, compared.map(Words.Match::start).orElse(0));
    Optional<String> about =
        labels
            .find(subject)
            .map(LabelFinder.Label::indicator)
            .or(() -> before.isEmpty()
                ? Optional.empty()
                : before.get(before.size() - 1).indicator());
    boolean sinceLastYear =
        compared.isPresent() && !left.substring(compared.get().start()).contains("预算")
            || !before.isEmpty()
                && before.get(before.size() - 1)
                    .stated()
                    .filter(it -> it.indicator().equals("three-public.delta")
                        || !it.year().equals(context.fiscalYear()))
                    .isPresent();
    Optional<Stated> stated = Optional.empty();
    if (sinceLastYear && about.isPresent()
        && (about.get().equals("three-public.total") || about.get().equals("three-public.delta"))) {
      String indicator = percent ? "three-public.delta-rate" : "three-public.delta";
      Optional<Phase> phase =
          phase(sentence, context, subject, leftStart, "three-public.total", before);
      stated =
          Optional.of(
              new Stated(indicator, phase, context.fiscalYear(), Optional.empty(),
                  Optional.empty()));
    }
    return new Reading(lastWords(left), stated, false, bound, decrease, false);
  }

  private record Shared(String indicator, String subject) {}

  /// 占65.39% behind 基本支出276.367万元 is the share of 基本支出 in the expenditure.
  private Optional<Shared> share(String left, List<Mention> before) {
    String whole = left.substring(left.lastIndexOf('占') + 1).replaceFirst("的$", "");
    Optional<String> named = labels.find(whole).map(LabelFinder.Label::indicator);
    if (named.isPresent() && !named.get().matches("(?:revenue|expenditure)\\.(?:grand-)?total")) {
      return Optional.empty();
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention part = before.get(i);
      if (part.figure().quantity().unit().equals("%")) {
        continue;
      }
      Optional<String> indicator = part.indicator();
      if (indicator.isEmpty()) {
        return Optional.empty();
      }
      if (indicator.get().startsWith("revenue.")
          && (whole.contains("收入") || labels.isQualifiersOnly(whole))) {
        return Optional.of(new Shared("revenue.share", part.label()));
      }
      if (indicator.get().startsWith("expenditure.")
          && (whole.contains("支出") || labels.isQualifiersOnly(whole))) {
        return Optional.of(new Shared("expenditure.share", part.label()));
      }
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// The name of a programme, where the paragraph tells of programmes and the words before the amount
  /// are such a name.
  private Optional<String> programme(
      SentenceReader.Sentence sentence, String left, int leftStart, List<Mention> before) {
    String told = sentence.text().substring(0, leftStart) + left;
    boolean partOfSpending =
        vocabulary.words(Kind.OF_WHICH)
            .in(told.substring(Math.min(sentence.start(), told.length())))
            && !before.isEmpty()
            && before.get(0).indicator().filter(it -> it.startsWith("expenditure.")).isPresent();
    if (!partOfSpending && !vocabulary.words(Kind.PROGRAMME_CONTEXT).in(told)) {
      return Optional.empty();
    }
    String name = left;
    int colon = name.lastIndexOf(':');
    name = name.substring(colon + 1);
    name = HeadingNumber.at(name).map(HeadingNumber::length).map(name::substring).orElse(name);
    name = name.replaceFirst("^[、，]?(?:其中|一是|二是|三是|四是|五是)[:，]?", "");
    Optional<Words.Match> account = vocabulary.words(Kind.ACCOUNT).first(name);
    if (account.isPresent() && name.lastIndexOf('在', account.get().start()) > 0) {
      name = name.substring(0, name.lastIndexOf('在', account.get().start()));
    }
    int end = name.length();
    while (end > 0) {
      Optional<String> word = programmeTail(name, end);
      if (word.isEmpty()) {
        break;
      }
      end -= word.get().length();
    }
    name = name.substring(0, end).strip();
    boolean named =
        name.length() >= 3
            && name.length() <= 30
            && vocabulary.words(Kind.PROGRAMME_HEAD).before(name, name.length()).isPresent()
            && labels.find(name).isEmpty();
    return named ? Optional.of(name) : Optional.empty();
  }

  /// Verbs and qualifiers behind a programme's name. 经费 and 资金 belong to it.
  private Optional<String> programmeTail(String name, int end) {
    if (vocabulary.words(Kind.PROGRAMME_HEAD).before(name, end).isPresent()) {
      return Optional.empty();
    }
    for (Kind kind : List.of(Kind.PHASE_FINAL, Kind.PHASE_BUDGET, Kind.PHASE_ADJUSTED,
        Kind.FILLER)) {
      Optional<String> word = vocabulary.words(kind).before(name, end);
      if (word.isPresent()) {
        return word;
      }
    }
    return Optional.empty();
  }

  /// 预算数, 执行数, 总额 without a name of their own are amounts of what the sentence is about, and of
  /// the whole expenditure where it is about nothing else.
  private Optional<String> topic(
      SentenceReader.Sentence sentence,
      Context context,
      String left,
      int leftStart,
      List<Mention> before) {
    boolean comparedWith = vocabulary.words(Kind.LAST_YEAR).in(left) && !before.isEmpty();
    if (!labels.isQualifiersOnly(left) || qualifiers.phase(left).isEmpty() && !comparedWith) {
      return Optional.empty();
    }
    int last = before.size() - 1;
    String earlier = sentence.text().substring(sentence.start(), leftStart);
    if (vocabulary.words(Kind.COMPARED).in(left) && vocabulary.words(Kind.OF_WHICH).in(earlier)) {
      last = wholeBefore(earlier, before, sentence);
    }
    for (int i = last; i >= 0; i--) {
      Mention mention = before.get(i);
      if (mention.indicator().isPresent() && isAmount(mention.indicator().get())) {
        return Optional.of(mention.indicator().get());
      }
    }
    return context.whole() && !isAboutAPart(sentence, leftStart)
        ? Optional.of("expenditure.total")
        : Optional.empty();
  }

  /// Whether the paragraph, up to a figure, speaks of a programme or an item.
  private boolean isAboutAPart(SentenceReader.Sentence sentence, int to) {
    String told = sentence.text().substring(0, to);
    return vocabulary.words(Kind.PART_OF_BUDGET).in(told);
  }

  private boolean isAmount(String indicator) {
    return catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.MONEY
        && !indicator.startsWith("adjust.")
        && !indicator.equals("three-public.delta")
        && !indicator.equals("programme.amount");
  }

  private Optional<String> subject(
      String indicator, Optional<FigurePattern> pattern, String left, String right) {
    Optional<Side> side =
        pattern.flatMap(FigurePattern::subject).or(() -> vocabulary.subject(indicator));
    if (side.isEmpty()) {
      return Optional.empty();
    }
    return switch (side.get()) {
      case LEFT -> Optional.of(lastWords(left)).filter(it -> !it.isEmpty());
      case RIGHT -> {
        Matcher noun = RIGHT_NOUN.matcher(right);
        yield noun.find() ? Optional.of(noun.group()) : Optional.empty();
      }
    };
  }

  /// 完成预算 behind an amount that nobody knows is the rate of that, and not of the department.
  private static boolean isRateOfSomethingElse(
      String indicator, String label, List<Mention> before) {
    return isCompletion(indicator)
        && !label.endsWith("率")
        && before.stream()
            .filter(it -> !it.figure().quantity().unit().equals("%"))
            .reduce((first, second) -> second)
            .filter(it -> it.indicator().isEmpty())
            .isPresent();
  }

  private static boolean isCompletion(String indicator) {
    return indicator.equals("ratio.budget-completion") || indicator.equals("ratio.execution");
  }

  /// A rate says of what it is, but for that of the whole expenditure.
  private static Optional<String> rated(String indicator, List<Mention> before) {
    if (!isCompletion(indicator)) {
      return Optional.empty();
    }
    return before.stream()
        .filter(it -> !it.figure().quantity().unit().equals("%"))
        .reduce((first, second) -> second)
        .filter(it -> it.indicator().filter(id -> !id.equals("expenditure.total")).isPresent())
        .map(Mention::label);
  }

  /// The last words before a figure: behind list marks, brackets and 其中.
  private static String lastWords(String left) {
    String words = left.substring(
        Math.max(left.lastIndexOf('、'), Math.max(left.lastIndexOf(':'), left.lastIndexOf('(')))
            + 1);
    return words.replaceFirst("^其中", "").strip();
  }

  /// The nearest words speak: those before the figure, those of its clause group, those of the list
  /// that it is a part of, and last those of its section.
  private Optional<Phase> phase(
      SentenceReader.Sentence sentence,
      Context context,
      String left,
      int leftStart,
      String indicator,
      List<Mention> before) {
    if (indicator.startsWith("union.") || indicator.startsWith("keytask.")
        || indicator.equals("ratio.key-work-done")) {
      boolean meant =
          context.sectionId().equals(Optional.of("goal"))
              || vocabulary
                  .words(Kind.PHASE_TARGET)
                  .in(sentence.text().substring(sentence.clauseStart(leftStart), leftStart) + left);
      return Optional.of(meant ? Phase.TARGET : Phase.FINAL);
    }
    if (indicator.startsWith("org.") || indicator.startsWith("staff.")
        || indicator.startsWith("carry.")) {
      return Optional.of(Phase.FINAL);
    }
    if (indicator.startsWith("adjust.")) {
      return Optional.empty();
    }
    Optional<Phase> own = qualifiers.phase(left);
    if (own.isPresent()) {
      return own;
    }
    String earlier = sentence.text().substring(sentence.start(), leftStart);
    int semicolon = earlier.lastIndexOf('；');
    boolean listed = vocabulary.words(Kind.OF_WHICH).in(earlier);
    List<Mention> amounts =
        before.stream().filter(it -> !it.figure().quantity().unit().equals("%")).toList();
    if (!amounts.isEmpty() && (listed || semicolon < 0)) {
      int whole = listed ? wholeBefore(earlier, amounts, sentence) : amounts.size() - 1;
      Optional<Phase> inherited = amounts.get(whole).phase();
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return qualifiers.phase(earlier.substring(semicolon + 1)).or(context::phase);
  }

  /// The last mention before 其中.
  private int wholeBefore(String earlier, List<Mention> before, SentenceReader.Sentence sentence) {
    int marker =
        sentence.start() + vocabulary.words(Kind.OF_WHICH).last(earlier).orElseThrow().start();
    int whole = 0;
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).end() <= marker) {
        whole = i;
      }
    }
    return whole;
  }

  private Optional<Fund> fund(
      SentenceReader.Sentence sentence,
      String indicator,
      String left,
      int leftStart,
      List<Mention> before) {
    Optional<Fund> own = qualifiers.fund(left);
    if (own.isEmpty() && labels.isQualifiersOnly(left)) {
      own =
          before.stream()
              .flatMap(it -> it.stated().stream())
              .filter(it -> it.indicator().equals(indicator))
              .reduce((first, second) -> second)
              .flatMap(Stated::fund);
    }
    if (own.isPresent() || !vocabulary.hasFundFromContext(indicator)) {
      return own;
    }
    String earlier = sentence.text().substring(sentence.start(), leftStart);
    return qualifiers.fund(earlier.substring(earlier.lastIndexOf('；') + 1));
  }
}
