package org.gouji.extractor.internal.other;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page in a message of several parts (RFC 2557), as Word saves a single-file web page.
final class MimePage {

  /// The page is at most in a part of a part of a part.
  private static final int DEEPEST = 4;

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)\\b(boundary|charset)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");

  private MimePage() {}

  static boolean looksLike(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.contains("mime-version:")
        && lower.contains("content-type:")
        && !lower.stripLeading().startsWith("<");
  }

  /// The characters of the first part that is a page; empty when there is none.
  static Optional<String> find(byte[] bytes) {
    return find(new String(bytes, StandardCharsets.ISO_8859_1), 0);
  }

  private static Optional<String> find(String entity, int depth) {
    int blank = blankLine(entity);
    if (depth > DEEPEST || blank < 0) {
      return Optional.empty();
    }
    Map<String, String> headers = headers(entity.substring(0, blank));
    String body = entity.substring(blank).stripLeading();
    String type = headers.getOrDefault("content-type", "");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      Optional<String> boundary = parameter(type, "boundary");
      return boundary.isEmpty() ? Optional.empty() : findPart(body, boundary.get(), depth);
    }
    if (!type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
      return Optional.empty();
    }
    String encoding = headers.getOrDefault("content-transfer-encoding", "8bit");
    return Optional.of(
        Decoding.text(decode(body, encoding), parameter(type, "charset")));
  }

  private static Optional<String> findPart(String body, String boundary, int depth) {
    String line = "--" + boundary;
    int at = body.indexOf(line);
    while (at >= 0) {
      int start = at + line.length();
      int next = body.indexOf(line, start);
      String part = body.substring(start, next < 0 ? body.length() : next).stripLeading();
      Optional<String> page = find(part, depth + 1);
      if (page.isPresent()) {
        return page;
      }
      at = next;
    }
    return Optional.empty();
  }

  private static int blankLine(String entity) {
    int windows = entity.indexOf("\r\n\r\n");
    int unix = entity.indexOf("\n\n");
    return windows < 0 ? unix : unix < 0 ? windows : Math.min(windows, unix);
  }

  private static Map<String, String> headers(String text) {
    Map<String, String> headers = new HashMap<>();
    for (String line : text.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static Optional<String> parameter(String value, String name) {
    Matcher matcher = PARAMETER.matcher(value);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        return Optional.ofNullable(
            matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
      }
    }
    return Optional.empty();
  }

  private static byte[] decode(String body, String encoding) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(bytes);
      case "quoted-printable" -> quoted(bytes);
      default -> bytes;
    };
  }

  /// What follows the padding is no part of it.
  private static byte[] base64(byte[] bytes) {
    try {
      return Base64.getMimeDecoder().decode(bytes);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /// RFC 2045, 6.7; an `=` that means nothing stays.
  private static byte[] quoted(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '=') {
        out.write(bytes[i]);
        continue;
      }
      int end = i + 1;
      while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\r')) {
        end++;
      }
      if (end < bytes.length && bytes[end] == '\n') {
        i = end;
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }
}
