package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Changes against another year or amount: how much, in what direction, at what rate.
final class Changes {

  private final Drafts drafts;

  Changes(Drafts drafts) {
    this.drafts = drafts;
  }

  void run(Claim.Change change) {
    Optional<Member> current = change.current().map(it -> member("current", it));
    Optional<Member> prior = change.prior().map(it -> member("prior", it));
    Optional<Member> delta = change.delta().map(it -> member("delta", it));
    if (isOfTheYearBefore(current, prior, delta, change.rate().map(it -> member("rate", it)))) {
      prior = current.map(it -> it.in("prior"));
      current = Optional.empty();
    }
    if (current.isPresent() && prior.isPresent() && delta.isPresent()) {
      amount(current.get(), prior.get(), delta.get());
    } else if (current.isPresent() && prior.isPresent()) {
      direction(current.get(), prior.get(), change.increase());
    } else if (current.isPresent() && delta.isPresent()) {
      prior(current.get(), delta.get());
    }
    Optional<Member> sought =
        current.isEmpty() && prior.isPresent() && delta.isPresent()
            ? sought(prior.get(), delta.get())
            : Optional.empty();
    if (sought.isPresent()) {
      amount(sought.get(), prior.get(), delta.get());
    }
    if (change.rate().isPresent()) {
      rate(member("rate", change.rate().get()), current, sought, prior, delta);
    }
  }

  /// 支出331.48万元，2018年为305.66万元，增加25.82万元: whether what was read as this year's amount becomes, with
  /// the change, one that stands beside it. Another year's amount taken for this year's would make a rate
  /// that is right look as if it had been worked out on the wrong base.
  private boolean isOfTheYearBefore(
      Optional<Member> current, Optional<Member> prior, Optional<Member> delta,
      Optional<Member> rate) {
    return current.isPresent()
        && prior.isEmpty()
        && delta.isPresent()
        && delta.get().figure().quantity().value().signum() != 0
        && (Mention.isTelling(current.get().figure())
            && sought(current.get(), delta.get()).isPresent()
            || rate.isPresent() && isBase(current.get(), delta.get(), rate.get()));
  }

  /// 年初49个，全年净增9个，增长18.37%, behind 58个: whether a rate is measured from what was read as this year's amount, and
  /// with the change that comes to a figure beside it. No figure need have a meaning for that.
  private boolean isBase(Member before, Member delta, Member rate) {
    Ratio.Form form = Ratio.Form.of(delta, before);
    return isRight(new Ratio(rate, List.of(form), List.of()))
        && drafts.report.figures()
            .stream()
            .filter(it -> Mention.samePlace(it.location(), delta.figure().location()))
            .filter(it -> !it.key().equals(before.key()) && !it.key().equals(delta.key()))
            .filter(it -> drafts.reckoner.comparable(it, delta.figure()))
            .anyMatch(it -> isRight(difference(member("current", it), before, delta)));
  }

  private boolean isRight(Relation relation) {
    return relation.judge(drafts.reckoner).outcome() instanceof Judgement.Holds;
  }

  /// This year's amount where the sentence leaves it out: what stands beside the change, or is of the
  /// same indicator a year later, and is what last year's amount came to. It bears the change out, and
  /// accuses nobody.
  private Optional<Member> sought(Member prior, Member delta) {
    Optional<Mention> before = drafts.facts.find(prior.key());
    for (Mention it : drafts.facts.all()) {
      boolean beside = Mention.beside(it.fact().figure(), delta.figure());
      boolean later =
          before.isPresent()
              && it.indicator().equals(before.get().indicator())
              && it.year().isPresent()
              && it.year().equals(before.get().year().map(year -> year + 1));
      if ((beside || later)
          && !it.fact().key().equals(prior.key())
          && !it.fact().key().equals(delta.key())) {
        Member now = it.member("current");
        boolean fits =
            difference(now, prior, delta).judge(drafts.reckoner)
                .outcome() instanceof Judgement.Holds;
        if (fits) {
          return Optional.of(now);
        }
      }
    }
    return Optional.empty();
  }

  private static Sum difference(Member current, Member prior, Member delta) {
    return new Sum(delta, List.of(Term.plus(current), Term.minus(prior)), Sum.Kind.CLOSED);
  }

  private Member member(String role, Figure figure) {
    return new Member(role, figure, drafts.facts.find(figure.key()).map(Mention::indicator));
  }

  private void amount(Member current, Member prior, Member delta) {
    Sum sum = difference(current, prior, delta);
    if (sum.judge(drafts.reckoner).isFailure()) {
      Quantity turned = delta.figure().quantity().negated();
      Figure figure = delta.figure();
      Member other =
          new Member(
              "delta",
              new Figure(
                  figure.key(),
                  turned,
                  figure.places(),
                  figure.label(),
                  figure.section(),
                  figure.location(),
                  figure.quote(),
                  figure.confidence()),
              delta.indicator());
      Sum opposite = difference(current, prior, other);
      if (!opposite.judge(drafts.reckoner).isFailure()) {
        drafts.claim("change.direction", sum);
        return;
      }
    }
    drafts.claim("change.amount", sum);
  }

