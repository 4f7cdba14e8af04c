package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// The item of a programme that a paragraph, or its heading, begins with. Immutable.
final class LeadingItem {

  private static final String NUMBER = "[\\d一二三四五六七八九十]{1,2}";
  /// 3.竞赛宣传费, （二）竞赛宣传费, 一是竞赛宣传费 and 项目3：竞赛宣传费
  private static final String NUMBERED = "(?:\\(?" + NUMBER + "\\)?[.、)是]|项目" + NUMBER + ":)";
  /// What a paragraph of a report about a programme begins with: 3.竞赛宣传费。预算28万元.
  private static final Telltale LED =
      Telltale.of(
          "(?:^(?:\\(?" + NUMBER + "\\)?[.、)是]?|项目" + NUMBER + ":)?|(?<=[。；])" + NUMBERED + ")"
              + "(?:([\\p{IsHan}、()]{2,16}(?:费|经费|补助|资金|活动|项目))[。:]"
              + "|(?<=[.、):])([\\p{IsHan}、()]{2,16})[。:](?=(?:[^\\n]*[。；])?(?:年初|全年)?预算))");

  /// 一是困难职工帮扶项目。年初预算60万元, 项目1：劳模慰问。年初预算20万元
  private static final Telltale BUDGET_OF =
      Telltale.of(
          "^(?:(?:\\(?" + NUMBER + "[.、)是])[\\p{IsHan}、]{3,16}(?:项目|经费|专项资金)|项目" + NUMBER
              + ":[\\p{IsHan}、]{3,16})[。:](?:该项目)?(?:年初|全年|当年)?预算");
  private static final Telltale NO_NAME =
      Telltale.of("(?:[\\p{IsHan}]{0,2}(?:专项|项目|业务)|重点|主要)+(?:资金|经费|支出|补助|项目)?");
  /// 1.资金支出率。全年预算90万元: what was rated, and no item.
  private static final Telltale RATED = Telltale.of("(?:率|比例|比率|进度|程度|规范性|合规性|合理性)$");
  private static final Telltale PROJECTS =
      Telltale.of("项目支出|专项|重点项目|项目(?:资金|经费|实施|完成|(?:绩效)?自评)");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Announced announced;

  LeadingItem(Vocabulary vocabulary, LabelFinder labels, Announced announced) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.announced = announced;
  }

  /// The item of a programme that a paragraph, or its heading, names before it tells its amounts.
  Optional<Topics.Topic> of(Spot spot, String heading) {
    Optional<String> evaluated = Evaluated.of(spot);
    boolean ofProjects =
        spot.context().kind() == Identity.Kind.PROJECT || PROJECTS.in(heading);
    if (!ofProjects && evaluated.isEmpty() && !BUDGET_OF.in(spot.told())) {
      return Optional.empty();
    }
    Matcher own = LED.matcher(spot.told());
    Matcher above = LED.matcher(heading + "。");
    Optional<String> name =
        evaluated.isPresent() ? evaluated
            : last(own).isPresent() ? last(own)
            : above.find() ? Optional.of(above.group(1)) : Optional.empty();
    return name
        .filter(
            it -> labels.find(it).filter(label -> announced.isAmount(label.indicator())).isEmpty())
        .filter(it -> !Programmes.isSource(it))
        .filter(it -> vocabulary.words(Kind.SITUATION).before(it, it.length()).isEmpty()
            && !NO_NAME.is(it) && !isRated(it))
        .map(it -> new Topics.Topic("programme.amount", Optional.of(it)));
  }

  /// Whether words are what the points of a report are given for: 预算编制.
  private boolean isRated(String name) {
    return RATED.in(name)
        || vocabulary.words(Kind.SCORE_GROUP).at(name, 0).filter(name::equals).isPresent();
  }

  /// The last item that a paragraph begins to tell of: （一）甲专项资金。……（二）乙专项资金。
  private static Optional<String> last(Matcher led) {
    Optional<String> name = Optional.empty();
    led.reset();
    while (led.find()) {
      name = Optional.of(led.group(1) == null ? led.group(2) : led.group(1));
    }
    return name;
  }
}
