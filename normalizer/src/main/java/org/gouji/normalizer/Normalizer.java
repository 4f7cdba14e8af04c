package org.gouji.normalizer;

import java.util.Set;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Document;
import org.gouji.model.report.Report;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Turns what an extractor saw into canonical facts, scorecards and claims. Never throws for a
/// document; the same document gives the same report. Safe for use by several threads.
public final class Normalizer {

  private final Vocabulary vocabulary;
  private final ReportReader reader;

  private Normalizer(Catalogue catalogue, Vocabulary vocabulary, Set<Aid> missing) {
    this.vocabulary = vocabulary;
    this.reader = new ReportReader(catalogue, vocabulary, missing);
  }

  /// @throws IllegalStateException listing every fault of the vocabulary's files
  public static Normalizer create(Catalogue catalogue) {
    return without(catalogue, Set.of());
  }

  /// One that lacks some aids.
  static Normalizer without(Catalogue catalogue, Set<Aid> missing) {
    return new Normalizer(catalogue, Vocabulary.load(catalogue), missing);
  }

  public Report normalize(Document document) {
    return reader.read(document);
  }

  /// Changes when a file of the vocabulary does.
  public String digest() {
    return vocabulary.digest();
  }
}
