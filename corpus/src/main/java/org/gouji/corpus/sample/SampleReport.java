package org.gouji.corpus.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A report that we wrote, and what is true of it: one readable source file with the text, the tables,
/// the layout and, in marks, the figures. `corpus/labelled/README.md` describes the format.
///
/// @param id the name of its files
/// @param head what stands before the text, as YAML
/// @param parts the text
/// @param source the whole file, for changes that start from it
public record SampleReport(String id, JsonNode head, List<Part> parts, String source) {

  private static final Pattern HEADING =
      Pattern.compile(
          "(?<hashes>#+)\\s+(?:\\[(?<auto>[^\\]]+)])?(?<title>.*?)(?:\\s*<(?<id>[a-z0-9.-]*)>\\s?(?<rest>.*))?");
  private static final Pattern MONEY = Pattern.compile("[万千亿]?元");
  private static final Pattern AUTO = Pattern.compile("\\[(?<auto>[^\\]]{1,6})](?<text>.*)");

  /// Every attribute is text: a scale, such as that of 93.90, must survive.
  private static final YAMLMapper YAML =
      YAMLMapper
          .builder(YAMLFactory.builder()
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build())
          .build();

  public SampleReport {
    parts = List.copyOf(parts);
  }

  public static SampleReport read(Path file) {
    try {
      String name = file.getFileName().toString();
      return parse(name.substring(0, name.lastIndexOf('.')), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException naming the line that is not understood
  public static SampleReport parse(String id, String source) {
    int end = source.indexOf("\n---\n", 4);
    if (!source.startsWith("---\n") || end < 0) {
      throw new IllegalArgumentException(id + ": no head between two lines of ---");
    }
    JsonNode head;
    try {
      head = YAML.readTree(source.substring(4, end + 1));
    } catch (IOException e) {
      throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
    }
    List<String> lines = source.substring(end + 5).lines().toList();
    return new SampleReport(id, head, new Body(id, lines).parts(), source);
  }

  public int year() {
    return Integer.parseInt(head.path("identity").path("fiscalYear").asText());
  }

  /// An attribute of the head; empty where it is not given.
  public Optional<String> attribute(String name) {
    return head.hasNonNull(name) ? Optional.of(head.get(name).asText()) : Optional.empty();
  }

  /// Reads the lines below the head.
  private static final class Body {

    private final String id;
    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Body(String id, List<String> lines) {
      this.id = id;
      this.lines = lines;
    }

    List<Part> parts() {
      for (at = 0; at < lines.size(); at++) {
        String line = lines.get(at);
        try {
          if (!line.isBlank() && !line.startsWith("//")) {
            parts.add(part(line));
          }
        } catch (RuntimeException e) {
          throw new IllegalArgumentException("%s: %s: %s".formatted(id, line, e.getMessage()), e);
        }
      }
      return parts;
    }

    private Part part(String line) {
      if (line.startsWith("@table")) {
        return grid(line);
      }
      return switch (line.strip()) {
        case "@page" -> Part.Break.PAGE;
        case "@landscape" -> Part.Break.LANDSCAPE;
        case "@portrait" -> Part.Break.PORTRAIT;
        case "@box" -> box();
        default -> line(line);
      };
    }

    private Part.Box box() {
      List<Part.Line> inside = new ArrayList<>();
      while (!lines.get(++at).strip().equals("@end")) {
        inside.add(line(lines.get(at)));
      }
      return new Part.Box(inside);
    }

    private static Part.Line line(String line) {
      if (line.startsWith("@")) {
        throw new IllegalArgumentException("no such directive");
      }
      if (line.startsWith("#")) {
        return heading(line);
      }
      Part.Kind kind =
          switch (line.charAt(0)) {
            case '=' -> Part.Kind.TITLE;
            case '^' -> Part.Kind.CENTRED;
            case '>' -> Part.Kind.RIGHT;
            default -> Part.Kind.BODY;
          };
      String text = kind == Part.Kind.BODY ? line : line.substring(1).strip();
      Matcher auto = AUTO.matcher(text);
      if (kind == Part.Kind.BODY && auto.matches()) {
        return new Part.Line(
            kind, 0, Optional.of(auto.group("auto")), Optional.empty(), 0,
            Marked.of(auto.group("text")));
      }
      return new Part.Line(kind, 0, Optional.empty(), Optional.empty(), 0, Marked.of(text));
    }

    private static Part.Line heading(String line) {
      Matcher found = HEADING.matcher(line);
      if (!found.matches()) {
        throw new IllegalArgumentException("no heading");
      }
      String title = found.group("title");
      String rest = found.group("rest") == null ? "" : found.group("rest");
      return new Part.Line(
          Part.Kind.HEADING,
          found.group("hashes").length(),
          Optional.ofNullable(found.group("auto")),
          Optional.ofNullable(found.group("id")),
          title.length(),
          Marked.of(title + rest));
    }

    private Part.Grid grid(String line) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (String word : line.substring("@table".length()).strip().split("\\s+")) {
        if (!word.isEmpty()) {
          int equals = word.indexOf('=');
          attributes.put(word.substring(0, equals), word.substring(equals + 1));
        }
      }
      List<Part.Row> rows = rows();
      int width = width(rows);
      List<Integer> columns =
          attributes.containsKey("widths")
              ? Arrays.stream(attributes.get("widths").split(",")).map(Integer::valueOf).toList()
              : Collections.nCopies(width, 10);
      return new Part.Grid(
          Optional.ofNullable(attributes.get("caption")).map(Marked::of),
          Optional.ofNullable(attributes.get("unit")),
          attributes.getOrDefault("money", money(attributes.getOrDefault("unit", ""))),
          Integer.parseInt(attributes.getOrDefault("header", "1")),
          columns,
          rows);
    }

    /// The rows up to the end of the table.
    private List<Part.Row> rows() {
      List<Part.Row> rows = new ArrayList<>();
      List<String> roles = List.of();
      List<String> fixed = List.of();
      String card = "";
      while (!lines.get(++at).strip().equals("@end")) {
        String row = lines.get(at).strip();
        if (row.startsWith("@scorecard")) {
          String[] words = row.split("\\s+");
          card = words[1];
          roles = List.of(words[2].split(","));
          fixed = Arrays.asList(words).subList(3, words.length);
        } else if (row.equals("@rows")) {
          roles = List.of();
        } else if (!row.isEmpty()) {
          rows.add(new Part.Row(cells(row), roles, fixed, card));
        }
      }
      return rows;
    }

    /// How many cells each of the rows has.
    private static int width(List<Part.Row> rows) {
      int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
      for (Part.Row row : rows) {
        if (row.cells().size() != width) {
          throw new IllegalArgumentException(
              "%d cells where the table has %d: %s"
                  .formatted(row.cells().size(), width, row.cells().get(0).text().text()));
        }
      }
      return width;
    }

    private static String money(String unitLine) {
      Matcher found = MONEY.matcher(unitLine);
      return found.find() ? found.group() : "";
    }

    /// `| a | b | < | ^ |`: `<` belongs to the cell on its left, `^` to the one above.
    private static List<Part.Cell> cells(String row) {
      if (!row.startsWith("|") || !row.endsWith("|")) {
        throw new IllegalArgumentException("a row without its bars: " + row);
      }
      String inner = row.substring(1, row.length() - 1);
      List<Part.Cell> cells = new ArrayList<>();
      int depth = 0;
      int start = 0;
      for (int i = 0; i <= inner.length(); i++) {
        char c = i < inner.length() ? inner.charAt(i) : '|';
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (c == '|' && (depth == 0 || i == inner.length())) {
          cells.add(cell(inner.substring(start, i).strip()));
          start = i + 1;
        }
      }
      return cells;
    }

    private static Part.Cell cell(String text) {
      return switch (text) {
        case "<" -> new Part.Cell(Part.Merge.LEFT, Marked.of(""));
        case "^" -> new Part.Cell(Part.Merge.ABOVE, Marked.of(""));
        default -> new Part.Cell(Part.Merge.NONE, Marked.of(text));
      };
    }
  }
}
