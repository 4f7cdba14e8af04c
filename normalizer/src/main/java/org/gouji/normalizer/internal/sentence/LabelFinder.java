package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.document.HeadingNumber;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;

/// Finds the label that names a figure in the words before it: the longest one with nothing but
/// qualifiers and fillers between it and the figure. Immutable.
public final class LabelFinder {

  /// @param label as found, folded
  /// @param start 0-based in the text that was searched
  public record Label(String label, String indicator, int start, int end) {}

  private static final Telltale DATE =
      Telltale.of("(?:月\\d{1,2}日|\\d年(?:末|底)|月[底末]|12月份?止)$");
  private static final Telltale LIST_MARK = Telltale.of("(?:^|[:，])[一二三四五六]是$");
  /// 2023年
  private static final int YEAR_LENGTH = 5;
  /// 2023年度, 2023年初
  private static final String BEHIND_YEAR = "度初末底";
  private static final List<Kind> SKIPPED =
      List.of(
          Kind.FILLER,
          Kind.PHASE_BUDGET,
          Kind.PHASE_ADJUSTED,
          Kind.PHASE_FINAL,
          Kind.FUND_FISCAL,
          Kind.FUND_ALL,
          Kind.LAST_YEAR,
          Kind.COMPARED);
  /// What may stand before a short label and leaves it what it is.
  private static final List<Kind> LEADS =
      List.of(
          Kind.SCOPE, Kind.LINK, Kind.FUND_GENERAL_PUBLIC, Kind.FUND_GOVERNMENT_FUND,
          Kind.FUND_STATE_CAPITAL);
  private static final List<Kind> FUNDS =
      List.of(
          Kind.FUND_FISCAL, Kind.FUND_GENERAL_PUBLIC, Kind.FUND_GOVERNMENT_FUND,
          Kind.FUND_STATE_CAPITAL);
  /// A bracket that says what an amount holds, or what it is called for short.
  private static final Telltale NOTE =
      Telltale.of("\\((?:含|不含|包含|不包含|包括|不包括|扣除|剔除|均?为)[^()]*\\)$");
  private static final Telltale REMARK = Telltale.of("\\([\\p{IsHan}、]{2,16}(?<![境类款项数])\\)");
  private static final int LONGEST_REMARK = 18;
  private static final Telltale SHORT_NAME =
      Telltale.of("\\((?:以下)?(?:简称|统称|即)[:]?([^()]*)\\)$");
  private static final Set<String> TOTALS = Set.of("revenue.total", "expenditure.total");
  private static final String POSTS = "staff.establishment.total";
  private static final String SPENT = "支出";
  private static final String RECEIVED = "收入";
  private static final String COST = "费用";
  /// 困难职工帮扶项目支出 is what one project cost.
  private static final Set<String> ALL_PROJECTS =
      Set.of("项目支出", "项目总投资", "项目总金额", "项目资金总额");
  /// 工会干部培训费 is what one training cost, and not all of them.
  private static final Set<String> COSTS = Set.of("培训费", "会议费", "培训费支出", "会议费支出");
  private static final Set<String> SPECIAL = Set.of("专项经费支出", "专项支出", "项目经费支出");
  private static final int SPECIAL_NAME = 2;
  private static final int SHORTEST_NAME = 4;
  private static final List<String> JOINTS = List.of("以及", "和", "及", "与", "、");
  private static final int SHORTEST_SHORT = 3;
  private static final String LEVELS = "省市州盟区县旗";
  private static final char LEAGUE = '团';
  private static final String BODIES = "联协会委局办院馆";
  private static final String BOUNDARY = "，,；;。:、(\n和及与的";

  private static final String TAKES_PART = "参与";

  private final Vocabulary vocabulary;
  private final Words skipped;
  private final Words leads;
  private final Words funds;
  private final Words years;

