package org.gouji.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.corpus.output.DocumentSink;
import org.gouji.corpus.output.Draft;
import org.gouji.corpus.workbook.AuditWorkbook;
import org.gouji.model.Message.Language;
import org.gouji.model.catalogue.Catalogue;

/// The files that `gouji check` writes besides what it prints. They appear when they are complete.
/// Nothing of a workbook is loaded unless one is asked for.
final class CheckOutputs implements Closeable {

  private final Writer lines;
  private final Optional<Draft> draft;
  private final Optional<DocumentSink> workbook;

  private CheckOutputs(Writer lines, Optional<Draft> draft, Optional<DocumentSink> workbook) {
    this.lines = lines;
    this.draft = draft;
    this.workbook = workbook;
  }

  /// @param jsonl where contract documents go, a line each
  /// @param xlsx where the audit workbook goes
  /// @param replace whether what stands there may be replaced
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
      if (jsonl.isEmpty()) {
        return new CheckOutputs(Writer.nullWriter(), Optional.empty(), workbook);
      }
      Draft draft = Draft.file(jsonl.get(), replace);
      return new CheckOutputs(
          Files.newBufferedWriter(draft.path()), Optional.of(draft), workbook);
    } catch (IOException e) {
      if (workbook.isPresent()) {
        workbook.get().close();
      }
      throw e;
    }
  }

  /// Takes the document of the file that was just read, or of checks across reports.
  void add(String line) throws IOException {
    lines.append(line).append('\n');
    if (workbook.isPresent()) {
      workbook.get().add(line);
    }
  }

  /// Lets them appear.
  void finish() throws IOException {
    lines.close();
    if (draft.isPresent()) {
      draft.get().publish();
    }
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
    } finally {
      if (draft.isPresent()) {
        draft.get().close();
      }
    }
  }
}
