package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Side;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says by the words beside a figure which one of many it is of, where its indicator has many: whose satisfaction, which
/// job. Immutable.
final class Whose {

  /// 另聘用档案整理人员
  private static final Telltale HIRED =
      Telltale.of(
          "^(?:(?:另|还|现|共|长期|临时)*(?:外聘|聘用|聘请|招聘|雇用|购买服务)(?:了|有|的)?|(?:另|还|现|共)?有|另外?)(?=.{3})");
  /// 年初目标为职工参保率
  private static final Telltale AIMED =
      Telltale.of("^(?:年初|年度|全年|绩效|预期|质量|时效|数量|效益|满意度)*(?:目标|指标|计划)(?:值|数)?(?:是|为|:)");
  /// 按功能科目分为住房保障支出, 住房保障支出年初预算: what a name is told with.
  private static final Telltale CLASSED =
      Telltale.of("^.*(?:分为|划分为)|(?<=支出)的?(?:年初|全年|调整后)?(?:预算|决算|执行)数?(?:为|是)?$");
  /// 由2021年的
  private static final Telltale MOVED =
      Telltale.of("(?:由|从)(?:上年|去年|上一年|(?:19|20)\\d{2}年).*$");
  private static final Telltale RIGHT_NOUN =
      Telltale.of("^[\\p{IsHan}&&[^为是等]][\\p{IsHan}()]{1,11}");

  /// 社会化工会工作者工资: what those have, and no part of what they are.
  private static final Telltale OF_THEM =
      Telltale.of(
          "(?<=[员者工人])(?:的|工资|薪[酬资金]|报酬|待遇|社保|社会保险|保险|劳务费|补[贴助]|经费|津贴|绩效|由|从|在|到|经|均|按).*$");

  /// 领导班子设主席
  private static final Telltale POSTS =
      Telltale.of(
          "^(?:领导班子|班子)?(?:设有?|配备|配有|现有)(?=[\\p{IsHan}]{0,4}(?:主席|书记|主任|科员|调研员))"
              + "|^领导(?:班子)?职[位数](?:数|为|有|设|:)*(?=.)");
  private static final Telltale AMONG = Telltale.of("^(?:含|包括|另有|另|其他)(?=.{2})");
  private static final Telltale HOLDERS = Telltale.of("人员|(?<=职)数");
  /// 四是劳模满意度
  private static final Telltale ORDINAL = Telltale.of("^[一二三四五六七八九十]是(?=\\p{IsHan}{2})");
  private static final Telltale GUESTS =
      Telltale.of("国内|(?<!出)(?:国\\(境\\)外|国外|境外)(?:公务)?接待|外事接待|外宾接待");

  private final Vocabulary vocabulary;

  Whose(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The words that say which one, on the side that the pattern or the indicator has them; empty without any.
  Optional<String> of(
      String indicator, Optional<FigurePattern> pattern, Spot spot) {
    Optional<Side> side =
        pattern.flatMap(FigurePattern::subject).or(() -> vocabulary.subject(indicator));
    if (side.isEmpty()) {
      return Optional.empty();
    }
    return switch (side.get()) {
      case LEFT -> Optional.of(indicator.equals("staff.contract")
          ? HIRED.withoutFirst(spot.lastWords())
          : indicator.equals("staff.rank")
              ? post(POSTS.withoutFirst(spot.lastWords()))
          : words(spot.lastWords()))
          .filter(it -> !it.isEmpty());
      case RIGHT -> {
        Matcher noun = RIGHT_NOUN.matcher(spot.right());
        yield noun.find()
            ? Optional.of(OF_THEM.withoutFirst(noun.group()))
            : Optional.of(words(spot.lastWords())).filter(it -> !it.isEmpty());
      }
    };
  }

  /// The name of a post, or of those who hold it: of 专业技术人员 the last two characters are a part.
  private String post(String said) {
    String name = words(said);
    Matcher holders =
        HOLDERS.matcher(said).region(name.length(), said.length()).useTransparentBounds(true);
    return AMONG.withoutFirst(holders.lookingAt() ? name + holders.group() : name);
  }

  /// The words without fillers at their end: 职工满意度 of 职工满意度达到. A name alone says of none.
  private String words(String said) {
    if (Together.isNext(said)) {
      // 分别为100%和98%
      return "";
    }
    String words = MOVED.without(CLASSED.withoutFirst(ORDINAL.withoutFirst(said)));
    words = AIMED.withoutFirst(words);
    int end = words.length();
    while (end > 0 && vocabulary.labels().before(words, end).isEmpty()) {
      Optional<String> filler = vocabulary.words(Kind.FILLER).before(words, end);
      if (filler.isEmpty()) {
        break;
      }
      end -= filler.get().length();
    }
    String whose = words.substring(0, end);
    boolean nobody =
        whose.equals("满意度") || whose.equals("满意率") || whose.equals("覆盖率")
            || Outcomes.tellsHow(whose)
            || vocabulary.words(Kind.NO_PART).before(whose, whose.length()).isPresent();
    return nobody ? "" : whose;
  }

  /// Guests from abroad are told apart from the others: 国（境）外公务接待批次23个.
  static Optional<String> foreign(Spot spot, String indicator) {
    if (!indicator.startsWith("three-public.reception")) {
      return Optional.empty();
    }
    String text = spot.open();
    Matcher guests = GUESTS.matcher(text.substring(text.lastIndexOf('；') + 1));
    String last = "";
    while (guests.find()) {
      last = guests.group();
    }
    return Optional.of(last).filter(it -> !it.isEmpty() && !it.startsWith("国内"));
  }
}
