package org.gouji.corpus.store;

/// A contract document of the store.
///
/// @param path of the file that it is about
/// @param sha256 of its bytes; empty where they could not be read
/// @param document one line of JSON: `gouji-report/1` or `gouji-failure/1`
public record StoredDocument(String path, String sha256, String document) {}
