package org.gouji.extractor.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// Bytes in memory as PDFBox reads them: one at a time, and nearly each of them looked at before. Its own
/// buffer reads, seeks back and reads again for that.
final class PdfBytes implements RandomAccessRead {

  private final byte[] bytes;
  private int at;
  private boolean closed;

  PdfBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at < bytes.length ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int peek() {
    return at < bytes.length ? bytes[at] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (at >= bytes.length) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public long getPosition() {
    return at;
  }

  @Override
  public void seek(long position) throws IOException {
    if (position < 0) {
      throw new IOException("there is no place " + position);
    }
    at = (int) Math.min(position, bytes.length);
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public boolean isEOF() {
    return at >= bytes.length;
  }

  /// Has a place of its own.
  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(new PdfBytes(bytes), start, length);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  /// The content of a page as its parser takes it, which asks for nothing but the bytes.
  record Content(byte[] bytes) implements PDContentStream {

    @Override
    public RandomAccessRead getContentsForRandomAccess() {
      return new PdfBytes(bytes);
    }

    @Override
    public InputStream getContents() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public PDResources getResources() {
      return new PDResources();
    }

    @Override
    public PDRectangle getBBox() {
      return new PDRectangle();
    }

    @Override
    public Matrix getMatrix() {
      return new Matrix();
    }
  }
}
