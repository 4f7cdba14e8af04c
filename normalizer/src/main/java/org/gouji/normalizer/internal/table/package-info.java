/// Tables to scorecards, facts and claims: [org.gouji.normalizer.internal.table.TableReader] (start here).
package org.gouji.normalizer.internal.table;
