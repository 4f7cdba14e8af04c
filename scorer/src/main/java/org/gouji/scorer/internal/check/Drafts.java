package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Check;
import org.gouji.model.report.Report;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.book.RuleBook;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;

/// What the groups of rules share: the report, its facts, and a place to put their drafts. Belongs to
/// the examination of one report.
final class Drafts {

  final Report report;
  final Facts facts;
  final RuleBook book;
  final Reckoner reckoner;
  final Crowds crowds;
  private final List<Draft> drafts = new ArrayList<>();

  Drafts(Report report, Facts facts, RuleBook book, Reckoner reckoner) {
    this.report = report;
    this.facts = facts;
    this.book = book;
    this.reckoner = reckoner;
    this.crowds = new Crowds(facts, reckoner);
  }

  List<Draft> all() {
    return drafts;
  }

  /// Judges a relation under a rule; a rule that is only planned does not run.
  void claim(String rule, Relation relation) {
    Optional<Rule> active = book.active(rule);
    if (active.isPresent()) {
      claim(active.get(), relation);
    }
  }

  void claim(Rule rule, Relation relation) {
    claim(rule, relation, relation.judge(reckoner));
  }

  /// One that was judged already.
  void claim(String rule, Relation relation, Judgement judgement) {
    book.active(rule).ifPresent(it -> claim(it, relation, judgement));
  }

  void claim(Rule rule, Relation relation, Judgement judgement) {
    drafts.add(new Draft(rule, Check.Origin.CLAIM, relation, judgement, false));
  }

  void rule(String rule, Relation relation) {
    Optional<Rule> active = book.active(rule);
    if (active.isPresent()) {
      rule(active.get(), relation, false);
    }
  }

  /// With a judgement that is worded by its finder.
  void rule(String rule, Relation relation, Judgement judgement) {
    Optional<Rule> active = book.active(rule);
    if (active.isPresent()) {
      rule(active.get(), relation, judgement, false);
    }
  }

  void rule(Rule rule, Relation relation, boolean lowered) {
    rule(rule, relation, relation.judge(reckoner), lowered);
  }

  /// A relation whose judgement needed more than its figures. Operands that were picked out of a
  /// crowd can agree, but their disagreement says nothing.
  void rule(Rule rule, Relation relation, Judgement judgement, boolean lowered) {
    if (!judgement.isFailure() || !isGuessed(relation)) {
      drafts.add(new Draft(rule, Check.Origin.RULE, relation, judgement, lowered));
    }
  }

  private boolean isGuessed(Relation relation) {
    for (Member member : relation.members()) {
      if (crowds.contains(member.key())) {
        return true;
      }
    }
    return false;
  }

  void settled(String rule, Optional<Judgement> judgement) {
    judgement.ifPresent(it -> rule(rule, Settled.of(it)));
  }
}
