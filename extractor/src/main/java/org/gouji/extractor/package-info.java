/// From a file to a [org.gouji.model.document.Document]: [org.gouji.extractor.Extractor] (start here).
package org.gouji.extractor;
