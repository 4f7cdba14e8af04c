package org.gouji.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.corpus.store.Store;

/// A folder that a command reads a store from, and that has to hold one.
final class StoreFolder {

  private StoreFolder() {}

  /// Whether there is none, which is then said in one line.
  static boolean isWithoutStore(Path folder, Words words, PrintWriter err) {
    if (Store.exists(folder)) {
      return false;
    }
    err.println(words.say("store.none", Plain.line(folder.toString())));
    return true;
  }
}
