package org.gouji.corpus.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes every document and every gold file that the sources give; see `corpus/labelled/README.md`.
///
/// Use, in the folder `corpus` of the source tree: `java -cp … org.gouji.corpus.sample.Generate`
public final class Generate {

  private Generate() {}

  /// @param arguments the folder `corpus`; the working folder when there is none
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments.length > 0 ? arguments[0] : ".");
    for (Map.Entry<Path, byte[]> file : files(corpus).entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }

  /// Everything that is generated, by file; nothing is written.
  ///
  /// @param corpus folder with `labelled/sources`
  public static Map<Path, byte[]> files(Path corpus) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (SampleReport report : sources(corpus.resolve("labelled/sources"))) {
      byte[] docx = DocxWriter.write(report);
      files.put(corpus.resolve("labelled/files/" + report.id() + ".docx"), docx);
      if (report.attribute("sample").isPresent()) {
        files.put(corpus.resolve("reports/" + report.id() + ".docx"), docx);
      }
      files.put(corpus.resolve("labelled/gold/" + report.id() + ".json"),
          json(GoldWriter.gold(report)));
    }
    return files;
  }

  /// The sources of a folder, by name.
  public static List<SampleReport> sources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(SampleReport::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One fact, row or relation a line, so that a change of one shows as one.
  private static byte[] json(ObjectNode gold) {
    List<String> lines = new ArrayList<>();
    gold.properties()
        .forEach(it -> lines.add(" \"" + it.getKey() + "\": " + element(it.getValue())));
    return ("{\n" + String.join(",\n", lines) + "\n}\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String element(JsonNode value) {
    List<String> lines = new ArrayList<>();
    if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      value.forEach(it -> lines.add("  " + it));
      return "[\n" + String.join(",\n", lines) + "\n ]";
    }
    if (value.isObject() && value.properties().stream().allMatch(it -> it.getValue().isArray())) {
      value.properties()
          .forEach(it -> lines.add("  \"" + it.getKey() + "\": " + element(it.getValue())));
      return "{\n" + String.join(",\n", lines) + "\n }";
    }
    return value.toString();
  }
}
