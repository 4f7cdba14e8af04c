/// What must hold between figures: [org.gouji.scorer.internal.relation.Relation] (start here), a handful of
/// kinds, each with its evaluator, and the [org.gouji.scorer.internal.relation.Judgement] of one.
package org.gouji.scorer.internal.relation;
