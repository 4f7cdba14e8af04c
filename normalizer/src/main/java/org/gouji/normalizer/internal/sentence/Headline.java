package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what an amount is of that names nothing itself, where the words right before it tell how something did, or
/// where it stands among others: “三公”经费控制较好：预算5万元, 工资福利支出最多，为176万元, 资金来源主要是经费拨款，到账29万元.
/// Immutable.
final class Headline {

  private static final Telltale TOLD =
      Telltale.of(
          "([^，。；:\\d]{2,12}?)(?:的)?(?:支出|预算|较|比|总体|整体|得到|实现|继续|持续|控制|管理|使用|执行|压减|压缩|节约|节省|下降|情况|安排)[^，。；:\\d]{0,16}");
  private static final Telltale RANKED =
      Telltale.of("(?:其次|再次|第[一二三]位?|最[大多少高]的?|最后)(?:为|是|的?是)([^，。；:\\d]{3,16})");
  private static final Telltale RANK =
      Telltale.of(
          "([^，。；:\\d]{3,16}?)(?:所?占(?:了)?大头|所?占?(?:比例?|比重)?(?:最[大高多小低少重]|较[大高]|居首位?|居第一位?)|次之|位居第[一二三四]位?|排第[一二三四]位?)");
  private static final Telltale USED =
      Telltale.of("([^，。；:\\d]{3,12}?)(?:主要|均)?(?:用于|用来)[^，。；:\\d]{2,40}");
  private static final Telltale SOURCE =
      Telltale.of("[^，。；:\\d]{0,8}来源(?:主要)?(?:是|为|有|于)([^，。；:\\d]{3,24})");
  private static final String ENDS = "，；。:";

  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Announced announced;

  Headline(
      Vocabulary vocabulary, LabelFinder labels, Qualifiers qualifiers, Announced announced) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.announced = announced;
  }

  /// What an amount is of that is the first one told behind such words.
  Optional<Named> of(Spot spot) {
    int colon = spot.left().lastIndexOf(':');
    if (colon <= 0 && !spot.earlier().endsWith("，")) {
      return Optional.empty();
    }
    return (colon > 0 ? beforeColon(spot.left(), colon) : ofClauseBefore(spot))
        .filter(it -> !namesAPart(spot))
        .map(
            it -> new Named(
                it, spot.lastWords(), Optional.empty(), Optional.empty(), Grounds.TOPIC, false));
  }

  /// Whether an amount has a name of its own, and is not all that was spent or came.
  private boolean namesAPart(Spot spot) {
    return labels.find(spot.left()).filter(it -> !Mention.isTotal(it.indicator())).isPresent();
  }

  private Optional<String> beforeColon(String left, int colon) {
    String own = left.substring(colon + 1);
    if (!labels.isQualifiersOnly(own) || qualifiers.phase(own).isEmpty()) {
      return Optional.empty();
    }
    Matcher told = TOLD.matcher(left.substring(0, colon));
    return told.matches()
        ? announced.exact(told.group(1)).or(() -> announced.exact(told.group(1) + "支出"))
        : Optional.empty();
  }

  private Optional<String> ofClauseBefore(Spot spot) {
    String earlier = spot.earlier();
    int end = earlier.length() - 1;
    if (end < 1 || !labels.isQualifiersOnly(spot.left())) {
      return Optional.empty();
    }
    int begin = end;
    while (begin > 0 && ENDS.indexOf(earlier.charAt(begin - 1)) < 0) {
      begin--;
    }
    String clause = earlier.substring(begin, end);
    Matcher ranked = RANKED.matcher(clause);
    if (ranked.matches()) {
      return announced.exact(ranked.group(1));
    }
    Matcher rank = RANK.matcher(clause);
    if (rank.matches()) {
      String text = spot.sentence().text();
      return announced.exact(rank.group(1))
          .map(it -> vocabulary.indicator(rank.group(1), text).orElse(it));
    }
    Matcher used = USED.matcher(clause);
    if (used.matches()) {
      return announced.exact(used.group(1));
    }
    Matcher source = SOURCE.matcher(clause);
    return source.matches()
        ? vocabulary.labels()
            .before(source.group(1), source.group(1).length())
            .flatMap(vocabulary::indicator)
            .filter(it -> it.startsWith("revenue."))
        : Optional.empty();
  }
}
