package org.gouji.model.report;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Location;

/// An arithmetic relation that the report itself asserts, in a sentence or by a table's layout, over
/// figures with or without an indicator.
public sealed interface Claim {

  /// What makes the report assert it.
  Origin origin();

  enum Origin {
    SENTENCE,
    /// A total row or column, a 其中 row, two columns of one item.
    TABLE,
    SCORECARD,
    HEADINGS
  }

  /// Total = Σ parts; an open list (等, 主要包括, 重点) only stays within the total.
  ///
  /// @param parts each with its sign
  /// @param closed whether the parts are all of it
  record Sum(Origin origin, Figure total, List<Term> parts, boolean closed) implements Claim {

    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /// @param sign 1, or −1 for a deduction
  record Term(Figure figure, int sign) {

    public static Term plus(Figure figure) {
      return new Term(figure, 1);
    }

    public static Term minus(Figure figure) {
      return new Term(figure, -1);
    }
  }

  /// Percentage = part ÷ whole.
  ///
  /// @param wholes what the percentage may be of, the likeliest first; more than one where the report
  ///   does not say which
  record Share(Origin origin, Figure percent, Figure part, List<Figure> wholes) implements Claim {

    public Share {
      wholes = List.copyOf(wholes);
    }
  }

  /// Percentage = done ÷ base: 完成预算97.21%.
  ///
  /// @param bases initial and adjusted budget, as far as the sentence leaves it open; likeliest first
  /// @param stated whether the base is printed with the percentage, 完成全年预算25万元的80%, so that it is of no other
  record Completion(
      Origin origin, Figure percent, Figure done, List<Figure> bases, boolean stated)
      implements Claim {

    public Completion {
      bases = List.copyOf(bases);
    }

    public Completion(Origin origin, Figure percent, Figure done, List<Figure> bases) {
      this(origin, percent, done, bases, false);
    }
  }

  /// Current = prior + delta, rate = delta ÷ prior; what the sentence does not print is absent.
  ///
  /// @param increase whether the words say that it grew; delta and rate are signed already
  record Change(
      Origin origin,
      Optional<Figure> current,
      Optional<Figure> prior,
      Optional<Figure> delta,
      Optional<Figure> rate,
      boolean increase)
      implements Claim {}

  /// A printed number of things, and the things named beside it.
  ///
  /// @param items what was counted, each with its place
  /// @param closed false behind 等: then the number is at least that of the items
  record Count(Origin origin, Figure stated, List<Item> items, boolean closed) implements Claim {

    public Count {
      items = List.copyOf(items);
    }
  }

  /// One named thing of a list.
  record Item(String name, Location location) {}

  /// Part ≤ whole: 其中, or a column of a subset beside its set.
  record PartOf(Origin origin, Figure part, Figure whole) implements Claim {}

  /// A goal and what came of it, told side by side: 年初指标值≥42人，实际完成45人.
  record Reached(Origin origin, Figure goal, Figure result) implements Claim {}

  /// Score = weight × what was reached of the target: 分值10分，目标300人，实际285人，得9.5分.
  ///
  /// @param reached a percentage, or an amount of the target
  /// @param target of the amount; empty where a percentage is the rate itself: 执行率98.36%
  /// @param said whether the text says that the score is made so: 按执行率得9.84分
  record Earned(
      Origin origin, Figure score, Figure weight, Figure reached, Optional<Figure> target,
      boolean said)
      implements Claim {}

  /// Two figures that the layout says are one: the same cell printed twice, a restated total.
  record Same(Origin origin, Figure first, Figure second) implements Claim {}

  /// Numbers of one level of headings or of one list, in order.
  ///
  /// @param level which numbering, for a person: `（一）`
  record Sequence(Origin origin, String level, List<Numbered> entries) implements Claim {

    public Sequence {
      entries = List.copyOf(entries);
    }
  }

  /// @param ref key of the section, where it is one
  /// @param automatic whether the file computed the number, so that nobody mistyped it
  record Numbered(
      Optional<String> ref,
      String printed,
      int value,
      boolean automatic,
      String title,
      Location location) {}
}
