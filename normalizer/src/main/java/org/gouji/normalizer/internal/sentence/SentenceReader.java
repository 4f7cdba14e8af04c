package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads the figures of running text, clause by clause, and what they state. Immutable.
public final class SentenceReader {

  /// 科、室 and 股、室 are one thing each: what stands before their mark, and behind it.
  private static final int LONGEST_NAME = 12;

  private static final String ROOMS = "部科股处";
  private static final String MORE_ROOMS = "室科股处";
  /// 省、市级劳模 are those of either.
  private static final String LEVELS = "国省部市级";
  private static final String MORE_LEVELS = "省部市县区州";
  private static final Telltale COMPARES =
      Telltale.of("(?:收、?支|收入、?支出)?(?:支出)?(?:总计|总额|总体|决算数?|预算数?|执行数)?(?:分别|均|各)?(?:与|和|同|较|比)");
  private static final Telltale ANOTHER_YEAR =
      Telltale.of("(?:19|20)\\d{2}年度?(?:同期|全年)?(?:支出|决算数?|执行数?)?(?:为|是)?\\d");
  private static final Telltale ADJUSTS =
      Telltale.of(
          "(?:追加|调增|调减|核减|追减|增加).*(?:调整|全年预算)|^(?:(?:预算|年中)*调整后|全年预算)");
  /// Why something changed, told in a sentence between what it is and what it is compared with next.
  private static final Telltale REASON =
      Telltale.of("(?:其)?(?:增加|减少|增减|变动|变化|增长|下降|上升)?的?(?:主要)?原因|主要(?:是|系|为|由于)|由于");
  private static final Telltale WITHIN = Telltale.of("([^，。；:]{2,10})(?:里|中|之中|内)，");
  /// 截至2023年12月31日，共支出83万元
  private static final Telltale SPENT =
      Telltale.of(
          "(?:截[至止][^，。；]{2,14}，?)?(?:全年|当年|本年度?|(?:19|20)\\d{2}年度?)?(?:已|实际|共|累计)*(?:支出|支付|使用|列支|执行)(?:资金|经费|金额)?(?:为|了)?\\d");
  /// 三公经费预算14万元，其中接待费4万元。决算数10万元: what a sentence goes on to tell of what was planned.
  private static final Telltale DECIDED =
      Telltale.of(
          "(?:(?:19|20)\\d{2}年度?|全年|当年|本年度?)?(?:决算|执行|实际执行)数?(?:为|是)?\\d");
  /// What the sentence behind it may divide, money apart: 退休人员14人。其中：.
  private static final Predicate<String> COUNTED =
      Pattern.compile("score\\.total|staff\\..*").asMatchPredicate();
  /// More characters than any sentence has that was met, five times over; what has no end is read in
  /// stretches, and what a figure is about is then looked for in its own.
  private static final int LONGEST_SENTENCE = 1500;

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Scanner scanner;
  private final Meaning meaning;
  private final Patterns patterns;
  private final Changes changes;
  private final Divided divided;
  private final ClaimFinder claims;
  private final NameLists lists;
  private final Scores scores;
  private final Negatives negatives;
  private final Differences differences;
  private final BareNumbers bare;

