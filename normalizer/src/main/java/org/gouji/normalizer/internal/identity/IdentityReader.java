package org.gouji.normalizer.internal.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.document.Document;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;
import org.gouji.model.report.Identity;
import org.gouji.model.report.PrintedDate;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads title, organisation, year, kind and dates of a report. Immutable.
public final class IdentityReader {

  private static final Telltale DAY =
      Telltale.of("(?:(?:19|20)\\d{2}|二[〇○零一二三四五六七八九]{3})年.{1,3}月.{1,3}日");
  private static final int LONGEST_DATE = 16;

  private static final Telltale BLANKS = Telltale.of("\\s+");
  private static final Telltale BRACKETS = Telltale.of("[\\[【〔〖［](\\d{4})[\\]】〕〗］]");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
  private static final Pattern BARE_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

  /// Years before the last one of a text that it tells of.
  private static final int LONGEST_PAST = 5;

  private static final Telltale OWN_LEVEL = Telltale.of("\\(?(?:机关)?本级\\)?$");

  private final Scanner scanner;
  private final Labels labels;
  private final OrganizationNames names;
  private final Kinds kinds;
  private final Places places;
  private final Words unions;

  public IdentityReader(Vocabulary vocabulary, Scanner scanner) {
    this.scanner = scanner;
    this.labels = new Labels(vocabulary);
    this.names = new OrganizationNames(vocabulary);
    this.kinds = new Kinds(vocabulary);
    this.places = new Places(vocabulary.gazetteer());
    this.unions = new Words(vocabulary.ofNames("of-unions"));
  }

  /// What was found, with the places that checks of dates refer to.
  ///
  /// @param dates dates of the document that say when it was filled in, or which year it is of
  /// @param tellsOfUnions whether it tells somewhere of what only trade unions do
  public record Found(Identity identity, List<Dated> dates, boolean tellsOfUnions) {}

  /// A date in its place.
  public record Dated(
      PrintedDate.Role role,
      int year,
      Optional<LocalDate> date,
      Text text,
      Location location,
      int start,
      int end) {}

  public Found read(Document document) {
    List<Line> lines = Line.of(document);
    List<Line> titleLines = Line.title(lines);
    String title = String.join("", titleLines.stream().map(it -> it.folded().text()).toList());
    Map<String, Labels.Stretch> labelled = labels.in(lines);
    List<Dated> dates = new ArrayList<>();
    Identity.Kind kind = kinds.kind(title, lines);
    List<Dated> signed = new ArrayList<>();
    Optional<LocalDate> filled = filled(labelled, lines, signed);
    Optional<Integer> year =
        stated(titleLines, labelled, dates)
            .or(
                () -> filled.filter(it -> kind == Identity.Kind.TARGET_FORM)
                    .map(LocalDate::getYear))
            .or(() -> spokenOf(lines));
    dates.addAll(signed);
    Optional<String> named = names.find(title, labelled, lines);
    Optional<Identity.Scope> scope = kinds.scope(named.orElse("") + title);
    Optional<String> organization = named.map(OWN_LEVEL::without);
    Places.Place place = places.place(organization, title, lines);
    Identity identity =
        new Identity(
            title.isEmpty() ? Optional.empty() : Optional.of(title),
            organization,
            scope,
            place.level(),
            place.region(),
            year,
            kind,
            byOthers(labelled)
                ? Optional.of(Identity.Mode.THIRD_PARTY)
                : kinds.mode(title, lines),
            filled,
            basis(lines));
    boolean ofUnions = lines.stream().anyMatch(it -> unions.in(it.folded().text()));
    return new Found(identity, dates, ofUnions);
  }

  /// Whether the cover names an evaluator as the one who reports.
  private boolean byOthers(Map<String, Labels.Stretch> labelled) {
    return Optional.ofNullable(labelled.get("organization"))
        .map(it -> Vocabulary.compact(Labels.unbroken(it)))
        .filter(names::isEvaluator)
        .isPresent();
  }

  /// The year of the cover, else of the title.
  private static Optional<Integer> stated(
      List<Line> titleLines, Map<String, Labels.Stretch> labelled, List<Dated> dates) {
    List<Labels.Stretch> candidates = new ArrayList<>();
    Optional.ofNullable(labelled.get("year")).ifPresent(candidates::add);
    titleLines.stream().map(Labels.Stretch::of).forEach(candidates::add);
    for (Labels.Stretch stretch : candidates) {
      for (Pattern pattern : List.of(YEAR, BARE_YEAR)) {
        Matcher matcher =
            pattern.matcher(stretch.line().folded().text()).region(stretch.start(), stretch.end());
        if (matcher.find()) {
          int year = Integer.parseInt(matcher.group(1));
          dates.add(
              dated(
                  stretch.line(),
                  PrintedDate.Role.TITLE_YEAR,
                  year,
                  Optional.empty(),
                  matcher.start(),
                  matcher.end()));
          return Optional.of(year);
        }
      }
    }
    return Optional.empty();
  }

