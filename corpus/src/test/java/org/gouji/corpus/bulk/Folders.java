package org.gouji.corpus.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.corpus.worker.Misbehaving;

/// Makes folders of files to import.
final class Folders {

  private Folders() {}

  /// The same report with other bytes: a zip may end with a comment, and readers of the other formats
  /// do not mind what stands behind the end.
  static byte[] variant(byte[] file, String name, int number) {
    byte[] tail = ("%" + number + "\n").getBytes(Charset.forName("US-ASCII"));
    byte[] bytes = new byte[file.length + tail.length];
    System.arraycopy(file, 0, bytes, 0, file.length);
    System.arraycopy(tail, 0, bytes, file.length, tail.length);
    if (name.endsWith(".docx")) {
      bytes[file.length - 2] = (byte) tail.length;
    }
    return bytes;
  }

  /// Files of the sample and labelled reports under many names, a tenth of them twice and a twentieth
  /// cut off somewhere, in nested folders. Those are .docx: of a web page the rest can still be read.
  static void many(Path folder, int count, long seed) throws IOException {
    var random = new Random(seed);
    List<Path> samples;
    try (Stream<Path> files =
        Stream.concat(Files.list(Path.of("reports")), Files.list(Path.of("labelled/files")))) {
      samples = files.filter(it -> it.toString().matches(".*\\.(docx|doc|html|rtf)"))
          .sorted()
          .toList();
    }
    byte[] last = {};
    for (int i = 0; i < count; i++) {
      boolean cut = i % 20 == 3;
      Path sample =
          cut ? Path.of("reports/xihe-2023.docx") : samples.get(i % samples.size());
      String name = sample.getFileName().toString();
      Path into = Files.createDirectories(folder.resolve("年度 " + i % 7).resolve("单位" + i % 11));
      byte[] bytes = variant(Files.readAllBytes(sample), name, i);
      if (i % 10 == 9) {
        bytes = last;
      } else if (cut) {
        bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      Files.write(into.resolve(i + "-" + name), bytes);
      last = bytes;
    }
  }

  static void misbehaving(Path folder, String... what) throws IOException {
    Files.createDirectories(folder);
    for (String each : what) {
      Files.write(folder.resolve(each + ".docx"), Misbehaving.file(each));
    }
  }

  /// @param charset of the names; UTF-8 sets the flag
  static byte[] zip(Charset charset, Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, charset)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
