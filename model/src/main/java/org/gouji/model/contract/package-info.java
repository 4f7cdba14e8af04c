/// The JSON contract: [org.gouji.model.contract.Contract] (start here) writes documents of the schemas
/// `gouji-report/1`, `gouji-failure/1`, `gouji-document/1` and `gouji-across/1`, byte for byte the same
/// for the same input, and reads of a report what checks across reports need.
package org.gouji.model.contract;
