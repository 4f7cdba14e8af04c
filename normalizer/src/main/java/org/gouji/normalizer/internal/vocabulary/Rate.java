package org.gouji.normalizer.internal.vocabulary;

import org.gouji.normalizer.internal.text.Words;

/// A rate that stands beside what it is made of, by the words before the three figures.
public record Rate(Words rates, Words part, Words whole) {}
