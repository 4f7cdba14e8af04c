package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Draft.ListedUse;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Adds up what the numbered items of a list were spent on, which may be paragraphs or sentences of their own: 共支出66万元。具体
/// 是：1、生活救助。…支出31万元。 Lists that nothing announces, or that have items without an amount, have to come to what was
/// told. Immutable.
public final class UseLists {

  private static final String DIGITS = "一二三四五六七八九十";
  private static final Telltale NUMBERED =
      Telltale.of(
          "(?:^|(?<=[。；:\\n]))(?<mark>\\(?)(?<number>\\d{1,2}|[" + DIGITS
              + "])(?<form>[.、)是])(?!\\d)");
  /// Words before a list, and those that say that it is not all.
  private static final Telltale ANNOUNCED = Telltale.of("(?:[:]|如下[:。]?)$");
  private static final Telltale SOME = Telltale.of("主要|重点|例如|比如|部分|其中");
  private static final Telltale WHOLE =
      Telltale.of("expenditure\\.project\\.total|programme\\.(?:total|amount)");
  private static final int LEAD = 24;
  /// How far before a list what it divides is looked for.
  private static final int NEAR = 160;
  /// More items than any paragraph has that was met.
  private static final int LONGEST_LIST = 60;
  /// A list may leave little out or be wrong in a digit; what is less tells of something else.
  private static final BigDecimal LEAST = new BigDecimal("0.7");
  private static final BigDecimal MOST = new BigDecimal("1.3");

  private UseLists() {}

  /// Keeps the items of a paragraph.
  ///
  /// @param mentions the figures of the paragraph
  static void tell(String text, List<Mention> mentions, Draft draft) {
    Matcher item = NUMBERED.matcher(text);
    List<Integer> starts = new ArrayList<>();
    List<ListedUse> uses = new ArrayList<>();
    // Where nothing was spent only the item counts that the paragraph is of.
    boolean costs = mentions.stream().anyMatch(it -> it.states("programme.amount"));
    while ((costs ? item.find() : uses.isEmpty() && item.lookingAt())
        && uses.size() < LONGEST_LIST) {
      String before =
          item.start() == 0
              ? draft.above()
              : text.substring(Math.max(0, item.start() - NEAR), item.start());
      uses.add(
          new ListedUse(
              item.group("mark") + item.group("form"), number(item.group("number")), before,
              Optional.empty()));
      starts.add(item.end());
    }
    for (int i = 0; i < uses.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      draft.listedUse(uses.get(i).of(cost(text, mentions, starts.get(i), end)));
    }
    draft.tellAbove(text.substring(Math.max(0, text.length() - NEAR)));
  }

  private static int number(String digits) {
    int chinese = DIGITS.indexOf(digits.charAt(0));
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(digits);
  }

  /// The one amount between two offsets that was spent on something with a name, or of several that of what the item
  /// begins with.
  private static Optional<Figure> cost(String text, List<Mention> mentions, int from, int to) {
    List<Mention> spent =
        mentions.stream()
            .filter(it -> it.start() >= from && it.end() <= to)
            .filter(it -> it.states("programme.amount"))
            .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
            .filter(it -> it.stated().flatMap(Stated::subject).isPresent())
            .toList();
    List<Mention> own =
        spent.size() == 1
            ? spent
            : spent.stream()
                .filter(it -> text.startsWith(subject(it), from))
                .toList();
    return own.size() == 1 ? Optional.of(own.get(0).figure()) : Optional.empty();
  }

  private static String subject(Mention mention) {
    return mention.stated().flatMap(Stated::subject).orElse("");
  }

  /// Claims what the lists of a report come to.
  public static void claim(Units units, Draft draft) {
    List<ListedUse> run = new ArrayList<>();
    for (ListedUse use : draft.listedUses()) {
      boolean next =
          !run.isEmpty() && run.get(run.size() - 1).form().equals(use.form())
              && run.get(run.size() - 1).number() + 1 == use.number();
      if (!next) {
        claim(run, units, draft);
        run.clear();
      }
      if (next || use.number() == 1) {
        run.add(use);
      }
    }
    claim(run, units, draft);
  }

  private static void claim(List<ListedUse> run, Units units, Draft draft) {
    List<Figure> parts = run.stream().flatMap(it -> it.cost().stream()).toList();
    if (parts.size() < 2 || isClaimed(parts, draft)) {
      return;
    }
    BigDecimal sum =
        parts.stream()
            .map(it -> it.quantity().yuan(units))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Fact> wholes = before(parts, units, draft);
    Optional<Figure> whole =
        wholes.stream()
            .map(Fact::figure)
            .filter(it -> it.quantity().yuan(units).compareTo(sum) == 0)
            .reduce((first, second) -> second)
            .or(
                () -> parts.size() == run.size()
                    ? announced(run.get(0).before(), wholes, parts, sum, units)
                    : Optional.empty());
    if (whole.isPresent()) {
      List<Claim.Term> terms = parts.stream().map(Claim.Term::plus).toList();
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, whole.get(), terms, true));
    }
  }

  /// Whether a sentence was found to add the parts up.
  static boolean isClaimed(List<Figure> parts, Draft draft) {
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Sum sum
                && sum.parts()
                    .stream()
                    .anyMatch(term -> term.figure().key().equals(parts.get(0).key())));
  }

  /// What was told right before a list that it is said to divide.
  private static Optional<Figure> announced(
      String before, List<Fact> wholes, List<Figure> parts, BigDecimal sum, Units units) {
    String lead = before.substring(Math.max(0, before.length() - LEAD));
    if (!ANNOUNCED.in(lead) || SOME.in(lead) || wholes.isEmpty()) {
      return Optional.empty();
    }
    Figure whole = wholes.get(wholes.size() - 1).figure();
    BigDecimal all = whole.quantity().yuan(units);
    boolean slipped =
        parts.stream()
            .anyMatch(it -> it.quantity().yuan(units).compareTo(all.multiply(BigDecimal.TEN)) > 0);
    boolean close =
        sum.compareTo(all.multiply(LEAST)) > 0 && sum.compareTo(all.multiply(MOST)) < 0;
    return Optional.of(whole)
        .filter(it -> before.contains(it.quantity().value().toPlainString()) && (close || slipped));
  }

  /// What was told to have been spent on projects before some parts, other than they.
  private static List<Fact> before(List<Figure> parts, Units units, Draft draft) {
    List<Fact> before = new ArrayList<>();
    for (Fact fact : draft.facts()) {
      if (fact.key().equals(parts.get(0).key())) {
        break;
      }
      if (WHOLE.is(fact.indicator())
          && fact.phase().equals(Optional.of(Phase.FINAL)) && fact.fund().isEmpty()
          && units.isMoney(fact.figure().quantity().unit())) {
        before.add(fact);
      }
    }
    return before;
  }

}
