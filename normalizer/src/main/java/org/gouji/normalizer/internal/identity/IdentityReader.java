package org.gouji.normalizer.internal.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;
import org.gouji.model.report.Identity;
import org.gouji.model.report.PrintedDate;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads title, organisation, year, kind and dates of a report. Immutable.
public final class IdentityReader {

  private static final Pattern DAY =
      Pattern.compile("(?:(?:19|20)\\d{2}|二[〇○零一二三四五六七八九]{3})年.{1,3}月.{1,3}日");
  private static final int LONGEST_DATE = 16;

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
  private static final Pattern BARE_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern YEARS = Pattern.compile("\\(?(?:19|20)\\d{2}年度?\\)?");
  private static final Pattern TITLE =
      Pattern.compile("报告|自评表|(?:评价|评分|打分|指标|数据|完成情况)表|自评情况|情况说明|公开|申报表|预算|决算|说明$");
  private static final Pattern ATTACHMENT =
      Pattern.compile("^(?:附(?:件|表)?\\d*:?|(?:公开|财决)\\d{1,2}(?:-\\d)?表)$");

  private static final Pattern SEAL = Pattern.compile("\\((?:加?盖?公?章|签章|印章|全称)\\)");

  /// How the name of a unit ends.
  private static final Pattern UNIT_END =
      Pattern.compile("[会局委办院部馆社室校所站处队]$|中心$|\\([^()]+\\)$");

  private static final Pattern LABEL =
      Pattern.compile("([\\p{IsHan}()]{2,14}?)(?:" + SEAL.pattern() + ")?:\\s*");
  private static final Pattern LABEL_CELL =
      Pattern.compile("([\\p{IsHan}()]{2,14}?)(?:" + SEAL.pattern() + ")?:?");

  /// A label, a note that it is to be sealed, and a colon.
  private static final int LONGEST_LABEL_CELL = 14 + 8 + 1;

  /// The name before the year of a title and what kind of document it is.
  private static final Pattern HEAD =
      Pattern.compile(
          "(\\p{IsHan}{4,24}?)(?:机关|本级)?(?:关于)?\\(?(?:\u0001|部门|单位|整体|项目支出|项目绩效|专项|绩效)");

  private static final Pattern TOWNSHIP =
      Pattern.compile(".*(?:镇|乡|街道)(?:总)?工会.*|.*街道办事处|.*镇人民政府");

  /// Stands for a year where a name is looked for.
  private static final String A_YEAR = "\u0001";

  private static final Pattern BEFORE_NAME = Pattern.compile("^(?:[\u0001\\s关于]|报送|上报|印发)+");

  /// Words that no name begins with: 为市备灾救灾中心 tells what something is, and 贯彻落实县委和市总工会的部署 what is
  /// done.
  private static final Pattern FUNCTION_WORD =
      Pattern.compile(
          "[为是在由向对从把被与和及将以按经受]|关于|根据"
              + "|(?:宣传|学习)?贯彻|落实|执行|指导|组织|领导|协助|配合|完成|承担|承办|负责|开展|推动|加强|接受|传达");

  private static final Telltale OWN_LEVEL = Telltale.of("级", "\\(?(?:机关)?本级\\)?$");

  private static final Pattern CLAUSE_END = Pattern.compile("[,，。；;:、\\n\\s]");

  private static final String SELF = "self";

  /// An organisation that evaluates nothing but itself: 某县总工会绩效自评报告.
  private static final Pattern OF_ITSELF =
      Pattern.compile("[会局委办院校部馆宫]\\)?(?:关于)?(?:部门|单位)?绩效(?:自评|自评价|评价)(?:工作)?(?:情况)?的?报告$");

  /// Somebody else's evaluation of another year, or of some of the programmes.
  private static final Pattern ELSEWHERE = Pattern.compile("上年|上一年|往年|去年|以前年度|整改|抽查|抽取|选取|接受");

  /// Titles stand at the top: a line below these many blocks is text.
  private static final int TOP_BLOCKS = 25;

  private static final int LONGEST_TITLE_LINE = 60;

