package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.catalogue.Units;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads cells that hold one number. Immutable.
final class CellFigures {

  /// What a table counts beside its money: 单位：人、万元.
  private static final String COUNTED = "(?:[\\p{IsHan}㎡%]{1,3}[、，,;；/和及])*";

  private static final Telltale HEADER_UNIT =
      Telltale.of(
          "\\((?:单位:)?(亿元|万元|千元|元|人|人次|批|批次|个|%|分|辆|台|平方米|㎡)\\)|单位:?" + COUNTED + "(亿元|万元|千元|元)");

  private static final Telltale MONEY_AT_END = Telltale.of("\\((?:金额)?(?:单位:)?(亿元|万元|千元|元)\\)$");

  /// Millions of 元 without a comma look like the number of a telephone.
  private static final Telltale WHOLE_YUAN = Telltale.of("[1-9]\\d{6,9}");

  private static final int SHORTEST_YUAN = 7;

  private static final Telltale NAME_UNIT = Telltale.of("\\(([^()]{1,4})\\)$");
  /// What was to be done or was, how much of it is meant, and the number: 举办不少于5期, 已慰问312人.
  private static final Telltale WORDS =
      Telltale.of(
          "^(?:已|共计?|累计|全年|实际|计划)*"
              + "(?:完成|举办|开展|慰问|救助|帮扶|培训|新建|发放|组织|实现|服务|覆盖|走访|资助|支出|投入|建立|建成|发展|参加|受理|维护|达到?)?了?"
              + "(?<least>不低于|不少于|至少|不小于|达到?|大于等于)?(?<most>小于等于|不超过|不高于|不多于|控制在)?(?<about>约)?"
              + "(?<number>\\d.*?)(?<above>以上)?(?<within>以内|以下)?$");

  private final Units units;
  private final Scanner scanner;

  CellFigures(Units units, Scanner scanner) {
    this.units = units;
    this.scanner = scanner;
  }

  /// Whether a cell may hold a number: most words are told by a look to hold none.
  ///
  /// @param text folded, without blanks
  static boolean mayHold(String text) {
    return hasDigit(text) || Scanner.mayBeCell(text);
  }

  /// The number that a cell holds and nothing else, with the unit of its column where it prints none.
  ///
  /// @param unit of the column; empty without one
  Optional<Quantity> quantity(Block.Cell cell, String unit) {
    Folded folded = Folded.of(cell.text().value());
    if (unit.equals("元") && folded.text().length() >= SHORTEST_YUAN
        && WHOLE_YUAN.is(folded.text().strip())) {
      String printed = folded.original().strip();
      return Optional.of(Quantity.exact(printed, new BigDecimal(folded.text().strip()), unit));
    }
    Optional<Token> token = scanner.cell(folded.text());
    if (token.isEmpty()) {
      return worded(folded, unit);
    }
    if (!(token.get() instanceof Token.Number number)) {
      return Optional.empty();
    }
    String own = number.unit();
    String read = own.isEmpty() ? unit : units.find(own).flatMap(Unit::reads).orElse(own);
    return Optional.of(number.quantity(folded, read));
  }

  /// Whether a cell holds a figure and its unit, as 22人, and no name.
  ///
  /// @param text folded, without blanks
  boolean isFigure(String text) {
    return !text.isEmpty()
        && Character.isDigit(text.charAt(0))
        && scanner.cell(text).filter(Token.Number.class::isInstance).isPresent();
  }

  /// 不少于100人, with the bound that its words set.
  private Optional<Quantity> worded(Folded folded, String unit) {
    String text = folded.text().strip();
    if (!hasDigit(text)) {
      return Optional.empty();
    }
    Matcher matcher = WORDS.matcher(text);
    if (!matcher.matches() || matcher.group("number").equals(text)) {
      return Optional.empty();
    }
    Optional<Token> token = scanner.cell(matcher.group("number"));
    if (token.isEmpty() || !(token.get() instanceof Token.Number number)) {
      return Optional.empty();
    }
    String own = number.unit();
    boolean most = matcher.group("most") != null || matcher.group("within") != null;
    boolean least = matcher.group("least") != null || matcher.group("above") != null;
    // 达到96% of a target is a bound, whatever the verb is read as.
    boolean reached = text.startsWith("达");
    Quantity.Exactness bound =
        most
            ? Quantity.Exactness.AT_MOST
            : matcher.group("about") != null
                ? Quantity.Exactness.APPROXIMATE
            : least || reached ? Quantity.Exactness.AT_LEAST : Quantity.Exactness.EXACT;
    return Optional.of(
        new Quantity(
            folded.original().strip(),
            number.value(),
            own.isEmpty() ? unit : own,
            number.lower(),
            number.upper(),
            bound));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /// What was reached: 达到96% is 96 %.
  Optional<Quantity> reached(Block.Cell cell, String unit) {
    boolean reached = cell.text().value().strip().startsWith("达");
    return quantity(cell, unit)
        .map(it -> reached ? it.qualified(Quantity.Exactness.EXACT) : it);
  }

  /// The unit of money in the bracket that some words end with; empty without one.
  static String moneyAtEnd(String words) {
    Matcher matcher = MONEY_AT_END.matcher(words);
    return matcher.find() ? matcher.group(1) : "";
  }

  /// The unit that a header or caption states; empty without one.
  static String unit(String words) {
    if (words.indexOf('(') < 0 && !words.contains("单位")) {
      return "";
    }
    Matcher matcher = HEADER_UNIT.matcher(words);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  /// The unit in brackets behind the name of a row; empty without one. 分 there says what the row may get.
  String unitOfName(String name) {
    if (!name.endsWith(")")) {
      return "";
    }
    Matcher matcher = NAME_UNIT.matcher(name);
    return matcher.find() && !matcher.group(1).equals("分")
        && units.find(matcher.group(1)).isPresent()
            ? matcher.group(1)
            : "";
  }

  /// Adds the figure of a cell.
  ///
  /// @param label the words that name it
  Figure add(
      Draft draft,
      Block.Cell cell,
      Quantity quantity,
      String label,
      String quote,
      Optional<String> section,
      Optional<Stated> stated) {
    return draft.figure(
        quantity,
        label,
        new Place(cell.text(), cell.location(), section),
        0,
        cell.text().value().length(),
        quote,
        stated);
  }
}
