package org.gouji.corpus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text and the figures that the source marks in it: `{{revenue.total@final #收入|3689.06万元}}`.
///
/// @param text as the report prints it, without the marks
public record Marked(String text, List<Mark> marks) {

  private static final Pattern MARK = Pattern.compile("\\{\\{([^|{}]*)\\|([^{}]*)}}");

  public Marked {
    marks = List.copyOf(marks);
  }

  /// One marked figure, list or word.
  ///
  /// @param start 0-based offset of its first character in the text
  /// @param printed its characters
  /// @param name for relations; unique in the report
  /// @param indicator absent for what is only an operand
  /// @param phase budget, adjusted, final or target; absent where it is not compared
  /// @param year absent for the report's own year; `-` where the report does not say
  /// @param fund fiscal, general-public …
  /// @param subject which part, programme or job
  /// @param or indicators that are right as well
  /// @param value the number where the characters are none, such as 无
  /// @param unit where it is not printed beside the number
  /// @param negative whether the words around it make it a decrease
  public record Mark(
      int start,
      String printed,
      Optional<String> name,
      Optional<String> indicator,
      Optional<String> phase,
      Optional<String> year,
      Optional<String> fund,
      Optional<String> subject,
      List<String> or,
      Optional<String> value,
      Optional<String> unit,
      boolean negative) {

    public int end() {
      return start + printed.length();
    }
  }

  static Marked of(String source) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher found = MARK.matcher(source);
    int last = 0;
    while (found.find()) {
      text.append(source, last, found.start());
      marks.add(mark(found.group(1), found.group(2), text.length()));
      text.append(found.group(2));
      last = found.end();
    }
    text.append(source, last, source.length());
    if (text.indexOf("{{") >= 0 || text.indexOf("}}") >= 0) {
      throw new IllegalArgumentException("a mark that is none: " + source);
    }
    return new Marked(text.toString(), marks);
  }

  private static Mark mark(String attributes, String printed, int start) {
    Optional<String> name = Optional.empty();
    Optional<String> indicator = Optional.empty();
    Optional<String> phase = Optional.empty();
    Optional<String> year = Optional.empty();
    Optional<String> fund = Optional.empty();
    Optional<String> subject = Optional.empty();
    List<String> or = new ArrayList<>();
    Optional<String> value = Optional.empty();
    Optional<String> unit = Optional.empty();
    boolean negative = false;
    for (String word : attributes.strip().split("\\s+")) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals);
      Optional<String> right =
          equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
      if (word.startsWith("#")) {
        name = Optional.of(word.substring(1));
      } else if (word.equals("-")) {
        negative = true;
      } else if (equals < 0) {
        int at = word.indexOf('@');
        indicator = Optional.of(at < 0 ? word : word.substring(0, at));
        phase = at < 0 ? Optional.empty() : Optional.of(word.substring(at + 1));
      } else {
        switch (key) {
          case "year" -> year = right;
          case "fund" -> fund = right;
          case "subject" -> subject = right;
          case "or" -> or.addAll(List.of(right.orElseThrow().split(",")));
          case "value" -> value = right;
          case "unit" -> unit = right;
          default -> throw new IllegalArgumentException("no such attribute: " + word);
        }
      }
    }
    return new Mark(
        start,
        printed,
        name,
        indicator,
        phase,
        year,
        fund,
        subject,
        List.copyOf(or),
        value,
        unit,
        negative);
  }
}
