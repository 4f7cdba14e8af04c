package org.gouji.normalizer.internal.sentence;

import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells the figures that have no name though one stands near: they say why, of each, or by how much. Immutable.
final class Nameless {

  /// A number that tells why something came out as it did counts nothing of its own: 主要是两家企业停保.
  private static final Telltale WHY =
      Telltale.of("(?:主要(?:原因)?是|原因(?:是|为|在于|系)|由于|因为)有?$");
  /// 办公室、组宣部各1人: what each has is not what all have.
  private static final Telltale EACH = Telltale.of("(?:分别)?各(?:有|设|为|举办|开展|召开)?了?$");
  /// 有1项未办结 and 3场大型活动未能举办 count what was not done.
  private static final Telltale NOT =
      Telltale.of(
          "未|[^，。；:]{0,10}(?:(?:未能|没能|没有|未如期|未按期)(?:举办|开展|组织|举行|召开|实施|完成)|(?:被迫)?取消)");

  /// 抽查参保单位45家、职工160人: whom an evaluator looked at.
  private static final Telltale SAMPLED =
      Telltale.of(
          "(?<!经|通过)(?:抽查|抽取|抽样|抽检)(?!发现|结果|显示|表明|调查|合格)");

  private final Qualifiers qualifiers;
  private final Movements movements;
  private final Changes changes;

  Nameless(Qualifiers qualifiers, Movements movements, Changes changes) {
    this.qualifiers = qualifiers;
    this.movements = movements;
    this.changes = changes;
  }

  /// Whether a figure is where another one came from without saying when, why there is another one, of each of
  /// something or of a sample, or a factor of what is worked out.
  boolean isOne(Spot spot, Dimension dimension) {
    boolean planned = dimension == Dimension.MONEY && qualifiers.phase(spot.left()).isPresent();
    if (!planned && movements.isUndatedStart(spot) || isNextChange(spot)) {
      return true;
    }
    return switch (dimension) {
      case COUNT -> WHY.in(spot.left()) || EACH.in(spot.left()) || NOT.begins(spot.right())
          || SAMPLED.in(
              spot.sentence()
                  .text()
                  .substring(
                      spot.sentence().clauseStart(spot.leftStart()), spot.end()));
      case PERCENT -> Equations.isFactor(spot) || PartialAmounts.isRateWithinYear(spot);
      case MONEY -> GoalsAndResults.isOfUnknown(spot);
      case SCORE, TEXT, DATE, ENUM, LIST -> false;
    };
  }

  /// 比上年分别增加5万元、3万元: by how much the second of several changed.
  private boolean isNextChange(Spot spot) {
    return Together.told(spot)
        .filter(it -> it.place() > 0)
        .filter(it -> changes.ends(spot.before().get(it.first()).left()))
        .isPresent();
  }
}
