package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Identity;
import org.gouji.scorer.internal.book.Form;
import org.gouji.scorer.internal.book.Ref;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Rules of the book over facts: sums, ratios, bounds and equalities of indicators.
final class FactRules {

  private final Drafts drafts;
  private final Facts facts;
  private final Selection accounts;
  private final Selection everything;

  FactRules(Drafts drafts) {
    this.drafts = drafts;
    this.facts = drafts.facts;
    this.accounts = new Selection(drafts, false);
    this.everything = new Selection(drafts, true);
  }

  void run() {
    for (Rule rule : drafts.book.from(facts.indicators())) {
      switch (rule.relation()) {
        case Form.Sums sums -> sums(rule, sums);
        case Form.Ratios ratios -> {
          for (Form.Ratio ratio : ratios.of()) {
            ratio(rule, ratio);
          }
        }
        case Form.Bounds bounds -> {
          for (Form.Bound bound : bounds.of()) {
            bound(rule, bound);
          }
        }
        case Form.Equals equals -> {
          for (Form.Pair pair : equals.of()) {
            pair(rule, pair);
          }
        }
        case Form.Restated ignored -> {
          // Restatements
        }
        case Form.Steady ignored -> {
          // across reports only
        }
        case Form.ProgrammeForm ignored -> {
          // across reports only
        }
        case Form.ProgrammeCarry ignored -> {
          // across reports only
        }
        case Form.BuiltIn ignored -> {
          // has an evaluator of its own
        }
      }
    }
  }

  /// Operands found for an anchor.
  private final class Operands {
    final List<Term> terms = new ArrayList<>();
    final Map<Ref, Mention> taken = new HashMap<>();
    final List<String> missing = new ArrayList<>();
    final List<String> absent = new ArrayList<>();
    boolean lowered;
    boolean divided = true;

    boolean lacksOpening() {
      for (String it : absent) {
        if (it.endsWith(".opening")) {
          return true;
        }
      }
      return false;
    }

    void take(List<Ref> refs, Mention anchor, String role, Selection selection) {
      for (Ref ref : refs) {
        take(ref, anchor, role, selection);
      }
    }

    /// The operands of a base: what the part holds as well is the same figure.
    void take(List<Ref> refs, Operands part, Mention anchor, Selection selection) {
      for (Ref ref : refs) {
        Mention same = part.taken.get(ref);
        if (same == null) {
          take(ref, anchor, "base", selection);
        } else {
          terms.add(new Term(same.member("base"), ref.sign()));
        }
      }
    }

    void take(Ref ref, Mention anchor, String role, Selection selection) {
      switch (selection.find(ref, anchor)) {
        case Selection.One one when ref.optional() && isUnsureZero(one.mention()) ->
            absent.add(ref.indicator());
        case Selection.One one -> {
          taken.put(ref, one.mention());
          terms.add(new Term(one.mention().member(role), ref.sign()));
          lowered |= one.lowered();
        }
        case Selection.None ignored -> (ref.optional() ? absent : missing).add(ref.indicator());
        case Selection.Several ignored -> missing.add(ref.indicator() + ": ambiguous");
      }
    }
  }

  /// A 0 on a scan that nobody read for sure counts as one that is not printed.
  private static boolean isUnsureZero(Mention mention) {
    return mention.value().signum() == 0
        && mention.fact().figure().confidence() < Readings.SURE_CONFIDENCE;
  }

  /// Where a rule has several sums, the first that has its operands is held; only where none has does
  /// the check say what was missing.
  private void sums(Rule rule, Form.Sums sums) {
    Map<Mention, List<Form.Addition>> byAnchor = new LinkedHashMap<>();
    for (Form.Addition sum : sums.of()) {
      if (sum.use() != Form.Use.CLAIMS) {
        for (Ref total : sum.totals()) {
          for (Mention anchor : accounts.anchors(total, sum.parts())) {
            byAnchor.computeIfAbsent(anchor, it -> new ArrayList<>()).add(sum);
          }
        }
      }
    }
    List<Draft> open = new ArrayList<>();
    int before = drafts.all().size();
    byAnchor.forEach((anchor, alternatives) -> sums(rule, alternatives, anchor, open));
    if (open.isEmpty()) {
      return;
    }
    Set<Set<String>> closed = new HashSet<>();
    Set<Set<String>> used = new HashSet<>();
    for (Draft it : drafts.all().subList(before, drafts.all().size())) {
      if (it.judgement().outcome() instanceof Judgement.Holds) {
        closed.add(partition(it));
        used.add(parts(it));
      }
    }
    for (Draft it : open) {
      // What comes to one total just so is not all of one that has a part less.
      boolean ofFewer = used.contains(parts(it)) && isOfAllButOne(it.relation());
      if (closed.contains(partition(it)) && !ofFewer) {
        drafts.rule(rule, it.relation(), it.judgement(), false);
      }
    }
  }

