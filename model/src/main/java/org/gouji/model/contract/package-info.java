/// The JSON contract: [org.gouji.model.contract.Contract] (start here) writes documents of the schemas
/// `gouji-report/1`, `gouji-failure/1` and `gouji-document/1`, byte for byte the same for the same
/// input.
package org.gouji.model.contract;
