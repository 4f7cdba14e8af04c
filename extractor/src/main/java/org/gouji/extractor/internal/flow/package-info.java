/// What the readers of flowing formats share: [org.gouji.extractor.internal.flow.Flow] (start here)
/// turns lines and grids into numbered blocks; list numbers, table geometry, limits, zip and XML.
package org.gouji.extractor.internal.flow;
