package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.model.assessment.Operand;
import org.gouji.model.document.Location;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.book.Form;
import org.gouji.scorer.internal.book.Ref;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;

/// One indicator in one year, phase and fund has one value, however often it is printed.
final class Restatements {

  /// More mentions than a person compares at a glance are compared a few at a time.
  private static final int MOST_MENTIONS = 5;

  /// Shorter numbers add up by chance.
  private static final int TELLING_DIGITS = 4;

  /// Round numbers are told of many things.
  private static final int TELLING_UNROUNDED = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String USUAL = "restatement.same-indicator";

  private final Drafts drafts;
  private final List<Rule> rules;
  private final List<Slip> slips = new ArrayList<>();
  /// By table.
  private final Map<Integer, Equal> agreeing = new LinkedHashMap<>();

  Restatements(Drafts drafts) {
    this.drafts = drafts;
    this.rules = drafts.book.restated();
  }

  void run() {
    for (String indicator : drafts.facts.indicators()) {
      if (drafts.facts.of(indicator).size() > 1) {
        run(indicator);
      }
    }
    units();
  }

  private void run(String indicator) {
    boolean shared = drafts.facts.isShared(indicator);
    Map<List<Object>, List<Mention>> groups = new LinkedHashMap<>();
    for (Mention it : drafts.facts.of(indicator)) {
      if (!it.scored() && !it.isTarget()) {
        groups
            .computeIfAbsent(
                List.of(it.year(), it.phase(), it.fund(),
                    shared ? it.fact().subject() : Optional.empty()),
                key -> new ArrayList<>())
            .add(it);
      }
    }
    Optional<Rule> named = rule(indicator);
    Optional<Rule> rule = named.isPresent() ? named : drafts.book.active(USUAL);
    if (rule.isPresent()) {
      for (List<Mention> group : groups.values()) {
        if (group.size() > 1) {
          compare(rule.get(), group, named.isPresent());
        }
      }
    }
    scorecards(indicator);
  }

