/// Sentences to facts and claims: [org.gouji.normalizer.internal.sentence.SentenceReader] (start here).
package org.gouji.normalizer.internal.sentence;
