package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds what a project's money was used for where the text tells it over several sentences: 发放春节慰问金57.60万元。……支出体检费24.96万元.
/// Only amounts that have the name of a use and together are what the project spent are taken for its uses.
public final class SummedUses {

  private static final String AMOUNT = "programme.amount";
  private static final int FEWEST = 3;
  private static final String NAME =
      "(?<name>[\\p{IsHan}“”]{2,16}?(?:费|费用|津贴|补贴|补助|补助金|慰问金|慰问款|帮扶金|救助金|助学金|奖金|奖励金|抚恤金|生活费|保险费|经费|款))";
  private static final Telltale TOLD =
      Telltale.of(
          "(?:发放|支出|支付|列支|使用|兑付|拨付|开支|花费|用去)了?" + NAME + "(?:共|共计|合计|为)?$");
  /// 给予医疗救助，共救助32人，支出 names what was done, and behind it perhaps for how many.
  private static final Telltale DONE =
      Telltale.of(
          "(?:实施|给予|开展|进行|提供|组织|举办)了?(?<name>[\\p{IsHan}“”]{2,14}?)(?:走访|活动|工作|服务)*，(?:[^，。；]{0,20}\\d[^，。；]{0,12}，)?"
              + "(?:共|全年|累计|实际|总计|合计)*(?:支出|发放|支付|使用|列支|投入|兑付)(?:资金|经费|金额|(?:救助|慰问|帮扶|补助|资助)(?:金|款))?(?:共|合计|为)*$");
  /// 支出助学金
  private static final Telltale SHORT =
      Telltale.of(
          "(?:发放|支出|支付|列支|使用|兑付|拨付)了?(?<name>(?:助学|慰问|奖励|抚恤|补助|资助|帮扶|救助)[金款])(?:共|共计|合计|为)?$");
  private static final Telltale NEXT = Telltale.of("^(?:[、，和及]|以及)" + NAME + "$");
  private static final Telltale QUOTED = Telltale.of("^“(?=[^“”]*”$)|(?<=^“[^“”]{1,16})”$");
  private static final Telltale NO_NAME =
      Telltale.of("每|均|标准|其中|累计|以来|结余|剩余|[上去]年|支出|支付|发放|预算|资金");
  private static final Telltale REVISED =
      Telltale.of("union\\..*\\.amount|programme\\.amount");
  private static final Telltale WHOLE = Telltale.of("programme\\.(?:amount|total)");

  private SummedUses() {}

  /// @param name in the words of the report
  private record Use(Figure figure, String name) {}

  /// Where the names before the amounts do not tell all uses, what was done does.
  public static void complete(Units units, Draft draft) {
    if (!complete(uses(units, false, draft), units, draft)) {
      complete(uses(units, true, draft), units, draft);
    }
  }

  /// Whether the uses are those of what was spent.
  private static boolean complete(List<Use> uses, Units units, Draft draft) {
    Set<String> names = new HashSet<>();
    if (uses.size() < FEWEST || !uses.stream().allMatch(it -> names.add(it.name()))) {
      return false;
    }
    BigDecimal sum =
        uses.stream()
            .map(it -> it.figure().quantity().yuan(units))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<Fact> whole =
        draft.facts()
            .stream()
            .filter(it -> WHOLE.is(it.indicator()) && it.phase().equals(Optional.of(Phase.FINAL)))
            .filter(it -> it.fund().isEmpty() && units.isMoney(it.figure().quantity().unit()))
            .filter(it -> it.figure().quantity().yuan(units).compareTo(sum) == 0)
            .filter(it -> uses.stream().noneMatch(use -> use.figure().key().equals(it.key())))
            .findFirst();
    whole.ifPresent(it -> take(it, uses, draft));
    return whole.isPresent();
  }

  private static List<Use> uses(Units units, boolean done, Draft draft) {
    List<Use> uses = new ArrayList<>();
    Optional<Figure> before = Optional.empty();
    for (Figure figure : List.copyOf(draft.figures())) {
      boolean money = units.isMoney(figure.quantity().unit());
      Optional<String> name =
          money && isOpen(figure, draft) ? name(figure, before, done) : Optional.empty();
      name.ifPresent(it -> uses.add(new Use(figure, it)));
      before = name.map(it -> figure);
    }
    return uses;
  }

  /// Whether nothing is known of an amount but what a union did with it, or what programme it was of.
  private static boolean isOpen(Figure figure, Draft draft) {
    Optional<Fact> fact = draft.fact(figure);
    return fact.filter(
        it -> !REVISED.is(it.indicator()) || !it.phase().equals(Optional.of(Phase.FINAL)))
        .isEmpty();
  }

  private static Optional<String> name(Figure figure, Optional<Figure> before, boolean done) {
    String words = before(figure);
    Optional<String> told =
        done
            ? name(DONE.matcher(words)).or(() -> name(TOLD.matcher(words)))
                .or(() -> name(SHORT.matcher(words)))
            : name(TOLD.matcher(words));
    return told.or(
        () -> before.map(Figure::printed)
            .filter(words::contains)
            .map(it -> words.substring(words.lastIndexOf(it) + it.length()))
            .flatMap(it -> name(NEXT.matcher(it))));
  }

  private static Optional<String> name(Matcher told) {
    return told.find()
        ? Optional.of(QUOTED.without(told.group("name"))).filter(it -> !NO_NAME.in(it))
        : Optional.empty();
  }

  private static void take(Fact whole, List<Use> uses, Draft draft) {
    for (Use use : uses) {
      Optional<String> name = Optional.of(use.name());
      if (draft.fact(use.figure()).isPresent()) {
        draft.revise(use.figure(), it -> it.withIndicator(AMOUNT).withSubject(name));
      } else {
        draft.state(
            use.figure(),
            new Stated(
                AMOUNT, whole.phase(), whole.year(), Optional.empty(), name, Grounds.PATTERN));
      }
    }
    List<Figure> parts = uses.stream().map(Use::figure).toList();
    if (!UseLists.isClaimed(parts, draft)) {
      draft.claim(
          new Claim.Sum(
              Claim.Origin.SENTENCE, whole.figure(),
              parts.stream().map(Claim.Term::plus).toList(), true));
    }
  }

  /// The words before a figure, as far as it is quoted.
  private static String before(Figure figure) {
    return figure.quote().substring(0, Math.max(0, figure.quote().lastIndexOf(figure.printed())));
  }
}
