package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells the parts of a list from what those are divided into in turn: 支出100万元，其中：基本支出60万元，其中工资50万元、
/// 公用经费10万元；项目支出40万元. Immutable.
final class InnerLists {

  private static final Telltale BRACKET = Telltale.of("\\([^()]*\\)");
  private static final String USED = "用于";
  private static final char ENDS = '；';
  /// Longer lists were met nowhere, and what they add up to is not looked for.
  private static final int LONGEST = 60;
  /// How many ways to end the lists within a list are tried; few need more than ten.
  private static final int MOST_TRIES = 5_000;

  private final Vocabulary vocabulary;
  private final Partitions partitions;

  InnerLists(Vocabulary vocabulary, Partitions partitions) {
    this.vocabulary = vocabulary;
    this.partitions = partitions;
  }

  /// @param parts those of the list itself, in the order of the text
  /// @param sure whether they are known to be just those
  record Direct(List<Mention> parts, boolean sure) {}

  /// The parts of a list that holds lists of its own; empty where it holds none. Where a list within it ends
  /// without a mark the sum of the whole tells; where nothing adds up a semicolon ends it, and the parts are
  /// sure where they are what the catalogue divides the whole into.
  ///
  /// @param listed all the figures of the list
  /// @param value what a figure adds to a sum
  Optional<Direct> direct(
      Sentence sentence, Mention whole, List<Mention> listed,
      Function<Mention, BigDecimal> value) {
    if (listed.size() > LONGEST) {
      return Optional.of(new Direct(listed, false));
    }
    boolean[] divided = new boolean[listed.size()];
    boolean any = false;
    for (int i = 0; i + 1 < listed.size(); i++) {
      divided[i] = isDivided(between(sentence, listed, i));
      any |= divided[i];
    }
    if (!any) {
      return Optional.empty();
    }
    List<BigDecimal> values = listed.stream().map(value).toList();
    Optional<List<Integer>> adding =
        new Search(values, divided).adding(0, 0, value.apply(whole));
    if (adding.isPresent()) {
      return Optional.of(new Direct(adding.get().stream().map(listed::get).toList(), true));
    }
    List<Mention> marked = marked(sentence, listed, divided);
    return Optional.of(
        new Direct(marked, marked.size() > 1 && partitions.isPartition(whole, marked)));
  }

  /// Looks for the parts of one list.
  private static final class Search {

    private final List<BigDecimal> values;
    private final boolean[] divided;
    private int tries;

    Search(List<BigDecimal> values, boolean[] divided) {
      this.values = values;
      this.divided = divided;
    }

    /// The places of figures that add up to what is left, each taken with all or some of the figures behind it
    /// left aside where it is divided; empty where none do.
    Optional<List<Integer>> adding(int at, int taken, BigDecimal left) {
      if (left.signum() == 0 && taken > 1) {
        return Optional.of(List.of());
      }
      if (at == values.size() || left.signum() < 0 || tries++ > MOST_TRIES) {
        return Optional.empty();
      }
      BigDecimal rest = left.subtract(values.get(at));
      int furthest = divided[at] ? values.size() : at + 1;
      for (int next = at + 1; next <= furthest; next++) {
        Optional<List<Integer>> behind = adding(next, taken + 1, rest);
        if (behind.isPresent()) {
          List<Integer> places = new ArrayList<>(List.of(at));
          places.addAll(behind.get());
          return Optional.of(places);
        }
      }
      return Optional.empty();
    }
  }

  /// The figures of a list without those between one that is divided and the semicolon behind it.
  private static List<Mention> marked(
      Sentence sentence, List<Mention> listed, boolean[] divided) {
    List<Mention> marked = new ArrayList<>();
    boolean within = false;
    for (int i = 0; i < listed.size(); i++) {
      within &= i == 0 || between(sentence, listed, i - 1).indexOf(ENDS) < 0;
      if (!within) {
        marked.add(listed.get(i));
      }
      within |= divided[i];
    }
    return marked;
  }

  private static String between(Sentence sentence, List<Mention> listed, int at) {
    return BRACKET.without(
        sentence.text().substring(listed.get(at).end(), listed.get(at + 1).start()));
  }

  private boolean isDivided(String between) {
    int ends = between.indexOf(ENDS);
    String own = ends < 0 ? between : between.substring(0, ends);
    return own.contains(USED) || vocabulary.words(Kind.OF_WHICH).in(own)
        || vocabulary.words(Kind.OPEN_LIST).in(own);
  }
}
