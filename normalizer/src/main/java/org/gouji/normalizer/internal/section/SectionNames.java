package org.gouji.normalizer.internal.section;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.SectionMark;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Which section a heading names: by alias first, then by the longest alias that is most of it, and
/// last by the words that it shares with aliases. Safe for use by several threads.
public final class SectionNames {

  private static final Telltale ATTACHMENT =
      Telltale.of("^附(?:件|表)[\\d一二三四五六七八九十]*\\s*[:：]\\s*");

  /// An alias of fewer characters says too little inside a longer heading.
  private static final int SHORTEST_CONTAINED = 4;

  /// What is joined to words that nobody knows has to say more.
  private static final int SHORTEST_LAST = 6;

  /// 未完成的绩效目标 tells no achievement.
  private static final String DENIED = "未";

  private static final Set<String> REMARKS = Set.of("problem", "improvement", "application");

  /// Headings that name a section are short; longer ones tell something.
  private static final int LONGEST_COMPARED = 16;

  private static final int SHORTEST_TABLE = 6;
  /// 自评表, and so the title of any form that ends with it.
  private static final int SHORTEST_FORM = 3;
  private static final String FORM = "table.indicator";

  private static final Telltale FUNDS =
      Telltale.of(
          "(?:一般公共预算|政府性基金预算|政府性基金|国有资本经营预算|其他资金|单位资金|财政拨款|财政资金|财政专户管理资金)[及和与、]?");

  private static final Telltale JOINT = Telltale.of("[和及与、]");

  private static final Telltale JOINTS = Telltale.of("[和及与、的]");

  /// What a heading says that its rows may get and got: 投入（20分）.
  private static final Telltale POINTS =
      Telltale.of("[（(](?:满分|共|分值|权重)?[:：]?\\d+(?:\\.\\d+)?分?[^（()）]{0,12}[)）]$");

  /// What a heading says of any subject.
  private static final Telltale TAIL =
      Telltale.of("(?<=.{2})(?:等?(?:得分)?(?:情况|分析|说明|简介|介绍))+等?$");

  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_MARKED = 22;
  /// What ends like a heading may be a longer one.
  private static final int LONGEST_HEADING = 40;

  private static final String FUND = "fund";
  private static final String RESULT = "result.";

  /// 主要职责及内设机构, 机构设置、部门职能: an organisation with what it does.
  private static final Telltale DUTIES =
      Telltale.of("职[责能][^的]*[、，,和及与].*(?:机构|架构)|(?:机构|架构).*[、，,和及与].*职[责能]");

  /// 附表1 2023年度项目支出情况表: what is attached, with its number.
  private static final Telltale ATTACHED =
      Telltale.of("附(?:件|表)\\s*[\\d０-９一二三四五六七八九十]*\\s*[:：、.．]?\\s*(.*)");

  private static final Telltale YEAR = Telltale.of("(?:19|20)\\d{2}\\s*年度?");

  private final Vocabulary vocabulary;
  private final Words aliases;
  private final Set<String> pairs = new HashSet<>();
  /// Sections by what is left of their aliases; of none where two sections share it.
  private final Map<String, Optional<String>> stems = new HashMap<>();
  private final Optional<Supplier<Function<String, Set<String>>>> words;
  private volatile Optional<Similarity> similarity = Optional.empty();

