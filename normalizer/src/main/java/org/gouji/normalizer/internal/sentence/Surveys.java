package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says whom a survey asked, where the satisfaction that it found does not: 对参训职工进行问卷调查，满意度为95%. Immutable.
final class Surveys {

  private static final String SATISFACTION = "ratio.satisfaction";
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:对|向|面向|抽取|回访|抽查|访问)了?(?:随机|部分|全部|各|全[县市区省]|本[县市区]|年内|我[县市区])*"
              + "([\\p{IsHan}]{0,6}?(?:职工|群众|对象|学员|居民|劳模|会员|企业|用户|家庭|人员))"
              + "(?=进行|开展|发放|作了?|做了?|随机|的?满意|，)");

  private Surveys() {}

  /// Those who were asked, by the words of the sentence before the figure.
  static Optional<String> asked(Spot spot, String indicator) {
    if (!indicator.equals(SATISFACTION)) {
      return Optional.empty();
    }
    Matcher asked = ASKED.matcher(spot.said());
    Optional<String> last = Optional.empty();
    while (asked.find()) {
      last = Optional.of(asked.group(1));
    }
    return last;
  }
}
