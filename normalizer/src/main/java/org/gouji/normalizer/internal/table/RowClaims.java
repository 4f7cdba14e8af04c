package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds which rows of a table add up to which. Forms nest rows in many ways (codes, numbers, 其中,
/// totals first or last), so a structure counts only where it is plain, or where the figures of most
/// columns bear it out: then the columns that fail it are claims as well.
final class RowClaims {

  private static final Telltale TOTAL = Telltale.of("(?:合计|总计|小计|共计|总额)(?:金额)?$");
  private static final String TOTAL_END = "计额";
  private static final String SUBTOTAL = "小计";
  private static final String RECEIVED = "收入";
  private static final String SPENT = "支出";

  /// Headers of columns that nobody adds up: 单价, 户均, 发放标准.
  private static final Telltale AVERAGE =
      Telltale.of("[人户次场批点家件个期]均|平均|均价|单价|价格|标准(?!化)");

  private static final Telltale CHANGE =
      Telltale.of("增减|增加|减少|变动|变化|差[额异]|调整(?:数|额|金额)|追加|调增|调减");
  private static final Telltale BARE = Telltale.of("(?:金额)?(?:合计|总计|小计|共计)(?:金额)?");
  private static final Telltale OF_SIDE = Telltale.of("(?:本年)?(?:收入|支出)(?:合计|小计)");
  /// What was left when all was spent is listed behind that.
  private static final Telltale BALANCE = Telltale.of("结转|结余");
  private static final Telltale NUMBERED =
      Telltale.of(
          "^(?:(?<chinese>[一二三四五六七八九十]+)、|(?<arabic>\\d{1,2})[、.．]|\\((?<bracket>[\\d一二三四五六七八九十]+)\\))");

  private static final Telltale OF_WHICH = Telltale.of("^其中:?");
  private static final Telltale FIRST = Telltale.of("(?:1[、.．]|\\([1一]\\))");

  /// What a number begins with.
  private static final String NUMBERS = "(0123456789一二三四五六七八九十";

  /// Headers of columns that run on from period to period, whose last row is what the total repeats.
  private static final Telltale RUNNING = Telltale.of("累计|累积");
  private static final Telltale PERIOD =
      Telltale
          .of("^(?:第?[一二三四1-4]季度?|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|[上下]半年|(?:19|20)\\d{2}年.*)$");

  /// One row of one half of a table.
  ///
  /// @param label as printed, number included
  /// @param numbering which one the label begins with; empty without one
  /// @param code its classification code; empty without one
  record Row(
      int row, String label, String numbering, String code, Map<Integer, Figure> figures) {

    /// Without figures as yet.
    static Row of(int row, String label, String code) {
      return new Row(row, label, numbering(label), code, new HashMap<>());
    }

    boolean isTotal() {
      return isSubtotal()
          || !label.isEmpty() && TOTAL_END.indexOf(label.charAt(label.length() - 1)) >= 0
              && TOTAL.in(label);
    }

    /// 基本支出小计, and 小计:基本支出 as well.
    boolean isSubtotal() {
      return label.endsWith(SUBTOTAL) || label.startsWith(SUBTOTAL);
    }

    boolean isOfWhich() {
      return label.startsWith("其中");
    }

    /// Whether it is of the other side of the accounts than another row, as both their names say.
    boolean isAgainst(Row other) {
      return isOf(RECEIVED, SPENT) && other.isOf(SPENT, RECEIVED)
          || isOf(SPENT, RECEIVED) && other.isOf(RECEIVED, SPENT);
    }

    private boolean isOf(String side, String against) {
      return label.contains(side) && !label.contains(against);
    }

    /// Whether it has a figure in every column in which a total has one: 离退休人员 without 编制数 is
    /// none of those that 合计 counts.
    boolean fills(Row total) {
      return figures.keySet().containsAll(total.figures().keySet());
    }

    /// Whether a list of its numbering begins with it.
    boolean isFirst() {
      return FIRST.begins(OF_WHICH.withoutFirst(label));
    }

    private static String numbering(String label) {
      String words = OF_WHICH.withoutFirst(label);
      if (words.isEmpty() || NUMBERS.indexOf(words.charAt(0)) < 0) {
        return "";
      }
      Matcher matcher = NUMBERED.matcher(words);
      if (!matcher.find()) {
        return "";
      }
      return matcher.group("chinese") != null
          ? "chinese"
          : matcher.group("arabic") != null ? "arabic" : "bracket";
    }
  }

  private final Draft draft;
  private final List<Row> rows;

  /// Columns of increases and decreases, where a part may be more than its whole.
  private final Set<Integer> changes;

  /// Rows of which nobody knows what they are part of.
  private final Set<Integer> unclear;

  private RowClaims(Draft draft, List<Row> rows, Set<Integer> changes, Set<Integer> unclear) {
    this.changes = changes;
    this.unclear = unclear;
    this.draft = draft;
    this.rows = rows;
  }

  /// Adds the claims of rows that share their label column, in the order of the table.
  static void find(List<Row> rows, Set<Integer> changes, Draft draft) {
    find(rows, changes, Set.of(), draft);
  }

  private static void find(
      List<Row> rows, Set<Integer> changes, Set<Integer> unclear, Draft draft) {
    RowClaims claims = new RowClaims(draft, rows, changes, unclear);
    claims.totals();
    claims.numbered();
    claims.below();
    claims.ofWhich();
  }

  private void totals() {
    boolean leading = leads();
    int after = 0;
    int grand = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row total = rows.get(i);
      if (!total.isTotal()) {
        continue;
      }
      int side = sideBegins(after, i);
      total(i, side, Math.max(after, side), Math.max(grand, side), leading);
      after = i + 1;
      grand = total.isSubtotal() ? Math.max(grand, side) : after;
    }
  }

  /// Claims what the parts of a total are, if it is plain.
  ///
  /// @param side where the rows of its side of the accounts begin
  /// @param after behind the total before it
  /// @param grand behind the last one that is no subtotal
  private void total(int i, int side, int after, int grand, boolean leading) {
    Row total = rows.get(i);
    boolean heads = leading || i == 0 || side == i;
    List<Row> above = rows.subList(after, i);
    List<Row> below =
        side == i
            ? below(i).stream().filter(it -> !BALANCE.in(it.label())).toList()
            : below(i);
    List<List<Row>> candidates = new ArrayList<>();
    if (heads) {
      candidates.addAll(variants(below));
      candidates.add(below.stream().filter(it -> it.fills(total)).toList());
    }
    if (i > after) {
      candidates.addAll(variants(above));
    }
    if (i > after && after > 0 && after != side) {
      candidates.add(rows.subList(after - 1, i));
    }
    List<Row> groups = total.isSubtotal() ? List.of() : groups(grand, i, leading);
    candidates.add(groups);
    candidates.add(leading || i == 0 ? ofOneNumbering(i) : List.of());
    candidates.add(above.stream().filter(it -> it.fills(total)).toList());
    borneOut(total, candidates)
        .or(() -> plain(total, groups.isEmpty() ? leading ? below : above : groups))
        .ifPresent(it -> claim(total, it));
  }

  /// Behind the last row between two places that is of the other side of the accounts than the total at the second: no
  /// income is a part of 支出合计. -1 where none is.
  private int sideBegins(int from, int total) {
    for (int i = total - 1; i >= from; i--) {
      if (rows.get(total).isAgainst(rows.get(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  /// The first candidates that add up in every column; else the first that do in most.
  private static Optional<List<Row>> borneOut(Row total, List<List<Row>> candidates) {
    Optional<List<Row>> first = Optional.empty();
    for (List<Row> parts : candidates) {
      Tally tally = parts.size() > 1 ? tally(total, parts) : Tally.NONE;
      if (tally.isBorneOut() && tally.fails() == 0) {
        return Optional.of(parts);
      }
      first = first.isEmpty() && tally.isBorneOut() ? Optional.of(parts) : first;
    }
    return first;
  }

  /// Whether subtotals stand above their rows.
  private boolean leads() {
    int first = !rows.isEmpty() && rows.get(0).isTotal() && !rows.get(0).isSubtotal() ? 1 : 0;
    return rows.size() > first + 1 && rows.get(first).isSubtotal();
  }

  /// The rows behind a total, up to the next one.
  private List<Row> below(int total) {
    int end = total + 1;
    while (end < rows.size() && !rows.get(end).isTotal()) {
      end++;
    }
    return rows.subList(total + 1, end);
  }

  /// The subtotals that a total is the sum of, with the rows that belong to none of them: those above
  /// it, or below it where it is the first row. Empty without two subtotals.
  private List<Row> groups(int from, int total, boolean leading) {
    List<Row> range =
        total > from ? rows.subList(from, total)
            : total == 0 ? rows.subList(1, rows.size()) : List.of();
    List<Row> groups = new ArrayList<>();
    List<Row> loose = new ArrayList<>();
    boolean begun = false;
    for (Row row : range) {
      if (row.isSubtotal()) {
        groups.add(row);
        if (!leading) {
          loose.clear();
        }
        begun = true;
      } else if (row.isTotal()) {
        break;
      } else if (!leading || !begun) {
        loose.add(row);
      }
    }
    long subtotals = groups.size();
    groups.addAll(loose);
    return subtotals > 1 ? groups : List.of();
  }

  /// The rows behind a total that are numbered as the first of them: （一）财政拨款小计 and （二）其他收入.
  private List<Row> ofOneNumbering(int total) {
    String numbering = total + 1 < rows.size() ? rows.get(total + 1).numbering() : "";
    return numbering.isEmpty()
        ? List.of()
        : rows.stream().skip(total + 1L).filter(it -> it.numbering().equals(numbering)).toList();
  }

  /// The rows that may be the parts: those of the highest codes, of one numbering, all but 其中.
  private static List<List<Row>> variants(List<Row> rows) {
    List<List<Row>> variants = new ArrayList<>();
    int shortest = rows.stream()
        .map(Row::code)
        .filter(it -> !it.isEmpty())
        .mapToInt(String::length)
        .min()
        .orElse(0);
    if (shortest > 0) {
      variants.add(rows.stream().filter(it -> it.code().length() == shortest).toList());
    }
    for (String numbering : List.of("chinese", "bracket", "arabic", "")) {
      variants.add(
          rows.stream().filter(it -> it.numbering().equals(numbering) && !it.isOfWhich()).toList());
    }
    variants.add(rows.stream().filter(it -> !it.isOfWhich()).toList());
    variants.add(outermost(rows));
    return variants.stream().filter(it -> it.size() > 1).toList();
  }

  /// The rows that are no part of another: not those of 其中, nor the ones behind it that make up the row above with it.
  private static List<Row> outermost(List<Row> rows) {
    List<Row> outermost = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i == 0 || !rows.get(i).isOfWhich()) {
        outermost.add(rows.get(i));
        continue;
      }
      int end = i + 1;
      for (int more = i + 2; more <= rows.size() && isLoose(rows.get(more - 1)); more++) {
        Tally tally = tally(rows.get(i - 1), rows.subList(i, more));
        end = tally.isBorneOut() && tally.fails() == 0 ? more : end;
      }
      i = end - 1;
    }
    return outermost;
  }

  private static boolean isLoose(Row row) {
    return row.numbering().isEmpty() && !row.isTotal() && !row.isOfWhich();
  }

  /// A bare 合计 of rows of one kind says by itself that they are its parts, and so does 本年支出合计 of
  /// 一、 二、 and so on, none left out.
  private static Optional<List<Row>> plain(Row total, List<Row> parts) {
    boolean plain =
        (BARE.is(total.label())
            || OF_SIDE.is(total.label()) && areCounted(parts))
            && parts.stream().allMatch(it -> it.code().isEmpty() && !it.isOfWhich())
            && parts.stream().map(Row::numbering).distinct().count() == 1
            && parts.stream().map(Row::isTotal).distinct().count() == 1;
    return plain ? Optional.of(parts) : Optional.empty();
  }

  private static boolean areCounted(List<Row> parts) {
    for (int i = 0; i < parts.size(); i++) {
      int next = i + 1;
      Row row = parts.get(i);
      boolean counted =
          row.numbering().equals("chinese")
              && HeadingNumber.at(row.label()).filter(it -> it.value() == next).isPresent();
      if (!counted) {
        return false;
      }
    }
    return parts.size() > 1;
  }

  /// 1、2、3、 behind a row without a number are its parts.
  private void numbered() {
    for (int i = 0; i < rows.size(); i++) {
      Row whole = rows.get(i);
      if (whole.isTotal() || !whole.numbering().isEmpty() && !whole.numbering().equals("chinese")) {
        continue;
      }
      List<Row> parts = new ArrayList<>();
      for (Row row : rows.subList(i + 1, rows.size())) {
        boolean next = row.numbering().isEmpty() && !row.isOfWhich() && parts.isEmpty();
        boolean again = row.isFirst() && !parts.isEmpty();
        if (row.isTotal() || next || again) {
          break;
        }
        if (row.numbering().equals("chinese")) {
          break;
        }
        if (row.numbering().equals("arabic") || row.numbering().equals("bracket")) {
          parts.add(row);
        }
      }
      if (parts.size() > 1 && isBorneOut(whole, parts)) {
        claim(whole, parts);
      }
    }
  }

  /// Rows without a number, or with one in brackets, behind 2、 are its parts as far as they add up to it.
  private void below() {
    for (int i = 0; i < rows.size(); i++) {
      Row whole = rows.get(i);
      if (!whole.numbering().equals("arabic")) {
        continue;
      }
      String numbering = i + 1 < rows.size() ? rows.get(i + 1).numbering() : "arabic";
      int end = i + 1;
      while (end < rows.size() && rows.get(end).numbering().equals(numbering)
          && !rows.get(end).isTotal() && !rows.get(end).isOfWhich()) {
        end++;
      }
      boolean found = numbering.equals("arabic") || numbering.equals("chinese");
      for (; end > i + 2 && !found; end--) {
        List<Row> parts = rows.subList(i + 1, end);
        found = isBorneOut(whole, parts);
        if (found) {
          claim(whole, parts);
        }
      }
    }
  }

  /// 其中 is within the row above it; with the rows behind it, it may be all of that.
  private void ofWhich() {
    for (int i = 1; i < rows.size(); i++) {
      Row part = rows.get(i);
      Row whole = rows.get(i - 1);
      if (!part.isOfWhich() || whole.isOfWhich() || unclear.contains(part.row())) {
        continue;
      }
      Optional<List<Row>> all = all(whole, i);
      all.ifPresent(it -> claim(whole, it));
      if (all.isEmpty()) {
        part.figures()
            .forEach(
                (column, figure) -> {
                  Figure of = whole.figures().get(column);
                  if (of != null && !changes.contains(column) && mayBeWithin(figure, of)) {
                    draft.claim(new Claim.PartOf(Claim.Origin.TABLE, figure, of));
                  }
                });
      }
    }
  }

  /// 其中 and the rows behind it that make up the row above: those that do so in every column, else the most that do in
  /// most.
  private Optional<List<Row>> all(Row whole, int from) {
    List<List<Row>> candidates = new ArrayList<>();
    for (int end = rows.size(); end > from + 1; end--) {
      List<Row> parts = rows.subList(from, end);
      boolean unnumbered =
          parts.stream().skip(1).allMatch(it -> it.numbering().isEmpty() && !it.isTotal());
      if (unnumbered) {
        candidates.add(parts);
      }
    }
    return candidates.stream()
        .filter(it -> isBorneOut(whole, it) && tally(whole, it).fails() == 0)
        .findFirst()
        .or(() -> candidates.stream().filter(it -> isBorneOut(whole, it)).findFirst());
  }

  /// A rate or a decrease of a part may be any of the whole's.
  private static boolean mayBeWithin(Figure part, Figure whole) {
    Quantity a = part.quantity();
    Quantity b = whole.quantity();
    return a.unit().equals(b.unit())
        && !a.unit().equals("%")
        && a.value().signum() >= 0
        && b.value().signum() >= 0;
  }

  /// Whether the parts add up in more columns than they do not, in one of them with two amounts.
  private static boolean isBorneOut(Row total, List<Row> parts) {
    return tally(total, parts).isBorneOut();
  }

  /// In how many columns parts add up, those with two amounts alone, and in how many they do not.
  private record Tally(int holds, int fails) {

    static final Tally NONE = new Tally(0, 0);

    boolean isBorneOut() {
      return holds > 0 && holds >= fails;
    }
  }

  /// Holds the figures of a total against those of its parts in its columns that may come to it.
  private static Tally tally(Row total, List<Row> parts) {
    int holds = 0;
    int fails = 0;
    for (Map.Entry<Integer, Figure> each : total.figures().entrySet()) {
      Quantity whole = each.getValue().quantity();
      List<Figure> figures = whole.unit().equals("%") ? List.of() : column(parts, each.getKey());
      int amounts = amounts(figures);
      if (figures.isEmpty() || amounts == 0 && whole.value().signum() == 0) {
        continue;
      }
      boolean adds = ColumnClaims.addsUp(each.getValue(), figures);
      holds += adds && amounts > 1 ? 1 : 0;
      fails += adds ? 0 : 1;
    }
    return new Tally(holds, fails);
  }

  private static int amounts(List<Figure> figures) {
    int amounts = 0;
    for (Figure figure : figures) {
      amounts += figure.quantity().value().signum() != 0 ? 1 : 0;
    }
    return amounts;
  }

  private static List<Figure> column(List<Row> rows, int column) {
    List<Figure> figures = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Figure figure = row.figures().get(column);
      if (figure != null) {
        figures.add(figure);
      }
    }
    return figures;
  }

  private void claim(Row total, List<Row> parts) {
    for (Map.Entry<Integer, Figure> column : new TreeMap<>(total.figures()).entrySet()) {
      List<Figure> figures = column(parts, column.getKey());
      boolean money =
          figures.stream()
              .allMatch(it -> it.quantity().unit().equals(column.getValue().quantity().unit()));
      if (figures.isEmpty() || !money || column.getValue().quantity().unit().equals("%")) {
        continue;
      }
      draft.claim(sum(column.getValue(), figures));
    }
  }

  private static Claim.Sum sum(Figure total, List<Figure> parts) {
    return new Claim.Sum(
        Claim.Origin.TABLE, total, parts.stream().map(Claim.Term::plus).toList(), true);
  }

  /// Rows by label column, as they are read.
  static final class Collector {

    private final Map<Integer, Map<Integer, Row>> halves = new TreeMap<>();
    private final Set<Integer> changes = new HashSet<>();
    private final Set<Integer> averages = new HashSet<>();
    private final Set<Integer> running = new HashSet<>();
    private final boolean headed;

    /// @param part the header, where there is one
    Collector(Grid grid, Optional<Part> part) {
      this.headed = part.isPresent();
      part.ifPresent(
          it -> {
            for (int row = it.header(); row < it.from(); row++) {
              for (int column = 1; column <= grid.columns(); column++) {
                String header = grid.text(row, column);
                if (CHANGE.in(header)) {
                  changes.add(column);
                }
                if (AVERAGE.in(header)) {
                  averages.add(column);
                }
                if (RUNNING.in(header)) {
                  running.add(column);
                }
              }
            }
          });
    }

    /// @param label column of the words that name the row
    /// @param named makes the row of a number, where this is its first figure
    void add(int label, int row, IntFunction<Row> named, int column, Figure figure) {
      if (averages.contains(column)) {
        return;
      }
      halves
          .computeIfAbsent(label, it -> new TreeMap<>())
          .computeIfAbsent(row, named::apply)
          .figures()
          .put(column, figure);
    }

    void find(Draft draft) {
      halves.values()
          .stream()
          .filter(it -> it.values().stream().anyMatch(row -> PERIOD.in(row.label())))
          .flatMap(it -> it.values().stream())
          .forEach(it -> it.figures().keySet().removeAll(running));
      Set<Integer> unclear = headed ? Set.of() : unclear();
      halves.values()
          .forEach(it -> RowClaims.find(List.copyOf(it.values()), changes, unclear, draft));
    }

    /// 其中 in one pair of a row of several pairs may be a part of either pair above it.
    private Set<Integer> unclear() {
      Map<Integer, Set<Boolean>> beginnings = new HashMap<>();
      for (Map<Integer, Row> half : halves.values()) {
        half.forEach(
            (at, row) -> beginnings.computeIfAbsent(at, it -> new HashSet<>())
                .add(row.isOfWhich()));
      }
      Set<Integer> unclear = new HashSet<>();
      beginnings.forEach(
          (at, both) -> {
            if (both.size() > 1) {
              unclear.add(at);
            }
          });
      return unclear;
    }
  }
}
