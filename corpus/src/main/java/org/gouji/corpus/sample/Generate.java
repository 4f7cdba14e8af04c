package org.gouji.corpus.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
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
/// Use: `java -cp … org.gouji.corpus.sample.Generate CORPUS [FONT]`, where CORPUS is the folder `corpus`
/// of the source tree. With FONT, a TrueType font with Chinese glyphs, the drawn PDFs are written too; without
/// it they stay as they are.
public final class Generate {

  private Generate() {}

  /// @param arguments the folder `corpus` and, for the drawn PDFs, a font
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    Map<Path, byte[]> files = files(corpus);
    if (arguments.length > 1) {
      for (SampleReport report : sources(corpus.resolve("labelled/sources"))) {
        if (formats(report).contains("drawn")) {
          files.put(
              corpus.resolve("labelled/files/" + report.id() + ".pdf"),
              PdfWriter.write(report, new File(arguments[1])));
        }
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }

  /// The formats that a source asks for beside .docx: html, rtf, mhtml, drawn; doc, pdf-wqy, pdf-noto and
  /// scan come from `make-office-files.sh`.
  static List<String> formats(SampleReport report) {
    List<String> formats = new ArrayList<>();
    report.head().path("formats").forEach(it -> formats.add(it.asText()));
    return formats;
  }

  /// Everything that is generated, by file; nothing is written.
  ///
  /// @param corpus folder with `labelled/sources`
  public static Map<Path, byte[]> files(Path corpus) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (SampleReport report : sources(corpus.resolve("labelled/sources"))) {
      byte[] docx = DocxWriter.write(report);
      Path stem = corpus.resolve("labelled/files/" + report.id());
      files.put(Path.of(stem + ".docx"), docx);
      for (String format : formats(report)) {
        switch (format) {
          case "html" -> files.put(Path.of(stem + ".html"), HtmlWriter.html(report));
          case "rtf" -> files.put(Path.of(stem + ".rtf"), RtfWriter.write(report));
          case "mhtml" -> files.put(Path.of(stem + ".doc"), HtmlWriter.mhtml(report));
          case "doc", "pdf-wqy", "pdf-noto", "drawn", "scan" -> {
            // not written here
          }
          default -> throw new IllegalArgumentException(report.id() + ": no format " + format);
        }
      }
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
