/// What a store holds, as streams of records: [org.gouji.corpus.query.Query] (start here).
package org.gouji.corpus.query;
