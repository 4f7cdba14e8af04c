package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.document.Block;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.Classes;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Standards;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the rows of scorecards state: a row whose name names an indicator is a fact with its target
/// and one with its actual. Immutable.
final class RowFacts {

  /// What a unit counts that the catalogue has no name for.
  private static final String QUALITY = "ratio.quality";
  private static final Telltale EFFECT = Telltale.of("效益|效果|可持续|影响");
  private static final String OUTPUT = "union.output";

  /// A row of these is a time limit, and no output.
  private static final Set<String> TIMES =
      Set.of("天", "日", "个工作日", "工作日", "小时", "分钟", "月", "个月", "年", "季度");

  private static final Telltale SURROUNDED =
      Telltale.of("^(?:指标\\d+[:、.]?|\\(?\\d{1,2}[).、:])|\\([^()]{1,4}\\)$");

  /// What a form calls its rows where it names none of them.
  private static final Telltale KINDS =
      Telltale.of("(?:数量|质量|时效|成本|(?:社会|经济|生态)效益|可持续影响)(?:指标)?");

  /// Columns that explain what a row got, and not how its points are given.
  private static final Telltale EXPLAINED = Telltale.of("(?:说明|情况|过程|分析|备注)$");

  /// A computation with its result at the end.
  private static final Telltale COMPUTED =
      Telltale.of("(?s).*[/÷].*=\\s*(-?\\d+(?:\\.\\d+)?)\\s*(%)[。.;,]?\\s*");

  private static final Telltale FALLEN =
      Telltale.of(
          "(?:(?:较|比|同比|与)?(?:上年度?|去年)?(?:相比)?)?(?:下降|减少|降低|压减|压缩)了?(\\d{1,3}(?:\\.\\d+)?)(%)[。.]?");

  private static final Telltale OPERATOR =
      Telltale.of("(?:达到?|不少于|不低于|至少|约|≥|>=?|＞|≤|=|<=?)+$");

  private static final Telltale BEFORE = Telltale.of("^\\s*指标\\s*[\\d０-９]+\\s*[:：、.．]?\\s*");
  private static final Telltale BEHIND =
      Telltale.of("\\s*[(（](?:\\d{1,3}(?:\\.\\d+)?分|[^()（）\\d]{1,3})[)）]\\s*$");

  private static final Telltale GROUP =
      Telltale.of("^(?:[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）])\\s*");

  /// Whom a label may be about without being another one's.
  private static final Telltale PEOPLE =
      Telltale.of("(?:全[市县区省])?(?:基层|企业|一线|在职|女)?(?:工会)?(?:职工|干部|会员|主席|工作者|职工群众)*$");

  /// When it is done what a row counts: 春节慰问劳模人数.
  private static final Telltale OCCASION =
      Telltale.of(
          "^(?:(?:元旦|春节|两节|(?:五一)?劳动节|五一|端午节?|中秋节?|国庆|重阳节?|(?:传统|重大|重要)?节日|节假日)(?:前后|期间)?[、和及]?)+");

  /// What is done with what a row counts: 举办培训班期数.
  private static final Telltale DOING =
      Telltale.of("^(?:(?:计划|组织)?(?:举办|开办|开展|开设|召开|实施|完成|提供|安排)|组织)了?$");

  private static final Telltale LIMIT =
      Telltale.of(
          "(?:(?:成本)?(?:控制|限额)(?:数|额|金额|情况|总额)?|总?成本|不超(?:出|过)?(?:年初|全年)?预算数?)$");

  private static final Telltale COST =
      Telltale.of("项目(?:实施|资金|预算)?(?:总成本|总费用|总支出|总投入)(?:控制)?(?:数|额)?");

  /// Who takes part in a training, whatever they are called.
  private static final Telltale TRAINEES = Telltale.of("[员工者人部席师长]$");

  /// What is less may be a share of 1, or a grade.
  private static final BigDecimal LEAST_RATE = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final String TRAINED = "union.training.participants";

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Scanner scanner;
  private final CellFigures figures;
  private final LabelFinder labels;
  private final Classes classes;

