package org.gouji.extractor.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Numbers;
import org.gouji.extractor.internal.flow.OpcPackage;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.extractor.internal.flow.Zip;
import org.gouji.extractor.reader.Refusal;

/// Reads the sheet of an .xlsx that is on top, with its values as their number formats show them.
final class XlsxSheet {

  private static final String GENERAL = "General";

  private final OpcPackage packed;
  private final Meter meter;
  private final DataFormatter formatter = new DataFormatter(java.util.Locale.CHINA);
  private final List<String> strings = new ArrayList<>();
  private final List<Integer> cellFormats = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();

  private XlsxSheet(OpcPackage packed, Meter meter) {
    this.packed = packed;
    this.meter = meter;
  }

  static SheetCells read(byte[] bytes, Meter meter) throws Refusal {
    return new XlsxSheet(new OpcPackage(Zip.open(bytes, meter), meter), meter).read();
  }

  private SheetCells read() throws Refusal {
    SheetCells cells = new SheetCells(meter);
    String main = packed.related("", "officeDocument").orElse("xl/workbook.xml");
    List<String> ids = new ArrayList<>();
    int active = 0;
    Optional<Xml> workbook = packed.xml(main);
    if (workbook.isEmpty()) {
      return cells;
    }
    try (Xml xml = workbook.get()) {
      while (xml.descendant(0)) {
        switch (xml.name()) {
          case "x:sheet" -> ids.add(xml.relationship("id").orElse(""));
          case "x:workbookView" -> active = xml.number("activeTab", 0);
          case "x:oleSize" ->
              xml.attribute("ref").flatMap(CellRange::parse).ifPresent(cells::show);
          default -> {}
        }
      }
    }
    if (ids.isEmpty()) {
      return cells;
    }
    readStrings(packed.related(main, "sharedStrings"));
    readFormats(packed.related(main, "styles"));
    String id = ids.get(Math.clamp(active, 0, ids.size() - 1));
    Optional<OpcPackage.Relationship> sheet = packed.relationship(main, id);
    if (sheet.isPresent()) {
      readSheet(sheet.get().target(), cells);
    }
    return cells;
  }

  private void readStrings(Optional<String> part) throws Refusal {
    Optional<Xml> opened = part.isEmpty() ? Optional.empty() : packed.xml(part.get());
    if (opened.isEmpty()) {
      return;
    }
    try (Xml xml = opened.get()) {
      while (xml.descendant(0)) {
        if (xml.name().equals("x:si")) {
          String text = richText(xml);
          meter.characters(text.length());
          strings.add(text);
        }
      }
    }
  }

  /// The characters of all runs, without the readings of phonetic ones.
  private static String richText(Xml xml) throws Refusal {
    StringBuilder text = new StringBuilder();
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "x:t" -> text.append(xml.text());
        case "x:r" -> text.append(richText(xml));
        default -> {}
      }
    }
    return text.toString();
  }

  private void readFormats(Optional<String> part) throws Refusal {
    Optional<Xml> opened = part.isEmpty() ? Optional.empty() : packed.xml(part.get());
    if (opened.isEmpty()) {
      return;
    }
    try (Xml xml = opened.get()) {
      while (xml.descendant(0)) {
        switch (xml.name()) {
          case "x:numFmt" ->
              formats.put(
                  xml.number("numFmtId", 0), xml.attribute("formatCode").orElse(GENERAL));
          case "x:cellXfs" -> {
            int level = xml.depth();
            while (xml.child(level)) {
              cellFormats.add(xml.number("numFmtId", 0));
            }
          }
          default -> {}
        }
      }
    }
  }

  private void readSheet(String part, SheetCells cells) throws Refusal {
    Optional<Xml> opened = packed.xml(part);
    if (opened.isEmpty()) {
      return;
    }
    int[] at = {-1, -1};
    try (Xml xml = opened.get()) {
      while (xml.descendant(0)) {
        switch (xml.name()) {
          case "x:col" -> hide(xml, cells);
          case "x:row" -> {
            at[0] = xml.number("r", at[0] + 2) - 1;
            at[1] = -1;
            if (xml.attribute("hidden").filter("1"::equals).isPresent()) {
              cells.hideRow(at[0]);
            }
          }
          case "x:c" -> readCell(xml, at, cells);
          case "x:mergeCell" -> {
            Optional<CellRange> range = xml.attribute("ref").flatMap(CellRange::parse);
            if (range.isPresent()) {
              cells.merge(range.get());
            }
          }
          default -> {}
        }
      }
    }
  }

  private void hide(Xml xml, SheetCells cells) throws Refusal {
    if (xml.attribute("hidden").filter("1"::equals).isPresent()) {
      int last = Math.min(xml.number("max", 0), 16_384);
      for (int column = Math.max(1, xml.number("min", 1)); column <= last; column++) {
        cells.hideColumn(column - 1);
      }
    }
  }

  /// @param at row and column of the cell before, 0-based; takes this one's
  private void readCell(Xml xml, int[] at, SheetCells cells) throws Refusal {
    Optional<CellRange> place = xml.attribute("r").flatMap(CellRange::parse);
    at[1] = place.map(CellRange::firstColumn).orElse(at[1] + 1);
    String type = xml.attribute("t").orElse("n");
    int style = xml.number("s", 0);
    String value = "";
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "x:v" -> value = xml.text();
        case "x:is" -> value = richText(xml);
        default -> {}
      }
    }
    cells.put(at[0], at[1], shown(type, value, style));
  }

  private String shown(String type, String value, int style) {
    return switch (type) {
      case "s" -> {
        int index = Numbers.parse(value, -1);
        yield index >= 0 && index < strings.size() ? strings.get(index) : "";
      }
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "n" -> number(value, style);
      default -> value;
    };
  }

  /// Without a format the number stays as it stands in the file.
  private String number(String value, int style) {
    int id = style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
    String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
    if (value.isEmpty() || format == null) {
      return value;
    }
    try {
      return formatter.formatRawCellContents(Double.parseDouble(value), id, format);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
