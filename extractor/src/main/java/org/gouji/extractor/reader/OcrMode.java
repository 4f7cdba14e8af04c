package org.gouji.extractor.reader;

/// Which pages of a PDF are read from their pictures.
public enum OcrMode {
  /// Those without a usable text layer.
  AUTO,
  /// None; such pages get a notice.
  NEVER,
  /// All, whatever their text layers say.
  ALWAYS
}