  public LabelFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.skipped = Words.union(SKIPPED.stream().map(vocabulary::words).toList());
    this.leads = Words.union(LEADS.stream().map(vocabulary::words).toList());
    this.funds = Words.union(FUNDS.stream().map(vocabulary::words).toList());
    this.years =
        Words.union(
            List.of(vocabulary.words(Kind.LAST_YEAR), vocabulary.words(Kind.THIS_YEAR)));
  }

  /// What was found up to the offsets of a text.
  private static final class Known<T> {

    private Object[] found = {};

    /// @return null where nothing was looked for
    @SuppressWarnings("unchecked")
    T get(int end) {
      return end < found.length ? (T) found[end] : null;
    }

    void put(int end, T value) {
      if (end >= found.length) {
        found = Arrays.copyOf(found, end + 1);
      }
      found[end] = value;
    }
  }

  /// The label that ends the text, qualifiers behind it left aside.
  public Optional<Label> find(String text) {
    return find(text, "");
  }

  /// The same in a text that may call the reporting organisation by its name.
  ///
  /// @param organization its full name; empty when unknown
  public Optional<Label> find(String text, String organization) {
    return noted(text, text.length(), organization, new Known<>());
  }

  /// The labels that a label is joined with, in the order of the text and itself the last: 基本支出、项目
  /// 支出和上缴上级支出.
  List<Label> joined(String text, Label last) {
    Optional<Label> before = joinedTo(text, last);
    if (before.isEmpty()) {
      return List.of(last);
    }
    List<Label> joined = new ArrayList<>(List.of(last));
    while (before.isPresent()) {
      joined.add(0, before.get());
      before = joinedTo(text, before.get());
    }
    return joined;
  }

  private Optional<Label> joinedTo(String text, Label label) {
    for (String joint : JOINTS) {
      int end = label.start() - joint.length();
      if (text.startsWith(joint, end)) {
        return at(text, end, "");
      }
    }
    return Optional.empty();
  }

  /// Whether a text holds nothing but qualifiers and fillers.
  public boolean isQualifiersOnly(String text) {
    return skips(text, text.length(), new Known<>());
  }

  private Optional<Label> find(
      String text, int end, String organization, Known<Optional<Label>> known) {
    Optional<Label> before = known.get(end);
    if (before != null) {
      return before;
    }
    Optional<Label> found = noted(text, end, organization, known);
    known.put(end, found);
    return found;
  }

  /// The label before an offset, behind which a note in brackets may stand.
  private Optional<Label> noted(
      String text, int end, String organization, Known<Optional<Label>> known) {
    int named = note(text, end);
    int note = named > 0 || end == 0 || text.charAt(end - 1) != ')' ? named : remark(text, end);
    return note > 0
        ? find(text, end - note, organization, known)
        : nearest(text, end, organization, known);
  }

  private Optional<Label> nearest(
      String text, int end, String organization, Known<Optional<Label>> known) {
    Optional<Label> best = at(text, end, organization);
    boolean named = best.isPresent();
    for (int skip : skips(text, end)) {
      Optional<Label> candidate = find(text, end - skip, organization, known);
      if (candidate.isPresent()
          && !isOfBoth(text, candidate.get())
          && (best.isEmpty()
              || holds(candidate.get(), best.get())
              || candidate.get().label().length() > best.get().label().length()
                  && !(named && vocabulary.labels().before(text, end).isPresent()))) {
        best = candidate;
      }
    }
    return best;
  }

  /// 财政拨款收入支出预算 is of both sides, and no revenue.
  private static boolean isOfBoth(String text, Label label) {
    return label.indicator().startsWith("revenue.")
        && text.startsWith(SPENT, label.end())
        && text.startsWith(RECEIVED, label.end() - RECEIVED.length());
  }

  /// Whether one label begins before another and reaches into it: the 项目支出 of 项目支出总额, which is more
  /// than a 支出总额, and the 参公编制 of 参公编制人数.
  private static boolean holds(Label longer, Label label) {
    return (TOTALS.contains(label.indicator()) || label.indicator().equals(POSTS))
        && longer.start() < label.start()
        && longer.end() > label.start()
        && longer.end() - longer.start() >= label.end() - label.start();
  }

  /// A short note that says where from or what for: 政府性基金预算财政拨款(彩票公益金).
  private int remark(String text, int end) {
    int opened = text.lastIndexOf('(', end - 1);
    return opened > 0 && end - opened <= LONGEST_REMARK
        && REMARK.is(text.substring(opened, end))
        && vocabulary.labels().before(text, opened).isPresent()
        && vocabulary.labels().before(text, end).isEmpty()
        && vocabulary.indicator(text.substring(opened + 1, end - 1)).isEmpty()
            ? end - opened
            : 0;
  }

  /// How long a note in brackets is that ends at an offset: the (含结转和结余) of 收支总计(含结转和结余); 0
  /// without one.
  private static int note(String text, int end) {
    if (end == 0 || text.charAt(end - 1) != ')') {
      return 0;
    }
    Matcher note = NOTE.matcher(text.substring(0, end));
    return note.find() ? end - note.start() : 0;
  }

  private Optional<Label> at(String text, int end, String organization) {
    if (text.startsWith(COST, end - COST.length())) {
      // 公务接待费用 is 公务接待费, whatever 费 a name ends with.
      Optional<Label> cost = vocabulary.labels().before(text, end).isEmpty()
          ? vocabulary.labels().before(text, end - 1).map(it -> label(it, end - 1))
          : Optional.empty();
      if (cost.isPresent()) {
        return cost.map(it -> new Label(it.label(), it.indicator(), it.start(), end));
      }
    }
    Optional<String> label = vocabulary.labels().before(text, end);
    if (label.isPresent()) {
      boolean ofOne =
          isOfSpecial(text, label.get(), end)
              || (ALL_PROJECTS.contains(label.get()) || COSTS.contains(label.get()))
                  && isName(text.substring(0, end - label.get().length()), organization);
      return ofOne ? Optional.empty() : Optional.of(whose(text, label(label.get(), end)));
    }
    Optional<String> word = vocabulary.shortWords().before(text, end);
    if (word.isPresent()
        && standsAlone(text.substring(0, end - word.get().length()), organization)) {
      return Optional.of(label(word.get(), end));
    }
    return spent(text, end);
  }

  /// 劳模专项经费支出 is what was spent on one special fund.
  private boolean isOfSpecial(String text, String label, int end) {
    int at = end - label.length();
    int from = at - SPECIAL_NAME;
    return SPECIAL.contains(label)
        && from >= 0
        && text.substring(from, at).chars().allMatch(Character::isIdeographic)
        && longestSkip(text, at) == 0;
  }

  /// 三公经费总支出 is what was spent of the 三公经费, and no total of all.
  private Label whose(String text, Label label) {
    if (!label.indicator().equals("expenditure.total") || label.start() == 0) {
      return label;
    }
    int at = named(text, label.start());
    return vocabulary.labels()
        .before(text, at)
        .map(it -> label(it, at))
        .filter(it -> isPart(it.indicator()))
        .map(it -> new Label(it.label(), it.indicator(), it.start(), label.end()))
        .orElse(label);
  }

  private static boolean isPart(String indicator) {
    return indicator.startsWith("three-public")
        || indicator.startsWith("expenditure.")
            && !indicator.startsWith("expenditure.total")
            && !indicator.startsWith("expenditure.grand");
  }

  /// Where the name ends that stands before an offset, in the bracket with what several are called where one
  /// is closed there: A、B、C(三公经费)支出合计.
  private int named(String text, int end) {
    int opened = text.charAt(end - 1) == ')' ? text.lastIndexOf('(', end - 1) : -1;
    boolean name =
        opened > 0
            && (SHORT_NAME.in(text.substring(0, end))
                || vocabulary.indicator(text.substring(opened + 1, end - 1)).isPresent());
    return name ? end - 1 : end;
  }

  /// 公务接待费支出 is 公务接待费, and A、B和C(简称三公经费)支出 what the three are called.
  private Optional<Label> spent(String text, int end) {
    if (!text.startsWith(SPENT, end - SPENT.length())) {
      return Optional.empty();
    }
    int before = end - SPENT.length();
    boolean bracket = before > 0 && text.charAt(before - 1) == ')';
    int at =
        bracket && SHORT_NAME.in(text.substring(0, before))
            ? before - 1
            : funded(text, before - Math.max(year(text, before), said(text, before)));
    return vocabulary.labels()
        .before(text, at)
        .map(it -> label(it, at))
        .filter(it -> it.indicator().startsWith("expenditure.")
            || it.indicator().startsWith("three-public."))
        .map(it -> new Label(it.label(), it.indicator(), it.start(), end));
  }

  /// The length of the 上年 or 今年 that ends at an offset; 0 without one.
  private int said(String text, int end) {
    return years.before(text, end).map(String::length).orElse(0);
  }

  /// Where the words begin that say whose money it is, before an offset: 三公经费公共预算财政拨款支出.
  private int funded(String text, int end) {
    int at = end;
    for (Optional<String> fund = funds.before(text, at); fund.isPresent();) {
      at -= fund.get().length();
      fund = funds.before(text, at);
    }
    return at;
  }

  /// Whether words before a label are the name of something: 困难职工帮扶, but not 其余为.
  private boolean isName(String before, String organization) {
    int start = before.length();
    while (start > 0 && BOUNDARY.indexOf(before.charAt(start - 1)) < 0) {
      start--;
    }
    return before.length() - start >= SHORTEST_NAME && !standsAlone(before, organization);
  }

  private Label label(String words, int end) {
    return new Label(
        words, vocabulary.indicator(words).orElseThrow(), end - words.length(), end);
  }

  /// Whether nothing but scope words, qualifiers and the organisation's name stands before a short
  /// word.
  private boolean standsAlone(String before, String organization) {
    int end = before.length();
    while (end > 0) {
      if (BOUNDARY.indexOf(before.charAt(end - 1)) >= 0) {
        // 参与会员420人次 are not all members.
        return !before.startsWith(TAKES_PART, end - TAKES_PART.length());
      }
      String words = before.substring(0, end);
      if (isOrganization(unabbreviated(words), organization) || isNumber(words) || DATE.in(words)
          || LIST_MARK.in(words)) {
        return true;
      }
      int skip = leads.before(before, end).map(String::length).orElse(0);
      for (int each : skips(before, end)) {
        skip = Math.max(skip, each);
      }
      if (skip == 0) {
        return false;
      }
      end -= skip;
    }
    return true;
  }

  /// 市文联(以下简称“文联”)
  private static String unabbreviated(String words) {
    return words.endsWith(")") ? SHORT_NAME.withoutFirst(words) : words;
  }

  /// The number that a line begins with stands before all that it says: （一）收入预算.
  private static boolean isNumber(String words) {
    return HeadingNumber.at(words).filter(it -> it.length() == words.length()).isPresent();
  }

  /// 区总工会, 2021年区总工会 and 2021年度区总工会 are the organisation itself.
  static boolean isOrganization(String words, String organization) {
    int start = words.length();
    while (start > 0 && Character.isIdeographic(words.charAt(start - 1))
        && words.charAt(start - 1) != '年') {
      start--;
    }
    boolean dated =
        start > 0 && start < words.length() && BEHIND_YEAR.indexOf(words.charAt(start)) >= 0;
    String name = words.substring(dated ? start + 1 : start);
    return name.length() >= 2 && (isWithin(name, organization) || isShortOf(name, organization));
  }

  /// What a name begins or ends with, or says of a body, stands for all of it. What it is about does not: 科学技术支出 is no
  /// more than a part of what 岷川县科学技术协会 spent.
  private static boolean isWithin(String name, String organization) {
    int at = organization.indexOf(name);
    return at == 0
        || at > 0
            && (organization.endsWith(name)
                || LEVELS.indexOf(name.charAt(0)) >= 0
                || BODIES.indexOf(name.charAt(name.length() - 1)) >= 0);
  }

  /// Whether words are all that somebody may call an organisation by: 县总工会 of 梓陂县总工会, 市残联.
  public static boolean isNameOf(String words, String organization) {
    return words.length() >= SHORTEST_SHORT
        && (organization.endsWith(words) || isShortOf(words, organization));
  }

  /// 市残联 is 云麓市残疾人联合会, and 团县委 共青团云麓县委员会: characters of a name in its order, from the place on that it is of.
  private static boolean isShortOf(String name, String organization) {
    boolean league = name.charAt(0) == LEAGUE && LEVELS.indexOf(name.charAt(1)) >= 0;
    if (name.length() < SHORTEST_SHORT || !league && LEVELS.indexOf(name.charAt(0)) < 0
        || BODIES.indexOf(name.charAt(name.length() - 1)) < 0) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < name.length(); i++) {
      at = organization.indexOf(name.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /// The most characters that may be left aside before an offset; 0 where none may.
  int longestSkip(String text, int end) {
    int longest = 0;
    for (int skip : skips(text, end)) {
      longest = Math.max(longest, skip);
    }
    return longest;
  }

  private boolean skips(String text, int end, Known<Boolean> known) {
    if (end == 0) {
      return true;
    }
    Boolean before = known.get(end);
    if (before != null) {
      return before;
    }
    boolean result = leads.before(text, end)
        .map(it -> skips(text, end - it.length(), known))
        .orElse(false);
    for (int skip : skips(text, end)) {
      result = result || skips(text, end - skip, known);
    }
    known.put(end, result);
    return result;
  }

  /// How many characters may be left aside before an offset, every way of it.
  private List<Integer> skips(String text, int end) {
    if (end == 0 || text.charAt(end - 1) == '，') {
      return List.of();
    }
    List<String> words = skipped.allBefore(text, end);
    int year = year(text, end);
    if (words.isEmpty() && year == 0) {
      return List.of();
    }
    List<Integer> skips = new ArrayList<>();
    for (String word : words) {
      skips.add(word.length());
    }
    if (year > 0) {
      skips.add(year);
    }
    return skips;
  }

  /// The length of the 2023年, 2023年度 or 2023年初 that ends at an offset; 0 without one.
  private static int year(String text, int end) {
    int behind =
        end > 0 && BEHIND_YEAR.indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
    int from = behind - YEAR_LENGTH;
    boolean year =
        from >= 0 && text.charAt(behind - 1) == '年'
            && (text.startsWith("19", from) || text.startsWith("20", from))
            && isDigit(text.charAt(from + 2)) && isDigit(text.charAt(from + 3));
    return year ? end - from : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
