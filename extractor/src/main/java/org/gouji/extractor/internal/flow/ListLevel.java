package org.gouji.extractor.internal.flow;

/// One level of a list, as Word defines it.
///
/// @param start the first number
/// @param text with `%1` to `%9` for the numbers of the levels, such as `（%1）` or `%1.%2`
/// @param suffix between the number and the text: a tab, a blank or nothing
/// @param restart the level begins anew behind an item of a level below this one (0-based, so the
///   level's own index is the usual value; 0 for never)
/// @param legal whether all its numbers are written in Arabic digits
public record ListLevel(
    int start, NumberFormat format, String text, String suffix, int restart, boolean legal) {}
