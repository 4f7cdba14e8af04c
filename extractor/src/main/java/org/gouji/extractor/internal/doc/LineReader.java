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
  private static final char TAB = '\t';
  private static final char LINE_BREAK = '\u000b';
  private static final char COLUMN_BREAK = '\u000e';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final char HARD_HYPHEN = '\u001e';
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
      while (at < end) {
        markDeleted = run.deleted();
        markHidden = run.hidden() || styleHidden;
        int next = plain(at, end, run);
        String shown =
            next > at
                ? Symbols.unicode(document.text().substring(at, next), run.font())
                : sign(at, run, anchors);
        show(shown, run, styleHidden, out);
        contents |= fields.inContents() && !out.isEmpty();
        at = Math.max(next, at + 1);
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

  /// Where a stretch ends that is shown as it stands.
  private int plain(int from, int to, Run run) {
    int at = from;
    while (at < to && document.text().charAt(at) >= ' ' && !isSymbol(at, run)) {
      at++;
    }
    return at;
  }

  private boolean isSymbol(int at, Run run) {
    return run.special() && document.text().charAt(at) == SYMBOL && !run.symbol().isEmpty();
  }

  /// @return what a character stands for that is none of the text
  private String sign(int at, Run run, List<Integer> anchors) {
    return switch (document.text().charAt(at)) {
      case FIELD_BEGIN -> {
        fields.begin();
        yield "";
      }
      case FIELD_SEPARATOR -> {
        fields.separate();
        yield "";
      }
      case FIELD_END -> fields.end();
      case DRAWING -> {
        if (!run.deleted() && !run.hidden()) {
          anchors.add(at);
        }
        yield "";
      }
      case LINE_BREAK, COLUMN_BREAK -> "\n";
      case HARD_HYPHEN -> "-";
      case TAB -> "\t";
      case SYMBOL -> run.symbol();
      default -> "";
    };
  }

  private void show(String shown, Run run, boolean styleHidden, StringBuilder out) {
    if (shown.isEmpty()) {
      return;
    }
    if (!fields.visible() && !fieldsShown) {
      fields.code(shown);
    } else if (!run.deleted() && !run.hidden() && !styleHidden) {
      out.append(shown);
    }
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
