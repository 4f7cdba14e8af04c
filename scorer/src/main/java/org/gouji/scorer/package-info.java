/// Recomputes what a report states: [org.gouji.scorer.Scorer] (start here) turns a report into an
/// assessment by the rules of its book, which [org.gouji.scorer.RuleInfo] lists.
package org.gouji.scorer;
