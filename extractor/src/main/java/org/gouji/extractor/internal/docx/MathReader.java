package org.gouji.extractor.internal.docx;

import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Xml;

/// Writes an equation on one line: 得分=(149.35)/(155.35)×100%.
final class MathReader {

  private final ParagraphReader paragraph;

  MathReader(ParagraphReader paragraph) {
    this.paragraph = paragraph;
  }

  void read(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "m:t" -> paragraph.append(xml.text());
        case "m:num" -> {
          paragraph.append("(");
          read(xml);
          paragraph.append(")/");
        }
        case "m:den" -> {
          paragraph.append("(");
          read(xml);
          paragraph.append(")");
        }
        default -> read(xml);
      }
    }
  }
}
