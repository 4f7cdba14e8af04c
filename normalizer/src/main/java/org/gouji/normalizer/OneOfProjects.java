package org.gouji.normalizer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Fact;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says which of several projects a paragraph tells of, in a report that is not about one: 1.劳模慰问经费。该项目安排12万元, or
/// what stands below （二）劳模慰问经费. Immutable.
final class OneOfProjects {

  /// 1.劳模慰问经费。该项目
  private static final Pattern LED =
      Pattern.compile(
          "^(?<number>[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?(?<name>[\\p{IsHan}“”、（）()]{4,34}?)[。：:](?<rest>.*)$",
          Pattern.DOTALL);
  private static final Telltale AMOUNT =
      Telltale.of("[（(]?[\\d,.]+(?:万|亿)?元[）)]?$");
  /// What the name of a project ends with; without it the same project is meant.
  private static final Telltale NOUN =
      Telltale.of("(?:项目|专项|经费|资金|专项资金|专项经费|工程|补助|费用)(?:支出)?$");
  /// （一）科普活动经费绩效目标完成情况综述: how the form of final accounts calls what it tells of each project.
  private static final Telltale SUMMARY =
      Telltale.of(
          "(?:项目)?(?:支出)?绩效(?:目标)?(?:完成|自评|评价|实现)?(?:情况)?(?:综述|总结|自评|情况|评价)$");
  /// 项目全年预算数为28万元，执行数为28万元
  private static final Telltale FORMULA =
      Telltale.of("^[^，。；]{0,16}(?:全年|年初|年度)?预算数?(?:为|是)?[\\d,.]+万?元");
  /// The paragraph points at what was named before it.
  private static final Telltale POINTED =
      Telltale.of("^[^，。；]{0,8}?(?:该|本|此)(?:项目|专项|项资金|项经费)");
  /// 综上，三个项目: what stands below the heading of the last one and is told of all.
  private static final Telltale OF_ALL =
      Telltale.of(
          "^(?:综上|总体(?:来看|上)?|总的来看|合计|以上|上述|所有|全部|各)|^[^，。；]{0,10}?(?:各|所有|全部|[两二三四五六七八九十\\d]{1,2}[个项])(?:子)?项目");

  private static final int SHORTEST = 4;
  /// How many headings above a paragraph may name its project: 1.项目概况 below （一）劳模专项经费.
  private static final int NEAR = 3;

  private OneOfProjects() {}

  /// @param titles those that the paragraph stands below, one a line, the nearest first
  /// @param names whether words say more than that they are the name of a project
  /// @param told what was read so far
  /// @param headings those that name projects
  static Optional<String> of(
      String paragraph,
      String titles,
      Predicate<String> names,
      List<Fact> told,
      ProjectHeadings headings) {
    String text = Vocabulary.compact(paragraph);
    Matcher led = LED.matcher(text);
    if (led.find()) {
      String name = led.group("name");
      boolean pointed =
          led.group("number") != null
              && (POINTED.begins(led.group("rest")) || FORMULA.begins(led.group("rest")))
              && isName(name, names);
      Optional<String> own =
          told(name, told).or(() -> Optional.of(name).filter(it -> pointed))
              .or(() -> headings.at(name));
      if (own.isPresent()) {
        return own;
      }
    }
    List<String> above =
        titles.lines().limit(NEAR).map(it -> AMOUNT.without(Vocabulary.compact(it))).toList();
    String title = above.isEmpty() ? "" : above.get(0);
    return told(title, told)
        .or(
            () -> above.stream()
                .skip(1)
                .filter(it -> !OF_ALL.begins(text))
                .flatMap(it -> told(it, told).stream())
                .findFirst())
        .or(() -> headings.at(titles).filter(it -> !OF_ALL.begins(text)))
        .or(() -> summed(title, text, names))
        .or(() -> told(SUMMARY.without(title), told))
        .or(
            () -> Optional.of(title)
                .filter(it -> POINTED.begins(text) && isName(it, names)));
  }

  /// The project whose summary a title announces and its formula begins.
  private static Optional<String> summed(
      String title, String text, Predicate<String> names) {
    String name = SUMMARY.without(title);
    return Optional.of(name)
        .filter(it -> it.length() >= 4 && !it.equals(title))
        .filter(it -> FORMULA.begins(text) && names.test(it));
  }

  private static boolean isName(String words, Predicate<String> names) {
    return NOUN.in(words) && names.test(words);
  }

  /// The programme that amounts were told of by a name.
  private static Optional<String> told(String name, List<Fact> facts) {
    String core = NOUN.without(name);
    boolean shorter = core.length() >= SHORTEST;
    return name.length() < SHORTEST
        ? Optional.empty()
        : facts.stream()
            .filter(it -> it.indicator().equals("programme.amount"))
            .flatMap(it -> it.subject().stream())
            .filter(it -> shorter ? NOUN.without(it).equals(core) : it.equals(name))
            .findFirst();
  }
}
