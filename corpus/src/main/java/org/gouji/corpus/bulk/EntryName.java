package org.gouji.corpus.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// The name of a file in a zip archive.
final class EntryName {

  /// What Windows writes in China. Every sequence of bytes is some text in it.
  private static final Charset CHINESE = Charset.forName("GB18030");

  /// From here on a character takes three bytes in UTF-8; Chinese characters do.
  private static final char THREE_BYTES = '\u0800';

  private EntryName() {}

  /// With `/` between folders.
  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    String name =
        raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
            ? entry.getName()
            : decoded(raw);
    return name.replace('\\', '/');
  }

  /// A name without the flag for UTF-8 is in the local encoding, but some programs write UTF-8
  /// without the flag. Bytes that are UTF-8 throughout, and three of them to each character, are no
  /// Chinese text in another encoding except by a rare accident.
  private static String decoded(byte[] raw) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      if (text.chars().allMatch(it -> it < 0x80 || it >= THREE_BYTES)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // No UTF-8.
    }
    return new String(raw, CHINESE);
  }
}
