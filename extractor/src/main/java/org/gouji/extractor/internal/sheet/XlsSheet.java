package org.gouji.extractor.internal.sheet;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.reader.Refusal;

/// Reads the sheet of an .xls that is on top, with its values as their number formats show them.
final class XlsSheet {

  private XlsSheet() {}

  /// @throws RuntimeException whatever POI makes of a damaged workbook
  static SheetCells read(DirectoryNode folder, Meter meter) throws IOException, Refusal {
    SheetCells cells = new SheetCells(meter);
    try (HSSFWorkbook workbook = new HSSFWorkbook(folder, false)) {
      if (workbook.getNumberOfSheets() == 0) {
        return cells;
      }
      int active = Math.clamp(workbook.getActiveSheetIndex(), 0, workbook.getNumberOfSheets() - 1);
      HSSFSheet sheet = workbook.getSheetAt(active);
      DataFormatter formatter = new DataFormatter(Locale.CHINA);
      for (Row row : sheet) {
        if (row.getZeroHeight()) {
          cells.hideRow(row.getRowNum());
        }
        for (Cell cell : row) {
          if (sheet.isColumnHidden(cell.getColumnIndex())) {
            cells.hideColumn(cell.getColumnIndex());
          }
          cells.put(row.getRowNum(), cell.getColumnIndex(), shown(cell, formatter));
        }
      }
      for (CellRangeAddress area : sheet.getMergedRegions()) {
        cells.merge(
            new CellRange(
                area.getFirstRow(), area.getFirstColumn(), area.getLastRow(),
                area.getLastColumn()));
      }
    }
    return cells;
  }

  /// Of a formula the value that was stored with it: nothing is computed anew.
  private static String shown(Cell cell, DataFormatter formatter) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          formatter.formatRawCellContents(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("General"));
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      default -> "";
    };
  }
}
