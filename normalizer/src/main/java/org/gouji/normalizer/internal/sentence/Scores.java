package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.HeadingNumber;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells apart what points are: a full mark (满分20分), points lost (扣1分), points got (得18.5分), and
/// whose. Immutable.
final class Scores {

  /// What a body calls itself for short: 县残联.
  private static final Telltale BODY =
      Telltale.of("(?:^|[，；;。(])[省市区县州旗盟][\\p{IsHan}]{1,4}(?:联|会|协|局|委|办|团|馆|中心)$");
  /// 产出数量得10.4分 are the points of an item: what elsewhere is a word that adds nothing is here part of a name.
  private static final Telltale ITS_ITEM = Telltale.of("数量$");
  /// 产出质量 is no name of 产出.
  private static final Telltale OF_ITEM = Telltale.of("^(?:数量|质量|时效|成本)");
  private static final Telltale ITEM =
      Telltale.of("^[、，]?(?:其中)?[:，]?(?:[一二三]级指标)?");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Scores(Vocabulary vocabulary, LabelFinder labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  enum Role {
    FULL,
    LOST,
    GOT,
    /// The words do not say.
    UNSAID
  }

  /// @param left the words before the points
  /// @param right the words behind them
  Role role(String left, String right) {
    String words = bare(left);
    int end = words.length();
    if (vocabulary.words(Kind.SCORE_FULL).before(words, end).isPresent()) {
      return Role.FULL;
    }
    if (vocabulary.words(Kind.SCORE_LOST).before(words, end).isPresent()) {
      return Role.LOST;
    }
    if (vocabulary.words(Kind.SCORE_GOT).before(words, end).isPresent()) {
      return Role.GOT;
    }
    boolean gotBehind =
        vocabulary.words(Kind.SCORE_GOT).before(right, right.length())
            .filter(it -> right.equals(it) || right.equals("，" + it))
            .isPresent();
    return gotBehind || left.endsWith("(") && right.startsWith(")") ? Role.FULL : Role.UNSAID;
  }

  /// Whether a figure is a full mark or a loss of points.
  boolean isMark(Mention mention) {
    return mention.states("score.full") || mention.token().unit().equals("分")
        && switch (role(mention.left(), mention.right())) {
          case FULL, LOST -> true;
          case GOT, UNSAID -> false;
        };
  }

  /// Whether a figure is a loss of points.
  boolean isLoss(Mention mention) {
    return mention.token().unit().equals("分")
        && role(mention.left(), mention.right()) == Role.LOST;
  }

  /// The group whose points they are: 产出 of 产出指标得分; empty where the words name none.
  Optional<String> group(String left) {
    String words = left;
    for (Kind kind : List.of(Kind.SCORE_GOT, Kind.SCORE_FULL)) {
      if (ITS_ITEM.in(words)) {
        return Optional.empty();
      }
      String bare = bare(words);
      Optional<String> word = vocabulary.words(kind).before(bare, bare.length());
      words = word.map(it -> bare.substring(0, bare.length() - it.length())).orElse(bare);
    }
    String named = bare(words);
    // 通用指标 is a group, and 通用 none.
    Optional<String> whole = groupAtEnd(named);
    if (whole.isPresent()) {
      return whole;
    }
    for (int i = 0; i < 2; i++) {
      Optional<String> noun = vocabulary.words(Kind.SCORE_NOUN).before(named, named.length());
      int length = noun.map(String::length).orElse(0);
      named = named.substring(0, named.length() - length);
    }
    return groupAtEnd(named);
  }

  private Optional<String> groupAtEnd(String words) {
    return vocabulary.words(Kind.SCORE_GROUP)
        .before(words, words.length())
        .filter(it -> startsItem(words.substring(0, words.length() - it.length())));
  }

  /// Whether the words behind the name of a group make it that of an item.
  static boolean isOfItem(String behind) {
    return OF_ITEM.in(behind);
  }

  /// Whether nothing but marks of a list stands before a group's name.
  private boolean startsItem(String before) {
    // 一级指标得分情况：决策15分
    String words = ITEM.withoutFirst(before.substring(before.lastIndexOf(':') + 1));
    int number = HeadingNumber.at(words).map(HeadingNumber::length).orElse(0);
    return words.substring(number).isBlank() || labels.isQualifiersOnly(words);
  }

  /// Whether words before the name of a score leave it that of the whole report: 数量指标的得分 is the
  /// score of an indicator.
  boolean isWhole(String before, String organization) {
    int end = before.length();
    while (end > 0 && "，,；;。:(\n".indexOf(before.charAt(end - 1)) < 0
        && !LabelFinder.isOrganization(before.substring(0, end), organization)) {
      int skip = labels.longestSkip(before, end);
      for (Kind kind : List.of(Kind.SCOPE, Kind.LINK, Kind.SCORE_SCOPE)) {
        Optional<String> word = vocabulary.words(kind).before(before, end);
        skip = Math.max(skip, word.map(String::length).orElse(0));
      }
      if (skip == 0) {
        return BODY.in(before.substring(0, end));
      }
      end -= skip;
    }
    return true;
  }

  /// The words without fillers at their end, but for those that say which points they are.
  private String bare(String words) {
    int end = words.length();
    while (end > 0
        && vocabulary.words(Kind.SCORE_GOT).before(words, end).isEmpty()
        && vocabulary.words(Kind.SCORE_FULL).before(words, end).isEmpty()) {
      Optional<String> filler = vocabulary.words(Kind.FILLER).before(words, end);
      if (filler.isEmpty()) {
        break;
      }
      end -= filler.get().length();
    }
    return words.substring(0, end);
  }
}
