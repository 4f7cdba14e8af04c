package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

class PdfBytesTest {

  @Test
  void readsAsTheBufferOfPdfBoxDoes() {
    Cases.forAll(
        random -> {
          byte[] bytes = new byte[1 + random.nextInt(40)];
          random.nextBytes(bytes);
          try (var ours = new PdfBytes(bytes); var theirs = new RandomAccessReadBuffer(bytes)) {
            assertThat(ours.length()).isEqualTo(theirs.length());
            for (int step = 0; step < 30; step++) {
              long seed = random.nextLong();
              assertThat(step(ours, seed)).isEqualTo(step(theirs, seed));
              assertThat(ours.getPosition()).isEqualTo(theirs.getPosition());
              assertThat(ours.isEOF()).isEqualTo(theirs.isEOF());
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String step(RandomAccessRead in, long seed) throws IOException {
    RandomGenerator random = new Random(seed);
    switch (random.nextInt(6)) {
      case 0 -> in.seek(random.nextInt(50));
      case 1 -> {
        byte[] some = new byte[8];
        return in.read(some, 2, 1 + random.nextInt(6)) + Arrays.toString(some);
      }
      case 2 -> {
        return String.valueOf(in.peek());
      }
      case 3 -> {
        int from = random.nextInt((int) in.length());
        var view = in.createView(from, in.length() - from);
        return view.read() + " " + view.read() + " " + view.length();
      }
      case 4 -> in.rewind((int) Math.min(in.getPosition(), random.nextInt(3)));
      default -> {
        return String.valueOf(in.read());
      }
    }
    return "";
  }

  @Test
  void knowsNoPlaceBeforeItsFirstByte() {
    try (var bytes = new PdfBytes(new byte[] {1})) {
      assertThatThrownBy(() -> bytes.rewind(1)).isInstanceOf(IOException.class);
    }
  }
}
