package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what points are: the score of the report, that of a group of its indicators, or what could be
/// got. Immutable.
final class Points {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_ALONE = 8;
  private static final Pattern FULL_OF_ALL =
      Pattern
          .compile("(?:^|[，、(]|[本该此]项目|在|以|按|体系|评分表|总分|标准|采用|评价|自评|评分|指标)(?:满分|总分值?)(?:为|是|共|计)?$");

  /// 在100分的总分中
  private static final Telltale IN_FULL = Telltale.of("的?(?:总分|满分)(?:中|内|里|下)");
  private static final Telltale OF_PROJECT =
      Telltale.of(
          "^(?:[，；、]|[一二三四五]是|其中:?|我[\\p{IsHan}](?=(?:19|20)\\d{2}年)|(?:19|20)\\d{2}年度?)*(?<name>[\\p{IsHan}“”]{3,20}(?:项目|专项|专项资金|专项经费))(?:支出)?(?:绩效)?(?:自评|评价|综合|自我评价)?(?:总)?(?:得分|评分|分数|得)(?:为|是)?$");
  /// 三个项目自评得分分别为：职工文体活动项目93分
  private static final Telltale BARE_PROJECT =
      Telltale.of(
          "(?:^|[，、；:和及])(?:其中:?|[一二三四五]是|\\(?\\d{1,2}[.、)])?(?<name>[\\p{IsHan}“”]{3,24}?(?:项目|专项|经费|资金|补助))(?:支出)?(?:自评|得)?(?:为|是|:)?$");
  private static final Telltale BARE_PROJECTS =
      Telltale.of(
          "(?:项目|专项|经费|资金|补助)(?:支出)?(?:自评|得)?(?:为|是|:)?(\\d{1,3}(?:\\.\\d+)?)分");
  private static final Telltale PLACE =
      Telltale.of("^[\\p{IsHan}]{2,4}?[省市州盟县区旗](?:本?级)?");
  private static final int SHORTEST_NAME = 4;
  /// 专项资金 alone ends the names of most.
  private static final int SHORTEST_TAIL = 5;
  private static final BigDecimal MOST_OF_AN_ITEM = BigDecimal.valueOf(20);
  private static final Telltale OF_TARGETS = Telltale.of("目标$");
  private static final Telltale SCORED = Telltale.of("得分|打分|评分|自评|百分制");
  private static final Telltale WEIGHED = Telltale.of("满分|权重|分值|扣|占");
  private static final Telltale NO_PROJECT =
      Telltale.of("^(?:各|该|本|此|上述|所有|全部)|整体|[个项]项目|平均|全部");
  private static final Pattern MARK = Pattern.compile("[(（](?:满分)?(\\d+(?:\\.\\d+)?)分[)）]");

  /// What a group got, with its full mark or what it lost before that: 满分35分，扣2分，得33分.
  private static final Telltale FIRST =
      Telltale.of(
          "(?:[该本此](?:项|类|部分|级)?指标|一级指标)?(?:(?:满分|共|总分|分值|标准分|权重|扣|扣减)(?:为|是)?\\d+(?:\\.\\d+)?分，?){0,2}"
              + "(?:自评|实际|评价|综合|考核|最终|共|合计|实)*(?:得分?|评分|打分|自评|计)(?:为|是|:)?");

  private static final Telltale THAT =
      Telltale.of(
          "^[，、；]?(?:该|本|此)(部分|项(?!目|资金|专项|工作)|类|方面|维度|(?=[一二三]?级?指标))(?:[一二三]级)?(?:指标)?(?:共|总|满|分|标准|值|计)*");

