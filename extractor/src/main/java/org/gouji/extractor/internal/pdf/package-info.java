/// PDF files: [org.gouji.extractor.internal.pdf.PdfReader] (start here) reads pages
/// one by one ([org.gouji.extractor.internal.pdf.ContentReader] gathers glyphs and rulings,
/// [org.gouji.extractor.internal.pdf.PictureReader] does so where there is only a picture,
/// [org.gouji.extractor.internal.pdf.PageLayout] makes lines and tables of them), then
/// [org.gouji.extractor.internal.pdf.Flow] makes one body of all pages.
package org.gouji.extractor.internal.pdf;