  private final Vocabulary vocabulary;
  private final Scanner scanner;
  private final Map<String, String> labels = new HashMap<>();
  private final Words modes;
  private final Pattern organization;
  private final Pattern plain;

  public IdentityReader(Vocabulary vocabulary, Scanner scanner) {
    this.vocabulary = vocabulary;
    this.scanner = scanner;
    vocabulary.identity("label").forEach(it -> labels.putIfAbsent(it.word(), it.value()));
    this.modes =
        new Words(
            vocabulary.identity("mode").stream().map(Vocabulary.IdentityWord::word).toList());
    String endings = joined("ending");
    this.organization =
        Pattern.compile(
            "(\\p{IsHan}{2,30}?(?:" + endings + "))(?=" + joined("follower") + "|[,，:：。、]|$)");
    this.plain = Pattern.compile("(\\p{IsHan}{2,30}?(?:" + joined("certain-ending") + "))");
  }

  private String joined(String value) {
    return vocabulary.identity("organization")
        .stream()
        .filter(it -> it.value().equals(value))
        .map(it -> Pattern.quote(it.word()))
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  /// What was found, with the places that checks of dates refer to.
  ///
  /// @param dates dates of the document that say when it was filled in, or which year it is of
  public record Found(Identity identity, List<Dated> dates) {}

  /// A date in its place.
  public record Dated(
      PrintedDate.Role role,
      int year,
      Optional<LocalDate> date,
      Text text,
      Location location,
      int start,
      int end) {}

  public Found read(Document document) {
    List<Line> lines = lines(document);
    List<Line> titleLines = titleLines(lines);
    String title = String.join("", titleLines.stream().map(it -> it.folded().text()).toList());
    Map<String, Stretch> labelled = labelled(lines);
    List<Dated> dates = new ArrayList<>();
    Optional<Integer> year = year(titleLines, labelled, lines, dates);
    Optional<LocalDate> filled = filled(labelled, lines, dates);
    Optional<String> named = organization(title, labelled, lines);
    Optional<Identity.Scope> scope = scope(named.orElse("") + title);
    Optional<String> organization = named.map(OWN_LEVEL::without);
    Identity.Region region =
        organization.map(vocabulary.gazetteer()::region).orElse(Identity.Region.UNKNOWN);
    Identity identity =
        new Identity(
            title.isEmpty() ? Optional.empty() : Optional.of(title),
            organization,
            scope,
            level(organization, region),
            region,
            year,
            kind(title, lines),
            mode(title, lines),
            filled,
            basis(lines));
    return new Found(identity, dates);
  }

  private record Line(
      Text text, Location location, Folded folded, boolean inTable, int order) {

    boolean numbered() {
      return HeadingNumber.at(folded.text()).isPresent();
    }
  }

  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading it -> lines.add(line(it.text(), it.location(), lines.size(), false));
        case Block.Paragraph it -> lines.add(line(it.text(), it.location(), lines.size(), false));
        case Block.Table table -> {
          for (Block.Cell cell : table.cells()) {
            if (!cell.text().isBlank()) {
              lines.add(line(cell.text(), cell.location(), lines.size(), true));
            }
          }
        }
      }
    }
    return lines;
  }

  private static Line line(Text text, Location location, int order, boolean inTable) {
    return new Line(text, location, Folded.of(text.value()), inTable, order);
  }

  /// The lines of the title: the first that names a kind of document, with the short lines right
  /// before it.
  private static List<Line> titleLines(List<Line> lines) {
    List<Line> before = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(TOP_BLOCKS, lines.size()))) {
      String text = line.folded().text().strip();
      if (line.numbered() || line.inTable() && !before.isEmpty()
          || text.length() > LONGEST_TITLE_LINE || text.endsWith("。")) {
        break;
      }
      if (text.isEmpty() || ATTACHMENT.matcher(text).find() || text.contains(":")) {
        continue;
      }
      before.add(line);
      if (TITLE.matcher(text).find()) {
        return before;
      }
    }
    return List.of();
  }

  /// Part of a line, by offsets into its folded text.
  private record Stretch(Line line, int start, int end) {

    static Stretch of(Line line) {
      return new Stretch(line, 0, line.folded().text().length());
    }

    String text() {
      return line.folded().text().substring(start, end);
    }
  }

  /// What stands behind each label first: on its line up to the next label, or in the next cell.
  private Map<String, Stretch> labelled(List<Line> lines) {
    Map<String, Stretch> found = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (Stretch stretch : stretches(line)) {
        Matcher matcher = LABEL.matcher(stretch.text());
        if (matcher.lookingAt() && matcher.end() < stretch.text().length()) {
          int start = stretch.start() + matcher.end();
          meaning(matcher.group(1))
              .ifPresent(it -> found.putIfAbsent(it, new Stretch(line, start, stretch.end())));
        }
      }
      if (i + 1 < lines.size() && line.location() instanceof Location.InCell) {
        Optional<String> means = cellMeaning(line.folded().text().strip());
        if (means.isPresent() && isBehind(line, lines.get(i + 1))) {
          found.putIfAbsent(means.get(), Stretch.of(lines.get(i + 1)));
        }
      }
    }
    return found;
  }

  /// Whether a line is the next cell of the same row, and no header: 编制数 behind 单位名称 names no unit.
  private boolean isBehind(Line cell, Line next) {
    return cell.location() instanceof Location.InCell a
        && next.location() instanceof Location.InCell b
        && a.block() == b.block()
        && a.row() == b.row()
        && vocabulary.column(next.folded().text()).isEmpty()
        && meaning(Vocabulary.compact(next.folded().text())).isEmpty();
  }

  private Optional<String> cellMeaning(String text) {
    if (text.length() > LONGEST_LABEL_CELL) {
      return Optional.empty();
    }
    if (text.indexOf('(') < 0) {
      return meaning(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    }
    Matcher cell = LABEL_CELL.matcher(text);
    return cell.matches() ? meaning(cell.group(1)) : Optional.empty();
  }

  private Optional<String> meaning(String label) {
    return Optional.ofNullable(labels.get(label));
  }

  /// A line cut where something with a colon begins behind a blank: 单位名称：甲　填报日期：乙.
  private static List<Stretch> stretches(Line line) {
    String text = line.folded().text();
    String printed = line.folded().original();
    if (text.indexOf(':') < 0) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      int before = line.folded().start(i) - 1;
      boolean cut = i == 0 || before >= 0 && isBlank(printed.charAt(before));
      if (cut && label.region(i, text.length()).lookingAt()) {
        starts.add(i);
        i = label.end() - 1;
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      stretches.add(new Stretch(line, starts.get(i), end));
    }
    return stretches;
  }

  /// What is labelled up to a wide blank behind which something else is printed: 甲县总工会　　公开13表.
  private static String unbroken(Stretch stretch) {
    String printed = stretch.line().folded().original();
    for (int i = stretch.start() + 2; i < stretch.end(); i++) {
      int before = stretch.line().folded().start(i) - 1;
      String name = stretch.text().substring(0, i - stretch.start());
      if (before > 0 && isBlank(printed.charAt(before)) && isBlank(printed.charAt(before - 1))
          && UNIT_END.matcher(name).find()) {
        return name;
      }
    }
    return stretch.text();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// The year of the cover, else of the title, else the one that the text speaks of most.
  private Optional<Integer> year(
      List<Line> titleLines, Map<String, Stretch> labelled, List<Line> lines, List<Dated> dates) {
    List<Stretch> candidates = new ArrayList<>();
    Optional.ofNullable(labelled.get("year")).ifPresent(candidates::add);
    titleLines.stream().map(Stretch::of).forEach(candidates::add);
    for (Stretch stretch : candidates) {
      for (Pattern pattern : List.of(YEAR, BARE_YEAR)) {
        Matcher matcher =
            pattern.matcher(stretch.line().folded().text()).region(stretch.start(), stretch.end());
        if (matcher.find()) {
          int year = Integer.parseInt(matcher.group(1));
          dates.add(
              dated(
                  stretch.line(),
                  PrintedDate.Role.TITLE_YEAR,
                  year,
                  Optional.empty(),
                  matcher.start(),
                  matcher.end()));
          return Optional.of(year);
        }
      }
    }
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Line line : lines) {
      for (Token token : scanner.scan(line.folded().text())) {
        if (token instanceof Token.Date date && date.date().isEmpty()) {
          counts.merge(date.year(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet()
        .stream()
        .max(Comparator.comparing((Map.Entry<Integer, Integer> it) -> it.getValue())
            .thenComparing(it -> -it.getKey()))
        .map(Map.Entry::getKey);
  }

  private Optional<LocalDate> filled(
      Map<String, Stretch> labelled, List<Line> lines, List<Dated> dates) {
    List<Stretch> candidates = new ArrayList<>();
    Optional.ofNullable(labelled.get("filled")).ifPresent(candidates::add);
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
      if (lines.get(i).folded().text().strip().length() <= 16) {
        candidates.add(Stretch.of(lines.get(i)));
      }
    }
    // The date below the signature, where forms are attached behind it.
    for (int i = lines.size() - 1; i >= 0; i--) {
      String text = lines.get(i).folded().text().strip();
      if (!lines.get(i).inTable() && text.length() <= LONGEST_DATE && text.endsWith("日")
          && DAY.matcher(Vocabulary.compact(text)).matches()) {
        candidates.add(Stretch.of(lines.get(i)));
      }
    }
    for (Stretch stretch : candidates) {
      for (Token token : scanner.scan(stretch.line().folded().text())) {
        if (token instanceof Token.Date date
            && date.date().isPresent()
            && date.start() >= stretch.start()
            && date.end() <= stretch.end()) {
          dates.add(
              dated(
                  stretch.line(),
                  PrintedDate.Role.FILLED,
                  date.year(),
                  date.date(),
                  date.start(),
                  date.end()));
          return date.date();
        }
      }
    }
    return Optional.empty();
  }

  private static Dated dated(
      Line line,
      PrintedDate.Role role,
      int year,
      Optional<LocalDate> date,
      int start,
      int end) {
    return new Dated(
        role,
        year,
        date,
        line.text(),
        line.location(),
        line.folded().start(start),
        line.folded().end(end));
  }

  /// From the cover, else the title, else a form below them, which may be that of a subordinate unit,
  /// else the name that the text uses most.
  private Optional<String> organization(
      String title, Map<String, Stretch> labelled, List<Line> lines) {
    Optional<Stretch> label = Optional.ofNullable(labelled.get("organization"));
    Optional<String> said =
        label.map(IdentityReader::unbroken)
            .map(it -> SEAL.matcher(Vocabulary.compact(it)).replaceAll(""))
            .filter(it -> it.length() > 2);
    boolean cover =
        label.isPresent()
            && lines.subList(0, label.get().line().order())
                .stream()
                .noneMatch(it -> it.numbered() || it.inTable());
    Optional<String> named = cover ? said.or(() -> named(title)) : named(title).or(() -> said);
    if (named.isPresent()) {
      return named;
    }
    Optional<String> titled = titled(title);
    if (titled.isPresent()) {
      return titled;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Line line : lines) {
      for (String clause : CLAUSE_END.split(line.folded().text())) {
        named(clause)
            .filter(it -> !FUNCTION_WORD.matcher(it).lookingAt() && isSomewhere(it))
            .ifPresent(it -> counts.merge(it, 1, Integer::sum));
      }
    }
    return counts.entrySet()
        .stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(Map.Entry::getKey);
  }

  /// What stands in a title before its year and the kind of document, whatever it ends with, where it
  /// begins with a place: 岷阳市红十字会2023年部门整体支出绩效自评报告.
  private Optional<String> titled(String title) {
    Matcher head = HEAD.matcher(withoutYear(title));
    return head.lookingAt()
        ? Optional.of(head.group(1)).filter(this::isSomewhere)
        : Optional.empty();
  }

  private boolean isSomewhere(String name) {
    return !vocabulary.gazetteer().region(name).equals(Identity.Region.UNKNOWN);
  }

  /// The name of an organisation at the beginning of some words, a year before it left aside.
  private Optional<String> named(String words) {
    String head = withoutYear(words).replace(A_YEAR, "年");
    Matcher matcher = organization.matcher(head);
    if (matcher.lookingAt()) {
      return Optional.of(matcher.group(1));
    }
    Matcher certain = plain.matcher(head);
    return certain.lookingAt() ? Optional.of(certain.group(1)) : Optional.empty();
  }

  /// Some words with a mark for each year, and without what a title says before the name.
  private static String withoutYear(String words) {
    String marked =
        words.contains("19") || words.contains("20")
            ? YEARS.matcher(words).replaceAll(A_YEAR)
            : words;
    return BEFORE_NAME.matcher(marked).replaceFirst("");
  }

  private Optional<Identity.Scope> scope(String words) {
    for (Vocabulary.IdentityWord word : vocabulary.identity("scope")) {
      if (words.contains(word.word())) {
        return Optional.of(choice(Identity.Scope.class, word.value()));
      }
    }
    return Optional.empty();
  }

  /// The lowest part of the region that the name begins with.
  private static Optional<Identity.Level> level(
      Optional<String> organization, Identity.Region region) {
    if (organization.isEmpty()) {
      return Optional.empty();
    }
    if (TOWNSHIP.matcher(organization.get()).matches()) {
      return Optional.of(Identity.Level.TOWNSHIP);
    }
    if (region.county().isPresent()) {
      return Optional.of(Identity.Level.COUNTY);
    }
    if (region.city().isPresent()) {
      return Optional.of(Identity.Level.CITY);
    }
    return region.province().map(it -> Identity.Level.PROVINCE);
  }

  private Identity.Kind kind(String title, List<Line> lines) {
    String undated = YEARS.matcher(title).replaceAll("");
    Optional<Identity.Kind> titled =
        said("kind", undated).map(it -> choice(Identity.Kind.class, it));
    if (titled.isPresent()) {
      return titled.get();
    }
    StringBuilder top = new StringBuilder();
    for (Line line : lines.subList(0, Math.min(TOP_BLOCKS, lines.size()))) {
      top.append(line.folded().text()).append('\n');
    }
    Optional<Identity.Kind> said =
        said("kind", top.toString()).map(it -> choice(Identity.Kind.class, it));
    return OF_ITSELF.matcher(undated).find()
        ? said.filter(it -> it == Identity.Kind.PROJECT).orElse(Identity.Kind.WHOLE_DEPARTMENT)
        : said.orElse(Identity.Kind.OTHER);
  }

  private Optional<Identity.Mode> mode(String title, List<Line> lines) {
    // A department that evaluates its whole expenditure without a word of anybody else does it itself.
    return said("mode", title)
        .or(
            () -> modeOfText(lines))
        .or(
            () -> said("kind", title).filter(it -> it.equals("whole-department")).map(it -> SELF))
        .map(it -> choice(Identity.Mode.class, it));
  }

  private Optional<String> modeOfText(List<Line> lines) {
    for (Line line : lines) {
      String text = line.folded().text();
      Optional<String> said = modes.in(text) ? said("mode", text) : Optional.empty();
      if (said.filter(it -> it.equals(SELF) || !ELSEWHERE.matcher(text).find()).isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  private Optional<String> said(String what, String words) {
    for (Vocabulary.IdentityWord word : vocabulary.identity(what)) {
      if (words.contains(word.word())) {
        return Optional.of(word.value());
      }
    }
    return Optional.empty();
  }

  private static <T extends Enum<T>> T choice(Class<T> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Numbers of documents, as printed without blanks, in the order of the text.
  private List<String> basis(List<Line> lines) {
    Set<String> numbers = new LinkedHashSet<>();
    for (Line line : lines) {
      String text = line.folded().text();
      for (Token token : text.indexOf('号') < 0 ? List.<Token>of() : scanner.scan(text)) {
        if (token instanceof Token.DocumentNumber it) {
          numbers.add(line.folded().printed(it.start(), it.end()).replaceAll("\\s", ""));
        }
      }
    }
    return List.copyOf(numbers);
  }
}
