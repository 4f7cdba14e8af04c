package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;

/// Finds figures with what they consist of, behind 其中. Immutable.
final class Nests {

  /// 2020年、2021年预算分别为58万元、60万元 divides nothing told before.
  private static final Telltale OF_YEARS =
      Telltale.of("(?:19|20)\\d{2}年度?[、和至](?:19|20)\\d{2}年");
  private static final String OF = "由";
  /// 企业管理者40人，满意人数分别为
  private static final Telltale COUNTED = Telltale.of("[人户个家次]数$");
  /// 支出全部用于文化宫改造，其中
  private static final Telltale USED = Telltale.of("^([^，]{2,12}?)(?:全部|主要|均)?用于");
  /// 其中代理费按每件1200元计10.20万元
  private static final Telltale STANDARD = Telltale.of("每[\\p{IsHan}]{1,3}$");
  private static final BigDecimal NINE_TENTHS = BigDecimal.valueOf(90);

  private final Catalogue catalogue;
  private final Partitions partitions;
  private final InnerLists inner;
  private final PartSums sums;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Changes changes;
  private final Scores scores;
  private final Classes classes;
  private final ListedParts listed;
  private final PartNames names;

  Nests(
      Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels, Changes changes,
      Scores scores) {
    this.catalogue = catalogue;
    this.partitions = new Partitions(catalogue, vocabulary);
    this.sums = new PartSums(catalogue.units());
    this.inner = new InnerLists(vocabulary, partitions);
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.changes = changes;
    this.scores = scores;
    this.classes = new Classes(vocabulary);
    this.listed = new ListedParts(catalogue, vocabulary, partitions, sums, changes, scores);
    this.names = new PartNames(catalogue);
  }

  /// A figure and those behind 其中.
  record Group(Mention whole, List<Mention> parts, boolean open) {}

