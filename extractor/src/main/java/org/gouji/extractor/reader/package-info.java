/// What a reader of one format has to be: [org.gouji.extractor.reader.FormatReader] (start here), the
/// limits that it obeys and how it refuses a file.
package org.gouji.extractor.reader;
