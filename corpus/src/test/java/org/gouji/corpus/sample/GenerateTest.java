package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class GenerateTest {

  private static final Path CORPUS = Path.of("").toAbsolutePath();
  private static final List<SampleReport> SOURCES =
      Generate.sources(CORPUS.resolve("labelled/sources"));

  /// Documents and gold are checked in, and are what the sources say: nobody edits them by hand.
  /// `-Dgolden.update` writes them anew and fails.
  @Test
  void everyGeneratedFileIsTheCheckedInOne() throws IOException {
    boolean update = System.getProperty("golden.update") != null;
    for (Map.Entry<Path, byte[]> file : Generate.files(CORPUS).entrySet()) {
      if (update) {
        Files.write(file.getKey(), file.getValue());
      } else {
        assertThat(file.getKey()).exists();
        assertThat(Files.readAllBytes(file.getKey()))
            .as(file.getKey().toString())
            .isEqualTo(file.getValue());
      }
    }
    assertThat(update).as("wrote the files anew; run again without -Dgolden.update").isFalse();
  }

  @Test
  void noGoldIsLeftOfASourceThatIsGone() throws IOException {
    Set<String> ids =
        SOURCES.stream().map(SampleReport::id).collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> gold = Files.list(CORPUS.resolve("labelled/gold"))) {
      assertThat(gold.map(it -> it.getFileName().toString().replace(".json", "")))
          .hasSameElementsAs(ids);
    }
  }

  @Test
  void threeSampleReportsAreCleanAndThreeHaveOneFault() {
    assertThat(SOURCES.stream().filter(it -> it.attribute("sample").isPresent()))
        .extracting(it -> it.head().path("findings").path("must").size())
        .containsExactlyInAnyOrder(0, 0, 0, 1, 1, 1);
  }

  @Test
  void everyFileOpensInPoiWithTheMergedCellsOfTheSource() throws IOException {
    for (SampleReport report : SOURCES) {
      try (XWPFDocument document =
          new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(report)))) {
        List<Part.Grid> grids =
            report.parts()
                .stream()
                .filter(Part.Grid.class::isInstance)
                .map(Part.Grid.class::cast)
                .toList();
        assertThat(document.getTables()).as(report.id()).hasSameSizeAs(grids);
        for (int i = 0; i < grids.size(); i++) {
          XWPFTable table = document.getTables().get(i);
          Part.Grid grid = grids.get(i);
          assertThat(table.getRows()).hasSameSizeAs(grid.rows());
          for (int row = 0; row < grid.rows().size(); row++) {
            long left =
                grid.rows()
                    .get(row)
                    .cells()
                    .stream()
                    .filter(it -> it.merged() == Part.Merge.LEFT)
                    .count();
            assertThat(table.getRow(row).getTableCells())
                .as("%s row %d", report.id(), row)
                .hasSize((int) (grid.rows().get(row).cells().size() - left));
          }
        }
      }
    }
  }
}
