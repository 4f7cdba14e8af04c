package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells which amounts are of several years together, and so no year's: 三年支出合计280万元，其中项目支出130万元. Immutable.
final class SeveralYears {

  private static final Telltale TOGETHER =
      Telltale.of(
          // Most places are passed over by their first character.
          "(?=[近过前12两二三四五六七八九十])(?:(?:近|过去|前)?[两二三四五六七八九十]年(?:来|间|内)?[^，；。年]{0,12}(?:合计|累计|共|总计|总额|总支出|总投入)"
              + "|(?:19|20)\\d{2}年?度?(?:至|到|—|-|~)(?:19|20)\\d{2}年[^，；。年]{0,12}(?:合计|累计|共|总计|总)"
              + "|(?:19|20)\\d{2}年?度?(?:至|到|—|-|~|和|及|、)(?:19|20)\\d{2}年(?:度|全年)?[^，；。年分各依均]{0,12}?(?:共|累计|合计|投入|支出|筹集|募集|发放|安排|下达|使用|支付|到位)(?![^，；。]*(?:分别|各|依次|均))"
              + "|(?:19|20)\\d{2}年以来|[近两二三四五六七八九十]年来[^，；。年]{0,12}(?:累计|共|总)"
              + "|十[一二三四五]五.?(?:以来|期间|时期)[^，；。]{0,12}(?:累计|共|总))");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  SeveralYears(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
  }

  /// Whether an amount is told of several years, or is a part of one that is; 其中2021年3万元 is of its year.
  boolean isOf(Spot spot) {
    if (TOGETHER.in(spot.left())) {
      return true;
    }
    return !OtherYears.DATED.matcher(spot.left()).find() && whole(spot).isPresent();
  }

  /// Whether an amount that names nothing is one year's of something told of several years, 投入帮扶资金0.31亿元，其中2021年
  /// 1420万元, and so not what the sentence would have it be.
  boolean isOfAnother(Spot spot, String indicator) {
    return whole(spot)
        .flatMap(it -> labels.find(it.left()))
        .filter(it -> !it.indicator().equals(indicator))
        .isPresent();
  }

  private Optional<Mention> whole(Spot spot) {
    String said = spot.said();
    return vocabulary.words(Kind.OF_WHICH)
        .last(said)
        .filter(it -> TOGETHER.in(said.substring(0, it.start())))
        .map(it -> spot.sentence().start() + it.start())
        .flatMap(
            marker -> spot.inSentence()
                .filter(it -> it.end() <= marker)
                .reduce((first, second) -> second))
        .filter(whole -> TOGETHER.in(whole.left()));
  }
}
