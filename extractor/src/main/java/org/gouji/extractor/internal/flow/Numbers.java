package org.gouji.extractor.internal.flow;

/// Numbers in markup, which damaged files write as they like.
public final class Numbers {

  private Numbers() {}

  /// @param text a whole number, perhaps with decimals behind it; may be null, as XML attributes are
  /// @return `otherwise` for anything else
  public static int parse(String text, int otherwise) {
    if (text == null || text.isEmpty() || text.length() > 20) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      int point = text.indexOf('.');
      return point > 0 ? parse(text.substring(0, point), otherwise) : otherwise;
    }
  }
}