  private static final Telltale LEAD = Telltale.of("^([^，。；:]{2,24})[。:]");
  private static final Pattern GOT = Pattern.compile("得(?:了|分)?(?:为|是)?\\d");
  private static final Telltale BARE_GOT =
      Telltale.of("^[，、]?(?:自评|实际|最终|最后|共)*得分?(?:为|是)?$");
  private static final Telltale AT_LAST =
      Telltale.of("^[，、]?(?:综上，?|综合|合计|最终|最后|共计?)(?:自评|实际)?得分?(?:为|是)?$");
  /// 扣减部分分值，得: what was deducted is of no item that the words name.
  private static final Telltale DEDUCTED =
      Telltale.of(
          "(?:^|[，。；])(?:综上，?|据此|因此|故|为此|[本该]部分)?(?:酌情|适当|相应|合计|共)*扣(?:减|除|了|掉)?"
              + "(?:部分|相应|一定|少量)?(?:分值|分数|分|\\d+(?:\\.\\d+)?分)[，、]$");
  private static final Telltale OVERALL = Telltale.of("总|综合|合计|最终|最后");
  private static final String PART = "部分";
  /// 总分100分，综合得分94.5分
  private static final Telltale GOT_BEHIND =
      Telltale.of("，(?:我[会局单位部门]{1,2}|本次)?(?:综合|自评|实际|最终|评价)*(?:得分|评分|得)(?:为|是)?[\\d.]");

  private static final Telltale RATED_BEHIND =
      Telltale.of(
          "，(?:自评|实际|评价|实)(?:得分?|评分)?(?:为|是)?\\d|，[^，。；分]{2,20}，(?:自评|实际|实|共)?(?:得分?|评分)(?:为|是)?\\d");
  /// 预算执行10分，按执行率94.80%得9.48分: what was got, behind why.
  private static final Telltale GOT_FOR =
      Telltale.of(
          "，(?<why>(?:[^；。分]|扣(?:减|除|了)?[\\d.]+分|分(?=[别析项级类配解])){1,60}?)(?<![未不取获所使值觉记])(?:得|计|自评|评)分?(?:为|是)?(?<points>\\d{1,3}(?:\\.\\d+)?)分");
  private static final Telltale GOT_BEHIND_BRACKET =
      Telltale.of("\\([^()]*\\d分[^()]*\\)，?(?:自评|实际|共)?(?:得分?|评分)(?:为|是)?\\d");

  private static final Telltale GOT_NEXT =
      Telltale.of(
          "，(?:(?:综合|自评|实际|最终|评价|总|合计|共计?|实)*(?:得分?|评分|打分|总分|自评|计))(?:为|是|:)?(\\d{1,3}(?:\\.\\d+)?)分");

  /// 统一评分表（总分100分）
  private static final Telltale SCALE_BEFORE =
      Telltale.of("(?:表|体系|标准|办法|细则|方案|百分制|计分|评分|指标)[》”]?$");
  /// 总分100分，投入20分自评19.5分，产出30分自评28分，合计95.9分: what was got of it.
  private static final Telltale GOT_IN_ALL =
      Telltale.of(
          "[，；。:](?:我[会局委办馆院]|本(?:单位|部门|项目)|经|各项|各部分|[两三四五六]项|以上|上述|自评|实际|综合|最终|最后)*"
              + "(?:合计|总计|共计|共得|实得|总得分|总分|得分|评分|自评得?分)(?:得分|得|为|是|:)*\\d{1,2}(?:\\.\\d+)?分");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Scores scores;
  private final ScoreList list;

  Points(Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.scores = new Scores(vocabulary, labels);
    this.list = new ScoreList(vocabulary);
  }

  /// Points are the total score, those of a group, or those of an item that is no indicator.
  Named of(Token.Number token, Spot spot) {
    String left = spot.left();
    Scores.Role role =
        isDividedMark(token, spot) || isMark(token, spot)
            ? Scores.Role.FULL
            : role(token, spot);
    Optional<ScoreList.Item> item =
        switch (role) {
          case FULL, LOST -> Optional.empty();
          case GOT, UNSAID -> list.at(token.start(), spot);
        };
    if (item.isPresent()) {
      String name = item.get().name();
      return item.get()
          .indicator()
          .map(
              it -> new Named(
                  it, name, Optional.of(name), Optional.empty(), Grounds.LABEL, false))
          .orElse(Named.nothing(name, false));
    }
    Optional<String> group =
        switch (role) {
          case FULL, LOST -> Optional.empty();
          case GOT, UNSAID -> scores.group(left)
              .or(() -> groupOfGiver(left))
              .or(() -> groupOfMark(token, role, spot))
              .or(() -> groupOfHeading(token, role, spot))
              .or(() -> groupOfTitle(token, role, spot));
        };
    if (group.isPresent()) {
      return new Named(
          isOfAnother(group.get(), spot) ? "score.level2" : "score.level1", group.get(), group,
          Optional.empty(), Grounds.LABEL, false);
    }
    return ofAll(token, spot, role);
  }

