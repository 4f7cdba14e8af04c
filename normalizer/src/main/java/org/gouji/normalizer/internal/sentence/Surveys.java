package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Says whom a survey asked, where the satisfaction that it found does not: 对参训职工进行问卷调查，满意度为95%; and that no more
/// copies came back than went out. Immutable.
final class Surveys {

  private static final String SATISFACTION = "ratio.satisfaction";
  private static final Telltale ASKED =
      Telltale.of(
          "(?:对|向|面向|抽取|回访|抽查|访问|走访|调查)了?(?:随机|部分|全部|各|全[县市区省]|本[县市区]|年内|我[县市区]|\\d+(?:余|多)?[名位户个家])*"
              + "([\\p{IsHan}]{0,6}?(?:职工|群众|对象|学员|居民|劳模|会员|企业|用户|家庭|人员|家属|家长|学生|教师|患者|农户|村民|市民|老人|残疾人|(?:受援|受助|受益|受访|受训|当事|委托|申请|帮扶|救助|老年)人|妇女|贫困户|农民|职工代表|劳动者|读者|司机|商户))"
              + "(?=进行|开展|发放|作了?|做了?|随机|的?满意|，|\\d)");

  /// 实际满意度, 抽样电话回访后测得满意度 say nothing of whose.
  private static final Telltale NOBODY =
      Telltale.of(
          "(?:.*(?:显示|结果|表明|反映|统计|得出)|经[\\p{IsHan}]{0,4}(?:回访|调查|走访|测评|询问|了解)"
              + "|(?:经|通过|采用|随机|抽样|抽查|问卷|电话|入户|现场)*(?:回访|调查|走访|测评|访问)后?(?:测得|得到|测出|所得|测算)(?:的)?)?(?:其|的|实际|综合|总体|整体|最终|平均|年末|全年|调查|问卷|统计|测算|抽查|测评|自评|完成|达到)*满意(?:度|率)");

  /// 对工会服务的满意度 says with what, and not whose.
  private static final Telltale WITH =
      Telltale.of("(?:其|均|普遍)?对[^，。；]{2,20}的?(?:总体|综合|整体)?满意(?:度|率)?");

  /// 汇总后受帮扶职工满意度, 经统计服务对象满意度: how it was found out.
  private static final Telltale FOUND_OUT =
      Telltale.of(
          "^(?:(?:经|通过|据)?(?:问卷|抽样|电话|随机)?(?:汇总|统计|测算|计算|分析|回访|调查|测评|抽查)(?:结果)?(?:后|得出|得知|显示|表明|反映)"
              + "|(?:经|据)(?:汇总|统计|测算|计算|综合|分析))(?=[\\p{IsHan}]{2,}满意[度率])");

  private static final Telltale BARE = Telltale.of("(?:的|总体|综合|整体)*满意[度率]");
  private static final Telltale RATES = Telltale.of("满意[度率]");

  /// 满意度 alone, right before 分别
  private static final Telltale RATE =
      Telltale.of("(?:^|[，、:的其，])(?:综合|总体|平均)?(?:满意(?:度|率)|好评率)$");
  /// 对学生、家长的抽样调查, 向农户和合作社发放问卷
  private static final Telltale SEVERAL =
      Telltale.of(
          "(?:对|向|面向)([^，。；:\\d]{2,30}?)(?:的?(?:问卷|抽样|随机|满意|电话|回访|调查|测评)|进行|开展|发放|，)");

  /// 读者满意度采用扫码问卷，回收526份，满意度96.2%
  private static final Telltale FOUND =
      Telltale.of(
          "(?:^|[，；。])([\\p{IsHan}]{2,8}?)满意(?:度|率)(?:调查|测评)?(?:是)?(?:采用|采取|通过|由)[^；]{2,60}，[^，；]{0,4}满意(?:度|率)");

  private static final String COPIES = "份";
  private static final Telltale SENT =
      Telltale.of("(?:发放|发出|下发)[^，。；]{0,14}(?:问卷|调查表|测评表|评议表|征求意见表)(?:共|共计)?$");
  private static final Telltale CAME_BACK =
      Telltale.of("^[，、；]?(?:实际|共|已|现场)*(?:收回|回收|返回)(?:了|有效|问卷|调查表|测评表)*$");

  private Surveys() {}