  private void direction(Member current, Member prior, boolean increase) {
    BigDecimal now = current.amount(drafts.reckoner).value();
    BigDecimal then = prior.amount(drafts.reckoner).value();
    boolean exact =
        current.amount(drafts.reckoner).isExact() && prior.amount(drafts.reckoner).isExact();
    if (!exact || !drafts.reckoner.comparable(current.figure(), prior.figure())) {
      return;
    }
    List<Operand> operands = List.of(current.operand(), prior.operand());
    int sign = now.compareTo(then);
    String formula =
        current.figure().printed() + " " + (sign > 0 ? ">" : sign < 0 ? "<" : "=") + " "
            + prior.figure().printed();
    boolean fits = increase ? sign >= 0 : sign <= 0;
    drafts.claim(
        "change.direction",
        Settled.of(
            fits ? Judgement.holds(operands, formula) : Judgement.fails(operands, formula)));
  }

  /// Last year's amount is what it was before the change, and cannot be less than nothing.
  private void prior(Member current, Member delta) {
    BigDecimal then =
        current
            .amount(drafts.reckoner)
            .value()
            .subtract(delta.amount(drafts.reckoner).value());
    List<Operand> operands = List.of(current.operand(), delta.operand());
    if (!drafts.reckoner.comparable(current.figure(), delta.figure())) {
      return;
    }
    String formula =
        current.figure().quantity().value().toPlainString() + " − ("
            + delta.figure().quantity().value().toPlainString() + ") = "
            + then.scaleByPowerOfTen(-drafts.reckoner.power(current.figure().quantity().unit()))
                .toPlainString();
    drafts.claim(
        "change.prior-possible",
        Settled.of(
            then.signum() >= 0
                ? Judgement.holds(operands, formula)
                : Judgement.fails(operands, formula)));
  }

  /// @param sought this year's amount where it was found elsewhere: the change says the same, and it may have
  ///   been mistaken for the base
  private void rate(
      Member rate,
      Optional<Member> current,
      Optional<Member> sought,
      Optional<Member> prior,
      Optional<Member> delta) {
    List<Term> change =
        delta.isPresent()
            ? List.of(Term.plus(delta.get()))
            : current.isPresent() && prior.isPresent() ? difference(current.get(), prior.get())
            : List.of();
    List<Ratio.Form> forms = forms(change, current, sought, prior, delta);
    if (forms.isEmpty()) {
      return;
    }
    List<Ratio.Form> mistakes =
        current.or(() -> sought)
            .map(it -> List.of(new Ratio.Form(change, List.of(Term.plus(it)))))
            .orElse(List.of());
    prior.ifPresent(it -> zeroBase(rate, it));
    Ratio ratio = new Ratio(rate, forms, mistakes);
    Judgement judgement = ratio.judge(drafts.reckoner);
    boolean wrongBase = judgement.has(Judgement.Remark.WRONG_BASE);
    if (wrongBase && current.isPresent()) {
      drafts.claim("change.base-year", ratio);
    } else if (judgement.isFailure() && scaled(rate, ratio)) {
      drafts.claim("change.percent-scale", ratio);
    } else {
      drafts.claim("change.rate", ratio);
    }
  }

  /// What a rate of change may be: the change over last year's amount, told or reckoned.
  private static List<Ratio.Form> forms(
      List<Term> change,
      Optional<Member> current,
      Optional<Member> sought,
      Optional<Member> prior,
      Optional<Member> delta) {
    List<Ratio.Form> forms = new ArrayList<>();
    if (!change.isEmpty() && prior.isPresent()) {
      List<Term> before = List.of(Term.plus(prior.get()));
      forms.add(new Ratio.Form(change, before));
      Optional<Member> now = current.or(() -> sought);
      if (delta.isPresent() && now.isPresent()) {
        forms.add(new Ratio.Form(difference(now.get(), prior.get()), before));
      }
    } else if (current.isPresent() && delta.isPresent()) {
      forms.add(new Ratio.Form(change, difference(current.get(), delta.get())));
    }
    return forms;
  }

  private static List<Term> difference(Member whole, Member less) {
    return List.of(Term.plus(whole), Term.minus(less));
  }

  /// Whether the rate is off by a factor of a hundred: a percent of a percent.
  private boolean scaled(Member rate, Ratio ratio) {
    return ratio
        .required(rate, drafts.reckoner)
        .map(
            it -> {
              var printed = rate.amount(drafts.reckoner).own();
              return printed.shifted(2).meets(it) || printed.shifted(-2).meets(it);
            })
        .orElse(false);
  }

  private void zeroBase(Member rate, Member prior) {
    boolean nothing = prior.amount(drafts.reckoner).value().signum() == 0;
    if (nothing && rate.figure().quantity().value().signum() != 0) {
      List<Operand> operands = List.of(rate.operand(), prior.operand());
      String formula = rate.figure().printed() + " / " + prior.figure().printed();
      drafts.claim("ratio.zero-base", Settled.of(Judgement.fails(operands, formula)));
    }
  }
}
