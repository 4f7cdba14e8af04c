package org.gouji.extractor.reader;

import java.util.Optional;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;

/// Reads one family of formats. Implementations are found by [java.util.ServiceLoader] beside the
/// built-in ones, and are asked first. Must be safe for use by several threads.
public interface FormatReader {

  /// Short name for the contract's `source.reader`, such as `docx`.
  String name();

  /// The media type of the bytes if this reader takes them, by what they are and never by the
  /// file's name alone.
  ///
  /// @param bytes the whole file
  /// @param file its name, for formats whose bytes do not tell
  Optional<String> detect(byte[] bytes, String file);

  /// @param source complete but for `pages`, which the reader sets in the document
  /// @throws Refusal when the file gives no document
  Document read(byte[] bytes, Source source, Limits limits) throws Refusal;
}
