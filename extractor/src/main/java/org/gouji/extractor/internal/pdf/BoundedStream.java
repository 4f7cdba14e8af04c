package org.gouji.extractor.internal.pdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Unpacked bytes of a stream, up to a limit. The usual packing (one Flate filter) is undone while
/// reading, so that a small stream that unpacks to gigabytes never stands in memory.
final class BoundedStream extends FilterInputStream {

  private long left;

  private BoundedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  static InputStream open(COSStream stream, long limit) throws IOException {
    if (flateOnly(stream.getFilters()) && !stream.containsKey(COSName.DECODE_PARMS)) {
      return new BoundedStream(new Inflating(stream.createRawInputStream()), limit);
    }
    return new BoundedStream(stream.createInputStream(), limit);
  }

  private static boolean flateOnly(COSBase filters) {
    return COSName.FLATE_DECODE.equals(filters)
        || COSName.FLATE_DECODE_ABBREVIATION.equals(filters);
  }

  /// Takes damage for the end: what was unpacked before it is text all the same.
  private static final class Inflating extends InflaterInputStream {

    private boolean ended;

    Inflating(InputStream in) {
      super(in, new Inflater(), 8192);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (ended) {
        return -1;
      }
      try {
        int count = super.read(b, off, len);
        ended = count < 0;
        return count;
      } catch (IOException e) {
        ended = true;
        return -1;
      }
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int count = super.read(b, off, len);
    if (count > 0) {
      left -= count;
      if (left < 0) {
        throw new IOException("a stream unpacks to more than is read");
      }
    }
    return count;
  }
}
