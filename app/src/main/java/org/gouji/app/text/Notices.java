package org.gouji.app.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gouji.model.document.Location;
import org.gouji.model.document.Notice;

/// What a reader had to say about a file: each thing once, with all the places that it is true of. A
/// scan says the same of every page.
final class Notices {

  private Notices() {}

  static void print(List<Notice> notices, Words words, StringBuilder out) {
    Map<String, List<Location>> places = new LinkedHashMap<>();
    for (Notice notice : notices) {
      List<Location> of =
          places.computeIfAbsent(words.of(notice.message()), ignored -> new ArrayList<>());
      notice.location().ifPresent(of::add);
    }
    places.forEach(
        (message, of) -> {
          out.append(words.say("report.notice", message));
          if (!of.isEmpty()) {
            out.append(words.say("finding.at", say(of, words)));
          }
          out.append('\n');
        });
  }

  private static String say(List<Location> places, Words words) {
    var pages = new TreeSet<Integer>();
    List<String> others = new ArrayList<>();
    for (Location place : places) {
      if (place instanceof Location.OnPage page) {
        pages.add(page.number());
      } else {
        others.add(Places.say(words, place));
      }
    }
    if (pages.size() == 1) {
      others.addFirst(words.say("place.page", pages.first()));
    } else if (!pages.isEmpty()) {
      others.addFirst(words.say("place.pages", ranges(pages, words)));
    }
    return others.stream().distinct().collect(Collectors.joining(words.say("summary.semicolon")));
  }

  /// `1-3, 5`
  private static String ranges(TreeSet<Integer> pages, Words words) {
    List<String> ranges = new ArrayList<>();
    for (int first : pages) {
      if (pages.contains(first - 1)) {
        continue;
      }
      int last = first;
      while (pages.contains(last + 1)) {
        last++;
      }
      ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
    }
    return String.join(words.say("summary.comma"), ranges);
  }
}