  List<Group> find(
      Sentence sentence, List<Mention> mentions, Draft draft) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      if (mentions.get(i + 1).start() >= sentence.start()) {
        group(sentence, mentions, i, draft).ifPresent(groups::add);
      }
    }
    names.complete(groups, draft);
    groups.forEach(it -> PartSums.claim(it.whole(), it.parts(), it.open(), draft));
    return groups;
  }

  /// The list between a figure and the next, where one begins there.
  private Optional<Group> group(
      Sentence sentence, List<Mention> mentions, int at, Draft draft) {
    int next = at + 1;
    int from = Math.max(mentions.get(at).end(), sentence.start());
    String between = sentence.text().substring(from, mentions.get(next).start());
    Optional<Words.Match> marker =
        vocabulary.words(Kind.OF_WHICH)
            .first(between)
            .filter(it -> between.indexOf('；', it.end()) < 0)
            .filter(it -> divides(it, between, mentions.get(at), mentions.get(next)))
            .filter(it -> !OF_YEARS.in(between.substring(0, it.start())))
            .filter(it -> !it.word().equals(OF) || isClosed(sentence, from + it.end()));
    boolean bracketed = marker.isEmpty() && between.startsWith("(");
    Optional<Mention> told =
        marker.isEmpty() && !bracketed
            ? Optional.empty()
            : named(between, marker)
                .map(it -> ofName(it, mentions.subList(0, next)))
                .orElseGet(
                    () -> told(
                        mentions.subList(0, isMarkOfAll(mentions, at, between) ? at : next),
                        between.startsWith("(")));
    if (told.isEmpty() || scores.isLoss(mentions.get(next))
        || STANDARD.in(mentions.get(next).left())
        || isOfAnother(sentence, told.get(), mentions.subList(0, next), mentions.get(next))
        || isOfLarger(sentence, told.get(), mentions.subList(0, next), mentions.get(next))) {
      // 过程得23.4分，其中资产管理扣1.6分 divides nothing.
      return Optional.empty();
    }
    int mark = from + marker.map(Words.Match::start).orElse(0);
    int limit = limit(sentence, bracketed ? mark + 1 : mark, told.get());
    List<Mention> behind = mentions.subList(next, mentions.size());
    List<Mention> unbracketed = bracketed ? behind : outside(sentence, behind, mark);
    InnerLists.Direct direct = listed(sentence, told.get(), unbracketed, limit, !bracketed, draft);
    List<Mention> parts = direct.parts();
    boolean open =
        !exceed(told.get(), parts)
            && !sums.sumsTo(told.get(), parts)
            && (!direct.sure()
                || behind.stream()
                    .anyMatch(it -> it.start() < limit && listed.isGross(told.get(), it))
                || isOpen(sentence, told.get(), parts, between)
                || isFewer(parts, mentions.subList(0, next))
                || sharesLeaveSome(mentions.subList(next, mentions.size()), parts)
                || sums.shares(told.get(), mentions.subList(next, mentions.size()), parts));
    boolean lists = !parts.isEmpty() && !(bracketed && (open || parts.size() < 2));
    return lists ? Optional.of(new Group(told.get(), parts, open)) : Optional.empty();
  }

  /// 自评总分94.2分（满分100分），其中: what a list divides is what was got.
  private static boolean isMarkOfAll(List<Mention> mentions, int at, String between) {
    return at > 0 && between.startsWith(")") && mentions.get(at).left().startsWith("(")
        && mentions.get(at - 1).states("score.total")
        && mentions.get(at).token().unit().equals("分");
  }

  /// Whether there are more of the kinds of something than there are of all of it.
  private boolean exceed(Mention whole, List<Mention> parts) {
    return parts.size() > 1
        && classes.areApart(whole, parts)
        && parts.stream()
            .map(it -> sums.value(it, false))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(sums.value(whole, false)) > 0;
  }

  /// The parts of a list. Where those up to the first change do not come to the whole each of them may be followed
  /// by how much it rose or fell, or by what it consists of in turn.
  private InnerLists.Direct listed(
      Sentence sentence, Mention whole, List<Mention> behind, int limit, boolean said,
      Draft draft) {
    List<Mention> first = listed.of(sentence, whole, behind, limit, said, false, draft);
    List<Mention> adding = sums.addingUp(sentence, whole, first);
    if (sums.sumsTo(whole, adding)) {
      return new InnerLists.Direct(adding, true);
    }
    List<Mention> all = listed.of(sentence, whole, behind, limit, said, true, draft);
    List<Mention> allAdding = sums.addingUp(sentence, whole, all);
    if (sums.sumsTo(whole, allAdding)) {
      return new InnerLists.Direct(allAdding, true);
    }
    boolean money = sums.isMoney(whole);
    if (money) {
      // 其中A补助18个，支出108万元；B补助20场，支出4万元: how many things were paid for is no part of the money.
      List<Mention> amounts =
          listed.of(
              sentence, whole, behind.stream().filter(sums::isMoney).toList(), limit, said, true,
              draft);
      List<Mention> paid = sums.addingUp(sentence, whole, amounts);
      if (sums.sumsTo(whole, paid)) {
        return new InnerLists.Direct(paid, true);
      }
    }
    return inner.direct(sentence, whole, all, it -> sums.value(it, money && sums.isMoney(it)))
        .orElse(new InnerLists.Direct(adding, all.size() == first.size()));
  }

  /// 项目4个，支出94万元；其中甲项目56万元，乙项目18万元: whether a list has fewer programmes than there are.
  private static boolean isFewer(List<Mention> parts, List<Mention> before) {
    return parts.stream().allMatch(it -> it.states("programme.amount"))
        && before.stream()
            .filter(it -> it.states("programme.count"))
            .anyMatch(it -> it.token().value().intValue() > parts.size());
  }

  /// What a list divides that the last of some figures is a part of: the 收入 of 收入54万元，其中拨款50万元.
  static Optional<Mention> divided(
      Vocabulary vocabulary, Sentence sentence, List<Mention> before) {
    Mention last = before.get(before.size() - 1);
    int from = Math.max(sentence.start(), before.get(0).end());
    Optional<Words.Match> marker =
        from >= last.start()
            ? Optional.empty()
            : vocabulary.words(Kind.OF_WHICH).last(sentence.text().substring(from, last.start()));
    return marker.flatMap(
        it -> Mention.lastAmount(
            before.stream().filter(whole -> whole.end() <= from + it.start()).toList()));
  }

  /// The figures that stand in no bracket of a list: what is told in one is told of a part, 其中拨款279万元
  /// （其中基金30万元），其他收入31万元.
  private static List<Mention> outside(
      Sentence sentence, List<Mention> behind, int mark) {
    return behind.stream()
        .filter(
            it -> {
              OptionalInt opened = sentence.bracketAround(it.start());
              return opened.isEmpty() || opened.getAsInt() < mark;
            })
        .toList();
  }

  /// Whether a word of a list divides the figure before it: 基本支出和项目支出分别为 and 实际到位分别为 begin anew, but for the
  /// parts of that figure.
  private boolean divides(Words.Match marker, String between, Mention whole, Mention part) {
    String words = between.substring(0, marker.start());
    boolean each = marker.word().startsWith("分别");
    if (each && words.indexOf('；') >= 0) {
      // 支出9万元、12万元，占下达数的90%、96%；下达数分别为10万元、12.5万元
      return false;
    }
    if (each && !year(whole).equals(year(part))) {
      // 收入80万元、支出75万元，上年分别为78万元、76万元
      return false;
    }
    if (each && part.isPercent()) {
      // 中央65万元、省级35万元，占比分别为65%、35%
      return false;
    }
    String name = words.substring(lastStop(words) + 1);
    boolean named =
        each
            && (!labels.isQualifiersOnly(name) || vocabulary.labels().in(words)
                || vocabulary.words(Kind.PHASE_FINAL).in(words)
                || COUNTED.in(words));
    return !named || partitions.isWithin(whole, part);
  }

  private static Optional<Integer> year(Mention mention) {
    return mention.stated().flatMap(Stated::year);
  }

  private static int lastStop(String words) {
    int stop = words.length() - 1;
    while (stop >= 0 && "，；。:".indexOf(words.charAt(stop)) < 0) {
      stop--;
    }
    return stop;
  }

  /// Whether words say that a list is all of something, as 由…组成 does; 由副主席兼任 is no list.
  private boolean isClosed(Sentence sentence, int from) {
    return vocabulary.words(Kind.CLOSED_LIST).in(sentence.text().substring(from, sentence.end()));
  }

  private boolean isOpen(
      Sentence sentence, Mention whole, List<Mention> parts, String between) {
    if (parts.isEmpty()) {
      return true;
    }
    String behind = parts.get(parts.size() - 1).right();
    int end = parts.get(parts.size() - 1).end();
    boolean closed = vocabulary.words(Kind.CLOSED_LIST).at(sentence.text(), end).isPresent();
    return !closed && !partitions.isPartition(whole, parts)
        || vocabulary.words(Kind.OPEN_LIST).in(between)
        || behind.startsWith("等")
        || behind.startsWith(")等");
  }

  /// Whether a share is printed behind every part and they are less than the whole, so that the list
  /// does not name everything: 其中A20万元，占40%；B10万元，占20%. A misprinted digit or two digits that
  /// changed places leave it within a tenth.
  private static boolean sharesLeaveSome(List<Mention> behind, List<Mention> parts) {
    BigDecimal shares = BigDecimal.ZERO;
    int shared = 0;
    for (int i = 0; i + 1 < behind.size(); i++) {
      Mention share = behind.get(i + 1);
      if (parts.contains(behind.get(i)) && share.isPercent() && share.left().contains("占")) {
        shares = shares.add(share.figure().quantity().value());
        shared++;
      }
    }
    return shared > 1 && shared == parts.size() && shares.compareTo(NINE_TENTHS) < 0;
  }

  /// What the words between a mark and the word of a list name: the 支出 of 收入包括A5万元；支出包括B5万元.
  private Optional<String> named(String between, Optional<Words.Match> marker) {
    String before = between.substring(0, marker.map(Words.Match::start).orElse(0));
    if (before.endsWith("，")) {
      int clause = Math.max(before.lastIndexOf('，', before.length() - 2), before.lastIndexOf('；'));
      Matcher used = USED.matcher(before.substring(clause + 1));
      return clause >= 0 && used.find()
          ? labels.find(used.group(1)).map(LabelFinder.Label::indicator)
          : Optional.empty();
    }
    int mark = before.length();
    while (mark > 0 && "，；,;。".indexOf(before.charAt(mark - 1)) < 0) {
      mark--;
    }
    return mark == 0 && !before.equals(between.strip())
        ? Optional.empty()
        : labels.find(before.substring(mark)).map(LabelFinder.Label::indicator);
  }

  /// The last amount of what a list is named to divide; 收支 is both.
  private Optional<Mention> ofName(String indicator, List<Mention> before) {
    String family = Topics.family(indicator);
    return before.stream()
        .filter(it -> it.indicator().equals(Optional.of(indicator))
            || it.label().startsWith("收支") && it.indicator().isPresent()
                && List.of("revenue", "expenditure").contains(family))
        .reduce((first, second) -> second);
  }

  /// 固定资产原值512万元，净值256万元；其中房屋原值300万元: whether the first part is one of what was told before the nearest.
  private boolean isOfAnother(
      Sentence sentence, Mention nearest, List<Mention> before, Mention part) {
    return part.indicator().isPresent()
        && !nearest.indicator().equals(part.indicator())
        && !partitions.isWithin(nearest, part)
        && !listed.isShared(part)
        && before.stream()
            .filter(it -> it.start() >= sentence.start() && it.isOf(part))
            .filter(it -> it.phase().equals(part.phase()))
            .anyMatch(
                it -> year(it).equals(year(part)));
  }

  /// 合格123人，未合格7人；其中就业99人: whether a part that is more than what stands nearest, and no part of that by the
  /// catalogue, may be one of what was told before.
  private boolean isOfLarger(
      Sentence sentence, Mention nearest, List<Mention> before, Mention part) {
    boolean money = sums.isMoney(nearest);
    if (NamedParts.of(part, before).isPresent()) {
      // 一线职工132人、困难职工50人、劳模11人，其中一线职工和困难职工共182人
      return true;
    }
    return !partitions.isWithin(nearest, part)
        && part.token().unit().equals(nearest.token().unit())
        && sums.value(part, money).compareTo(sums.value(nearest, money)) > 0
        && before.stream()
            .filter(it -> it.start() >= sentence.start() && it != nearest && !changes.isChange(it))
            .filter(it -> it.token().unit().equals(part.token().unit()))
            .anyMatch(it -> sums.value(it, money).compareTo(sums.value(part, money)) >= 0);
  }

  /// What a list divides: the amount before it, leaving shares and changes aside.
  private Optional<Mention> told(List<Mention> before, boolean attached) {
    List<Mention> amounts =
        before.stream()
            .filter(it -> !changes.isChange(it) && !it.isOfShare())
            .filter(it -> attached || !it.isPriorOf(before) && !it.isOfEach())
            .toList();
    Optional<Mention> last = Mention.lastAmount(amounts);
    if (!attached && last.isPresent() && before.get(before.size() - 1) != last.get()) {
      last = last.map(it -> it.spentOf(before).orElse(it));
    }
    boolean base = last.filter(it -> changes.compares(it.left())).isPresent();
    if (base && last.filter(Mention::isAdjustment).isPresent()) {
      // 年初预算180万元，调整后预算196万元，比年初增加16万元，其中: what the budget came to.
      return Mention.lastAmount(amounts.stream().filter(it -> !it.isAdjustment()).toList());
    }
    return base && amounts.size() > 1 ? Optional.of(amounts.get(0)) : last;
  }

  /// A list that began in a bracket ends with it.
  private static int limit(Sentence sentence, int marker, Mention whole) {
    String text = sentence.text();
    int depth = 0;
    for (int i = whole.end(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0 && marker < i) {
        int opened = text.lastIndexOf('(', marker);
        if (opened >= whole.end()) {
          return i;
        }
      }
    }
    return sentence.end();
  }
}
