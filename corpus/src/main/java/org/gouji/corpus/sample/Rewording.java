package org.gouji.corpus.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says the same in other words: headings, labels and column heads by `rewording.yaml`, figures with blanks or
/// full-width signs. The truth about the report stays; what a reader gets right in one wording and wrong in
/// another, it had learnt by heart.
public final class Rewording {

  private static final Pattern MARK = Pattern.compile("\\{\\{([^|{}]*)\\|([^{}]*)}}");
  private static final Pattern UNIT = Pattern.compile("^(\\d[\\d.,]*)(万元|元|人|名|家|户|个|场)$");

  private final Map<String, List<String>> groups;
  private final Pattern phrases;

  private Rewording(Map<String, List<String>> groups) {
    this.groups = groups;
    this.phrases =
        Pattern.compile(
            groups.keySet()
                .stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  /// @throws IllegalStateException for a phrase in two groups
  public static Rewording load() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    try (InputStream in = Rewording.class.getResourceAsStream("rewording.yaml")) {
      for (JsonNode group : new YAMLMapper().readTree(in)) {
        List<String> words = new ArrayList<>();
        group.forEach(it -> words.add(it.asText()));
        for (String word : words) {
          if (groups.put(word, List.copyOf(words)) != null) {
            throw new IllegalStateException("rewording.yaml: " + word + " stands twice");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rewording(groups);
  }

  /// The report in other words; the same seed gives the same words.
  public SampleReport apply(SampleReport report, RandomGenerator random) {
    int body = report.source().indexOf("\n---\n", 4) + "\n---\n".length();
    boolean blanks = random.nextBoolean();
    StringBuilder text = new StringBuilder(report.source().substring(0, body));
    boolean scorecard = false;
    for (String line : report.source().substring(body).split("\n", -1)) {
      if (line.startsWith("@")) {
        scorecard = line.startsWith("@scorecard");
      }
      // a row of a scorecard is called by its name in the relations
      boolean kept =
          scorecard || line.startsWith("@") || line.startsWith("=") || line.startsWith("//");
      text.append(kept ? line : line(line, blanks && !line.startsWith("|"), random)).append('\n');
    }
    return SampleReport.parse(report.id(), text.substring(0, text.length() - 1));
  }

  private String line(String line, boolean blanks, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(line);
    int last = 0;
    while (mark.find()) {
      text.append(words(line.substring(last, mark.start()), random));
      text.append("{{").append(mark.group(1)).append('|');
      text.append(blanks ? UNIT.matcher(mark.group(2)).replaceFirst("$1 $2") : mark.group(2))
          .append("}}");
      last = mark.end();
    }
    return text.append(words(line.substring(last), random)).toString();
  }

  private String words(String text, RandomGenerator random) {
    return phrases
        .matcher(text)
        .replaceAll(
            found -> {
              List<String> group = groups.get(found.group());
              return Matcher.quoteReplacement(group.get(random.nextInt(group.size())));
            });
  }
}
