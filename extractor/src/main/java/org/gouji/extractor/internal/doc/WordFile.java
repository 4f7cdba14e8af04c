package org.gouji.extractor.internal.doc;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.CHPBinTable;
import org.apache.poi.hwpf.model.ComplexFileTable;
import org.apache.poi.hwpf.model.FontTable;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.model.PAPBinTable;
import org.apache.poi.hwpf.model.PropertyNode;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.model.TextPiece;
import org.apache.poi.hwpf.model.TextPieceTable;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/// What POI reads of a Word file, as far as a report needs it: text, paragraphs, runs, styles, fonts and
/// lists. Its own document also reads drawings, pictures, notes, bookmarks, fields and revisions, and
/// puts runs and paragraphs together from pieces, which takes a quarter of the reading and only files
/// need that were saved in pieces.
final class WordFile extends HWPFDocumentCore {

  /// The first `nFib` of Word 97.
  private static final int WORD_97 = 106;
  private static final String DATA = "Data";
  /// What a paragraph, a cell and a page or section end with.
  private static final String MARKS = "\r\u0007\f";

  private final byte[] tableStream;
  private final TextPieceTable pieces;
  private final StringBuilder text;

  /// @throws IOException and unchecked exceptions of POI for a damaged file, an encrypted one or one
  ///   of Word 95
  WordFile(DirectoryNode directory) throws IOException {
    super(directory);
    if (_fib.getFibBase().getNFib() < WORD_97) {
      throw new OldWordFileFormatException("Word 95 or older");
    }
    String name = _fib.getFibBase().isFWhichTblStm() ? STREAM_TABLE_1 : STREAM_TABLE_0;
    tableStream = getDocumentEntryBytes(name, _fib.getFibBase().getLKey(), Integer.MAX_VALUE);
    _fib.fillVariableFields(_mainStream, tableStream);
    byte[] data =
        directory.hasEntry(DATA)
            ? getDocumentEntryBytes(DATA, 0, Integer.MAX_VALUE)
            : new byte[0];
    ComplexFileTable complex =
        new ComplexFileTable(_mainStream, tableStream, _fib.getFcClx(), 0);
    pieces = complex.getTextPieceTable();
    text = pieces.getText();
    boolean modified = isModified(pieces);
    _cbt =
        new CHPBinTable(
            _mainStream,
            tableStream,
            _fib.getFcPlcfbteChpx(),
            _fib.getLcbPlcfbteChpx(),
            pieces);
    if (modified || !areWhole(_cbt.getTextRuns())) {
      _cbt.rebuild(complex);
    }
    _pbt =
        new PAPBinTable(
            _mainStream,
            tableStream,
            data,
            _fib.getFcPlcfbtePapx(),
            _fib.getLcbPlcfbtePapx(),
            pieces);
    if (modified || !areWhole(_pbt.getParagraphs(), text)) {
      _pbt.rebuild(text, complex);
    }
    _ss = new StyleSheet(tableStream, _fib.getFcStshf());
    _ft = new FontTable(tableStream, _fib.getFcSttbfffn(), _fib.getLcbSttbfffn());
    if (_fib.getFcPlfLst() != 0 && _fib.getLcbPlfLst() != 0) {
      _lt =
          new ListTables(
              tableStream, _fib.getFcPlfLst(), _fib.getFcPlfLfo(), _fib.getLcbPlfLfo());
    }
  }

  /// Whether a piece of the text was saved with a look of its own, as fast saving did.
  private static boolean isModified(TextPieceTable pieces) {
    for (TextPiece piece : pieces.getTextPieces()) {
      if (piece.getPieceDescriptor().getPrm().isComplex()) {
        return true;
      }
    }
    return false;
  }

  /// Whether runs follow one another from the beginning of the text on, without a gap and without
  /// sharing a character: then there is nothing to put together.
  static boolean areWhole(List<? extends PropertyNode<?>> runs) {
    int at = 0;
    for (PropertyNode<?> run : runs) {
      if (run.getStart() != at || run.getEnd() <= at) {
        return false;
      }
      at = run.getEnd();
    }
    return true;
  }

  /// Whether paragraphs do so and each is all of the text from one mark to the next.
  static boolean areWhole(List<? extends PropertyNode<?>> paragraphs, CharSequence text) {
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        if (next == paragraphs.size() || paragraphs.get(next).getEnd() != i + 1) {
          return false;
        }
        next++;
      }
    }
    return next == paragraphs.size() && areWhole(paragraphs);
  }

  byte[] tableStream() {
    return tableStream;
  }

  @Override
  public StringBuilder getText() {
    return text;
  }

  @Override
  public TextPieceTable getTextTable() {
    return pieces;
  }

  @Override
  public Range getOverallRange() {
    return new Range(0, text.length(), this);
  }

  @Override
  public Range getRange() {
    return getOverallRange();
  }

  @Override
  public void write() {
    throw readOnly();
  }

  @Override
  public void write(File file) {
    throw readOnly();
  }

  @Override
  public void write(OutputStream out) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a file is only read");
  }
}