  /// The rule that says that a report has one value of the indicator.
  private Optional<Rule> rule(String indicator) {
    for (Rule rule : rules) {
      if (rule.relation() instanceof Form.Restated form) {
        for (Ref ref : form.of()) {
          if (ref.matches(indicator)) {
            return Optional.of(rule);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void compare(Rule rule, List<Mention> group, boolean single) {
    List<List<Mention>> values = byValue(group);
    for (List<Mention> same : values) {
      for (int from = 1; from < same.size(); from += MOST_MENTIONS - 1) {
        List<Member> members = new ArrayList<>();
        members.add(same.get(0).member("first"));
        same.subList(from, Math.min(from + MOST_MENTIONS - 1, same.size()))
            .forEach(it -> members.add(it.member("second")));
        drafts.rule(rule, new Equal(members), false);
      }
      converted(same);
    }
    if (!single && values.size() > 1) {
      values.forEach(it -> values.forEach(other -> otherUnit(rule, it, other)));
    }
    if (single && values.size() > 1) {
      List<Mention> usual =
          values.stream()
              .max(Comparator.comparingInt((List<Mention> it) -> it.size()))
              .orElseThrow();
      if (drafts.crowds.contains(usual.get(0))) {
        crowded(rule, usual.get(0), values);
        return;
      }
      for (List<Mention> other : values) {
        if (other != usual && sameSubject(usual, other)) {
          conflict(rule, usual, other);
        }
      }
    }
  }

  /// A programme may be told of several amounts, but not of the same digits in yuan and in units of ten thousand of it.
  private void otherUnit(Rule rule, List<Mention> larger, List<Mention> smaller) {
    Mention first = larger.get(0);
    Mention second = smaller.get(0);
    boolean slipped =
        first.money()
            && second.money()
            && first.value().compareTo(second.value()) == 0
            && first.value().stripTrailingZeros().precision() >= TELLING_UNROUNDED
            && base(first).compareTo(base(second)) > 0;
    if (slipped && !sideBySide(larger, smaller)) {
      drafts.rule(
          rule, new Equal(List.of(first.member("first"), second.member("second"))), false);
    }
  }

  /// Two values of which each adds up with its own neighbours are two scopes, such as a unit and its
  /// subordinates; and in a file of several forms each form has its own.
  private void conflict(Rule rule, List<Mention> usual, List<Mention> other) {
    Equal relation =
        new Equal(List.of(usual.get(0).member("first"), other.get(0).member("second")));
    Judgement judgement = relation.judge(drafts.reckoner);
    boolean apart =
        coherent(usual) && coherent(other)
            || !usual.get(0).scope().equals(other.get(0).scope())
            || forms() && (inTables(usual) || inTables(other))
            || usual.get(0).value().signum() == 0
            || other.get(0).value().signum() == 0
            || sideBySide(usual, other)
            || tabled(rule, usual)
            || tabled(rule, other);
    if (!apart && judgement.isFailure() && slipped(usual.get(0), other.get(0))) {
      slips.add(new Slip(rule, relation, judgement));
      return;
    }
    drafts.rule(
        rule,
        relation,
        apart ? judgement.with(Judgement.Unclear.because("scope-differs")) : judgement,
        false);
  }

  /// Notes a table that has another unit than the text, and the same amounts in it.
  private void converted(List<Mention> same) {
    Mention first = same.get(0);
    if (same.size() < 2
        || first.value().signum() == 0
        || !first.money()) {
      return;
    }
    for (Mention it : same) {
      for (Mention other : same) {
        if (it.inTable() && !other.inTable() && !unit(it).equals(unit(other))) {
          agreeing.putIfAbsent(
              it.block(), new Equal(List.of(it.member("table"), other.member("text"))));
          break;
        }
      }
    }
  }

  private static String unit(Mention mention) {
    return mention.fact().figure().quantity().unit();
  }

  /// Whether two amounts have the same digits in two units, one of them in a table, whose unit stands in its
  /// head.
  private static boolean slipped(Mention a, Mention b) {
    return a.inTable() != b.inTable()
        && a.value().signum() != 0
        && a.value().compareTo(b.value()) == 0;
  }

  /// One amount in the wrong unit is a slip; several of one table are its head, and are said once: with the other
  /// unit they agree.
  private void units() {
    Map<Integer, List<Slip>> tables = new LinkedHashMap<>();
    for (Slip slip : slips) {
      tables.computeIfAbsent(slip.table(), it -> new ArrayList<>()).add(slip);
    }
    agreeing.forEach(
        (table, relation) -> {
          if (!tables.containsKey(table)) {
            drafts.rule("unit.declared-twice", relation);
          }
        });
    for (List<Slip> table : tables.values()) {
      if (table.size() == 1) {
        Slip only = table.get(0);
        drafts.rule(only.rule(), only.relation(), only.judgement(), false);
        continue;
      }
      List<Operand> operands = new ArrayList<>();
      for (Slip slip : table) {
        slip.relation()
            .members()
            .forEach(it -> operands.add(it.in(Slip.inTable(it) ? "table" : "text").operand()));
      }
      List<Member> members =
          table.stream().flatMap(it -> it.relation().members().stream()).toList();
      String formula =
          table.stream()
              .map(it -> it.judgement().formula())
              .collect(Collectors.joining("; "));
      drafts.rule(
          "unit.declared-twice", new Settled(members, Judgement.fails(operands, formula)));
    }
  }

  /// Two amounts that differ by their unit alone.
  private record Slip(Rule rule, Equal relation, Judgement judgement) {

    static boolean inTable(Member member) {
      return member.figure().location() instanceof Location.InCell;
    }

    int table() {
      return relation.members()
          .stream()
          .filter(Slip::inTable)
          .mapToInt(it -> Mention.block(it.figure().location()))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Whether the report says the two values of one thing. Without it they may still agree.
  private static boolean sameSubject(List<Mention> usual, List<Mention> other) {
    return usual.get(0).fact().subject().equals(other.get(0).fact().subject());
  }

  /// Many values at once: which is meant where is not for us to say.
  private void crowded(Rule rule, Mention first, List<List<Mention>> values) {
    List<Operand> operands =
        values.stream()
            .limit(MOST_MENTIONS)
            .map(it -> it.get(0).member("mention").operand())
            .toList();
    drafts.rule(
        rule,
        Settled.of(Judgement.unclear(operands, "", first.indicator() + ": ambiguous")),
        false);
  }

  /// Two cells of one table row are two columns, whatever their headers were taken for, and one
  /// paragraph does not say a thing twice to contradict itself.
  private static boolean sideBySide(List<Mention> usual, List<Mention> other) {
    return other.stream()
        .anyMatch(
            it -> usual.stream()
                .anyMatch(
                    same -> Mention.samePlace(
                        same.fact().figure().location(), it.fact().figure().location())));
  }

  /// Whether all mentions stand in tables of another scope.
  private boolean tabled(Rule rule, List<Mention> mentions) {
    return rule.relation() instanceof Form.Restated form
        && form.apart()
            .stream()
            .filter(it -> it.of().matches(mentions.get(0).indicator()))
            .anyMatch(
                it -> inTables(mentions)
                    && mentions.stream()
                        .allMatch(
                            mention -> drafts.facts.of(it.beside())
                                .stream()
                                .anyMatch(beside -> beside.block() == mention.block())));
  }

  private boolean forms() {
    return drafts.report.scorecards().size() > 1;
  }

  private static boolean inTables(List<Mention> mentions) {
    return mentions.stream()
        .allMatch(it -> it.fact().figure().location() instanceof Location.InCell);
  }

  /// Whether a sum over one of the mentions or a percentage of it holds, and none fails.
  private boolean coherent(List<Mention> mentions) {
    Set<String> keys = new HashSet<>();
    mentions.forEach(it -> keys.add(it.fact().key()));
    boolean holds = false;
    for (Draft it : drafts.all()) {
      boolean about =
          pins(it.relation())
              && it.relation().members().stream().anyMatch(member -> keys.contains(member.key()));
      if (about && it.judgement().isFailure()) {
        return false;
      }
      holds |= about && it.judgement().outcome() instanceof Judgement.Holds;
    }
    return holds || mentions.stream().anyMatch(this::addsUp);
  }

  /// Whether it and an amount beside it are a third one there, whatever phases they were taken for.
  private boolean addsUp(Mention mention) {
    List<BigDecimal> beside = new ArrayList<>();
    for (Mention it : drafts.facts.all()) {
      if (it != mention
          && it.money()
          && Mention.samePlace(it.fact().figure().location(), mention.fact().figure().location())) {
        beside.add(base(it));
      }
    }
    BigDecimal value = base(mention);
    return value.precision() >= TELLING_DIGITS
        && beside.stream()
            .filter(it -> it.signum() != 0)
            .anyMatch(it -> beside.contains(value.add(it).stripTrailingZeros()));
  }

  private BigDecimal base(Mention mention) {
    return mention.amount(drafts.reckoner).value().stripTrailingZeros();
  }

  /// A relation that another number would hardly satisfy; 100 % is said of much.
  private static boolean pins(Relation relation) {
    return relation instanceof Sum sum && sum.kind() == Sum.Kind.CLOSED && sum.parts().size() > 1
        || relation instanceof Ratio ratio
            && ratio.percent().figure().quantity().value().compareTo(HUNDRED) != 0;
  }

  /// Mentions that agree with one another; the most precise of each value comes first, for the
  /// others are its rounding.
  private List<List<Mention>> byValue(List<Mention> group) {
    List<Mention> precise = new ArrayList<>(group);
    precise.sort(Comparator.comparingInt(this::lastPlace).thenComparingInt(Mention::order));
    List<List<Mention>> values = new ArrayList<>();
    for (Mention it : precise) {
      List<Mention> same = sameValue(it, values);
      if (same.isEmpty()) {
        values.add(same);
      }
      same.add(it);
    }
    return values;
  }

  /// Those of one value that a mention agrees with; new ones where it is the first of its value.
  private List<Mention> sameValue(Mention mention, List<List<Mention>> values) {
    for (List<Mention> value : values) {
      if (agree(value.get(0), mention)) {
        return value;
      }
    }
    return new ArrayList<>();
  }

  /// As a power of ten of the base unit.
  private int lastPlace(Mention mention) {
    Quantity quantity = mention.fact().figure().quantity();
    return drafts.reckoner.power(quantity.unit()) - quantity.value().scale();
  }

  private boolean agree(Mention a, Mention b) {
    return a.agrees(b, drafts.reckoner);
  }

  /// What a scorecard says of an indicator and what the text says of it. Of money the scope of a
  /// scorecard is seldom stated.
  private void scorecards(String indicator) {
    List<Mention> all = new ArrayList<>();
    boolean scored = false;
    for (Mention it : drafts.facts.of(indicator)) {
      if (!it.isTarget()) {
        all.add(it);
        scored |= it.scored();
      }
    }
    if (!scored) {
      return;
    }
    for (Mention row : all) {
      if (!row.scored()) {
        continue;
      }
      List<Mention> text =
          all.stream()
              .filter(it -> !it.scored() && Selection.sameContext(it, row))
              .filter(
                  it -> drafts.reckoner.comparable(it.fact().figure(), row.fact().figure()))
              .toList();
      Set<Object> values = text.stream().map(Mention::value).collect(Collectors.toSet());
      Optional<Mention> agreeing = text.stream().filter(it -> agree(row, it)).findFirst();
      Optional<Mention> other = values.size() == 1 ? Optional.of(text.get(0)) : Optional.empty();
      Optional<Rule> rule = drafts.book.active("restatement.scorecard-and-text");
      if (rule.isPresent()) {
        agreeing
            .or(() -> other.filter(it -> !isCount(row) || isMisprint(row, it)))
            .ifPresent(
                it -> drafts.rule(
                    rule.get(),
                    new Equal(List.of(row.member("first"), it.member("second"))),
                    row.money()));
      }
    }
  }

  private boolean isCount(Mention row) {
    return !row.money() && !drafts.reckoner.isPercent(row.fact().figure());
  }

  /// Whether the text has one slip of the pen beside what a row counts. Any other number is more likely what some
  /// of them were, as a text tells them: 3场 that were called off, beside 37场. Of single digits each is a slip for
  /// any other.
  private boolean isMisprint(Mention row, Mention text) {
    boolean telling = digits(row) > 1 && digits(text) > 1;
    int power = drafts.reckoner.power(text.fact().figure().quantity().unit());
    return telling
        && !Edits.into(row.amount(drafts.reckoner).own(), text.fact().figure(), power, false)
            .isEmpty();
  }

  private static int digits(Mention mention) {
    BigDecimal value = mention.value();
    return value.precision() - value.scale();
  }
}