  private void sums(
      Rule rule, List<Form.Addition> alternatives, Mention anchor, List<Draft> open) {
    List<Operands> missing = new ArrayList<>();
    List<Form.Addition> meant =
        alternatives.stream()
            .filter(it -> !it.given().isEmpty() && isMeant(it, anchor))
            .findFirst()
            .map(List::of)
            .orElse(alternatives);
    for (Form.Addition sum : meant) {
      if (sum(rule, sum, anchor, missing, open)) {
        return;
      }
    }
    if (!missing.isEmpty()) {
      unclear(rule, anchor, missing.get(0));
    }
  }

  /// Whether a definition that wants something stated beside its parts is the one in use: it holds, and that is not 0.
  private boolean isMeant(Form.Addition sum, Mention anchor) {
    Operands given = new Operands();
    sum.given().forEach(it -> given.take(it, anchor, "part", accounts));
    Operands found = parts(sum, anchor);
    return given.missing.isEmpty()
        && given.terms.stream()
            .allMatch(it -> it.member().amount(drafts.reckoner).value().signum() != 0)
        && found.missing.isEmpty()
        && !found.terms.isEmpty()
        && new Sum(anchor.member("total"), found.terms, Sum.Kind.CLOSED)
            .judge(drafts.reckoner)
            .outcome() instanceof Judgement.Holds;
  }

  /// What is added up to what. Where the same indicators add up in another column or year, they are
  /// all there is.
  private Set<String> partition(Draft draft) {
    Set<String> indicators = new HashSet<>();
    for (Member it : draft.relation().members()) {
      Optional<String> subject = facts.find(it.key()).flatMap(fact -> fact.fact().subject());
      indicators.add(it.role() + it.indicator() + subject);
    }
    return indicators;
  }

  /// Whether a total is that of its parts without one of them.
  private boolean isOfAllButOne(Relation relation) {
    if (!(relation instanceof Sum sum)) {
      return false;
    }
    return sum.parts().size() > 2
        && sum.parts()
            .stream()
            .anyMatch(
                left -> sum.required(left.member(), drafts.reckoner)
                    .filter(it -> it.contains(BigDecimal.ZERO))
                    .isPresent());
  }

  /// The figures that are added up.
  private static Set<String> parts(Draft draft) {
    Set<String> parts = new HashSet<>();
    for (Member it : draft.relation().members()) {
      if (!it.role().equals("total")) {
        parts.add(it.key());
      }
    }
    return parts;
  }

  /// Whether there was enough to hold the sum against.
  ///
  /// @param open takes what fails, but may do so only because the report leaves parts out
  private boolean sum(
      Rule rule,
      Form.Addition sum,
      Mention anchor,
      List<Operands> missing,
      List<Draft> open) {
    Operands found = parts(sum, anchor);
    boolean afar = sum.use() == Form.Use.BORNE_OUT_AFAR;
    boolean borneOut = afar || sum.use() == Form.Use.BORNE_OUT;
    boolean partial = borneOut || sum.use() == Form.Use.PARTIAL;
    boolean several = !partial || afar;
    if (found.terms.isEmpty() || several && found.missing.isEmpty() && found.terms.size() < 2) {
      return false;
    }
    if (!found.missing.isEmpty()) {
      missing.add(found);
      return false;
    }
    Sum relation = new Sum(anchor.member("total"), found.terms, Sum.Kind.CLOSED);
    Judgement judgement = relation.judge(drafts.reckoner);
    boolean holds = judgement.outcome() instanceof Judgement.Holds;
    if (!holds && (sum.use() == Form.Use.ALTERNATIVE || !found.divided)) {
      return false;
    }
    if (partial
        && judgement.outcome() instanceof Judgement.Fails fails
        && (borneOut || explained(sum, found, fails))) {
      if (found.terms.size() > 1) {
        open.add(
            new Draft(
                rule, Check.Origin.RULE, relation, scoped(judgement, found.lowered), false));
      }
      return false;
    }
    drafts.rule(
        rule,
        relation,
        scoped(judgement(judgement, sum.implied() && found.lacksOpening()), found.lowered),
        false);
    return true;
  }

