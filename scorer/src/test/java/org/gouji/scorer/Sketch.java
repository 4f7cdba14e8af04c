package org.gouji.scorer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.document.Location;
import org.gouji.model.document.Source;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Damaged;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.PrintedDate;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Section;

/// Builds a small report from lines in the notation of the rule book's examples.
///
/// ```
/// expenditure.total@final = 149.35万元 ~2      a fact; ~2: its list has two decimals
/// programme.amount[慰问]/fiscal@final@last-year = 2万元    with subject, fund, last year; or @next-year
/// #a programme.total = 450.5万元                a fact to refer to as #a
/// table-row: 3 · text:                         where the facts that follow stand
/// paragraph:                                   all that follows stands in one
/// quote: …                                     the words around the fact before it
/// figure a: 276.367万元                         a figure to refer to as #a
/// sum: #t = #a + 146.25万元 · table-sum: · open: 10万元 = 4万元 + 5万元
/// share: 65.39% = #a / #t · completion: 97.21% = 134.92万元 / 138.79万元
/// change: up 24.86万元 from 10.10万元 by 14.76万元 at 146%
/// told: 4万元 <= #t                             what a sentence says to be within something
/// earned: 9.5分 = 10分 * 285人 / 300人 · earned-so: 9.84分 = 10分 * 98.36%    what points are made of; -so: as told
/// count: 9个 = 8 names · count: 2个 = 甲、乙 · open-count: … · within: 150万元 <= 0万元 · same: 41.6万元 = 42万元
/// numbers: 1 2 3 3 · automatic: 1 2 3 3
/// row: name | weight | target | actual | score | reason      ^: in one cell with the row above
/// weight-total: 100 · score-total: 93.98 · group: name = 50
/// fund: name | budget | adjusted | executed | weight | rate | score      -name: a part
///                                        weight 20*执行率: as the header of the score prints it
/// date: filled 2024-05-30 · damaged: 0余名 · section: problem · kind: project
/// report: 2022 project b.docx                  a report of its own begins: year, kind, file
/// form: 困难职工帮扶                             the programme of the scorecard
/// grounds: topic                               what made facts of the figures that follow
/// ```
public final class Sketch {

  private static final Pattern HEAD =
      Pattern.compile(
          "([a-z][a-z0-9.-]*\\.[a-z0-9.-]+|grade)(?:\\[([^]]+)])?(?:/([a-z-]+))?((?:@[a-z-]+)*)");
  private static final Pattern NUMBER =
      Pattern.compile("([≥≤>约]?)(-?[0-9][0-9,]*(?:\\.[0-9]+)?)(余|多)?(\\S*)(?: ~(\\d))?");

  private final List<Section> sections = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Scorecard.Row> rows = new ArrayList<>();
  private final List<Scorecard.Total> totals = new ArrayList<>();
  private final List<Scorecard.Group> groups = new ArrayList<>();
  private final List<Scorecard.FundRow> funds = new ArrayList<>();
  private final Map<String, Figure> named = new HashMap<>();
  private Identity.Kind kind = Identity.Kind.WHOLE_DEPARTMENT;
  private Optional<Identity.Scope> scope = Optional.empty();
  private Identity.Region region = Identity.Region.UNKNOWN;
  private String organization = "某某市总工会";
  private String file = "a.docx";
  private Optional<String> form = Optional.empty();
  private int reportYear = 2021;
  private String place = "s1";
  private double confidence = 1;
  private Grounds grounds = Grounds.LABEL;
  private int block = 1;
  private boolean together;
  private int row;
  private int column;
  private int next = 1;

  public static Report report(String... lines) {
    return report(List.of(lines));
  }

  public static Report report(List<String> lines) {
    Sketch sketch = new Sketch();
    sketch.open("s1", Optional.empty());
    lines.forEach(sketch::add);
    return sketch.build();
  }

