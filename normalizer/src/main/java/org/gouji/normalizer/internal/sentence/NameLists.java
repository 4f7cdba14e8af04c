package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Claim;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds the things that a number counts, where they are named behind it (内设三个科室为A、B、C) or
/// before it (下设A、B、C共三个部室). Immutable.
final class NameLists {

  private static final Telltale INTRODUCES =
      Telltale.of("^[\\p{IsHan}]{0,8}?[，,]?(?:分别是|分别为|即|是|为|包括|有|:|\\()[:]?");
  private static final Telltale LEADS = Telltale.of("(?:内设|下设|设有|设立|设|下辖|包括)");
  private static final Telltale CLOSES = Telltale.of("(?:共计|共|合计|总计|等)*$");
  private static final Telltale JOINT = Telltale.of("(.{2,})(?:以及|和|及|与)(.{2,})");
  private static final Telltale FIRST = Telltale.of("一是|第一|一要|\\(?[一1][)、.]");
  private static final Telltale ITEM = Telltale.of("(?<=[:，；])[一二三四五六七八九十]{1,2}是(?=[^，；])");
  private static final int LONGEST_NAME = 40;
  /// How the names of units end.
  private static final String UNIT_ENDS = "室科部处股办心站队所馆组局会)";
  private static final int LONGEST_UNIT = 12;
  private static final Telltale ONE_UNIT =
      Telltale.of(
          "^\\p{IsHan}{2,}(?:中心|宫|俱乐部|馆|院|所|站|学校|大队|支队)(?:\\([^()]*\\))?$");

  private final Vocabulary vocabulary;

  NameLists(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Adds the claim that as many things are named as the mention says.
  void count(Sentence sentence, Mention mention, Draft draft) {
    if (mention.states(ListedProgrammes.COUNT)) {
      claim(sentence, mention, programmes(sentence, mention), draft);
    }
    if (mention.indicator().filter(vocabulary::countsAList).isEmpty()) {
      return;
    }
    Optional<Names> names =
        behind(sentence, mention)
            .flatMap(it -> it.joined(sentence.text(), mention))
            .or(
                () -> before(sentence, mention)
                    .flatMap(it -> it.joined(sentence.text(), mention)));
    claim(sentence, mention, names, draft);
  }

  /// The projects that are listed right before their number, or behind it, where they are as many: what is not may be a name
  /// with 、 in it.
  private static Optional<Names> programmes(Sentence sentence, Mention mention) {
    int clause = sentence.clauseStart(mention.start());
    return ListedProgrammes.names(sentence.text().substring(clause, mention.start()))
        .flatMap(it -> names(sentence.text(), clause + it[0], clause + it[1]))
        .or(() -> behind(sentence, mention))
        .flatMap(it -> it.joined(sentence.text(), mention))
        .filter(
            it -> it.names().size() == mention.figure().quantity().value().intValue());
  }

  private static void claim(
      Sentence sentence, Mention mention, Optional<Names> names, Draft draft) {
    if (names.isEmpty()) {
      return;
    }
    List<Claim.Item> items = new ArrayList<>();
    for (Names.Name name : names.get().names()) {
      items.add(
          new Claim.Item(
              sentence.folded().printed(name.start(), name.end()),
              sentence
                  .place()
                  .of(sentence.folded().start(name.start()), sentence.folded().end(name.end()))));
    }
    draft.claim(
        new Claim.Count(Claim.Origin.SENTENCE, mention.figure(), items, names.get().closed()));
  }

  /// @param closed false when the list ends in 等
  private record Names(List<Name> names, boolean closed) {

    /// Offsets into the folded text.
    record Name(int start, int end) {}

    /// The names with 和 and 及 read as joints where as many are counted so: 办公室、业务科和人事科 are 3,
    /// 办公室、组织和权益保障部 are 2. One name that makes no such number is no list.
    Optional<Names> joined(String text, Mention stated) {
      int wanted = stated.figure().quantity().value().intValue();
      List<Name> split = new ArrayList<>(names);
      for (int i = names.size() - 1; i >= 0 && split.size() < wanted; i--) {
        Name name = names.get(i);
        Matcher joint = JOINT.matcher(text.substring(name.start(), name.end()));
        if (joint.matches()) {
          split.set(i, new Name(name.start(), name.start() + joint.end(1)));
          split.add(i + 1, new Name(name.start() + joint.start(2), name.end()));
        }
      }
      boolean list =
          names.size() > 1
              || split.size() == wanted && (wanted > 1 || isNamed(text, names.get(0)));
      return list ? Optional.of(new Names(split, closed)) : Optional.empty();
    }
  }

  private static Optional<Names> behind(Sentence sentence, Mention mention) {
    String text = sentence.text();
    String rest = text.substring(mention.end(), sentence.end());
    Matcher intro = INTRODUCES.matcher(rest);
    if (!intro.find()) {
      return Optional.empty();
    }
    int start = mention.end() + intro.end();
    if (FIRST.matcher(text, start, sentence.end()).lookingAt()) {
      return numbered(sentence, start, mention);
    }
    boolean bracketed = intro.group().endsWith("(");
    int end = start;
    int depth = 0;
    while (end < sentence.end()) {
      char c = text.charAt(end);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && (c == '；' || !bracketed && isComma(c))) {
        break;
      }
      end++;
    }
    int wanted = mention.figure().quantity().value().intValue();
    int stop = end;
    return names(text, start, end).map(it -> gone(sentence, it, stop, wanted));
  }

