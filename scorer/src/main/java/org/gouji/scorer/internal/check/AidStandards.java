package org.gouji.scorer.internal.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.report.Phase;
import org.gouji.scorer.internal.relation.GrantRange;
import org.gouji.scorer.internal.relation.Judgement;

/// What was paid to those aided, held against the standard that they are aided by.
final class AidStandards {

  private static final String RULE = "aid.standard-times-persons";

  /// 每人每月80元 says nothing of what one gets in a year.
  private static final Pattern PERIODS = Pattern.compile("[每/](?:月|学期|季度?|次|学年)");
  /// Of whom a household has several.
  private static final Pattern ONE_PERSON = Pattern.compile("[每/][人名位生]");
  private static final String HOUSEHOLDS = "户";
  /// Money, and people or households that got some.
  private static final Pattern PAID =
      Pattern.compile("\\d[\\d,.]*[余多]?(?:[万亿千]?元|[万千]?[余多]?(?:人次|户次|[人户名位]))");

  /// 发放42.70万元，对患病职工给予补助，每户: whom a standard is for, told in a clause without a figure of its own.
  private static final Pattern ASIDE =
      Pattern.compile("•[^•,，;；]*[,，;；][^•,，;；]+[,，;；][^•,，;；]*[每标][^•,，;；]*•");

  private final Drafts drafts;

  AidStandards(Drafts drafts) {
    this.drafts = drafts;
  }

  /// Standard, persons and amount that one table row, or one section, states together; of a single amount without a
  /// kind only what stands right beside it.
  void run() {
    for (Mention most : drafts.facts.of("standard.aid.max")) {
      if (most.scored() || PERIODS.matcher(most.fact().figure().label()).find()) {
        continue;
      }
      Optional<Mention> least = near("standard.aid.min", most, 1, it -> true);
      stream(
          "union.hardship.aided", most, least.isPresent() || isOfKind(most) ? 1 : 0,
          it -> isFor(most, it) && areCounted(most, it))
          .map(it -> paid(most, least, it).map(amount -> range(amount, it, least, most)))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(it -> drafts.rule(RULE, it));
    }
  }

  private Optional<Mention> paid(Mention most, Optional<Mention> least, Mention persons) {
    Predicate<Mention> paid =
        it -> isFor(most, it) && isOfThose(persons, it) && areTogether(most, least, persons, it);
    return near("union.hardship.amount", most, 0, paid)
        .or(() -> programme(most, persons, least).filter(paid))
        .or(() -> near("union.hardship.amount", most, 1, paid));
  }

  private static GrantRange range(
      Mention amount, Mention persons, Optional<Mention> least, Mention most) {
    return new GrantRange(
        amount.member("amount"),
        persons.member("persons"),
        least.map(it -> it.member("least")),
        Optional.of(most.member("most")));
  }

  /// What was paid by a standard; of the amounts of several uses in its place one that it allows, and none where it allows
  /// none.
  private Optional<Mention> programme(Mention most, Mention persons, Optional<Mention> least) {
    List<Mention> beside =
        drafts.facts.of("programme.amount")
            .stream()
            .filter(it -> it.distance(most) == 0 && !it.scored())
            .filter(it -> it.phase().isEmpty() || it.phase().equals(Optional.of(Phase.FINAL)))
            .filter(it -> it.year().equals(most.year()))
            .toList();
    return beside.stream().map(it -> it.fact().subject()).distinct().count() < 2
        ? near("programme.amount", most, 0, it -> true)
        : beside.stream()
            .filter(
                it -> range(it, persons, least, most).judge(drafts.reckoner)
                    .outcome() instanceof Judgement.Holds)
            .findFirst();
  }

  /// 救助84户，发放救助金42万元；资助31人，发放助学金15.50万元，每人5000元: a standard without a kind is that of what stands next to
  /// it, so that no other money or people may be told between it and those that it is held against; of a single amount they
  /// are in its own words, of a range they may be told apart from it where its words tell of nobody else.
  private static boolean areTogether(
      Mention most, Optional<Mention> least, Mention persons, Mention amount) {
    if (isOfKind(most) || isTabular(most, persons, amount)) {
      return true;
    }
    String quote = most.fact().figure().quote();
    int from = quote.length();
    int to = 0;
    List<String> told = Stream.concat(Stream.of(most, persons, amount), least.stream())
        .map(it -> it.fact().figure().printed())
        .toList();
    for (String printed : told) {
      int at = quote.indexOf(printed);
      if (at < 0 && least.isEmpty()) {
        return false;
      }
      from = at < 0 ? 0 : Math.min(from, at);
      to = at < 0 ? quote.length() : Math.max(to, at + printed.length());
    }
    String words = quote.substring(from, to);
    for (String printed : told) {
      words = words.replaceFirst(Pattern.quote(printed), "•");
    }
    return !PAID.matcher(words).find() && !ASIDE.matcher(words).find();
  }

  private static boolean isTabular(Mention most, Mention persons, Mention amount) {
    return most.inTable()
        && !(most.fact().figure().location().equals(persons.fact().figure().location())
            && most.fact().figure().location().equals(amount.fact().figure().location()));
  }

  /// 每人5000元 is not what a household got.
  private static boolean areCounted(Mention standard, Mention persons) {
    return !(ONE_PERSON.matcher(standard.fact().figure().label()).find()
        && persons.fact().figure().quantity().unit().equals(HOUSEHOLDS));
  }

  /// 生活救助每户2000元 bounds what 生活救助 came to, and nothing that other aid did.
  private static boolean isFor(Mention standard, Mention aid) {
    return !isOfKind(standard) || standard.fact().subject().equals(aid.fact().subject());
  }

  /// 生活救助160户 are not all of those whom an amount without that name aided.
  private static boolean isOfThose(Mention persons, Mention amount) {
    Optional<String> kind = persons.fact().subject();
    return kind.isEmpty()
        || amount.fact().subject().filter(it -> it.contains(kind.get())).isPresent();
  }

  private static boolean isOfKind(Mention standard) {
    return standard.fact().subject().isPresent();
  }

  private Optional<Mention> near(
      String indicator, Mention anchor, int distance, Predicate<Mention> wanted) {
    return stream(indicator, anchor, distance, wanted).findFirst();
  }

  /// What was spent, of all funds, as near as that; the nearest first.
  private Stream<Mention> stream(
      String indicator, Mention anchor, int distance, Predicate<Mention> wanted) {
    return drafts.facts.of(indicator)
        .stream()
        .filter(it -> it.distance(anchor) <= distance && !it.scored())
        .filter(it -> it.phase().isEmpty() || it.phase().equals(Optional.of(Phase.FINAL)))
        .filter(it -> it.year().equals(anchor.year()))
        .filter(wanted)
        .sorted(
            Comparator.comparingInt((Mention it) -> it.distance(anchor))
                .thenComparing(it -> it.fund().isPresent())
                .thenComparingInt(Mention::order));
  }
}
