/// Recomputes what a report says, and what the rule book asks of it.
package org.gouji.scorer;
