package org.gouji.normalizer.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.text.Telltale;

/// Posts and who holds them, by what a row calls people. Made for one table, used by one thread.
final class AccountPeople {

  /// Words for people that a header of posts or heads leaves out: 行政人员 under 编制数 is 行政编制.
  private static final Telltale PEOPLE = Telltale.of("(?:人员|编制|人数|岗位)$");

  /// Who pays 事业人员.
  private static final Telltale PAID =
      Telltale.of("^(?:财政(?:补助|拨款|供养|全额拨款|全额供养)?|全额(?:拨款)?|差额(?:拨款|补助)?)(?=事业)");

  /// Columns that count what a row of people counts.
  static final Set<String> COLUMNS =
      Set.of("establishment", "on-duty", "staff-opening", "amount", "subtotal", "staff-total",
          "final");

  /// Columns of those who were there when the year began.
  static final String OPENING = "staff-opening";

  private static final Telltale BEGINNING = Telltale.of("[年期]初");
  private static final String IN_OFFICE = "在职人员";

  private static final Telltale POSTS = Telltale.of("(?:核定|人员)?编制(?:人?数|人员)");
  private static final Telltale OTHERS = Telltale.of("[离退]休|编外|聘用|外聘|合同|派遣|社会化|遗属");
  private static final String CONTROL = "控制率";

  private final AccountLabels labels;

  AccountPeople(AccountLabels labels) {
    this.labels = labels;
  }

  /// 行政人员 of a table of 编制 is 行政编制.
  Optional<String> posts(String words, Quantity quantity) {
    String post = PAID.withoutFirst(PEOPLE.withoutFirst(words));
    return labels.spanning(post, "编制", quantity)
        .or(() -> labels.spanning(post, "事业编制", quantity));
  }

  /// 行政人员 of those in their posts are 实有行政人员.
  Optional<String> holders(String words, Quantity quantity) {
    String post = PEOPLE.withoutFirst(words);
    return labels.spanning("实有", post + "人员", quantity)
        .or(() -> labels.spanning("实有", post, quantity))
        .filter(it -> it.startsWith("staff."));
  }

  /// What a row of posts or of those who hold them counts; nothing where it divides another of its kind
  /// above it: 其中：全额事业 below 事业编制.
  ///
  /// @param posts whether posts are counted
  Optional<String> counted(Beside cell, boolean posts, String words, Quantity quantity) {
    Optional<String> found = counted(posts, words, quantity);
    boolean divides = cell.rows().isOfWhich(cell.cell().row(), cell.label());
    for (int row : cell.rows().above(cell.cell().row(), cell.label())) {
      boolean same =
          found.isPresent()
              && counted(posts, cell.rows().name(row, cell.label()), quantity).equals(found);
      if (divides && same) {
        return Optional.empty();
      }
      divides |= cell.rows().isOfWhich(row, cell.label());
    }
    return found;
  }

  private Optional<String> counted(boolean posts, String words, Quantity quantity) {
    return posts ? posts(words, quantity) : holders(words, quantity);
  }

  /// Whether one of some columns counts those in their posts.
  static boolean areHolders(List<String> columns) {
    return columns.contains("on-duty") || columns.contains(OPENING);
  }

  /// Whether a column counts the people of the end of the year before, in words of this one: 年初人数.
  static boolean isAtBeginning(Beside cell) {
    return cell.columns().contains(OPENING) && BEGINNING.in(cell.last());
  }

  /// Whether a row has the name of posts in a column of those who hold them, and another column counts the posts.
  static boolean arePostsOfHolders(Beside cell, String indicator) {
    return indicator.startsWith("staff.establishment.")
        && areHolders(cell.columns())
        && cell.part().filter(it -> it.has("establishment")).isPresent();
  }

  /// All who were there when the year began, unless some of them hold no posts.
  Optional<String> all(Beside cell, Quantity quantity) {
    boolean others =
        cell.label() > 0
            && cell.rows()
                .summed(cell.cell().row(), cell.label())
                .stream()
                .anyMatch(OTHERS::in);
    return others ? Optional.empty() : labels.indicator(IN_OFFICE, quantity);
  }

  /// 控制率 behind 编制数 and 实际在职人数 of the same row is theirs.
  Optional<String> control(Beside cell, Quantity quantity) {
    if (!cell.row().equals(CONTROL)) {
      return Optional.empty();
    }
    boolean posts = false;
    for (int column = 1; column < cell.labelCell(); column++) {
      posts |= POSTS.in(cell.grid().text(cell.cell().row(), column));
    }
    return posts ? labels.indicator("在职人员" + CONTROL, quantity) : Optional.empty();
  }
}
