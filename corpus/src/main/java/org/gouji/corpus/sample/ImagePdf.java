package org.gouji.corpus.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Binds page images to a PDF without text, which is what a scanner sends.
///
/// Use: `java -cp … org.gouji.corpus.sample.ImagePdf OUT.pdf PAGE.jpg…`
public final class ImagePdf {

  private ImagePdf() {}

  /// @param arguments the PDF to write and the pages, in order; each fills an A4 sheet, upright or not
  public static void main(String[] arguments) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String file : List.of(arguments).subList(1, arguments.length)) {
        PDImageXObject image =
            JPEGFactory.createFromStream(document,
                new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
        boolean wide = image.getWidth() > image.getHeight();
        PDRectangle a4 = PDRectangle.A4;
        PDPage page = new PDPage(wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, page.getMediaBox().getWidth(),
              page.getMediaBox().getHeight());
        }
      }
      document.save(arguments[0]);
    }
  }
}