  private SectionNames(
      Vocabulary vocabulary, Optional<Supplier<Function<String, Set<String>>>> words) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.aliases = new Words(vocabulary.sections().keySet());
    vocabulary.sections().keySet().forEach(alias -> pairs.addAll(pairsOf(alias)));
    vocabulary.sections()
        .forEach(
            (alias, section) -> stems.merge(
                stem(alias), Optional.of(section),
                (a, b) -> a.equals(b) ? a : Optional.empty()));
  }

  public static SectionNames of(Vocabulary vocabulary) {
    return new SectionNames(vocabulary, Optional.of(() -> new Linguist()::words));
  }

  /// Compares pairs of characters instead of words.
  public static SectionNames ofPairs(Vocabulary vocabulary) {
    return new SectionNames(vocabulary, Optional.of(() -> SectionNames::pairsOf));
  }

  /// Compares nothing: a heading has an alias, or is unknown.
  public static SectionNames ofAliases(Vocabulary vocabulary) {
    return new SectionNames(vocabulary, Optional.empty());
  }

  private static Set<String> pairsOf(String text) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  public Optional<String> find(String title) {
    if (title.indexOf('附') < 0) {
      return named(title);
    }
    Matcher attached = ATTACHED.matcher(title.strip());
    if (attached.matches() && vocabulary.section(title).isEmpty()) {
      return named(attached.group(1)).filter(it -> it.startsWith("table."))
          .or(() -> Optional.of("attachment"));
    }
    return named(title);
  }

  private Optional<String> named(String title) {
    String bare = bare(title);
    if (bare.endsWith(")") || bare.endsWith("）")) {
      Matcher points = POINTS.matcher(bare);
      if (points.find()) {
        // What is scored is a part of the result, whatever its name says elsewhere.
        return named(bare.substring(0, points.start())).filter(it -> it.startsWith(RESULT));
      }
    }
    Optional<String> exact = vocabulary.section(bare);
    if (exact.isPresent()) {
      return exact;
    }
    String heading =
        Vocabulary.heading(bare.indexOf('年') < 0 ? bare : YEAR.without(bare));
    for (int i = 0; i < heading.length(); i++) {
      if (Character.isDigit(heading.charAt(i))) {
        return Optional.empty();
      }
    }
    return remarked(heading)
        .or(() -> stemmed(heading))
        .or(() -> both(heading))
        .or(() -> merged(heading))
        .or(() -> marked(heading, it -> it != SectionMark.Part.END))
        .or(() -> first(heading))
        .or(() -> marked(heading, it -> it == SectionMark.Part.END))
        .or(() -> ofFunds(heading))
        .or(() -> ofTable(heading))
        .or(() -> contained(heading))
        .or(() -> last(heading))
        .or(() -> similar(heading))
        .filter(it -> !heading.startsWith(DENIED) || it.equals("problem"));
  }

  /// What says the same in other little words: 评价组织与实施 and 评价组织实施情况.
  private Optional<String> stemmed(String heading) {
    String stem = stem(heading);
    return stem.length() < SHORTEST_STEM
        ? Optional.empty()
        : stems.getOrDefault(stem, Optional.empty());
  }

  private static String stem(String heading) {
    return TAIL.withoutFirst(JOINTS.without(heading.replace("运用", "应用")));
  }

  /// A heading with words by which any heading tells what its section is; the title of a table tells
  /// which table.
  private Optional<String> marked(String heading, Predicate<SectionMark.Part> parts) {
    boolean told =
        heading.length() > LONGEST_MARKED
            && FUNDS.without(heading).length() > LONGEST_MARKED;
    if (told && heading.length() > LONGEST_HEADING || heading.endsWith("表")) {
      return Optional.empty();
    }
    String bare = TAIL.withoutFirst(heading);
    for (SectionMark mark : vocabulary.sectionMarks()) {
      boolean may =
          !told
              || mark.part() == SectionMark.Part.END && mark.words().length() >= SHORTEST_LAST;
      if (may && parts.test(mark.part()) && mark.marks(heading, bare)) {
        return Optional.of(mark.section());
      }
    }
    return Optional.empty();
  }

  /// 部门整体支出情况（以决算数为统计口径）: a remark in brackets names nothing.
  private Optional<String> remarked(String heading) {
    int bracket = heading.endsWith(")") ? heading.lastIndexOf('(') : -1;
    return bracket < SHORTEST_CONTAINED
        ? Optional.empty()
        : vocabulary.section(heading.substring(0, bracket));
  }

  /// Of two things that are told together the one that a reader looks for: problems told with experience,
  /// who does the work told with what it is, and of parts of the result the last
  /// but for 满意度, which belongs to the effect.
  private Optional<String> merged(String heading) {
    int experience = heading.indexOf("经验");
    if (experience >= 0 && heading.indexOf("问题", experience) > 0) {
      return Optional.of("problem");
    }
    if (heading.contains("职") && DUTIES.in(heading)) {
      return Optional.of("basic.composition");
    }
    Matcher joint = JOINT.matcher(heading);
    if (!joint.find()) {
      return Optional.empty();
    }
    Optional<String> left = partly(heading.substring(0, joint.start()));
    return left.filter(it -> it.startsWith(RESULT))
        .flatMap(it -> partly(heading.substring(joint.end())))
        .filter(it -> it.startsWith(RESULT) && !it.equals("result.satisfaction"));
  }

  /// The last part of a heading whose others nobody knows: 中长期规划目标及年度绩效目标设立情况, and behind 的
  /// what is remarked on: 自评工作的改进措施.
  private Optional<String> last(String heading) {
    for (int at = heading.length() - SHORTEST_CONTAINED - 1; at > 1; at--) {
      char mark = heading.charAt(at);
      boolean joint =
          "及和与、".indexOf(mark) >= 0 && heading.length() - at > SHORTEST_LAST;
      if (joint || mark == '的') {
        Optional<String> section = vocabulary.section(heading.substring(at + 1));
        return section.filter(it -> joint || REMARKS.contains(it));
      }
    }
    return Optional.empty();
  }

  /// A title without 附表： and the like before it.
  static String bare(String title) {
    return title.indexOf('附') < 0
        ? title.strip()
        : ATTACHMENT.withoutFirst(title.strip());
  }

  /// The alias has to be most of the heading, so that a sentence that mentions one is not taken.
  private Optional<String> contained(String heading) {
    String best = "";
    for (int start = 0; start < heading.length(); start++) {
      String words = aliases.at(heading, start).orElse("");
      if (words.length() >= SHORTEST_CONTAINED
          && words.length() * 2 > heading.length()
          && words.length() > best.length()) {
        best = words;
      }
    }
    return Optional.ofNullable(vocabulary.sections().get(best));
  }

  /// Budget and execution together are all of the funds: 预算安排和执行.
  private Optional<String> both(String heading) {
    Matcher joint = JOINT.matcher(heading);
    if (!joint.find()) {
      return Optional.empty();
    }
    String left = heading.substring(0, joint.start());
    if (left.length() < 2) {
      return Optional.empty();
    }
    String right = heading.substring(joint.end());
    Optional<String> before = partly(left);
    Optional<String> behind = partly(right).or(() -> partly(left.substring(0, 2) + right));
    boolean parts =
        before.isPresent() && behind.isPresent() && !before.equals(behind)
            && before.get().startsWith(FUND + ".") && behind.get().startsWith(FUND + ".");
    return parts ? Optional.of(FUND) : Optional.empty();
  }

  /// 一般公共预算及其他资金收支情况 is 收支情况 of some funds.
  private Optional<String> ofFunds(String heading) {
    String bare = FUNDS.without(heading);
    return bare.equals(heading)
        ? Optional.empty()
        : vocabulary.section(bare).filter(it -> it.startsWith(FUND));
  }

  /// The title of a table ends with what table it is, whatever it is of.
  private Optional<String> ofTable(String heading) {
    for (int start = 1; heading.endsWith("表") && start <= heading.length() - SHORTEST_FORM;
        start++) {
      boolean tells = heading.length() - start >= SHORTEST_TABLE;
      Optional<String> table =
          vocabulary.section(heading.substring(start))
              .filter(it -> tells ? it.startsWith("table.") : it.equals(FORM));
      if (table.isPresent()) {
        return table;
      }
    }
    return Optional.empty();
  }

  private Optional<String> partly(String words) {
    return words.length() < 2 ? Optional.empty() : vocabulary.section(words);
  }

  /// Of a heading for several things the first one speaks: 存在问题及后续安排.
  private Optional<String> first(String heading) {
    Matcher joint = JOINT.matcher(heading);
    return joint.find() && joint.start() >= SHORTEST_CONTAINED
        ? vocabulary.section(heading.substring(0, joint.start()))
        : Optional.empty();
  }

  private Optional<String> similar(String heading) {
    if (!isCandidate(heading)) {
      return Optional.empty();
    }
    return similarity()
        .flatMap(it -> it.nearest(heading))
        .filter(it -> it.similarity() >= Similarity.THRESHOLD)
        .map(Similarity.Nearest::section);
  }

  /// Whether every character stands in a pair that some alias has: otherwise the linguist need not be
  /// asked, and most often need not be loaded.
  private boolean isCandidate(String heading) {
    if (heading.length() > LONGEST_COMPARED || heading.length() < SHORTEST_CONTAINED) {
      return false;
    }
    for (int i = 0; i < heading.length(); i++) {
      boolean left = i > 0 && pairs.contains(heading.substring(i - 1, i + 1));
      boolean right = i + 1 < heading.length() && pairs.contains(heading.substring(i, i + 2));
      if (!left && !right && "、和与及的".indexOf(heading.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private Optional<Similarity> similarity() {
    Optional<Similarity> made = similarity;
    if (made.isEmpty()) {
      made = words.map(it -> new Similarity(it.get(), vocabulary.sections()));
      similarity = made;
    }
    return made;
  }
}
