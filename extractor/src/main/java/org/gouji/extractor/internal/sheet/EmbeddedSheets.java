package org.gouji.extractor.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Zip;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Notice;

/// The sheet that a Word file shows of a workbook that stands in it.
public final class EmbeddedSheets {

  /// For workbooks that cannot be read: the report's other tables still can.
  public static final Notice UNREADABLE =
      Notice.of(
          "embedded-sheet", "文档中嵌入的 Excel 表格无法读取", "an embedded Excel sheet could not be read");

  private EmbeddedSheets() {}

  /// @param bytes of an .xlsx, an .xls, or a folder of OLE that holds one of them
  /// @return empty for a sheet that shows nothing
  /// @throws Refusal when the workbook is no such thing or damaged, or a limit is passed
  public static Optional<Piece.Grid> read(byte[] bytes, Meter meter) throws Refusal {
    if (Zip.looksLike(bytes)) {
      return XlsxSheet.read(bytes, meter).grid();
    }
    if (FileMagic.valueOf(bytes) != FileMagic.OLE2) {
      throw unreadable(new IOException("neither zip nor OLE2"));
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return read(files.getRoot(), meter);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /// @param folder of an OLE object
  /// @return empty for a sheet that shows nothing
  /// @throws Refusal likewise
  public static Optional<Piece.Grid> read(DirectoryNode folder, Meter meter) throws Refusal {
    try {
      for (Entry entry : folder) {
        if (entry instanceof DocumentEntry stream
            && stream.getName().equalsIgnoreCase("Package")) {
          try (InputStream in = folder.createDocumentInputStream(stream)) {
            return XlsxSheet.read(in.readAllBytes(), meter).grid();
          }
        }
      }
      return XlsSheet.read(folder, meter).grid();
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /// Whether a failure is the workbook's own, so that the rest of the file can still be read.
  public static boolean isOwn(Refusal refusal) {
    return switch (refusal.failure().kind()) {
      case CORRUPT, ENCRYPTED, UNSUPPORTED, EMPTY -> true;
      case UNREADABLE, NO_TEXT, TOO_LARGE, TIMED_OUT, OUT_OF_MEMORY, CRASHED, INTERNAL -> false;
    };
  }

  private static Refusal unreadable(Exception cause) {
    return new Refusal(
        Failure.of(
            Failure.Kind.CORRUPT, UNREADABLE.message().zh(), UNREADABLE.message().en()),
        cause);
  }
}
