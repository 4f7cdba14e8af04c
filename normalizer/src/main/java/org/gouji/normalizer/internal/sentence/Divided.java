package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Says what a sentence divides that begins with 其中, of the amounts told before it. Immutable.
final class Divided {

  private static final String COMPARED = "相比";
  /// 按资金来源分, 从支出结构看: what follows are the parts of something told before.
  private static final Telltale DIVIDES =
      Telltale.of("^(?:其中|[按从]照?[^，。；:\\d]{1,10}(?:分|划分|区分|来?看|分类)[，:])");

  private final Catalogue catalogue;
  private final Meaning meaning;
  private final Changes changes;

  Divided(Catalogue catalogue, Meaning meaning, Changes changes) {
    this.catalogue = catalogue;
    this.meaning = meaning;
    this.changes = changes;
  }

  /// The amount that its first part is a part of, else the last of the sentence before. What was left over is
  /// divided only into what was left over.
  ///
  /// Empty where the last is none that is known: 上解63万元，留存756万元。其中 divides what was kept, or what both are of.
  ///
  /// @param told all the amounts of the paragraph before it
  /// @param previous the figures of the sentence before it; at least one an amount that is known
  /// @param known whether a figure is one
  Optional<Mention> of(
      Sentence sentence, List<Mention> told, List<Mention> previous, Predicate<Mention> known) {
    String first =
        sentence.tokens()
            .stream()
            .filter(Token.Number.class::isInstance)
            .filter(it -> it.start() >= sentence.start())
            .findFirst()
            .map(it -> sentence.text().substring(sentence.start(), it.start()))
            .orElse("");
    boolean left = first.contains("结转") || first.contains("结余");
    return named(sentence, first, told)
        .or(() -> made(sentence, told))
        .or(() -> made(sentence, previous))
        .or(
            () -> Optional.of(last(previous.stream().filter(known).toList(), left))
                .filter(it -> !isBeforeUnknown(it, previous))
                .filter(it -> !isLess(it, previous, amounts(sentence))));
  }

  /// Whether the first part is more than an amount, and not more than another one told before.
  private boolean isLess(Mention amount, List<Mention> previous, List<BigDecimal> parts) {
    return !parts.isEmpty()
        && amount.token().yuan(catalogue.units()).compareTo(parts.get(0)) < 0
        && previous.stream()
            .filter(it -> catalogue.units().isMoney(it.token().unit()))
            .anyMatch(it -> it.token().yuan(catalogue.units()).compareTo(parts.get(0)) >= 0);
  }

  /// Whether an amount stands before others that nobody knows.
  private boolean isBeforeUnknown(Mention amount, List<Mention> previous) {
    return previous.stream()
        .filter(it -> it.start() > amount.start() && it.indicator().isEmpty())
        .filter(it -> catalogue.units().isMoney(it.token().unit()))
        .anyMatch(it -> !isBase(it) && !changes.ends(it.left()));
  }

  /// What a sentence that begins with 其中 divides: the last amount that the first of its parts is a
  /// part of. 本年支出100万元，年末结余3万元。其中：基本支出60万元 divides what was spent.
  private Optional<Mention> named(Sentence sentence, String words, List<Mention> amounts) {
    Optional<String> part = meaning.label(words);
    List<Mention> wholes =
        amounts.stream()
            .filter(it -> Partitions.isWithin(catalogue, it.indicator(), part))
            .filter(it -> !isBase(it) && !it.isOfShare())
            .filter(it -> !it.isPriorOf(amounts) && !isOfOneSource(it, amounts, sentence.text()))
            .toList();
    return made(sentence, wholes).or(() -> wholes.stream().reduce((first, second) -> second));
  }

  /// 支出526万元。按来源分，财政拨款支出514万元，其他12万元。按性质分: whether an amount is only a part of the total of its name.
  private static boolean isOfOneSource(Mention amount, List<Mention> told, String text) {
    return amount.indicator().filter(Mention::isTotal).isPresent()
        && told.stream()
            .anyMatch(
                it -> it.start() < amount.start() && it.indicator().equals(amount.indicator())
                    && it.phase().equals(amount.phase())
                    && DIVIDES.begins(text.substring(text.lastIndexOf('。', amount.start()) + 1))
                    && it.start() < text.lastIndexOf('。', amount.start()));
  }

  /// 支出15.72万元，控制在预算19万元以内。其中A12.36万元，B3.36万元: the one of some amounts that the parts come to.
  private Optional<Mention> made(Sentence sentence, List<Mention> wholes) {
    List<BigDecimal> parts = amounts(sentence);
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return wholes.stream()
        .filter(it -> parts.size() > 1 && !isBase(it) && !it.isOfShare())
        .filter(it -> catalogue.units().isMoney(it.token().unit()))
        .filter(it -> it.token().yuan(catalogue.units()).compareTo(sum) == 0)
        .reduce((first, second) -> second);
  }

  /// The amounts of a sentence that lists add up, in yuan.
  private List<BigDecimal> amounts(Sentence sentence) {
    return sentence.tokens()
        .stream()
        .filter(it -> it.start() >= sentence.start() && it.end() <= sentence.end())
        .flatMap(it -> it instanceof Token.Number number ? Stream.of(number) : Stream.of())
        .filter(it -> !PartialAmounts.isAside(sentence, it))
        .filter(it -> catalogue.units().isMoney(it.unit()))
        .map(it -> it.yuan(catalogue.units()))
        .toList();
  }

  /// Which amount of a sentence the next one divides: what the year is compared with is divided by nobody, 收入2436
  /// 万元，较上年的2318万元增加117万元。其中：….
  private Mention last(List<Mention> amounts, boolean left) {
    List<Mention> own =
        amounts.stream()
            .filter(it -> !isBase(it) && !it.isOfShare())
            .filter(it -> !it.isPriorOf(amounts))
            .toList();
    List<Mention> spent =
        own.stream()
            .filter(it -> it.indicator().filter(id -> id.startsWith("carry.")).isPresent() == left)
            .toList();
    List<Mention> last = !spent.isEmpty() ? spent : own.isEmpty() ? amounts : own;
    return done(last);
  }

  /// The last of some amounts, or where that is only the budget of one that was spent before it that: 公用经费46万元，年初
  /// 安排48万元。其中：…
  private static Mention done(List<Mention> amounts) {
    Mention last = amounts.get(amounts.size() - 1);
    return amounts.stream()
        .filter(it -> last.phase().filter(phase -> phase != Phase.FINAL).isPresent())
        .filter(it -> it.isOf(last) && it.phase().equals(Optional.of(Phase.FINAL)))
        .findFirst()
        .orElse(last);
  }

  /// 较上年的2318万元, 与2020年支出1371万元相比: what an amount is compared with is divided by nobody.
  private boolean isBase(Mention mention) {
    return changes.compares(mention.left()) || mention.right().startsWith(COMPARED);
  }
}
