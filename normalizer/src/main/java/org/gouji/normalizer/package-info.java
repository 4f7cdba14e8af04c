/// From a document to a [org.gouji.model.report.Report]: [org.gouji.normalizer.Normalizer] (start here).
package org.gouji.normalizer;
