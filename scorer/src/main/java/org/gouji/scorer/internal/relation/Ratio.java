package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;

/// Percentage = part ÷ base × 100.
///
/// @param forms the definitions in use, the likeliest first; one that fits acquits
/// @param mistakes definitions known to be wrong; one that fits explains a failure
public record Ratio(Member percent, List<Form> forms, List<Form> mistakes) implements Relation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /// The percentage, what was spent, and three budgets: initial, adjusted, with what was carried over.
  private static final int MOST_TOLD = 5;

  /// One definition.
  public record Form(List<Term> part, List<Term> base) {

    public Form {
      part = List.copyOf(part);
      base = List.copyOf(base);
    }

    public static Form of(Member part, Member base) {
      return new Form(List.of(Term.plus(part)), List.of(Term.plus(base)));
    }

    private List<Member> members() {
      List<Member> members = new ArrayList<>(part.size() + base.size());
      Term.members(part, members);
      Term.members(base, members);
      return members;
    }
  }

  public Ratio {
    forms = List.copyOf(forms);
    mistakes = List.copyOf(mistakes);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("a percentage of nothing: " + percent);
    }
  }

  /// The same definitions with part and base exchanged, which is a known mistake.
  public static List<Form> exchanged(List<Form> forms) {
    return forms.stream().map(it -> new Form(it.base(), it.part())).toList();
  }

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>();
    members.add(percent);
    for (Form form : forms) {
      for (Member it : form.members()) {
        if (!members.contains(it)) {
          members.add(it);
        }
      }
    }
    return members;
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Form> defined = new ArrayList<>(forms.size());
    Optional<Form> zero = Optional.empty();
    for (Form form : forms) {
      if (comparable(form, reckoner)) {
        if (defined(form, reckoner)) {
          defined.add(form);
        } else if (zero.isEmpty()) {
          zero = Optional.of(form);
        }
      }
    }
    if (defined.isEmpty()) {
      Form unusable = zero.orElse(forms.get(0));
      return Judgement.unclear(
          operands(unusable), text(unusable), zero.isPresent() ? "zero-base" : "unit-differs");
    }
    Form first = defined.get(0);
    if (!exact(first, reckoner)) {
      return Judgement.unclear(operands(first), text(first), "undecidable");
    }
    for (Form form : defined) {
      if (exact(form, reckoner) && agrees(form, true, reckoner)) {
        return fitting(form, defined, reckoner);
      }
    }
    for (Form form : defined) {
      if (exact(form, reckoner) && agrees(form, false, reckoner)) {
        return failing(form, Severity.WARNING, Optional.of(Remark.DROPPED_ZEROS), reckoner);
      }
      if (exact(form, reckoner) && truncates(form, reckoner)) {
        return failing(form, Severity.INFO, Optional.of(Remark.TRUNCATED), reckoner);
      }
    }
    return mistaken(first, reckoner);
  }

  private Judgement mistaken(Form first, Reckoner reckoner) {
    for (Form mistake : mistakes) {
      if (comparable(mistake, reckoner)
          && defined(mistake, reckoner)
          && agrees(mistake, true, reckoner)) {
        Judgement plain =
            failing(first, Severity.ERROR, Optional.of(Remark.WRONG_BASE), reckoner);
        List<Operand> operands = new ArrayList<>(plain.operands());
        mistake.members()
            .stream()
            .map(Member::operand)
            .filter(it -> lacks(operands, it))
            .forEach(operands::add);
        String formula =
            plain.formula() + "; " + text(mistake) + " = " + quotient(mistake, reckoner);
        return new Judgement(plain.outcome(), operands, formula, plain.remark());
      }
    }
    Judgement plain = failing(first, Severity.ERROR, Optional.empty(), reckoner);
    return new Judgement(plain.outcome(), Member.operands(told()), plain.formula(), plain.remark());
  }

  /// The figures that a percentage was held against in vain, by the likeliest definitions: whoever looks
  /// for the mistake is led astray by all that could ever have been meant.
  private List<Member> told() {
    List<Member> told = new ArrayList<>(List.of(percent));
    for (Form form : forms) {
      List<Member> more = form.members().stream().filter(it -> !told.contains(it)).toList();
      if (told.size() > 1 && told.size() + more.size() > MOST_TOLD) {
        return told;
      }
      told.addAll(more);
    }
    return told;
  }

  private static boolean lacks(List<Operand> operands, Operand operand) {
    return operands.stream().noneMatch(it -> it.ref().equals(operand.ref()));
  }

  /// What the percentage is, with the figures of every definition over the same base that it meets as well: a
  /// change and the two amounts that it lies between say one thing.
  private Judgement fitting(Form form, List<Form> defined, Reckoner reckoner) {
    List<Member> members = new ArrayList<>(List.of(percent));
    members.addAll(form.members());
    for (Form other : defined) {
      if (other != form && other.base().equals(form.base()) && exact(other, reckoner)
          && agrees(other, true, reckoner)) {
        other.members().stream().filter(it -> !members.contains(it)).forEach(members::add);
      }
    }
    String formula = text(form) + " = " + quotient(form, reckoner) + " → " + shown();
    return new Judgement(new Holds(), Member.operands(members), formula, Optional.empty());
  }

  private Judgement failing(
      Form form, Severity limit, Optional<Remark> remark, Reckoner reckoner) {
    BigDecimal printed = percent.amount(reckoner).value();
    BigDecimal computed = Formula.rounded(value(form, reckoner), printed.scale());
    String formula = text(form) + " = " + quotient(form, reckoner) + " ≠ " + shown();
    return new Judgement(
        new Fails(
            Optional.of(Formula.plain(printed)),
            Optional.of(computed),
            Optional.of(printed.subtract(computed)),
            limit),
        operands(form),
        formula,
        remark);
  }

  private List<Operand> operands(Form form) {
    List<Member> members = new ArrayList<>();
    members.add(percent);
    members.addAll(form.members());
    return Member.operands(members);
  }

  private boolean comparable(Form form, Reckoner reckoner) {
    Member first = form.part().get(0).member();
    for (Member it : form.members()) {
      if (!reckoner.comparable(first.figure(), it.figure())) {
        return false;
      }
    }
    return true;
  }

  private static boolean defined(Form form, Reckoner reckoner) {
    return !Term.sum(form.base(), true, reckoner).contains(BigDecimal.ZERO)
        && Term.value(form.base(), reckoner).signum() != 0;
  }

  private boolean exact(Form form, Reckoner reckoner) {
    if (!percent.amount(reckoner).isExact()) {
      return false;
    }
    for (Member it : form.members()) {
      if (!it.amount(reckoner).isExact()) {
        return false;
      }
    }
    return true;
  }

  private static Interval interval(Form form, boolean filled, Reckoner reckoner) {
    Interval base = Term.sum(form.base(), filled, reckoner);
    // At its own place a base may reach 0, where any percentage is possible: then only the reading
    // with its zeros tells something.
    Interval divisor =
        base.contains(BigDecimal.ZERO) ? Term.sum(form.base(), true, reckoner) : base;
    return Term.sum(form.part(), filled, reckoner).over(divisor).shifted(2);
  }

  private boolean agrees(Form form, boolean filled, Reckoner reckoner) {
    Amount printed = percent.amount(reckoner);
    return interval(form, filled, reckoner).meets(printed.interval(filled));
  }

  /// Whether the printed percentage is the recomputed one with its further digits cut off.
  private boolean truncates(Form form, Reckoner reckoner) {
    Interval computed = interval(form, false, reckoner);
    BigDecimal printed = percent.amount(reckoner).value();
    if (printed.signum() < 0) {
      printed = printed.negate();
      computed = computed.negate();
    }
    BigDecimal next = printed.add(BigDecimal.ONE.movePointLeft(printed.scale()));
    return computed.upper().compareTo(printed) >= 0 && computed.lower().compareTo(next) < 0;
  }

  private static BigDecimal value(Form form, Reckoner reckoner) {
    return Term.value(form.part(), reckoner)
        .multiply(HUNDRED)
        .divide(Term.value(form.base(), reckoner), MathContext.DECIMAL128);
  }

  private String quotient(Form form, Reckoner reckoner) {
    int places = percent.figure().quantity().value().scale();
    return Formula.rounded(value(form, reckoner), places).toPlainString() + "%";
  }

  private static String text(Form form) {
    String unit = form.base().get(0).member().figure().quantity().unit();
    return bracketed(form.part(), unit) + " ÷ " + bracketed(form.base(), unit);
  }

  private static String bracketed(List<Term> terms, String unit) {
    String text = Formula.terms(terms, unit);
    return terms.size() > 1 ? "(" + text + ")" : text;
  }

  private String shown() {
    return percent.figure().quantity().value().toPlainString() + "%";
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new Ratio(
        percent.with(key, value, places), with(forms, key, value, places),
        with(mistakes, key, value, places));
  }

  private static List<Form> with(
      List<Form> forms, String key, BigDecimal value, int places) {
    return forms.stream()
        .map(it -> new Form(Term.with(it.part(), key, value, places),
            Term.with(it.base(), key, value, places)))
        .toList();
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    Form form = forms.get(0);
    if (!comparable(form, reckoner) || !defined(form, reckoner) || !exact(form, reckoner)) {
      return Optional.empty();
    }
    if (member.key().equals(percent.key())) {
      return Optional.of(interval(form, true, reckoner));
    }
    if (form.part().size() > 1 || form.base().size() > 1) {
      return Optional.empty();
    }
    Interval rate = percent.amount(reckoner).filled().shifted(-2);
    if (member.key().equals(form.part().get(0).member().key())) {
      return Optional.of(rate.times(Term.sum(form.base(), true, reckoner)));
    }
    boolean base = member.key().equals(form.base().get(0).member().key());
    return base && !rate.contains(BigDecimal.ZERO)
        ? Optional.of(Term.sum(form.part(), true, reckoner).over(rate))
        : Optional.empty();
  }
}
