package org.gouji.corpus.store;

import java.util.Locale;

/// Why a file is not looked into.
public enum SkipRule {
  /// Its name, or that of a folder above it, begins with a dot, or the system hides it.
  HIDDEN,
  /// An office program's own: `~$…` beside a file that is open, `.~lock…`, `~WRL0001.tmp`.
  OFFICE_TEMPORARY,
  /// Reports are not published under its extension. A file that is named itself is read whatever it
  /// is called.
  EXTENSION,
  /// No file with bytes: a pipe, a socket, a device.
  NOT_A_FILE,
  /// A link to a folder whose files are counted where they are.
  FOLDER_SEEN,
  /// An archive that was entered: its files are counted one by one.
  ARCHIVE,
  /// A file of the store that is being written.
  STORE;

  /// The word of the store, such as `office-temporary`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
