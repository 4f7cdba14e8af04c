package org.gouji.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a run over several files came to, a line a file.
public final class OverviewText {

  /// More lines than this are a listing that nobody reads: then the files with the gravest findings
  /// stand for all.
  private static final int MOST_ROWS = 60;

  private final Words words;

  public OverviewText(Words words) {
    this.words = words;
  }

  /// One file.
  ///
  /// @param path as it was given
  /// @param failure the word of the contract for why it could not be read
  /// @param errors findings as the text lists them: those with one root are one
  /// @param attached findings that were not counted for that
  /// @param understood how many of 100 figures were understood
  public record Row(
      String path,
      Optional<String> failure,
      String organization,
      Optional<Integer> year,
      int errors,
      int warnings,
      int infos,
      int attached,
      int understood) {}

  /// Several lines, the last one ended.
  public String of(List<Row> rows) {
    List<Row> shown = rows;
    if (rows.size() > MOST_ROWS) {
      shown =
          rows.stream()
              .sorted(
                  Comparator.comparing((Row it) -> it.failure().isEmpty())
                      .thenComparing(it -> -it.errors())
                      .thenComparing(it -> -it.warnings()))
              .limit(MOST_ROWS)
              .toList();
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            words.say("overview.errors"),
            words.say("overview.warnings"),
            words.say("overview.infos"),
            words.say("overview.understood"),
            words.say("overview.year"),
            words.say("overview.organization"),
            words.say("overview.file")));
    shown.forEach(it -> lines.add(cells(it)));
    var out = new StringBuilder();
    table(lines, out);
    if (rows.size() > shown.size()) {
      out.append(words.say("overview.more", rows.size() - shown.size())).append('\n');
    }
    int attached = rows.stream().mapToInt(Row::attached).sum();
    if (attached > 0) {
      out.append(words.say("overview.attached", attached)).append('\n');
    }
    return out.toString();
  }

  private List<String> cells(Row row) {
    String path = Plain.line(row.path());
    if (row.failure().isPresent()) {
      String failure = words.say("overview.failure", row.failure().get());
      return List.of("–", "–", "–", "–", "–", failure, path);
    }
    return List.of(
        String.valueOf(row.errors()),
        String.valueOf(row.warnings()),
        String.valueOf(row.infos()),
        row.understood() + "%",
        row.year().map(String::valueOf).orElse("–"),
        row.organization().isEmpty() ? "–" : Plain.line(row.organization()),
        path);
  }

  private static void table(List<List<String>> lines, StringBuilder out) {
    int columns = lines.get(0).size();
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        int column = i;
        int width = lines.stream().mapToInt(it -> Plain.width(it.get(column))).max().orElse(0);
        out.append(i == 0 ? "" : "  ")
            .append(i == columns - 1 ? line.get(i) : Plain.padded(line.get(i), width));
      }
      out.append('\n');
    }
  }
}
