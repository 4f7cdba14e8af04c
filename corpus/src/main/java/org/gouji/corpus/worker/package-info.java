/// Reads files in processes of their own, so that a file which crashes a parser, never comes back from
/// one or eats all memory costs nothing but itself. [org.gouji.corpus.worker.WorkerPool] (start here)
/// is the side of the import, `WorkerMain` that of a child.
package org.gouji.corpus.worker;
