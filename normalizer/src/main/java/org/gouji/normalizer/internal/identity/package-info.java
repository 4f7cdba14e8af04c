/// Whose report it is: [org.gouji.normalizer.internal.identity.IdentityReader] (start here).
package org.gouji.normalizer.internal.identity;
