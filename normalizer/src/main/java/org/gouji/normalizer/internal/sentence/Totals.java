package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds totals that stand behind what they are the total of. Immutable.
final class Totals {

  private static final Telltale TOTAL =
      Telltale.of("(?:合计|共计|总计|小计)(?:金额)?(?:为|达|约)?$");
  /// 合计到位资金200万元 may be of what came of other amounts.
  private static final Telltale CAME =
      Telltale.of("(?:合计|共计|总计)(?:实际|已)?(?:到位|投入|下达|安排)(?:资金|经费)?(?:为|达)?$");
  /// 举办讲座及展览共计173次 counts those, and nothing that was counted by another word.
  private static final Telltale HELD =
      Telltale.of("^(?:共|累计|全年)?(?:举办|开展|组织|召开|完成|发放)[\\p{IsHan}]{2,}");
  /// 满意332份、基本满意138份、不满意27份，前两项合计470份, and of four quarters 上半年合计: not of all that is told before.
  private static final Telltale SOME =
      Telltale.of("[前后][一二两三四五六]|[上下]半年|[一二三四]季度|月");
  private static final Telltale NAME = Telltale.of("([\\p{IsHan}]{2,8})(?:合计|共计|总计|小计)");
  private static final Telltale JOINS =
      Telltale.of("(?:并|再)?(?:加上?|另加|(减去?|扣除|扣减))(?!.*后)");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Changes changes;
  private final Scores scores;