  /// Claims that no more copies came back than were sent out: 发放调查问卷200份，收回有效问卷196份.
  static void claim(List<Mention> mentions, Draft draft) {
    for (int i = 1; i < mentions.size(); i++) {
      Mention sent = mentions.get(i - 1);
      Mention back = mentions.get(i);
      if (back.token().unit().equals(COPIES) && sent.token().unit().equals(COPIES)
          && SENT.in(sent.left()) && CAME_BACK.in(back.left())
          && back.leftStart() - sent.end() <= 1) {
        draft.claim(new Claim.PartOf(Claim.Origin.SENTENCE, back.figure(), sent.figure()));
      }
    }
  }

  /// 对学生、家长的调查显示，满意度分别为96%和94.5%: one of the rates of several who were asked, in their order.
  static Optional<Named> inTurn(Spot spot) {
    return Together.told(spot)
        .filter(it -> it.length() > 1 && RATE.in(it.words()))
        .map(
            it -> new Named(
                SATISFACTION, spot.lastWords(), one(spot, it), Optional.empty(), Grounds.LABEL,
                false));
  }

  private static Optional<String> one(Spot spot, Together.Run run) {
    return SEVERAL.group(spot.said())
        .map(Together::items)
        .filter(it -> it.size() == run.length())
        .map(it -> it.get(run.place()));
  }

  /// Whose satisfaction was meant to be what, where a sentence goes on with what it came to: 受益群众满意度不低于90%，实际满意度
  /// 93.5%. Else that of those who were asked: 面向参赛职工发放问卷，统计满意度95%.
  static String meant(String subject, Spot spot, String indicator) {
    if (indicator.equals(SATISFACTION) && WITH.is(subject)) {
      return named(spot)
          .filter(it -> !isOfSeveral(spot, it))
          .orElse(subject);
    }
    if (!indicator.equals(SATISFACTION)) {
      return subject;
    }
    return !NOBODY.is(subject)
        ? FOUND_OUT.withoutFirst(subject)
        : spot.inSentence()
            .filter(it -> it.states(SATISFACTION) && it.phase().equals(Optional.of(Phase.TARGET)))
            .flatMap(it -> it.stated().flatMap(Stated::subject).stream())
            .reduce((first, second) -> second)
            .or(() -> asked(spot, indicator))
            .orElse(subject);
  }

  /// 对服务的满意度97%，对设施的满意度92%: whether those who were asked told of more than one thing, here or before.
  private static boolean isOfSeveral(Spot spot, String who) {
    Sentence sentence = spot.sentence();
    boolean here =
        RATES.matcher(sentence.text(), sentence.start(), sentence.end())
            .results()
            .count() > 1;
    return here
        || sentence.facts()
            .stream()
            .anyMatch(
                it -> it.indicator().equals(SATISFACTION) && it.subject().equals(Optional.of(who))
                    && it.phase().equals(Optional.of(Phase.FINAL)));
  }

  /// Those who were asked, by the words of the sentence before the figure.
  static Optional<String> asked(Spot spot, String indicator) {
    return indicator.equals(SATISFACTION)
        ? named(spot).map(it -> asMeant(it, spot))
            .or(() -> FOUND.group(spot.said()))
            .or(() -> ofGoal(spot))
        : Optional.empty();
  }

  /// The name that those who were asked have where their satisfaction is told before: 受助职工满意度 of 受助职工.
  private static String asMeant(String who, Spot spot) {
    return spot.sentence()
        .facts()
        .stream()
        .filter(it -> it.indicator().equals(SATISFACTION))
        .flatMap(it -> it.subject().stream())
        .filter(
            it -> it.startsWith(who)
                && BARE.matcher(it, who.length(), it.length()).matches())
        .reduce((first, second) -> second)
        .orElse(who);
  }

  /// Whose satisfaction was meant to be something, where that was one group's only.
  private static Optional<String> ofGoal(Spot spot) {
    List<Optional<String>> whose =
        spot.sentence()
            .facts()
            .stream()
            .filter(it -> it.indicator().equals(SATISFACTION))
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .map(Fact::subject)
            .distinct()
            .toList();
    return whose.size() == 1 ? whose.get(0) : Optional.empty();
  }

  private static Optional<String> named(Spot spot) {
    Matcher asked = ASKED.matcher(spot.said());
    Optional<String> last = Optional.empty();
    while (asked.find()) {
      last = Optional.of(asked.group(1));
    }
    return last;
  }
}
