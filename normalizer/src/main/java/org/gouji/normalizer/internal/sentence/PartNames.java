package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;

/// Says what a figure and the parts that a list divides it into are, now that they are known to belong together.
/// Immutable.
final class PartNames {

  private static final String OF_THE_YEAR = "本年";
  private static final String HALVES = "expenditure\\.(?:basic|project)\\..*";
  private static final Telltale PART =
      Telltale.of("^[，、和(]?(?:其中|包括|分别[为是])?[:，]?");

  private final Catalogue catalogue;

  PartNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Revises the facts of a list in the draft.
  void complete(List<Nests.Group> groups, Draft draft) {
    groups.stream().filter(it -> !isEverybody(it)).forEach(it -> tellApart(it, draft));
    groups.forEach(it -> ofItem(it, draft));
    groups.forEach(it -> everybody(it, draft));
    groups.forEach(it -> carried(it, draft));
  }

  /// Parts of one name are not what it names but some of it: the subject says which, in the report's
  /// words.
  private static void tellApart(Nests.Group group, Draft draft) {
    for (Mention part : group.parts()) {
      boolean alone =
          part.stated().isEmpty() || part.stated().get().subject().isPresent()
              || isOfTheYear(group.whole(), part)
              || !part.isOf(group.whole())
                  && group.parts().stream().filter(it -> it.isOf(part)).count() == 1;
      String words = alone ? "" : words(part);
      if (!words.isBlank() && !(isLabelled(part) && words.startsWith(part.label()))) {
        name(part, words, draft);
      }
    }
  }

  /// 行政运行支出60万元，其中：基本支出52万元，项目支出8万元: what an item is divided into is of that item.
  private static void ofItem(Nests.Group group, Draft draft) {
    Optional<String> item =
        group.whole()
            .stated()
            .filter(it -> it.indicator().equals("expenditure.func"))
            .flatMap(Stated::subject);
    for (Mention part : item.isPresent() ? group.parts() : List.<Mention>of()) {
      if (part.indicator().filter(it -> it.matches(HALVES)).isPresent()) {
        name(part, item.get(), draft);
      }
    }
  }

  /// 年末实有人数27人，其中在职22人，退休5人: those on duty and those retired are all that there are.
  private static void everybody(Nests.Group group, Draft draft) {
    if (isEverybody(group)) {
      draft.revise(
          group.whole().figure(),
          it -> it.withIndicator("staff.all").withSubject(Optional.empty()));
    }
  }

  private static boolean isEverybody(Nests.Group group) {
    return group.whole().states("staff.on-duty.total")
        && has(group, "staff.retired") && has(group, "staff.on-duty.");
  }

  /// 总收入120万元，其中财政拨款收入100万元，上年结转20万元: what was carried over is a part of the grand total only.
  private void carried(Nests.Group group, Draft draft) {
    boolean whole =
        group.whole().states("revenue.total") && has(group, "carry.opening")
            || group.whole().states("expenditure.total") && has(group, "carry.closing");
    if (whole && group.whole().phase().equals(Optional.of(Phase.FINAL))) {
      grandTotal(group.whole(), draft);
    }
  }

  private static boolean has(Nests.Group group, String kind) {
    return group.parts()
        .stream()
        .anyMatch(it -> it.indicator().filter(id -> id.startsWith(kind)).isPresent());
  }

  static boolean isOfTheYear(Mention whole, Mention part) {
    return part.isOf(whole)
        && part.indicator().filter(it -> it.endsWith(".total")).isPresent()
        && part.left().contains(OF_THE_YEAR)
        && !whole.left().contains(OF_THE_YEAR);
  }

  /// 总收入120万元，其中本年收入100万元: what holds all of the year's is the grand total.
  void grandTotal(Mention whole, Draft draft) {
    String grand = whole.indicator().orElseThrow().replace(".total", ".grand-total");
    if (catalogue.indicator(grand).isPresent()) {
      draft.revise(whole.figure(), it -> it.withIndicator(grand));
    }
  }

  /// An amount that has one of its own name as a part is the total of its family: 工会经费收入, 其中
  /// 拨缴经费收入. Where the family has none it is what its label says: 离退休人员, 其中 退休.
  void total(Draft draft, Mention whole) {
    String indicator = whole.indicator().orElseThrow();
    String total = indicator.substring(0, indicator.indexOf('.')) + ".total";
    boolean family = catalogue.indicator(total).isPresent();
    draft.revise(
        whole.figure(),
        it -> family ? it.withIndicator(total) : it.withSubject(Optional.of(whole.label())));
  }

  static void name(Mention part, String subject, Draft draft) {
    draft.revise(part.figure(), it -> it.withSubject(Optional.of(subject)));
  }

  /// Whether it is not only known by how its clause is built, as the 房屋原值 of 固定资产原值 is.
  static boolean isLabelled(Mention part) {
    return part.stated().filter(it -> it.grounds() == Grounds.PATTERN).isEmpty();
  }

  /// The words of a part, without what announces it.
  static String words(Mention part) {
    return PART.withoutFirst(part.left());
  }
}
