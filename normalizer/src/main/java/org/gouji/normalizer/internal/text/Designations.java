package org.gouji.normalizer.internal.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Digits that are no quantity: numbers of documents, dates, ordinals, numbers of people, and names such as 三公.
/// Immutable.
final class Designations {

  private static final Set<String> SET_UP = Set.of("下属", "所属", "直属", "下设", "下辖", "内设");

  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("[〔\\[(【](?:19|20)\\d{2}[〕\\])】]第?\\d+号");
  private static final Pattern YEAR_DATE =
      Pattern.compile(
          "((?:19|20)\\d{2}|[一二][〇零一二三四五六七八九○]{3})(?:-(?:20)\\d{2})?年(?:度|末|初|底)?"
              + "(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|底|初|末)?(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?");
  private static final Pattern POINT_DATE =
      Pattern.compile("((?:19|20)\\d{2})([.\\-/])(\\d{1,2})\\2(\\d{1,2})(?![\\d.])日?");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\d{1,2}(?:[-至到、]\\d{1,2})?月(?:\\d{1,2}[日号])?(?:份|底|初|末|中旬|上旬|下旬)?(?!度)");
  private static final Pattern ORDINAL =
      Pattern.compile("第(?:\\d+|" + Scanner.CHINESE + ")(?:[-至到]\\d+)?[个]?[^\\s，。；、,;]?");
  private static final Pattern LIST_MARK =
      Pattern.compile("[一二三四五六七八九十]{1,3}(?:是|要|方面(?!的?数))");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![\\d.])(?:1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}|\\d{17}[\\dXx]|[1-9]\\d{6,7})(?![\\d.,%万亿元人])");

  /// 七届三次全委会 is one of many, and no number of them.
  private static final Pattern SESSION =
      Pattern.compile("[一二三四五六七八九十\\d]{1,3}届[一二三四五六七八九十\\d]{1,3}次");
  private static final int LONGEST_SESSION = 3;

  /// 附表1 人员编制情况表 counts no person: what a table, a figure or an annex is numbered with. 附件3份
  /// counts annexes.
  private static final Pattern NUMBERED =
      Pattern.compile("\\d{1,2}(?:[-.]\\d{1,2}){0,2}(?![\\d.,%份个张页项篇套])");
  private static final String NUMBERED_END = "表件图录";

  /// 10-12月 has its 月 within so many characters.
  private static final int LONGEST_MONTHS = 6;
  private static final int SHORTEST_PERSONAL = 7;

  private final Words names;

  Designations(Words names) {
    this.names = names;
  }

  /// What begins at an offset, if one does.
  Optional<Token> at(String text, int at) {
    char first = text.charAt(at);
    if (Scanner.BRACKETS.indexOf(first) >= 0) {
      return Scanner.looking(DOCUMENT_NUMBER, text, at)
          .map(it -> new Token.DocumentNumber(issuer(text, at), it.end()));
    }
    Optional<String> name = names.at(text, at);
    if (name.isPresent() && !(name.get().equals("一个") && isSetUp(text, at))) {
      return Optional.of(new Token.Name(at, at + name.get().length()));
    }
    if (first == '第') {
      return ordering(ORDINAL, text, at);
    }
    boolean digit = Folded.isDigit(first);
    if (!digit && !Scanner.NUMERALS.has(first)) {
      return Optional.empty();
    }
    if (digit && isNumbered(text, at)) {
      return ordering(NUMBERED, text, at);
    }
    int session = text.indexOf('届', at);
    if (session > at && session <= at + LONGEST_SESSION
        && SESSION.matcher(text).region(at, text.length()).lookingAt()) {
      return ordering(SESSION, text, at);
    }
    Optional<Token> date = "12一二".indexOf(first) >= 0 ? date(text, at) : Optional.empty();
    if (date.isPresent()) {
      return date;
    }
    if (!digit) {
      return marksList(text, at) ? ordering(LIST_MARK, text, at) : Optional.empty();
    }
    int month = text.indexOf('月', at);
    Optional<Token> months =
        month > 0 && month < at + LONGEST_MONTHS ? ordering(MONTH, text, at) : Optional.empty();
    return months.isPresent()
        || Scanner.digits(text, at) < SHORTEST_PERSONAL && text.indexOf('-', at) < 0
            ? months
            : Scanner.looking(PERSONAL, text, at).map(it -> new Token.Personal(at, it.end()));
  }

  /// Whether an offset is right behind 附表, 附件 or 附图, or behind 表 or 图 that no word ends with.
  private static boolean isNumbered(String text, int at) {
    if (at == 0 || NUMBERED_END.indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    boolean annex = at > 1 && text.charAt(at - 2) == '附';
    boolean bare = at == 1 || !Character.isIdeographic(text.charAt(at - 2));
    boolean table = text.charAt(at - 1) == '表' || text.charAt(at - 1) == '图';
    return (annex || bare && table) && Scanner.looking(NUMBERED, text, at).isPresent();
  }

  /// Whether 是, 要 or 方面 may follow the numerals at an offset: behind most of them it does not.
  private static boolean marksList(String text, int at) {
    for (int i = at + 1; i < Math.min(text.length(), at + 4); i++) {
      if ("是要方".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Token> ordering(Pattern pattern, String text, int at) {
    return Scanner.looking(pattern, text, at).map(it -> new Token.Name(at, it.end()));
  }

  /// The Chinese letters before 〔2018〕34号 that say who issued it.
  private static int issuer(String text, int at) {
    int start = at;
    while (start > 0
        && at - start < 12
        && Character.isIdeographic(text.charAt(start - 1))
        && "据按照和及与的为".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static Optional<Token> date(String text, int at) {
    boolean points = at + 4 < text.length() && ".-/".indexOf(text.charAt(at + 4)) >= 0;
    Optional<Matcher> point = points ? Scanner.looking(POINT_DATE, text, at) : Optional.empty();
    if (point.isPresent()) {
      Matcher it = point.get();
      Optional<LocalDate> day = day(it.group(1), it.group(3), it.group(4));
      if (day.isPresent()) {
        return Optional.of(new Token.Date(at, it.end(), day.get().getYear(), day));
      }
    }
    boolean years = at + 4 < text.length() && "年-".indexOf(text.charAt(at + 4)) >= 0;
    Optional<Matcher> year = years ? Scanner.looking(YEAR_DATE, text, at) : Optional.empty();
    if (year.isEmpty()) {
      return Optional.empty();
    }
    Matcher it = year.get();
    Optional<LocalDate> day =
        it.group(3) == null ? Optional.empty() : day(it.group(1), it.group(2), it.group(3));
    return Optional.of(new Token.Date(at, it.end(), whole(it.group(1)), day));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(whole(year), whole(month), whole(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int whole(String number) {
    if (Folded.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    return ChineseNumber.parse(number.replace('○', '〇')).map(BigDecimal::intValue).orElse(0);
  }

  /// Whether what a number counts was set up: 下属一个事业单位 counts one, and 建设一个平台 is a manner of speaking.
  private static boolean isSetUp(String text, int at) {
    return at >= 2 && SET_UP.contains(text.substring(at - 2, at));
  }
}
