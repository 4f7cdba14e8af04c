package org.gouji.extractor;

import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.FormatReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.data.Sha256;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a file of any supported format into a [Document]. Never throws for a bad file, executes
/// nothing of it and fetches nothing for it. Safe for use by several threads.
public final class Extractor {

  private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Limits limits;
  private final List<FormatReader> readers;

  private Extractor(Limits limits, List<FormatReader> readers) {
    this.limits = limits;
    this.readers = List.copyOf(readers);
  }

  /// Reads pages without a usable text layer from their pictures.
  public static Extractor create(Limits limits) {
    return create(limits, OcrMode.AUTO);
  }

  public static Extractor create(Limits limits, OcrMode ocr) {
    List<FormatReader> readers = new ArrayList<>();
    ServiceLoader.load(FormatReader.class).forEach(readers::add);
    readers.addAll(BuiltIn.readers(ocr));
    return new Extractor(limits, readers);
  }

  /// What can be said of a file without reading it as a document: for one whose reader never came
  /// back. Its `sha256` is empty where it cannot be opened.
  public static Source identify(Path file) {
    Source unread = unread(file);
    MessageDigest digest = Sha256.begin();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        bytes += count;
      }
    } catch (IOException e) {
      return unread;
    }
    return new Source(
        unread.file(),
        unread.path(),
        HexFormat.of().formatHex(digest.digest()),
        UNKNOWN_TYPE,
        bytes,
        0,
        "");
  }

  private static Source unread(Path file) {
    return new Source(
        String.valueOf(file.getFileName()), file.toString().replace('\\', '/'), "", "", 0, 0, "");
  }

  /// @param file to read; its path is what the source and messages say
  public Extraction extract(Path file) {
    Source unread = unread(file);
    byte[] bytes;
    try {
      if (Files.isDirectory(file)) {
        return failed(unread, Failure.Kind.UNREADABLE, "是文件夹，不是文件", "a folder, not a file");
      }
      // A pipe or a device may have no end, and opening a pipe may never come back.
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return failed(
            unread, Failure.Kind.UNREADABLE, "不是普通文件（管道或设备）", "a pipe or a device, not a file");
      }
      if (Files.size(file) > limits.bytes()) {
        return tooLarge(unread);
      }
      bytes = read(file);
      if (bytes.length > limits.bytes()) {
        return tooLarge(unread);
      }
    } catch (NoSuchFileException e) {
      return failed(unread, Failure.Kind.UNREADABLE, "文件不存在", "no such file");
    } catch (AccessDeniedException e) {
      return failed(unread, Failure.Kind.UNREADABLE, "没有读取权限", "no permission to read it");
    } catch (IOException e) {
      return failed(unread, Failure.Kind.UNREADABLE, "读取失败：" + e.getMessage(),
          "cannot be read: " + e.getMessage());
    }
    return extract(bytes, unread.file(), unread.path());
  }

  /// At most one byte more than the limit: a file may grow while it is read, and some say that they
  /// are empty and are not.
  private byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE));
    }
  }

  /// @param file name for messages and for formats whose bytes do not tell
  /// @param path where it came from
  public Extraction extract(byte[] bytes, String file, String path) {
    Source unknown =
        new Source(file, path, Sha256.hex(bytes), UNKNOWN_TYPE, bytes.length, 0, "");
    if (bytes.length == 0) {
      return failed(unknown, Failure.Kind.EMPTY, "文件为空（0 字节）", "the file is empty (0 bytes)");
    }
    for (FormatReader reader : readers) {
      Optional<String> mediaType = reader.detect(bytes, file);
      if (mediaType.isPresent()) {
        return read(
            reader,
            bytes,
            new Source(
                file,
                path,
                unknown.sha256(),
                mediaType.get(),
                bytes.length,
                0,
                reader.name()));
      }
    }
    return failed(
        unknown,
        Failure.Kind.UNSUPPORTED,
        "不是可识别的 Word 或 PDF 文件",
        "not a Word or PDF file that can be recognised");
  }

  private Extraction tooLarge(Source source) {
    return failed(
        source,
        Failure.Kind.TOO_LARGE,
        "文件超过 " + limits.bytes() + " 字节",
        "larger than " + limits.bytes() + " bytes");
  }

  /// The one seam where a reader's exceptions end.
  private Extraction read(FormatReader reader, byte[] bytes, Source source) {
    try {
      Document document = reader.read(bytes, source, limits);
      return new Extraction(document.source(), new Outcome.Ok<>(document));
    } catch (Refusal e) {
      LOG.debug("[{}] {}", source.file(), e.failure(), e);
      return new Extraction(source, new Outcome.Failed<>(e.failure()));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (StackOverflowError e) {
      LOG.debug("[{}] overflowed the stack of the {} reader", source.file(), reader.name(), e);
      return failed(
          source, Failure.Kind.CRASHED, "嵌套过深，调用栈溢出", "nested so deeply that the stack overflowed");
    } catch (RuntimeException | LinkageError | AssertionError e) {
      LOG.error("[{}] the {} reader failed", source.file(), reader.name(), e);
      return failed(
          source,
          Failure.Kind.INTERNAL,
          "程序内部错误：" + e.getClass().getSimpleName(),
          "a fault in this program: " + e.getClass().getSimpleName());
    }
  }

  private static Extraction failed(Source source, Failure.Kind kind, String zh, String en) {
    return new Extraction(source, Outcome.failed(kind, zh, en));
  }
}
