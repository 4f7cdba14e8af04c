/// How well the pipeline reads and judges reports whose truth is known:
/// [org.gouji.corpus.evaluation.Evaluation] (start here) holds contract documents against gold files.
package org.gouji.corpus.evaluation;
