package org.gouji.extractor.internal.doc;

import java.util.ArrayList;
import java.util.List;
import org.gouji.extractor.internal.flow.Blanks;
import org.gouji.extractor.internal.flow.Fields;
import org.gouji.extractor.internal.flow.Symbols;

/// Reads the characters of paragraphs as they are displayed with all changes accepted. The control
/// characters are those of [MS-DOC] 2.4.1.
final class LineReader {

  private static final char DRAWING = '\u0008';
  private static final char LINE_BREAK = '\u000b';
  private static final char COLUMN_BREAK = '\u000e';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final char HARD_HYPHEN = '\u001e';
  private static final char SOFT_HYPHEN = '\u001f';
  private static final char SYMBOL = '(';

  /// @param joinsNext whether the paragraph has lost its end mark
  /// @param counted whether it takes a number
  /// @param contents whether it is part of a table of contents
  /// @param anchors offsets at which drawings are anchored
  /// @param objects what embedded objects are called in the pool
  record Shown(
      String text,
      boolean joinsNext,
      boolean counted,
      boolean contents,
      List<Integer> anchors,
      List<Integer> objects) {}

  private final BinaryDocument document;
  private final Fields fields;
  private final boolean fieldsShown;

  LineReader(BinaryDocument document, Fields fields, boolean fieldsShown) {
    this.document = document;
    this.fields = fields;
    this.fieldsShown = fieldsShown;
  }

  boolean fieldsShown() {
    return fieldsShown;
  }

  boolean unfinished() {
    return !fields.visible();
  }

  /// Whether a tracked change takes out the character at an offset.
  boolean deleted(int offset) {
    int index = search(offset);
    return index < document.runs().size()
        && document.runs().get(index).start() <= offset
        && document.runs().get(index).deleted();
  }

  Shown read(Paragraph paragraph) {
    boolean styleHidden = document.style(paragraph.style()).hidden();
    boolean contents = fields.inContents();
    StringBuilder out = new StringBuilder();
    List<Integer> anchors = new ArrayList<>();
    List<Integer> objects = new ArrayList<>();
    int at = paragraph.start();
    boolean markDeleted = false;
    boolean markHidden = false;
    for (int i = search(at); at < paragraph.end(); i++) {
      boolean none = i >= document.runs().size();
      Run run =
          none
              ? new Run(at, paragraph.end(), false, false, false, "", 0, "")
              : document.runs().get(i);
      int end = Math.min(run.end(), paragraph.end());
      if (run.object() != 0 && !run.deleted() && !run.hidden()) {
        objects.add(run.object());
      }
      for (; at < end; at++) {
        markDeleted = run.deleted();
        markHidden = run.hidden() || styleHidden;
        character(at, run, styleHidden, out, anchors);
        contents |= fields.inContents() && !out.isEmpty();
      }
    }
    boolean empty = Blanks.strip(out.toString()).isEmpty();
    return new Shown(
        out.toString(),
        markDeleted && !empty,
        !(markDeleted || markHidden && empty),
        contents,
        anchors,
        objects);
  }

  private void character(
      int at, Run run, boolean styleHidden, StringBuilder out, List<Integer> anchors) {
    char c = document.text().charAt(at);
    String shown = "";
    switch (c) {
      case FIELD_BEGIN -> fields.begin();
      case FIELD_SEPARATOR -> fields.separate();
      case FIELD_END -> shown = fields.end();
      case DRAWING -> {
        if (!run.deleted() && !run.hidden()) {
          anchors.add(at);
        }
      }
      case LINE_BREAK, COLUMN_BREAK -> shown = "\n";
      case HARD_HYPHEN -> shown = "-";
      case SOFT_HYPHEN -> {}
      default -> shown = ordinary(c, run);
    }
    if (shown.isEmpty()) {
      return;
    }
    if (!fields.visible() && !fieldsShown) {
      fields.code(shown);
    } else if (!run.deleted() && !run.hidden() && !styleHidden) {
      out.append(shown);
    }
  }

  private static String ordinary(char c, Run run) {
    if (c < ' ') {
      return c == '\t' ? "\t" : "";
    }
    if (c == SYMBOL && run.special() && !run.symbol().isEmpty()) {
      return run.symbol();
    }
    return Symbols.unicode(String.valueOf(c), run.font());
  }

  /// The first run that ends behind an offset.
  private int search(int offset) {
    int low = 0;
    int high = document.runs().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (document.runs().get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
