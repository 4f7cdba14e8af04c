package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.report.Identity;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Holds what a report about projects says is left of their money, and what share of it came or is left, against what a
/// programme was given and spent. The amounts bear the programme's name and the others none, so that only one that fits
/// says whose they are.
final class ProjectMoney {

  private static final String CLOSING = "carry.closing";
  private static final String AMOUNT = "programme.amount";
  private static final String BALANCE = "carry-over.identity";
  private static final Pattern WORD = Pattern.compile("(?<=..)(?:专项)?(?:项目|资金|经费)$");
  private static final String RESTATED = "restatement.same-indicator";
  private static final String RATE = "ratio.recomputed";

  private final Drafts drafts;
  private final Facts facts;

  ProjectMoney(Drafts drafts) {
    this.drafts = drafts;
    this.facts = drafts.facts;
  }

  /// What is told of one programme, or of all of them.
  private static final class Funds {
    final List<Mention> budgets = new ArrayList<>();
    final List<Mention> arrived = new ArrayList<>();
    final List<Mention> spent = new ArrayList<>();

    List<Mention> given() {
      return Stream.concat(arrived.stream(), budgets.stream()).toList();
    }
  }

  void run() {
    if (drafts.report.identity().kind() != Identity.Kind.PROJECT) {
      return;
    }
    Map<String, Funds> named = funds();
    List<Funds> all = List.copyOf(named.values());
    restated(all);
    ofEach(named);
    List<Mention> left = own(CLOSING);
    for (Mention it : left) {
      if (all.stream().noneMatch(funds -> isLeft(funds, it))) {
        accused(all, left).ifPresent(sum -> drafts.rule(BALANCE, sum));
      }
    }
    arrivals(all);
    for (String share : List.of("ratio.carry-over", "ratio.cost-saving")) {
      for (Mention rate : own(share)) {
        all.stream().anyMatch(it -> isRate(rate, left, it.given()));
      }
    }
  }

  /// Holds a rate of what came against what came of the money of the programme that it stands beside, or, where it stands
  /// elsewhere, of the only one that is told to have come.
  private void arrivals(List<Funds> all) {
    List<Funds> came = all.stream().filter(it -> !it.arrived.isEmpty()).toList();
    for (Mention rate : own("ratio.fund-arrival")) {
      boolean found =
          came.stream()
              .filter(it -> it.arrived.stream().anyMatch(one -> isBeside(one, rate)))
              .anyMatch(it -> isRate(rate, it.arrived, budgets(it, all)));
      if (!found && came.size() == 1) {
        Funds only = came.get(0);
        if (!isRate(rate, only.arrived, budgets(only, all))) {
          ofAdjusted(rate, only.arrived);
        }
      }
    }
  }

  /// 调整后全年预算168.5万元。实际到位168.5万元，到位率100%: what was to come may be told as what an adjustment left, before what
  /// came of it right beside the rate.
  private void ofAdjusted(Mention rate, List<Mention> told) {
    for (Mention part : told) {
      if (part.distance(rate) == 0 && part.order() < rate.order()
          && isRate(
              rate, List.of(part),
              told.stream().filter(it -> it.order() < part.order()).toList())) {
        return;
      }
    }
  }

  /// What a programme was to get, and the same under a name that leaves out who gave it.
  private static List<Mention> budgets(Funds funds, List<Funds> all) {
    return Stream.concat(
        funds.budgets.stream(),
        all.stream()
            .filter(it -> it != funds)
            .flatMap(it -> it.budgets.stream())
            .filter(it -> areAlike(name(it), name(funds.arrived.get(0)))))
        .toList();
  }

  /// What a table says of the project, or its rows come to, is what the text says of it, where it is: the two are called
  /// differently, and another amount may be of another scope.
  private void restated(List<Funds> all) {
    for (Funds text : all) {
      for (Funds table : all) {
        if (text != table) {
          restated(text.budgets, table.budgets);
          restated(text.arrived, table.arrived);
          restated(text.spent, table.spent);
        }
      }
    }
  }

  private void restated(List<Mention> told, List<Mention> added) {
    Optional<Mention> text = told.stream().filter(it -> !it.inTable()).findFirst();
    text.flatMap(
        it -> added.stream()
            .filter(Mention::inTable)
            .filter(
                other -> !other.indicator().equals(it.indicator())
                    && Mention.isTelling(other.fact().figure())
                    || areAlike(name(it), name(other)))
            .filter(other -> it.agrees(other, drafts.reckoner))
            .findFirst())
        .ifPresent(
            it -> drafts.rule(
                RESTATED,
                new Equal(List.of(text.get().member("first"), it.member("second")))));
  }

