package org.gouji.normalizer;

/// What the normalizer could do without, but less well. Leaving one out shows what it is worth.
enum Aid {
  /// Words of headings by HanLP; without it pairs of characters are compared.
  LINGUIST,
  /// Headings that share words with an alias; without it only aliases name a section.
  SIMILARITY,
  /// Running text; without it tables alone are read.
  SENTENCES
}
