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
import org.gouji.extractor.reader.Scratch;

/// The native code of ONNX Runtime, unpacked for as long as it takes to load it. The library's own way
/// leaves 24 MB in the temporary folder for every JVM that is killed.
final class NativeCode {

  /// Properties that say where the library's parts are, …
  private static final String PROPERTIES = "onnxruntime.native.";

  /// … and the one for the folder that it looks into before it unpacks anything itself.
  private static final String PROPERTY = PROPERTIES + "path";

  /// The library makes a folder of this name even when it has nothing to put into it.
  private static final String EMPTY = "onnxruntime-java";

  /// Loading takes a tenth of a second; an empty folder older than this was left by a killed JVM.
  private static final Duration OLD = Duration.ofMinutes(1);

  private NativeCode() {}

  /// @throws IOException when the folder for temporary files is full
  /// @throws java.io.UncheckedIOException when there is no such folder
  /// @throws LinkageError when there is no native code for this machine, or it cannot be loaded
  static OrtEnvironment load() throws IOException {
    if (System.getProperties()
        .stringPropertyNames()
        .stream()
        .anyMatch(it -> it.startsWith(PROPERTIES))) {
      return OrtEnvironment.getEnvironment();
    }
    Path folder = Files.createDirectories(Scratch.folder().resolve("onnxruntime"));
    clean(folder.getParent().getParent());
    List<String> files =
        List.of(
            System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
    try {
      for (String file : files) {
        unpack(file, folder);
      }
      System.setProperty(PROPERTY, folder.toString());
      return OrtEnvironment.getEnvironment();
    } finally {
      System.clearProperty(PROPERTY);
      for (String file : files) {
        delete(folder.resolve(file));
      }
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
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, EMPTY + "*")) {
      for (Path folder : folders) {
        if (Files.getLastModifiedTime(folder).compareTo(old) < 0) {
          // A folder with something in it, which is another program's, stays.
          delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another process cleans as well.
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // On Windows what is loaded stays until the process ends.
    }
  }
}
