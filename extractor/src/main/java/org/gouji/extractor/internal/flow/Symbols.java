package org.gouji.extractor.internal.flow;

import java.util.Locale;
import java.util.Map;

/// Characters of the symbol fonts that Word files use for ticks, boxes, bullets and ≤, in Unicode.
public final class Symbols {

  /// Symbol fonts have their characters at these code points, one for each byte.
  private static final char PRIVATE = '\uf000';

  private static final Map<Integer, String> SYMBOL =
      Map.ofEntries(
          Map.entry(0xa3, "≤"),
          Map.entry(0xb3, "≥"),
          Map.entry(0xb9, "≠"),
          Map.entry(0xb1, "±"),
          Map.entry(0xb4, "×"),
          Map.entry(0xb8, "÷"),
          Map.entry(0xbb, "≈"),
          Map.entry(0xb7, "•"),
          Map.entry(0xa5, "∞"),
          Map.entry(0xb0, "°"),
          Map.entry(0xae, "→"),
          Map.entry(0xd7, "·"),
          Map.entry(0xe5, "∑"),
          Map.entry(0x53, "Σ"),
          Map.entry(0x44, "Δ"),
          Map.entry(0x61, "α"),
          Map.entry(0x62, "β"),
          Map.entry(0x6d, "μ"));

  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6c, "●"),
          Map.entry(0x6e, "■"),
          Map.entry(0x6f, "□"),
          Map.entry(0x71, "❑"),
          Map.entry(0x72, "❒"),
          Map.entry(0x75, "◆"),
          Map.entry(0x76, "❖"),
          Map.entry(0x9f, "•"),
          Map.entry(0xa7, "▪"),
          Map.entry(0xa8, "□"),
          Map.entry(0xd8, "➢"),
          Map.entry(0xe0, "→"),
          Map.entry(0xfb, "✗"),
          Map.entry(0xfc, "✓"),
          Map.entry(0xfd, "☒"),
          Map.entry(0xfe, "☑"));

  private static final Map<Integer, String> WINGDINGS_2 =
      Map.ofEntries(
          Map.entry(0x4f, "✗"),
          Map.entry(0x50, "✓"),
          Map.entry(0x51, "☒"),
          Map.entry(0x52, "☑"),
          Map.entry(0x53, "☒"),
          Map.entry(0x54, "☒"),
          Map.entry(0xa3, "□"),
          Map.entry(0x97, "●"),
          Map.entry(0x98, "•"));

  private Symbols() {}

  /// @param code of the character, in the font's own bytes or at F000 and up
  /// @param font its name; one that is no symbol font leaves the character as it is
  public static String unicode(int code, String font) {
    int own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
    String name = font.toLowerCase(Locale.ROOT);
    Map<Integer, String> map =
        switch (name) {
          case "symbol" -> SYMBOL;
          case "wingdings" -> WINGDINGS;
          case "wingdings 2" -> WINGDINGS_2;
          default -> Map.of();
        };
    String found = map.get(own);
    if (found != null) {
      return found;
    }
    boolean ascii = name.equals("symbol") && own >= ' ' && own < 0x7f;
    return Character.isValidCodePoint(code) && code > 0
        ? Character.toString(ascii ? own : code)
        : "";
  }

  /// The text with its private characters replaced; most texts have none and come back as they are.
  public static String unicode(String text, String font) {
    for (int i = 0; i < text.length(); i++) {
      if (isPrivate(text.charAt(i))) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
          out.append(isPrivate(c) ? unicode(c, font) : String.valueOf(c));
        }
        return out.toString();
      }
    }
    return text;
  }

  private static boolean isPrivate(char c) {
    return c >= PRIVATE + ' ' && c <= PRIVATE + 0xff;
  }
}
