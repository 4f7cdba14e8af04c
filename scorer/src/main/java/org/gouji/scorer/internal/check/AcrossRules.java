package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.Form;
import org.gouji.scorer.internal.book.Ref;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.book.RuleBook;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;

/// Rules that hold reports on a whole organisation against one another: figures of this year's report
/// and of last year's, in one phase and fund.
final class AcrossRules {

  private final RuleBook book;
  private final List<Volume> departments;
  private final Reckoner reckoner;
  private final List<AcrossDraft> drafts;

  AcrossRules(
      RuleBook book, List<Volume> volumes, Reckoner reckoner, List<AcrossDraft> drafts) {
    this.book = book;
    this.departments = volumes.stream().filter(Volume::isDepartment).toList();
    this.reckoner = reckoner;
    this.drafts = drafts;
  }

  void run() {
    for (Rule rule : book.across()) {
      for (Volume later : departments) {
        switch (rule.relation()) {
          case Form.Equals equals -> equals.of().forEach(it -> pair(rule, it, later));
          case Form.Restated restated ->
              restated.of().forEach(it -> restated(rule, restated, it, later));
          case Form.Steady steady -> steady.of().forEach(it -> steady(rule, steady, it, later));
          case Form.ProgrammeForm ignored -> {
            // ProgrammeRules
          }
          case Form.ProgrammeCarry ignored -> {
            // ProgrammeRules
          }
          case Form.Sums ignored -> throw within(rule);
          case Form.Ratios ignored -> throw within(rule);
          case Form.Bounds ignored -> throw within(rule);
          case Form.BuiltIn ignored -> throw within(rule);
        }
      }
    }
  }

  /// The book lets no such rule in.
  private static IllegalStateException within(Rule rule) {
    return new IllegalStateException(rule.id() + " cannot be held across reports");
  }

  /// The report that another one is held against: of that year, of its own kind and scope where
  /// there is one.
  private Optional<Volume> earlier(Volume later, int year) {
    return departments.stream()
        .filter(it -> it.year() == year && it.meets(later))
        .min(
            Comparator.comparing((Volume it) -> it.kind() != later.kind())
                .thenComparing(it -> !it.scope().equals(later.scope())));
  }

  /// An amount of this year and another one of last year, such as the opening balance and the
  /// closing one.
  private void pair(Rule rule, Form.Pair pair, Volume later) {
    Optional<Volume> earlier = earlier(later, later.year() + pair.second().year());
    if (earlier.isPresent()) {
      byContext(later.stated(pair.first(), later.year()))
          .forEach(
              (context, now) -> compare(
                  rule,
                  new Side(later, now),
                  new Side(
                      earlier.get(),
                      in(context, earlier.get().stated(pair.second(), earlier.get().year()))),
                  pair.second().indicator()));
    }
  }

  /// What this year's report says of last year, and what last year's report said.
  private void restated(Rule rule, Form.Restated form, Ref ref, Volume later) {
    Optional<Volume> earlier = earlier(later, later.year() - 1);
    if (earlier.isEmpty()) {
      return;
    }
    Map<String, List<Stated>> byIndicator = new LinkedHashMap<>();
    for (Stated it : later.stated(ref, later.year() - 1)) {
      byIndicator.computeIfAbsent(it.mention().indicator(), key -> new ArrayList<>()).add(it);
    }
    byIndicator.forEach(
        (indicator, stated) -> byContext(apart(form, stated)).forEach(
            (context, now) -> compare(
                rule,
                new Side(later, now),
                new Side(
                    earlier.get(),
                    in(
                        context,
                        apart(
                            form,
                            earlier.get().stated(Ref.to(indicator), earlier.get().year())))),
                indicator)));
  }

  /// Without what a table of another scope says.
  private static List<Stated> apart(Form.Restated form, List<Stated> stated) {
    return stated.stream()
        .filter(
            it -> form.apart()
                .stream()
                .filter(apart -> apart.of().matches(it.mention().indicator()))
                .noneMatch(apart -> it.edition().states(apart.beside(), it.mention().block())))
        .toList();
  }

  /// @param stated what a report says in one phase and fund, by every mention
  private record Side(Volume volume, List<Stated> stated) {}

