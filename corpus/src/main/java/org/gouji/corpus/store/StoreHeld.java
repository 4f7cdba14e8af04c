package org.gouji.corpus.store;

import java.nio.file.Path;
import java.util.Optional;

/// Another process writes to the store; one does at a time.
public final class StoreHeld extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Optional<Holder> holder;

  StoreHeld(Path folder, Optional<Holder> holder) {
    super(
        folder + " is being written by " + holder.map(Holder::toString).orElse("another process"));
    this.holder = holder;
  }

  /// Who it is, as far as it said so.
  public Optional<Holder> holder() {
    return holder;
  }
}
