package org.gouji.app.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes the files and knows what is expected of each.
public final class HostileFolder {

  /// Names that shells, web pages, spreadsheets and terminals trip over. What they hold is a report.
  private static final List<String> NAMES =
      List.of(
          "a blank  two.docx",
          "报告（终稿）.docx",
          "new\nline.docx",
          "quote\"'`.docx",
          "-lead.docx",
          "<script>alert(1)<.docx",
          "=1+1.docx",
          "$(id);&|.docx",
          "\u001b[31mred.docx",
          "％%s%n{}.docx",
          "𠮷\u202e.docx",
          "n".repeat(240) + ".docx");

  private HostileFolder() {}

  /// The outcome by file: `read`, or a word of the contract's `failure.kind`.
  ///
  /// @param marks of those files with a mark that are among them
  public static Map<String, String> expected(Set<String> marks) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (InputStream in = HostileFolder.class.getResourceAsStream("expected.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] words = line.split("\\s+");
        if (!line.startsWith("#") && !line.isBlank()
            && (words.length == 2 || marks.contains(words[2]))) {
          expected.put(words[0], words[1]);
        }
      }
    }
    NAMES.forEach(name -> expected.put(name, "read"));
    return expected;
  }

  /// Writes each of those files.
  ///
  /// @param doc a file of Word 97, for nothing here writes one
  public static void write(Path folder, Path doc, Iterable<String> files) throws Exception {
    Map<String, Content> cases = new LinkedHashMap<>();
    WordCases.into(cases);
    PdfCases.into(cases);
    OtherCases.into(cases, doc);
    NAMES.forEach(name -> cases.put(name, WordCases::good));
    for (String file : files) {
      Files.write(folder.resolve(file), cases.remove(file).bytes());
    }
  }
}
