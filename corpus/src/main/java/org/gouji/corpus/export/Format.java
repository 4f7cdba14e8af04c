package org.gouji.corpus.export;

import java.util.Locale;

/// What an export can be.
public enum Format {
  /// A file with the contract documents, one a line: those of reports by path, then those of files
  /// that could not be read, then checks across reports.
  JSONL,
  /// The same documents as one array.
  JSON,
  /// A folder with a file for each table.
  CSV,
  /// The audit workbook.
  XLSX,
  /// A folder with a file for each table and view.
  PARQUET,
  /// A database with each table and view.
  DUCKDB;

  /// Whether it is a folder of files, and not one file.
  public boolean isFolder() {
    return this == CSV || this == PARQUET;
  }

  /// The word of the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
