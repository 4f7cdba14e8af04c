package org.gouji.extractor.internal.other;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From bytes to characters, for text that may or may not say how it is encoded.
final class Decoding {

  /// How far into a page its declaration is looked for.
  static final int HEAD = 4096;

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");

  private Decoding() {}

  /// @param declared what the headers around the bytes say; empty for nothing
  static String text(byte[] bytes, Optional<String> declared) {
    int mark = markLength(bytes);
    Charset charset =
        marked(bytes)
            .or(() -> declared.flatMap(Decoding::charset))
            .or(() -> declaredInside(bytes))
            .orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : gb());
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  /// The first characters, whatever the encoding, for a look at what it is.
  static String head(byte[] bytes) {
    int mark = markLength(bytes);
    int length = Math.min(bytes.length - mark, HEAD);
    return new String(bytes, mark, length, marked(bytes).orElse(StandardCharsets.ISO_8859_1));
  }

  /// GB 18030 holds GBK and GB 2312, which is what most pages mean when they name either.
  private static Charset gb() {
    return Charset.forName("GB18030");
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(bytes, 0xfe, 0xff)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static int markLength(byte[] bytes) {
    return starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : marked(bytes).isPresent() ? 2 : 0;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declaredInside(byte[] bytes) {
    Matcher matcher = DECLARED.matcher(head(bytes));
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("gb") || lower.equals("x-gbk")) {
      return Optional.of(gb());
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
