package org.gouji.model.catalogue;

/// One kind of section; a report may have several of it.
///
/// @param id stable for ever
public record SectionKind(String id, String zh, String en) {}
