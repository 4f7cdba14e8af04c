package org.gouji.extractor.internal.doc;

import java.util.Optional;
import org.gouji.extractor.internal.flow.Piece.Alignment;

/// One paragraph of the text stream, with what its style and its own properties say.
///
/// @param start offset of its first character in the text of all stories
/// @param end offset behind the character that ends it
/// @param level how many tables it stands in
/// @param cellEnd whether it ends a cell of that table
/// @param row set where it is the mark that ends a row: the row's geometry
/// @param style index in the style sheet
/// @param outline 1 to 9; 0 for body text
/// @param list 1-based index of the list it is an item of; 0 for none
/// @param listLevel 0-based
/// @param framed whether it stands in a frame of its own
/// @param dropCap whether it is the large first letter of the next one
record Paragraph(
    int start,
    int end,
    int level,
    boolean cellEnd,
    Optional<RowShape> row,
    int style,
    int outline,
    int list,
    int listLevel,
    Alignment alignment,
    boolean framed,
    boolean dropCap) {}
