package org.gouji.normalizer.internal.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.data.DataSet;
import org.gouji.normalizer.internal.text.Characters;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;

/// Everything that the normalizer knows of the language of reports. Immutable.
public final class Vocabulary {

  private static final Telltale ARRIVED_BEHIND =
      Telltale.of(
          "(?:已|均|全部|全额|足额|按时|及时|如期|按期)*到位"
              + "|，?(?:已|均|都)*(?:于|在|截至)[^，。；元到]{0,12}(?:全部|全额|足额|全数|按时|及时)(?:拨付|下达)?到位"
              + "|(?:已|均|由[^，。；\\d]{1,12})+(?:全部|全额|足额)(?:拨付到位|(?:下达|拨付)(?:到|至)(?!各))");

  private static final Telltale HEADING_END = Telltale.of("[。.:;；、,，]+$");
  private static final Words WHOSE =
      new Words(
          List.of("部门(单位)", "(部门)", "(单位)", "(部门或单位)", "部门", "单位", "本年度", "年度"));
  private static final Telltale ASIDE =
      Telltale.of(
          "\\((?:单位:)?(?:万元|元|千元|亿元|人|个|%|分|㎡|平方米|辆|台)\\)|\\([^)]*执行率\\)|\\([+\\-±/、,]+\\)"
              + "|(?:19|20)\\d{2}年度?");
  private static final Telltale HEADER_END = Telltale.of("[:。]+$");
  private static final Telltale LETTERED = Telltale.of("\\([A-Fa-f](?:/[A-Fa-f])?\\)$");

  /// An alias of fewer characters at the end of a longer header says too little.
  private static final int SHORTEST_COLUMN = 3;

  private static final int LONGEST_HEADER = 16;

  private final Map<String, String> sections;
  private final List<SectionMark> sectionMarks = new ArrayList<>();
  private final Map<String, String> columns;
  private final Words columnNames;
  private final Map<Kind, Words> words;
  private final Map<String, String> labels;
  private final Words allLabels;
  private final Map<String, String> shortWords;
  private final Words allShortWords;
  private final Map<String, Side> subjects;
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, List<Beside>> beside = new HashMap<>();
  private final Set<String> lists = new HashSet<>();
  private final Map<String, List<String>> kinds = new HashMap<>();
  private final Map<String, Words> classes = new HashMap<>();
  private final Map<String, Words> ways = new HashMap<>();
  private final Set<String> fundsFromContext = new HashSet<>();
  private final List<FigurePattern> patterns;
  private final Map<String, List<FigurePattern>> byUnit = new HashMap<>();
  private final Map<String, List<FigurePattern>> overLabels = new HashMap<>();
  private final List<Rate> rates;
  private final Gazetteer gazetteer;
  private final Map<String, List<IdentityWord>> identity;
  private final List<String> names;
  private final String digest;

