package org.gouji.normalizer.internal.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.document.Location;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what stands behind the labels of cover pages and forms: 填报单位：, 评价年度 and a cell behind it.
/// Immutable.
final class Labels {

  static final Pattern SEAL = Pattern.compile("\\((?:加?盖?公?章|签章|印章|全称)\\)");

  /// How the name of a unit ends.
  static final Pattern UNIT_END =
      Pattern.compile("[会局厅委办院部馆社室校学园所站处队]$|中心$|\\([^()]+\\)$");

  private static final Telltale LABEL =
      Telltale.of("([\\p{IsHan}()]{2,14}?)(?:" + SEAL.pattern() + ")?:\\s*");
  private static final Telltale LABEL_CELL =
      Telltale.of("([\\p{IsHan}()]{2,14}?)(?:" + SEAL.pattern() + ")?:?");

  /// 各乡镇人民政府 are many, and not whose report it is.
  private static final Telltale SEVERAL = Telltale.of("^\\s*(?:各|相关|有关)");

  /// What forms print on the right of the same line: in a picture the blank before it may be lost.
  private static final Telltale BEHIND =
      Telltale.of("(?:金额|计量|货币)?单位:|(?:填报|填表|编报)(?:日期|时间):|公开\\d{1,2}表");

  /// A label, a note that it is to be sealed, and a colon.
  private static final int LONGEST_LABEL_CELL = 14 + 8 + 1;

  private final Vocabulary vocabulary;
  private final Map<String, String> meanings = new HashMap<>();
  private final Map<String, String> ofLines = new HashMap<>();
  private final List<String> headers;

  Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.identity("label").forEach(it -> meanings.putIfAbsent(it.word(), it.value()));
    ofLines.putAll(meanings);
    vocabulary.identity("label-of-line").forEach(it -> ofLines.putIfAbsent(it.word(), it.value()));
    this.headers = vocabulary.ofNames("header-ending");
  }

  /// Part of a line, by offsets into its folded text.
  record Stretch(Line line, int start, int end) {

    static Stretch of(Line line) {
      return new Stretch(line, 0, line.folded().text().length());
    }

    String text() {
      return line.folded().text().substring(start, end);
    }
  }

  /// What stands behind each label first: on its line up to the next label, or in the next cell.
  Map<String, Stretch> in(List<Line> lines) {
    Map<String, Stretch> found = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (Stretch stretch : stretches(line)) {
        Matcher matcher = LABEL.matcher(stretch.text());
        if (matcher.lookingAt() && matcher.end() < stretch.text().length()) {
          int start = stretch.start() + matcher.end();
          Optional.ofNullable(ofLines.get(matcher.group(1)))
              .ifPresent(it -> found.putIfAbsent(it, new Stretch(line, start, stretch.end())));
        }
      }
      if (i + 1 < lines.size() && line.location() instanceof Location.InCell) {
        Optional<String> means = cellMeaning(line.folded().text().strip());
        if (means.isPresent() && isBehind(line, lines.get(i + 1))
            && !SEVERAL.begins(lines.get(i + 1).folded().text())) {
          found.putIfAbsent(means.get(), Stretch.of(lines.get(i + 1)));
        }
      }
    }
    return found;
  }

  /// Whether a line is the next cell of the same row, and no header: 编制数 behind 单位名称 names no unit.
  private boolean isBehind(Line cell, Line next) {
    return cell.location() instanceof Location.InCell a
        && next.location() instanceof Location.InCell b
        && a.block() == b.block()
        && a.row() == b.row()
        && vocabulary.column(next.folded().text()).isEmpty()
        && meaning(Vocabulary.compact(next.folded().text())).isEmpty()
        && headers.stream().noneMatch(next.folded().text().strip()::endsWith);
  }

  private Optional<String> cellMeaning(String text) {
    if (text.length() > LONGEST_LABEL_CELL) {
      return Optional.empty();
    }
    if (text.indexOf('(') < 0) {
      return meaning(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    }
    Matcher cell = LABEL_CELL.matcher(text);
    return cell.matches() ? meaning(cell.group(1)) : Optional.empty();
  }

  private Optional<String> meaning(String label) {
    return Optional.ofNullable(meanings.get(label));
  }

  /// A line cut where something with a colon begins behind a blank: 单位名称：甲　填报日期：乙.
  private static List<Stretch> stretches(Line line) {
    String text = line.folded().text();
    String printed = line.folded().original();
    if (text.indexOf(':') < 0) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      int before = line.folded().start(i) - 1;
      boolean cut =
          i == 0 || before >= 0 && isBlank(printed.charAt(before)) && !isOfDate(text, i);
      if (cut && label.region(i, text.length()).lookingAt()) {
        starts.add(i);
        i = label.end() - 1;
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      stretches.add(new Stretch(line, starts.get(i), end));
    }
    return stretches;
  }

  /// 填报日期：2020 年 5 月 8 日 单位：万元: a blank before 日 parts no date.
  private static boolean isOfDate(String text, int at) {
    return "年月日".indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(at - 1));
  }

  /// What is labelled up to a wide blank behind which something else is printed: 甲县总工会　　公开13表.
  static String unbroken(Stretch stretch) {
    String printed = stretch.line().folded().original();
    for (int i = stretch.start() + 2; i < stretch.end(); i++) {
      int before = stretch.line().folded().start(i) - 1;
      String name = stretch.text().substring(0, i - stretch.start());
      if (before > 0 && isBlank(printed.charAt(before)) && isBlank(printed.charAt(before - 1))
          && UNIT_END.matcher(name).find()) {
        return name;
      }
    }
    Matcher behind = BEHIND.matcher(stretch.text());
    return behind.find() && behind.start() > 2
        ? stretch.text().substring(0, behind.start())
        : stretch.text();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