  /// 资金管理12分，得9.4分 below 项目过程情况: whether a group that is one of the second level in most forms stands below one of
  /// the first.
  private boolean isOfAnother(String group, Spot spot) {
    return isItem(group)
        && spot.context()
            .titles()
            .lines()
            .flatMap(it -> group(it.strip()).stream())
            .anyMatch(it -> !isItem(it));
  }

  private boolean isItem(String group) {
    return vocabulary.words(Kind.SCORE_ITEM).at(group, 0).equals(Optional.of(group));
  }

  /// 投入20分（目标设定10分、预算配置10分），得19分: a full mark, and what it is divided into.
  private static boolean isDividedMark(Token.Number token, Spot spot) {
    int opened = spot.sentence().bracketAround(token.start()).orElse(token.end());
    return GOT_BEHIND_BRACKET.matcher(spot.sentence().text(), opened, spot.sentence().end())
        .lookingAt();
  }

  /// 产出指标共50分，自评48.2分
  private boolean isMark(Token.Number token, Spot spot) {
    return scores.role(spot.left(), spot.right()) == Scores.Role.UNSAID
        && scores.group(spot.left()).isPresent()
        && !isLessThanBehind(token, spot)
        && (RATED_BEHIND.matcher(spot.sentence().text(), token.end(), spot.sentence().end())
            .lookingAt() || isGotFor(token, spot));
  }

  /// Whether what a group got of its full mark stands behind it with words between, and not what another one got.
  private boolean isGotFor(Token.Number token, Spot spot) {
    Matcher got = GOT_FOR.matcher(spot.sentence().text(), token.end(), spot.sentence().end());
    if (!got.lookingAt() || token.value().compareTo(new BigDecimal(got.group("points"))) < 0) {
      return false;
    }
    String why = got.group("why");
    return scores.group(why.substring(Math.max(why.lastIndexOf('，'), why.lastIndexOf('、')) + 1))
        .isEmpty();
  }

  private Scores.Role role(Token.Number token, Spot spot) {
    Scores.Role role = scores.role(spot.left(), spot.right());
    boolean told = scores.role(spot.left(), "") == role;
    return role == Scores.Role.FULL && !told && isLessThanBehind(token, spot)
        ? Scores.Role.UNSAID
        : role;
  }

  /// 满意度10分，自评得分97.2分: what is less than the points behind it is no full mark of them.
  private static boolean isLessThanBehind(Token.Number token, Spot spot) {
    Matcher behind =
        GOT_NEXT.matcher(spot.sentence().text(), token.end(), spot.sentence().end());
    return !spot.left().endsWith("(") && behind.lookingAt()
        && token.value().compareTo(new BigDecimal(behind.group(1))) < 0;
  }

  /// Points that no item or group got.
  private Named ofAll(Token.Number token, Spot spot, Scores.Role role) {
    String left = spot.left();
    Optional<LabelFinder.Label> total =
        labels.find(left, spot.context().organization())
            .filter(it -> isScore(it.indicator()) && !Scores.isOfItem(left.substring(it.end())))
            .filter(it -> scores.group(left.substring(it.end())).isEmpty())
            .filter(it -> role != Scores.Role.FULL && role != Scores.Role.LOST)
            .filter(it -> !isOfAnItem(token, spot) && !isOfTitledItem(token, spot))
            .filter(it -> !isOfTargets(token, left.substring(0, it.start())))
            .filter(
                it -> scores.isWhole(
                    ofTheReport(left.substring(0, it.start()), spot),
                    spot.context().organization()));
    if (total.isEmpty() && isUnderItsName(spot)) {
      return new Named(
          "score.total", spot.context().heading(), Evaluated.of(spot), Optional.empty(),
          Grounds.TOPIC, false);
    }
    Optional<String> other = total.isPresent() ? Optional.empty() : ofOther(spot);
    if (other.isPresent()) {
      return new Named(
          "score.total", other.get(), other, Optional.empty(), Grounds.LABEL, false);
    }
    boolean full = total.isPresent() ? isFullMark(token, spot) : isFullOfAll(token, spot, role);
    return new Named(
        full ? "score.full" : total.map(LabelFinder.Label::indicator).orElse(""),
        total.map(LabelFinder.Label::label).orElse(spot.lastWords()),
        full ? Optional.empty() : Evaluated.of(spot).or(() -> named(total, spot)),
        Optional.empty(),
        Grounds.LABEL,
        false);
  }

