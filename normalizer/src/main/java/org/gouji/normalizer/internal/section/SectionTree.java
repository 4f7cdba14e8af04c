package org.gouji.normalizer.internal.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Section;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// The heading tree of one report, built in document order. Levels come from the pattern of the
/// number, so that a wrong or repeated number moves nothing. Used by one thread.
public final class SectionTree {

  /// An unnumbered heading stands as high as 一、.
  private static final Telltale END = Telltale.of("[。.:：]+$");
  private static final Telltale MARK = Telltale.of("[、，,．.]$");

  private static final int UNNUMBERED = 2;

  private static final int SHORTEST_FIRST = 4;

  private static final Set<String> RESULTS = Set.of("result", "result.task", "result.achievement");

  private static final String FUND = "fund";

  private static final String SATISFACTION = "满意度";

  /// Below a chapter of results 资金投入 is one of what was judged.
  private static final String INPUT = "投入";

  /// Chapters below which a heading names a problem: 预算编制不细 there is none on the budget.
  private static final Set<String> PROBLEMS = Set.of("problem", "improvement");

  private static final Set<String> REMARKS =
      Set.of("problem", "improvement", "experience", "application", "other");

  /// Chapters below which 基本情况 is that of the organisation or programme.
  private static final Set<String> MAY_BE_ABOVE = Set.of("basic", "attachment", "preamble", "toc");

  /// 项目基本情况 is that of a programme wherever it stands.
  private static final Telltale OF_WHOM = Telltale.of("^(?:项目|部门|单位)");

  private static final Set<String> LEADING = Set.of("preamble", "toc");

  private static final Set<String> FORMS =
      Set.of("table.base-data", "table.indicator", "table.keytask");

  private static final Set<String> FUNDS = Set.of(FUND, "fund.execution");

  /// Below 收支情况 what came in is no execution.
  private static final Telltale INCOME =
      Telltale.of("(?:部门|单位|本年|年度|财政|资金|总体|整体|本级)*收入(?:情况|概况)?");

  /// 资金投入情况分析 below 绩效目标完成情况分析, as in reports on transfer payments.
  private static final Telltale FUNDS_IN = Telltale.of("(?:项目)?资金投入情况分析");

  /// What a heading below a chapter on funds is about, by its words: the first that one has.
  private static final Map<String, Pattern> PARTS = parts();

  /// 附表1 2023年度项目支出情况表 in a line of its own.
  private static final Pattern ATTACHED =
      Pattern
          .compile("附(?:件|表)\\s*[\\d０-９一二三四五六七八九十]+\\s*[:：、.．]?\\s*(?:.{2,30}(?:表|报告|清单|材料|情况))?");

  /// Titles under which each heading tells a piece of work.
  private static final Telltale DONE = Telltale.of("完成|实现|成效|成绩|业绩|绩效情况");

  private final Vocabulary vocabulary;
  private final SectionNames names;
  private final String organization;
  private final List<Section> sections = new ArrayList<>();
  private final Deque<Section> open = new ArrayDeque<>();
  private final Map<String, Integer> paragraphs = new HashMap<>();
  private final Map<String, Optional<String>> found = new HashMap<>();

