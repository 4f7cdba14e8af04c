package org.gouji.normalizer.internal.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what kind of document a report is, who evaluates in it and of whom it tells. Immutable.
final class Kinds {

  private static final String SELF = "self";

  /// An organisation that evaluates nothing but itself: 某县总工会绩效自评报告.
  private static final Telltale OF_ITSELF =
      Telltale.of("[会局委办院校部馆宫]\\)?(?:关于)?(?:部门|单位)?绩效(?:自评|自评价|评价)(?:工作)?(?:情况)?的?报告$");

  /// Somebody else's evaluation of another year, or of some of the programmes.
  private static final Telltale ELSEWHERE = Telltale.of("上年|上一年|往年|去年|以前年度|整改|抽查|抽取|选取|接受");

  /// Below a title that says neither, 预算 and 决算 alone say nothing of the document.
  private static final int SHORTEST_IN_TEXT = 3;

  /// What is longer tells something.
  private static final int LONGEST_HEADING = 20;

  private static final Telltale EVALUATION = Telltale.of("绩效(?:单位|目标)?(?:自评|自我评价|评价|评估)");
  private static final Telltale OF_FUNDS = Telltale.of("项目|资金|经费|补贴|补助|转移支付|工程");

  /// What a text about the three public expenses tells of the year: what was spent, or what may be.
  private static final Telltale SPENT = Telltale.of("决算|实际(?:支出|发生)|支出(?:总额|合计|共计)?为?\\d");
  private static final Telltale PLANNED = Telltale.of("预算(?:安排|总额|合计|为|数|\\d)");

  private final Vocabulary vocabulary;
  private final Words modes;

  Kinds(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.modes =
        new Words(
            vocabulary.identity("mode").stream().map(Vocabulary.IdentityWord::word).toList());
  }

  Identity.Kind kind(String title, List<Line> lines) {
    String undated = OrganizationNames.YEARS.matcher(title).replaceAll("");
    Optional<Identity.Kind> titled =
        said("kind", undated).map(it -> choice(Identity.Kind.class, it));
    // 危房预算项目绩效评价报告 is no budget.
    boolean accounts = titled.filter(Kinds::isOfAccounts).isPresent();
    if (titled.isPresent() && !(accounts && EVALUATION.in(undated))) {
      return titled.get();
    }
    Optional<Identity.Kind> outlined =
        undated.isEmpty() || OF_ITSELF.in(undated)
            ? outlined("outline", lines).map(it -> choice(Identity.Kind.class, it))
            : Optional.empty();
    if (outlined.isPresent()) {
      return outlined.get();
    }
    String top = top(lines);
    Optional<Identity.Kind> said =
        said("kind", top, undated.isEmpty() ? 0 : SHORTEST_IN_TEXT)
            .map(it -> choice(Identity.Kind.class, it));
    if (undated.isEmpty() && said.filter(it -> !isOfAccounts(it)).isEmpty()) {
      return ofForm(lines).or(() -> said).orElse(Identity.Kind.OTHER);
    }
    if (OF_ITSELF.in(undated)) {
      return said.filter(it -> it == Identity.Kind.PROJECT).orElse(Identity.Kind.WHOLE_DEPARTMENT);
    }
    if (EVALUATION.in(undated)) {
      return said
          .filter(it -> it == Identity.Kind.WHOLE_DEPARTMENT && !OF_FUNDS.in(undated))
          .orElse(Identity.Kind.PROJECT);
    }
    if (undated.contains("三公")) {
      return SPENT.matcher(top).results().count() < PLANNED.matcher(top).results().count()
          ? Identity.Kind.BUDGET
          : Identity.Kind.FINAL_ACCOUNTS;
    }
    return said.orElse(Identity.Kind.OTHER);
  }

  private static String top(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines.subList(0, Math.min(Line.TOP_BLOCKS, lines.size()))) {
      text.append(line.folded().text()).append('\n');
    }
    return text.toString();
  }

  private static boolean isOfAccounts(Identity.Kind kind) {
    return kind == Identity.Kind.BUDGET || kind == Identity.Kind.FINAL_ACCOUNTS;
  }

  /// What the first labels of a form without a title say: 转移支付（项目）名称.
  private Optional<Identity.Kind> ofForm(List<Line> lines) {
    for (Line line : lines.subList(0, Math.min(Line.TOP_BLOCKS, lines.size()))) {
      String label = Vocabulary.compact(line.folded().text());
      for (Vocabulary.IdentityWord word : vocabulary.identity("form")) {
        if (line.inTable() && label.equals(word.word())) {
          return Optional.of(choice(Identity.Kind.class, word.value()));
        }
      }
    }
    return Optional.empty();
  }

  /// What the headings at the top say of a document without a title: （一）项目概况.
  private Optional<String> outlined(String what, List<Line> lines) {
    for (Line line : lines.subList(0, Math.min(Line.TOP_BLOCKS, lines.size()))) {
      String text = line.folded().text().strip();
      int number = HeadingNumber.at(text).map(HeadingNumber::length).orElse(0);
      String heading = text.substring(number).strip();
      for (Vocabulary.IdentityWord word : vocabulary.identity(what)) {
        if (number > 0 && heading.length() <= LONGEST_HEADING && heading.startsWith(word.word())) {
          return Optional.of(word.value());
        }
      }
    }
    return Optional.empty();
  }

  Optional<Identity.Mode> mode(String title, List<Line> lines) {
    // A department that evaluates its whole expenditure without a word of anybody else does it itself.
    return said("mode", title)
        .or(
            () -> modeOfText(lines))
        .or(
            () -> said("kind", title).filter(it -> it.equals("whole-department")).map(it -> SELF))
        .or(() -> outlined("outline-mode", lines))
        .map(it -> choice(Identity.Mode.class, it));
  }

  private Optional<String> modeOfText(List<Line> lines) {
    for (Line line : lines) {
      String text = line.folded().text();
      Optional<String> said = modes.in(text) ? said("mode", text) : Optional.empty();
      if (said.filter(it -> it.equals(SELF) || !ELSEWHERE.in(text)).isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  private Optional<String> said(String what, String words) {
    return said(what, words, 0);
  }

  private Optional<String> said(String what, String words, int shortest) {
    for (Vocabulary.IdentityWord word : vocabulary.identity(what)) {
      if (word.word().length() >= shortest && words.contains(word.word())) {
        return Optional.of(word.value());
      }
    }
    return Optional.empty();
  }

  Optional<Identity.Scope> scope(String words) {
    for (Vocabulary.IdentityWord word : vocabulary.identity("scope")) {
      if (words.contains(word.word())) {
        return Optional.of(choice(Identity.Scope.class, word.value()));
      }
    }
    return Optional.empty();
  }

  private static <T extends Enum<T>> T choice(Class<T> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
