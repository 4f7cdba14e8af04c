package org.gouji.extractor.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.gouji.extractor.reader.Refusal;

/// Runs the content of pages in one pass and takes down glyphs, rulings and pictures. Paints nothing,
/// decodes no picture, loads no colour profile. One for a document: it keeps what it has looked up in
/// fonts.
final class ContentReader {

  /// Operators of one page. A page of a dense budget book has some 20,000.
  private static final int OPERATORS = 3_000_000;

  private static final int NESTED_FORMS = 16;

  private static final int SAVED_STATES = 512;

  private final Deadline deadline;
  private final long bytesLeft;
  private final Map<COSBase, GlyphFont> fonts = new IdentityHashMap<>();
  private final Deque<GraphicsState> saved = new ArrayDeque<>();
  private PageCanvas canvas;
  private GraphicsState state;
  private PDResources resources;
  private double currentX;
  private double currentY;
  private boolean clipping;
  private int operators;
  private int depth;

  /// @param bytes unpacked content of one page that is read
  ContentReader(Deadline deadline, long bytes) {
    this.deadline = deadline;
    this.bytesLeft = bytes;
  }

  PageContent read(PDPage page, int number) throws Refusal {
    canvas = new PageCanvas(page);
    state = new GraphicsState(canvas.display());
    resources = page.getResources();
    saved.clear();
    clipping = false;
    operators = 0;
    depth = 0;
    boolean complete = true;
    try {
      run(content(page));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged page keeps what was drawn before the damage; the page's notice says so.
      complete = false;
    }
    deadline.check();
    return canvas.content(number, complete);
  }

