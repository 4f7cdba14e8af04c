package org.gouji.model.document;

import java.util.List;

/// What an extractor saw in one file.
///
/// @param pages the pages as displayed, in order; empty for files that have none before layout
/// @param blocks the body in reading order; the n-th block's location says n
/// @param furniture running heads, page numbers and the like, kept apart and not lost
public record Document(
    Source source,
    List<Page> pages,
    List<Block> blocks,
    List<Furniture> furniture,
    List<Notice> notices) {

  /// @param number 1-based
  /// @param width in points, after rotation, of the crop box
  /// @param height likewise
  /// @param byOcr whether its text was recognised from a picture
  public record Page(int number, double width, double height, boolean byOcr) {}

  /// @param kind which of them
  /// @param page 1-based page that shows it; 0 where there are no pages
  public record Furniture(Kind kind, Text text, int page) {

    public enum Kind {
      HEADER,
      FOOTER,
      PAGE_NUMBER,
      WATERMARK
    }
  }

  public Document {
    pages = List.copyOf(pages);
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
    notices = List.copyOf(notices);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).location().block() != i + 1) {
        throw new IllegalArgumentException(
            "block %d says that it is %d".formatted(i + 1, blocks.get(i).location().block()));
      }
    }
  }
}
