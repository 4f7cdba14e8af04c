package org.gouji.corpus.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.gouji.corpus.worker.Payload;
import org.gouji.extractor.reader.Scratch;
import org.gouji.model.data.Sha256;

/// Reads the bytes of files once, for their hash, and keeps those of small ones for the worker.
final class Intake {

  /// Nine of ten reports are smaller. As many as wait for a worker are held at a time.
  private static final int HELD = 4 << 20;

  private static final int CHUNK = 1 << 16;

  private Intake() {}

  /// @param sha256 of the bytes, lower-case hexadecimal
  record Taken(String sha256, Payload payload) {}

  /// There are more bytes than anybody reads.
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;
  }

  static Taken file(Path file, long limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.begin();
      byte[] head = head(in, digest);
      if (head.length < HELD) {
        return new Taken(hex(digest), new Payload.InMemory(head));
      }
      long rest = copy(in, digest, OutputStream.nullOutputStream(), limit - head.length);
      return new Taken(hex(digest), new Payload.OnDisk(file, head.length + rest, false));
    }
  }

  /// A file that cannot be read twice.
  static Taken stream(InputStream in, long limit) throws IOException {
    MessageDigest digest = Sha256.begin();
    byte[] head = head(in, digest);
    if (head.length > limit) {
      throw new TooLarge();
    }
    if (head.length < HELD) {
      return new Taken(hex(digest), new Payload.InMemory(head));
    }
    Path spool = spool();
    long rest;
    try (OutputStream out = Files.newOutputStream(spool)) {
      out.write(head);
      rest = copy(in, digest, out, limit - head.length);
    } catch (IOException e) {
      Files.deleteIfExists(spool);
      throw e;
    }
    return new Taken(hex(digest), new Payload.OnDisk(spool, head.length + rest, true));
  }

  /// Writes a stream to a temporary file.
  static Path spooled(InputStream in, long limit) throws IOException {
    Path spool = spool();
    try (OutputStream out = Files.newOutputStream(spool)) {
      copy(in, Sha256.begin(), out, limit);
      return spool;
    } catch (IOException e) {
      Files.deleteIfExists(spool);
      throw e;
    }
  }

  /// @throws UncheckedIOException when the temporary folder is full or closed
  private static Path spool() {
    try {
      return Files.createTempFile(Scratch.folder(), "entry", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(InputStream in, MessageDigest digest) throws IOException {
    var held = new ByteArrayOutputStream(CHUNK);
    byte[] buffer = new byte[CHUNK];
    int read;
    while (held.size() < HELD
        && (read = in.read(buffer, 0, Math.min(CHUNK, HELD - held.size()))) >= 0) {
      held.write(buffer, 0, read);
    }
    byte[] bytes = held.toByteArray();
    digest.update(bytes);
    return bytes;
  }

  private static long copy(InputStream in, MessageDigest digest, OutputStream out, long limit)
      throws IOException {
    byte[] buffer = new byte[CHUNK];
    long copied = 0;
    int read;
    while ((read = in.read(buffer)) >= 0) {
      copied += read;
      if (copied > limit) {
        throw new TooLarge();
      }
      digest.update(buffer, 0, read);
      write(out, buffer, read);
    }
    return copied;
  }

  /// What cannot be written is the machine's fault, and what cannot be read is the file's.
  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
