package org.gouji.normalizer.internal.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds the name of the organisation that a report is of. Immutable.
final class OrganizationNames {

  /// The name before the year of a title and what kind of document it is.
  private static final Telltale HEAD =
      Telltale.of(
          "(\\p{IsHan}{4,24}?)(?:机关|本级)?(?:关于)?\\(?(?:\u0001|部门|单位|整体|项目支出|项目绩效|专项|绩效)");

  static final Pattern YEARS = Pattern.compile("\\(?(?:19|20)\\d{2}年度?\\)?");

  /// Stands for a year where a name is looked for.
  private static final String A_YEAR = "\u0001";

  private static final Telltale BEFORE_NAME = Telltale.of("^(?:[\u0001\\s关于]|报送|上报|印发|现将|现就)+");

  /// What these begin with, blanks apart.
  private static final String BEGINNINGS = A_YEAR + "关于报上印现";

  /// A place is no organisation: 四川省汶川县2021年转移支付绩效自评报告.
  private static final Telltale PLACE = Telltale.of("\\p{IsHan}+[省市县旗州]");

  /// Behind a name the sentence goes on: 某县总工会内设办公室.
  private static final Telltale TELLS =
      Telltale.of("(?:机关|本级)?(?:内设|下设|设立|设置|设有|设|共有|现有|有|管理|主管|负责|组织|领导)");

  /// 项目经市委批准, 职责是承办市委交办的工作, 我局会同县公安局: a clause that tells something begins with no name, and
  /// 中央对地方转移支付区域绩效目标自评表 names a form.
  private static final Telltale WORDS_WITHIN =
      Telltale.of("是|为|由|的|(?:项目|资金|工作|活动|经费)经|承办|交办|会同|转移支付|^[我本](?:[局会委办院校部馆县市区省所司]|公司)");

  private static final Telltale SEVERAL = Telltale.of("[及各、和等,，]|本级");

  /// What the books of the treasury number units with: 219001-青山县岭南镇人民政府, [155]青山县民政局.
  private static final Telltale CODE =
      Telltale.of("^(?:[\\[【(]\\d{2,12}[\\])】]|\\d{3,12})[-—_:]?(?=\\p{IsHan})");

  /// 某县林业和草原局对2022年度资金使用情况进行了自评; whoever 对自评结果进行复核 is another.
  private static final Telltale EVALUATES_ITSELF =
      Telltale.of(
          "\\p{IsHan}[对就][^各,，。]{0,60}(?:进行|开展|实施|完成)了?[\\p{IsHan}]{0,6}(?:自评|自我评价)(?:工作)?$");

  private static final Pattern CLAUSE_END = Pattern.compile("[,，。；;:、\\n\\s]");

  private final Vocabulary vocabulary;

  /// One of which stands in whatever [#organization] or [#plain] matches.
  private final Words endings;
  private final Words functionWords;
  private final Words labels;
  private final List<String> evaluators;
  private final List<String> things;
  private final Pattern organization;
  private final Pattern plain;
  private final Pattern teller;
  private final Pattern itself;
  private final Pattern ended;
  private final Commissioned commissioned;

  OrganizationNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.commissioned = new Commissioned(vocabulary);
    this.endings =
        new Words(
            Stream.of("ending", "certain-ending")
                .flatMap(it -> vocabulary.ofNames(it).stream())
                .toList());
    this.functionWords = new Words(vocabulary.ofNames("function-word"));
    this.labels =
        new Words(
            vocabulary.identity("label")
                .stream()
                .filter(it -> it.value().equals("organization"))
                .map(Vocabulary.IdentityWord::word)
                .toList());
    this.evaluators = vocabulary.ofNames("evaluator");
    this.things = vocabulary.ofNames("thing-ending");
    String ending = joined("ending");
    this.organization =
        Pattern.compile(
            "(\\p{IsHan}{2,30}?(?:" + ending + "))(?=" + joined("follower") + "|[,，:：。、]|$)");
    this.plain = Pattern.compile("(\\p{IsHan}{2,30}?(?:" + joined("certain-ending") + "))");
    this.teller =
        Pattern.compile("(\\p{IsHan}{2,30}?(?:" + ending + "))(?=" + joined("predicate") + ")");
    this.itself = Pattern.compile("(\\p{IsHan}{2,30}?(?:" + ending + "))(?=[对就])");
    this.ended = Pattern.compile(".{2,}(?:" + ending + ")");
  }

  private String joined(String value) {
    return vocabulary.ofNames(value).stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /// From the cover, else the title, else a form below them, which may be that of a subordinate unit,
  /// else the name that the text uses most.
  Optional<String> find(
      String title, Map<String, Labels.Stretch> labelled, List<Line> lines) {
    Optional<Labels.Stretch> label =
        Optional.ofNullable(labelled.get("organization"))
            .or(() -> Optional.ofNullable(labelled.get("user")).filter(OrganizationNames::isOne))
            .or(() -> Optional.ofNullable(labelled.get("authority")));
    Optional<String> said = label.flatMap(this::unit);
    boolean cover =
        label.isPresent()
            && lines.subList(0, label.get().line().order())
                .stream()
                .noneMatch(it -> it.numbered() || it.inTable());
    Optional<String> named = cover ? said.or(() -> named(title)) : named(title).or(() -> said);
    if (named.isPresent()) {
      return named;
    }
    return titled(title)
        .or(() -> below(title, lines))
        .or(() -> Optional.ofNullable(labelled.get("supervisor")).flatMap(this::unit))
        .or(() -> commissioned.lookedAt(title, lines, this::named))
        .or(() -> mostUsed(lines, this::named))
        .or(() -> mostUsed(lines, this::telling))
        .or(() -> Towns.reporting(lines));
  }

  /// The name behind a label, without a seal and a number.
  private Optional<String> unit(Labels.Stretch label) {
    String name = Labels.SEAL.matcher(Vocabulary.compact(Labels.unbroken(label))).replaceAll("");
    return Optional.of(CODE.withoutFirst(name))
        .filter(it -> it.length() > 2 && !isEvaluator(it));
  }

  /// 市本级及各县总工会 are several.
  private static boolean isOne(Labels.Stretch user) {
    return !SEVERAL.in(user.text());
  }

  /// Whether somebody whom others pay evaluates under this name: 某某会计师事务所 signs a report and is not what it is about.
  boolean isEvaluator(String name) {
    return evaluators.stream().anyMatch(name::endsWith);
  }

  /// A line that is a name and nothing more, right below the title: 2019年度部门决算公开, 青山县总工会.
  private Optional<String> below(String title, List<Line> lines) {
    String printed = Vocabulary.compact(title);
    for (int i = 0; i + 1 < Math.min(Line.TOP_BLOCKS, lines.size()); i++) {
      String line = Vocabulary.compact(lines.get(i).folded().text());
      if (!line.isEmpty() && printed.endsWith(line)) {
        String next = Vocabulary.compact(lines.get(i + 1).folded().text());
        return named(next).filter(next::equals);
      }
    }
    return Optional.empty();
  }

  /// What most clauses begin with.
  private Optional<String> mostUsed(
      List<Line> lines, Function<String, Optional<String>> beginning) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> clients = commissioned.clients(lines);
    for (Line line : lines) {
      String text = line.folded().text();
      int number = HeadingNumber.at(text).map(HeadingNumber::length).orElse(0);
      for (String clause : CLAUSE_END.split(text.substring(number))) {
        beginning.apply(clause)
            .filter(
                it -> functionWords.at(it, 0).isEmpty() && isSomewhere(it) && !clients.contains(it))
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
        ? Optional.of(ended(head.group(1)))
            .filter(it -> isSomewhere(it) || it.endsWith("区"))
            .filter(it -> !PLACE.is(it))
            .filter(it -> things.stream().noneMatch(it::endsWith))
        : Optional.empty();
  }

  /// A name up to the last of the endings that names have: what follows is what the report is about.
  private String ended(String name) {
    Matcher end = ended.matcher(name);
    return !Labels.UNIT_END.matcher(name).find() && end.lookingAt() ? end.group() : name;
  }

  private boolean isSomewhere(String name) {
    return !WORDS_WITHIN.in(name)
        && !vocabulary.gazetteer().region(name).equals(Identity.Region.UNKNOWN);
  }

  /// The name of an organisation at the beginning of some words, a year before it left aside.
  private Optional<String> named(String words) {
    String head = withoutLabel(withoutYear(words).replace(A_YEAR, "年"));
    if (!endings.in(head)) {
      return Optional.empty();
    }
    Matcher certain = plain.matcher(head);
    boolean sure = certain.lookingAt();
    Matcher matcher = organization.matcher(head);
    if (matcher.lookingAt()
        && !(sure && TELLS.matcher(head, certain.end(), head.length()).lookingAt())) {
      return Optional.of(matcher.group(1));
    }
    return sure ? Optional.of(certain.group(1)) : Optional.empty();
  }

  /// 项目单位甲县文化局: a label whose colon or blank is lost, as in a title of several lines.
  private String withoutLabel(String words) {
    return labels.at(words, 0).map(it -> words.substring(it.length())).orElse(words);
  }

  /// The name of an organisation that a clause tells something of: 青山市科学技术局主要有两类项目.
  private Optional<String> telling(String clause) {
    String head = withoutLabel(clause);
    if (!endings.in(head)) {
      return Optional.empty();
    }
    Matcher told = teller.matcher(head);
    if (told.lookingAt()) {
      return Optional.of(told.group(1));
    }
    Matcher own = itself.matcher(head);
    return EVALUATES_ITSELF.in(head) && own.lookingAt()
        ? Optional.of(own.group(1))
        : Optional.empty();
  }

  /// Some words with a mark for each year, and without what a title says before the name.
  private static String withoutYear(String words) {
    String marked =
        words.contains("19") || words.contains("20")
            ? YEARS.matcher(words).replaceAll(A_YEAR)
            : words;
    boolean before =
        !marked.isEmpty()
            && (BEGINNINGS.indexOf(marked.charAt(0)) >= 0
                || Character.isWhitespace(marked.charAt(0)));
    return before ? BEFORE_NAME.withoutFirst(marked) : marked;
  }
}