  private byte[] content(PDPage page) throws IOException {
    var out = new ByteArrayOutputStream();
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      copy(streams.next().getCOSObject(), out);
      out.write('\n');
    }
    return out.toByteArray();
  }

  private void copy(COSStream stream, ByteArrayOutputStream out) throws IOException {
    try (InputStream in = BoundedStream.open(stream, bytesLeft - out.size())) {
      in.transferTo(out);
    }
  }

  private void run(byte[] content) throws IOException {
    var parser = new PDFStreamParser(new PdfBytes.Content(content));
    List<COSBase> operands = new ArrayList<>();
    int level = saved.size();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        if (++operators > OPERATORS || operators % 4096 == 0 && deadline.passed()) {
          throw new IOException("page draws too much");
        }
        run(operator.getName(), operands, level);
        operands.clear();
      } else if (operands.size() < 64) {
        operands.add((COSBase) token);
      }
    }
  }

  private void run(String operator, List<COSBase> operands, int level) throws IOException {
    switch (operator) {
      case "q" -> {
        if (saved.size() < SAVED_STATES) {
          saved.push(state.copy());
        }
      }
      case "Q" -> {
        if (saved.size() > level) {
          state = saved.pop();
        }
      }
      case "cm" -> state.matrix = matrix(operands).then(state.matrix);
      case "gs" -> external(operands);
      case "Do" -> object(operands);
      case "BI" -> canvas.image(state.matrix);
      case "g", "rg", "k", "sc", "scn" -> state.fill = lightness(operands, state.fill);
      case "G", "RG", "K", "SC", "SCN" -> state.stroke = lightness(operands, state.stroke);
      case "cs" -> state.fill = 0;
      case "CS" -> state.stroke = 0;
      default -> {
        if (!path(operator, operands)) {
          text(operator, operands);
        }
      }
    }
  }

  private boolean path(String operator, List<COSBase> operands) {
    PageCanvas.Path path = canvas.path();
    switch (operator) {
      case "m" -> to(operands, 0, (x, y) -> path.move(x, y));
      case "l" -> to(operands, 0, (x, y) -> path.line(x, y));
      case "c" -> to(operands, 4, (x, y) -> path.curve(x, y));
      case "v", "y" -> to(operands, 2, (x, y) -> path.curve(x, y));
      case "re" -> rectangle(operands);
      case "h" -> path.close();
      case "S" -> paint(false, true);
      case "s" -> {
        path.close();
        paint(false, true);
      }
      case "f", "F", "f*" -> paint(true, false);
      case "B", "B*" -> paint(true, true);
      case "b", "b*" -> {
        path.close();
        paint(true, true);
      }
      case "W", "W*" -> clipping = true;
      case "n" -> paint(false, false);
      default -> {
        return false;
      }
    }
    return true;
  }

  private interface PointSink {
    void point(double x, double y);
  }

  private void to(List<COSBase> operands, int at, PointSink sink) {
    if (operands.size() >= at + 2) {
      currentX = number(operands, at);
      currentY = number(operands, at + 1);
      sink.point(state.matrix.x(currentX, currentY), state.matrix.y(currentX, currentY));
    }
  }

  private void rectangle(List<COSBase> operands) {
    if (operands.size() < 4) {
      return;
    }
    double x = number(operands, 0);
    double y = number(operands, 1);
    double w = number(operands, 2);
    double h = number(operands, 3);
    PageCanvas.Path path = canvas.path();
    Transform m = state.matrix;
    path.move(m.x(x, y), m.y(x, y));
    path.line(m.x(x + w, y), m.y(x + w, y));
    path.line(m.x(x + w, y + h), m.y(x + w, y + h));
    path.line(m.x(x, y + h), m.y(x, y + h));
    path.close();
  }

  private void paint(boolean fill, boolean stroke) {
    if (fill) {
      canvas.path().fill(state.fill);
    }
    if (stroke) {
      canvas.path().stroke(state.stroke);
    }
    if (clipping) {
      canvas.path().outline().ifPresent(state::clip);
      clipping = false;
    }
    canvas.path().clear();
  }

  private void text(String operator, List<COSBase> operands) throws IOException {
    switch (operator) {
      case "BT" -> state.line(Transform.IDENTITY);
      case "Tf" -> font(operands);
      case "Tc" -> state.characterSpacing = number(operands, 0);
      case "Tw" -> state.wordSpacing = number(operands, 0);
      case "Tz" -> state.horizontalScale = number(operands, 0) / 100;
      case "TL" -> state.leading = number(operands, 0);
      case "Ts" -> state.rise = number(operands, 0);
      case "Tr" -> state.mode = (int) number(operands, 0);
      case "Td" -> state.nextLine(number(operands, 0), number(operands, 1));
      case "TD" -> {
        state.leading = -number(operands, 1);
        state.nextLine(number(operands, 0), number(operands, 1));
      }
      case "Tm" -> state.line(matrix(operands));
      case "T*" -> state.nextLine(0, -state.leading);
      case "Tj" -> show(operands, 0);
      case "TJ" -> showAll(operands);
      case "'" -> {
        state.nextLine(0, -state.leading);
        show(operands, 0);
      }
      case "\"" -> {
        state.wordSpacing = number(operands, 0);
        state.characterSpacing = number(operands, 1);
        state.nextLine(0, -state.leading);
        show(operands, 2);
      }
      default -> {
        // Marked content, clipping, shading and compatibility sections draw nothing we take down.
      }
    }
  }

  private void font(List<COSBase> operands) throws IOException {
    state.font = null;
    if (operands.size() >= 2 && operands.get(0) instanceof COSName name && resources != null) {
      state.fontSize = number(operands, 1);
      COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
      COSDictionary font = all == null ? null : all.getCOSDictionary(name);
      state.font = font == null ? null : known(font, name);
    }
  }

  private GlyphFont known(COSDictionary font, COSName name) throws IOException {
    GlyphFont known = fonts.get(font);
    if (known == null) {
      PDResources here = resources;
      known = new GlyphFont(font, () -> here.getFont(name));
      fonts.put(font, known);
    }
    return known;
  }

  private void show(List<COSBase> operands, int at) throws IOException {
    if (at < operands.size() && operands.get(at) instanceof COSString string) {
      show(string.getBytes());
    }
  }

  private void showAll(List<COSBase> operands) throws IOException {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSArray array)) {
      return;
    }
    for (COSBase item : array) {
      if (item instanceof COSString string) {
        show(string.getBytes());
      } else if (item instanceof COSNumber number && state.font != null) {
        double shift = -number.floatValue() / 1000 * state.fontSize;
        state.advance(state.font.vertical() ? shift : shift * state.horizontalScale);
      }
    }
  }

  private void show(byte[] bytes) throws IOException {
    if (state.font == null || state.fontSize == 0) {
      return;
    }
    GraphicsState now = state;
    var ems =
        new Transform(
            now.fontSize * now.horizontalScale, 0, 0, now.fontSize, 0, now.rise);
    boolean bold = now.font.bold() || now.mode == 2;
    double colour = 1 - (1 - (now.mode == 1 ? now.stroke : now.fill)) * now.alpha;
    now.font.decode(
        bytes,
        (shape, wordSpace) -> {
          if (shape.text() == null || !shape.text().isEmpty()) {
            Transform em = ems.then(now.text).then(now.matrix);
            if (now.font.vertical()) {
              em = em.shifted(-shape.shiftX(), -shape.shiftY());
            }
            canvas.glyph(shape.text(), em, shape.width(), bold, colour, now.mode % 4 != 3,
                now.clip);
          }
          double extra = now.characterSpacing + (wordSpace ? now.wordSpacing : 0);
          double move = shape.advance() * now.fontSize + extra;
          now.advance(now.font.vertical() ? move : move * now.horizontalScale);
        });
  }

  private void external(List<COSBase> operands) {
    if (!operands.isEmpty() && operands.get(0) instanceof COSName name && resources != null) {
      PDExtendedGraphicsState external = resources.getExtGState(name);
      Float alpha = external == null ? null : external.getNonStrokingAlphaConstant();
      if (alpha != null) {
        state.alpha = alpha;
      }
    }
  }

  private void object(List<COSBase> operands) throws IOException {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || resources == null) {
      return;
    }
    if (resources.isImageXObject(name)) {
      canvas.image(state.matrix);
      return;
    }
    PDXObject object = resources.getXObject(name);
    if (object instanceof PDFormXObject form && depth < NESTED_FORMS) {
      form(form);
    }
  }

  private void form(PDFormXObject form) throws IOException {
    PDResources outer = resources;
    GraphicsState before = state;
    int level = saved.size();
    state = state.copy();
    depth++;
    try {
      if (form.getResources() != null) {
        resources = form.getResources();
      }
      var m = form.getMatrix();
      state.matrix =
          new Transform(
              m.getScaleX(),
              m.getShearY(),
              m.getShearX(),
              m.getScaleY(),
              m.getTranslateX(),
              m.getTranslateY())
              .then(state.matrix);
      var out = new ByteArrayOutputStream();
      copy(form.getCOSObject(), out);
      run(out.toByteArray());
    } finally {
      while (saved.size() > level) {
        saved.pop();
      }
      depth--;
      resources = outer;
      state = before;
    }
  }

  private static Transform matrix(List<COSBase> operands) {
    return operands.size() < 6
        ? Transform.IDENTITY
        : new Transform(
            number(operands, 0),
            number(operands, 1),
            number(operands, 2),
            number(operands, 3),
            number(operands, 4),
            number(operands, 5));
  }

  private static double number(List<COSBase> operands, int at) {
    return at < operands.size() && operands.get(at) instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }

  /// How light a colour is, from 0 for black to 1 for white, by the number of its components: grey,
  /// red green blue, or cyan magenta yellow black. Patterns and spot colours count as dark.
  private double lightness(List<COSBase> operands, double before) {
    for (COSBase operand : operands) {
      if (!(operand instanceof COSNumber)) {
        return 0;
      }
    }
    double colour =
        switch (operands.size()) {
          case 1 -> number(operands, 0);
          case 3 ->
              0.3 * number(operands, 0) + 0.59 * number(operands, 1) + 0.11 * number(operands, 2);
          case 4 ->
              (1 - number(operands, 3))
                  * (1
                      - 0.3 * number(operands, 0)
                      - 0.59 * number(operands, 1)
                      - 0.11 * number(operands, 2));
          default -> before;
        };
    return Math.max(0, Math.min(1, colour));
  }
}
