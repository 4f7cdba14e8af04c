package org.gouji.normalizer.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Quantity.Exactness;

/// The number grammar: finds everything that holds digits in a folded text and says what it is.
///
/// Names, dates and document numbers come first, so that 2021年, 三公 or 〔2018〕34号 are never read
/// as quantities; then ranges, then numbers with their unit. Immutable.
public final class Scanner {

  private static final String ARABIC = "\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  static final String CHINESE = "[" + ChineseNumber.CHARACTERS + "]+";
  private static final String CHINESE_DECIMALS =
      "(?:" + ChineseNumber.POINT + "[〇零一二三四五六七八九]+[十百千万亿]?)?";
  private static final String MANY_WORDS = "余多来几";
  private static final String OPERATOR = ">=|<=|≥|≤|>|<|=";

  /// Before the year of a document's number; who issued it stands before them.
  static final String BRACKETS = "〔[(【";

  static final CharacterSet NUMERALS = CharacterSet.of(ChineseNumber.CHARACTERS);
  private static final char PLUS = '+';
  private static final CharacterSet STARTS =
      CharacterSet.of("0123456789", "第><≥≤=-百,", BRACKETS, ChineseNumber.CHARACTERS);

  private static final Pattern RANGE =
      Pattern.compile("(" + ARABIC + ")(?:-|至|到)(" + ARABIC + ")");
  /// 1000元至6000元: a range whose ends both have their unit.
  private static final Pattern RANGE_OF_YUAN =
      Pattern.compile("(" + ARABIC + ")元(?:-|至|到)(" + ARABIC + ")(?=元)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(" + OPERATOR + ")?(-)?(" + ARABIC + ")([" + MANY_WORDS + "])?");

  /// Groups of [#NUMBER].
  private static final int OP = 1;
  private static final int MINUS = 2;
  private static final int NUM = 3;

  private static final Pattern DECIMALS = Pattern.compile(CHINESE_DECIMALS);
  private static final Pattern OF_HUNDRED =
      Pattern.compile("百分之(" + CHINESE + CHINESE_DECIMALS + "|\\d+(?:\\.\\d+)?)");
  private static final Pattern SUFFIX = Pattern.compile("(?:左右|上下|以上|及以上|以下|以内|许)");
  private static final Pattern TORN = Pattern.compile("[\\d,]*,[\\d,]*\\d(?:\\.\\d+)?");
  private static final Telltale THOUSANDS = Telltale.of(",\\d{3}[,.]");
  private static final Pattern PERMILLE = Pattern.compile("\\d+(?:\\.\\d+)?%[oO]");
  private static final Telltale WELL_GROUPED = Telltale.of("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

  /// More digits than any figure or identity number has; to read a million of them takes minutes.
  private static final int LONGEST_NUMBER = 60;

  private final Units units;
  private final Words unitWords;
  private final Designations designations;

  /// @param names words whose digits are no quantity, such as 三公 and 八项规定
  public Scanner(Units units, Collection<String> names) {
    this.units = units;
    this.unitWords =
        new Words(units.all().stream().map(Unit::unit).filter(it -> !it.isEmpty()).toList());
    this.designations = new Designations(new Words(names));
  }

  /// All tokens in the order of the text; they do not overlap.
  public List<Token> scan(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int run = isNumeric(text.charAt(at)) ? numeric(text, at) : 0;
      if (run > LONGEST_NUMBER) {
        tokens.add(new Token.Name(at, at + run));
        at += run;
        continue;
      }
      Optional<Token> token = STARTS.has(text.charAt(at)) ? token(text, at) : Optional.empty();
      if (token.isPresent()) {
        tokens.add(token.get());
        at = Math.max(token.get().end(), at + 1);
      } else {
        at++;
      }
    }
    return tokens;
  }

