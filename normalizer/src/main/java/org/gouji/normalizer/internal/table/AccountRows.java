package org.gouji.normalizer.internal.table;

import org.gouji.model.document.HeadingNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// The names of the rows under one header, each as it stands and among the others. Made for one
/// table, used by one thread.
final class AccountRows {

  /// What a row is called that holds the sum of others and names no account.
  static final Telltale TOTAL =
      Telltale.of(
          "(?:本年|全年|年度|本年度)?(?:合计|总计|小计|共计)|.{0,14}汇总(?:数)?");

  /// A row of one year of what the columns name.
  static final Telltale YEAR = Telltale.of("(?:19|20)\\d{2}年度?");

  /// A row of one phase of what the columns name: 2023年决算数.
  private static final Telltale PHASE =
      Telltale.of(
          "(?:(?:19|20)\\d{2}年度?|本年度?|当年|上年度?)?(?:年初|全年|调整后?)?(?:预算|决算|执行)(?:数|金额)?");

  private static final int LONGEST_PARENT = 5;
  private static final Telltale NUMBER =
      Telltale.of(
          "^(?:其中[:：，]?|(?:附|另|附列|补充资料)[:：]|(?:资金|经费)(?:来源|结构|构成|性质)[:：]|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]、?|(?!(?:19|20)\\d{2}年)[(（]?\\d+[)）]?[、.．]?)+");

  private static final Telltale UNIT =
      Telltale.of("\\((?:单位:)?(?:亿元|万元|元|人|人次|个|%|㎡|平方米|辆|台|分|批|批次|次|团组)\\)$");

  /// What a form says of the rows to be written below one: 专项资金（一个专项一行）.
  private static final Telltale LISTED =
      Telltale.of(
          "[(（](?:[一每]个?[^()（）]{0,4}[一1]行|(?:按项目|按专项|逐项|分项|逐个)[^()（）]{0,6})[)）][:：]?$");

  private final Grid grid;
  private final int from;
  private final int to;
  private final String organization;
  private final Map<Integer, Names> byColumn = new HashMap<>();
  private final Map<Integer, Set<String>> different = new HashMap<>();
  /// By row and column; null where no cell asked.
  private final Row[] told;

  /// @param from first row
  /// @param to behind the last one
  /// @param organization whose table it is; empty when unknown
  AccountRows(Grid grid, int from, int to, String organization) {
    this.grid = grid;
    this.from = from;
    this.to = to;
    this.organization = organization;
    this.told = new Row[(grid.rows() + 1) * (grid.columns() + 1)];
  }

  /// What the words of a row say, whichever of its cells asks.
  private record Row(String name, String code, boolean whole) {}

  private Row told(int row, int column) {
    int at = row * (grid.columns() + 1) + column;
    if (told[at] == null) {
      String name = unnumbered(grid.text(row, column));
      told[at] = new Row(name, Codes.of(grid, row, column), isWhole(name));
    }
    return told[at];
  }

  private boolean isWhole(String name) {
    return name.isEmpty()
        || TOTAL.is(name)
        || YEAR.is(name)
        || PHASE.is(name)
        || LabelFinder.isNameOf(name, organization);
  }

  /// The names that stand in one column.
  private static final class Names {
    final NavigableMap<Integer, String> rows = new TreeMap<>();
    final Map<String, String> byCode = new HashMap<>();
    final Set<String> seen = new HashSet<>();
    final Set<String> repeated = new HashSet<>();
  }

  private Names names(int column) {
    return byColumn.computeIfAbsent(
        column,
        it -> {
          Names names = new Names();
          for (int row = from; row < to; row++) {
            String name = name(row, column);
            if (!name.isEmpty()) {
              names.rows.put(row, name);
              names.byCode.putIfAbsent(code(row, column), name);
              if (!names.seen.add(name)) {
                names.repeated.add(name);
              }
            }
          }
          return names;
        });
  }

  /// The words that name a row, without numbers and 其中 before them.
  ///
  /// @param column where they stand; 0 for a row without words
  String name(int row, int column) {
    return column == 0 ? "" : told(row, column).name();
  }

  /// The classification code of a row; empty without one.
  String code(int row, int column) {
    return column == 0 ? "" : told(row, column).code();
  }

