package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads the programme that the clause before an amount names: 三是工会驿站建设项目，总投入26万元. Immutable.
final class NamedBefore {

  private static final Telltale NAMED_BEFORE =
      Telltale.of(
          "^(?:[^，。；:]{2,10}:)?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)是])?(?:实施|开展|推进)?了?([\\p{IsHan}、]{2,28}(?:项目|工程|专项|[^三公]经费))，$");
  /// 超过30万元的项目有两个，一是困难职工救助补助，: one of several projects, whatever its name ends with.
  private static final Telltale ORDINAL_BEFORE =
      Telltale.of("(?:^|[，:])[一二三四五六七八九十]是([\\p{IsHan}、“”]{4,28})，$");
  /// 重点项目3个：一是
  private static final Telltale COUNTED_OUT =
      Telltale.of(
          "(?:项目|专项)[^，。；:]{0,6}[2-9两二三四五六七八九][个项]|[2-9两二三四五六七八九][个项][^，。；:]{0,6}(?:项目|专项)");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  NamedBefore(Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// The name; empty where the clause before has none.
  Optional<String> name(Spot spot) {
    String earlier = spot.earlier();
    if (!earlier.endsWith("，") || !Programmes.INVESTED.matcher(spot.left()).matches()) {
      return Optional.empty();
    }
    String part = earlier.substring(earlier.lastIndexOf('；') + 1);
    Matcher clause = NAMED_BEFORE.matcher(part);
    Matcher ordinal = ORDINAL_BEFORE.matcher(part);
    Optional<String> name =
        clause.find() ? Optional.of(clause.group(1))
            : spot.told().contains("项目") && ordinal.find()
                ? Optional.of(ordinal.group(1))
                    .filter(it -> isHead(it) || COUNTED_OUT.in(spot.told()))
                    .filter(it -> !vocabulary.words(Kind.NO_PROGRAMME).in(it))
            : Optional.empty();
    return name.filter(
        it -> labels.find(it).filter(label -> isMoney(label.indicator())).isEmpty());
  }

  private boolean isHead(String name) {
    return vocabulary.words(Kind.PROGRAMME_HEAD).before(name, name.length()).isPresent();
  }

  private boolean isMoney(String indicator) {
    return catalogue.indicator(indicator)
        .filter(it -> it.dimension() == Indicator.Dimension.MONEY)
        .isPresent();
  }
}
