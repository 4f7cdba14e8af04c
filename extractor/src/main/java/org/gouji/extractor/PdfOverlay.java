package org.gouji.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gouji.extractor.internal.pdf.PageOverlay;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Document;

/// Pictures of a PDF's pages with what was read drawn over them: the first thing to look at when a
/// figure is wrong. Rulings are red, cells blue with row and column, other blocks green with their
/// number in reading order, furniture and unread parts unmarked.
public final class PdfOverlay {

  private PdfOverlay() {}

  /// Writes `page-001.png` and so on.
  ///
  /// @param pdf the file that the document was read from
  /// @param document what [Extractor#extract] made of it
  /// @param dir is made when it does not exist
  /// @return the pictures, by page
  /// @throws IOException when the file cannot be read or a picture cannot be written
  /// @throws Refusal when the file is no longer what it was
  public static List<Path> write(Path pdf, Document document, Path dir)
      throws IOException, Refusal {
    return new PageOverlay(document, Limits.DEFAULT).write(pdf, dir);
  }
}