  /// Several reports, each from a line `report: …` on.
  public static List<Report> reports(List<String> lines) {
    List<Report> reports = new ArrayList<>();
    List<String> some = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("report: ") && !some.isEmpty()) {
        reports.add(report(some));
        some.clear();
      }
      some.add(line);
    }
    reports.add(report(some));
    return reports;
  }

  private Report build() {
    List<Scorecard> scorecards =
        rows.isEmpty() && funds.isEmpty()
            ? List.of()
            : List.of(
                new Scorecard(
                    "t1",
                    form,
                    "",
                    form.isPresent() ? Identity.Kind.PROJECT : kind,
                    rows,
                    groups,
                    totals,
                    funds,
                    Location.InBody.of(900)));
    Identity identity =
        new Identity(
            Optional.empty(),
            Optional.of(organization),
            scope,
            Optional.empty(),
            region,
            Optional.of(reportYear),
            kind,
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Report(
        new Source(file, file, hash(file), "", 1, 0, "docx"),
        identity,
        sections,
        figures,
        facts,
        readings,
        scorecards,
        claims,
        new Report.Tally(figures.size(), 0, 0, 0),
        List.of());
  }

  /// As many digits as a SHA-256 has, another number for another file.
  private static String hash(String file) {
    return "%064x".formatted(Integer.toUnsignedLong(file.hashCode()));
  }

  private void open(String key, Optional<String> id) {
    sections.add(
        new Section(
            key, id, Optional.empty(), "", 0, key, 1, false, Location.InBody.of(block)));
    place = key;
  }

  private void add(String line) {
    Matcher word = Pattern.compile("([a-z-]+)(?: (\\w+))?: ?(.*)").matcher(line);
    if (word.matches()) {
      statement(word.group(1), word.group(2), word.group(3));
      return;
    }
    Matcher name = Pattern.compile("#(\\w+) (.*)").matcher(line);
    String said = name.matches() ? name.group(2) : line;
    int at = said.indexOf(" = ");
    Fact fact = fact(said.substring(0, at), said.substring(at + 3));
    if (name.matches()) {
      named.put(name.group(1), fact.figure());
    }
    block += row == 0 && !together ? 1 : 0;
  }

  private void statement(String word, String name, String rest) {
    switch (word) {
      case "sum" -> claims.add(sum(Claim.Origin.SENTENCE, rest, true));
      case "table-sum" -> claims.add(sum(Claim.Origin.TABLE, rest, true));
      case "open" -> claims.add(sum(Claim.Origin.SENTENCE, rest, false));
      case "share" -> claims.add(share(rest));
      case "completion" -> claims.add(completion(rest, false));
      case "completion-of" -> claims.add(completion(rest, true));
      case "earned" -> claims.add(earned(rest, false));
      case "earned-so" -> claims.add(earned(rest, true));
      case "change" -> claims.add(change(rest));
      case "count" -> claims.add(count(rest, true));
      case "open-count" -> claims.add(count(rest, false));
      case "within" -> {
        String[] sides = rest.split(" <= ");
        claims.add(new Claim.PartOf(Claim.Origin.TABLE, token(sides[0]), token(sides[1])));
      }
      case "told" -> {
        String[] sides = rest.split(" <= ");
        claims.add(new Claim.PartOf(Claim.Origin.SENTENCE, token(sides[0]), token(sides[1])));
      }
      case "goal" -> {
        String[] sides = rest.split(" : ");
        claims.add(new Claim.Reached(Claim.Origin.SENTENCE, token(sides[0]), token(sides[1])));
      }
      case "same" -> {
        String[] sides = rest.split(" = ");
        claims.add(new Claim.Same(Claim.Origin.TABLE, token(sides[0]), token(sides[1])));
      }
      case "numbers" -> claims.add(numbers(rest, false));
      case "automatic" -> claims.add(numbers(rest, true));
      case "figure" -> named.put(name, token(rest));
      case "table-row" -> {
        row = Integer.parseInt(rest);
        column = 0;
      }
      case "text" -> row = 0;
      case "paragraph" -> together = true;
      case "quote" -> quote(rest);
      case "row" -> row(cells(rest));
      case "weight-total" -> totals.add(total(Scorecard.Column.WEIGHT, name, rest));
      case "score-total" -> totals.add(total(Scorecard.Column.SCORE, name, rest));
      case "group" -> group(rest);
      case "fund" -> fund(cells(rest));
      case "date" -> date(rest);
      case "damaged" -> damaged(rest);
      case "section" -> open("s" + (sections.size() + 1), Optional.of(rest));
      case "report" -> begin(rest.split(" "));
      case "form" -> form = Optional.of(rest);
      case "scope" ->
          scope =
              Optional.of(Identity.Scope.valueOf(rest.toUpperCase(Locale.ROOT).replace('-', '_')));
      case "organization" -> organization = rest;
      case "county" ->
          region = new Identity.Region(Optional.empty(), Optional.empty(), Optional.of(rest));
      case "kind" -> kind = Identity.Kind.valueOf(rest.toUpperCase(Locale.ROOT).replace('-', '_'));
      case "confidence" -> confidence = Double.parseDouble(rest);
      case "grounds" -> grounds = Grounds.valueOf(rest.toUpperCase(Locale.ROOT));
      default -> throw new IllegalArgumentException("no such line: " + word);
    }
    block += together ? 0 : 1;
  }

  private void begin(String[] words) {
    reportYear = Integer.parseInt(words[0]);
    kind = Identity.Kind.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
    file = words.length > 2 ? words[2] : words[0] + "-" + words[1] + ".docx";
  }

  private Fact fact(String head, String value) {
    Location location =
        row == 0 ? Location.InBody.of(block) : Location.InCell.of(800, row, ++column);
    return fact(head, figure("f" + next++, value, label(head), location));
  }

  private static String label(String head) {
    return head.replaceAll("[@\\[/].*", "");
  }

  private Fact fact(String head, Figure figure) {
    Matcher matcher = HEAD.matcher(head);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no indicator: " + head);
    }
    Optional<Phase> phase = Optional.empty();
    int year = reportYear;
    for (String mark : matcher.group(4).split("@")) {
      if (mark.equals("last-year")) {
        year--;
      } else if (mark.equals("next-year")) {
        year++;
      } else if (!mark.isEmpty()) {
        phase = Optional.of(Phase.valueOf(mark.toUpperCase(Locale.ROOT)));
      }
    }
    Optional<Fund> fund =
        Optional.ofNullable(matcher.group(3))
            .map(it -> Fund.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')));
    Fact fact =
        new Fact(
            figure,
            matcher.group(1),
            phase,
            Optional.of(year),
            fund,
            Optional.ofNullable(matcher.group(2)),
            grounds);
    figures.add(figure);
    facts.add(fact);
    return fact;
  }

  private Figure figure(String key, String text, String label, Location location) {
    return new Figure(
        key, quantity(text), places(text), label, Optional.of(place), location, text, confidence);
  }

  private static int places(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no figure: " + text);
    }
    int own = new BigDecimal(matcher.group(2).replace(",", "")).scale();
    return matcher.group(5) == null ? own : Integer.parseInt(matcher.group(5));
  }

  static Quantity quantity(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no figure: " + text);
    }
    BigDecimal value = new BigDecimal(matcher.group(2).replace(",", ""));
    String unit = matcher.group(4);
    String printed = text.replaceAll(" ~\\d$", "");
    if (matcher.group(3) != null) {
      int place = value.stripTrailingZeros().scale();
      BigDecimal upper = value.add(BigDecimal.ONE.scaleByPowerOfTen(-place));
      return Quantity.approximate(printed, value, unit, value, upper);
    }
    Quantity exact = Quantity.exact(printed, value, unit);
    return switch (matcher.group(1)) {
      case "≥" -> exact.qualified(Quantity.Exactness.AT_LEAST);
      case "≤" -> exact.qualified(Quantity.Exactness.AT_MOST);
      case ">" -> exact.qualified(Quantity.Exactness.ABOVE);
      default -> exact;
    };
  }

  /// `#name`, a figure, or a fact with its indicator before it.
  private Figure token(String text) {
    String token = text.strip();
    if (token.startsWith("#")) {
      return named.get(token.substring(1));
    }
    Matcher head = Pattern.compile("(" + HEAD.pattern() + ") (.+)").matcher(token);
    if (head.matches()) {
      return fact(head.group(1), head.group(head.groupCount())).figure();
    }
    Figure figure = figure("g" + next++, token, "", Location.InBody.of(block));
    figures.add(figure);
    return figure;
  }

  private Claim sum(Claim.Origin origin, String text, boolean closed) {
    String[] sides = text.split(" = ");
    List<Claim.Term> parts = new ArrayList<>();
    Figure total = token(sides[0]);
    for (String part : sides[1].split(" \\+ ")) {
      parts.add(Claim.Term.plus(token(part)));
    }
    return new Claim.Sum(origin, total, parts, closed);
  }

  private Claim share(String text) {
    String[] sides = text.split(" = | / ");
    return new Claim.Share(
        Claim.Origin.SENTENCE, token(sides[0]), token(sides[1]), List.of(token(sides[2])));
  }

  private Claim completion(String text, boolean stated) {
    String[] sides = text.split(" = | / ");
    return new Claim.Completion(
        Claim.Origin.SENTENCE, token(sides[0]), token(sides[1]), List.of(token(sides[2])), stated);
  }

  private Claim earned(String text, boolean said) {
    String[] sides = text.split(" = | \\* | / ");
    return new Claim.Earned(
        Claim.Origin.SENTENCE, token(sides[0]), token(sides[1]), token(sides[2]),
        sides.length > 3 ? Optional.of(token(sides[3])) : Optional.empty(), said);
  }

  private Claim change(String text) {
    Map<String, Figure> said = new HashMap<>();
    String[] words = text.split(" ");
    if (!words[1].equals("-")) {
      said.put("now", token(words[1]));
    }
    for (int i = 2; i + 1 < words.length; i += 2) {
      said.put(words[i], token(words[i + 1]));
    }
    return new Claim.Change(
        Claim.Origin.SENTENCE,
        Optional.ofNullable(said.get("now")),
        Optional.ofNullable(said.get("from")),
        Optional.ofNullable(said.get("by")),
        Optional.ofNullable(said.get("at")),
        words[0].equals("up"));
  }

  private Claim count(String text, boolean closed) {
    String[] sides = text.split(" = ");
    List<Claim.Item> items = new ArrayList<>();
    for (String name : names(sides[1])) {
      items.add(new Claim.Item(name, Location.InBody.of(block)));
    }
    return new Claim.Count(Claim.Origin.SENTENCE, token(sides[0]), items, closed);
  }

  private static List<String> names(String text) {
    if (!text.endsWith(" names")) {
      return List.of(text.split("、"));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(text.replace(" names", "")); i++) {
      names.add("部门" + i);
    }
    return names;
  }

  private Claim numbers(String text, boolean automatic) {
    List<Claim.Numbered> entries = new ArrayList<>();
    for (String number : text.split(" ")) {
      entries.add(
          new Claim.Numbered(
              Optional.of("s1"),
              "（" + number + "）",
              Integer.parseInt(number),
              automatic,
              "标题" + entries.size(),
              Location.InBody.of(block + entries.size())));
    }
    return new Claim.Sequence(Claim.Origin.HEADINGS, "（一）", entries);
  }

  private void quote(String text) {
    Fact last = facts.remove(facts.size() - 1);
    Figure old = last.figure();
    Figure figure =
        new Figure(
            old.key(),
            old.quantity(),
            old.places(),
            old.label(),
            old.section(),
            old.location(),
            text,
            old.confidence());
    facts.add(
        new Fact(
            figure,
            last.indicator(),
            last.phase(),
            last.year(),
            last.fund(),
            last.subject(),
            last.grounds()));
  }

  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    for (String cell : text.split("\\|")) {
      cells.add(cell.strip());
    }
    while (cells.size() < 7) {
      cells.add("");
    }
    return cells;
  }

  private void row(List<String> cells) {
    String key = "t1.r" + (rows.size() + 1);
    int at = rows.size() + 2;
    rows.add(
        new Scorecard.Row(
            key,
            "产出",
            "数量",
            cells.get(0),
            Optional.of(points(key + ".weight", cells, 1, Scorecard.Row::weight)),
            Optional.of(entry(key + ".target", cells.get(2), cells.get(0), cell(at, 3))),
            Optional.of(entry(key + ".actual", cells.get(3), cells.get(0), cell(at, 4))),
            Optional.of(points(key + ".score", cells, 4, Scorecard.Row::score)),
            Optional.of(cells.get(5)).filter(it -> !it.isEmpty()),
            cell(at, 1)));
  }

  private Figure points(
      String key,
      List<String> cells,
      int column,
      Function<Scorecard.Row, Optional<Figure>> above) {
    return cells.get(column).equals("^")
        ? above.apply(rows.get(rows.size() - 1)).orElseThrow()
        : figure(key, cells.get(column), cells.get(0), cell(rows.size() + 2, column + 1));
  }

  private static Location cell(int row, int column) {
    return Location.InCell.of(900, row, column);
  }

  private Scorecard.Entry entry(String key, String text, String label, Location location) {
    Matcher head = Pattern.compile("(" + HEAD.pattern() + ") (.+)").matcher(text);
    if (head.matches()) {
      String value = head.group(head.groupCount());
      Figure figure = figure(key, value, label, location);
      Fact fact = fact(head.group(1), figure.withKey("f" + next++));
      figures.remove(fact.figure());
      return new Scorecard.Entry(value, Optional.of(figure));
    }
    String number = text.replace("=", "");
    return NUMBER.matcher(number).matches()
        ? new Scorecard.Entry(text, Optional.of(figure(key, number, label, location)))
        : new Scorecard.Entry(text, Optional.empty());
  }

  /// @param last of how many rows before it the layout makes it the total; null for all
  private Scorecard.Total total(Scorecard.Column column, String last, String text) {
    List<String> keys = rows.stream().map(Scorecard.Row::key).toList();
    return new Scorecard.Total(
        column,
        token(text),
        last == null ? List.of() : keys.subList(keys.size() - Integer.parseInt(last), keys.size()));
  }

  private void group(String text) {
    String[] sides = text.split(" = ");
    groups.add(
        new Scorecard.Group(
            1, sides[0], token(sides[1]), rows.stream().map(Scorecard.Row::key).toList()));
  }

  private void fund(List<String> cells) {
    boolean part = cells.get(0).startsWith("-");
    funds.add(
        new Scorecard.FundRow(
            cells.get(0).replace("-", ""),
            part,
            optional(cells.get(1)),
            optional(cells.get(2)),
            optional(cells.get(3)),
            product(cells.get(4)).or(() -> optional(cells.get(4))),
            optional(cells.get(5)),
            optional(cells.get(6))));
  }

  /// A weight that the header of the score prints.
  private Optional<Figure> product(String text) {
    if (!text.endsWith("*执行率")) {
      return Optional.empty();
    }
    Figure figure =
        figure("g" + next++, text.replace("*执行率", "分"), "得分(" + text + ")",
            Location.InBody.of(block));
    figures.add(figure);
    return Optional.of(figure);
  }

  private Optional<Figure> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(token(text));
  }

  private void date(String text) {
    String[] words = text.split(" ");
    PrintedDate.Role role =
        PrintedDate.Role.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    Optional<LocalDate> day =
        words[1].length() > 4 ? Optional.of(LocalDate.parse(words[1])) : Optional.empty();
    readings.add(
        new PrintedDate(
            "d" + next++,
            words[1],
            role,
            Integer.parseInt(words[1].substring(0, 4)),
            day,
            Optional.of(place),
            Location.InBody.of(block),
            words[1],
            confidence));
  }

  private void damaged(String text) {
    readings.add(
        new Damaged(
            "d" + next++,
            text,
            "",
            "",
            Optional.of(place),
            Location.InBody.of(block),
            text,
            confidence));
  }
}
