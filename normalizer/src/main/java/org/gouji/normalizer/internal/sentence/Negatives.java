package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what words say that there was none of: 无公务用车购置及运行费 states 0. Immutable.
final class Negatives {

  private static final String CLAUSE_END = "，,；;。！？!?\n";

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Meaning meaning;
  private final LabelFinder labels;
  private final Words none;

  private static final Telltale JOINT = Telltale.of("、|以及|和|及|与|或");
  /// Said of the year of the report and the one before.
  private static final Telltale BOTH_YEARS = Telltale.of("(?:近|这)?两年(?:均|都)$");
  private static final Telltale HAPPENED =
      Telltale.of("(?:(?:未发生|未产生|没有发生)(?:支出|费用|相关支出)?|无(?:支出|发生|发生额)?)");
  private static final Telltale ALL_YEAR =
      Telltale.of("(?:全年|当年|本年度?|(?:19|20)\\d{2}年度?)?(?:均|都)?$");
  /// 公车改革后未保留公务用车 tells what was done, and no number.
  private static final Telltale KEEPS = Telltale.of("保留");
  private static final String HAPPENS = "发生";
  private static final String THREE = "three-public.";
  private static final String REASON = "原因是";

  Negatives(Catalogue catalogue, Vocabulary vocabulary, Meaning meaning) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.meaning = meaning;
    this.labels = new LabelFinder(vocabulary);
    this.none = vocabulary.words(Kind.NONE);
  }

  /// Whether a sentence has a word that may say so.
  boolean mayBeIn(Sentence sentence) {
    return mayBeIn(sentence.text().substring(sentence.start(), sentence.end()));
  }

  /// Whether a text has one.
  boolean mayBeIn(String text) {
    return none.in(text);
  }

  /// Finds them between two offsets of a sentence.
  void find(
      Sentence sentence, Context context, int from, int to, List<Mention> mentions,
      Draft draft) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && CLAUSE_END.indexOf(sentence.text().charAt(end)) < 0) {
        end++;
      }
      boolean figure = end == to && to < sentence.end();
      clause(sentence, context, at, end, figure, mentions, draft);
      at = end + 1;
    }
  }

  /// @param figure whether the clause goes on with a figure, which its last name has
  private void clause(
      Sentence sentence, Context context, int from, int to, boolean figure,
      List<Mention> mentions, Draft draft) {
    String clause = sentence.text().substring(from, to);
    for (Optional<Words.Match> found = none.first(clause); found.isPresent();) {
      int at = found.get().start();
      if (HAPPENED.is(clause.substring(at)) && !(figure && from + clause.length() == to)) {
        behindNames(sentence, context, from, at, found.get().word(), mentions, draft);
      }
      List<Name> names = names(clause, found.get().end());
      int end = names.isEmpty() ? found.get().end() : names.get(names.size() - 1).end();
      if (figure && end == clause.length() && names.size() > 1) {
        names = names.subList(0, names.size() - 1);
      }
      boolean act = KEEPS.begins(clause.substring(found.get().end()));
      for (Name name : act ? List.<Name>of() : names) {
        stated(
            sentence, context, from, from + end, at, found.get().word(),
            whole(clause.substring(0, at), name.label()), mentions, draft);
      }
      int next = end;
      found =
          none.first(clause.substring(next))
              .map(
                  it -> new Words.Match(it.word(), it.start() + next, it.end() + next));
    }
  }

  /// 行政补助收入和投资收益本年均未发生: what the words before say that there was none of.
  private void behindNames(
      Sentence sentence, Context context, int from, int at, String word, List<Mention> mentions,
      Draft draft) {
    String before = sentence.text().substring(from, from + at);
    if (vocabulary.words(Kind.LAST_YEAR).in(before)) {
      return;
    }
    String names = ALL_YEAR.withoutFirst(before);
    for (LabelFinder.Label name : labels.find(names)
        .map(it -> labels.joined(names, it))
        .orElse(List.of())) {
      stated(
          sentence, context, from, from + at + word.length(), at, word, name.label(), mentions,
          draft);
    }
  }

  /// @param end behind the name and what it ends with, 0-based
  private record Name(String label, int end) {}

  /// The names behind a word that says that there was none: 没有事业收入、经营收入和附属单位上缴收入. Empty where anything
  /// but names stands there.
  private List<Name> names(String clause, int from) {
    List<Name> names = new ArrayList<>();
    int at = from;
    while (at < clause.length()) {
      Optional<String> label = label(clause, at);
      if (label.isEmpty()) {
        break;
      }
      int behind = at + label.get().length();
      String rest = clause.substring(behind);
      int joint =
          JOINT.matcher(rest).results().findFirst().map(MatchResult::start).orElse(rest.length());
      if (!meaning.closes(rest.substring(0, joint))) {
        break;
      }
      names.add(new Name(label.get(), behind + joint));
      Matcher mark = JOINT.matcher(rest, joint, rest.length());
      at = mark.lookingAt() ? behind + mark.end() : clause.length();
    }
    return names;
  }

  private Optional<String> label(String clause, int at) {
    return vocabulary.labels()
        .at(clause, at)
        .or(
            () -> vocabulary.shortWords()
                .at(clause, at)
                .filter(
                    it -> vocabulary.indicator(it)
                        .filter(id -> id.startsWith("asset."))
                        .isPresent()));
  }

  /// 年初无结转和结余 says that there was no 年初结转和结余: a name may begin before the word that says so.
  private String whole(String before, String label) {
    for (int from = 0; from < before.length(); from++) {
      Optional<String> name = vocabulary.labels().at(before.substring(from) + label, 0);
      if (name.filter(it -> it.length() > label.length()).isPresent()) {
        return name.get();
      }
    }
    return label;
  }

  /// What there was none of, and not what there was to be: 未发生政府采购支出.
  private static Optional<Phase> happens(String word, String indicator) {
    return word.endsWith(HAPPENS) && Phases.isOfFlow(indicator)
        ? Optional.of(Phase.FINAL)
        : Optional.empty();
  }

  /// 三公经费支出1.08万元，全部为公务接待费；无公务用车购置及运行费: what there was none of among what its paragraph says to be spent.
  private static Optional<Phase> ofSpent(String indicator, Sentence sentence, Draft draft) {
    if (!indicator.startsWith(THREE)) {
      return Optional.empty();
    }
    return draft.facts()
        .stream()
        .filter(it -> it.indicator().startsWith(THREE))
        .filter(
            it -> Bases.isInOnePlace(it.figure().location(), sentence.place().location()))
        .filter(it -> !it.figure().quantity().unit().equals("%"))
        .reduce((first, second) -> second)
        .flatMap(Fact::phase)
        .filter(it -> it == Phase.FINAL);
  }

  private void stated(
      Sentence sentence, Context context, int from, int to, int at, String word,
      String label, List<Mention> mentions, Draft draft) {
    String indicator = vocabulary.indicator(label).orElseThrow();
    Dimension dimension = catalogue.indicator(indicator).orElseThrow().dimension();
    boolean ofAFund = Mention.isTotal(indicator);
    if (dimension != Dimension.MONEY && dimension != Dimension.COUNT || ofAFund) {
      return;
    }
    int start = from + at;
    int offset = word.indexOf('无') >= 0 ? word.indexOf('无')
        : word.indexOf('未') >= 0 ? word.indexOf('未') : 0;
    int end = start + word.length();
    // Why 决算数小于预算数 says nothing of what there was none of.
    int why = sentence.text().lastIndexOf(REASON, start);
    int told = why < from ? from : why + REASON.length();
    Optional<Phase> phase =
        meaning.phase(
            new Spot(
                sentence.from(why < from ? sentence.start() : told), context,
                sentence.text().substring(told, start), told, "", mentions),
            indicator)
            .or(() -> happens(word, indicator))
            .or(() -> ofSpent(indicator, sentence, draft));
    Quantity zero =
        Quantity.exact(sentence.folded().printed(start + offset, end), BigDecimal.ZERO, "");
    for (int years = BOTH_YEARS.in(sentence.text().substring(sentence.start(), start)) ? 1 : 0;
        years >= 0;
        years--) {
      int before = years;
      draft.figure(
          zero,
          label,
          sentence.place(),
          sentence.folded().start(start + offset),
          sentence.folded().end(end),
          sentence.quote(from, to),
          Optional.of(
              new Stated(
                  indicator,
                  phase,
                  context.fiscalYear().map(it -> it - before),
                  Optional.empty(),
                  Optional.empty(),
                  Grounds.LABEL)));
    }
  }
}
