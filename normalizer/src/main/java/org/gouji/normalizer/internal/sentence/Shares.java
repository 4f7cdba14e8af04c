package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Says of what a percentage is the share: 占65.39% behind 基本支出276.367万元 is the share of 基本支出 in
/// the expenditure. Immutable.
final class Shares {

  private static final Telltale OF_WHOLE = Telltale.of("的(?:比例|比重|百分比)?(?:为|达|达到)?");
  private static final Telltale IS_WHOLE = Telltale.of(".*(?:占|完成|为|是|相当于|达到)[^，]*");

  /// Behind it stand as many shares as parts before it.
  private static final String EACH = "分别";

  private final LabelFinder labels;
  private final Changes changes;
  private final Wholly wholly;

  Shares(LabelFinder labels, Changes changes, Wholly wholly) {
    this.labels = labels;
    this.changes = changes;
    this.wholly = wholly;
  }

  /// @param indicator of the share
  /// @param subject the part, in the report's words
  record Shared(String indicator, String subject) {}

  /// 占全年预算532.67万元的2.41%: the whole stands with the percentage.
  Optional<Shared> ofPrinted(Spot spot) {
    Optional<Mention> whole = Shares.whole(spot.left(), spot.leftStart(), spot.before());
    List<Mention> before = spot.before();
    if (whole.isEmpty() || before.size() < 2 || whole.get().left().contains(EACH)) {
      return Optional.empty();
    }
    Mention part = before.get(before.size() - 2);
    Optional<Stated> of = whole.get().stated();
    Optional<Stated> is = part.stated();
    if (of.isEmpty() || is.isEmpty() || part.isPercent()) {
      return Optional.empty();
    }
    String indicator = is.get().indicator();
    boolean budget = of.get().phase().filter(it -> it != Phase.FINAL).isPresent();
    if (budget && indicator.equals(of.get().indicator())) {
      String subject =
          indicator.equals("expenditure.total") ? "" : is.get().subject().orElse(part.label());
      return Optional.of(new Shared("ratio.budget-completion", subject));
    }
    if (budget && indicator.equals("carry.closing")) {
      return Optional.of(new Shared("ratio.carry-over", ""));
    }
    return share(indicator, of.get().indicator())
        .map(it -> new Shared(it, part.label()));
  }

  private static Optional<String> share(String part, String whole) {
    for (String family : List.of("revenue", "expenditure")) {
      if (part.startsWith(family + ".") && whole.matches(family + "\\.(?:grand-)?total")
          && !part.equals(whole)) {
        return Optional.of(family + ".share");
      }
    }
    return Optional.empty();
  }

  /// The figure that a percentage is printed to be of: 占, 完成 or 为 stands before it, and nothing but
  /// 的 between the two.
  static Optional<Mention> whole(String left, int leftStart, List<Mention> before) {
    if (before.isEmpty() || !left.startsWith("的") || !OF_WHOLE.is(left)) {
      return Optional.empty();
    }
    Mention whole = before.get(before.size() - 1);
    boolean said = IS_WHOLE.is(whole.left());
    return whole.end() == leftStart && !whole.isPercent() && said
        ? Optional.of(whole)
        : Optional.empty();
  }

  Optional<Shared> share(Spot spot) {
    String left = spot.left();
    if (left.contains(EACH)) {
      return Optional.empty();
    }
    String whole = withoutLink(left.substring(left.lastIndexOf('占') + 1));
    Optional<String> named = labels.find(whole).map(LabelFinder.Label::indicator);
    if (named.isPresent() && !Mention.isTotal(named.get())) {
      return Optional.empty();
    }
    Optional<LabelFinder.Label> own =
        left.lastIndexOf('占') > 1
            ? labels.find(left.substring(0, left.lastIndexOf('占')))
            : Optional.empty();
    if (own.isPresent() && named.isPresent()) {
      // 基本支出占本年支出的69.41%: the part stands with its share.
      return share(own.get().indicator(), named.get())
          .map(it -> new Shared(it, own.get().label()));
    }
    // 支出32万元，较上年增加2万元，占64.8%: the share is that of what has grown.
    Optional<Mention> part =
        spot.before()
            .stream()
            .filter(it -> !it.isPercent() && !spot.sentence().closesBracket(it.end(), spot.end()))
            .filter(it -> !changes.isChange(it) && !changes.compares(it.left()))
            .reduce((first, second) -> second)
            .filter(it -> it.indicator().isPresent());
    return part.flatMap(
        it -> share(it, whole)
            .map(
                shared -> wholly.label(spot.sentence(), it.end(), it.indicator().orElseThrow())
                    .map(all -> new Shared(shared.indicator(), all.label()))
                    .orElse(shared)));
  }

  /// The share that a part with an indicator has in what some words name, if anything.
  private Optional<Shared> share(Mention part, String whole) {
    String indicator = part.indicator().orElseThrow();
    boolean unsaid = labels.isQualifiersOnly(whole);
    Optional<String> item = part.stated().flatMap(Stated::subject);
    if (indicator.startsWith("revenue.") && (whole.contains("收入") || unsaid)) {
      return Optional.of(new Shared("revenue.share", part.label()));
    }
    if (indicator.equals("programme.amount") && unsaid) {
      return item.map(it -> new Shared("expenditure.share", it));
    }
    if (indicator.startsWith("expenditure.procurement") && unsaid) {
      // 授予中小企业180万元，占96.5% is a share of what was bought.
      return Optional.empty();
    }
    if (indicator.startsWith("expenditure.") && (whole.contains("支出") || unsaid)) {
      String label = part.label();
      return Optional.of(
          new Shared("expenditure.share", item.filter(label::contains).orElse(label)));
    }
    return Optional.empty();
  }

  private static String withoutLink(String words) {
    return words.endsWith("的") ? words.substring(0, words.length() - 1) : words;
  }
}
