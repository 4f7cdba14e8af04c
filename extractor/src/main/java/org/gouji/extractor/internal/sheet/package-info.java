/// Excel sheets that stand in a Word file: [org.gouji.extractor.internal.sheet.EmbeddedSheets] (start
/// here) shows the one that the reader of the Word file sees.
package org.gouji.extractor.internal.sheet;