  /// @param organization full name of the reporting organisation as printed; empty when unknown
  public SectionTree(Vocabulary vocabulary, SectionNames names, String organization) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.organization = organization;
  }

  /// Opens a section.
  ///
  /// @param number as displayed; empty without one
  /// @param automatic whether the file computed it
  public Section open(
      Optional<HeadingNumber> number, String title, boolean automatic, Location location) {
    int level = number.map(HeadingNumber::level).orElse(UNNUMBERED);
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    String clean = clean(title);
    return push(number, clean, id(clean, current()), level, automatic, location);
  }

  /// A title without a stop at its end.
  private static String clean(String title) {
    return END.without(title.strip());
  }

  private Section push(
      Optional<HeadingNumber> number,
      String clean,
      Optional<String> id,
      int level,
      boolean automatic,
      Location location) {
    Optional<Section> parent = current();
    Section section =
        new Section(
            "h" + (sections.size() + 1),
            id,
            parent.map(Section::key),
            number.map(HeadingNumber::printed).orElse(""),
            number.map(HeadingNumber::value).orElse(0),
            clean,
            level,
            automatic,
            location.withPath(path(parent, number, clean)));
    sections.add(section);
    open.push(section);
    return section;
  }

  /// A general heading below a specific one keeps the section of its parent: 基本情况 under 预算编制情况
  /// says nothing about the unit. 支出情况 below 收支情况 tells what was spent, and a heading that nobody
  /// knows below 绩效目标完成情况 what was achieved; one with 满意度 below any chapter of results tells how
  /// satisfied people are.
  private Optional<String> id(String title, Optional<Section> parent) {
    Optional<String> id = find(title);
    String above = parent.flatMap(Section::id).orElse("");
    if (PROBLEMS.contains(above) && id.filter(REMARKS::contains).isEmpty()) {
      return Optional.empty();
    }
    boolean plain = id.equals(Optional.of("basic")) && !OF_WHOM.in(title);
    if (plain && !above.isEmpty() && !MAY_BE_ABOVE.contains(above)) {
      return Optional.empty();
    }
    boolean general =
        id.equals(Optional.of(FUND)) || !knows(title) && !id.equals(Optional.of("other"));
    if (above.equals(FUND) && general && INCOME.is(title)) {
      return Optional.of(FUND);
    }
    if (FUNDS.contains(above) && general) {
      return part(title).or(() -> id.isPresent() ? Optional.of(above) : id);
    }
    if (above.startsWith("result") && title.contains(INPUT)
        && !FUNDS_IN.is(title)) {
      return Optional.of("result.input");
    }
    if (id.isEmpty() && above.startsWith("result") && title.contains(SATISFACTION)) {
      return Optional.of("result.satisfaction");
    }
    boolean told =
        id.isEmpty() && RESULTS.contains(above) && DONE.in(parent.get().title());
    return told ? Optional.of("result.achievement") : id;
  }

  private static Map<String, Pattern> parts() {
    Map<String, Pattern> parts = new LinkedHashMap<>();
    parts.put("fund.three-public", Pattern.compile("三公"));
    parts.put(FUND,
        Pattern.compile("(?:预算|来源|安排|编制).*(?:执行|使用|完成|决算)|概况|规模|(?:收入、?支出|收支)决算总体"));
    parts.put("fund.management", Pattern.compile("管理|监督|监管|制度|控制"));
    parts.put(
        "fund.execution",
        Pattern.compile("决算|执行|使用|完成|进度|结转|结余|构成|结构|机关运行经费|政府采购|总体|(?<!预算)(?:支出|收入|收支)(?!预算)"));
    parts.put("fund.budget", Pattern.compile("预算|安排|批复|编制"));
    return parts;
  }

  private static Optional<String> part(String title) {
    return PARTS.entrySet()
        .stream()
        .filter(it -> it.getValue().matcher(title).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The section that a title names, the name of the reporting organisation in it left aside.
  public Optional<String> find(String title) {
    return found.computeIfAbsent(title, this::look);
  }

  private Optional<String> look(String title) {
    String bare = organization.isEmpty() ? title : title.replace(organization, "");
    return names.find(bare.isBlank() ? title : bare);
  }

  private String path(Optional<Section> parent, Optional<HeadingNumber> number, String title) {
    String own =
        number.map(it -> MARK.withoutFirst(it.printed()) + " ").orElse("") + title;
    return parent.map(it -> path(it) + "/" + own).orElse(own);
  }

  private static String path(Section section) {
    return switch (section.location()) {
      case Location.OnPage ignored -> section.title();
      case Location.InBody body -> body.path();
      case Location.InCell cell -> cell.path();
    };
  }

  /// The section that is open, if any.
  public Optional<Section> current() {
    return Optional.ofNullable(open.peek());
  }

  /// The nearest section id around, the innermost heading first.
  public Optional<String> currentId() {
    for (Section section : open) {
      if (section.id().isPresent()) {
        return section.id();
      }
    }
    return Optional.empty();
  }

  /// Titles of the open headings, the innermost first.
  public String titles() {
    StringBuilder titles = new StringBuilder();
    for (Section section : open) {
      titles.append(section.title()).append('\n');
    }
    return titles.toString();
  }

  /// The path of the next paragraph of the open section.
  public String nextPath() {
    String section = current().map(SectionTree::path).orElse("");
    int n = paragraphs.merge(section, 1, Integer::sum);
    return section.isEmpty() ? "第" + n + "段" : section + "/第" + n + "段";
  }

  public List<Section> sections() {
    return List.copyOf(sections);
  }

  /// Whether a text is a heading that the vocabulary knows.
  public boolean knows(String title) {
    return vocabulary.section(SectionNames.bare(title)).isPresent()
        || ATTACHED.matcher(title.strip()).matches();
  }

  /// Whether a text may stand before all headings and is one nevertheless: 摘要, 目录.
  public boolean leads(String title) {
    return vocabulary.section(title).filter(LEADING::contains).isPresent();
  }

  /// Whether a text without a number may be the first heading of a report that numbers none: 部门概况.
  public boolean begins(String title) {
    return title.strip().length() >= SHORTEST_FIRST
        && vocabulary.section(title).filter(it -> it.startsWith("basic")).isPresent();
  }

  /// Whether a title is that of a form: 项目支出绩效自评表.
  public boolean isForm(String title) {
    return find(title).filter(FORMS::contains).isPresent();
  }

  /// Opens a section for a table alone, where its title names a form or a table that has one of its
  /// own: 2023年度部门整体支出绩效自评表. What is open stays so behind [#close].
  ///
  /// @return whether it was opened
  public boolean openTable(String title, Location location) {
    Optional<String> id = find(title).filter(FORMS::contains);
    String bare = title.strip()
        .substring(HeadingNumber.at(title.strip()).map(HeadingNumber::length).orElse(0));
    boolean open = current().map(Section::title).filter(bare.strip()::equals).isPresent();
    if (id.isEmpty() || open) {
      return false;
    }
    int level = current().map(it -> it.level() + 1).orElse(UNNUMBERED);
    push(Optional.empty(), clean(title), id, level, false, location);
    return true;
  }

  /// Closes the section that was opened last.
  public void close() {
    open.pop();
  }

  /// Numbers of the headings of one level under one parent. A restart or a gap begins another
  /// sequence: a heading that was not recognised leaves a gap as well, which accuses nobody; one that
  /// a page break printed twice counts once.
  public List<Claim.Sequence> sequences() {
    Map<String, List<Claim.Numbered>> byPlace = new LinkedHashMap<>();
    for (Section section : sections) {
      if (section.ordinal() > 0) {
        // What is written into a table counts anew: its 一、 is none of the text's.
        String table =
            section.location() instanceof Location.InCell cell ? "/" + cell.block() : "";
        String place = section.parent().orElse("") + "/" + section.level() + table;
        byPlace
            .computeIfAbsent(place, it -> new ArrayList<>())
            .add(
                new Claim.Numbered(
                    Optional.of(section.key()),
                    section.number(),
                    section.ordinal(),
                    section.automatic(),
                    section.title(),
                    section.location()));
      }
    }
    List<Claim.Sequence> sequences = new ArrayList<>();
    for (List<Claim.Numbered> entries : byPlace.values()) {
      for (List<Claim.Numbered> run : runs(entries)) {
        if (run.size() > 1) {
          sequences.add(
              new Claim.Sequence(Claim.Origin.HEADINGS, run.get(0).printed(), run));
        }
      }
    }
    return sequences;
  }

  private static List<List<Claim.Numbered>> runs(List<Claim.Numbered> entries) {
    List<List<Claim.Numbered>> runs = new ArrayList<>();
    Iterator<Claim.Numbered> all = entries.iterator();
    List<Claim.Numbered> run = new ArrayList<>();
    while (all.hasNext()) {
      Claim.Numbered next = all.next();
      if (!run.isEmpty()) {
        Claim.Numbered last = run.get(run.size() - 1);
        if (next.value() == last.value() && next.title().equals(last.title())) {
          continue;
        }
        if (next.value() != last.value() && next.value() != last.value() + 1) {
          runs.add(run);
          run = new ArrayList<>();
        }
      }
      run.add(next);
    }
    runs.add(run);
    return runs;
  }
}
