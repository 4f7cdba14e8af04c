/// Rules and claims held against one report: [org.gouji.scorer.internal.check.Examination] (start here)
/// collects the findings of each group of rules and puts them in order.
package org.gouji.scorer.internal.check;
