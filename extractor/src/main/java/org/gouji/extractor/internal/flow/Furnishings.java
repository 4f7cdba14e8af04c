package org.gouji.extractor.internal.flow;

import java.util.List;
import java.util.regex.Pattern;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Text;

/// From the pieces of a header or footer to the document's furniture.
public final class Furnishings {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[\\s\\-—–－·~～第共页/／0-9０-９IVXLivxl]+");

  private Furnishings() {}

  /// @param kind of the story that the piece stands in
  public static List<Furniture> of(Piece piece, Furniture.Kind kind) {
    return texts(piece).stream()
        .filter(text -> !text.isEmpty())
        .map(
            text -> new Furniture(
                PAGE_NUMBER.matcher(text).matches() ? Furniture.Kind.PAGE_NUMBER : kind,
                Text.of(text),
                0))
        .toList();
  }

  private static List<String> texts(Piece piece) {
    return switch (piece) {
      case Piece.Line line -> List.of(line.text());
      case Piece.Grid grid ->
          grid.rows()
              .stream()
              .flatMap(row -> row.cells().stream())
              .map(Piece.GridCell::text)
              .toList();
    };
  }
}
