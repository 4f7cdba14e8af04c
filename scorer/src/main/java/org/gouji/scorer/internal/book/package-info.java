/// The rules as data: [org.gouji.scorer.internal.book.RuleBook] (start here) and what a
/// [org.gouji.scorer.internal.book.Rule] says.
package org.gouji.scorer.internal.book;
