package org.gouji.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.corpus.output.DocumentSink;
import org.gouji.corpus.workbook.AuditWorkbook;
import org.gouji.model.Message.Language;
import org.gouji.model.catalogue.Catalogue;

/// The files that `gouji check` writes besides what it prints. Nothing of a workbook is loaded unless
/// one is asked for.
final class CheckOutputs implements Closeable {

  private final Writer lines;
  private final Optional<DocumentSink> workbook;

  private CheckOutputs(Writer lines, Optional<DocumentSink> workbook) {
    this.lines = lines;
    this.workbook = workbook;
  }

  /// @param jsonl where contract documents go, a line each
  /// @param xlsx where the audit workbook goes
  /// @param replace whether a workbook that stands there may be replaced
  /// @throws java.nio.file.FileAlreadyExistsException where it may not
  static CheckOutputs open(
      Optional<Path> jsonl, Optional<Path> xlsx, boolean replace, Language language)
      throws IOException {
    Optional<DocumentSink> workbook = Optional.empty();
    if (xlsx.isPresent()) {
      workbook =
          Optional.of(
              AuditWorkbook.create(
                  xlsx.get(),
                  replace,
                  Catalogue.load(),
                  AuditWorkbook.Options.everything(language)));
    }
    try {
      Writer lines = jsonl.isPresent() ? Files.newBufferedWriter(jsonl.get()) : Writer.nullWriter();
      return new CheckOutputs(lines, workbook);
    } catch (IOException e) {
      if (workbook.isPresent()) {
        workbook.get().close();
      }
      throw e;
    }
  }

  /// Takes the document of the file that was just read, or of checks across reports.
  void add(String line) throws IOException {
    lines.append(line).append('\n').flush();
    if (workbook.isPresent()) {
      workbook.get().add(line);
    }
  }

  /// Completes the workbook.
  void finish() throws IOException {
    if (workbook.isPresent()) {
      workbook.get().finish();
    }
  }

  @Override
  public void close() throws IOException {
    try (lines) {
      if (workbook.isPresent()) {
        workbook.get().close();
      }
    }
  }
}
