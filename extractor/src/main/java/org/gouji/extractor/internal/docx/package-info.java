/// Word's own format since 2007: [org.gouji.extractor.internal.docx.DocxReader] (start here) reads the
/// parts of the package with a pull parser and shows what Word would show.
package org.gouji.extractor.internal.docx;
