package org.gouji.normalizer.internal.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds the town that reports in a text that names it without its county: 岭南镇人民政府作为项目实施单位. Immutable.
final class Towns {

  private static final String PREPOSITION = "对在于为是由与和及将据按从向";

  private static final String NAME = "[\\p{IsHan}&&[^" + PREPOSITION + "]]";

  private static final Telltale TOWN =
      Telltale.of(
          "(?:^|[是由对，,。；;:、\\s])((" + NAME + "{2,4}?[镇乡])人民政府|(" + NAME + "{2,5}?街道)办事处)"
              + "(?=作为|是|为|负责|认真|严格|高度|积极|实施|承担)");

  private static final String COUNTY =
      "(" + NAME + "{1,6}[县市区旗])(?=";

  private Towns() {}

  /// Its name with the county that stands before it elsewhere, if any.
  static Optional<String> reporting(List<Line> lines) {
    for (Line line : lines) {
      String text = line.folded().text();
      Matcher town = TOWN.matcher(text);
      if ((text.contains("政府") || text.contains("办事处")) && town.find()) {
        String place = Optional.ofNullable(town.group(2)).orElse(town.group(3));
        return Optional.of(county(place, lines).orElse("") + town.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> county(String town, List<Line> lines) {
    Pattern before = Pattern.compile(COUNTY + Pattern.quote(town) + ")");
    for (Line line : lines) {
      Matcher county = before.matcher(line.folded().text());
      if (line.folded().text().contains(town) && county.find()) {
        return Optional.of(county.group(1));
      }
    }
    return Optional.empty();
  }
}
