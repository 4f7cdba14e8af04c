package org.gouji.extractor.internal.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLStreamException;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;

/// A zip file in memory, read by its directory, so that a part that nobody wants costs nothing.
/// Source of the layout: APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
///
/// Names are compared as Open Packaging does: without case, `\` as `/`, no `/` in front.
public final class Zip {

  private static final int END = 0x06054b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 65_535;

  /// The largest reports have some hundred parts, one for each picture.
  private static final int MOST_ENTRIES = 20_000;

  /// A table of ten thousand like rows shrinks to a two-hundredth; a bomb to a thousandth.
  private static final long MOST_RATIO = 400;

  /// Below this a part may shrink as it likes.
  private static final long RATIO_MATTERS_FROM = 16L << 20;

  private record Entry(int flags, int method, long crc, long packed, long size, long offset) {}

  private final byte[] bytes;
  private final Meter meter;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Zip(byte[] bytes, Meter meter) {
    this.bytes = bytes;
    this.meter = meter;
  }

  /// An archive without parts, for what is read like a package and is none.
  public static Zip empty(Meter meter) {
    return new Zip(new byte[0], meter);
  }

  public static boolean looksLike(byte[] bytes) {
    return bytes.length >= 4 && (int32(bytes, 0) == LOCAL || int32(bytes, 0) == END);
  }

  /// Whether the file says at its start, as OpenDocument and e-books do, that it is of a type.
  public static boolean declares(byte[] bytes, String mediaType) {
    byte[] said = ("mimetype" + mediaType).getBytes(StandardCharsets.US_ASCII);
    return bytes.length > LOCAL_LENGTH + said.length
        && Arrays.equals(
            bytes, LOCAL_LENGTH, LOCAL_LENGTH + said.length, said, 0, said.length);
  }

  /// @throws Refusal when the directory is missing, damaged or too large
  public static Zip open(byte[] bytes, Meter meter) throws Refusal {
    Zip zip = new Zip(bytes, meter);
    zip.readDirectory();
    return zip;
  }

  public Set<String> names() {
    return entries.keySet();
  }

  public boolean has(String name) {
    return entries.containsKey(normal(name));
  }

  /// The part's unpacked bytes as a stream, which fails at its end when they are not the ones that
  /// were packed. Empty when there is no such part.
  public Optional<InputStream> open(String name) throws Refusal {
    Entry entry = entries.get(normal(name));
    if (entry == null) {
      return Optional.empty();
    }
    if ((entry.flags & 1) != 0) {
      throw Refusal.of(Failure.Kind.ENCRYPTED, "文件已加密", "the file is encrypted");
    }
    int start = dataOffset(entry);
    InputStream packed = new ByteArrayInputStream(bytes, start, (int) entry.packed);
    return switch (entry.method) {
      case 0 -> Optional.of(new Checked(packed, null, entry));
      case 8 -> {
        Inflater inflater = new Inflater(true);
        yield Optional.of(new Checked(new InflaterInputStream(packed, inflater), inflater, entry));
      }
      default -> throw corrupt("压缩方法 " + entry.method, "compression method " + entry.method);
    };
  }

