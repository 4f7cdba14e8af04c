package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.gouji.model.report.Fact;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pattern of the vocabulary reads its own example, against all the others.
class PatternExamplesTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Normalizer NORMALIZER = Normalizer.create(CATALOGUE);

  static Stream<FigurePattern> patterns() {
    Vocabulary vocabulary = Vocabulary.load(CATALOGUE);
    return CATALOGUE.units()
        .all()
        .stream()
        .map(Unit::unit)
        .sorted()
        .flatMap(unit -> vocabulary.patterns(unit).stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void readsItsExample(FigurePattern pattern) {
    Document document =
        new Document(
            new Source("a.docx", "a.docx", "", "", 1, 0, "docx"),
            List.of(),
            List.of(
                Block.Paragraph.of("青山县总工会", 1),
                Block.Paragraph.of(pattern.example() + "。", 2)),
            List.of(),
            List.of());

    assertThat(NORMALIZER.normalize(document).facts())
        .as(pattern.example())
        .extracting(Fact::indicator)
        .contains(pattern.indicator());
  }
}
