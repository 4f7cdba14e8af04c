package org.gouji.extractor.internal.other;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.extractor.internal.flow.Flow;
import org.gouji.extractor.internal.flow.Furnishings;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.reader.FormatReader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Document;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Source;

/// Reads Rich Text Format, which many programs save under the name of .doc. Ours, because Tika's
/// parser gives no tables.
public final class RtfReader implements FormatReader {

  private static final byte[] START = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String name() {
    return "rtf";
  }

  @Override
  public Optional<String> detect(byte[] bytes, String file) {
    boolean starts = bytes.length > START.length;
    for (int i = 0; starts && i < START.length; i++) {
      starts = bytes[i] == START[i];
    }
    return starts ? Optional.of("application/rtf") : Optional.empty();
  }

  @Override
  public Document read(byte[] bytes, Source source, Limits limits) throws Refusal {
    Meter meter = new Meter(limits);
    RtfParser parser = new RtfParser(bytes, meter);
    Flow flow = new Flow(meter);
    for (Piece piece : parser.parse()) {
      flow.add(piece);
    }
    for (Piece note : parser.notes()) {
      flow.add(note);
    }
    Set<Furniture> furniture = new LinkedHashSet<>();
    for (Piece head : parser.heads()) {
      furniture.addAll(Furnishings.of(head, Furniture.Kind.HEADER));
    }
    for (Piece foot : parser.feet()) {
      furniture.addAll(Furnishings.of(foot, Furniture.Kind.FOOTER));
    }
    return new Document(source, List.of(), flow.blocks(), List.copyOf(furniture), List.of());
  }
}
