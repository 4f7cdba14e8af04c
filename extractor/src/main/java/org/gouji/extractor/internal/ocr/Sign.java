package org.gouji.extractor.internal.ocr;

/// A character that was recognised, in points from the top left corner of the straightened page.
///
/// @param text its characters; one, as the network has it
/// @param left half-way to the character before it
/// @param right half-way to the one behind it
/// @param baseline y of the line that it stands on
/// @param size height of its em
/// @param confidence from 0 to 1
public record Sign(
    String text, double left, double right, double baseline, double size, double confidence) {}