  Totals(
      Catalogue catalogue,
      Vocabulary vocabulary,
      LabelFinder labels,
      Changes changes,
      Scores scores) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.changes = changes;
    this.scores = scores;
  }

  /// A、B、C合计T: everything before it in the sentence, back to another total.
  void find(Sentence sentence, List<Mention> mentions, Draft draft) {
    int from = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention total = mentions.get(i);
      if (scores(mentions.subList(from, i), total, draft)) {
        from = i + 1;
        continue;
      }
      if (total.start() < sentence.start() || total.isPercent()
          || total.left().indexOf('计') < 0
          || !TOTAL.in(total.left()) && !CAME.in(total.left())
          || labels.find(total.left()).isPresent()) {
        continue;
      }
      List<Figure> parts =
          mentions.subList(from, i)
              .stream()
              .filter(it -> isPart(it, total))
              .map(Mention::figure)
              .toList();
      boolean nested = vocabulary.words(Kind.OF_WHICH)
          .in(sentence.text().substring(sentence.start(), total.start()));
      Optional<List<Mention>> named = NamedParts.of(total, mentions.subList(0, i));
      if (named.isPresent()) {
        claim(total.figure(), named.get().stream().map(Mention::figure).toList(), draft);
      } else if (parts.size() >= 2 && !nested) {
        boolean each =
            SOME.in(total.left()) || CAME.in(total.left())
                || isOfSome(total, mentions.subList(from, i))
                || mentions.subList(from, i).stream().anyMatch(Totals::isOfEach);
        addingUp(total.figure(), parts)
            .or(() -> each ? Optional.empty() : Optional.of(parts))
            .ifPresent(it -> claim(total.figure(), it, draft));
      }
      from = i + 1;
    }
  }

  private boolean isPart(Mention part, Mention total) {
    return !part.isPercent()
        && !part.isOfEach()
        && !changes.isChange(part)
        && !scores.isMark(part)
        && !isPlanOf(part, total)
        && catalogue.units()
            .comparable(part.figure().quantity().unit(), total.figure().quantity().unit())
        && (!HELD.in(total.left()) || part.token().unit().equals(total.token().unit()));
  }

  /// 中央转移支付480万元，县级234万元，转移支付合计586万元: whether some amounts before a total are named as it is, and others not.
  private static boolean isOfSome(Mention total, List<Mention> before) {
    Optional<String> name = NAME.group(total.left());
    return name.isPresent()
        && before.stream().anyMatch(it -> it.left().contains(name.get()))
        && !before.stream().allMatch(it -> it.left().contains(name.get()));
  }

  /// 目标600人次，慰问共计618人次: what was to be done is no part of what was done.
  private static boolean isPlanOf(Mention part, Mention total) {
    return part.phase().equals(Optional.of(Phase.TARGET))
        && total.phase().filter(it -> it != Phase.TARGET).isPresent();
  }

  /// 每场课时费1200元、资料费500元，合计4万元: what one took is no part of what all took.
  private static boolean isOfEach(Mention mention) {
    return mention.isOfEach() || mention.left().indexOf('每') >= 0;
  }

  /// The longest end of a list that adds up to the total, for other things may be told before it; empty
  /// where none does.
  private Optional<List<Figure>> addingUp(Figure total, List<Figure> parts) {
    for (int from = 0; from + 1 < parts.size(); from++) {
      List<Figure> last = parts.subList(from, parts.size());
      BigDecimal sum = last.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(value(total)) == 0) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /// In yuan where it is money: 慰问金320000元，慰问品64000元，合计38.40万元.
  private BigDecimal value(Figure figure) {
    return figure.quantity().inBaseUnit(catalogue.units());
  }

  private static void claim(Figure total, List<Figure> parts, Draft draft) {
    List<Claim.Term> terms = parts.stream().map(Claim.Term::plus).toList();
    draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, total, terms, true));
  }

  /// 本年结余22.97万元，加上年初结余118.40万元，年末累计结余141.37万元: two amounts and what they come to.
  void chains(
      Sentence sentence, List<Mention> mentions, Draft draft) {
    for (int i = 1; i + 1 < mentions.size(); i++) {
      Mention second = mentions.get(i);
      Mention total = mentions.get(i + 1);
      if (total.start() < sentence.start()
          || !second.token().unit().equals(total.token().unit())) {
        continue;
      }
      Matcher joins = JOINS.matcher(second.left());
      if (!joins.lookingAt() || !isTotal(total)) {
        continue;
      }
      // 本年收入481万元，上年为455万元；加上年初结转: what another year had is no part.
      List<Mention> before =
          mentions.subList(0, i).stream().filter(it -> !isOfAnotherYear(it, total)).toList();
      if (before.isEmpty()) {
        continue;
      }
      Mention first =
          Nests.divided(vocabulary, sentence, before).orElse(before.get(before.size() - 1));
      if (first.token().unit().equals(second.token().unit()) && !first.isPercent()
          && !isGrandTotal(first)) {
        List<Claim.Term> terms = new ArrayList<>(joined(before, first));
        terms.add(term(second, joins));
        comingTo(total, terms, told(sentence, before, first, second, joins))
            .ifPresent(
                it -> draft.claim(
                    new Claim.Sum(Claim.Origin.SENTENCE, total.figure(), it, true)));
      }
    }
  }

  /// All amounts that a sentence tells up to the last that is joined to them.
  private List<Claim.Term> told(
      Sentence sentence, List<Mention> before, Mention first, Mention last, Matcher joins) {
    List<Claim.Term> terms = new ArrayList<>();
    for (Mention it : before) {
      boolean told =
          it.start() >= sentence.start() && it.token().unit().equals(last.token().unit());
      if (told && !changes.isChange(it) && !isPart(sentence, it, first)) {
        Matcher own = JOINS.matcher(it.left());
        terms.add(own.lookingAt() ? term(it, own) : Claim.Term.plus(it.figure()));
      }
    }
    terms.add(term(last, joins));
    return terms;
  }

  /// Whether a figure is one of those that a whole before it is divided into: up to the next semicolon.
  private boolean isPart(Sentence sentence, Mention mention, Mention whole) {
    return mention.start() > whole.end()
        && vocabulary.words(Kind.OF_WHICH)
            .last(sentence.text().substring(whole.end(), mention.start()))
            .filter(
                it -> sentence.text()
                    .substring(whole.end() + it.end(), mention.start())
                    .indexOf('；') < 0)
            .isPresent();
  }

  /// 拨款400万元、其他收入49万元，加上年初结转8万元，收入总计457万元: what was joined may be joined to all of a list. Where a
  /// sentence tells more than what is joined, and neither comes to the total, nobody knows what does.
  private static Optional<List<Claim.Term>> comingTo(
      Mention total, List<Claim.Term> joined, List<Claim.Term> told) {
    if (comes(total, joined) || told.size() <= joined.size()) {
      return Optional.of(joined);
    }
    return Optional.of(told).filter(it -> comes(total, it));
  }

  private static boolean comes(Mention total, List<Claim.Term> terms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Claim.Term term : terms) {
      BigDecimal value = term.figure().quantity().value();
      sum = term.sign() < 0 ? sum.subtract(value) : sum.add(value);
    }
    return sum.compareTo(total.token().value()) == 0;
  }

  private static Claim.Term term(Mention mention, Matcher joins) {
    return joins.group(1) == null
        ? Claim.Term.plus(mention.figure())
        : Claim.Term.minus(mention.figure());
  }

  /// A figure with those that it is joined to in turn: 年初结余12万元，加上本年收入430万元，减去….
  private static List<Claim.Term> joined(List<Mention> before, Mention last) {
    List<Claim.Term> terms = new ArrayList<>();
    int at = before.indexOf(last);
    Matcher joins = JOINS.matcher(last.left());
    while (at > 0 && joins.lookingAt()
        && before.get(at - 1).token().unit().equals(last.token().unit())) {
      terms.add(0, term(before.get(at), joins));
      at--;
      joins = JOINS.matcher(before.get(at).left());
    }
    terms.add(0, Claim.Term.plus(before.get(at).figure()));
    return terms;
  }

  private static boolean isOfAnotherYear(Mention mention, Mention total) {
    Optional<Integer> year = mention.stated().flatMap(Stated::year);
    return year.isPresent()
        && total.stated().flatMap(Stated::year).filter(it -> !it.equals(year.get())).isPresent();
  }

  /// What one chain came to does not begin the next: 收入总计120万元；加上年末结转5万元，支出总计120万元.
  private static boolean isGrandTotal(Mention mention) {
    return mention.indicator().filter(it -> it.endsWith(".grand-total")).isPresent();
  }

  private static boolean isTotal(Mention mention) {
    return TOTAL.in(mention.left())
        || mention.indicator()
            .filter(
                it -> it.equals("carry.closing") || it.endsWith(".grand-total"))
            .isPresent();
  }

  /// 决策18分，过程23.5分……综合得分93.5分.
  private boolean scores(List<Mention> before, Mention total, Draft draft) {
    if (!total.states("score.total") || vocabulary.words(Kind.LAST_YEAR).in(total.left())) {
      return false;
    }
    List<Mention> parts = before.stream().filter(it -> it.states("score.level1")).toList();
    if (parts.size() < 2) {
      return false;
    }
    BigDecimal sum =
        parts.stream().map(it -> it.token().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean some =
        Partitions.isWithoutExecution(parts)
            || before.stream().anyMatch(it -> isUnread(it, parts.get(0)));
    if (sum.compareTo(total.token().value()) == 0 || !some) {
      claim(total.figure(), parts.stream().map(Mention::figure).toList(), draft);
    }
    return true;
  }

  /// Points behind the first of some that nobody knows whose they are.
  private boolean isUnread(Mention mention, Mention first) {
    return mention.start() > first.start()
        && mention.token().unit().equals(first.token().unit())
        && mention.indicator().isEmpty()
        && !scores.isMark(mention);
  }
}
