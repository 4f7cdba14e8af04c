package org.gouji.normalizer.internal.sentence;

import org.gouji.normalizer.internal.text.Telltale;

/// Tells what was given away from what there is: 报废电脑8台，账面原值5.12万元. Immutable.
final class Disposals {

  private static final Telltale GONE =
      Telltale.of("报废|报损|处置(?!率|管理|制度|程序)|核销|淘汰|盘亏|捐赠|划出|调出|出售|拍卖");

  private Disposals() {}

  /// Whether an amount or a count of assets is of what went: its own words say so, or those told since the last one that
  /// stayed, where it has no name of its own.
  ///
  /// @param label the words that name it
  static boolean isOne(Spot spot, String label) {
    int at = label.isEmpty() ? -1 : spot.left().lastIndexOf(label);
    if (GONE.in(at < 0 ? spot.left() : spot.left().substring(0, at))) {
      return true;
    }
    String said = spot.said();
    int from = said.lastIndexOf('；') + 1;
    int start = spot.sentence().start();
    for (Mention mention : spot.before()) {
      boolean stays = mention.indicator().filter(it -> it.startsWith("asset.")).isPresent();
      from = stays ? Math.max(from, mention.end() - start) : from;
    }
    return !spot.left().contains("资产") && !spot.left().contains("车")
        && GONE.in(said.substring(Math.min(from, said.length())));
  }
}
