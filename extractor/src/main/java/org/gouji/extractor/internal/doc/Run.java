package org.gouji.extractor.internal.doc;

/// Characters of one look.
///
/// @param start offset in the text of all stories
/// @param end offset behind the last one
/// @param hidden whether Word leaves them out
/// @param deleted whether a tracked change takes them out
/// @param special whether control characters among them stand for objects
/// @param symbol what a special `(` stands for; empty for no symbol
/// @param object what an embedded object among them is called in the pool; 0 for none
/// @param font its name; empty where the style decides
record Run(
    int start,
    int end,
    boolean hidden,
    boolean deleted,
    boolean special,
    String symbol,
    int object,
    String font) {}
