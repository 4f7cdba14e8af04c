package org.gouji.corpus.store;

import java.nio.charset.StandardCharsets;
import org.gouji.model.data.Sha256;

final class Digests {

  private Digests() {}

  /// Lower-case hexadecimal.
  static String sha256(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