  private Operands parts(Form.Addition sum, Mention anchor) {
    Operands found = new Operands();
    for (Ref part : sum.parts()) {
      if (part.isFamily() || facts.isShared(part.indicator())) {
        List<Mention> family = family(part, anchor, sum.use() == Form.Use.BORNE_OUT_AFAR);
        for (Mention it : family) {
          found.terms.add(Term.plus(it.member("part")));
        }
        found.divided &= !part.isFamily() || isDivided(anchor, family);
      } else {
        found.take(part, anchor, "part", accounts);
      }
    }
    return found;
  }

  /// Money of one kind and money of any kind need not agree: what holds of them holds, what fails
  /// says nothing.
  private static Judgement scoped(Judgement judgement, boolean lowered) {
    return lowered && judgement.isFailure()
        ? judgement.with(Judgement.Unclear.because("scope-differs"))
        : judgement;
  }

  /// What holds or fails only because an amount that is not printed was taken as 0.
  private static Judgement judgement(Judgement judgement, boolean implied) {
    if (!implied || judgement.outcome() instanceof Judgement.Unclear) {
      return judgement;
    }
    return limited(judgement, Optional.of(Severity.INFO))
        .remarked(Judgement.Remark.IMPLIED_ZERO);
  }

  private static Judgement limited(Judgement judgement, Optional<Severity> limit) {
    return judgement.outcome() instanceof Judgement.Fails fails && limit.isPresent()
        ? judgement.with(fails.atMost(limit.get()))
        : judgement;
  }

  /// Whether parts that the report leaves out may be what is missing.
  private boolean explained(Form.Addition sum, Operands found, Judgement.Fails fails) {
    boolean less = fails.difference().map(it -> it.signum() > 0).orElse(true);
    return less
        && (!found.absent.isEmpty() || sum.parts()
            .stream()
            .anyMatch(it -> it.isFamily() || facts.isShared(it.indicator())));
  }

  /// All of a family that stand in the anchor's own section, of each what stands nearest.
  ///
  /// @param afar whether they may stand far from it, since another phase has to bear them out
  private List<Mention> family(Ref ref, Mention anchor, boolean afar) {
    List<Mention> all = facts.of(ref);
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, Mention> members = new LinkedHashMap<>();
    boolean ofAll = isOneFundOfAll(anchor);
    for (Mention it : all) {
      if ((afar || it.distance(anchor) < 2)
          && it.year().equals(anchor.year())
          && it.phase().equals(anchor.phase())
          && it.scope().equals(anchor.scope())
          && (it.fund().isEmpty() && !ofAll || it.fund().equals(anchor.fund()))) {
        members.merge(
            it.indicator() + it.fact().subject().map(drafts.book.names()::bare).orElse(""),
            it,
            (a, b) -> isNearer(b, a, anchor) ? b : a);
      }
    }
    return List.copyOf(members.values());
  }

  /// Whether a family is told as what an amount is divided into: in one table with it, or right behind it. The
  /// accounts of a union beside what the budget paid are told of other money.
  private boolean isDivided(Mention anchor, List<Mention> members) {
    boolean inOneTable = anchor.inTable();
    Mention first = null;
    for (Mention it : members) {
      inOneTable &= it.inTable() && it.block() == anchor.block();
      first = first == null || it.order() < first.order() ? it : first;
    }
    return first == null || inOneTable || facts.isNext(anchor, first);
  }

