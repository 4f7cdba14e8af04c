/// Parts of the normalizer: what they share is [org.gouji.normalizer.internal.Draft] (start here), the
/// report under way.
package org.gouji.normalizer.internal;
