package org.gouji.normalizer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Units;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Report;
import org.gouji.model.report.Section;
import org.gouji.normalizer.internal.AdjustedBudgets;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.OwnIndicators;
import org.gouji.normalizer.internal.PhasesOfReport;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.ProgrammeNames;
import org.gouji.normalizer.internal.ProjectName;
import org.gouji.normalizer.internal.TotalsWithoutCarry;
import org.gouji.normalizer.internal.UsesToldAgain;
import org.gouji.normalizer.internal.identity.IdentityReader;
import org.gouji.normalizer.internal.section.SectionNames;
import org.gouji.normalizer.internal.section.SeenTitles;
import org.gouji.normalizer.internal.section.SectionTree;
import org.gouji.normalizer.internal.sentence.AddedScores;
import org.gouji.normalizer.internal.sentence.Context;
import org.gouji.normalizer.internal.sentence.DividedScores;
import org.gouji.normalizer.internal.sentence.HeadedScores;
import org.gouji.normalizer.internal.sentence.ItemScores;
import org.gouji.normalizer.internal.sentence.SentenceReader;
import org.gouji.normalizer.internal.sentence.SummedScores;
import org.gouji.normalizer.internal.sentence.SummedUses;
import org.gouji.normalizer.internal.sentence.UseLists;
import org.gouji.normalizer.internal.table.Explanations;
import org.gouji.normalizer.internal.table.OpenScorecards;
import org.gouji.normalizer.internal.table.TableContext;
import org.gouji.normalizer.internal.table.TableReader;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads one document from its first block to its last. Immutable.
final class ReportReader {

  /// Sections that tell why something was not reached.
  private static final Set<String> PROBLEMS = Set.of("problem", "improvement");

  /// Sections in which an amount without a name of its own is that of the whole department.
  private static final Set<String> WHOLE =
      Set.of(
          "fund", "fund.budget", "fund.execution", "fund.management", "result", "result.input",
          "result.process", "basic", "goal");

  private static final Telltale OF_REPORT =
      Telltale.of(
          "^关于|(?:19|20)\\d{2}年度?|(?:(?<=资金|经费|补助)转移支付)?的?(?:项目)?(?:预算)?(?:支出)?(?:绩效)?(?:单位|部门)?(?:自我评价|自评价|自评|评价|(?<=绩效)(?:运行|跟踪)?监控)+(?:工作)?(?:情况|结果)?(?:总结)?的?(?:报告|表|说明)?$"
              + "|\\(.*\\)$");
  private static final Telltale BRACKETS = Telltale.of("\\([^()]*\\)$");

  /// 2021年度项目绩效自评报告(送温暖专项经费)
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\(([\\p{IsHan}、“”]{3,30}(?:项目|经费|资金|专项))\\)$");

  /// What any programme is called, and the kind of a report about it.
  private static final Telltale ANY_PROGRAMME =
      Telltale.of(
          "(?:绩效|自我评价|评价|自评|管理|工作|情况|结果|中央|国家|自治区|上级|地方|财政|预算|专项|部门|单位|支出|资金|经费|补助|项目|政策|转移支付|所有|全部|重点|本|该|[省市县区州旗本]级?)*");

  /// How a title ends that runs into its paragraph.
  private static final Telltale TITLE_END =
      Telltale.of("^.{2,14}(?:情况|概况|职责|职能|问题|措施|建议|目标|成效|做法|构成|设置|打算)$");

  /// Behind the name of a group of indicators, how a title ends below which its points are told.
  private static final Telltale OF_GROUP =
      Telltale.of(
          "(?:类?指标|方面|部分)?(?:完成)?(?:情况)?分析[(（](?:满分|分值|权重)?(?:为)?\\d{1,3}(?:\\.\\d+)?分[)）]");

  /// A heading is a line of at most this many characters.
  static final int LONGEST_HEADING = 40;

  private final Set<Aid> missing;
  private final Vocabulary vocabulary;
  private final SectionNames names;
  /// 项目支出情况表（单位：万元） and 项目支出明细如下：
  private static final Telltale LEADS_TO_TABLE =
      Telltale.of(
          "^.{0,30}表(?:[（(].{0,12}[）)])?$|(?:如下|[下详见]附?表[-.0-9一二三四五六七八九十]{0,4}|情况|明细)[所示。]{0,3}[:：]?$|[:：]$");
  private static final Telltale TABLE_NUMBER =
      Telltale.of("附?表\\s?[-.0-9一二三四五六七八九十]{1,6}[:：]?");
  private static final Telltale UNIT_LINE =
      Telltale.of("[（(]?(?:金额|计量)?单位\\s*[:：]?.{1,6}");

