package org.gouji.corpus.store;

import java.time.Instant;
import java.util.Optional;

/// A file that an import met.
///
/// @param path absolute, with `/` between folders; a file inside an archive is `archive!/entry`
/// @param name its last part
/// @param sha256 of its bytes, lower-case hexadecimal; empty where they were not read
/// @param bytes how many, as far as is known
/// @param modified when it, or the archive that it is in, was changed last
public record FileEntry(
    String path,
    String name,
    Optional<String> sha256,
    Optional<Long> bytes,
    Optional<Instant> modified) {

  /// The same file, once its bytes were read.
  public FileEntry read(String digest, long size) {
    return new FileEntry(path, name, Optional.of(digest), Optional.of(size), modified);
  }
}