  public SentenceReader(Catalogue catalogue, Vocabulary vocabulary, Scanner scanner) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.scanner = scanner;
    this.meaning = new Meaning(catalogue, vocabulary);
    this.patterns = new Patterns(vocabulary);
    LabelFinder labels = new LabelFinder(vocabulary);
    this.changes =
        new Changes(
            vocabulary, labels, new Phases(vocabulary, labels, new Qualifiers(vocabulary)));
    this.divided = new Divided(catalogue, meaning, changes);
    this.claims = new ClaimFinder(catalogue, vocabulary);
    this.lists = new NameLists(vocabulary);
    this.scores = new Scores(vocabulary, new LabelFinder(vocabulary));
    this.negatives = new Negatives(catalogue, vocabulary, meaning);
    this.differences = new Differences(catalogue.units(), vocabulary);
    this.bare = new BareNumbers(meaning);
  }

  /// Reads one paragraph or cell into the draft.
  public void read(Place place, Context context, Draft draft) {
    Folded folded = Folded.of(place.text().value());
    String text = folded.text();
    List<Token> tokens = SharedUnits.given(scanner.scan(text), text);
    if (tokens.isEmpty() && !negatives.mayBeIn(text)) {
      UseLists.tell(text, List.of(), draft);
      return;
    }
    List<Mention> previous = List.of();
    List<Mention> told = new ArrayList<>();
    ItemScores items = new ItemScores(scores, context, text, draft.seen());
    int start = 0;
    boolean goesOn = false;
    while (start < text.length()) {
      int end = sentenceEnd(text, tokens, start);
      boolean part = goesOn;
      goesOn = isCut(text, start, end);
      Sentence sentence =
          new Sentence(
              folded, place, text, start, end, between(tokens, start, end),
              context.titles(), draft.facts(), draft.above());
      List<Mention> mentions = new ArrayList<>(carried(sentence, context, previous, told));
      int carried = mentions.size();
      sentence(sentence, context, mentions, draft);
      boolean whole = !part && !goesOn;
      if (whole) {
        claims.find(sentence, mentions, context.fiscalYear(), draft);
      }
      mentions.subList(carried, mentions.size()).forEach(items::add);
      told.addAll(mentions.subList(carried, mentions.size()));
      boolean reason =
          !previous.isEmpty() && mentions.isEmpty()
              && (REASON.matcher(text, start, end).lookingAt()
                  || negatives.mayBeIn(sentence));
      previous = !whole ? List.of() : reason ? previous : mentions;
      boolean stop = end < text.length() && Sentence.endsClause(text.charAt(end));
      start = stop ? end + 1 : end;
    }
    items.finish(draft);
    ToldScores.collect(text, context, told, draft);
    ToldItems.claim(text, told, draft);
    UseLists.tell(text, told, draft);
  }

  private static boolean endsSentence(char c) {
    return switch (c) {
      case '。', '！', '？', '!', '?', '\n' -> true;
      default -> false;
    };
  }

  /// A sentence ends with its stop, or with a clause or behind a figure where it would have no end.
  private static int sentenceEnd(String text, List<Token> tokens, int start) {
    int longest = longest(text);
    int at = start;
    while (at < text.length() && !endsSentence(text.charAt(at))
        && (at - start < longest || !Sentence.endsClause(text.charAt(at)))
        && at - start < 2 * longest) {
      at++;
    }
    int last = first(tokens, at) - 1;
    return last >= 0 && at < tokens.get(last).end() ? tokens.get(last).end() : at;
  }

  private static int longest(String text) {
    return text.length() > Sentence.LONGEST_PARAGRAPH ? Sentence.STRETCH : LONGEST_SENTENCE;
  }

  /// Whether a sentence goes on behind what is read of it at once: its lists have members that are not seen, and
  /// nothing is added up.
  private static boolean isCut(String text, int start, int end) {
    return end - start >= longest(text) && end < text.length() && !endsSentence(text.charAt(end));
  }

  /// The tokens of a stretch of the text, in its order.
  private static List<Token> between(List<Token> tokens, int start, int end) {
    int from = first(tokens, start);
    return tokens.subList(from, Math.max(from, first(tokens, end)));
  }

  /// The place of the first token that begins at an offset or behind it.
  private static int first(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether a sentence begins with the name of what it divides: 收入包括：.
  private boolean namesList(String sentence) {
    return vocabulary.words(Kind.OF_WHICH)
        .first(sentence.substring(0, Math.min(sentence.length(), LONGEST_NAME)))
        .map(it -> sentence.substring(0, it.start()))
        .filter(it -> !it.isEmpty() && meaning.label(it).isPresent())
        .isPresent();
  }

  /// A sentence that begins with 其中 or 比上年 goes on about an amount of the one before it.
  private List<Mention> carried(
      Sentence sentence, Context context, List<Mention> previous, List<Mention> told) {
    if (previous.isEmpty()) {
      return List.of();
    }
    List<Mention> amounts = previous.stream().filter(this::isAmount).toList();
    String text = sentence.text().substring(sentence.start(), sentence.end());
    boolean listed =
        vocabulary.words(Kind.OF_WHICH).at(text, 0).isPresent()
            || vocabulary.words(Kind.BREAKDOWN).at(text, 0).isPresent()
            || namesList(text);
    if (amounts.isEmpty()) {
      return previous.stream()
          .filter(it -> listed && it.indicator().filter(COUNTED).isPresent())
          .reduce((first, second) -> second)
          .stream()
          .toList();
    }
    if (listed) {
      List<Mention> before = told.stream().filter(this::isAmount).toList();
      return divided.of(sentence, before, previous, this::isAmount).stream().toList();
    }
    if (changes.isOfBoth(text) && compares(text)) {
      return amounts;
    }
    if (context.kind() == Identity.Kind.PROJECT && SPENT.begins(text)) {
      return planned(compared(sentence, amounts));
    }
    if (DECIDED.begins(text)) {
      return Optional.of(compared(sentence, amounts))
          .filter(it -> it.phase().filter(phase -> phase != Phase.FINAL).isPresent())
          .map(List::of)
          .orElse(List.of());
    }
    Optional<Mention> within = within(text, amounts, previous);
    if (within.isPresent()) {
      return List.of(within.get());
    }
    Optional<Mention> dated =
        changedFrom(sentence, text, amounts)
            .or(
                () -> ADJUSTS.in(text)
                    ? differences.adjusted(sentence, amounts)
                    : Optional.empty());
    if (dated.isPresent()) {
      return List.of(dated.get());
    }
    boolean compares = vocabulary.words(Kind.LAST_YEAR).at(text, 0).isPresent() || compares(text);
    return compares ? List.of(compared(sentence, amounts)) : List.of();
  }

  /// What a project was given, where the sentence behind it goes on with what was spent.
  private static List<Mention> planned(Mention last) {
    return Optional.of(last)
        .filter(it -> it.indicator().filter(id -> id.startsWith("programme.")).isPresent())
        .filter(it -> it.phase().filter(phase -> phase != Phase.FINAL).isPresent())
        .map(List::of)
        .orElse(List.of());
  }

  /// The amount of the sentence before that a sentence says it goes into, by its words or by what they name: 基本支出里，人员经费52万元.
  private Optional<Mention> within(
      String text, List<Mention> amounts, List<Mention> previous) {
    Matcher within = WITHIN.matcher(text);
    if (!within.lookingAt()) {
      return Optional.empty();
    }
    String words = within.group(1);
    return previous.stream()
        .filter(it -> it.left().endsWith(words))
        .findFirst()
        .or(
            () -> meaning.label(words)
                .flatMap(
                    it -> amounts.stream()
                        .filter(amount -> amount.indicator().equals(Optional.of(it)))
                        .reduce((first, second) -> second)));
  }

  /// What a sentence compares of the one before it: the last amount, or where that is a part the whole
  /// of its list, 预算3.2万元，支出2.46万元，其中接待费0.66万元。比上年减少.
  private Mention compared(Sentence sentence, List<Mention> told) {
    List<Mention> amounts = spent(told);
    int first = amounts.get(0).end();
    int marker =
        vocabulary.words(Kind.OF_WHICH)
            .first(sentence.text().substring(first, sentence.start()))
            .map(it -> first + it.start())
            .or(() -> colonOfList(sentence, amounts))
            .orElse(sentence.start());
    return amounts.stream()
        .filter(it -> it.end() <= marker && !it.isAllOf(amounts) && !it.isOfShare())
        .reduce((one, other) -> other)
        .orElse(amounts.get(0));
  }

  /// 年初预算9.8万元，其中A8万元；实际支出6.9万元，其中A6.2万元: of a budget and what was spent of it, each with its parts, the second.
  private static List<Mention> spent(List<Mention> amounts) {
    for (int i = amounts.size() - 1; i > 0; i--) {
      Mention done = amounts.get(i);
      if (done.isOf(amounts.get(0)) && done.phase().equals(Optional.of(Phase.FINAL))
          && amounts.get(0).phase().equals(Optional.of(Phase.BUDGET))) {
        return amounts.subList(i, amounts.size());
      }
    }
    return amounts;
  }

  /// Where the colon stands behind an amount that all amounts behind it come to: 支出3万元：A1万元；B2万元.
  private Optional<Integer> colonOfList(Sentence sentence, List<Mention> amounts) {
    for (int i = 0; i + 2 < amounts.size(); i++) {
      Mention whole = amounts.get(i);
      if (sentence.text().charAt(whole.end()) == ':'
          && amounts.subList(i + 1, amounts.size())
              .stream()
              .map(it -> it.token().yuan(catalogue.units()))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .compareTo(whole.token().yuan(catalogue.units())) == 0) {
        return Optional.of(whole.end());
      }
    }
    return Optional.empty();
  }

  /// The amount that another year's leads to by the change told behind that: 支出2.8万元。2023年为3.3万元，同比减少
  /// 0.5万元. Empty where none does.
  private Optional<Mention> changedFrom(Sentence sentence, String text, List<Mention> amounts) {
    if (!ANOTHER_YEAR.begins(text)) {
      return Optional.empty();
    }
    List<BigDecimal> told = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token instanceof Token.Number number && number.start() >= sentence.start()
          && number.end() <= sentence.end() && catalogue.units().isMoney(number.unit())) {
        told.add(number.yuan(catalogue.units()));
      }
    }
    return told.size() < 2
        ? Optional.empty()
        : amounts.stream()
            .filter(
                it -> it.token()
                    .yuan(catalogue.units())
                    .subtract(told.get(0))
                    .abs()
                    .compareTo(told.get(1).abs()) == 0)
            .findFirst();
  }

  /// Whether a sentence begins with what something told before is compared with: 比上年, 与2021年相比, 收支较
  /// 上年.
  private boolean compares(String text) {
    int end = 0;
    while (end < text.length() && !Sentence.endsClause(text.charAt(end))) {
      end++;
    }
    String clause = text.substring(0, end);
    return vocabulary.words(Kind.COMPARED).at(text, 0).isPresent()
        || vocabulary.words(Kind.COMPARED).in(clause) && COMPARES.begins(clause);
  }

  private boolean isAmount(Mention mention) {
    return catalogue.units().isMoney(mention.figure().quantity().unit())
        && mention.indicator().isPresent()
        && !changes.ends(mention.left());
  }

  private void sentence(
      Sentence sentence, Context context, List<Mention> mentions, Draft draft) {
    boolean negative = negatives.mayBeIn(sentence);
    int previous = sentence.start();
    for (Token token : sentence.tokens()) {
      if (token.start() < sentence.start() || token.end() > sentence.end()) {
        continue;
      }
      boolean counts = token instanceof Token.Number || token instanceof Token.Range;
      if (negative && counts) {
        negatives.find(sentence, context, previous, token.start(), mentions, draft);
      }
      switch (token) {
        case Token.Number number -> mention(sentence, context, number, mentions, draft);
        case Token.Range range -> range(sentence, context, range, draft);
        case Token.Broken broken -> broken(sentence, broken, draft);
        case Token.Date ignored -> {
          // read by identity, and as the year of the figures behind it
        }
        case Token.DocumentNumber ignored -> {
          // read by identity
        }
        case Token.Name name -> bare.of(sentence, name)
            .ifPresent(it -> mention(sentence, context, it, mentions, draft));
        case Token.Personal ignored -> {
          // masked in quotes
        }
      }
      if (counts) {
        previous = token.end();
      }
    }
    if (negative) {
      negatives.find(sentence, context, previous, sentence.end(), mentions, draft);
    }
  }

  private void mention(
      Sentence sentence, Context context, Token.Number scanned, List<Mention> mentions,
      Draft draft) {
    Token.Number token =
        scanned.unit().isEmpty() ? bare.of(sentence, scanned) : behindSign(sentence, scanned);
    if (token.unit().isEmpty()) {
      return;
    }
    int leftStart = leftStart(sentence, token);
    int rightEnd = rightEnd(sentence, token);
    String left = sentence.text().substring(leftStart, token.start());
    String right = right(sentence.text(), token.end(), rightEnd) + got(sentence, token, rightEnd);
    Spot spot = new Spot(sentence, context, left, leftStart, right, mentions);
    Meaning.Reading reading = meaning.of(token, spot);
    if (token.chinese() && reading.stated().isEmpty() && !isFullMark(token, left, right)) {
      return;
    }
    if (reading.ambiguous()) {
      tellAmbiguous(sentence, token, draft);
    }
    String unit = unit(token, reading.stated());
    Quantity quantity = quantity(sentence, token, unit, reading);
    for (Stated other : reading.stated()
        .map(it -> meaning.alike(token, spot, it))
        .orElse(List.of())) {
      figure(sentence, token, quantity, reading.label(), Optional.of(other), draft);
    }
    Figure figure = figure(sentence, token, quantity, reading.label(), reading.stated(), draft);
    Mention mention =
        new Mention(
            token,
            left,
            leftStart,
            right,
            reading.label(),
            reading.stated(),
            reading.implied(),
            figure);
    mentions.add(mention);
    lists.count(sentence, mention, draft);
  }

  private static Figure figure(
      Sentence sentence, Token.Number token, Quantity quantity, String label,
      Optional<Stated> stated, Draft draft) {
    return draft.figure(
        quantity,
        label,
        sentence.place(),
        sentence.folded().start(token.start()),
        sentence.folded().end(token.end()),
        token.unit().equals("分")
            ? sentence.quoteWithNext(token.start(), token.end())
            : sentence.quote(token.start(), token.end()),
        stated);
  }

  private static void tellAmbiguous(Sentence sentence, Token.Number token, Draft draft) {
    String printed = sentence.folded().printed(token.start(), token.end());
    draft.notice(
        sentence.place().location(),
        "indicator-ambiguous",
        "“%s”可对应两个指标，未作判断".formatted(printed),
        "%s may state either of two indicators and is taken for neither".formatted(printed));
  }

  /// 满分二十分, which says whose the points behind it are.
  private boolean isFullMark(Token.Number token, String left, String right) {
    return token.unit().equals("分") && scores.role(left, right) == Scores.Role.FULL;
  }

  /// A number is no part of an equation's sign.
  private static Token.Number behindSign(Sentence sentence, Token.Number number) {
    return sentence.text().charAt(number.start()) == '='
        ? new Token.Number(
            number.start() + 1, number.end(), number.value(), number.unit(), number.lower(),
            number.upper(), number.exactness(), number.chinese())
        : number;
  }

  /// Where the words before a figure begin: behind the figure before it, or with its clause.
  private static int leftStart(Sentence sentence, Token.Number token) {
    int leftStart = sentence.clauseStart(token.start());
    for (Token other : sentence.tokens()) {
      if ((other instanceof Token.Number number && !number.unit().isEmpty() && !number.chinese()
          || other instanceof Token.Range)
          && other.end() <= token.start()
          && other.end() > leftStart) {
        leftStart = other.end();
      }
    }
    return leftStart;
  }

  /// Where the words behind a figure end: before the next one, or with its clause.
  private static int rightEnd(Sentence sentence, Token.Number token) {
    int rightEnd = sentence.clauseEnd(token.end());
    for (Token other : sentence.tokens()) {
      if (other instanceof Token.Number number
          && !number.unit().isEmpty()
          && other.start() >= token.end()
          && other.start() < rightEnd) {
        return other.start();
      }
    }
    return rightEnd;
  }

  /// The ，得 of 产出指标30分，得29.5分, which makes the first the full mark.
  private String got(Sentence sentence, Token.Number token, int clauseEnd) {
    if (!token.unit().equals("分") || clauseEnd >= sentence.end()) {
      return "";
    }
    return vocabulary.words(Kind.SCORE_GOT)
        .at(sentence.text(), clauseEnd + 1)
        .filter(it -> sentence.tokens()
            .stream()
            .anyMatch(
                next -> next.start() == clauseEnd + 1 + it.length()))
        .orElse("");
  }

  /// Behind 、 comes the next of a list.
  private static String right(String text, int from, int to) {
    int mark = text.indexOf('、', from);
    if (mark > from && mark + 1 < text.length() && LEVELS.indexOf(text.charAt(mark - 1)) >= 0
        && MORE_LEVELS.indexOf(text.charAt(mark + 1)) >= 0) {
      mark = text.indexOf('、', mark + 1);
    }
    if (mark > from && mark + 1 < text.length() && ROOMS.indexOf(text.charAt(mark - 1)) >= 0
        && MORE_ROOMS.indexOf(text.charAt(mark + 1)) >= 0) {
      mark = text.indexOf('、', mark + 1);
    }
    return text.substring(from, mark < 0 ? to : Math.min(mark, to));
  }

  private static Quantity quantity(
      Sentence sentence, Token.Number token, String unit, Meaning.Reading reading) {
    Quantity quantity = token.quantity(sentence.folded(), unit);
    if (reading.decrease() && quantity.value().signum() > 0) {
      quantity = quantity.negated();
    }
    return reading.bound().map(quantity::qualified).orElse(quantity);
  }

  /// A bare 万 is money behind the name of an amount, and elsewhere too: it never counts things,
  /// which have a measure word.
  private String unit(Token.Number token, Optional<Stated> stated) {
    Optional<Unit> unit = catalogue.units().find(token.unit());
    boolean count =
        stated
            .flatMap(it -> catalogue.indicator(it.indicator()))
            .map(it -> it.dimension() == Dimension.COUNT)
            .orElse(false);
    return count ? token.unit() : unit.flatMap(Unit::reads).orElse(token.unit());
  }

  /// Both ends of a range, where a pattern reads them.
  private void range(Sentence sentence, Context context, Token.Range range, Draft draft) {
    int leftStart = sentence.clauseStart(range.start());
    String left = sentence.text().substring(leftStart, range.start());
    Spot spot = new Spot(sentence, context, left, leftStart, "", List.of());
    for (Patterns.RangeEnd end : patterns.ofRange(spot, range)) {
      draft.figure(
          Quantity.exact(
              sentence.folded().printed(range.start(), range.end()), end.value(), range.unit()),
          left,
          sentence.place(),
          sentence.folded().start(range.start()),
          sentence.folded().end(range.end()),
          sentence.quote(range.start(), range.end()),
          Optional.of(end.stated()));
    }
  }

  private void broken(Sentence sentence, Token.Broken broken, Draft draft) {
    int leftStart = sentence.clauseStart(broken.start());
    draft.damaged(
        broken.unit(),
        sentence.folded().printed(leftStart, broken.start()),
        sentence.place(),
        sentence.folded().start(broken.start()),
        sentence.folded().end(broken.end()),
        sentence.quote(broken.start(), broken.end()));
  }
}
