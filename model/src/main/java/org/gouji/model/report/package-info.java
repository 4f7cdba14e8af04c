/// What a normalizer understood of one document: [org.gouji.model.report.Report] (start here), its
/// figures, facts, scorecards and claims.
package org.gouji.model.report;
