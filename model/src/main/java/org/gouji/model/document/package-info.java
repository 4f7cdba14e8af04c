/// What an extractor saw in one file: [org.gouji.model.document.Document] (start here), its blocks and
/// the place of everything.
package org.gouji.model.document;