  private Vocabulary(Catalogue catalogue) {
    DataSet data = new DataSet();
    this.sections = sections(data, catalogue);
    this.columns = columns(data);
    this.columnNames = new Words(columns.keySet());
    Map<Kind, List<String>> byKind = words(data);
    this.words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      words.put(kind, new Words(folded(byKind.getOrDefault(kind, List.of()))));
    }
    this.names = folded(byKind.getOrDefault(Kind.NAME, List.of()));
    this.labels = new LinkedHashMap<>();
    this.shortWords = new LinkedHashMap<>();
    this.subjects = new HashMap<>();
    this.patterns = new ArrayList<>();
    indicators(data, catalogue);
    for (FigurePattern pattern : patterns) {
      pattern.units()
          .forEach(unit -> byUnit.computeIfAbsent(unit, it -> new ArrayList<>()).add(pattern));
      pattern.units()
          .stream()
          .filter(it -> pattern.overLabels())
          .forEach(unit -> overLabels.computeIfAbsent(unit, it -> new ArrayList<>()).add(pattern));
    }
    this.allLabels = new Words(labels.keySet());
    this.allShortWords = new Words(shortWords.keySet());
    this.rates = rates(data);
    Characters.read(data);
    this.identity = identity(data);
    this.gazetteer = gazetteer(data);
    this.digest = data.finish();
  }

  /// @throws IllegalStateException listing every fault of the files
  public static Vocabulary load(Catalogue catalogue) {
    return new Vocabulary(catalogue);
  }

  /// The section that a heading without its number names, if the vocabulary has it; see [#heading]
  /// for the form in which it is looked up.
  public Optional<String> section(String title) {
    return Optional.ofNullable(sections.get(heading(title)));
  }

  /// Aliases of headings in the form in which they are looked up, with their sections.
  public Map<String, String> sections() {
    return Collections.unmodifiableMap(sections);
  }

  /// Words by which other headings name sections, what decides first in front.
  public List<SectionMark> sectionMarks() {
    return Collections.unmodifiableList(sectionMarks);
  }

  /// The canonical column of a header cell.
  public Optional<String> column(String header) {
    String form = header(header);
    String found = columns.get(form);
    if (found != null) {
      return Optional.of(found);
    }
    return form.endsWith(")") ? bracketed(form) : columnAtEnd(form);
  }

  /// 分值（10分） and 指标值（包含数字及文字描述） are what stands before the bracket.
  private Optional<String> bracketed(String header) {
    String unlettered = LETTERED.without(header);
    String found = columns.get(unlettered);
    int bracket = unlettered.endsWith(")") ? unlettered.lastIndexOf('(') : -1;
    if (found == null && bracket >= 2) {
      found = columns.get(unlettered.substring(0, bracket));
    }
    return found == null ? columnAtEnd(unlettered) : Optional.of(found);
  }

  /// 年初绩效目标值 ends with what it is.
  private Optional<String> columnAtEnd(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    return columnNames.before(header, header.length())
        .filter(it -> it.length() >= SHORTEST_COLUMN)
        .map(columns::get);
  }

  public Words words(Kind kind) {
    return words.get(kind);
  }

  /// Whether words say of money that it came: 应到位资金 is what was to come, though 到位 stands in it.
  public boolean tellsArrived(String text) {
    return words(Kind.ARRIVED).in(text)
        && words(Kind.ARRIVED).in(words(Kind.NOT_ARRIVED).without(text));
  }

  /// Whether words behind an amount say that it came: 项目资金48万元已全部到位.
  public boolean arrives(String behind) {
    return ARRIVED_BEHIND.begins(behind);
  }

  /// Labels of indicators, all of them.
  public Words labels() {
    return allLabels;
  }

  /// Short words that name an indicator only where nothing but qualifiers stands before them.
  public Words shortWords() {
    return allShortWords;
  }

  /// The indicator that a label or short word names.
  public Optional<String> indicator(String label) {
    String found = labels.get(label);
    return Optional.ofNullable(found != null ? found : shortWords.get(label));
  }

  /// The indicator that a label names in a paragraph: 资本性支出 beside 工资福利支出 is one of the economic
  /// classification, and elsewhere one of union accounting.
  public Optional<String> indicator(String label, String paragraph) {
    for (Beside each : beside.getOrDefault(label, List.of())) {
      for (String word : each.words()) {
        if (paragraph.contains(word)) {
          return Optional.of(each.indicator());
        }
      }
    }
    return indicator(label);
  }

  private record Beside(String indicator, List<String> words) {}

  /// Where the words stand that say which one, for indicators that need a subject.
  public Optional<Side> subject(String indicator) {
    return Optional.ofNullable(subjects.get(indicator));
  }

  /// The indicator that the header or row of a table names, in words that would say less in a
  /// sentence.
  public Optional<String> headed(String words) {
    return Optional.ofNullable(headers.get(words));
  }

  /// The indicator of a classification code, such as 301.
  public Optional<String> coded(String code) {
    for (Map.Entry<String, String> each : codes.entrySet()) {
      if (isOf(each.getKey(), code)) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  /// @param form a code with # for each digit that may be any
  private static boolean isOf(String form, String code) {
    boolean same = form.length() == code.length();
    for (int i = 0; same && i < form.length(); i++) {
      char c = code.charAt(i);
      same = form.charAt(i) == '#' ? c >= '0' && c <= '9' : form.charAt(i) == c;
    }
    return same;
  }

  /// What a bare number of an indicator counts; empty where a bare number says nothing.
  public String unit(String indicator) {
    return units.getOrDefault(indicator, "");
  }

  /// Whether the things that an indicator counts are often named beside the number.
  public boolean countsAList(String indicator) {
    return lists.contains(indicator);
  }

  /// The words that name what an amount is divided into, each a part of it: all of them together are all
  /// of it. Empty where nothing is known of that.
  public List<String> kinds(String indicator) {
    return kinds.getOrDefault(indicator, List.of());
  }

  /// Words for what each of the things that an indicator counts is one of; empty where nothing is known of that.
  public Optional<Words> classes(String indicator) {
    return Optional.ofNullable(classes.get(indicator));
  }

  /// Words for what the things that an indicator counts may be several of; empty where nothing is known of that.
  public Optional<Words> ways(String indicator) {
    return Optional.ofNullable(ways.get(indicator));
  }

  /// Whether the fund of an indicator may stand in a clause before its own.
  public boolean hasFundFromContext(String indicator) {
    return fundsFromContext.contains(indicator);
  }

  /// The patterns that read figures of a unit.
  public List<FigurePattern> patterns(String unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  /// Those of them that speak before the label before a figure.
  public List<FigurePattern> patternsOverLabels(String unit) {
    return overLabels.getOrDefault(unit, List.of());
  }

  /// Rates with the words for what they are made of.
  public List<Rate> rates() {
    return rates;
  }

  /// Words about identity that say one thing, in the order of the file.
  ///
  /// @param says `kind`, `mode`, `label`, `organization` or `scope`
  public List<IdentityWord> identity(String says) {
    return identity.getOrDefault(says, List.of());
  }

  /// Words about the names of organisations, in the order of the file.
  ///
  /// @param value what they say: `ending`, `certain-ending`, `follower`, `function-word`, `before-place` or `zone`
  public List<String> ofNames(String value) {
    return identity("organization").stream()
        .filter(it -> it.value().equals(value))
        .map(IdentityWord::word)
        .toList();
  }

  /// @param says what it is about
  /// @param value what it says
  public record IdentityWord(String says, String value, String word) {}

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /// Words with digits that count nothing.
  public List<String> names() {
    return names;
  }

  public String digest() {
    return digest;
  }

  /// A heading in the form in which it is looked up: folded, without blanks, punctuation at its end,
  /// and the words that say no more than whose report it is.
  public static String heading(String title) {
    String compact = compact(title);
    boolean ends =
        !compact.isEmpty() && "。.:；;、,，".indexOf(compact.charAt(compact.length() - 1)) >= 0;
    String folded = ends ? HEADING_END.without(compact) : compact;
    String bare = WHOSE.without(folded);
    return bare.length() < 2 ? folded : bare;
  }

  /// A column header in the form in which it is looked up: folded, without blanks, years and the
  /// money unit in brackets.
  public static String header(String header) {
    String compact = compact(header);
    boolean aside =
        compact.indexOf('(') >= 0 || compact.contains("19") || compact.contains("20");
    String bare = aside ? ASIDE.without(compact) : compact;
    bare = bare.startsWith("其中，") ? "其中:" + bare.substring(3) : bare;
    return bare.endsWith(":") || bare.endsWith("。")
        ? HEADER_END.without(bare)
        : bare;
  }

  /// Folded, and without any white space.
  public static String compact(String text) {
    String folded = Folded.of(text).text();
    int blank = 0;
    while (blank < folded.length() && !Character.isWhitespace(folded.charAt(blank))) {
      blank++;
    }
    if (blank == folded.length()) {
      return folded;
    }
    StringBuilder compact = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isWhitespace(folded.charAt(i))) {
        compact.append(folded.charAt(i));
      }
    }
    return compact.toString();
  }

  private Map<String, String> sections(DataSet data, Catalogue catalogue) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (var entry : read(data, "sections", Entries.SectionAliases.class)) {
      if (catalogue.section(entry.value().section()).isEmpty()) {
        data.fault(entry, "no such section: " + entry.value().section());
      }
      for (String alias : entry.value().aliases()) {
        String before = sections.put(heading(alias), entry.value().section());
        if (before != null && !before.equals(entry.value().section())) {
          data.fault(entry, "the heading %s is also one of %s".formatted(alias, before));
        }
      }
      mark(entry.value(), SectionMark.Part.BEGINNING, entry.value().beginnings());
      mark(entry.value(), SectionMark.Part.WITHIN, entry.value().within());
      mark(entry.value(), SectionMark.Part.END, entry.value().endings());
    }
    sectionMarks.sort(Comparator.comparing(SectionMark::part));
    return sections;
  }

  private void mark(Entries.SectionAliases entry, SectionMark.Part part, List<String> words) {
    words.forEach(it -> sectionMarks.add(new SectionMark(entry.section(), part, compact(it))));
  }

  private static Map<String, String> columns(DataSet data) {
    Map<String, String> columns = new HashMap<>();
    for (var entry : read(data, "columns", Entries.ColumnAliases.class)) {
      for (String alias : entry.value().aliases()) {
        String before = columns.put(header(alias), entry.value().column());
        if (before != null && !before.equals(entry.value().column())) {
          data.fault(entry, "the header %s is also one of %s".formatted(alias, before));
        }
      }
    }
    return columns;
  }

  private static Map<Kind, List<String>> words(DataSet data) {
    Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
    for (var entry : read(data, "words", Entries.Words.class)) {
      words.computeIfAbsent(entry.value().kind(), it -> new ArrayList<>())
          .addAll(entry.value().words());
    }
    return words;
  }

  private void indicators(DataSet data, Catalogue catalogue) {
    for (var entry : read(data, "indicators", Entries.IndicatorWords.class)) {
      Entries.IndicatorWords it = entry.value();
      String id = it.indicator();
      if (catalogue.indicator(id).isEmpty()) {
        data.fault(entry, "no such indicator: " + id);
      }
      it.subject().ifPresent(side -> subjects.put(id, side));
      if (it.list()) {
        lists.add(id);
      }
      if (!it.kinds().isEmpty()) {
        kinds.put(id, it.kinds());
      }
      if (!it.classes().isEmpty()) {
        classes.put(id, new Words(folded(it.classes())));
      }
      if (!it.ways().isEmpty()) {
        ways.put(id, new Words(folded(it.ways())));
      }
      if (it.fundFromContext()) {
        fundsFromContext.add(id);
      }
      put(data, entry, labels, it.labels(), id);
      put(data, entry, shortWords, it.words(), id);
      put(data, entry, headers, it.headers(), id);
      put(data, entry, codes, it.codes(), id);
      for (Entries.Beside each : it.beside()) {
        for (String label : each.labels()) {
          beside.computeIfAbsent(compact(label), key -> new ArrayList<>())
              .add(new Beside(id, folded(each.words())));
        }
      }
      it.unit().ifPresent(unit -> units.put(id, unit));
      for (Entries.CountPattern pattern : it.patterns()) {
        patterns.add(pattern(data, entry, catalogue, pattern));
      }
    }
  }

  private static FigurePattern pattern(
      DataSet data,
      DataSet.Entry<Entries.IndicatorWords> entry,
      Catalogue catalogue,
      Entries.CountPattern pattern) {
    for (String unit : pattern.units()) {
      if (catalogue.units().find(unit).isEmpty()) {
        data.fault(entry, "no such unit: " + unit);
      }
    }
    for (String before : pattern.after()) {
      if (catalogue.indicator(before).isEmpty()) {
        data.fault(entry, "no such indicator: " + before);
      }
    }
    return new FigurePattern(
        entry.value().indicator(),
        pattern.units(),
        pattern.all(),
        pattern.left(),
        pattern.right(),
        pattern.topic(),
        pattern.after(),
        pattern.none(),
        pattern.subject(),
        pattern.overLabels(),
        pattern.end(),
        pattern.example());
  }

  private static void put(
      DataSet data,
      DataSet.Entry<?> entry,
      Map<String, String> index,
      List<String> aliases,
      String indicator) {
    for (String alias : aliases) {
      String before = index.put(compact(alias), indicator);
      if (before != null) {
        data.fault(entry, "the words %s also name %s".formatted(alias, before));
      }
    }
  }

  private static List<Rate> rates(DataSet data) {
    return read(data, "rates", Entries.Rate.class)
        .stream()
        .map(DataSet.Entry::value)
        .map(
            it -> new Rate(
                new Words(folded(it.rates())),
                new Words(folded(it.part())),
                new Words(folded(it.whole()))))
        .toList();
  }

  private static Map<String, List<IdentityWord>> identity(DataSet data) {
    List<IdentityWord> words = new ArrayList<>();
    for (var entry : read(data, "identity", Entries.IdentityWords.class)) {
      for (String word : entry.value().words()) {
        words.add(new IdentityWord(entry.value().says(), entry.value().value(), compact(word)));
      }
    }
    return words.stream().collect(Collectors.groupingBy(IdentityWord::says));
  }

  private Gazetteer gazetteer(DataSet data) {
    List<Entries.Province> provinces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (var entry : read(data, "gazetteer", Entries.Province.class)) {
      if (!seen.add(entry.value().province())) {
        data.fault(entry, entry.value().province() + " stands twice");
      }
      provinces.add(entry.value());
    }
    return new Gazetteer(provinces, new Words(ofNames("before-place")), new Words(ofNames("zone")));
  }

  private static <T> List<DataSet.Entry<T>> read(DataSet data, String file, Class<T> type) {
    String path = "/org/gouji/normalizer/vocabulary/" + file;
    return data.read(Vocabulary.class, path + ".yaml", path + ".schema.json", type);
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(Vocabulary::compact).distinct().toList();
  }
}
