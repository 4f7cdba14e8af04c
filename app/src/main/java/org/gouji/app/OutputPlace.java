package org.gouji.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.corpus.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where a command is to put an output. What is wrong with the place is the user's to mend, and it is
/// said before anything is read. Paths are compared by the files they lead to, however they are
/// spelled.
///
/// @param replace whether an earlier output that stands there may be replaced
record OutputPlace(CommandLine command, Words words, boolean replace) {

  /// @param inputs files that the command reads; none of them is ever written to
  /// @throws ParameterException where no file can or may be written
  void file(Path out, List<Path> inputs) {
    if (Files.isDirectory(out)) {
      throw wrong("output.folder", out);
    }
    requirePlace(out);
    if (inputs.stream().anyMatch(it -> isSame(it, out))) {
      throw wrong("output.input", out);
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isRegularFile(out)) {
        throw wrong("output.special", out);
      }
      if (!replace) {
        throw wrong("output.exists", out);
      }
    }
  }

  /// For a format of several files. Whether a folder that stands there may be replaced depends on what
  /// is in it.
  ///
  /// @throws ParameterException where no folder can or may be written
  void folder(Path out) {
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
      throw wrong("output.no-folder", out);
    }
    requirePlace(out);
  }

  /// For a folder that is made with all above it where it is not there.
  ///
  /// @throws ParameterException where it cannot be made, or nothing can be put into it
  void made(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw wrong("output.not-made", there);
    }
    if (!Files.isWritable(there)) {
      throw wrong("machine.denied", there);
    }
  }

  private void requirePlace(Path out) {
    if (Store.isFileOfStore(out)) {
      throw wrong("output.store", out);
    }
    Path parent = out.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw wrong("machine.folder", parent == null ? out : parent);
    }
    if (!Files.isWritable(parent)) {
      throw wrong("machine.denied", parent);
    }
  }

  private ParameterException wrong(String key, Path path) {
    return new ParameterException(command, words.say(key, Plain.line(path.toString())));
  }

  private static boolean isSame(Path input, Path out) {
    try {
      return Files.isSameFile(input, out);
    } catch (IOException e) {
      // One of them is not there.
      return false;
    }
  }
}
