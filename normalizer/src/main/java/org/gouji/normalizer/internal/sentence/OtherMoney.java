package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads the money of a programme that is called by what it is for, in a report about projects: 送温暖资金预算, 累计使用
/// 技能竞赛经费. In a report about one of them that is often another one's. Immutable.
final class OtherMoney {

  private static final String NOUN = "(?:专项|项目|工作|活动|补助)*(?:资金|经费|项目|专项)";
  /// Who gives it, or that it was spent: of the first it is a budget.
  private static final String GIVEN = "安排|下达|批复|核定|拨付|拨入|落实|筹集|筹措|争取|投入(?=预算)";
  private static final String SPENT = "使用|支付|支出|列支|投入";
  /// What a project is made of.
  private static final String PART = "子项目";
  private static final Telltale MONEY =
      Telltale.of(
          "^(?:.*(?:[，、；:)]|^(?=[例又再比]?如)|和(?!谐)|及(?!时)|与(?!会)|\\d[年月日](?!度)|年度|(?:全|当|本|今)年(?!度)|年初|年中|[年月][底末]|其中|将|对"
              + "|(?<given>" + GIVEN + ")(?:预算)?|(?<spent>" + SPENT
              + "))(?:[例又再比]?如(?![东皋意何])|了|给|我[省会局县市区镇乡]|我单位|本单位|本级|(?:并|及|和)?由?[省市州县区旗本]级?(?:财政)?(?:配套|匹配))*+)?"
              + "(?<name>[\\p{IsHan}“”]{3,16}?" + NOUN + ")(?<tail>[^，。；]*)$");
  private static final Telltale FUND = Telltale.of("(?:资金|经费)$");
  private static final Telltale NAMED =
      Telltale.of("^[\\p{IsHan}“”]{3,16}?" + NOUN + "$");
  /// 35万元已全部支付完毕
  private static final Telltale PAID =
      Telltale.of("^(?:已|均|全部|全额|足额|及时|按时)+(?:支付|发放|使用|支出)");
  /// 建议将困难职工帮扶项目预算由60万元提高到80万元
  private static final Telltale PROPOSED = Telltale.of("建议");
  private static final Telltale NEXT = Telltale.of("[、和及]");
  /// Words that point at money, or say which amount of it is meant, and do not say what it is for.
  private static final Telltale POINTED =
      Telltale.of(
          "^(?:该|本(?!级)|我[省会局县市区镇乡院校馆所站们]|我单位|此|上述|以上|各|所有|全部|其余|剩余|部分|有关|相关|重点|主要).*|.*(?:调整|年初|全年|实际|计划|应到|未到|剩余|[个项]项目).*");
  /// Where it came from, and no programme.
  private static final Pattern LEVEL =
      Pattern
          .compile("^(?:中央|国家|上级|本级|同级|财政|自筹|其他|单位|[省市州县区旗]级?(?:财政|本级|总工会)?|工会)(?!建设|组织|干部|阵地).*");

  private static final Telltale JOINED =
      Telltale.of("[和及与、（(暨]|(?:中央|国家|财政|上级|自筹|本级|级)$");
  private static final int LEAST_OF_NAME = 4;

  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final PhasesInTurn inTurn;

  OtherMoney(Vocabulary vocabulary, LabelFinder labels, Qualifiers qualifiers) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.inTurn = new PhasesInTurn(labels, qualifiers);
  }

  /// The programme whose money an amount is, and the phase that the words around it say. Empty where they say none:
  /// 发放慰问资金 is what was done with it.
  Optional<OwnName.Own> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || PROPOSED.in(spot.left())) {
      return Optional.empty();
    }
    Optional<OwnName.Own> flow =
        inTurn.of(spot, this::isName).or(() -> NamedFlows.of(spot, this::isName));
    if (flow.isPresent()) {
      return flow;
    }
    Optional<Matcher> money = MONEY.match(spot.left());
    if (money.isEmpty() || !isName(money.get().group("name"))
        || !labels.isQualifiersOnly(money.get().group("tail").replaceFirst("支出$", ""))) {
      return Optional.empty();
    }
    Matcher told = money.get();
    String name = told(told, spot).orElseGet(() -> named(told.group("name"), spot));
    return phase(told, spot).map(it -> new OwnName.Own(name, Optional.of(it)));
  }

  /// 农田整治任务资金支付 behind 农田整治任务安排资金: the name that the report has used for it, which is the longer where a part of it could
  /// be one, too.
  private static Optional<String> told(Matcher money, Spot spot) {
    String left = FUND.withoutFirst(spot.left().substring(0, money.end("name")));
    return spot.sentence()
        .facts()
        .stream()
        .filter(it -> it.subject().filter(left::endsWith).isPresent())
        .filter(it -> it.indicator().equals("programme.amount"))
        .flatMap(it -> it.subject().stream())
        .reduce((first, second) -> second.length() > first.length() ? second : first)
        .filter(it -> it.length() >= core(money.group("name")).length());
  }

  private Optional<Phase> phase(Matcher told, Spot spot) {
    if (PAID.in(spot.right())) {
      return Optional.of(Phase.FINAL);
    }
    String tail = told.group("tail");
    Optional<Phase> said = qualifiers.phase(tail);
    if (said.isPresent()) {
      // What has come of it may be one level's part only: 县级未能足额到位，培训经费到位6万元.
      return said.filter(it -> !vocabulary.tellsArrived(tail));
    }
    if (told.group("spent") != null || tail.endsWith("支出")) {
      return Optional.of(Phase.FINAL);
    }
    return told.group("given") != null ? Optional.of(Phase.BUDGET) : ofLast(spot);
  }

  /// 安排困难职工帮扶资金60万元、劳模慰问经费10万元
  private static Optional<Phase> ofLast(Spot spot) {
    return NEXT.begins(spot.left())
        ? spot.last()
            .filter(it -> it.end() == spot.leftStart() && it.states("programme.amount"))
            .flatMap(Mention::phase)
        : Optional.empty();
  }

  /// Whether words call money by what it is for.
  boolean isName(String words) {
    return NAMED.in(words)
        && !POINTED.is(words)
        && !LEVEL.matcher(words).matches()
        && !vocabulary.words(Kind.NO_PROGRAMME).in(words)
        && !labels.isQualifiersOnly(words)
        && labels.find(words).filter(it -> !it.indicator().startsWith("union.")).isEmpty();
  }

  /// Whether all amounts of a sentence before a spot are those of other programmes, or of parts of the report's own that are
  /// called like such.
  boolean isAllOthers(Spot spot) {
    return spot.context().programme().isPresent()
        && spot.inSentence()
            .filter(it -> it.states("programme.amount"))
            .allMatch(it -> it.stated().flatMap(Stated::subject).filter(this::isName).isPresent());
  }

  /// What a report calls the programme: its own by its own name.
  static String named(String words, Spot spot) {
    if (words.endsWith(PART)) {
      return words.substring(0, words.length() - PART.length());
    }
    return spot.context().programme().filter(it -> isOwn(words, it)).orElse(words);
  }

  private static boolean isOwn(String words, String programme) {
    return core(words).equals(core(programme)) || isEnding(words, programme);
  }

  /// 免费开放专项资金 of 公共图书馆免费开放专项资金. What is joined to something else, or of one level, is a part of it.
  private static boolean isEnding(String words, String programme) {
    return programme.endsWith(words)
        && core(words).length() >= LEAST_OF_NAME
        && !JOINED.in(programme.substring(0, programme.length() - words.length()));
  }

  private static String core(String name) {
    return name.replaceFirst(NOUN + "$", "");
  }
}