  private static final Telltale DIGIT = Telltale.of("[0-9０-９]");

  private static final Telltale SCORED =
      Telltale.of("(?:得[分了]?|评分|自评)[为是:：]?\\s?\\d{1,3}(?:\\.\\d+)?分");

  /// 一、基本情况：
  private static final Telltale COLON = Telltale.of("\\s*[:：]$");

  private final SeenTitles seen;
  private final IdentityReader identities;
  private final OwnIndicators ownIndicators;
  private final Units units;
  private final SentenceReader sentences;
  private final TableReader tables;
  private final PhasesOfReport phases;
  private final DividedScores dividedScores;
  private final SummedScores summedScores;
  private final HeadedScores headedScores;

  ReportReader(Catalogue catalogue, Vocabulary vocabulary, Set<Aid> missing) {
    Scanner scanner = new Scanner(catalogue.units(), vocabulary.names());
    this.vocabulary = vocabulary;
    this.missing = Set.copyOf(missing);
    this.names =
        missing.contains(Aid.SIMILARITY)
            ? SectionNames.ofAliases(vocabulary)
            : missing.contains(Aid.LINGUIST)
                ? SectionNames.ofPairs(vocabulary)
            : SectionNames.of(vocabulary);
    this.seen = new SeenTitles(vocabulary);
    this.identities = new IdentityReader(vocabulary, scanner);
    this.ownIndicators = new OwnIndicators(vocabulary);
    this.units = catalogue.units();
    this.sentences = new SentenceReader(catalogue, vocabulary, scanner);
    this.tables = new TableReader(catalogue, vocabulary, scanner, sentences);
    this.dividedScores = new DividedScores(vocabulary);
    this.summedScores = new SummedScores(vocabulary);
    this.headedScores = new HeadedScores(vocabulary);
    this.phases = new PhasesOfReport(catalogue.units(), vocabulary);
  }

  Report read(Document document) {
    IdentityReader.Found found = identities.read(document);
    Draft draft = Draft.of(found.identity().organization(), found.tellsOfUnions(), ownIndicators);
    document.notices().forEach(draft.notices()::add);
    for (IdentityReader.Dated date : found.dates()) {
      draft.date(
          date.role(),
          date.year(),
          date.date(),
          new Place(date.text(), date.location(), Optional.empty()),
          date.start(),
          date.end(),
          date.text().value().strip());
    }
    ProjectHeadings projects =
        found.identity().kind() == Identity.Kind.PROJECT
            ? ProjectHeadings.of(document, it -> names(it, found.identity().region()))
            : ProjectHeadings.NONE;
    Walk walk = new Walk(draft, found.identity(), YearsOfHeadings.of(document), projects);
    document.blocks().forEach(walk::block);
    walk.tree.sequences().forEach(draft::claim);
    ProgrammeNames.complete(draft);
    phases.complete(draft);
    TotalsWithoutCarry.complete(draft);
    walk.scorecards.claimFunds(draft);
    dividedScores.complete(draft);
    summedScores.complete(draft);
    AddedScores.complete(draft);
    headedScores.complete(draft);
    ItemScores.claim(draft);
    if (found.identity().kind() == Identity.Kind.PROJECT) {
      SummedUses.complete(units, draft);
    }
    UseLists.claim(units, draft);
    AdjustedBudgets.claim(units, draft);
    UsesToldAgain.claim(units, walk.programme, draft);
    return new Report(
        document.source(),
        found.identity(),
        walk.tree.sections(),
        draft.figures(),
        draft.facts(),
        draft.readings(),
        walk.scorecards.build(found.identity().kind())
            .stream()
            .map(it -> walk.explanations.explain(it))
            .toList(),
        draft.claims(),
        new Report.Tally(
            draft.seen(),
            walk.tableCount,
            walk.understood,
            (int) document.pages().stream().filter(Document.Page::byOcr).count()),
        draft.notices());
  }

  /// The state of one pass over the blocks.
  private final class Walk {

    private final Draft draft;
    private final Identity identity;

