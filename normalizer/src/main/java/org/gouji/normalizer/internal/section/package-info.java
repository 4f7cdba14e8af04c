/// Headings to sections: [org.gouji.normalizer.internal.section.SectionTree] (start here).
package org.gouji.normalizer.internal.section;
