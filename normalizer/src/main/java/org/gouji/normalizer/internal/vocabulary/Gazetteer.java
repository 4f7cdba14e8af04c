package org.gouji.normalizer.internal.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;

/// The provinces and cities, to tell where an organisation is from its name.
public final class Gazetteer {

  /// 沙市区, 赣县区 and 津市市 have such a word in their names.
  private static final Telltale COUNTY =
      Telltale.of("^(\\p{IsHan}{1,9}?(?:自治县|县(?!区)|区|旗(?!区)|市(?!区|市(?:总工会|委|人民))))");

  /// 省市场监督管理局 is one of a province, and 市区 no district.
  private static final Telltale LEVELS = Telltale.of("[省市县区州][市县区]");

  /// 湘西州 is what 湘西土家族苗族自治州 is called for short.
  private static final Telltale PEOPLES =
      Telltale.of("(?:(?:土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|朝鲜)族|蒙古|哈萨克|柯尔克孜)+自治州$");

  private final Words beforePlace;
  private final Words zones;
  private final Words provinces;
  private final Words cities;
  private final Map<String, String> provinceOfCity = new HashMap<>();
  private final Map<String, String> provinceOfCounty = new HashMap<>();

  /// @param beforePlace what may stand before the place in a name
  /// @param zones endings of what is no district
  Gazetteer(List<Entries.Province> provinces, Words beforePlace, Words zones) {
    this.beforePlace = beforePlace;
    this.zones = zones;
    this.provinces = new Words(provinces.stream().map(Entries.Province::province).toList());
    for (Entries.Province province : provinces) {
      for (String city : province.cities()) {
        provinceOfCity.put(city, province.province());
        if (city.endsWith("自治州")) {
          provinceOfCity.put(PEOPLES.matcher(city).replaceFirst("州"), province.province());
        }
      }
      province.counties().forEach(county -> provinceOfCounty.put(county, province.province()));
    }
    this.cities = new Words(provinceOfCity.keySet());
  }

  /// What the beginning of a name says: 湛江市霞山区总工会 is in 广东省, 湛江市, 霞山区.
  public Identity.Region region(String organization) {
    String rest =
        organization.substring(beforePlace.at(organization, 0).map(String::length).orElse(0));
    Optional<String> province = provinces.at(rest, 0);
    rest = rest.substring(province.map(String::length).orElse(0));
    Optional<String> city = cities.at(rest, 0);
    if (city.isPresent()) {
      province = city.map(provinceOfCity::get);
      rest = rest.substring(city.get().length());
    }
    Optional<String> county = county(rest);
    if (city.isEmpty() && county.isPresent() && county.get().endsWith("市")
        && !provinceOfCounty.containsKey(county.get())) {
      city = county;
      county = county(rest.substring(city.get().length()));
    }
    if (province.isEmpty() && county.isPresent()) {
      province = Optional.ofNullable(provinceOfCounty.get(county.get()));
    }
    return new Identity.Region(province, city, county);
  }

  /// The provinces that a text names.
  public Set<String> provincesIn(String text) {
    Set<String> found = new HashSet<>();
    int from = 0;
    for (Optional<Words.Match> next = provinces.first(text); next.isPresent();
        next = provinces.first(text.substring(from))) {
      found.add(next.get().word());
      from += next.get().end();
    }
    return found;
  }

  private Optional<String> county(String rest) {
    Matcher matcher = COUNTY.matcher(rest);
    return matcher.find() && matcher.group(1).length() > 1
        ? Optional.of(matcher.group(1))
            .filter(it -> zones.before(it, it.length()).isEmpty() && !LEVELS.is(it))
        : Optional.empty();
  }
}
