package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gouji.extractor.internal.pdf.TablePart.Cell;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;
import org.junit.jupiter.api.Test;

class RepeatedRowTest {

  private static final List<String> HEADER = List.of("一级指标", "二级指标", "未完成原因分析");

  private static final List<String> MISREAD = List.of("一级指标", "二级指标", "木完成原因分析");

  /// @param confidence 1 for a text layer
  private static List<Cell> row(List<String> texts, double confidence) {
    var box = new Box(0, 0, 10, 10);
    List<Cell> out = new ArrayList<>();
    for (String text : texts) {
      var span = new Text.Span(0, text.length(), 1, box, confidence);
      out.add(
          new Cell(0, out.size(), 1, 1, new Text(text, List.of(span)), box, false, false));
    }
    return out;
  }

  @Test
  void aHeaderOfAPictureMayHaveACharacterMisread() {
    assertThat(RepeatedRow.is(row(HEADER, 0.9), row(MISREAD, 0.8), 0)).isTrue();
    assertThat(RepeatedRow.is(row(HEADER, 1), row(HEADER, 1), 0)).isTrue();
  }

  @Test
  void otherRowsAreOther() {
    assertThat(RepeatedRow.is(row(HEADER, 1), row(MISREAD, 1), 0)).isFalse();
    assertThat(RepeatedRow.is(row(HEADER, 0.9), row(List.of("一级指标", "二级指标"), 0.9), 0))
        .isFalse();
    assertThat(
        RepeatedRow.is(row(HEADER, 0.9), row(List.of("一级指标", "三级目标", "未完成说明"), 0.9), 0))
        .isFalse();
    assertThat(RepeatedRow.is(row(HEADER, 1), row(HEADER, 1), 1)).isFalse();
  }
}
