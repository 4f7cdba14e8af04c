/// The store in the formats of other programs: [org.gouji.corpus.export.Export] (start here).
package org.gouji.corpus.export;
