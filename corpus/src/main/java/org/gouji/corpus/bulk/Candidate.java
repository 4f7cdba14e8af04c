package org.gouji.corpus.bulk;

import java.nio.file.Path;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.SkipRule;
import org.gouji.model.Message;

/// Something that an import met in a folder, before it is looked into.
sealed interface Candidate {

  FileEntry entry();

  /// A file to read.
  record Readable(FileEntry entry, Path file) implements Candidate {}

  /// An archive to enter.
  record Archive(FileEntry entry, Path file) implements Candidate {}

  record Passed(FileEntry entry, SkipRule rule) implements Candidate {}

  /// It cannot even be looked at.
  record Closed(FileEntry entry, Message why) implements Candidate {}
}
