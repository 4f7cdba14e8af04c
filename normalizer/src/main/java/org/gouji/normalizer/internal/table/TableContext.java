package org.gouji.normalizer.internal.table;

import java.util.Optional;
import org.gouji.normalizer.internal.sentence.Context;

/// What a table inherits from around it.
///
/// @param number which table of the document it is, from 1
/// @param section key of the section around it
/// @param heading the nearest heading above it
/// @param lead the line above it that says what it holds, 项目支出明细如下：; empty without one
/// @param unit of its amounts as the caption or a line above says; empty without one
/// @param sentence what its cells inherit as text
public record TableContext(
    int number, Optional<String> section, String heading, String lead, String unit,
    Context sentence) {}
