/// What every stage shares: [org.gouji.model.Outcome] (start here), failures, notices and messages.
package org.gouji.model;
