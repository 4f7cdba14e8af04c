package org.gouji.corpus.workbook;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// What the sheets of one workbook share.
///
/// @param rows in one sheet, the heading included
record Sheets(SXSSFWorkbook book, Styles styles, Links links, Labels labels, int rows) {

  Sheet create(String key, List<Column> columns) {
    return new Sheet(this, key, columns);
  }
}
