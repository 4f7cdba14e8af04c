package org.gouji.normalizer.internal.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// The shapes of the vocabulary's files, one record for the entries of each.
final class Entries {

  private Entries() {}

  record SectionAliases(
      String section,
      List<String> aliases,
      List<String> beginnings,
      List<String> within,
      List<String> endings) {

    SectionAliases {
      beginnings = orEmpty(beginnings);
      within = orEmpty(within);
      endings = orEmpty(endings);
    }
  }

  record ColumnAliases(String column, List<String> aliases) {}

  record Words(Kind kind, List<String> words) {}

  record Rate(List<String> rates, List<String> part, List<String> whole) {}

  record IdentityWords(String says, String value, List<String> words) {}

  record Province(String province, String shortName, List<String> cities, List<String> counties) {

    Province(
        String province,
        @JsonProperty("short") String shortName,
        List<String> cities,
        List<String> counties) {
      this.province = province;
      this.shortName = shortName;
      this.cities = orEmpty(cities);
      this.counties = orEmpty(counties);
    }
  }

  record IndicatorWords(
      String indicator,
      List<String> labels,
      List<String> words,
      List<String> headers,
      List<String> codes,
      List<Beside> beside,
      Optional<String> unit,
      Optional<Side> subject,
      boolean list,
      List<String> kinds,
      List<String> classes,
      List<String> ways,
      boolean fundFromContext,
      List<CountPattern> patterns) {

    IndicatorWords {
      labels = orEmpty(labels);
      words = orEmpty(words);
      headers = orEmpty(headers);
      codes = orEmpty(codes);
      beside = orEmpty(beside);
      kinds = orEmpty(kinds);
      classes = orEmpty(classes);
      ways = orEmpty(ways);
      patterns = orEmpty(patterns);
    }
  }

  /// Labels of another indicator that name this one where a word stands in the paragraph.
  record Beside(List<String> labels, List<String> words) {}

  record CountPattern(
      List<String> units,
      List<List<String>> all,
      List<List<String>> left,
      List<List<String>> right,
      List<List<String>> topic,
      List<String> after,
      List<String> none,
      Optional<Side> subject,
      boolean overLabels,
      Optional<End> end,
      String example) {

    CountPattern {
      units = orEmpty(units);
      all = orEmpty(all);
      left = orEmpty(left);
      right = orEmpty(right);
      topic = orEmpty(topic);
      after = orEmpty(after);
      none = orEmpty(none);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
