package org.gouji.normalizer.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What a report about one project calls it where its title does not: 项目名称：, or the sentence that begins
/// to tell of it. One pass over one report; the first name stays, and none where there are several.
public final class ProjectName {

  private static final Telltale FIELD = Telltale.of("项目名称[:：]([^。，；;,:：\\s]{3,30})");
  /// （残疾人事业发展补助资金） in a line of its own, as it stands below a title.
  private static final Telltale BRACKETED =
      Telltale.of("^[（(]([\\p{IsHan}、“”]{3,30}(?:项目|经费|资金|专项|补助))[）)]$");
  private static final Telltale TOLD =
      Telltale.of(
          "^(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?(?:[^。：:]{0,8}(?:情况|概况|背景|简介)[。：:])?"
              + "([\\p{IsHan}“”《》、（）()]{3,24}?(?:专项资金项目|专项资金|专项经费|项目))"
              + "(?:由|是|为|于|系|属于|主要|全部|立项|经(?!费))");
  private static final Telltale SEVERAL = Telltale.of("[2-9两二三四五六七八九]个(?:子)?项目");
  private static final Telltale NO_NAME =
      Telltale.of("^(?:该|本|此|各|全部|所有|上述|以上|实施|我[会局单])|情况|绩效|评价|绝大");

  private Optional<String> name = Optional.empty();
  private boolean several;

  /// Looks at the next paragraph.
  public void read(String paragraph, String organization) {
    if (name.isPresent() || several) {
      return;
    }
    String text = Vocabulary.compact(paragraph);
    several = SEVERAL.in(text);
    Matcher field = FIELD.matcher(text);
    Matcher told = TOLD.matcher(text);
    Matcher bracketed = BRACKETED.matcher(text);
    String found =
        field.find() ? field.group(1)
            : bracketed.find() ? bracketed.group(1)
            : told.find() ? told.group(1)
            : "";
    String own = organization.isEmpty() ? found : found.replace(organization, "");
    boolean named = own.length() >= 3 && !NO_NAME.in(own);
    name = named && !several ? Optional.of(own) : Optional.empty();
  }

  public Optional<String> name() {
    return name;
  }
}
