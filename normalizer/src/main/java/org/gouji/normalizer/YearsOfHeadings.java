package org.gouji.normalizer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// What the headings of a report of two years say: below 一、2020年“三公”经费支出情况 amounts are what was spent in
/// 2020, and below 二、2021年“三公”经费预算情况 what was to be spent in 2021. Of a report whose headings name one year
/// they say nothing. Immutable.
final class YearsOfHeadings {

  private static final Telltale DATED =
      Telltale.of("(?:关于)?((?:19|20)\\d{2})年度?([^，。；：:\\d]{2,24})(?:情况|情况的?说明|说明)[。：:]?");
  private static final Telltale SPENT = Telltale.of("决算|执行|使用|实际");
  private static final Telltale FLOW = Telltale.of("支出|收支|收入");
  private static final Telltale OTHER = Telltale.of("绩效|管理|工作|目标|任务");
  private static final String PLANNED = "预算";
  private static final String PUBLIC = "公共预算";

  /// @param phase of the amounts that say none themselves
  record Dated(int year, Phase phase) {}

  private final boolean several;

  private YearsOfHeadings(boolean several) {
    this.several = several;
  }

  static YearsOfHeadings of(Document document) {
    Set<Integer> years = new HashSet<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading heading -> years(heading.text().value(), years);
        case Block.Paragraph paragraph -> years(paragraph.text().value(), years);
        case Block.Table ignored -> {
          // has a caption at most
        }
      }
    }
    return new YearsOfHeadings(years.size() > 1);
  }

  private static void years(String line, Set<Integer> years) {
    if (line.length() <= ReportReader.LONGEST_HEADING && line.indexOf('年') > 0) {
      HeadingNumber.at(line)
          .flatMap(it -> dated(line.substring(it.length())))
          .ifPresent(it -> years.add(it.year()));
    }
  }

  /// What the nearest of some headings says that says something.
  ///
  /// @param titles one a line, the nearest first
  Optional<Dated> at(String titles) {
    return several
        ? titles.lines().map(YearsOfHeadings::dated).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  private static Optional<Dated> dated(String title) {
    Matcher dated = DATED.matcher(title.strip());
    if (!dated.matches() || OTHER.in(dated.group(2))) {
      return Optional.empty();
    }
    String words = dated.group(2).replace(PUBLIC, "");
    Optional<Phase> phase =
        SPENT.in(words) ? Optional.of(Phase.FINAL)
            : words.contains(PLANNED) ? Optional.of(Phase.BUDGET)
            : FLOW.in(words) ? Optional.of(Phase.FINAL) : Optional.empty();
    return phase.map(it -> new Dated(Integer.parseInt(dated.group(1)), it));
  }
}
