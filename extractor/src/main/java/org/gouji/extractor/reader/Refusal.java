package org.gouji.extractor.reader;

import org.gouji.model.Failure;

/// Why a reader gives no document. Thrown inside the extractor and turned into a failure at its
/// edge, `Extractor.extract`.
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  public Refusal(Failure failure) {
    super(failure.message().en());
    this.failure = failure;
  }

  public Refusal(Failure failure, Throwable cause) {
    super(failure.message().en(), cause);
    this.failure = failure;
  }

  public static Refusal of(Failure.Kind kind, String zh, String en) {
    return new Refusal(Failure.of(kind, zh, en));
  }

  public Failure failure() {
    return failure;
  }
}