  /// Whether a row is all of what the columns name: a total, a year, a phase, the organisation itself.
  boolean isWhole(int row, int column) {
    return column == 0 || told(row, column).whole();
  }

  /// The name of a row as printed, without blanks, numbers and 其中.
  String printed(int row, int column) {
    return unnumbered(grid.printed(row, column));
  }

  private static String unnumbered(String label) {
    boolean numbered =
        !label.isEmpty()
            && (label.charAt(0) < 0x80 || "其附另补资经一二三四五六七八九十（".indexOf(label.charAt(0)) >= 0);
    String words = numbered ? NUMBER.withoutFirst(label) : label;
    if (words.indexOf(')') > 0 || words.indexOf('）') > 0) {
      return UNIT.withoutFirst(LISTED.withoutFirst(words));
    }
    return words;
  }

  /// The name of a row, with that of the row which its code is under where another row has the same:
  /// 一般行政管理事务 stands below many headings.
  String among(int row, int column) {
    String name = name(row, column);
    String code = code(row, column);
    Names names = names(column);
    if (!names.repeated.contains(name) || code.length() <= LONGEST_PARENT) {
      return name;
    }
    String parent = names.byCode.get(code.substring(0, LONGEST_PARENT));
    return parent == null ? name : parent + "/" + name;
  }

  /// Whether the column names classes of the classification by function.
  boolean hasClasses(int column, Vocabulary vocabulary, String function) {
    return names(column).rows
        .values()
        .stream()
        .anyMatch(it -> vocabulary.headed(it).filter(function::equals).isPresent());
  }

  /// The rows that a total may be the sum of: those between it and the total above it, or below it
  /// where it is the first; 其中 left out.
  List<String> summed(int row, int column) {
    NavigableMap<Integer, String> rows = names(column).rows;
    List<String> above = upToATotal(rows.headMap(row, false).descendingMap(), column);
    return above.isEmpty() ? upToATotal(rows.tailMap(row, false), column) : above;
  }

  private List<String> upToATotal(Map<Integer, String> rows, int column) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<Integer, String> each : rows.entrySet()) {
      if (TOTAL.is(each.getValue())) {
        break;
      }
      if (!grid.text(each.getKey(), column).startsWith("其中")) {
        found.add(each.getValue());
      }
    }
    return found;
  }

  /// The names of a column, each once and without those of totals, of its header where that is repeated, and titles
  /// above more rows.
  Set<String> different(int column) {
    return different.computeIfAbsent(
        column,
        it -> {
          Set<String> found = new LinkedHashSet<>();
          names(it).rows.forEach((row, name) -> {
            if (!isTitle(row, it)) {
              found.add(name);
            }
          });
          found.removeIf(TOTAL::is);
          found.remove(from > 1 ? grid.text(from - 1, it) : "");
          return found;
        });
  }

  private boolean isTitle(int row, int column) {
    return grid.cell(row, column)
        .filter(it -> it.columnSpan() == grid.columns() && grid.columns() > 1)
        .isPresent();
  }

  /// The rows above one, the nearest first.
  Iterable<Integer> above(int row, int column) {
    return names(column).rows.headMap(row, false).descendingMap().keySet();
  }

  /// The rows below one, the nearest first.
  Iterable<Integer> below(int row, int column) {
    return names(column).rows.tailMap(row, false).keySet();
  }

  /// Whether the form asks for one row below for each of what a row holds.
  boolean isListed(int row, int column) {
    String text = grid.text(row, column);
    return text.indexOf('(') >= 0 && LISTED.in(text);
  }

  /// Whether the words of a row stand behind a number.
  boolean isNumbered(int row, int column) {
    String text = grid.text(row, column);
    return !text.isEmpty() && !text.startsWith("其中") && NUMBER.begins(text);
  }

  /// Whether a row has no number, or one of a higher level than another: 二、项目支出 above 1.劳模慰问.
  boolean isAbove(int row, int other, int column) {
    return level(row, column) < level(other, column);
  }

  private int level(int row, int column) {
    return HeadingNumber.at(grid.text(row, column)).map(HeadingNumber::level).orElse(0);
  }

  /// Whether a row begins with 其中.
  boolean isOfWhich(int row, int column) {
    return grid.text(row, column).startsWith("其中");
  }
}