  /// Whether the section tells the total of all funds beside that of one: what is divided there without a
  /// word of a fund is the first.
  private boolean isOneFundOfAll(Mention anchor) {
    if (anchor.fund().isEmpty()) {
      return false;
    }
    for (Mention it : facts.of(anchor.indicator())) {
      if (it.fund().isEmpty()
          && it.distance(anchor) < 2
          && it.year().equals(anchor.year())
          && it.phase().equals(anchor.phase())
          && it.fact().subject().equals(anchor.fact().subject())) {
        return true;
      }
    }
    return false;
  }

  /// A row of the anchor's table or paragraph goes before one elsewhere in its section.
  private static boolean isNearer(Mention a, Mention b, Mention anchor) {
    return a.block() == anchor.block() && b.block() != anchor.block();
  }

  private void unclear(Rule rule, Mention anchor, Operands found) {
    List<Operand> operands = new ArrayList<>();
    operands.add(anchor.member("total").operand());
    for (Term term : found.terms) {
      operands.add(term.member().operand());
    }
    Judgement judgement =
        Judgement.unclear(operands, "", found.missing.toArray(String[]::new));
    drafts.rule(rule, Settled.of(judgement), false);
  }

  private void ratio(Rule rule, Form.Ratio ratio) {
    if (facts.of(ratio.percent()).isEmpty()) {
      return;
    }
    for (Mention percent : everything.anchors(ratio.percent(), ratio.operands())) {
      List<Ratio.Form> forms = new ArrayList<>();
      Set<String> missing = new HashSet<>();
      boolean lowered = false;
      List<Ratio.Form> mistakes = new ArrayList<>();
      for (Form.Definition definition : ratio.forms()) {
        Defined defined = definition(definition, percent);
        if (defined.form().isPresent()) {
          forms.add(defined.form().get());
        }
        lowered |= defined.lowered();
        missing.addAll(defined.missing());
      }
      for (Form.Definition definition : ratio.mistakes()) {
        definition(definition, percent).form().ifPresent(mistakes::add);
      }
      if (!forms.isEmpty()) {
        Relation relation = new Ratio(percent.member("percent"), forms, mistakes);
        Judgement judgement = relation.judge(drafts.reckoner);
        boolean unsure = lowered || ratio.confirms() && !together(percent, relation)
            || elsewhere(percent, relation);
        drafts.rule(
            rule,
            relation,
            scoped(judgement, unsure),
            false);
      } else {
        Judgement judgement =
            Judgement.unclear(
                List.of(percent.member("percent").operand()),
                "",
                missing.stream().sorted().toArray(String[]::new));
        drafts.rule(rule, Settled.of(judgement), false);
      }
    }
  }

