package org.gouji.corpus.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.SkipRule;
import org.gouji.model.Failure;

/// Goes through a zip archive, and the archives inside it.
final class Archive {

  /// A year of a province has some thousand reports.
  private static final int ENTRIES = 200_000;

  private static final int NESTING = 3;

  /// Word files are compressed already; text shrinks to a fifth. What unpacks to more than this is no
  /// archive of reports.
  private static final int RATIO = 200;

  private static final long UNPACKED_AT_LEAST = 1L << 30;

  private final Sink sink;
  private final long fileLimit;
  private long unpackedLeft;

  /// What is made of each file.
  interface Sink {

    /// How many more files there are than was known.
    void more(int files);

    void skipped(FileEntry entry, SkipRule rule);

    void failed(FileEntry entry, Failure failure);

    /// @return whether what became of it earlier stands
    boolean isSettled(FileEntry entry);

    void taken(FileEntry entry, Intake.Taken taken) throws InterruptedException;

    boolean isStopping();
  }

  /// @param fileLimit bytes of one file
  private Archive(Sink sink, long fileLimit, long unpackedLeft) {
    this.sink = sink;
    this.fileLimit = fileLimit;
    this.unpackedLeft = unpackedLeft;
  }

  static void enter(FileEntry archive, Path file, Sink sink, long fileLimit)
      throws InterruptedException {
    long packed = archive.bytes().orElse(0L);
    new Archive(sink, fileLimit, Math.max(UNPACKED_AT_LEAST, packed * RATIO))
        .enter(archive, file, 1);
  }

  private void enter(FileEntry archive, Path file, int depth) throws InterruptedException {
    try (ZipFile zip =
        ZipFile.builder().setPath(file).setCharset(StandardCharsets.ISO_8859_1).get()) {
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream().filter(it -> !it.isDirectory()).toList();
      if (entries.size() > ENTRIES) {
        sink.failed(
            archive,
            Failure.of(
                Failure.Kind.TOO_LARGE,
                "压缩包中的文件超过 " + ENTRIES + " 个",
                "the archive has more than " + ENTRIES + " files"));
        return;
      }
      sink.more(entries.size());
      Map<String, Integer> names = new HashMap<>();
      for (ZipArchiveEntry each : entries) {
        if (sink.isStopping()) {
          return;
        }
        entry(zip, each, entry(archive, each, names), depth);
      }
      sink.skipped(archive, SkipRule.ARCHIVE);
    } catch (java.nio.file.AccessDeniedException | java.nio.file.NoSuchFileException e) {
      sink.failed(archive, new Failure(Failure.Kind.UNREADABLE, Discovery.why(file, e)));
    } catch (IOException | IllegalArgumentException e) {
      sink.failed(
          archive,
          Failure.of(
              Failure.Kind.CORRUPT, "不是完整的 ZIP 压缩包", "not a whole ZIP archive"));
    }
  }

  private static FileEntry entry(
      FileEntry archive, ZipArchiveEntry entry, Map<String, Integer> names) {
    String name = EntryName.of(entry);
    int times = names.merge(name, 1, Integer::sum);
    // A zip may have two files of one name.
    String path = archive.path() + "!/" + name + (times == 1 ? "" : "#" + times);
    Optional<Instant> modified = archive.modified();
    return new FileEntry(
        path,
        name.substring(name.lastIndexOf('/') + 1),
        Optional.empty(),
        entry.getSize() < 0 ? Optional.empty() : Optional.of(entry.getSize()),
        modified);
  }

  private void entry(ZipFile zip, ZipArchiveEntry packed, FileEntry entry, int depth)
      throws InterruptedException {
    Optional<SkipRule> skip = ReportFiles.skip(entry.name(), isHidden(EntryName.of(packed)));
    if (skip.isPresent()) {
      sink.skipped(entry, skip.get());
    } else if (packed.getGeneralPurposeBit().usesEncryption()) {
      sink.failed(
          entry,
          Failure.of(
              Failure.Kind.ENCRYPTED, "压缩包中的文件有密码", "the archive keeps it under a password"));
    } else if (!zip.canReadEntryData(packed)) {
      sink.failed(
          entry,
          Failure.of(
              Failure.Kind.UNSUPPORTED,
              "压缩方法不受支持：" + packed.getMethod(),
              "a method of compression that is not supported: " + packed.getMethod()));
    } else if (!sink.isSettled(entry)) {
      read(zip, packed, entry, depth);
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }

  private void read(ZipFile zip, ZipArchiveEntry packed, FileEntry entry, int depth)
      throws InterruptedException {
    long limit = Math.min(fileLimit, unpackedLeft);
    try (InputStream in = zip.getInputStream(packed)) {
      if (ReportFiles.isArchive(entry.name())) {
        nested(in, entry, limit, depth);
        return;
      }
      Intake.Taken taken = Intake.stream(in, limit);
      unpackedLeft -= taken.payload().bytes();
      sink.taken(entry.read(taken.sha256(), taken.payload().bytes()), taken);
    } catch (Intake.TooLarge e) {
      sink.failed(
          entry,
          Failure.of(
              Failure.Kind.TOO_LARGE,
              "解压后超过 " + limit + " 字节",
              "larger than " + limit + " bytes when unpacked"));
    } catch (IOException | IllegalArgumentException e) {
      sink.failed(
          entry,
          Failure.of(
              Failure.Kind.CORRUPT, "压缩包中的数据已损坏", "its data in the archive are damaged"));
    }
  }

  private void nested(InputStream in, FileEntry entry, long limit, int depth)
      throws IOException, InterruptedException {
    if (depth == NESTING) {
      sink.failed(
          entry,
          Failure.of(
              Failure.Kind.TOO_LARGE,
              "压缩包嵌套超过 " + NESTING + " 层",
              "archives inside archives, more than " + NESTING + " deep"));
      return;
    }
    Path spool = Intake.spooled(in, limit);
    try {
      unpackedLeft -= Files.size(spool);
      enter(entry, spool, depth + 1);
    } finally {
      Files.deleteIfExists(spool);
    }
  }
}
