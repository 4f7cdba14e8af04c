/// The workbook that an auditor opens in Excel: [org.gouji.corpus.workbook.AuditWorkbook] (start
/// here). It is made of contract documents and knows nothing of where they come from.
package org.gouji.corpus.workbook;
