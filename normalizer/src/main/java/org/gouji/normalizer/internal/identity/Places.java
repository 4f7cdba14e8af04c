package org.gouji.normalizer.internal.identity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Gazetteer;

/// Finds where an organisation is and of which level. Immutable.
final class Places {

  private static final Pattern TOWNSHIP =
      Pattern.compile(
          ".*(?:镇|乡|街道)(?:总)?工会.*|.*(?:(?<!乡)镇|乡|街道)(?:人民政府|政府|办事处|党工委|党委)?");

  /// A name that says of which level it is and not of where: 县委统战部. 市场 and 区域 are none.
  private static final Telltale LEVEL =
      Telltale.of("^(?:中共)?(?:([市州](?![场政容民级]))|[县区](?![域级]))");

  private static final String DATED_PLACE =
      "(\\p{IsHan}{1,12}?[省市县区旗州])(?=\\(?(?:19|20)\\d{2}年)";
  private static final Telltale TITLED = Telltale.of("(?:关于)?" + DATED_PLACE);
  private static final Telltale TOLD = Telltale.of("[就将对]" + DATED_PLACE);

  /// How a report speaks of its own place, and not of 全省首个 or 全市第一.
  private static final Telltale OWN = Telltale.of("(?<!在)[我全]([省市州县旗区])(?![首第各前排率唯重])");

  /// What only an autonomous region has: departments that are called 厅.
  private static final Telltale AUTONOMOUS = Telltale.of("自治区|区\\p{IsHan}{2,6}厅");

  private final Gazetteer gazetteer;

  Places(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What is known of a place.
  record Place(Identity.Region region, Optional<Identity.Level> level) {}

  /// From the name of the organisation, else from the title, else from the text.
  Place place(Optional<String> organization, String title, List<Line> lines) {
    Optional<String> name = organization.or(() -> titled(title)).or(() -> told(lines));
    if (name.isPresent()) {
      Identity.Region region = gazetteer.region(name.get());
      return new Place(region, level(name.get(), region));
    }
    return spokenOf(lines);
  }

  /// The place that a title without an organisation begins with: 某省2022年度救灾资金绩效自评报告, or the province of
  /// 河北省中央救灾资金绩效自评报告.
  private Optional<String> titled(String title) {
    Matcher place = TITLED.matcher(title);
    return place.lookingAt()
        ? Optional.of(place.group(1))
        : gazetteer.region(title).province().filter(title::startsWith);
  }

  /// The place that a text without a name says it reports on: 现就青山县2021年度专项资金绩效自评情况报告如下.
  private Optional<String> told(List<Line> lines) {
    for (Line line : lines.subList(0, Math.min(Line.TOP_BLOCKS, lines.size()))) {
      String text = line.folded().text();
      Matcher place = TOLD.matcher(text.contains("如下") ? text : "");
      while (place.find()) {
        if (!gazetteer.region(place.group(1)).equals(Identity.Region.UNKNOWN)) {
          return Optional.of(place.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /// What a text calls its own place most, and of a province that is the only one it names, its name.
  private Place spokenOf(List<Line> lines) {
    Map<Identity.Level, Integer> levels = new EnumMap<>(Identity.Level.class);
    Set<String> provinces = new HashSet<>();
    boolean autonomous = false;
    for (Line line : lines) {
      String text = line.folded().text();
      OWN.matcher(text).results().forEach(it -> levels.merge(level(it.group(1)), 1, Integer::sum));
      provinces.addAll(gazetteer.provincesIn(text));
      autonomous |= AUTONOMOUS.in(text);
    }
    // 我区 is a district or an autonomous region.
    boolean region = autonomous;
    Optional<Identity.Level> level =
        levels.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (level.filter(it -> it != Identity.Level.COUNTY || !region).isEmpty()) {
      return new Place(Identity.Region.UNKNOWN, Optional.empty());
    }
    Optional<String> province =
        level.filter(it -> it == Identity.Level.PROVINCE && provinces.size() == 1)
            .map(it -> provinces.iterator().next());
    return new Place(
        new Identity.Region(province, Optional.empty(), Optional.empty()), level);
  }

  private static Identity.Level level(String kind) {
    return switch (kind) {
      case "省" -> Identity.Level.PROVINCE;
      case "市", "州" -> Identity.Level.CITY;
      default -> Identity.Level.COUNTY;
    };
  }

  /// The lowest part of the region that a name begins with.
  private static Optional<Identity.Level> level(String name, Identity.Region region) {
    if (TOWNSHIP.matcher(name).matches()) {
      return Optional.of(Identity.Level.TOWNSHIP);
    }
    if (region.county().isPresent()) {
      return Optional.of(Identity.Level.COUNTY);
    }
    if (region.city().isPresent()) {
      return Optional.of(Identity.Level.CITY);
    }
    if (region.province().isPresent()) {
      return Optional.of(Identity.Level.PROVINCE);
    }
    Matcher level = LEVEL.matcher(name);
    return level.find()
        ? Optional.of(level.group(1) != null ? Identity.Level.CITY : Identity.Level.COUNTY)
        : Optional.empty();
  }
}
