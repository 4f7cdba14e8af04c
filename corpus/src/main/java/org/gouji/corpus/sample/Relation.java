package org.gouji.corpus.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A relation between printed figures, as gold states it in one line: `sum 10.5万元 = 4.2万元 + 6.3万元`.
/// Its arithmetic is written anew here and shares nothing with the scorer, whose verdicts are held
/// against it.
///
/// @param terms the figures in the order of the line, each with the sign or operator before it
public record Relation(Kind kind, List<Term> terms) {

  /// Behind a list.
  static final String OPEN = "等";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Relation {
    terms = List.copyOf(terms);
  }

  /// What a line may begin with.
  public enum Kind {
    /// `sum total = part + part - part`
    SUM,
    /// `equal a = b`: one figure printed twice
    EQUAL,
    /// `ratio percent = part / whole`
    RATIO,
    /// `change percent = now / before`: (now - before) / before
    CHANGE,
    /// `bound less <= more`
    BOUND,
    /// `count number = list`: names divided by 、 outside brackets; one that ends in 等 may name fewer than
    /// there are, never more
    COUNT,
    /// `score score = weight * actual / target`, or without a target that is a number `… = weight * percent`
    SCORE,
    /// `grade score = word`
    GRADE,
    /// `dates earlier < later`
    DATES;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param operator `=` `+` `-` `*` `/` `<=` `<`, empty for the first
  public record Term(String operator, String text) {

    Printed figure() {
      return Printed.read(text)
          .orElseThrow(() -> new IllegalArgumentException("no figure in a relation: " + text));
    }
  }

  /// @throws IllegalArgumentException for a line that is none
  public static Relation parse(String line) {
    String[] words = line.strip().split("\\s+");
    Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
    List<Term> terms = new ArrayList<>();
    String operator = "";
    for (int i = 1; i < words.length; i++) {
      if (words[i].matches("=|\\+|-|\\*|/|<=|<")) {
        operator = words[i];
      } else {
        terms.add(new Term(operator, words[i]));
        operator = "";
      }
    }
    if (terms.size() < 2) {
      throw new IllegalArgumentException("no relation: " + line);
    }
    return new Relation(kind, terms);
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(kind.word());
    for (Term term : terms) {
      line.append(term.operator().isEmpty() ? " " : " " + term.operator() + " ").append(term.text());
    }
    return line.toString();
  }

  /// Whether some choice inside what every figure stands for makes it true.
  public boolean holds() {
    return switch (kind) {
      case SUM -> sum();
      case EQUAL -> equal();
      case RATIO -> meets(figure(0), percent(least(1), most(2)), percent(most(1), least(2)));
      case CHANGE ->
          meets(
              figure(0),
              percent(least(1), most(2)).subtract(HUNDRED),
              percent(most(1), least(2)).subtract(HUNDRED));
      case BOUND, DATES -> least(0).compareTo(most(1)) <= 0;
      case COUNT -> {
        int stated = figure(0).base().intValueExact();
        int named = names(terms.get(1).text());
        yield isOpen() ? stated >= named : stated == named;
      }
      case SCORE -> score();
      case GRADE -> grade(figure(0).value()).contains(terms.get(1).text().substring(0, 1));
    };
  }

  /// Whether a percentage is the right one with its further digits cut off.
  boolean truncates() {
    if (kind != Kind.RATIO) {
      return false;
    }
    BigDecimal printed = figure(0).value();
    BigDecimal next = printed.add(BigDecimal.ONE.movePointLeft(printed.scale()));
    return percent(most(1), least(2)).compareTo(printed) >= 0
        && percent(least(1), most(2)).compareTo(next) < 0;
  }

  private Printed figure(int at) {
    return terms.get(at).figure();
  }

  private BigDecimal least(int at) {
    return figure(at).least();
  }

  private BigDecimal most(int at) {
    return figure(at).most();
  }

  private boolean sum() {
    BigDecimal gap = figure(0).base();
    BigDecimal play = figure(0).half();
    for (Term term : terms.subList(1, terms.size())) {
      BigDecimal part = term.figure().base();
      gap = term.operator().equals("-") ? gap.add(part) : gap.subtract(part);
      play = play.add(term.figure().half());
    }
    return gap.abs().compareTo(play) <= 0;
  }

  /// Rounded once: the more precise one lies within the half unit of the other.
  private boolean equal() {
    Printed a = figure(0);
    Printed b = figure(1);
    BigDecimal play = a.half().max(b.half());
    boolean sameScale = a.half().compareTo(b.half()) == 0;
    BigDecimal gap = a.base().subtract(b.base()).abs();
    return sameScale && a.exact() && b.exact()
        ? gap.signum() == 0
        : a.least().compareTo(b.most()) <= 0
            && b.least().compareTo(a.most()) <= 0
            && (!a.exact() || !b.exact() || gap.compareTo(play) <= 0);
  }

  private boolean score() {
    Printed score = figure(0);
    BigDecimal weight = figure(1).value();
    BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-score.value().scale());
    return score.value().subtract(weight.multiply(reached())).abs().compareTo(half) <= 0;
  }

  /// The share of the weight that a score earns where it goes by what was reached.
  private BigDecimal reached() {
    Printed actual = figure(2);
    if (terms.size() <= 3) {
      return actual.value().movePointLeft(2).min(BigDecimal.ONE);
    }
    Printed target = figure(3);
    if (target.bound() < 0) {
      return actual.base().compareTo(target.base()) <= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return target.value().signum() == 0
        ? BigDecimal.ONE
        : actual.base().divide(target.base(), MathContext.DECIMAL64).min(BigDecimal.ONE);
  }

  /// Whether a score has no other way than this one: a row whose target was missed may earn points by steps or
  /// by grades, as long as no form says how.
  boolean determined() {
    return kind != Kind.SCORE
        || terms.size() <= 3
        || reached().compareTo(BigDecimal.ONE) == 0
        || figure(3).unit().equals("%") && figure(3).value().compareTo(HUNDRED) == 0;
  }

  private static boolean meets(Printed printed, BigDecimal a, BigDecimal b) {
    return printed.least().compareTo(a.max(b)) <= 0 && printed.most().compareTo(a.min(b)) >= 0;
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  /// Whether it counts a list that need not name everything.
  boolean isOpen() {
    return kind == Kind.COUNT && terms.get(1).text().endsWith(OPEN);
  }

  private static int names(String list) {
    String flat = list.replaceAll("[（(][^（）()]*[）)]", "");
    return flat.split("[、，]").length;
  }

  private static String grade(BigDecimal score) {
    int points = score.intValue();
    return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中合一" : "差不";
  }
}
