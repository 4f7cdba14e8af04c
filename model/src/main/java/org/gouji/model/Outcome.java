package org.gouji.model;

import java.util.function.Function;

/// What became of one file at one stage. A stage returns this; it does not throw for a bad file.
public sealed interface Outcome<T> {

  record Ok<T>(T value) implements Outcome<T> {}

  record Failed<T>(Failure failure) implements Outcome<T> {}

  /// Runs the next stage, or carries the failure past it unchanged.
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Ok<T>(var value) -> next.apply(value);
      case Failed<T>(var failure) -> new Failed<>(failure);
    };
  }

  static <T> Outcome<T> failed(Failure.Kind kind, String zh, String en) {
    return new Failed<>(Failure.of(kind, zh, en));
  }
}
