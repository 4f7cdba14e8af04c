package org.gouji.scorer.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.scorer.Scorer;
import org.junit.jupiter.api.Test;

class StartsTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final RuleBook BOOK = RuleBook.load(Scorer.class, CATALOGUE, Optional.empty());

  @Test
  void givesTheRulesThatStartFromAnIndicatorInTheOrderOfTheBook() {
    for (Indicator indicator : CATALOGUE.indicators()) {
      List<Rule> starting =
          BOOK.rules()
              .stream()
              .filter(it -> it.isActive() && !it.isAcross())
              .filter(
                  it -> it.relation()
                      .anchors()
                      .stream()
                      .anyMatch(ref -> ref.matches(indicator.id())))
              .toList();

      assertThat(BOOK.from(List.of(indicator.id()))).as(indicator.id()).isEqualTo(starting);
    }
  }

  @Test
  void givesARuleOnceThatStartsFromSeveral() {
    assertThat(BOOK.from(List.of("expenditure.total", "revenue.total")))
        .doesNotHaveDuplicates()
        .containsAll(BOOK.from(List.of("expenditure.total")))
        .containsAll(BOOK.from(List.of("revenue.total")));
  }

  @Test
  void givesAlwaysWhatStartsFromAFamily() {
    Rule rule = BOOK.from(List.of("expenditure.total")).get(0);
    Form sums =
        new Form.Sums(
            List.of(
                new Form.Addition(
                    List.of(Ref.to("staff.*")), List.of(), Form.Use.COMPLETE, List.of(), false)));
    Rule family =
        new Rule(
            "test", rule.code(), rule.scope(), rule.severity(), rule.basis(), rule.status(),
            rule.title(), rule.message(), rule.source(), rule.since(), sums, rule.waits(),
            rule.holds(), rule.fails());

    assertThat(new Starts(List.of(family)).from(List.of("staff.on-duty.total")))
        .containsExactly(family);
  }
}
