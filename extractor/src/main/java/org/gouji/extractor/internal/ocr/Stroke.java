package org.gouji.extractor.internal.ocr;

/// A straight line on a page, in points from its top left corner once the page is straightened.
///
/// @param position y of a level one, x of an upright one
/// @param from where it begins on the other axis
/// @param to where it ends
public record Stroke(double position, double from, double to) {}
