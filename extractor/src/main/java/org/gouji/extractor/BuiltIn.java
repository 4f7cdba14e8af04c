package org.gouji.extractor;

import java.util.List;
import org.gouji.extractor.internal.doc.DocReader;
import org.gouji.extractor.internal.docx.DocxReader;
import org.gouji.extractor.internal.docx.WordXmlReader;
import org.gouji.extractor.internal.other.OdtReader;
import org.gouji.extractor.internal.other.RtfReader;
import org.gouji.extractor.internal.other.WebReader;
import org.gouji.extractor.internal.pdf.PdfReader;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.OcrMode;

/// The readers that come with the program, in the order in which they are asked.
final class BuiltIn {

  private BuiltIn() {}

  static List<FormatReader> readers(OcrMode ocr) {
    return List.of(new DocxReader(), new DocReader(), new PdfReader(ocr), new WordXmlReader(),
        new RtfReader(), new OdtReader(),
        new WebReader());
  }
}
