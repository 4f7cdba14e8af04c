package org.gouji.corpus;

import java.nio.file.Path;
import java.util.function.Function;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.document.Document;
import org.gouji.normalizer.Normalizer;
import org.gouji.scorer.Scorer;

/// All stages one after the other, in this JVM.
public final class Stages {

  private final Extractor extractor = Extractor.create(Limits.DEFAULT);
  private final Normalizer normalizer;
  private final Scorer scorer;
  private final Contract contract;

  public Stages() {
    this(Catalogue.load(), Normalizer::create);
  }

  public Stages(Catalogue catalogue, Function<Catalogue, Normalizer> normalizers) {
    normalizer = normalizers.apply(catalogue);
    scorer = Scorer.create(catalogue);
    contract = new Contract(catalogue);
  }

  public Extraction extract(Path file) {
    return extractor.extract(file);
  }

  public Extraction extract(byte[] bytes, String name) {
    return extractor.extract(bytes, name, name);
  }

  /// The contract document of a file.
  public String check(Extraction extraction) {
    return switch (extraction.outcome()) {
      case Outcome.Ok<Document>(Document document) ->
          contract.report(scorer.score(normalizer.normalize(document)));
      case Outcome.Failed<Document>(var failure) -> contract.failure(extraction.source(), failure);
    };
  }

  /// What the extractor saw of it.
  public String seen(Extraction extraction) {
    return switch (extraction.outcome()) {
      case Outcome.Ok<Document>(Document document) -> contract.document(document);
      case Outcome.Failed<Document>(var failure) -> contract.failure(extraction.source(), failure);
    };
  }
}
