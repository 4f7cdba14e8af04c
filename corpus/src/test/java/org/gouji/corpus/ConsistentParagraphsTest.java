package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Paragraphs whose every relation holds, in the forms that reports have: none of them may be accused. A line is the
/// headings, parted by `>`, a bar and the paragraph; `project` behind two more says that the report is about one.
class ConsistentParagraphsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEPARTMENT = "青岭县总工会2022年度部门整体支出绩效自评报告";
  private static final String PROJECT = "青岭县总工会2022年度困难职工帮扶项目支出绩效自评报告";

  private final Stages stages = new Stages();

  @Test
  void nothingIsSaidAgainstWhatHolds() throws IOException {
    List<String> accused = new ArrayList<>();
    List<String> lines = lines();
    int figures = 0;
    for (String line : lines) {
      JsonNode report =
          JSON.readTree(
              stages.check(
                  stages.extract(
                      page(line.split("\\|")).getBytes(StandardCharsets.UTF_8), "a.html")));
      figures += report.path("facts").size();
      for (JsonNode check : report.path("checks")) {
        String severity = check.path("severity").asText();
        if (check.path("verdict").asText().equals("inconsistent")
            && (severity.equals("error") || severity.equals("warning"))) {
          accused
              .add(check.path("rule").asText() + " " + check.path("formula").asText() + " " + line);
        }
      }
    }
    assertThat(accused).isEmpty();
    assertThat(figures).as("facts in %d paragraphs", lines.size()).isGreaterThan(lines.size());
  }

  private static String page(String[] fields) {
    StringBuilder page = new StringBuilder("<html><body><h1>");
    page.append(fields.length > 3 && fields[3].equals("project") ? PROJECT : DEPARTMENT)
        .append("</h1>");
    for (String heading : fields[0].split(">")) {
      page.append("<h2>").append(escaped(heading)).append("</h2>");
    }
    return page.append("<p>").append(escaped(fields[1])).append("</p></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        ConsistentParagraphsTest.class.getResourceAsStream("/consistent-paragraphs.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("//"))
          .toList();
    }
  }
}
