package org.gouji.model.document;

/// The file that was read.
///
/// @param file its name
/// @param path as the user gave it, with `/` between folders
/// @param sha256 of its bytes, lower-case hexadecimal
/// @param mediaType what the bytes are, whatever the name says
/// @param bytes how many
/// @param pages how many; 0 for formats without pages before layout
/// @param reader which reader took it: `docx`, `doc`, `pdf`, …
public record Source(
    String file,
    String path,
    String sha256,
    String mediaType,
    long bytes,
    int pages,
    String reader) {}
