package org.gouji.normalizer;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// The projects that a report tells of one after the other, each below a heading with its name: （一）基层工会补助经费项目,
/// （二）职工技能竞赛项目. One such heading says nothing; it may as well name what the money of a single project was for. Immutable.
final class ProjectHeadings {

  /// （一）劳模慰问经费（12万元）
  private static final Telltale AMOUNT =
      Telltale.of("[（(]?[\\d,.]+(?:万|亿)?元[）)]?$");
  /// What may stand behind the name: 职工书屋项目绩效目标完成情况.
  private static final Telltale BEHIND =
      Telltale.of(
          "(?:支出)?(?:绩效|目标|预算|实施|完成|执行|开展|自评|评价|实现)*(?:情况|综述|总结|报告|分析|自评|评价|说明)+$");
  private static final Telltale BEFORE =
      Telltale.of("^(?:(?:19|20)\\d{2}年度?)?(?:项目(?:名称|[一二三四五六七八九十\\d]{1,2})[：:])?");
  private static final Telltale NAME =
      Telltale.of(
          "(?!加强|强化|落实|规范|完善|健全|推进|加快|提高|提升|做好|加大|严格|优化|统筹|争取|用好|明确|细化)"
              + "[\\p{IsHan}\\d“”、（）()+—-]{3,28}?(?:项目|专项|经费|资金|专项资金|专项经费|工程|补助|补贴)");
  /// The least that says more of a project than that it is one.
  private static final Telltale NOUN =
      Telltale.of("(?:项目|专项|经费|资金|工程|补助|补贴)+$");
  private static final int LEAST = 3;
  /// Where money came from, which kind it is of, or how far it got.
  private static final Telltale NO_PROJECT =
      Telltale.of(
          "(?:中央|国家|自治区|上级|同级|地方|乡镇|财政|[省市州县区旗本]级?|工会|单位|部门|其他|自筹|自有|社会|配套|匹配|补助|拨款|转移支付|预算|年初|追加|上年|结转|结余|到位"
              + "|已|未|新建|续建|完成|实施|人员|公用|日常|办公|基本|机关|运行|“?三公”?|支出|重点|一般|主要|专项|项目|资金|经费|补助|工程|、|和|及)*");
  /// 项目一：职工素质提升, a line of its own that needs no more to name a project.
  private static final Telltale MARKED =
      Telltale.of("项目[一二三四五六七八九十\\d]{1,2}[：:、.]([\\p{IsHan}\\d“”、（）()+—-]{3,30})");
  /// Levels of numbers are doubled, so that 项目一： stands between 二、 and （一）.
  private static final int STEP = 2;
  private static final int LEVEL = 5;
  private static final String STOPS = "。：:";

  /// Of what is no report about projects.
  static final ProjectHeadings NONE = new ProjectHeadings(Set.of());

  private final Set<String> names;

  private ProjectHeadings(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /// @param tells whether words say more than that they are the name of a project
  static ProjectHeadings of(Document document, Predicate<String> tells) {
    Set<String> all = new HashSet<>();
    TreeMap<Integer, Set<String>> siblings = new TreeMap<>();
    for (Block block : document.blocks()) {
      String line =
          switch (block) {
            case Block.Heading heading -> heading.text().value();
            case Block.Paragraph paragraph -> paragraph.text().value();
            case Block.Table ignored -> "";
          };
      Optional<String> marked = marked(line);
      Optional<HeadingNumber> number = HeadingNumber.at(line);
      if (marked.isPresent() || number.isPresent()) {
        int level = number.map(it -> it.level() * STEP).orElse(LEVEL);
        Map<Integer, Set<String>> deeper = siblings.tailMap(level, false);
        deeper.values().forEach(it -> several(it, all));
        deeper.clear();
        marked.or(() -> number.flatMap(it -> name(title(line.substring(it.length())))))
            .filter(tells)
            .ifPresent(it -> siblings.computeIfAbsent(level, own -> new HashSet<>()).add(it));
      }
    }
    siblings.values().forEach(it -> several(it, all));
    return new ProjectHeadings(all);
  }

  private static void several(Set<String> names, Set<String> all) {
    if (names.size() > 1) {
      all.addAll(names);
    }
  }

  /// The words up to the first stop, which end a heading that its paragraph follows.
  private static String title(String line) {
    for (int i = 0; i < line.length(); i++) {
      boolean field = line.startsWith("项目") && i < 6 && line.charAt(i) != '。';
      if (STOPS.indexOf(line.charAt(i)) >= 0 && !field) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  private static Optional<String> name(String title) {
    if (title.length() > ReportReader.LONGEST_HEADING) {
      return Optional.empty();
    }
    String name =
        BEHIND.without(AMOUNT.without(BEFORE.withoutFirst(Vocabulary.compact(title))));
    return Optional.of(name)
        .filter(it -> NAME.is(it) && !NO_PROJECT.is(it))
        .filter(it -> NOUN.without(it).length() >= LEAST);
  }

  /// The project that the nearest of some headings names that names one.
  ///
  /// @param titles one a line, the nearest first
  Optional<String> at(String titles) {
    return names.isEmpty()
        ? Optional.empty()
        : titles.lines()
            .map(it -> marked(it).or(() -> name(title(it))))
            .flatMap(Optional::stream)
            .filter(names::contains)
            .findFirst();
  }

  /// The project that a line without a number names.
  Optional<String> atLine(String line) {
    return names.isEmpty() ? Optional.empty() : marked(line).filter(names::contains);
  }

  private static Optional<String> marked(String line) {
    return line.length() > ReportReader.LONGEST_HEADING || !line.contains("项目")
        ? Optional.empty()
        : Optional.of(MARKED.matcher(Vocabulary.compact(line)))
            .filter(Matcher::matches)
            .map(it -> it.group(1));
  }

  /// Whether a name is that of one of the projects only.
  boolean areBeside(String name) {
    String core = NOUN.without(name);
    return names.stream().anyMatch(it -> NOUN.without(it).equals(core));
  }
}
