package org.gouji.extractor.internal.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.OpcPackage;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.model.document.Notice;

/// What the stories of one document share while they are read.
///
/// @param notes what notes hold that stand in the text themselves
/// @param fieldsShown whether what looks like a field's code is shown, because the fields of this
///   document do not end
record Parts(
    OpcPackage packed,
    Meter meter,
    Styles styles,
    Numbering numbering,
    boolean fieldsShown,
    Set<String> footnotes,
    Set<String> endnotes,
    List<Piece> notes,
    List<String> watermarks,
    Map<String, Notice> notices) {

  static Parts open(OpcPackage packed, Meter meter, String main, boolean fieldsShown)
      throws Refusal {
    Styles styles = Styles.none();
    Optional<String> stylePart = packed.related(main, "styles");
    if (stylePart.isPresent()) {
      try (Xml xml = packed.xml(stylePart.get()).orElseThrow()) {
        styles = Styles.read(xml);
      }
    }
    Numbering numbering = Numbering.none(styles);
    Optional<String> numberingPart = packed.related(main, "numbering");
    if (numberingPart.isPresent()) {
      try (Xml xml = packed.xml(numberingPart.get()).orElseThrow()) {
        numbering = Numbering.read(xml, styles);
      }
    }
    return of(packed, meter, styles, numbering, fieldsShown);
  }

  static Parts of(
      OpcPackage packed, Meter meter, Styles styles, Numbering numbering, boolean fieldsShown) {
    return new Parts(
        packed,
        meter,
        styles,
        numbering,
        fieldsShown,
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>());
  }

  /// Says a thing once, however often it occurs.
  void notice(Notice notice) {
    notices.putIfAbsent(notice.code(), notice);
  }
}
