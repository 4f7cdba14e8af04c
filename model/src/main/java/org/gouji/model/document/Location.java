package org.gouji.model.document;

import java.util.Optional;

/// Where something was read, exact enough to find and highlight it. All indices are 1-based.
///
/// A Word file has no pages until something lays it out, so `page` is there for PDFs only; every
/// element of a body has its block.
public sealed interface Location {

  /// The place on a page, where there are pages.
  Optional<OnPage> page();

  /// @param number 1-based page
  /// @param box outline on it; absent for the page as a whole
  record OnPage(int number, Optional<Box> box) implements Location {

    public OnPage {
      if (number < 1) {
        throw new IllegalArgumentException("pages are counted from 1, not " + number);
      }
    }

    public static OnPage of(int number, Box box) {
      return new OnPage(number, Optional.of(box));
    }

    @Override
    public Optional<OnPage> page() {
      return Optional.of(this);
    }
  }

  /// @param block 1-based index of the body element, in document order
  /// @param path the place as a reader of the document would find it, such as `一/3.人员构成/第1段`;
  ///   empty when nobody has worked it out
  record InBody(int block, Optional<OnPage> page, String path) implements Location {

    public InBody {
      if (block < 1) {
        throw new IllegalArgumentException("blocks are counted from 1, not " + block);
      }
    }

    public static InBody of(int block) {
      return new InBody(block, Optional.empty(), "");
    }
  }

  /// @param block 1-based index of the table among the body elements
  /// @param row 1-based grid row, merged cells counted by their top left corner
  /// @param column 1-based grid column, likewise
  /// @param path such as `表2 第9行 第3列`
  record InCell(int block, int row, int column, Optional<OnPage> page, String path)
      implements Location {

    public InCell {
      if (block < 1 || row < 1 || column < 1) {
        throw new IllegalArgumentException(
            "blocks, rows and columns are counted from 1: %d, %d, %d".formatted(block, row,
                column));
      }
    }

    public static InCell of(int block, int row, int column) {
      return new InCell(block, row, column, Optional.empty(), "");
    }
  }

  /// The same place with its page and box.
  default Location onPage(OnPage page) {
    return switch (this) {
      case OnPage ignored -> page;
      case InBody(int block, var old, String path) -> new InBody(block, Optional.of(page), path);
      case InCell(int block, int row, int column, var old, String path) ->
          new InCell(block, row, column, Optional.of(page), path);
    };
  }

  /// The same place with a path for a reader; a bare page has none.
  default Location withPath(String path) {
    return switch (this) {
      case OnPage page -> page;
      case InBody(int block, var page, String old) -> new InBody(block, page, path);
      case InCell(int block, int row, int column, var page, String old) ->
          new InCell(block, row, column, page, path);
    };
  }
}
