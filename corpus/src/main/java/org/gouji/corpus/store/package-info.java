/// What an import leaves behind: a folder with an SQLite file. [org.gouji.corpus.store.Store] (start
/// here) reads it, [org.gouji.corpus.store.StoreWriter] writes it, `schema.sql` describes it.
package org.gouji.corpus.store;
