package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Target;

/// Goals that the text sets, against the results that it tells.
final class Goals {

  /// 完成年度目标的87.5%, 比目标少3个, 仅举办9场, 完成率75%
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:目标|任务|计划)(?:任务|数)?的?(?:为)?\\d{1,2}(?:\\.\\d+)?%|(?:完成|达成|实现|办结)率(?:为|达到?|仅为?|只有)?\\d{1,2}(?:\\.\\d+)?%|偏差(?:率)?(?:为)?\\d|(?:只|仅)(?:完成|举办|开展|实施|录取|新建|发展|有)?(?:了)?\\d|(?:未能?|没有?)(?:全部|全面|按期|如期)?(?:完成|达到|达标|实现)|(?:比|较|低于)[^，。；]{0,6}(?:目标|计划|任务)[^，。；]{0,4}(?:少|低|差)"
              + "|(?:低于|未达到?|未完成|不及|少于)(?:了)?[^，。；]{0,10}(?:目标|计划|任务|预期|指标值)");

  /// 问卷调查服务对象满意度, 职工群众对工会工作的满意度
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:(?:发放|回收|抽样|问卷|调查|测评|回访|电话|随机|结果|显示)+)(?=[\\p{IsHan}]{2,}满意[度率]$)|对(?!象)[\\p{IsHan}“”&&[^对]]{2,12}的?(?=满意[度率]$)");

  /// 各类救助慰问
  private static final Pattern EVERY = Pattern.compile("^.*各[类项种](?:型|别)?的?");
  private static final Pattern VERB =
      Pattern.compile("^(?:全年|共|累计|实际|完成|已|开展|组织|举办|实施|提供|进行|发放)+");
  /// 救助慰问, which 节日慰问 is one kind of only.
  private static final Pattern BOTH =
      Pattern.compile("(?:救助|帮扶|资助)[、和及与]?慰问|慰问[、和及与]?(?:救助|帮扶|资助)");
  private static final Pattern AID = Pattern.compile("救助|帮扶|资助|各[类项种]");

  private static final int RATE_SCALE = 4;
  /// How many figures on a rate of two may stand: with their own and one of each of two goals told together.
  private static final int NEAR = 5;
  private static final String RULE = "goal.result";
  private static final String UNREPORTED = "goal.unreported";

  private final Drafts drafts;

  Goals(Drafts drafts) {
    this.drafts = drafts;
  }

  void run() {
    for (String indicator : drafts.facts.indicators()) {
      List<Mention> mentions = drafts.facts.of(indicator);
      if (!mentions.get(0).money()) {
        goals(mentions);
        thresholds(mentions);
      }
    }
  }

  private void goals(List<Mention> mentions) {
    List<Mention> goals = new ArrayList<>();
    for (Mention it : mentions) {
      if (it.isTarget() && !it.scored()) {
        goals.add(it);
      }
    }
    if (goals.isEmpty()) {
      return;
    }
    List<Mention> scored = mentions.stream().filter(it -> it.isTarget() && it.scored()).toList();
    List<Mention> results =
        mentions.stream().filter(it -> it.phase().isEmpty() && !it.scored()).toList();
    Set<Object> seen = new HashSet<>();
    for (Mention goal : goals) {
      if (!isScored(goal, scored)
          && seen.add(List.of(goal.value(), goal.fact().subject()))) {
        goal(goal, results);
      }
    }
  }

  /// A goal told with what came of it, of something that no indicator is about. Told side by side a miss is for
  /// information, and without a bound nobody knows whether less is better.
  void told(Claim.Reached claim) {
    Target relation =
        new Target(
            new Member("target", claim.goal(), Optional.empty()),
            new Member("actual", claim.result(), Optional.empty()));
    boolean bounded = claim.goal().quantity().exactness() != Quantity.Exactness.EXACT;
    switch (relation.reach(drafts.reckoner)) {
      case MET -> drafts.claim(RULE, relation);
      case MISSED -> {
        Judgement judgement = relation.judge(drafts.reckoner);
        if (bounded && judgement.outcome() instanceof Judgement.Fails fails) {
          drafts.claim(RULE, Settled.of(judgement.with(fails.atMost(Severity.INFO))));
        }
      }
      case UNDECIDABLE, OTHER_UNIT -> {
        // neither met nor missed
      }
    }
  }

  /// Whether a row of a scorecard states the goal too: there it has a result, a score and a reason.
  private static boolean isScored(Mention goal, List<Mention> scored) {
    return scored.stream()
        .anyMatch(
            it -> it.year().equals(goal.year())
                && it.value().compareTo(goal.value()) == 0);
  }

  /// @param all results of what it is a goal of
  private void goal(Mention goal, List<Mention> all) {
    List<Mention> results =
        all.stream()
            .filter(it -> it.year().equals(goal.year()))
            .filter(it -> isAbout(it, goal))
            .toList();
    if (results.isEmpty() && (isAhead() || isOfLaterYear(goal))) {
      return;
    }
    if (results.isEmpty()) {
      List<Operand> operands = List.of(goal.member("target").operand());
      drafts.rule(
          UNREPORTED,
          Settled.of(Judgement.fails(operands, "")));
      return;
    }
    if (results.stream().noneMatch(it -> comparable(goal, it))) {
      drafts.rule(RULE, relation(goal, results.get(0)));
      return;
    }
    results = results.stream().filter(it -> comparable(goal, it)).toList();
    boolean ofKind = results.stream().allMatch(it -> isOneKind(it, goal));
    Optional<Mention> met =
        results.stream()
            .filter(it -> relation(goal, it).reach(drafts.reckoner) == Target.Reach.MET)
            .findFirst();
    long values = results.stream().map(Mention::value).distinct().count();
    if (met.isPresent()) {
      drafts.rule(RULE, relation(goal, met.get()));
    } else if (values == 1 && !ofKind) {
      missed(goal, results.get(0));
    } else {
      // Several results, or those of some kinds, none of which reaches the goal: they may have to be added up.
      List<Operand> operands =
          List.of(
              goal.member("target").operand(), results.get(0).member("actual").operand());
      drafts.rule(
          RULE,
          Settled.of(Judgement.unclear(operands, "", goal.indicator() + ": ambiguous")));
    }
  }

  /// Whether a result is that of what a goal names. Who was asked is the same where the words of one say how, or of what
  /// they were to judge, unless there are goals of several such.
  private boolean isAbout(Mention result, Mention goal) {
    Optional<String> own = goal.fact().subject();
    Optional<String> told = result.fact().subject();
    boolean bare = told.equals(told.map(Goals::asked)) || own.equals(own.map(Goals::asked));
    return told.equals(own)
        || bare
            && told.map(Goals::asked).equals(own.map(Goals::asked))
            && drafts.facts.of(goal.indicator())
                .stream()
                .filter(it -> !it.scored() && it.year().equals(goal.year()))
                .filter(Mention::isTarget)
                .map(it -> it.fact().subject())
                .filter(it -> it.map(Goals::asked).equals(own.map(Goals::asked)))
                .allMatch(own::equals);
  }

  /// 各类救助慰问950人次以上 and 节日慰问540人次: whether a result is that of one kind of what a goal is about.
  private static boolean isOneKind(Mention result, Mention goal) {
    String all = goal.fact().figure().label();
    String told = result.fact().figure().label();
    if (EVERY.matcher(all).find()) {
      String kind = VERB.matcher(EVERY.matcher(told).replaceFirst("")).replaceFirst("");
      return !EVERY.matcher(told).find()
          && !EVERY.matcher(all).replaceFirst("").contains(kind);
    }
    return BOTH.matcher(all).find() && !AID.matcher(told).find();
  }

  private static String asked(String subject) {
    return ASKED.matcher(subject).replaceAll("");
  }

  /// A goal that was not reached; where the report says so itself, or tells both side by side, it is for information.
  private void missed(Mention goal, Mention result) {
    Target relation = relation(goal, result);
    Judgement judgement = relation.judge(drafts.reckoner);
    boolean told =
        TOLD.matcher(result.fact().figure().quote()).find() || isRated(goal, result)
            || goal.distance(result) == 0;
    if (told && judgement.outcome() instanceof Judgement.Fails fails) {
      drafts.rule(RULE, Settled.of(judgement.with(fails.atMost(Severity.INFO))));
    } else {
      drafts.rule(RULE, relation);
    }
  }

  /// 重点工作25项，完成24项，完成率96%: whether a rate told right behind says what part of the goal was reached.
  private boolean isRated(Mention goal, Mention result) {
    if (goal.value().signum() <= 0) {
      return false;
    }
    BigDecimal part =
        result.value().movePointRight(2).divide(goal.value(), RATE_SCALE, RoundingMode.HALF_UP);
    List<Figure> figures = drafts.report.figures();
    int at = figures.indexOf(result.fact().figure());
    return at >= 0
        && figures.subList(at, Math.min(figures.size(), at + NEAR))
            .stream()
            .filter(it -> it.quantity().unit().equals("%"))
            .anyMatch(
                it -> it.quantity().value().subtract(part).abs().compareTo(BigDecimal.ONE) < 0);
  }

  /// 17户 is no result of a goal of 85人次.
  private boolean comparable(Mention goal, Mention result) {
    return drafts.reckoner.comparable(goal.fact().figure(), result.fact().figure());
  }

  private static Target relation(Mention goal, Mention result) {
    return new Target(goal.member("target"), result.member("actual"));
  }

  /// What is to be done next year has no result yet.
  private boolean isOfLaterYear(Mention goal) {
    Optional<Integer> year = drafts.report.identity().fiscalYear();
    return goal.year().filter(it -> year.filter(now -> it > now).isPresent()).isPresent();
  }

  /// A budget and a form for targets are written before there are results.
  private boolean isAhead() {
    Identity.Kind kind = drafts.report.identity().kind();
    return kind == Identity.Kind.BUDGET || kind == Identity.Kind.TARGET_FORM;
  }

  /// A result that the text gives as an inequality cannot be verified.
  private void thresholds(List<Mention> mentions) {
    for (Mention it : mentions) {
      Quantity.Exactness exactness = it.fact().figure().quantity().exactness();
      boolean bound =
          exactness == Quantity.Exactness.AT_LEAST || exactness == Quantity.Exactness.AT_MOST;
      if (bound && !it.scored() && it.fact().phase().equals(Optional.of(Phase.FINAL))) {
        List<Operand> operands = List.of(it.member("actual").operand());
        drafts.rule(
            "scorecard.actual-is-threshold",
            Settled.of(Judgement.fails(operands, it.fact().figure().printed())));
      }
    }
  }
}
