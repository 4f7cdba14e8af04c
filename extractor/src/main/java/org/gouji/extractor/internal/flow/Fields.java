package org.gouji.extractor.internal.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields that are open at a point of a story: their codes are not shown, their results are
/// (ECMA-376 part 1, 17.16).
public final class Fields {

  /// A sign inside a ring, which WPS and Word write as a field: `eq \o\ac(○,3)`.
  private static final Pattern RINGED =
      Pattern.compile("\\s*eq\\s*\\\\o\\s*\\\\ac\\s*\\(\\s*[○〇]\\s*,\\s*([^)\\s]+)\\s*\\).*");

  private static final class Field {
    final StringBuilder code = new StringBuilder();
    boolean result;
    boolean contents;
  }

  private final Deque<Field> open = new ArrayDeque<>();

  public void begin() {
    open.push(new Field());
  }

  public void code(String text) {
    if (!open.isEmpty() && !open.peek().result) {
      open.peek().code.append(text);
    }
  }

  public void separate() {
    if (!open.isEmpty()) {
      Field field = open.peek();
      field.result = true;
      field.contents = isContents(field.code.toString());
    }
  }

  /// @return what is shown for a field that has no result; mostly nothing
  public String end() {
    if (open.isEmpty()) {
      return "";
    }
    Field field = open.pop();
    if (field.result) {
      return "";
    }
    Matcher ringed = RINGED.matcher(field.code.toString().toLowerCase(Locale.ROOT));
    return ringed.matches() ? ringed(ringed.group(1)) : "";
  }

  private static String ringed(String sign) {
    return sign.matches("[0-9]{1,2}")
        ? NumberFormat.DECIMAL_ENCLOSED_CIRCLE.write(Integer.parseInt(sign))
        : sign;
  }

  private static boolean isContents(String code) {
    return code.strip().toUpperCase(Locale.ROOT).startsWith("TOC");
  }

  /// Whether text at this point is a result, or stands in no field at all.
  public boolean visible() {
    for (Field field : open) {
      if (!field.result) {
        return false;
      }
    }
    return true;
  }

  /// Whether this point lies in the result of a table of contents.
  public boolean inContents() {
    for (Field field : open) {
      if (field.contents) {
        return true;
      }
    }
    return false;
  }
}
