package org.gouji.normalizer;

import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Document;
import org.gouji.model.report.Report;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Turns what an extractor saw into canonical facts, scorecards and claims. Never throws for a
/// document; the same document gives the same report. Safe for use by several threads.
public final class Normalizer {

  private final Vocabulary vocabulary;
  private final ReportReader reader;

  private Normalizer(Catalogue catalogue, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.reader = new ReportReader(catalogue, vocabulary);
  }

  /// @throws IllegalStateException listing every fault of the vocabulary's files
  public static Normalizer create(Catalogue catalogue) {
    return new Normalizer(catalogue, Vocabulary.load(catalogue));
  }

  public Report normalize(Document document) {
    return reader.read(document);
  }

  /// Changes when a file of the vocabulary does.
  public String digest() {
    return vocabulary.digest();
  }
}