    /// The line right above the next block; empty below a table.
    private String above = "";
    /// That, but for one with the unit or the number of the table only; empty below a heading.
    private String leading = "";
    private final YearsOfHeadings years;
    private final ProjectHeadings projects;
    /// The line without a number that named a project, and the sections that were open where the first such stood.
    private String marked = "";
    private String markedIn = "";
    private final SectionTree tree;
    private final OpenScorecards scorecards = new OpenScorecards();
    private final Explanations explanations = new Explanations(vocabulary);
    private final ProjectName project = new ProjectName();
    private final String organization;
    private final Optional<String> programme;
    private final boolean named;
    private int tableCount;
    private int understood;
    private boolean begun;
    private Optional<String> formed = Optional.empty();

    Walk(
        Draft draft,
        Identity identity,
        YearsOfHeadings years,
        ProjectHeadings projects) {
      this.draft = draft;
      this.projects = projects;
      this.identity = identity;
      this.years = years;
      this.tree = new SectionTree(vocabulary, names, identity.organization().orElse(""));
      this.organization = identity.organization().map(Vocabulary::compact).orElse("");
      this.programme = programme(identity);
      this.named = programme.filter(it -> names(it, identity.region())).isPresent();
    }

    void block(Block block) {
      switch (block) {
        case Block.Heading heading -> {
          heading(
              heading.text(),
              HeadingNumber.at(heading.text().value()),
              heading.label() > 0,
              heading.location());
          above = heading.text().value();
          leading = "";
          explanations.leave();
        }
        case Block.Paragraph paragraph -> {
          paragraph(paragraph);
          above = paragraph.text().value();
          String line = above.strip();
          boolean unit = UNIT_LINE.is(line);
          leading = unit || TABLE_NUMBER.is(line) ? leading : line;
          if (unit) {
            scorecards.tellUnit(TableReader.unitOfLine(above));
          }
        }
        case Block.Table table -> {
          table(table);
          above = "";
          leading = "";
        }
      }
    }

    private void heading(
        Text text, Optional<HeadingNumber> number, boolean automatic, Location location) {
      String title = seen.title(text, number.map(HeadingNumber::length).orElse(0));
      boolean known =
          begun
              ? tree.find(title).isPresent()
              : tree.leads(title) || tree.isForm(title) && !isTitle(Optional.of(text));
      if (number.isEmpty() && !known) {
        text(text, location);
        return;
      }
      begun = true;
      int colon = colon(title);
      if (number.isPresent() && colon > 0 && title.length() > colon + 1) {
        // 预算执行情况：全年支出405.12万元 tells something behind its title.
        boolean named = tree.knows(title.substring(0, colon));
        tree.open(number, named ? title.substring(0, colon) : title, automatic, location);
        text(text, location);
        return;
      }
      int end = title.indexOf('。');
      if (end < 0 || title.substring(end + 1).isBlank()
          || tree.find(title.substring(0, end)).isEmpty()) {
        tree.open(number, title, automatic, location);
        boolean sentence = number.isPresent() && !known && DIGIT.in(title);
        if (sentence || SCORED.in(title)) {
          // 1.新建基层工会46家。 has the look of a heading and is a sentence; （三）管理效率（50分，得47.5分） tells points.
          text(text, location);
        }
        return;
      }
      tree.open(number, title.substring(0, end), automatic, location);
      text(text, location);
    }

    private static int colon(String title) {
      return Math.max(title.indexOf('：'), title.indexOf(':'));
    }

    private void paragraph(Block.Paragraph paragraph) {
      switch (paragraph.role()) {
        case CONTENTS -> {
          // What stands under its title repeats the headings.
          if (tree.leads(paragraph.text().value())) {
            tree.open(
                Optional.empty(), paragraph.text().value(), false, paragraph.location());
          }
        }
        case BODY, FOOTNOTE, TEXT_BOX, CAPTION -> {
          Optional<HeadingNumber> number = HeadingNumber.at(paragraph.text().value());
          int lead = number.map(it -> lead(paragraph.text().value(), it)).orElse(0);
          if (number.isEmpty() && isTitle(paragraph.text().value())) {
            begun |= tree.begins(paragraph.text().value());
            tree.open(number, paragraph.text().value(), false, paragraph.location());
          } else if (lead > 0) {
            begun = true;
            heading(
                paragraph.text().slice(0, lead),
                number,
                paragraph.label() > 0,
                paragraph.location());
            Text rest = paragraph.text().slice(lead, paragraph.text().value().length());
            if (!rest.isBlank()) {
              text(paragraph.text(), paragraph.location());
            }
          } else {
            text(paragraph.text(), paragraph.location());
          }
        }
      }
    }

