/// What a scorer found out about one report: [org.gouji.model.assessment.Assessment] (start here), its
/// checks and their verdicts.
package org.gouji.model.assessment;
