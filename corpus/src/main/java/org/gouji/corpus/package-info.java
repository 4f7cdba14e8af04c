/// Many reports: one outcome each, a store, exports, accuracy.
package org.gouji.corpus;
