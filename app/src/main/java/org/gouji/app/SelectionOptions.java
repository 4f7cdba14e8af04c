package org.gouji.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.app.text.Words;
import org.gouji.corpus.store.Selection;
import org.gouji.model.assessment.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that choose reports of a store.
final class SelectionOptions {

  @Option(names = "--organization", paramLabel = "NAME", descriptionKey = "select.organization")
  private String organization;

  @Option(
      names = "--year",
      paramLabel = "YEAR[-YEAR]",
      descriptionKey = "select.year",
      converter = Years.Converter.class)
  private Years years;

  @Option(
      names = "--severity",
      paramLabel = "error|warning|info",
      descriptionKey = "select.severity")
  private Severity least;

  /// Fiscal years, both included.
  record Years(int first, int last) {

    static final class Converter implements ITypeConverter<Years> {

      private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

      @Override
      public Years convert(String value) {
        Matcher matcher = YEARS.matcher(value);
        if (!matcher.matches()) {
          throw new TypeConversionException(value);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (last < first) {
          throw new TypeConversionException(value);
        }
        return new Years(first, last);
      }
    }
  }

  Selection selection() {
    Selection selection = Selection.ALL;
    if (organization != null) {
      selection = selection.organization(organization);
    }
    if (years != null) {
      selection = selection.years(years.first(), years.last());
    }
    return least == null ? selection : selection.atLeast(least);
  }

  /// What was chosen, for a person; empty for everything.
  String inWords(Words words) {
    List<String> parts = new ArrayList<>();
    Optional.ofNullable(organization).ifPresent(it -> parts.add(words.say("chosen.name", it)));
    Optional.ofNullable(years)
        .ifPresent(
            it -> parts.add(
                it.first() == it.last()
                    ? words.say("chosen.year", it.first())
                    : words.say("chosen.years", it.first(), it.last())));
    Optional.ofNullable(least)
        .ifPresent(
            it -> parts.add(
                words.say("chosen.severity", words.say("rules.severity." + it.word()))));
    return String.join(words.say("summary.comma"), parts);
  }
}
