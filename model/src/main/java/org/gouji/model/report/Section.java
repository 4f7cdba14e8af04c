package org.gouji.model.report;

import java.util.Optional;
import org.gouji.model.document.Location;

/// A heading of the report, in its tree.
///
/// @param key unique within the report
/// @param id which section of the catalogue it is; empty for a heading nobody knows
/// @param parent key of the section that it stands under
/// @param number as displayed; empty without one
/// @param ordinal what the number counts; 0 without one
/// @param title without its number and without a closing 。
/// @param level 1 for the highest
/// @param automatic whether the file computed the number
public record Section(
    String key,
    Optional<String> id,
    Optional<String> parent,
    String number,
    int ordinal,
    String title,
    int level,
    boolean automatic,
    Location location) {}