  RowFacts(Catalogue catalogue, Vocabulary vocabulary, Scanner scanner, CellFigures figures) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.scanner = scanner;
    this.figures = figures;
    this.labels = new LabelFinder(vocabulary);
    this.classes = new Classes(vocabulary);
  }

  /// A row in its table.
  ///
  /// @param topic title and programme of the scorecard
  record At(Grid grid, Part part, int row, String topic, TableContext context) {

    Optional<Block.Cell> cell(String column) {
      return part.column(column).flatMap(it -> grid.cell(row, it.index()));
    }
  }

  /// The facts of rows whose names say more than an indicator, to be told apart at the end.
  static final class Named {

    private final Map<String, Map<String, List<String>>> keys = new HashMap<>();

    private void add(String indicator, String row, Figure figure) {
      keys.computeIfAbsent(indicator, it -> new LinkedHashMap<>())
          .computeIfAbsent(row, it -> new ArrayList<>())
          .add(figure.key());
    }

    /// Several rows of one form that state one indicator each state a part of it: 困难党员慰问人次 and
    /// 困难群众慰问人次. Each gets its name as subject where its words name no kind.
    void tellApart(Draft draft) {
      Map<String, String> subjects = new HashMap<>();
      for (Map<String, List<String>> rows : keys.values()) {
        if (rows.size() > 1) {
          rows.forEach((row, facts) -> facts.forEach(it -> subjects.put(it, row)));
        }
      }
      if (!subjects.isEmpty()) {
        draft.revise(
            it -> subjects.containsKey(it.key()) && it.subject().isEmpty()
                ? it.withSubject(Optional.of(subjects.get(it.key())))
                : it);
      }
    }
  }

  void read(At at, Scorecard.Row printed, Named named, Draft draft) {
    if (!at.part().has("level2") && (!at.part().has("level3") || areGroups(at))) {
      ofGroup(at, printed, draft);
      return;
    }
    Scorecard.Row row = KINDS.is(name(printed)) ? byTarget(printed) : printed;
    String name = name(row);
    Optional<String> cost = cost(at, name, row);
    if (cost.isPresent()) {
      state(at, row, "programme.amount", cost, draft);
      return;
    }
    if (name.isEmpty()) {
      return;
    }
    Optional<LabelFinder.Label> label =
        labels.find(name)
            .or(() -> ofPeople(name))
            .or(() -> ofNumber(name))
            .or(() -> limited(name));
    Optional<Optional<String>> standard = Standards.ofRow(name).filter(it -> isMoney(row));
    if (standard.isPresent()) {
      state(at, row, "standard.aid.max", standard.get(), draft);
    } else if (label.isPresent()) {
      ofLabel(at, row, label.get(), named, draft);
    } else {
      Optional<String> said = byPattern(at, name, row);
      List<Figure> stated =
          state(at, row, said.orElse(OUTPUT), said.isPresent() ? Optional.empty() : named(row),
              draft);
      said.ifPresent(it -> stated.forEach(figure -> named.add(it, plain(row), figure)));
    }
    rate(at, row, draft);
    if (row.actual().isEmpty() && row.target().isEmpty()) {
      label.ifPresent(it -> computed(at, row, name, it, draft));
    }
    label.filter(it -> isWhole(name, it)).ifPresent(it -> fallen(at, row, it.indicator(), draft));
    if (row.target().isPresent() && row.target().get().figure().isEmpty()) {
      wordedTarget(at, draft);
    }
  }

  /// What a row states that has the name of an indicator: that, or where it says more an output of its own.
  private void ofLabel(
      At at, Scorecard.Row row, LabelFinder.Label label, Named named, Draft draft) {
    String name = name(row);
    String indicator =
        label.indicator().equals(QUALITY) && isEffect(row) ? OUTPUT : label.indicator();
    boolean whole = isWhole(name, label);
    Dimension dimension = catalogue.indicator(indicator).orElseThrow().dimension();
    boolean rated =
        dimension == Dimension.PERCENT && (vocabulary.subject(indicator).isPresent() || !whole);
    if (whole || rated) {
      List<Figure> stated =
          state(at, row, indicator, rated ? named(row) : Optional.empty(), draft);
      if (!rated && OCCASION.begins(name)) {
        stated.forEach(it -> named.add(indicator, plain(row), it));
      }
    } else if (dimension != Dimension.MONEY) {
      state(at, row, OUTPUT, named(row), draft);
    }
  }

  /// Whether a form asks for nothing but the points of the groups that a score is divided into: 投入, 过程, 产出 and 效果
  /// under 评价指标.
  private boolean areGroups(At at) {
    Part part = at.part();
    if (part.has("level1") || part.has("target") || part.has("actual")) {
      return false;
    }
    int column = part.column("level3").orElseThrow().index();
    Words groups = vocabulary.words(Kind.SCORE_GROUP);
    for (int row = part.from(); row < part.to(); row++) {
      String name = at.grid().text(row, column);
      boolean group = groups.at(name, 0).filter(name::equals).isPresent();
      boolean scored =
          new At(at.grid(), part, row, at.topic(), at.context()).cell("score")
              .flatMap(it -> figures.quantity(it, "分"))
              .isPresent();
      if (scored && !group && !ScorecardTotals.isTotal(at.grid(), row)) {
        return false;
      }
    }
    return true;
  }

  /// A table of the groups alone says what each got.
  private void ofGroup(At at, Scorecard.Row row, Draft draft) {
    String name = row.level3().isEmpty() ? row.level1() : row.level3();
    at.cell("score")
        .filter(it -> row.score().isPresent())
        .flatMap(it -> figures.quantity(it, "分"))
        .ifPresent(
            it -> figures.add(
                draft,
                at.cell("score").orElseThrow(),
                it,
                Vocabulary.compact(name),
                ScorecardReader.quote(at.grid(), at.row()),
                at.context().section(),
                Optional.of(
                    stated(
                        at, "score.level1", Phase.FINAL,
                        Optional.of(GROUP.withoutFirst(name))))));
  }

  /// A row that is called 数量指标 and no more is about what its target names: 新建工会组织30家.
  private Scorecard.Row byTarget(Scorecard.Row row) {
    String words = row.target().map(Scorecard.Entry::printed).orElse("");
    int number = 0;
    while (number < words.length() && !Character.isDigit(words.charAt(number))) {
      number++;
    }
    boolean named = number >= 2 && number < words.length();
    return new Scorecard.Row(
        row.key(),
        row.level1(),
        row.level2(),
        named ? OPERATOR.withoutFirst(words.substring(0, number)) : "",
        row.weight(),
        row.target(),
        row.actual(),
        row.score(),
        row.reason(),
        row.location());
  }

  /// Whether nothing stands before a label but qualifiers and the people that it is about: 职工培训人数.
  private boolean isWhole(String name, LabelFinder.Label label) {
    String before = OCCASION.withoutFirst(name.substring(0, label.start()));
    return before.isEmpty()
        || DOING.is(before)
        || label.indicator().equals(TRAINED) && TRAINEES.in(before)
        || labels.isQualifiersOnly(PEOPLE.withoutFirst(before));
  }

  /// 人次 counts the people whom a label calls 人数.
  private Optional<LabelFinder.Label> ofPeople(String name) {
    return name.endsWith("人次")
        ? labels.find(name.substring(0, name.length() - 1) + "数").filter(it -> isWhole(name, it))
        : Optional.empty();
  }

  /// 数量 counts what a label calls 数.
  private Optional<LabelFinder.Label> ofNumber(String name) {
    return name.endsWith("数量")
        ? labels.find(name.substring(0, name.length() - 1)).filter(it -> isWhole(name, it))
        : Optional.empty();
  }

  /// 项目支出控制数 and 项目支出总成本 are what 项目支出 may reach, and reached.
  private Optional<LabelFinder.Label> limited(String name) {
    String bare = LIMIT.withoutFirst(name);
    return bare.equals(name) ? Optional.empty() : labels.find(bare).filter(it -> it.start() == 0);
  }

  /// The programme whose whole cost a row is about: 项目总成本 in its form or report.
  private Optional<String> cost(At at, String name, Scorecard.Row row) {
    return isMoney(row) && COST.is(name)
        ? Forms.programme(at.grid(), at.part().header())
            .or(() -> at.context().sentence().programme())
        : Optional.empty();
  }

  private boolean isMoney(Scorecard.Row row) {
    return row.target()
        .or(row::actual)
        .flatMap(Scorecard.Entry::figure)
        .filter(it -> catalogue.units().isMoney(it.quantity().unit()))
        .isPresent();
  }

  /// How much of its target a row reached, in a column of its own.
  private void rate(At at, Scorecard.Row row, Draft draft) {
    Optional<Block.Cell> cell =
        at.part()
            .column("execution-rate")
            .filter(it -> !Fractions.hold(at.grid(), at.part(), it))
            .flatMap(it -> at.grid().cell(at.row(), it.index()));
    Optional<Figure> target = row.target().flatMap(Scorecard.Entry::figure);
    Optional<Figure> actual = row.actual().flatMap(Scorecard.Entry::figure);
    Optional<Quantity> rate =
        cell.flatMap(it -> figures.quantity(it, "%")).filter(it -> it.unit().equals("%"));
    if (rate.isEmpty() || target.isEmpty() || actual.isEmpty()) {
      return;
    }
    Figure percent =
        figures.add(
            draft,
            cell.get(),
            rate.get(),
            Vocabulary.compact(row.level3()),
            ScorecardReader.quote(at.grid(), at.row()),
            at.context().section(),
            Optional.of(stated(at, "ratio.done", Phase.FINAL, named(row))));
    if (target.get().quantity().unit().equals(actual.get().quantity().unit())) {
      draft.claim(
          new Claim.Completion(
              Claim.Origin.TABLE, percent, actual.get(), List.of(target.get())));
    }
  }

  /// The name of a row without its place in the list of the form and the unit behind it: 指标1：慰问人数（人）.
  private static String name(Scorecard.Row row) {
    return SURROUNDED.without(Vocabulary.compact(row.level3()));
  }

  private static Optional<String> named(Scorecard.Row row) {
    return Optional.of(plain(row));
  }

  /// 设施完好率 among the effects is no share of what was made that is good.
  private static boolean isEffect(Scorecard.Row row) {
    return EFFECT.in(row.level1() + row.level2());
  }

  /// The name of a row as printed, without the points and the unit behind it.
  private static String plain(Scorecard.Row row) {
    return BEFORE.withoutFirst(BEHIND.withoutFirst(row.level3()));
  }

  /// The name of a row read like the words before a figure, under the title of its form: 参赛人数 of a
  /// contest.
  private Optional<String> byPattern(At at, String name, Scorecard.Row row) {
    String unit = row.actual()
        .or(row::target)
        .flatMap(Scorecard.Entry::figure)
        .map(it -> it.quantity().unit())
        .orElse("");
    int best = 0;
    Optional<String> indicator = Optional.empty();
    FigurePattern.Around around =
        FigurePattern.Around.of(name, name, name + "\n" + at.topic());
    for (FigurePattern pattern : vocabulary.patterns(unit)) {
      boolean ofSentences =
          pattern.end().isPresent() || pattern.subject().isPresent() || !pattern.after().isEmpty();
      int weight = ofSentences ? 0 : pattern.weight(around);
      if (weight >= best && weight > 0) {
        boolean tie = weight == best && !indicator.equals(Optional.of(pattern.indicator()));
        best = weight;
        indicator = tie ? Optional.empty() : Optional.of(pattern.indicator());
      }
    }
    return indicator;
  }

  private List<Figure> state(
      At at, Scorecard.Row row, String indicator, Optional<String> subject, Draft draft) {
    List<Figure> stated = new ArrayList<>();
    Optional<String> kind = subject.or(() -> classes.of(name(row), indicator));
    state(at, "target", row.target(), indicator, Phase.TARGET, kind, draft)
        .ifPresent(stated::add);
    state(at, "actual", row.actual(), indicator, Phase.FINAL, kind, draft)
        .ifPresent(stated::add);
    return stated;
  }

  private Optional<Figure> state(
      At at,
      String column,
      Optional<Scorecard.Entry> entry,
      String indicator,
      Phase phase,
      Optional<String> subject,
      Draft draft) {
    return entry.flatMap(Scorecard.Entry::figure)
        .filter(it -> fits(indicator, rated(indicator, it.quantity()).unit()))
        .map(
            it -> figures.add(
                draft,
                at.cell(column).orElseThrow(),
                rated(indicator, it.quantity()),
                Vocabulary.compact(it.label()),
                ScorecardReader.quote(at.grid(), at.row()),
                at.context().section(),
                Optional.of(stated(at, indicator, phase, subject))));
  }

  /// 服务对象满意度 95: a form that has a rate print no % means one, where the number can be no fraction.
  private Quantity rated(String indicator, Quantity quantity) {
    boolean bare =
        quantity.unit().isEmpty()
            && catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.PERCENT
            && quantity.value().compareTo(LEAST_RATE) >= 0
            && quantity.value().compareTo(HUNDRED) <= 0;
    return bare
        ? new Quantity(
            quantity.printed(), quantity.value(), "%", quantity.lower(), quantity.upper(),
            quantity.exactness())
        : quantity;
  }

  private static Stated stated(
      At at, String indicator, Phase phase, Optional<String> subject) {
    return new Stated(
        indicator,
        Optional.of(phase),
        at.context().sentence().fiscalYear(),
        Optional.empty(),
        subject,
        Grounds.CELL);
  }

  private boolean fits(String indicator, String unit) {
    return switch (catalogue.indicator(indicator).orElseThrow().dimension()) {
      case MONEY -> catalogue.units().isMoney(unit);
      case PERCENT -> catalogue.units().isPercent(unit);
      case COUNT, SCORE ->
          !catalogue.units().isMoney(unit)
              && !catalogue.units().isPercent(unit)
              && !(indicator.equals(OUTPUT) && (unit.isEmpty() || TIMES.contains(unit)));
      case TEXT, DATE, ENUM, LIST -> false;
    };
  }

  /// 在职人员控制率=20/22×100%=90.91%: where no column holds what was reached, the explanation of a rate
  /// computes it.
  private void computed(
      At at, Scorecard.Row row, String name, LabelFinder.Label label, Draft draft) {
    Dimension dimension = catalogue.indicator(label.indicator()).orElseThrow().dimension();
    if (dimension != Dimension.PERCENT) {
      return;
    }
    boolean named = vocabulary.subject(label.indicator()).isPresent() || !isWhole(name, label);
    for (Part.Column column : at.part().columns()) {
      Optional<Block.Cell> cell =
          EXPLAINED.in(column.header())
              ? at.grid().cell(at.row(), column.index())
              : Optional.empty();
      Folded folded = Folded.of(cell.map(it -> it.text().value()).orElse(""));
      Matcher matcher = COMPUTED.matcher(folded.text());
      if (matcher.matches()) {
        int start = matcher.start(1);
        draft.figure(
            Quantity.exact(
                folded.printed(start, matcher.end(2)), new BigDecimal(matcher.group(1)), "%"),
            Vocabulary.compact(row.level3()),
            new Place(cell.get().text(), cell.get().location(), at.context().section()),
            folded.start(start),
            folded.end(matcher.end(2)),
            ScorecardReader.quote(at.grid(), at.row()),
            Optional.of(
                stated(
                    at, label.indicator(), Phase.FINAL,
                    named ? named(row) : Optional.empty())));
        return;
      }
    }
  }

  /// 下降5.30% is what a rate of change came to.
  private void fallen(At at, Scorecard.Row row, String indicator, Draft draft) {
    Optional<Block.Cell> cell =
        indicator.endsWith("-change") || indicator.endsWith(".delta-rate")
            ? at.cell("actual")
            : Optional.empty();
    Folded folded = Folded.of(cell.map(it -> it.text().value()).orElse(""));
    Matcher matcher = FALLEN.matcher(folded.text());
    if (matcher.matches()) {
      int start = matcher.start(1);
      draft.figure(
          Quantity.exact(
              folded.printed(start, matcher.end(2)), new BigDecimal(matcher.group(1)).negate(),
              "%"),
          Vocabulary.compact(row.level3()),
          new Place(cell.get().text(), cell.get().location(), at.context().section()),
          folded.start(start),
          folded.end(matcher.end(2)),
          ScorecardReader.quote(at.grid(), at.row()),
          Optional.of(stated(at, indicator, Phase.FINAL, Optional.empty())));
    }
  }

  /// 工资总额的2%: a target in words that a pattern reads.
  private void wordedTarget(At at, Draft draft) {
    Block.Cell cell = at.cell("target").orElseThrow();
    Folded folded = Folded.of(cell.text().value());
    for (Token token : scanner.scan(folded.text())) {
      if (!(token instanceof Token.Number number) || number.unit().isEmpty()) {
        continue;
      }
      String left = folded.text().substring(0, number.start());
      String right = folded.text().substring(number.end());
      FigurePattern.Around around = FigurePattern.Around.of(left, right, left);
      Optional<FigurePattern> said =
          vocabulary.patterns(number.unit())
              .stream()
              .filter(it -> it.weight(around) > 0)
              .findFirst();
      if (said.isPresent()) {
        draft.figure(
            number.quantity(folded, number.unit()),
            left,
            new Place(cell.text(), cell.location(), at.context().section()),
            folded.start(number.start()),
            folded.end(number.end()),
            ScorecardReader.quote(at.grid(), at.row()),
            Optional.of(stated(at, said.get().indicator(), Phase.TARGET, Optional.empty())));
        return;
      }
    }
  }
}
