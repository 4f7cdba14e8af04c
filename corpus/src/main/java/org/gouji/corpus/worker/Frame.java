package org.gouji.corpus.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One thing that a worker says: four bytes that begin every frame, what it is, how long, and a text
/// in UTF-8. What does not begin like that was printed by somebody else.
///
/// @param kind what it is
/// @param then what is best done with the worker now
/// @param bytes of the text: a document is stored as it came
record Frame(Kind kind, Then then, byte[] bytes) {

  enum Kind {
    /// The worker can begin; the text is its engine.
    READY,
    /// `gouji-report/1`.
    REPORT,
    /// `gouji-failure/1`.
    FAILURE,
    /// The machine is at fault, so that no other file would fare better.
    MACHINE
  }

  enum Then {
    /// Give it the next file.
    GO_ON,
    /// What the file left behind in it cannot be relied upon; another process has to go on.
    REPLACE,
    /// It has read pages from their pictures, which takes seconds: loops over pixels are worth
    /// compiling well.
    COMPILE_WELL
  }

  private static final int BEGIN = 0x476F_754A;

  Frame(Kind kind, String text) {
    this(kind, Then.GO_ON, text);
  }

  Frame(Kind kind, Then then, String text) {
    this(kind, then, text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(BEGIN);
    out.writeByte(kind.ordinal());
    out.writeByte(then.ordinal());
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /// @return empty when the stream ends or something else stands in it
  static Optional<Frame> read(DataInputStream in) throws IOException {
    try {
      if (in.readInt() != BEGIN) {
        return Optional.empty();
      }
      Kind kind = Kind.values()[in.readByte()];
      Then then = Then.values()[in.readByte()];
      byte[] bytes = in.readNBytes(in.readInt());
      return Optional.of(new Frame(kind, then, bytes));
    } catch (EOFException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /// A text among the bytes of a job.
  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
