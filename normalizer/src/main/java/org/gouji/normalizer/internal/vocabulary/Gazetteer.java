package org.gouji.normalizer.internal.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Words;

/// The provinces and cities, to tell where an organisation is from its name.
public final class Gazetteer {

  /// 沙市区, 赣县区 and 津市市 have such a word in their names.
  private static final Pattern COUNTY =
      Pattern.compile("^(\\p{IsHan}{1,9}?(?:自治县|县(?!区)|区|旗(?!区)|市(?!区|市(?:总工会|委|人民))))");

  /// What stands before the place in the name of a committee: 中共某县委.
  private static final Pattern PARTY =
      Pattern.compile(
          "^(?:中共|中国共产党|共青团|中国共产主义青年团|政协|中国人民政治协商会议|(?:中国)?(?:致公党|民主同盟|民主建国会|民主促进会"
              + "|农工民主党|国民党革命委员会)|民革|民盟|民建|民进|农工党|九三学社|台盟)");

  /// 解放碑中央商务区 and 高新技术产业开发区 are no districts.
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:商务|商业|风景(?:名胜)?|产业(?:集中|集聚|园)?|集中|开发|高新|经开|园|保税|示范|试验|工业|物流|旅游|度假|管理|新兴|合作)区$");

  /// 湘西州 is what 湘西土家族苗族自治州 is called for short.
  private static final Pattern PEOPLES =
      Pattern.compile("(?:(?:土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|朝鲜)族|蒙古|哈萨克|柯尔克孜)+自治州$");

  private final Words provinces;
  private final Words cities;
  private final Map<String, String> provinceOfCity = new HashMap<>();
  private final Map<String, String> provinceOfCounty = new HashMap<>();

  Gazetteer(List<Entries.Province> provinces) {
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
    String rest = PARTY.matcher(organization).replaceFirst("");
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

  private static Optional<String> county(String rest) {
    Matcher matcher = COUNTY.matcher(rest);
    return matcher.find() && matcher.group(1).length() > 1
        ? Optional.of(matcher.group(1)).filter(it -> !ZONE.matcher(it).find())
        : Optional.empty();
  }
}