  /// The year that the text speaks of most, of several the one that it names first; 2018年度 speaks louder than 2018年, and what has been since
  /// long ago is not told of its year. Where no year stands alone, 截至2023年12月31日 tells it.
  private Optional<Integer> spokenOf(List<Line> lines) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    Map<Integer, Integer> closed = new LinkedHashMap<>();
    int last = 0;
    for (Line line : lines) {
      String text = line.folded().text();
      for (Token token : text.indexOf('年') < 0 ? List.<Token>of() : scanner.scan(text)) {
        if (token instanceof Token.Date date
            && date.date().filter(IdentityReader::endsYear).isPresent()) {
          closed.merge(date.year(), 1, Integer::sum);
        }
        if (token instanceof Token.Date date && date.date().isEmpty() && !isToCome(text, date)) {
          boolean whole = text.startsWith("年度", date.end() - 2) || text.startsWith("度", date.end());
          counts.merge(date.year(), whole ? 2 : 1, Integer::sum);
          last = Math.max(last, date.year());
        }
      }
    }
    int oldest = last - LONGEST_PAST;
    counts.keySet().removeIf(it -> it < oldest);
    return (counts.isEmpty() ? closed : counts).entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static boolean endsYear(LocalDate date) {
    return date.getMonthValue() == 12 && date.getDayOfMonth() == 31;
  }

  /// 到2035年，: by when something is to be reached.
  private static boolean isToCome(String text, Token.Date date) {
    return text.startsWith("到", date.start() - 1) && !text.startsWith("截", date.start() - 2)
        && (text.startsWith("，", date.end()) || text.startsWith("时", date.end()));
  }

  private Optional<LocalDate> filled(
      Map<String, Labels.Stretch> labelled, List<Line> lines, List<Dated> dates) {
    List<Labels.Stretch> candidates = new ArrayList<>();
    Optional.ofNullable(labelled.get("filled")).ifPresent(candidates::add);
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
      if (lines.get(i).folded().text().strip().length() <= 16) {
        candidates.add(Labels.Stretch.of(lines.get(i)));
      }
    }
    // The date below the signature, where forms are attached behind it.
    for (int i = lines.size() - 1; i >= 0; i--) {
      String text = lines.get(i).folded().text().strip();
      if (!lines.get(i).inTable() && text.length() <= LONGEST_DATE && text.endsWith("日")
          && DAY.is(Vocabulary.compact(text))) {
        candidates.add(Labels.Stretch.of(lines.get(i)));
      }
    }
    for (Labels.Stretch stretch : candidates) {
      for (Token token : scanner.scan(stretch.line().folded().text())) {
        if (token instanceof Token.Date date
            && date.date().isPresent()
            && date.start() >= stretch.start()
            && date.end() <= stretch.end()) {
          dates.add(
              dated(
                  stretch.line(),
                  PrintedDate.Role.FILLED,
                  date.year(),
                  date.date(),
                  date.start(),
                  date.end()));
          return date.date();
        }
      }
    }
    return Optional.empty();
  }

  private static Dated dated(
      Line line,
      PrintedDate.Role role,
      int year,
      Optional<LocalDate> date,
      int start,
      int end) {
    return new Dated(
        role,
        year,
        date,
        line.text(),
        line.location(),
        line.folded().start(start),
        line.folded().end(end));
  }

  /// Whether a 号 stands behind a digit, as in the number of a document.
  private static boolean isNumbered(String text) {
    for (int at = text.indexOf('号', 1); at > 0; at = text.indexOf('号', at + 1)) {
      if (Character.isDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /// Numbers of documents, as printed without blanks, in the order of the text. Which brackets stand
  /// around a year a picture does not show: they are those of such numbers.
  private List<String> basis(List<Line> lines) {
    Set<String> numbers = new LinkedHashSet<>();
    for (Line line : lines) {
      String text = line.folded().text();
      for (Token token : isNumbered(text) ? scanner.scan(text) : List.<Token>of()) {
        if (token instanceof Token.DocumentNumber it) {
          String printed =
              BLANKS.without(line.folded().printed(it.start(), it.end()));
          int start = line.folded().start(it.start());
          boolean seen = line.text().confidence(start, line.folded().end(it.end())) < 1;
          numbers.add(seen ? BRACKETS.matcher(printed).replaceFirst("〔$1〕") : printed);
        }
      }
    }
    return List.copyOf(numbers);
  }
}
