package org.gouji.corpus.bulk;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gouji.corpus.store.SkipRule;

/// Which files inside a folder or an archive are looked into.
public final class ReportFiles {

  /// What reports are published as.
  public static final Set<String> EXTENSIONS =
      Set.of(
          "doc", "docx", "docm", "dot", "dotx", "wps", "pdf", "rtf", "odt", "htm", "html", "mht",
          "mhtml");

  private static final String ARCHIVE = "zip";

  private ReportFiles() {}

  /// In lower case and without the dot; empty where there is none.
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  public static boolean isArchive(String name) {
    return extension(name).equals(ARCHIVE);
  }

  /// Why a file is passed over by its name.
  ///
  /// @param hidden whether the system, or a folder above it, hides it
  static Optional<SkipRule> skip(String name, boolean hidden) {
    if (isTemporary(name)) {
      return Optional.of(SkipRule.OFFICE_TEMPORARY);
    }
    if (hidden || name.startsWith(".")) {
      return Optional.of(SkipRule.HIDDEN);
    }
    return EXTENSIONS.contains(extension(name)) || isArchive(name)
        ? Optional.empty()
        : Optional.of(SkipRule.EXTENSION);
  }

  private static boolean isTemporary(String name) {
    return name.startsWith("~$")
        || name.startsWith(".~lock.")
        || name.startsWith("~") && extension(name).equals("tmp");
  }
}