  /// All bytes of a part that is wanted whole.
  public Optional<byte[]> bytes(String name) throws Refusal {
    Optional<InputStream> stream = open(name);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = stream.get()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /// What a failure while reading a part means for the file.
  public static Refusal refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = below(cause)) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return new Refusal(
        Failure.of(
            Failure.Kind.CORRUPT,
            "文件内容已损坏，无法读取",
            "the file's content is damaged: " + failure.getClass().getSimpleName()),
        failure);
  }

  private static Throwable below(Throwable failure) {
    return failure instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : failure.getCause();
  }

  private static Refusal corrupt(String zh, String en) {
    return Refusal.of(Failure.Kind.CORRUPT, "压缩包已损坏：" + zh, "damaged zip file: " + en);
  }

  private void readDirectory() throws Refusal {
    int end = findEnd();
    long at = int32(bytes, end + 16) & 0xffffffffL;
    int count = int16(bytes, end + 10);
    if (count > MOST_ENTRIES) {
      throw Refusal.of(
          Failure.Kind.TOO_LARGE,
          "压缩包内文件超过 " + MOST_ENTRIES + " 个",
          "more than " + MOST_ENTRIES + " parts");
    }
    for (int i = 0; i < count; i++) {
      if (at < 0 || at + DIRECTORY_LENGTH > end || int32(bytes, (int) at) != DIRECTORY) {
        throw corrupt("目录不完整", "its directory is incomplete");
      }
      at = readEntry((int) at, end);
    }
  }

  private long readEntry(int at, int end) throws Refusal {
    int nameLength = int16(bytes, at + 28);
    if (at + DIRECTORY_LENGTH + nameLength > end) {
      throw corrupt("目录不完整", "its directory is incomplete");
    }
    String name = new String(bytes, at + DIRECTORY_LENGTH, nameLength, StandardCharsets.UTF_8);
    entries.putIfAbsent(
        normal(name),
        new Entry(
            int16(bytes, at + 8),
            int16(bytes, at + 10),
            int32(bytes, at + 16) & 0xffffffffL,
            int32(bytes, at + 20) & 0xffffffffL,
            int32(bytes, at + 24) & 0xffffffffL,
            int32(bytes, at + 42) & 0xffffffffL));
    return (long) at
        + DIRECTORY_LENGTH
        + nameLength
        + int16(bytes, at + 30)
        + int16(bytes, at + 32);
  }

  private int findEnd() throws Refusal {
    int first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (int at = bytes.length - END_LENGTH; at >= first; at--) {
      if (int32(bytes, at) == END) {
        return at;
      }
    }
    throw corrupt("缺少目录，文件可能没有下载完整", "its directory is missing, perhaps a broken download");
  }

  private int dataOffset(Entry entry) throws Refusal {
    long at = entry.offset;
    if (at + LOCAL_LENGTH > bytes.length || int32(bytes, (int) at) != LOCAL) {
      throw corrupt("目录指向错误的位置", "its directory points to a wrong place");
    }
    long start = at + LOCAL_LENGTH + int16(bytes, (int) at + 26) + int16(bytes, (int) at + 28);
    if (start + entry.packed > bytes.length) {
      throw corrupt("内容不完整", "a part is incomplete");
    }
    return (int) start;
  }

  private static String normal(String name) {
    String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  private static int int16(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  private static int int32(byte[] bytes, int at) {
    return int16(bytes, at) | int16(bytes, at + 2) << 16;
  }

  /// Counts what comes out and compares its checksum with the directory's: a figure with one bit
  /// turned is another figure.
  private final class Checked extends InputStream {

    private final InputStream in;
    private final Inflater inflater;
    private final Entry entry;
    private final CRC32 crc = new CRC32();
    private long size;

    /// @param inflater to release, or null for a part that is stored
    Checked(InputStream in, Inflater inflater, Entry entry) {
      this.in = in;
      this.inflater = inflater;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      if (count > 0) {
        crc.update(target, offset, count);
        count(count);
      } else if (count < 0 && (crc.getValue() != entry.crc)) {
        throw new IOException(corrupt("校验和不符", "a checksum does not match"));
      }
      return count;
    }

    private void count(int count) throws IOException {
      size += count;
      try {
        meter.unpacked(count);
        if (size > RATIO_MATTERS_FROM && size / Math.max(1, entry.packed) > MOST_RATIO) {
          throw Refusal.of(
              Failure.Kind.TOO_LARGE,
              "压缩比超过 " + MOST_RATIO + " 倍，疑为压缩炸弹",
              "unpacks to more than " + MOST_RATIO + " times its size");
        }
      } catch (Refusal e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
      if (inflater != null) {
        inflater.end();
      }
    }
  }
}
