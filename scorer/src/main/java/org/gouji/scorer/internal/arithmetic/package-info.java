/// Figures as intervals: [org.gouji.scorer.internal.arithmetic.Reckoner] (start here) says what a printed figure stands
/// for, [org.gouji.scorer.internal.arithmetic.Interval] reckons with it.
package org.gouji.scorer.internal.arithmetic;