  private void compare(Rule rule, Side now, Side before, String missing) {
    boolean lowered = !now.volume().isLike(before.volume());
    for (Stated a : now.stated()) {
      for (Stated b : before.stated()) {
        if (a.agrees(b, reckoner)) {
          add(rule, equal(a, b), now.volume(), before.volume(), lowered);
          return;
        }
      }
    }
    List<Stated> firsts = values(now.stated());
    List<Stated> seconds = values(before.stated());
    if (firsts.size() == 1 && seconds.size() == 1) {
      add(rule, equal(firsts.get(0), seconds.get(0)), now.volume(), before.volume(), lowered);
      return;
    }
    String reason =
        seconds.isEmpty()
            ? missing
            : (firsts.size() > 1 ? firsts : seconds).get(0).mention().indicator() + ": ambiguous";
    List<Operand> operands = new ArrayList<>();
    firsts.forEach(it -> operands.add(it.member("first").operand()));
    seconds.forEach(it -> operands.add(it.member("second").operand()));
    settle(rule, Judgement.unclear(operands, "", reason), now.volume(), before.volume());
  }

  private static Equal equal(Stated first, Stated second) {
    return new Equal(List.of(first.member("first"), second.member("second")));
  }

  /// One mention of each value.
  private List<Stated> values(List<Stated> stated) {
    List<Stated> values = new ArrayList<>();
    for (Stated it : stated) {
      if (values.stream().noneMatch(other -> other.agrees(it, reckoner))) {
        values.add(it);
      }
    }
    return values;
  }

  /// What is the same in every report, unless words beside the figure tell of a change or the report
  /// itself gives last year's number.
  private void steady(Rule rule, Form.Steady form, Ref ref, Volume later) {
    List<Stated> now = values(later.stated(ref, later.year()));
    Optional<Volume> earlier =
        departments.stream()
            .filter(it -> it.year() < later.year() && it.isLike(later))
            .filter(it -> !it.stated(ref, it.year()).isEmpty())
            .max(Comparator.comparingInt(Volume::year));
    if (now.size() != 1 || earlier.isEmpty()) {
      return;
    }
    List<Stated> before = values(earlier.get().stated(ref, earlier.get().year()));
    Stated first = now.get(0);
    Optional<Stated> same = before.stream().filter(it -> it.agrees(first, reckoner)).findFirst();
    boolean told =
        later.stated(ref, later.year() - 1).stream().anyMatch(it -> !it.agrees(first, reckoner))
            || later.stated(ref, later.year())
                .stream()
                .map(it -> it.mention().fact().figure().quote())
                .anyMatch(quote -> form.unless().stream().anyMatch(quote::contains));
    if (same.isPresent()) {
      add(rule, equal(first, same.get()), later, earlier.get(), false);
    } else if (before.size() == 1 && told) {
      Equal change = equal(first, before.get(0));
      settle(
          rule,
          Judgement.holds(change.members().stream().map(it -> it.operand()).toList(), ""),
          later,
          earlier.get());
    } else if (before.size() == 1) {
      add(rule, equal(first, before.get(0)), later, earlier.get(), false);
    }
  }

  private void add(Rule rule, Relation relation, Volume later, Volume earlier, boolean lowered) {
    Judgement judgement = relation.judge(reckoner);
    drafts.add(
        new AcrossDraft(
            new Draft(rule, Check.Origin.RULE, relation, judgement, lowered), later, earlier));
  }

  private void settle(Rule rule, Judgement judgement, Volume later, Volume earlier) {
    Draft draft = new Draft(rule, Check.Origin.RULE, Settled.of(judgement), judgement, false);
    drafts.add(new AcrossDraft(draft, later, earlier));
  }

  /// By phase, fund and subject: amounts meet in one of each only.
  private static Map<List<Object>, List<Stated>> byContext(List<Stated> stated) {
    Map<List<Object>, List<Stated>> groups = new LinkedHashMap<>();
    stated.forEach(
        it -> groups.computeIfAbsent(context(it), key -> new ArrayList<>()).add(it));
    return groups;
  }

  private static List<Stated> in(List<Object> context, List<Stated> stated) {
    return stated.stream().filter(it -> context(it).equals(context)).toList();
  }

  private static List<Object> context(Stated it) {
    return List.of(
        it.mention().phase(), it.mention().fund(), it.mention().fact().subject());
  }
}
