package org.gouji.normalizer.internal.table;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Rows below 项目支出 that no indicator names: each is one of its items, or all of those that have a
/// purpose of their own. Made for one table, used by one thread.
final class ProgrammeRows {

  /// What 专项资金 below 项目支出 is.
  static final String SPECIAL = "expenditure.project.special";

  private static final String PROJECTS = "expenditure.project.total";

  private static final Telltale ALL =
      Telltale.of("(?:项目|其他)?专项(?:资金|经费|支出|项目|项目支出|资金支出|资金情况)");

  /// 人员类支出 is of a kind.
  private static final Telltale KINDS = Telltale.of("类(?:项目|支出)?$");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final AccountLabels labels;
  private final Wholes wholes;

  ProgrammeRows(
      Catalogue catalogue, Vocabulary vocabulary, AccountLabels labels, Wholes wholes) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.wholes = wholes;
  }

  /// Whether a row is all programmes with a purpose of their own: the 专项资金 of 项目支出.
  boolean areAll(Beside cell, Quantity quantity) {
    return mayBe(cell, quantity)
        && ALL.is(cell.row())
        && (cell.rows().isListed(cell.cell().row(), cell.label()) || isBelowProjects(cell, false));
  }

  /// Whether a row is one programme: by its name, because the first row below 项目支出 is one of which
  /// (其中：某项目), because the form asks there for a row for each, or because all rows from 项目支出 down
  /// to it are numbered.
  boolean isOne(Beside cell, Quantity quantity) {
    return mayBe(cell, quantity)
        && labels.indicator(cell.row(), quantity)
            .filter(it -> !it.startsWith("union."))
            .isEmpty()
        && isBelowProjects(cell, true);
  }

  private boolean mayBe(Beside cell, Quantity quantity) {
    return !cell.isWhole()
        && cell.code().isEmpty()
        && catalogue.units().isMoney(quantity.unit());
  }

  /// @param asItem whether something must say that the row is one of the items
  private boolean isBelowProjects(Beside cell, boolean asItem) {
    String row = cell.row();
    AccountRows rows = cell.rows();
    boolean named =
        !asItem || vocabulary.words(Kind.PROGRAMME_HEAD).before(row, row.length()).isPresent();
    boolean listed = rows.isOfWhich(cell.cell().row(), cell.label());
    boolean loose = !rows.isNumbered(cell.cell().row(), cell.label());
    boolean numbered = asItem && !loose && !KINDS.in(row);
    for (int above : rows.above(cell.cell().row(), cell.label())) {
      if (loose && rows.isListed(above, cell.label())) {
        return true;
      }
      loose &= !rows.isNumbered(above, cell.label());
      Optional<String> indicator =
          labels.finder()
              .find(rows.name(above, cell.label()))
              .filter(it -> it.start() == 0)
              .map(LabelFinder.Label::indicator)
              .filter(it -> !it.startsWith("union."));
      if (indicator.equals(Optional.of(PROJECTS))) {
        return named || listed || numbered && rows.isAbove(above, cell.cell().row(), cell.label());
      }
      numbered &= rows.isNumbered(above, cell.label());
      if (indicator.filter(it -> !wholes.isPart(it, PROJECTS)).isPresent()) {
        return false;
      }
      listed = rows.isOfWhich(above, cell.label());
    }
    return false;
  }
}
