package org.gouji.normalizer.internal.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Gazetteer;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Whose money an evaluator looks at, where the title names nobody: 受青山县财政局委托，我所对县总工会2023年度专项资金开展绩效评价.
/// Who had it written is not who it is about. Immutable.
final class Commissioned {

  private static final Telltale CLIENT =
      Telltale.of("(?:受|接受)(\\p{IsHan}{2,20}?)的?委托|^委托(?:单位|方|人)[:：](\\p{IsHan}{2,20})$");
  private static final Telltale LOOKED_AT =
      Telltale.of("[对就](\\p{IsHan}[^。；]{3,80}?)(?:开展|实施|进行|组织)了?[^，。；]{0,12}?评价");

  /// 县总工会等5家单位, 县总工会和县科协: several have it.
  private static final Telltale SEVERAL = Telltale.of("[等及和与、].*");
  private static final String LEVELS = "省市县区旗州";

  private final Gazetteer gazetteer;
  private final List<String> clients;

  Commissioned(Vocabulary vocabulary) {
    this.gazetteer = vocabulary.gazetteer();
    this.clients = vocabulary.ofNames("client");
  }

  /// The treasuries that the lines name as those for whom they were written.
  Set<String> clients(List<Line> lines) {
    Set<String> found = new LinkedHashSet<>();
    for (Line line : lines) {
      Matcher client = CLIENT.matcher(compact(line));
      while (client.find()) {
        String name = Optional.ofNullable(client.group(1)).orElseGet(() -> client.group(2));
        if (clients.stream().anyMatch(name::endsWith)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /// The organisation that was looked at, its place filled in from the title or from the client where it is said for short;
  /// empty where several were, or where the place is unknown.
  ///
  /// @param named the name that some words begin with
  Optional<String> lookedAt(
      String title, List<Line> lines, Function<String, Optional<String>> named) {
    for (Line line : lines) {
      String text = compact(line);
      Matcher client = CLIENT.matcher(text);
      Matcher looked = LOOKED_AT.matcher(text);
      if (!line.inTable() && client.find() && looked.find(client.end())) {
        String words = looked.group(1);
        return named.apply(words)
            .filter(it -> !SEVERAL.is(words.substring(it.length())))
            .flatMap(it -> whole(it, title, clients(lines)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> whole(String name, String title, Set<String> clients) {
    if (LEVELS.indexOf(name.charAt(0)) < 0) {
      return Optional.of(name).filter(it -> !gazetteer.region(it).equals(Identity.Region.UNKNOWN));
    }
    return Stream.concat(Stream.of(title), clients.stream())
        .map(gazetteer::region)
        .flatMap(it -> Stream.of(it.county(), it.city(), it.province()).flatMap(Optional::stream))
        .filter(it -> it.charAt(it.length() - 1) == name.charAt(0))
        .findFirst()
        .map(it -> it + name.substring(1));
  }

  private static String compact(Line line) {
    return Vocabulary.compact(line.folded().text());
  }
}
