package org.gouji.corpus.worker;

/// A file to be read and checked.
///
/// @param file its name
/// @param path where it lies, for the document
/// @param sha256 of its bytes
public record Job(String file, String path, String sha256, Payload payload) {}
