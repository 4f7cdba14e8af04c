package org.gouji.normalizer.internal.vocabulary;

/// Words by which a heading that is no alias names a section.
///
/// @param part where in the heading they stand
/// @param words in the form in which headings are looked up
public record SectionMark(String section, Part part, String words) {

  /// What decides earlier stands first.
  public enum Part {
    BEGINNING,
    WITHIN,
    END
  }

  /// @param heading as it is looked up
  /// @param bare the same without 情况, 分析 and the like at its end
  public boolean marks(String heading, String bare) {
    return switch (part) {
      case BEGINNING -> heading.startsWith(words);
      case WITHIN -> heading.contains(words);
      case END -> bare.endsWith(words);
    };
  }
}
