package org.gouji.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gouji.model.Failure;

/// What a [Child] says to the process that started it.
sealed interface Reply {

  /// It can be asked.
  record Ready() implements Reply {}

  /// @param last whether it ends now, because after such an answer it would not be sound
  record Answered(Answer answer, boolean last) implements Reply {}

  /// It cannot go on, and no other file would fare better.
  ///
  /// @param data whether our data is at fault, and not the machine
  record Stopped(boolean data, String message) implements Reply {}

  /// Begins every reply: a library that prints to standard output is not taken for one.
  int MARK = 0x676F756A;

  /// More is no reply but damage: a report of the most figures that are read is a tenth of it.
  int LONGEST = 1 << 30;

  default void write(DataOutputStream out) throws IOException {
    out.writeInt(MARK);
    switch (this) {
      case Ready() -> out.writeByte(0);
      case Answered(var answer, boolean last) -> {
        out.writeByte(1);
        text(out, answer.failure().map(Failure.Kind::name).orElse(""));
        out.writeBoolean(answer.error());
        text(out, answer.line());
        text(out, answer.text());
        out.writeBoolean(last);
      }
      case Stopped(boolean data, String message) -> {
        out.writeByte(2);
        out.writeBoolean(data);
        text(out, message);
      }
    }
    out.flush();
  }

  /// @throws IOException also where the other side is gone, or says what nobody understands
  static Reply read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new StreamCorruptedException("no reply");
    }
    return switch (in.readByte()) {
      case 0 -> new Ready();
      case 1 -> {
        String failure = text(in);
        var answer =
            new Answer(
                failure.isEmpty() ? Optional.empty() : Optional.of(Failure.Kind.valueOf(failure)),
                in.readBoolean(),
                text(in),
                text(in));
        yield new Answered(answer, in.readBoolean());
      }
      case 2 -> new Stopped(in.readBoolean(), text(in));
      default -> throw new StreamCorruptedException("no reply");
    };
  }

  /// Unlike [DataOutputStream#writeUTF] of any length.
  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new StreamCorruptedException("no text");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