  /// 五项工作：一是甲、乙；二是丙: as many as are numbered, where those are as many as are counted. Others may follow in
  /// sentences of their own.
  private static Optional<Names> numbered(Sentence sentence, int start, Mention mention) {
    List<Names.Name> names = new ArrayList<>();
    Matcher item = ITEM.matcher(sentence.text(), start - 1, sentence.end());
    while (item.find()) {
      names.add(new Names.Name(item.end(), sentence.clauseEnd(item.end())));
    }
    return mention.figure().quantity().value().intValue() == names.size()
        ? Optional.of(new Names(names, true))
        : Optional.empty();
  }

  /// A list with those named behind the comma that it stopped at, where they make as many as are counted: 6个科室，
  /// 分别是A科、B科、C科，D科，E科、F科.
  private static Names gone(Sentence sentence, Names first, int stop, int wanted) {
    List<Names.Name> names = new ArrayList<>(first.names());
    int end = stop;
    while (names.size() < wanted && end < sentence.end() && isComma(sentence.text().charAt(end))) {
      int from = end + 1;
      end = sentence.clauseEnd(from);
      Optional<Names> next = names(sentence.text(), from, end);
      if (next.isEmpty()
          || !next.get().names().stream().allMatch(it -> isUnit(sentence.text(), it))) {
        return first;
      }
      names.addAll(next.get().names());
    }
    return names.size() == wanted ? new Names(names, first.closed()) : first;
  }

  /// 1个，为某县职工服务中心 names the one, and 1个，为公益一类 does not.
  private static boolean isNamed(String text, Names.Name name) {
    return ONE_UNIT.in(text.substring(name.start(), name.end()));
  }

  private static boolean isUnit(String text, Names.Name name) {
    return UNIT_ENDS.indexOf(text.charAt(name.end() - 1)) >= 0
        && name.end() - name.start() <= LONGEST_UNIT;
  }

  private static boolean isComma(char c) {
    return c == '，' || c == ',';
  }

  private static Optional<Names> before(Sentence sentence, Mention mention) {
    String text = sentence.text();
    int clause = sentence.clauseStart(mention.start());
    String left = text.substring(clause, mention.start());
    Matcher lead = LEADS.matcher(left);
    if (!lead.find()) {
      return Optional.empty();
    }
    Matcher closing = CLOSES.matcher(left);
    int end = closing.find() ? closing.start() : left.length();
    if (end <= lead.end()) {
      return Optional.empty();
    }
    boolean open = closing.group().contains("等") && !closing.group().contains("共");
    return names(text, clause + lead.end(), clause + end)
        .map(it -> new Names(it.names(), it.closed() && !open));
  }

  /// Splits at 、 outside brackets; 和 and 及 are part of too many names to split at.
  private static Optional<Names> names(String text, int from, int to) {
    boolean closed = true;
    int end = to;
    if (end > from && text.charAt(end - 1) == '等') {
      closed = false;
      end--;
    }
    List<Names.Name> names = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i <= end; i++) {
      char c = i < end ? text.charAt(i) : '、';
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '、' && depth == 0 || i == end) {
        String name = text.substring(start, i);
        if (name.isBlank() || name.length() > LONGEST_NAME
            || name.chars().anyMatch(Character::isDigit)) {
          return Optional.empty();
        }
        names.add(new Names.Name(start, i));
        start = i + 1;
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new Names(names, closed));
  }
}
