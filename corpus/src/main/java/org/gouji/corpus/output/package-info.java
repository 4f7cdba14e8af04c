/// Results as files: [org.gouji.corpus.output.DocumentSink] (start here) takes contract documents,
/// [org.gouji.corpus.output.Draft] lets an output appear only once it is complete.
package org.gouji.corpus.output;
