/// The canonical vocabulary: [org.gouji.model.catalogue.Catalogue] (start here) with the ids of
/// indicators and sections, and [org.gouji.model.catalogue.Units].
package org.gouji.model.catalogue;