  /// The whole text as one number, with or without a unit: what a cell holds, +2.16 as well. Empty for
  /// anything else.
  public Optional<Token> cell(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Optional.empty();
    }
    if (trimmed.charAt(0) == PLUS && trimmed.length() > 1 && Folded.isDigit(trimmed.charAt(1))) {
      int sign = text.indexOf(PLUS);
      return cell(text.substring(0, sign) + ' ' + text.substring(sign + 1))
          .flatMap(it -> it instanceof Token.Number number
              ? Optional.of(number.from(sign))
              : Optional.empty());
    }
    if (!mayBeCell(trimmed)) {
      return Optional.empty();
    }
    int lead = text.indexOf(trimmed.charAt(0));
    int end = lead + trimmed.length();
    List<Token> tokens =
        hasBracket(trimmed) || numeric(text, lead) > LONGEST_NUMBER
            ? scan(text)
            : token(text, lead).map(List::of).orElse(List.of());
    return tokens.size() == 1 && tokens.get(0).start() == lead && tokens.get(0).end() == end
        ? Optional.of(tokens.get(0))
        : Optional.empty();
  }

  /// Whether a text without blanks around it begins as one that [#cell] reads.
  public static boolean mayBeCell(String text) {
    return !text.isEmpty()
        && (STARTS.has(text.charAt(0)) || text.charAt(0) == PLUS || hasBracket(text));
  }

  private static boolean hasBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (BRACKETS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// How many characters from an offset on could be of one number.
  private static int numeric(String text, int at) {
    int end = at;
    while (end < text.length() && isNumeric(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  private static boolean isNumeric(char c) {
    return Folded.isDigit(c) || c == ',' || c == '.';
  }

  private Optional<Token> token(String text, int at) {
    Optional<Token> named = designations.at(text, at);
    if (named.isPresent()) {
      return named;
    }
    Optional<Token> broken = broken(text, at);
    if (broken.isPresent()) {
      return broken;
    }
    Optional<Token> range = range(text, at);
    return range.isPresent() ? range : number(text, at);
  }

  static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && Folded.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  /// 0余名 lost its leading digits; 293,549,90 and 47.5%o are no numbers.
  private Optional<Token> broken(String text, int at) {
    char first = text.charAt(at);
    if (!Folded.isDigit(first) && first != ','
        || at > 0 && (Folded.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
      return Optional.empty();
    }
    if (first == '0' && at + 1 < text.length() && "余多".indexOf(text.charAt(at + 1)) >= 0) {
      String unit = unit(text, at + 2);
      return unit.isEmpty()
          ? Optional.empty()
          : Optional.of(new Token.Broken(at, at + 2 + unit.length(), unit));
    }
    int run = at + numeric(text, at);
    boolean permille =
        run + 1 < text.length() && text.charAt(run) == '%'
            && "oO".indexOf(text.charAt(run + 1)) >= 0;
    Optional<Matcher> broken = permille ? looking(PERMILLE, text, at) : Optional.empty();
    if (broken.isPresent()) {
      return Optional.of(new Token.Broken(at, broken.get().end(), "%"));
    }
    int comma = text.indexOf(',', at);
    return comma < 0 || comma >= run || isGrouped(text, at, run)
        ? Optional.empty()
        : torn(text, at);
  }

  /// Whether the digits and commas of a number are groups of three, as most are.
  private static boolean isGrouped(String text, int at, int run) {
    int lead = digits(text, at);
    int end = lead >= 1 && lead <= 3 ? groups(text, at + lead) : at;
    return end > at + lead && (end == run || text.charAt(end) == '.');
  }

  private Optional<Token> torn(String text, int at) {
    Optional<Matcher> torn = looking(TORN, text, at);
    if (torn.isEmpty() || WELL_GROUPED.is(torn.get().group())) {
      return Optional.empty();
    }
    String unit = unit(text, torn.get().end());
    return units.isMoney(unit) || THOUSANDS.in(torn.get().group())
        ? Optional.of(new Token.Broken(at, torn.get().end() + unit.length(), unit))
        : Optional.empty();
  }

  private Optional<Token> range(String text, int at) {
    int run = at + numeric(text, at);
    boolean joined = run > at && run < text.length() && "-至到".indexOf(text.charAt(run)) >= 0;
    boolean ofYuan =
        run > at && text.startsWith("元", run) && run + 1 < text.length()
            && "-至到".indexOf(text.charAt(run + 1)) >= 0;
    Optional<Matcher> range =
        joined ? looking(RANGE, text, at)
            : ofYuan ? looking(RANGE_OF_YUAN, text, at) : Optional.empty();
    if (range.isEmpty() || at > 0 && Folded.isDigit(text.charAt(at - 1))) {
      return Optional.empty();
    }
    int end = range.get().end();
    String unit = unit(text, end);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Token.Range(
            at, end + unit.length(), decimal(range.get().group(1)), decimal(range.get().group(2)),
            unit));
  }

  private Optional<Token> number(String text, int at) {
    Optional<Matcher> hundred =
        text.charAt(at) == '百' ? looking(OF_HUNDRED, text, at) : Optional.empty();
    if (hundred.isPresent()) {
      Optional<BigDecimal> value = value(hundred.get().group(1));
      if (value.isPresent()) {
        return Optional.of(exact(at, hundred.get().end(), value.get(), "%", true));
      }
    }
    if (NUMERALS.has(text.charAt(at))) {
      return chinese(text, at);
    }
    Optional<Printed> number =
        Folded.isDigit(text.charAt(at))
            ? Optional.of(printed(text, at))
            : looking(NUMBER, text, at).map(Printed::of);
    return number.isPresent() ? arabic(text, at, number.get()) : Optional.empty();
  }

  /// A number as printed.
  ///
  /// @param operator empty without one
  /// @param number its digits, with commas and point
  /// @param numberEnd behind them
  /// @param end behind 余 or 多, where one follows
  private record Printed(
      Optional<String> operator, boolean minus, String number, int numberEnd, int end) {

    static Printed of(Matcher matcher) {
      return new Printed(
          Optional.ofNullable(matcher.group(OP)),
          matcher.start(MINUS) >= 0,
          matcher.group(NUM),
          matcher.end(NUM),
          matcher.end());
    }
  }

  /// The number that begins with a digit: its digits, in groups of three or not, and a point with more.
  private static Printed printed(String text, int at) {
    int end = at + digits(text, at);
    int groups = end - at <= 3 ? groups(text, end) : end;
    boolean point =
        groups + 1 < text.length() && text.charAt(groups) == '.'
            && Folded.isDigit(text.charAt(groups + 1));
    int behind = point ? groups + 1 + digits(text, groups + 1) : groups;
    boolean many = behind < text.length() && MANY_WORDS.indexOf(text.charAt(behind)) >= 0;
    return new Printed(
        Optional.empty(), false, text.substring(at, behind), behind, many ? behind + 1 : behind);
  }

  /// Where the groups of a comma and three digits end that begin at an offset.
  private static int groups(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == ',' && digits(text, end + 1) == 3) {
      end += 4;
    }
    return end;
  }

  private Optional<Token> chinese(String text, int at) {
    int digits = at;
    while (digits < text.length() && NUMERALS.has(text.charAt(digits))) {
      digits++;
    }
    boolean point = digits < text.length() && text.charAt(digits) == ChineseNumber.POINT;
    Optional<Matcher> decimals = point ? looking(DECIMALS, text, digits) : Optional.empty();
    digits = decimals.map(Matcher::end).orElse(digits);
    boolean many = digits < text.length() && MANY_WORDS.indexOf(text.charAt(digits)) >= 0;
    int end = many ? digits + 1 : digits;
    String unit = unit(text, end);
    Optional<BigDecimal> value =
        unit.isEmpty() ? Optional.empty() : ChineseNumber.parse(text.substring(at, digits));
    return Optional.of(
        value.isEmpty()
            ? new Token.Name(at, digits)
            : qualified(text, at, end, value.get(), unit, many, Optional.empty(), true));
  }

  private Optional<Token> arabic(String text, int at, Printed number) {
    if (number.minus() && at > 0 && !opens(text.charAt(at - 1))) {
      return Optional.empty();
    }
    BigDecimal printed = decimal(number.number());
    BigDecimal value = number.minus() ? printed.negate() : printed;
    int end = number.end();
    boolean many = end > number.numberEnd();
    String unit = unit(text, end);
    if (many && unit.isEmpty()) {
      end = number.numberEnd();
      many = false;
      unit = unit(text, end);
    }
    return Optional.of(qualified(text, at, end, value, unit, many, number.operator(), false));
  }

  private static boolean opens(char c) {
    return !Folded.isDigit(c) && !Character.isLetterOrDigit(c) || Character.isIdeographic(c);
  }

  /// Puts value, unit and the words around the number together.
  private Token qualified(
      String text,
      int at,
      int numberEnd,
      BigDecimal number,
      String unit,
      boolean many,
      Optional<String> operator,
      boolean chinese) {
    Measured measured = measured(text, numberEnd, number, unit, many);
    BigDecimal value = measured.value();
    boolean qualified =
        measured.end() < text.length() && "左上及以许".indexOf(text.charAt(measured.end())) >= 0;
    String after =
        qualified
            ? looking(SUFFIX, text, measured.end()).map(Matcher::group).orElse("")
            : "";
    Optional<BigDecimal[]> bounds =
        Approximation.bounds(value, measured.more(), text, at, after);
    Exactness suffix = Approximation.exactness(Optional.empty(), after);
    Exactness exactness =
        bounds.isPresent() ? Exactness.APPROXIMATE : Approximation.exactness(operator, after);
    int end =
        bounds.isPresent() || suffix == Exactness.EXACT
            ? measured.end()
            : measured.end() + after.length();
    return new Token.Number(
        at,
        end,
        value,
        measured.unit(),
        bounds.map(it -> it[0]).orElse(value),
        bounds.map(it -> it[1]).orElse(value),
        exactness,
        chinese);
  }

  /// @param end behind the unit
  /// @param more whether 余 or 多 stands with it
  private record Measured(BigDecimal value, String unit, int end, boolean more) {}

  /// 万 before 元 is a part of the unit, before a measure word a part of the number.
  private Measured measured(
      String text, int numberEnd, BigDecimal number, String unit, boolean many) {
    int end = numberEnd + unit.length();
    if (unit.isEmpty()) {
      return new Measured(number, unit, end, many);
    }
    Optional<Unit> known = units.find(unit);
    if (known.isEmpty() || !known.get().bare()) {
      return new Measured(number, unit, end, many);
    }
    boolean more = end < text.length() && "余多".indexOf(text.charAt(end)) >= 0;
    int behind = more ? end + 1 : end;
    String counted = unit(text, behind);
    if (counted.equals("元")) {
      return new Measured(number, unit + counted, behind + counted.length(), many || more);
    }
    if (counted.isEmpty() || units.isMoney(counted)) {
      return new Measured(number, unit, end, many || more);
    }
    BigDecimal multiplied = number.multiply(units.yuan(BigDecimal.ONE, unit)).stripTrailingZeros();
    return new Measured(multiplied, counted, behind + counted.length(), many || more);
  }

  private static Token.Number exact(
      int start, int end, BigDecimal value, String unit, boolean chinese) {
    return new Token.Number(start, end, value, unit, value, value, Exactness.EXACT, chinese);
  }

  private static Optional<BigDecimal> value(String number) {
    return Folded.isDigit(number.charAt(0))
        ? Optional.of(decimal(number))
        : ChineseNumber.parse(number);
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number.replace(",", ""));
  }

  /// The longest unit that begins at an offset; empty without one.
  private String unit(String text, int at) {
    return unitWords.at(text, at).orElse("");
  }

  static Optional<Matcher> looking(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(at, text.length());
    matcher.useTransparentBounds(true);
    matcher.useAnchoringBounds(false);
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }
}
