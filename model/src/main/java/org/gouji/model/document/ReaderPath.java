package org.gouji.model.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.Message;

/// The path of a [Location] for people who read one language: what stands for table, row, column and
/// paragraph is said in it, headings stay as the document has them.
///
/// @param text such as `表2 第9行 第3列` or `一/3.人员构成/第1段`; not empty
public record ReaderPath(String text) {

  private static final Pattern CELL =
      Pattern.compile("表(\\d+)(?: 第(\\d+)行)?(?: 第(\\d+)列)?");

  private static final Pattern PARAGRAPH = Pattern.compile("(^|/)第(\\d+)段$");

  public Message message() {
    return new Message(text, english());
  }

  private String english() {
    Matcher cell = CELL.matcher(text);
    if (cell.matches()) {
      return "table " + cell.group(1) + part(", row ", cell.group(2))
          + part(", column ", cell.group(3));
    }
    return PARAGRAPH.matcher(text).replaceFirst("$1paragraph $2");
  }

  private static String part(String name, String number) {
    return number == null ? "" : name + number;
  }
}