  /// 送温暖项目自评得分98分: the project whose score stands in a report about another one, or about several.
  private static Optional<String> ofOther(Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        ? OF_PROJECT.match(spot.left())
            .or(() -> BARE_PROJECT.match(spot.left()).filter(it -> isInListOfScores(spot)))
            .map(it -> it.group("name"))
            .filter(it -> !NO_PROJECT.in(it))
        : Optional.empty();
  }

  /// Whether a paragraph that speaks of scores, and of no full marks, gives points to one project after the other, more
  /// than the parts of one score can come to.
  private static boolean isInListOfScores(Spot spot) {
    String text = spot.sentence().text();
    return (SCORED.in(text) || SCORED.in(spot.context().heading()))
        && !WEIGHED.in(text)
        && BARE_PROJECTS.matcher(text)
            .results()
            .map(it -> new BigDecimal(it.group(1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(HUNDRED) > 0;
  }

  private static Optional<String> named(Optional<LabelFinder.Label> total, Spot spot) {
    return spot.context().programme().isPresent()
        ? Optional.empty()
        : total.flatMap(it -> told(spot.left().substring(0, it.start()), spot));
  }

  /// 2022年度困难职工帮扶资金项目自评得分 in a report about that programme is the score of the report.
  private static String ofTheReport(String words, Spot spot) {
    return spot.context()
        .programme()
        .flatMap(it -> own(words, it))
        .or(() -> told(words, spot))
        .map(it -> words.replace(it, ""))
        .orElse(words);
  }

  /// What words call the report's programme: by its name, or by that without the place that its title begins with.
  private static Optional<String> own(String words, String programme) {
    String bare = PLACE.withoutFirst(programme);
    return Optional.of(programme)
        .filter(words::contains)
        .or(() -> Optional.of(bare)
            .filter(it -> it.length() >= SHORTEST_NAME && words.contains(it)))
        .or(() -> tail(words, bare));
  }

  /// 专项帮扶资金 of 中央财政专项帮扶资金: as much of the end of a name as words end with.
  private static Optional<String> tail(String words, String programme) {
    return IntStream.rangeClosed(1, programme.length() - SHORTEST_TAIL)
        .mapToObj(programme::substring)
        .filter(words::endsWith)
        .findFirst();
  }

  /// The programme that words begin with, where a report about one without a title told of its money.
  private static Optional<String> told(String words, Spot spot) {
    return spot.context().kind() != Identity.Kind.PROJECT
        ? Optional.empty()
        : spot.sentence()
            .facts()
            .stream()
            .filter(it -> it.indicator().equals("programme.amount"))
            .flatMap(it -> it.subject().stream())
            .filter(words::startsWith)
            .findFirst();
  }

  /// A paragraph of nothing but points under a heading such as 自评得分.
  private boolean isUnderItsName(Spot spot) {
    Sentence sentence = spot.sentence();
    String heading = spot.context().heading();
    boolean alone =
        sentence.start() == 0 && spot.left().isEmpty()
            && sentence.text().length() - spot.end() <= LONGEST_ALONE;
    return alone
        && labels.find(heading)
            .filter(it -> it.start() == 0 && it.end() == heading.length())
            .filter(it -> it.indicator().equals("score.total"))
            .isPresent();
  }

  /// 指标体系分四个方面，总分100分 tells what could be got; 自评总分100分 what was.
  private boolean isFullMark(Token.Number token, Spot spot) {
    boolean inBracket =
        spot.left().startsWith("(") && spot.right().startsWith(")")
            && spot.lastInSentence().filter(it -> it.states("score.total")).isPresent();
    boolean behind =
        token.value().compareTo(HUNDRED) == 0
            && GOT_IN_ALL
                .matcher(spot.sentence().text(), token.end(), spot.sentence().text().length())
                .find();
    return (inBracket || isOfScale(spot)) && token.value().compareTo(HUNDRED) == 0
        || token.value().compareTo(HUNDRED) == 0
            && (behind || vocabulary.words(Kind.SCORE_DESIGN).in(spot.said())
                || GOT_BEHIND.matcher(spot.sentence().text(), token.end(), spot.sentence().end())
                    .lookingAt())
            && !vocabulary.words(Kind.SCORE_GOT).in(spot.left().replace("总分", ""));
  }

  /// Whether points stand alone in the bracket behind what scores are given by.
  private static boolean isOfScale(Spot spot) {
    int bracket = spot.left().lastIndexOf('(');
    String before = bracket > 0 ? spot.left().substring(0, bracket) : spot.earlier();
    return bracket >= 0 && spot.right().startsWith(")") && SCALE_BEFORE.in(before);
  }

  /// 评分表满分100分 is what all of a report could get.
  private boolean isFullOfAll(Token.Number token, Spot spot, Scores.Role role) {
    if (token.value().compareTo(HUNDRED) != 0) {
      return false;
    }
    return role == Scores.Role.FULL && FULL_OF_ALL.matcher(spot.left()).find()
        || IN_FULL.begins(spot.right());
  }

  /// 绩效目标自评6分: how well targets were set is an item, of the few points that such have; 绩效目标自评得分96分 is the report's.
  private static boolean isOfTargets(Token.Number token, String words) {
    return token.value().compareTo(MOST_OF_AN_ITEM) <= 0 && OF_TARGETS.in(words);
  }

  /// Behind a full mark of less than a hundred stand the points of an item, unless it closes one: 效益得24分（满分25分），总得分.
  private boolean isOfAnItem(Token.Number token, Spot spot) {
    return spot.last()
        .filter(it -> isAtLeast(it, token))
        .filter(it -> !closesItem(it, spot))
        .filter(it -> scores.role(it.left(), it.right()) == Scores.Role.FULL)
        .filter(it -> it.token().value().compareTo(HUNDRED) < 0)
        .isPresent();
  }

  /// Whether a full mark stands in a bracket behind the points that it is the mark of.
  private boolean closesItem(Mention mark, Spot spot) {
    int at = spot.before().size() - 2;
    return at >= 0
        && OVERALL.in(spot.left())
        && spot.sentence().closesBracket(mark.end(), spot.end())
        && spot.before().get(at).end() >= mark.leftStart()
        && spot.before().get(at).token().unit().equals("分")
        && !scores.isMark(spot.before().get(at))
        && mark.left().startsWith("(");
  }

  /// Below 1.预算完成率（15分）, or behind it in its own paragraph, stand no more than the points of that item.
  private static boolean isOfTitledItem(Token.Number token, Spot spot) {
    String told = spot.told();
    boolean numbered = HeadingNumber.at(told).isPresent();
    return Stream.of(numbered ? told : "", spot.context().heading())
        .map(MARK::matcher)
        .filter(Matcher::find)
        .map(it -> new BigDecimal(it.group(1)))
        .anyMatch(it -> it.compareTo(HUNDRED) < 0 && token.value().compareTo(it) <= 0);
  }

  /// 项目自评预算执行得9.7分: behind a name of the score stands that of the group.
  private Optional<String> groupOfGiver(String left) {
    return labels.find(left)
        .filter(it -> isScore(it.indicator()))
        .flatMap(it -> scores.group(left.substring(it.end())));
  }

  /// 投入指标满分20分，得18.5分: the group stands with the full mark.
  private Optional<String> groupOfMark(Token.Number token, Scores.Role role, Spot spot) {
    // 产出40分，扣3分，得37分: what was lost is no mark.
    List<Mention> told = spot.before()
        .stream()
        .filter(it -> it.token().unit().equals("分") && !scores.isLoss(it))
        .toList();
    if (role != Scores.Role.GOT || told.isEmpty()) {
      return Optional.empty();
    }
    Mention mark = told.get(told.size() - 1);
    boolean full =
        isAtLeast(mark, token)
            && scores.role(mark.left(), mark.right()) == Scores.Role.FULL;
    return full
        ? scores.group(withoutBracket(mark.left()))
        : Mention.lastAmount(
            told.stream()
                .filter(it -> !spot.sentence().closesBracket(it.end(), spot.end()))
                .toList())
            .filter(it -> isAtLeast(it, token) && it.indicator().isEmpty())
            .flatMap(it -> scores.group(it.left()));
  }

  private static boolean isAtLeast(Mention mark, Token.Number points) {
    return mark.token().unit().equals("分")
        && mark.token().value().compareTo(points.value()) >= 0;
  }

  /// 该部分25分，得24分 below 过程情况: what the heading is about got them, or the one above that; 该项 is the nearest, a name that
  /// the paragraph begins with before any heading.
  private Optional<String> groupOfHeading(Token.Number token, Scores.Role role, Spot spot) {
    if (role != Scores.Role.GOT) {
      return Optional.empty();
    }
    Optional<String> mark =
        spot.lastInSentence().map(Mention::left);
    Optional<String> that = THAT.group(spot.left()).or(() -> mark.flatMap(THAT::group));
    boolean part = that.filter(PART::equals).isPresent();
    if (that.isEmpty() && !isLeftOfAll(token, spot)) {
      return Optional.empty();
    }
    Stream<String> titles = spot.context().titles().lines().filter(it -> !it.isBlank());
    return part
        ? titles.flatMap(it -> group(it.strip()).stream()).findFirst()
        : Stream.concat(lead(spot).stream(), titles).findFirst().flatMap(it -> group(it.strip()));
  }

  /// The name that a numbered paragraph begins with: 3.预算资金支出率。全年预算数……，该项得9.75分.
  private static Optional<String> lead(Spot spot) {
    String told = spot.told();
    return HeadingNumber.at(told)
        .map(it -> told.substring(it.length()))
        .flatMap(LEAD::group);
  }

  /// 因年末仍有结余，扣减部分分值，得28.7分: whether points that close a paragraph which tells of no others are left of all, and not of
  /// an item that it names.
  private static boolean isLeftOfAll(Token.Number token, Spot spot) {
    String text = spot.sentence().text();
    return (DEDUCTED.in(spot.earlier()) && BARE_GOT.begins(spot.left())
        || AT_LAST.begins(spot.left()))
        && text.length() - token.end() <= 1
        && GOT.matcher(text).results().count() == 1
        && token.value().compareTo(HUNDRED) < 0;
  }

  /// 得33分 with which the text under 产出（35分） begins: the group's own, unless it stands within another.
  private Optional<String> groupOfTitle(Token.Number token, Scores.Role role, Spot spot) {
    boolean begins =
        role == Scores.Role.GOT && spot.sentence().start() == 0 && FIRST.is(spot.told());
    if (!begins) {
      return Optional.empty();
    }
    List<String> titles = spot.context().titles().lines().map(String::strip).toList();
    List<String> groups =
        titles.stream()
            .filter(it -> MARK.matcher(it).find() && group(it).isPresent())
            .toList();
    return groups.size() == 1 && groups.get(0).equals(titles.get(0))
        && isOfTitledItem(token, spot)
            ? group(titles.get(0))
            : Optional.empty();
  }

  private Optional<String> group(String heading) {
    int number = HeadingNumber.at(heading).map(HeadingNumber::length).orElse(0);
    return vocabulary.words(Kind.SCORE_GROUP)
        .at(heading, number)
        .filter(it -> !Scores.isOfItem(heading.substring(number + it.length())));
  }

  private static String withoutBracket(String left) {
    return left.endsWith("(") ? left.substring(0, left.length() - 1) : left;
  }

  private boolean isScore(String indicator) {
    return catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.SCORE;
  }
}
