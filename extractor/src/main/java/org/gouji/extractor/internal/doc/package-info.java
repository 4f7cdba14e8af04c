/// Word's binary format, 1997 to 2003: [org.gouji.extractor.internal.doc.DocReader] (start here) lets
/// POI decode the file and shows what Word would show.
package org.gouji.extractor.internal.doc;
