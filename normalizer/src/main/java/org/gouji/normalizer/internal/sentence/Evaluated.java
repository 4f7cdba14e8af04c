package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Says which project's evaluation a report about more begins to tell. Immutable.
final class Evaluated {

  /// What accounts tell of the evaluation of one project begins with: 1.劳模慰问项目绩效自评综述：项目全年预算数为.
  private static final Telltale EVALUATED =
      Telltale.of(
          "^(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)])?[“\"]?([\\p{IsHan}、“”()\\d]{3,30}?)[”\"]?(?:支出)?(?:绩效)?(?:自评|评价)"
              + "(?:综述|情况|结果|报告)");
  private static final Telltale TITLED =
      Telltale.of("[\\p{IsHan}、“”()\\d]{3,24}(?:项目|专项|专项经费|专项资金|工程)");
  /// （一）困难职工帮扶项目。自评得分97分: what a paragraph begins with.
  private static final Telltale LED =
      Telltale.of(
          "(?:^|(?<=[。；]))\\(?[\\d一二三四五六七八九十]{1,2}[.、)是]([\\p{IsHan}、“”]{3,24}(?:项目|专项|专项经费|专项资金|工程))[。:](?!\\d)");
  /// What is no project's name.
  private static final Telltale GENERAL =
      Telltale.of("整体|部门|单位|预算|决算|^(?:开展|重点|本级|我)|^(?:项目|专项|绩效)");

  private Evaluated() {}

  /// The project whose evaluation a paragraph of a report about more, or its heading, begins to tell.
  static Optional<String> of(Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        ? spot.context().programme().isPresent() ? Optional.empty() : titled(spot)
        : of(spot.told()).or(() -> led(spot)).or(() -> of(spot.context().heading()));
  }

  /// The one of several projects that a paragraph, or its heading, begins with: （二）困难职工帮扶项目.
  private static Optional<String> titled(Spot spot) {
    return led(spot).or(() -> of(spot.told()))
        .or(() -> of(spot.context().heading()))
        .or(
            () -> Optional.of(spot.context().heading())
                .filter(it -> TITLED.is(it) && !GENERAL.in(it)));
  }

  private static Optional<String> led(Spot spot) {
    Optional<String> name = Optional.empty();
    Matcher led = LED.matcher(spot.told());
    while (led.find()) {
      name = Optional.of(led.group(1));
    }
    return name.filter(it -> !GENERAL.in(it));
  }

  private static Optional<String> of(String words) {
    if (!words.contains("评")) {
      return Optional.empty();
    }
    Matcher matcher = EVALUATED.matcher(words);
    return matcher.find()
        ? Optional.of(matcher.group(1)).filter(it -> !GENERAL.in(it))
        : Optional.empty();
  }
}
