package org.gouji.corpus.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.corpus.output.DocumentSink;
import org.gouji.corpus.output.Draft;

/// A file with documents as they are: one a line, or one a line within an array.
final class DocumentFile implements DocumentSink {

  private final Draft draft;
  private final Writer writer;
  private final boolean array;
  private boolean any;

  DocumentFile(Path out, boolean replace, boolean array) throws IOException {
    draft = Draft.file(out, replace);
    writer = Files.newBufferedWriter(draft.path());
    this.array = array;
  }

  @Override
  public void add(String line) throws IOException {
    if (array) {
      writer.append(any ? ",\n" : "[\n").append(line);
    } else {
      writer.append(line).append('\n');
    }
    any = true;
  }

  @Override
  public void finish() throws IOException {
    if (array) {
      writer.append(any ? "\n]\n" : "[]\n");
    }
    writer.close();
    draft.publish();
  }

  @Override
  public void close() throws IOException {
    try (draft) {
      writer.close();
    }
  }
}
