package org.gouji.extractor.internal.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.ScratchFile;
import org.gouji.extractor.reader.Scratch;

/// Where PDFBox keeps the streams that it writes while it reads, those of an encrypted file above all:
/// in memory, and in a file of [Scratch] once they are many. Nothing is made before the first of them.
/// A disk without room is the machine's fault and not the file's.
final class ScratchStreams implements RandomAccessStreamCache {

  private static final long IN_MEMORY = 32L << 20;

  /// With less than this left a disk counts as full; PDFBox asks for sixteen pages of 4 KB at a time.
  private static final long ROOM = 1L << 20;

  private final long limit;
  private ScratchFile file;

  /// @param limit bytes, memory and disk together
  ScratchStreams(long limit) {
    this.limit = limit;
  }

  @Override
  public RandomAccess createBuffer() throws IOException {
    Path folder = Scratch.folder();
    if (file == null) {
      file =
          new ScratchFile(MemoryUsageSetting.setupMixed(IN_MEMORY, limit)
              .setTempDir(folder.toFile()));
    }
    return new Buffer(file.createBuffer(), folder);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private record Buffer(RandomAccess pages, Path folder) implements RandomAccess {

    private interface Writing {
      void run() throws IOException;
    }

    private void write(Writing writing) throws IOException {
      try {
        writing.run();
      } catch (IOException e) {
        if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
          throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
        throw e;
      }
    }

    @Override
    public void write(int value) throws IOException {
      write(() -> pages.write(value));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      write(() -> pages.write(bytes));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      write(() -> pages.write(bytes, offset, length));
    }

    @Override
    public void clear() throws IOException {
      pages.clear();
    }

    @Override
    public int read() throws IOException {
      return pages.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return pages.read(bytes, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
      return pages.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
      pages.seek(position);
    }

    @Override
    public long length() throws IOException {
      return pages.length();
    }

    @Override
    public boolean isClosed() {
      return pages.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
      return pages.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
      return pages.createView(start, length);
    }

    @Override
    public void close() throws IOException {
      pages.close();
    }
  }
}
