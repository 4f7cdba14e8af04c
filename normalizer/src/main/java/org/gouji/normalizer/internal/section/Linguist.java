package org.gouji.normalizer.internal.section;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.LinkedHashSet;
import java.util.Set;

/// Words of a heading, by HanLP with its global dictionaries and configuration left alone. Created
/// when the first heading needs it: loading takes longer than reading a report. Safe for use by
/// several threads.
final class Linguist {

  private final Segment segment =
      new ViterbiSegment()
          .enableCustomDictionary(false)
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableNumberQuantifierRecognize(false)
          .enableOffset(true);

  /// The words that carry meaning, each once, in order; punctuation and particles left out.
  Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (Term term : segment.seg(text)) {
      String tag = String.valueOf(term.nature);
      boolean particle =
          tag.startsWith("w") || tag.startsWith("u") || tag.startsWith("c") || tag.startsWith("p");
      if (!particle && !term.word.isBlank()) {
        words.add(term.word);
      }
    }
    return words;
  }
}
