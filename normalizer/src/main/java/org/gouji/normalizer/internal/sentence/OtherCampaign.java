package org.gouji.normalizer.internal.sentence;

import org.gouji.normalizer.internal.text.Telltale;

/// Tells what was handed out in a campaign about something else, 开展安全生产宣传，发放宣传资料800份, from what was about the law, which the
/// paragraph told of before. Immutable.
final class OtherCampaign {

  private static final String MATERIAL = "union.legal.material";
  private static final Telltale CAMPAIGN = Telltale.of("宣传|宣讲|讲座|科普");
  private static final Telltale OF_LAW = Telltale.of("法|维权|律师");
  private static final char GROUP = '；';

  private OtherCampaign() {}

  /// Whether the clauses right before a figure, and its own, tell of a campaign and of no law.
  static boolean isOne(String indicator, Spot spot) {
    if (!indicator.equals(MATERIAL) || OF_LAW.in(spot.left()) || OF_LAW.in(spot.right())) {
      return false;
    }
    String earlier = spot.earlier();
    String group = earlier.substring(earlier.lastIndexOf(GROUP) + 1);
    return CAMPAIGN.in(group) && !OF_LAW.in(group);
  }
}