  /// What a programme is called without the word for what it is; empty without a name.
  private static String name(Mention mention) {
    return WORD.matcher(mention.fact().subject().orElse("")).replaceFirst("");
  }

  /// 青山县养老服务提升 and 养老服务提升项目
  private static boolean areAlike(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && (one.endsWith(other) || other.endsWith(one));
  }

  /// Of several projects each has what is left of its own money.
  private void ofEach(Map<String, Funds> named) {
    for (Mention it : told(CLOSING)) {
      Optional.of(AMOUNT + it.fact().subject())
          .filter(key -> it.fact().subject().isPresent())
          .map(named::get)
          .ifPresent(funds -> isLeft(funds, it));
    }
  }

  private List<Mention> own(String indicator) {
    return told(indicator).stream().filter(it -> it.fact().subject().isEmpty()).toList();
  }

  private List<Mention> told(String indicator) {
    return facts.ofTheYear(indicator)
        .stream()
        .filter(it -> !it.scored() && !it.isTarget())
        .toList();
  }

  private Map<String, Funds> funds() {
    Map<String, Funds> all = new LinkedHashMap<>();
    for (String indicator : List.of("programme.total", AMOUNT)) {
      for (Mention it : facts.ofTheYear(indicator)) {
        if (it.phase().isPresent() && it.fund().isEmpty() && !it.scored()) {
          add(it, all.computeIfAbsent(indicator + it.fact().subject(), any -> new Funds()));
        }
      }
    }
    return all;
  }

  private static void add(Mention mention, Funds funds) {
    switch (mention.phase().orElseThrow()) {
      case BUDGET -> funds.budgets.add(mention);
      case ADJUSTED -> funds.arrived.add(mention);
      case FINAL -> funds.spent.add(mention);
      case TARGET -> {
        // no money
      }
    }
  }

  /// Checks that something is what a programme did not spend, where it is.
  private boolean isLeft(Funds funds, Mention left) {
    for (Mention given : funds.given()) {
      for (Mention spent : funds.spent) {
        Sum sum = sum(left, given, spent);
        boolean telling =
            Mention.isTelling(given.fact().figure()) || Mention.isTelling(spent.fact().figure());
        if (telling && holds(sum.judge(drafts.reckoner))) {
          drafts.rule(BALANCE, sum);
          return true;
        }
      }
    }
    return false;
  }

  private static Sum sum(Mention left, Mention given, Mention spent) {
    return new Sum(
        left.member("total"),
        List.of(Term.plus(given.member("part")), Term.minus(spent.member("part"))),
        Sum.Kind.CLOSED);
  }

  /// The sum that fails for two digits that changed places, or for the unit of what is left, in a report that tells of one programme's money alone, each
  /// amount once, and of nothing that was left from the year before.
  private Optional<Sum> accused(List<Funds> all, List<Mention> left) {
    List<Funds> told =
        all.stream()
            .filter(it -> isInText(it.spent) && isInText(it.given()))
            .toList();
    boolean opened = !facts.of("carry.opening").isEmpty();
    if (opened || told.size() != 1 || !isOne(left) || !isOne(told.get(0).spent)) {
      return Optional.empty();
    }
    Funds funds = told.get(0);
    List<Mention> given = funds.arrived.isEmpty() ? funds.budgets : funds.arrived;
    return isOne(given)
        ? Optional.of(sum(left.get(0), given.get(0), funds.spent.get(0)))
            .filter(
                it -> Swapped.explains(it, drafts.reckoner)
                    || Swapped.isOfOtherUnit(it, drafts.reckoner))
        : Optional.empty();
  }

  private static boolean isInText(List<Mention> mentions) {
    return mentions.stream().anyMatch(it -> !it.inTable());
  }

  /// Whether mentions state one value.
  private boolean isOne(List<Mention> mentions) {
    return mentions.stream().allMatch(it -> it.agrees(mentions.get(0), drafts.reckoner));
  }

  private static boolean isBeside(Mention amount, Mention rate) {
    return Mention.beside(amount.fact().figure(), rate.fact().figure());
  }

  /// Checks that a rate is one of some amounts in others, where it is.
  private boolean isRate(Mention rate, List<Mention> parts, List<Mention> bases) {
    for (Mention part : parts) {
      for (Mention base : bases) {
        Ratio ratio =
            new Ratio(
                rate.member("percent"),
                List.of(Ratio.Form.of(part.member("part"), base.member("base"))), List.of());
        Judgement judgement = ratio.judge(drafts.reckoner);
        if (holds(judgement)) {
          drafts.rule(RATE, ratio, judgement);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(Judgement judgement) {
    return judgement.outcome() instanceof Judgement.Holds;
  }
}
