package org.gouji.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.catalogue.Units;

/// The right edge of a terminal. Longer lines are broken between words and between Chinese characters, never
/// inside a figure with its unit, a path or the name of a rule; what goes on stands below the beginning of its
/// text. Safe for use by several threads.
public final class Margin {

  /// Columns of a terminal that does not say how many it has, and of a file.
  private static final int USUAL = 100;
  /// In fewer columns hardly a figure would stand beside its name.
  private static final int LEAST = 40;

  private static final String NEVER_FIRST = "，。、；：！？）】》〉〕”’％…,;:!?)]}";
  private static final String NEVER_LAST = "（【《〈〔“‘([{第约近●·└⚠";
  /// Blanks, and a mark that what follows hangs on.
  private static final Pattern LEAD = Pattern.compile(" *(?:[●·└-] )?");
  private static final String NUMBER = "[\\d０-９]+(?:[.,．][\\d０-９]+)*";
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final int columns;
  private final Pattern piece;

  /// @param units whose words belong to the number before them
  public Margin(int columns, Units units) {
    this.columns = Math.max(columns, LEAST);
    String unit =
        units.all()
            .stream()
            .map(Unit::unit)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:[余多来]?(?:", "|[年月日号行列段页块条项])[余多]?)"));
    this.piece =
        Pattern.compile(
            COLOUR.pattern()
                + "|\\s+"
                + "|[<>=≤≥≠±+−-]*" + NUMBER + "(?:[-~～—至]" + NUMBER + ")?" + unit + "?"
                + "|百分之[零〇一二两三四五六七八九十百点\\d.]+"
                + "|[零〇一二两三四五六七八九十百千]+" + unit
                + "|[\\p{Alpha}\\d._/\\\\@#&*+~=-]+"
                + "|.",
            Pattern.DOTALL);
  }

  /// That of this terminal: as wide as `COLUMNS` says.
  public static Margin ofTerminal(Units units) {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return new Margin(columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL, units);
  }

  /// @param text lines, of which each is broken for itself
  String wrap(String text) {
    return text.lines().map(this::line).collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }

  private String line(String line) {
    if (width(line) <= columns) {
      return line;
    }
    Matcher lead = LEAD.matcher(COLOUR.matcher(line).replaceAll(""));
    int hang = lead.lookingAt() ? lead.end() : 0;
    var out = new StringBuilder();
    int column = 0;
    String gap = "";
    for (String chunk : chunks(line)) {
      if (chunk.isBlank()) {
        gap = chunk;
        continue;
      }
      if (column > hang && column + gap.length() + width(chunk) > columns) {
        out.append('\n').append(" ".repeat(hang));
        column = hang;
      } else {
        out.append(gap);
        column += gap.length();
      }
      gap = "";
      out.append(chunk);
      column += width(chunk);
    }
    return out.toString();
  }

  /// What must stay together, and the blanks between.
  private List<String> chunks(String line) {
    List<String> chunks = new ArrayList<>();
    Matcher found = piece.matcher(line);
    while (found.find()) {
      String next = found.group();
      String last = chunks.isEmpty() ? "" : chunks.get(chunks.size() - 1);
      if (!chunks.isEmpty() && stays(last, next)) {
        chunks.set(chunks.size() - 1, last + next);
      } else {
        chunks.add(next);
      }
    }
    return chunks;
  }

  private static boolean stays(String before, String after) {
    String bare = COLOUR.matcher(before).replaceAll("");
    if (before.isBlank() || after.isBlank()) {
      return false;
    }
    if (bare.isEmpty() || COLOUR.matcher(after).matches()) {
      return true;
    }
    char end = bare.charAt(bare.length() - 1);
    char start = after.charAt(0);
    return NEVER_FIRST.indexOf(start) >= 0 || NEVER_LAST.indexOf(end) >= 0
        || isLatin(end) && isLatin(start);
  }

  private static boolean isLatin(char character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }

  private static int width(String text) {
    return Plain.width(COLOUR.matcher(text).replaceAll(""));
  }
}
