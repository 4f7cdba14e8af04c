package org.gouji.extractor;

import org.gouji.model.Outcome;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;

/// What became of one file.
///
/// @param source the file, also where it could not be read; its `sha256` is empty when not even its
///   bytes could be had
public record Extraction(Source source, Outcome<Document> outcome) {}
