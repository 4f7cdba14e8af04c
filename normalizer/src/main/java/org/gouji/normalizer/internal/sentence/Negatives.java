package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what words say that there was none of: 无公务用车购置及运行费 states 0. Immutable.
final class Negatives {

  private static final String CLAUSE_END = "，,；;。！？!?\n";

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Meaning meaning;
  private final Words none;

  private static final String REASON = "原因是";

  Negatives(Catalogue catalogue, Vocabulary vocabulary, Meaning meaning) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.meaning = meaning;
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
      while (end < to && CLAUSE_END.indexOf(sentence.text().charAt(end)) < 0
          && sentence.text().charAt(end) != '、') {
        end++;
      }
      negative(sentence, context, at, end, mentions, draft);
      at = end + 1;
    }
  }

  private void negative(
      Sentence sentence, Context context, int from, int to, List<Mention> mentions,
      Draft draft) {
    String clause = sentence.text().substring(from, to);
    Optional<Words.Match> found = none.first(clause);
    if (found.isEmpty()) {
      return;
    }
    int labelStart = found.get().end();
    Optional<String> label =
        vocabulary.labels()
            .at(clause, labelStart)
            .or(
                () -> vocabulary.shortWords()
                    .at(clause, labelStart)
                    .filter(
                        it -> vocabulary.indicator(it)
                            .filter(id -> id.startsWith("asset."))
                            .isPresent()));
    if (label.isPresent() && meaning.closes(clause.substring(labelStart + label.get().length()))) {
      stated(
          sentence, context, from, to, found.get().start(), found.get().word(),
          whole(clause.substring(0, found.get().start()), label.get()), mentions, draft);
    }
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
            indicator);
    draft.figure(
        Quantity.exact(
            sentence.folded().printed(start + offset, end), BigDecimal.ZERO, ""),
        label,
        sentence.place(),
        sentence.folded().start(start + offset),
        sentence.folded().end(end),
        sentence.quote(from, to),
        Optional.of(
            new Stated(
                indicator,
                phase,
                context.fiscalYear(),
                Optional.empty(),
                Optional.empty(),
                Grounds.LABEL)));
  }
}
