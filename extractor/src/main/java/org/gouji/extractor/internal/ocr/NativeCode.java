package org.gouji.extractor.internal.ocr;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The native code of ONNX Runtime, unpacked into the temporary folder for as long as it takes to load
/// it. The library's own way leaves 28 MB there for every JVM that is killed.
final class NativeCode {

  private static final String PREFIX = "gouji-ocr-";

  /// The library makes one even when it has nothing to put into it.
  private static final String OTHER = "onnxruntime-java";

  /// Properties that say where the library's parts are, …
  private static final String PROPERTIES = "onnxruntime.native.";

  /// … and the one for the folder that it looks into before it unpacks anything itself.
  private static final String PROPERTY = PROPERTIES + "path";

  /// Loading takes a tenth of a second; what is older was left behind.
  private static final Duration OLD = Duration.ofMinutes(1);

  private NativeCode() {}

  /// @throws IOException when the temporary folder cannot be written
  /// @throws LinkageError when there is no native code for this machine, or it cannot be loaded
  static OrtEnvironment load() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    clean(temporary);
    if (System.getProperties()
        .stringPropertyNames()
        .stream()
        .anyMatch(it -> it.startsWith(PROPERTIES))) {
      return OrtEnvironment.getEnvironment();
    }
    Path folder = Files.createTempDirectory(temporary, PREFIX);
    try {
      for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
        unpack(System.mapLibraryName(name), folder);
      }
      System.setProperty(PROPERTY, folder.toString());
      return OrtEnvironment.getEnvironment();
    } finally {
      System.clearProperty(PROPERTY);
      // What is loaded needs its file no longer, except on Windows, where the next start deletes it.
      delete(folder, true);
    }
  }

  private static void unpack(String file, Path folder) throws IOException {
    String resource = "/ai/onnxruntime/native/" + machine() + "/" + file;
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UnsatisfiedLinkError("no " + resource);
      }
      Files.copy(in, folder.resolve(file));
    }
  }

  /// The folder of this machine in the library's jar.
  private static String machine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
        + "-"
        + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
  }

  private static void clean(Path temporary) {
    FileTime old = FileTime.from(Instant.now().minus(OLD));
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(temporary, "{" + PREFIX + "," + OTHER + "}*")) {
      for (Path folder : folders) {
        if (Files.getLastModifiedTime(folder).compareTo(old) < 0) {
          delete(folder, folder.getFileName().toString().startsWith(PREFIX));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another process cleans as well.
    }
  }

  /// @param full whether what is in it goes too; otherwise a folder with files is another program's
  private static void delete(Path folder, boolean full) {
    try {
      if (full) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
          for (Path file : files) {
            Files.deleteIfExists(file);
          }
        }
      }
      Files.deleteIfExists(folder);
    } catch (IOException | DirectoryIteratorException e) {
      // In use, not ours, or another process was faster; the next start tries again.
    }
  }
}