    /// A line of its own that the vocabulary knows as the title of a section, below the first
    /// heading.
    private boolean isTitle(String text) {
      return text.length() <= LONGEST_HEADING
          && !text.contains("。")
          && (begun ? tree.knows(text) : tree.leads(text) || tree.begins(text));
    }

    /// The end of a heading that a paragraph begins with: the sentence up to the first 。, or its first
    /// line, when the vocabulary knows it as one; 0 without one.
    private int lead(String text, HeadingNumber number) {
      int stopped = text.indexOf('。');
      int broken = text.indexOf('\n', number.length());
      int end = broken >= 0 && (stopped < 0 || broken < stopped) ? broken : stopped;
      int stop = end < 0 ? text.length() : end + 1;
      String title =
          COLON.withoutFirst(
              text.substring(number.length(), end < 0 ? text.length() : end).strip());
      if (title.isEmpty() || title.length() > LONGEST_HEADING || title.contains("：")
          || title.contains(":")) {
        return 0;
      }
      boolean known =
          vocabulary.section(title).isPresent()
              || end >= 0 && TITLE_END.in(title) && tree.find(title).isPresent()
              || isOfScoreGroup(title);
      return known ? stop : 0;
    }

    /// 履职效能分析（满分50分）
    private boolean isOfScoreGroup(String title) {
      return vocabulary.words(Kind.SCORE_GROUP)
          .at(title, 0)
          .filter(it -> OF_GROUP.matcher(title, it.length(), title.length()).matches())
          .isPresent();
    }

    private void text(Text text, Location location) {
      if (projects.atLine(text.value()).isPresent()) {
        markedIn =
            marked.isEmpty() || !tree.titles().endsWith(markedIn) ? tree.titles() : markedIn;
        marked = text.value();
      }
      Location counted = location.withPath(tree.nextPath());
      for (Text piece : Pieces.of(text)) {
        Place place = new Place(piece, counted, tree.current().map(Section::key));
        if (!missing.contains(Aid.SENTENCES)) {
          if (identity.kind() == Identity.Kind.PROJECT) {
            project.read(piece.value(), organization);
          }
          sentences.read(place, about(piece.value(), context()), draft);
        }
      }
      if (tree.currentId().filter(PROBLEMS::contains).isPresent()) {
        explanations.add(text.value());
      }
      explanations.tell(context().heading(), text.value());
    }

    /// A report about several projects tells of one after the other.
    private Context about(String paragraph, Context context) {
      return identity.kind() == Identity.Kind.PROJECT && context.programme().isEmpty()
          ? OneOfProjects.of(
              paragraph,
              context.titles() + (isMarked(context.titles()) ? marked : ""),
              it -> names(it, identity.region()), draft.facts(),
              projects)
              .map(context::ofOneProgramme)
              .orElseGet(() -> isOfForm() ? context.ofProgramme(formed.get()) : context)
          : context;
    }

    /// Whether a report begins with a form, and no other names another project: what is told below it is of that one.
    private boolean isOfForm() {
      return formed.isPresent() && scorecards.programme().equals(formed);
    }

    private boolean isMarked(String titles) {
      return markedIn.isEmpty() ? titles.isEmpty() : titles.endsWith(markedIn);
    }

    private void table(Block.Table table) {
      tableCount++;
      if (Outline.is(table, it -> tree.find(it).isPresent())) {
        table.cells().forEach(it -> outlined(table, it));
        understood++;
        return;
      }
      explanations.add(table);
      Context sentence = context();
      boolean titled =
          (begun || !isTitle(table.caption()))
              && table.caption().filter(it -> it.value().length() <= LONGEST_HEADING).isPresent()
              && tree.openTable(table.caption().get().value(), table.location());
      TableContext context =
          new TableContext(
              tableCount,
              tree.current().map(Section::key),
              tree.current().map(Section::title).orElse(""),
              LEADS_TO_TABLE.in(leading) ? leading : "",
              TableReader.unitAtEnd(
                  table.caption().map(Text::value).filter(it -> !it.isBlank()).orElse(above)),
              sentence);
      if (tables.read(table, context, draft, scorecards)) {
        understood++;
      }
      if (!begun && scorecards.programme().isPresent()) {
        begun = true;
        formed = scorecards.programme();
      }
      if (titled) {
        tree.close();
      }
    }

    /// Whether a caption is the title of the document, or a part of it: the form below it is all of that.
    private boolean isTitle(Optional<Text> caption) {
      String title = identity.title().map(Vocabulary::compact).orElse("");
      return title.isEmpty()
          || caption.map(it -> Vocabulary.compact(it.value())).filter(title::contains).isPresent();
    }

