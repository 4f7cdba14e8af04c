/// Sample reports of our own writing: [org.gouji.corpus.sample.SampleReport] (start here) is one source
/// file, [org.gouji.corpus.sample.Generate] makes documents and gold of all of them, and
/// [org.gouji.corpus.sample.Mutator] makes one figure wrong.
package org.gouji.corpus.sample;
