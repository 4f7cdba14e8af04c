package org.gouji.extractor.internal.ocr;

import java.util.ArrayList;
import java.util.List;
import org.gouji.extractor.internal.ocr.Recogniser.Letter;

/// Letters that were taken for characters which look like them: among ideographs a lone T of which the
/// network was not sure is 工.
final class LookAlikes {

  private static final double SURE = 0.9;
  private static final String LETTER = "T";
  private static final String IDEOGRAPH = "工";

  private LookAlikes() {}

  static List<Letter> resolved(List<Letter> letters) {
    List<Letter> out = new ArrayList<>(letters);
    for (int i = 0; i < out.size(); i++) {
      Letter letter = out.get(i);
      boolean among =
          (i == 0 || isIdeograph(out.get(i - 1)))
              && i + 1 < out.size() && isIdeograph(out.get(i + 1));
      if (letter.text().equals(LETTER) && letter.confidence() < SURE && among) {
        out.set(i, new Letter(IDEOGRAPH, letter.centre(), letter.confidence()));
      }
    }
    return out;
  }

  private static boolean isIdeograph(Letter letter) {
    return Character.isIdeographic(letter.text().codePointAt(0));
  }
}