    /// A cell of a report that is written into a table.
    private void outlined(Block.Table table, Block.Cell cell) {
      if (Outline.isHeading(table, cell)) {
        heading(cell.text(), HeadingNumber.at(cell.text().value()), false, cell.location());
        return;
      }
      String value = cell.text().value();
      for (int start = 0; start < value.length();) {
        int line = value.indexOf('\n', start);
        int end = line < 0 ? value.length() : line;
        if (!value.substring(start, end).isBlank()) {
          line(cell.text().slice(start, end), cell.location());
        }
        start = end + 1;
      }
    }

    private void line(Text text, Location location) {
      Optional<HeadingNumber> number = HeadingNumber.at(text.value());
      int lead = number.map(it -> lead(text.value(), it)).orElse(0);
      if (lead > 0) {
        heading(text.slice(0, lead), number, false, location);
      }
      if (lead == 0 || !text.slice(lead, text.value().length()).isBlank()) {
        text(text, location);
      }
    }

    private Context context() {
      Optional<String> section = tree.currentId();
      String titles = tree.titles();
      Optional<YearsOfHeadings.Dated> dated = years.at(titles);
      return new Context(
          titles,
          section,
          dated.map(YearsOfHeadings.Dated::phase)
              .or(
                  () -> section.flatMap(it -> phase(it, identity.kind()))
                      .filter(it -> it != Phase.BUDGET || !tellsWhatWasSpent()))
              .or(() -> phase(identity.kind())),
          dated.map(YearsOfHeadings.Dated::year).or(identity::fiscalYear),
          organization,
          identity.kind(),
          identity.kind() == Identity.Kind.WHOLE_DEPARTMENT
              && section.filter(WHOLE::contains).isPresent(),
          identity.scope().equals(Optional.of(Identity.Scope.OWN_LEVEL)),
          programme.filter(it -> named)
              .or(() -> project.name().filter(it -> !projects.areBeside(it))),
          false);
    }

    /// Whether a section on the budget went on to the year's expenditure.
    private boolean tellsWhatWasSpent() {
      Optional<String> current = tree.current().map(Section::key);
      return draft.facts()
          .stream()
          .anyMatch(
              it -> it.phase().equals(Optional.of(Phase.FINAL))
                  && it.indicator().startsWith("expenditure.")
                  && it.figure().section().equals(current));
    }
  }

  /// The name in the title of a report about one programme: what is left of it without whose it is, of
  /// which year and what kind of report.
  private static Optional<String> programme(Identity identity) {
    if (identity.kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    String organization = identity.organization().orElse("");
    Optional<String> title =
        identity.title()
            .map(it -> Vocabulary.compact(it).replace(Vocabulary.compact(organization), ""))
            .map(it -> it.replace("(项目)", ""));
    return title.map(it -> BRACKETS.withoutFirst(it))
        .map(it -> OF_REPORT.without(it))
        .filter(it -> it.length() >= 3)
        .or(() -> title.map(IN_BRACKETS::matcher).filter(Matcher::find).map(it -> it.group(1)));
  }

  /// Whether words say more than where it was and that public money was spent: 某县财政支出政策.
  private static boolean names(String words, Identity.Region region) {
    String left = words.replace(region.province().orElse(""), "");
    left = left.replace(region.city().orElse(""), "");
    left = left.replace(region.county().orElse(""), "");
    return !ANY_PROGRAMME.is(left);
  }

  /// The phase of amounts in a document that is about one phase only.
  private static Optional<Phase> phase(Identity.Kind kind) {
    return switch (kind) {
      case FINAL_ACCOUNTS -> Optional.of(Phase.FINAL);
      case BUDGET -> Optional.of(Phase.BUDGET);
      case TARGET_FORM -> Optional.of(Phase.TARGET);
      case WHOLE_DEPARTMENT, PROJECT, OTHER -> Optional.empty();
    };
  }

  /// The phase of amounts that say none themselves. What a budget tells of funds and 三公 is planned.
  private static Optional<Phase> phase(String section, Identity.Kind kind) {
    return switch (section) {
      case "fund.budget" -> Optional.of(Phase.BUDGET);
      case "fund", "fund.execution", "fund.three-public" ->
          Optional.of(kind == Identity.Kind.BUDGET ? Phase.BUDGET : Phase.FINAL);
      default -> Optional.empty();
    };
  }
}