  /// Whether a percentage and all its operands stand in one sentence or row.
  private boolean together(Mention percent, Relation relation) {
    for (Member member : relation.members()) {
      Optional<Mention> it = facts.find(member.key());
      if (it.isPresent() && it.get() != percent && it.get().distance(percent) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether a percentage stands with other amounts than those that it would be held against: then
  /// it is theirs.
  private boolean elsewhere(Mention percent, Relation relation) {
    Set<String> used = new HashSet<>();
    for (Member member : relation.members()) {
      used.add(member.indicator().orElse(""));
      Optional<Mention> it = facts.find(member.key());
      if (it.isPresent() && it.get() != percent && it.get().distance(percent) == 0) {
        return false;
      }
    }
    for (Mention it : facts.all()) {
      if (it.money() && it.distance(percent) == 0 && !used.contains(it.indicator())) {
        return true;
      }
    }
    return false;
  }

  private record Defined(Optional<Ratio.Form> form, boolean lowered, Set<String> missing) {}

  /// A percentage says no phase: its part is looked for beside it, the base beside the part.
  private Defined definition(Form.Definition definition, Mention percent) {
    Operands part = new Operands();
    part.take(definition.part(), percent, "part", accounts);
    Operands base = new Operands();
    if (!part.terms.isEmpty()) {
      Mention first = facts.find(part.terms.get(0).member().key()).orElseThrow();
      base.take(definition.base(), part, first, accounts);
    }
    Set<String> missing = new HashSet<>(part.missing);
    missing.addAll(base.missing);
    if (!missing.isEmpty() || base.terms.isEmpty()) {
      return new Defined(Optional.empty(), false, missing.isEmpty() ? Set.of("base") : missing);
    }
    return new Defined(
        Optional.of(new Ratio.Form(part.terms, base.terms)), base.lowered, Set.of());
  }

  private void bound(Rule rule, Form.Bound bound) {
    Ref first = bound.wholes().get(0);
    if (facts.of(first).isEmpty()
        || bound.parts().size() == 1 && facts.of(bound.parts().get(0)).isEmpty()) {
      return;
    }
    for (Mention whole : everything.anchors(first, bound.operands())) {
      Operands wholes = new Operands();
      wholes.terms.add(Term.plus(whole.member("whole")));
      wholes.take(bound.furtherWholes(), whole, "whole", everything);
      boolean replaced =
          bound.unless()
              .filter(it -> everything.find(it, whole) instanceof Selection.One)
              .isPresent();
      if (wholes.missing.isEmpty() && !replaced) {
        bound(rule, bound, whole, wholes);
      }
    }
  }

  private void bound(Rule rule, Form.Bound bound, Mention whole, Operands wholes) {
    Ref only = bound.parts().get(0);
    if (facts.isShared(only.indicator()) && whole.fact().subject().isEmpty()) {
      if (drafts.report.identity().kind() == Identity.Kind.PROJECT) {
        // 支出合计 in a report about a project is of that, or of some of its parts.
        return;
      }
      within(rule, bound, whole, programmes(only, whole));
      return;
    }
    Operands parts = new Operands();
    parts.take(bound.parts(), whole, "part", everything);
    if (parts.terms.isEmpty() || !parts.missing.isEmpty()) {
      return;
    }
    Relation relation = new AtMost(parts.terms, wholes.terms);
    Judgement judgement =
        judgement(relation.judge(drafts.reckoner), bound.implied() && wholes.lacksOpening());
    drafts.rule(
        rule,
        relation,
        scoped(limited(judgement, bound.limit()), wholes.lowered || parts.lowered),
        false);
  }

  /// All subjects together are within the whole. Where they are not, they may overlap (a programme
  /// and what it was spent on), so that only one that is too large alone is wrong.
  private void within(Rule rule, Form.Bound bound, Mention whole, List<Mention> parts) {
    if (parts.isEmpty()) {
      return;
    }
    List<Term> terms = parts.stream().map(it -> Term.plus(it.member("part"))).toList();
    Relation all = new AtMost(terms, List.of(Term.plus(whole.member("whole"))));
    if (!all.judge(drafts.reckoner).isFailure()) {
      drafts.rule(rule, all, false);
      return;
    }
    for (Mention part : parts) {
      Relation one = AtMost.of(part.member("part"), whole.member("whole"));
      Judgement judgement = one.judge(drafts.reckoner);
      if (judgement.isFailure()) {
        drafts.rule(rule, one, limited(judgement, bound.limit()), false);
      }
    }
  }

  /// One mention of each subject, all of one section.
  private List<Mention> programmes(Ref ref, Mention whole) {
    Map<String, Map<String, Mention>> bySection = new LinkedHashMap<>();
    for (Mention it : facts.of(ref)) {
      if (it.fact().subject().isPresent()
          && !it.scored()
          && it.year().equals(whole.year())
          && it.phase().equals(ref.phase().or(whole::phase))
          && it.fund().equals(whole.fund())) {
        bySection
            .computeIfAbsent(it.fact().figure().section().orElse(""), key -> new LinkedHashMap<>())
            .putIfAbsent(it.fact().subject().get(), it);
      }
    }
    return bySection.values()
        .stream()
        .max(Comparator.comparingInt(Map::size))
        .map(it -> List.copyOf(it.values()))
        .orElse(List.of());
  }

  private void pair(Rule rule, Form.Pair pair) {
    for (Mention first : accounts.anchors(pair.first(), List.of(pair.second()))) {
      Operands found = new Operands();
      found.take(pair.second(), first, "second", accounts);
      if (found.terms.size() == 1) {
        Relation relation =
            new Equal(List.of(first.member("first"), found.terms.get(0).member()));
        drafts.rule(
            rule, relation, scoped(relation.judge(drafts.reckoner), found.lowered), false);
      }
    }
  }
}
