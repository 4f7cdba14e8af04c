package org.gouji.extractor.internal.flow;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a paragraph style says. Word stores the English name, `heading 3`; WPS and others
/// the local one, `标题 3`.
public final class StyleNames {

  private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

  private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录)\\s*[1-9]");

  private static final Set<String> CAPTION = Set.of("caption", "题注");

  private StyleNames() {}

  /// @return 1 to 9; 0 for a style that is no heading
  public static int outline(String name) {
    Matcher matcher = HEADING.matcher(plain(name));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  public static boolean isContents(String name) {
    return CONTENTS.matcher(plain(name)).matches();
  }

  public static boolean isCaption(String name) {
    return CAPTION.contains(plain(name));
  }

  /// Other names of a style follow it behind a comma.
  private static String plain(String name) {
    int comma = name.indexOf(',');
    return (comma < 0 ? name : name.substring(0, comma)).toLowerCase(Locale.ROOT).strip();
  }
}
