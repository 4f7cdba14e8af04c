package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
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
      Telltale.of("年", "(?:19|20)\\d{2}年度?[、和至](?:19|20)\\d{2}年");
  private static final String OF = "由";
  /// 非公企业608家中公开561家
  private static final String AMONG = "中";
  /// 企业管理者40人，满意人数分别为
  private static final Pattern COUNTED = Pattern.compile("[人户个家次]数$");
  /// 支出全部用于文化宫改造，其中
  private static final Pattern USED = Pattern.compile("^([^，]{2,12}?)(?:全部|主要|均)?用于");
  /// 公务接待费, 其中 国内接待费 is no total of the three.
  private static final String THREE_PUBLIC = "three-public.";
  private static final String OF_THE_YEAR = "本年";
  private static final String HALVES = "expenditure\\.(?:basic|project)\\..*";
  private static final Telltale STANDARD = Telltale.of("每人", "^[，、(]?(?:每[人户名位]|人均|户均)");
  private static final Pattern PART = Pattern.compile("^[，、和]?(?:其中|包括|分别[为是])?[:，]?");
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
    groups.forEach(it -> tellApart(it, draft));
    groups.forEach(it -> ofItem(it, draft));
    groups.forEach(it -> everybody(it, draft));
    groups.forEach(it -> carried(it, draft));
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
        || isOfAnother(sentence, told.get(), mentions.subList(0, next), mentions.get(next))
        || isOfLarger(sentence, told.get(), mentions.subList(0, next), mentions.get(next))) {
      // 过程得23.4分，其中资产管理扣1.6分 divides nothing.
      return Optional.empty();
    }
    int mark = from + marker.map(Words.Match::start).orElse(0);
    int limit = limit(sentence, bracketed ? mark + 1 : mark, told.get());
    List<Mention> behind = mentions.subList(next, mentions.size());
    List<Mention> unbracketed = bracketed ? behind : outside(sentence, behind, mark);
    InnerLists.Direct listed = listed(sentence, told.get(), unbracketed, limit, !bracketed, draft);
    List<Mention> parts = listed.parts();
    boolean open =
        !exceed(told.get(), parts)
            && !sums.sumsTo(told.get(), parts)
            && (!listed.sure()
                || behind.stream().anyMatch(it -> it.start() < limit && isGross(told.get(), it))
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
    List<Mention> first = parts(whole, behind, limit, said, false, draft);
    List<Mention> adding = sums.addingUp(sentence, whole, first);
    if (sums.sumsTo(whole, adding)) {
      return new InnerLists.Direct(adding, true);
    }
    List<Mention> all = parts(whole, behind, limit, said, true, draft);
    List<Mention> allAdding = sums.addingUp(sentence, whole, all);
    if (sums.sumsTo(whole, allAdding)) {
      return new InnerLists.Direct(allAdding, true);
    }
    boolean money = sums.isMoney(whole);
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

  /// Parts of one name are not what it names but some of it: the subject says which, in the report's
  /// words.
  private static void tellApart(Group group, Draft draft) {
    for (Mention part : group.parts()) {
      boolean alone =
          part.stated().isEmpty() || part.stated().get().subject().isPresent()
              || isOfTheYear(group.whole(), part)
              || !part.isOf(group.whole())
                  && group.parts().stream().filter(it -> it.isOf(part)).count() == 1;
      String words = alone ? "" : words(part);
      if (!words.isBlank() && !(isLabelled(part) && words.startsWith(part.label()))) {
        name(part, words, draft);
      }
    }
  }

  /// 行政运行支出60万元，其中：基本支出52万元，项目支出8万元: what an item is divided into is of that item.
  private static void ofItem(Group group, Draft draft) {
    Optional<String> item =
        group.whole()
            .stated()
            .filter(it -> it.indicator().equals("expenditure.func"))
            .flatMap(Stated::subject);
    for (Mention part : item.isPresent() ? group.parts() : List.<Mention>of()) {
      if (part.indicator().filter(it -> it.matches(HALVES)).isPresent()) {
        name(part, item.get(), draft);
      }
    }
  }

  private static boolean isOfTheYear(Mention whole, Mention part) {
    return part.isOf(whole)
        && part.indicator().filter(it -> it.endsWith(".total")).isPresent()
        && part.left().contains(OF_THE_YEAR)
        && !whole.left().contains(OF_THE_YEAR);
  }

  /// 总收入120万元，其中本年收入100万元: what holds all of the year's is the grand total.
  private void grandTotal(Mention whole, Draft draft) {
    String grand = whole.indicator().orElseThrow().replace(".total", ".grand-total");
    if (catalogue.indicator(grand).isPresent()) {
      draft.revise(whole.figure(), it -> it.withIndicator(grand));
    }
  }

  private static void name(Mention part, String subject, Draft draft) {
    draft.revise(part.figure(), it -> it.withSubject(Optional.of(subject)));
  }

  /// 年末实有人数27人，其中在职22人，退休5人: those on duty and those retired are all that there are.
  private static void everybody(Group group, Draft draft) {
    if (group.whole().states("staff.on-duty.total")
        && has(group, "staff.retired") && has(group, "staff.on-duty.")) {
      draft.revise(
          group.whole().figure(),
          it -> it.withIndicator("staff.all").withSubject(Optional.empty()));
    }
  }

  /// 总收入120万元，其中财政拨款收入100万元，上年结转20万元: what was carried over is a part of the grand total only.
  private void carried(Group group, Draft draft) {
    boolean whole =
        group.whole().states("revenue.total") && has(group, "carry.opening")
            || group.whole().states("expenditure.total") && has(group, "carry.closing");
    if (whole && group.whole().phase().equals(Optional.of(Phase.FINAL))) {
      grandTotal(group.whole(), draft);
    }
  }

  private static boolean has(Group group, String kind) {
    return group.parts()
        .stream()
        .anyMatch(it -> it.indicator().filter(id -> id.startsWith(kind)).isPresent());
  }

  /// Whether it is not only known by how its clause is built, as the 房屋原值 of 固定资产原值 is.
  private static boolean isLabelled(Mention part) {
    return part.stated().filter(it -> it.grounds() == Grounds.PATTERN).isEmpty();
  }

  private static String words(Mention part) {
    return PART.matcher(part.left()).replaceFirst("");
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
    if (each && part.isPercent()) {
      // 中央65万元、省级35万元，占比分别为65%、35%
      return false;
    }
    String name = words.substring(lastStop(words) + 1);
    boolean named =
        each
            && (!labels.isQualifiersOnly(name) || vocabulary.labels().in(words)
                || vocabulary.words(Kind.PHASE_FINAL).in(words)
                || COUNTED.matcher(words).find());
    return !named || partitions.isWithin(whole, part);
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

  /// The figures of a list, to its end or to where something else begins.
  ///
  /// @param said whether 其中 says that they are parts, and no bracket only
  /// @param overChanges whether what something rose or fell by leaves the list open, and does not end it
  private List<Mention> parts(
      Mention whole, List<Mention> behind, int limit, boolean said, boolean overChanges,
      Draft draft) {
    List<Mention> parts = new ArrayList<>();
    for (Mention next : behind) {
      boolean again =
          next.indicator().isPresent() && next.indicator().equals(whole.indicator())
              && (!isShared(next) || next.isOf(whole));
      boolean narrower =
          said
              && isLabelled(next)
              && !next.label().equals(whole.label())
              && (parts.isEmpty() || whole.label().contains(next.label()));
      boolean told = next.stated().flatMap(Stated::subject).isPresent() && !next.isOf(whole);
      boolean some =
          said && (next.isOf(whole) && !(isLabelled(next) && words(next).startsWith(next.label()))
              || again && told);
      boolean whollyOther = vocabulary.words(Kind.NO_PART).in(next.left());
      boolean change = changes.isChange(next);
      if (change && overChanges && next.start() < limit) {
        continue;
      }
      if (next.start() >= limit || whollyOther || change
          || again && !narrower && !some) {
        return parts;
      }
      if (isOfTheYear(whole, next)) {
        grandTotal(whole, draft);
      } else if (again && narrower && !some) {
        if (whole.indicator().get().startsWith(THREE_PUBLIC)) {
          name(next, next.label(), draft);
        } else if (!sums.sumsTo(whole, List.of(next))) {
          total(draft, whole);
        }
      }
      if (next.isPercent() || next.isOfShare() || next.right().startsWith(AMONG)
          || isNoPost(whole, next) || scores.isMark(next) || isGross(whole, next)
          || isBaseOfPart(whole, parts, next) || isOfOtherPhase(whole, behind, next)) {
        continue;
      }
      if (STANDARD.in(next.left()) && !parts.isEmpty()) {
        // 省级劳模14人，每人2000元；市级劳模52人
        continue;
      }
      if (!catalogue.units()
          .comparable(whole.figure().quantity().unit(), next.figure().quantity().unit())
          || countsOthers(whole, next) || countsAnew(whole, next)
          || leaves(whole, parts, next)) {
        return parts;
      }
      parts.add(next);
    }
    return parts;
  }

  /// Whether a part is held against a figure of another year than the whole, or than the part right before it
  /// that it is of: 其中A2万元，比上年1.9万元增加, and 其中A2万元，2020年为1.9万元.
  private boolean isBaseOfPart(Mention whole, List<Mention> parts, Mention next) {
    Optional<Integer> year = next.stated().flatMap(Stated::year);
    if (changes.compares(next.left())
        && year.isPresent()
        && whole.stated().flatMap(Stated::year).filter(it -> !it.equals(year.get())).isPresent()) {
      return true;
    }
    if (parts.isEmpty() || !parts.get(parts.size() - 1).isOf(next)) {
      return false;
    }
    return vocabulary.words(Kind.LAST_YEAR).in(next.left())
        || !parts.get(parts.size() - 1).stated().flatMap(Stated::year).equals(year);
  }

  /// 支出225万元，其中：A项目预算80万元，支出78万元: what was planned for a part is no part of what was spent.
  private static boolean isOfOtherPhase(Mention whole, List<Mention> behind, Mention next) {
    return whole.phase().isPresent() && next.phase().isPresent()
        && !next.phase().equals(whole.phase())
        && whole.stated().flatMap(Stated::year).equals(next.stated().flatMap(Stated::year))
        && behind.stream().anyMatch(it -> it.isOf(next) && it.phase().equals(whole.phase()));
  }

  /// 资产总额862万元，其中流动资产120万元，固定资产原值958万元，累计折旧216万元: what things once cost is no part of what they
  /// are worth.
  private boolean isGross(Mention whole, Mention next) {
    Words gross = vocabulary.words(Kind.GROSS);
    return gross.in(next.left()) && !gross.in(whole.left());
  }

  /// Those who hold posts are no posts: 编制7人，其中行政编制4人，实有4人，事业编制3人，实有2人.
  private static boolean isNoPost(Mention whole, Mention next) {
    return whole.indicator().filter(it -> it.startsWith("staff.establishment.")).isPresent()
        && next.indicator()
            .filter(it -> it.startsWith("staff.on-duty.") || it.startsWith("staff.retired"))
            .isPresent();
  }

  /// Whether many things have the indicator, each with a name: one programme is a part of another.
  private boolean isShared(Mention mention) {
    return mention.indicator()
        .flatMap(catalogue::indicator)
        .map(Indicator::subject)
        .orElse(false);
  }

  /// 2个预算单位, 其中下属单位1个，编制10名: people are no units.
  private boolean countsOthers(Mention whole, Mention next) {
    boolean counts = !catalogue.units().isMoney(next.figure().quantity().unit());
    return counts
        && whole.indicator().isPresent()
        && next.indicator().isPresent()
        && !Topics.family(whole.indicator().get()).equals(Topics.family(next.indicator().get()));
  }

  /// 下属单位3个，分别是A、B和C，纳入编报的单位共4个: a number of all that there are is no part of what is named.
  private boolean countsAnew(Mention whole, Mention next) {
    return !sums.isMoney(next)
        && whole.indicator().isPresent()
        && next.indicator().isPresent()
        && !partitions.isWithin(whole, next)
        && next.left().contains("共");
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
        && !isShared(part)
        && before.stream()
            .filter(it -> it.start() >= sentence.start() && it.isOf(part))
            .filter(it -> it.phase().equals(part.phase()))
            .anyMatch(
                it -> it.stated()
                    .flatMap(Stated::year)
                    .equals(part.stated().flatMap(Stated::year)));
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
    return base && amounts.size() > 1 ? Optional.of(amounts.get(0)) : last;
  }

  /// An amount that has one of its own name as a part is the total of its family: 工会经费收入, 其中
  /// 拨缴经费收入. Where the family has none it is what its label says: 离退休人员, 其中 退休.
  private void total(Draft draft, Mention whole) {
    String indicator = whole.indicator().orElseThrow();
    String total = indicator.substring(0, indicator.indexOf('.')) + ".total";
    boolean family = catalogue.indicator(total).isPresent();
    draft.revise(
        whole.figure(),
        it -> family ? it.withIndicator(total) : it.withSubject(Optional.of(whole.label())));
  }

  /// Whether a figure begins something else: the ones before it are what the catalogue divides the
  /// whole into, and it is not.
  private boolean leaves(Mention whole, List<Mention> parts, Mention next) {
    return !parts.isEmpty()
        && next.indicator().isPresent()
        && !next.states(Partitions.POST)
        && !partitions.isWithin(whole, next)
        && parts.stream().allMatch(it -> partitions.isWithin(whole, it))
        && !sums.sumsTo(whole, Stream.concat(parts.stream(), Stream.of(next)).toList());
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
