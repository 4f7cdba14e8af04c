package org.gouji.extractor.internal.ocr;

import java.util.ArrayList;
import java.util.List;

/// Finds the straight lines of a page in its ink, and takes them out of its picture.
final class RulingFinder {

  /// Runs of ink along one row of pixels begin to count at this length, in inches: less than a stroke
  /// of most ideographs, for the rulings of a page that is not quite straight come in steps.
  private static final double RUN = 0.11;

  /// A line that meets none across is a ruling from this length on; longer than strokes of headings.
  private static final double ALONE = 0.4;

  /// One that meets lines across at both ends is the side of a cell, which is as high as text.
  private static final double CELL = 0.15;

  private static final double THICKEST = 0.06;

  /// Pixels between two runs of one line.
  private static final int GAP = 4;

  /// How near the end of a line comes to the line across that it meets, in inches.
  private static final double MEETS = 0.04;

  /// A run of ink in one row of pixels, or in one column.
  private record Run(int row, int from, int to) {}

  /// What hangs together.
  record Rule(double position, int from, int to, List<int[]> runs) {

    int length() {
      return to - from;
    }
  }

  private final double dpi;
  private final List<Rule> levels;
  private final List<Rule> uprights;

  RulingFinder(Ink ink, double dpi) {
    this.dpi = dpi;
    List<Rule> across = rules(ink);
    List<Rule> down = rules(ink.transposed());
    this.levels = across.stream().filter(it -> stands(it, down)).toList();
    this.uprights = down.stream().filter(it -> stands(it, across)).toList();
  }

  List<Rule> levels() {
    return levels;
  }

  List<Rule> uprights() {
    return uprights;
  }

  /// Paints the lines over.
  void erase(Gray gray) {
    for (Rule rule : levels) {
      for (int[] run : rule.runs()) {
        for (int y = Math.max(0, run[0] - 1); y <= Math.min(gray.height() - 1, run[0] + 1); y++) {
          for (int x = run[1]; x < run[2]; x++) {
            gray.set(x, y, Gray.WHITE);
          }
        }
      }
    }
    for (Rule rule : uprights) {
      for (int[] run : rule.runs()) {
        for (int x = Math.max(0, run[0] - 1); x <= Math.min(gray.width() - 1, run[0] + 1); x++) {
          for (int y = run[1]; y < run[2]; y++) {
            gray.set(x, y, Gray.WHITE);
          }
        }
      }
    }
  }

  private boolean stands(Rule rule, List<Rule> across) {
    if (rule.length() >= ALONE * dpi) {
      return true;
    }
    return rule.length() >= CELL * dpi
        && meets(rule, rule.from(), across)
        && meets(rule, rule.to(), across);
  }

  private boolean meets(Rule rule, int end, List<Rule> across) {
    double near = MEETS * dpi;
    return across.stream()
        .anyMatch(
            it -> it.length() >= ALONE * dpi
                && Math.abs(it.position() - end) <= near
                && rule.position() >= it.from() - near
                && rule.position() <= it.to() + near);
  }

  private List<Rule> rules(Ink ink) {
    List<List<Run>> done = new ArrayList<>();
    List<List<Run>> open = new ArrayList<>();
    for (int row = 0; row < ink.height(); row++) {
      for (Run run : runs(ink, row)) {
        join(run, open);
      }
      int now = row;
      open.removeIf(
          group -> {
            boolean over = group.getLast().row() < now - 1;
            if (over) {
              done.add(group);
            }
            return over;
          });
    }
    done.addAll(open);
    List<Rule> out = new ArrayList<>();
    for (List<Run> group : done) {
      Rule rule = rule(group);
      double thick = (double) group.stream().mapToInt(it -> it.to() - it.from()).sum()
          / rule.length();
      if (rule.length() >= CELL * dpi && thick <= THICKEST * dpi && thick >= 0.6) {
        out.add(rule);
      }
    }
    return out;
  }

  private List<Run> runs(Ink ink, int row) {
    List<Run> out = new ArrayList<>();
    int start = -1;
    int last = -2;
    for (int x = 0; x <= ink.width(); x++) {
      boolean dark = x < ink.width() && ink.at(x, row);
      if (dark) {
        start = start < 0 ? x : start;
        last = x;
      } else if (start >= 0 && x - last > 1) {
        if (last + 1 - start >= RUN * dpi) {
          out.add(new Run(row, start, last + 1));
        }
        start = -1;
      }
    }
    return out;
  }

  /// Adds a run to the line that it continues; lines that it connects become one.
  private static void join(Run run, List<List<Run>> open) {
    List<Run> home = null;
    for (int i = 0; i < open.size(); i++) {
      List<Run> group = open.get(i);
      if (touches(run, group)) {
        if (home == null) {
          home = group;
        } else {
          home.addAll(group);
          open.remove(i--);
        }
      }
    }
    if (home == null) {
      home = new ArrayList<>();
      open.add(home);
    }
    home.sort(java.util.Comparator.comparingInt(Run::row));
    home.add(run);
  }

  private static boolean touches(Run run, List<Run> group) {
    for (int i = group.size() - 1; i >= 0 && group.get(i).row() >= run.row() - 1; i--) {
      Run other = group.get(i);
      if (run.from() <= other.to() + GAP && other.from() <= run.to() + GAP) {
        return true;
      }
    }
    return false;
  }

  private static Rule rule(List<Run> group) {
    int from = Integer.MAX_VALUE;
    int to = 0;
    double position = 0;
    double weight = 0;
    List<int[]> runs = new ArrayList<>();
    for (Run run : group) {
      from = Math.min(from, run.from());
      to = Math.max(to, run.to());
      double length = run.to() - run.from();
      position += (run.row() + 0.5) * length;
      weight += length;
      runs.add(new int[] {run.row(), run.from(), run.to()});
    }
    return new Rule(position / weight, from, to, runs);
  }
}
