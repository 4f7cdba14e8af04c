package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Runs a pipeline over documents whose truth is known and counts what it got right.
///
/// The pipeline comes in as two functions, so that this knows none: one gives the contract document of
/// a file, the other what the extractor saw of it (`gouji-document/1`), which a place is looked up in.
/// Not safe for use by several threads.
public final class Evaluation {

  private static final Set<String> FORMATS =
      Set.of("docx", "doc", "pdf", "rtf", "html", "htm", "mht", "mhtml");

  private final Function<Path, String> check;
  private final Function<Path, String> extract;
  private final ContractFaults contract = new ContractFaults();
  private final JsonMapper json = new JsonMapper();

  /// @param check file to a line of `gouji-report/1` or `gouji-failure/1`
  /// @param extract file to a line of `gouji-document/1`
  public Evaluation(Function<Path, String> check, Function<Path, String> extract) {
    this.check = check;
    this.extract = extract;
  }

  /// A document and the file with its truth.
  public record Case(Path document, Path gold) {

    /// docx, doc, pdf …; a PDF whose name ends in `-scan` is a `scan`.
    public String format() {
      String name = document.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith("-scan.pdf") ? "scan" : name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /// Every document below some folders that has a gold file there: `a-2021.docx` and `a-2021-scan.pdf`
  /// belong to `a-2021.json`. Of two documents with the same name the first counts.
  ///
  /// @throws UncheckedIOException when a folder cannot be read
  public static List<Case> cases(List<Path> folders) {
    Map<String, Path> gold = new TreeMap<>();
    Map<String, Path> documents = new TreeMap<>();
    for (Path folder : folders) {
      for (Path file : below(folder)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
          gold.putIfAbsent(name.substring(0, name.length() - ".json".length()), file);
        } else if (FORMATS
            .contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
          documents.putIfAbsent(name, file);
        }
      }
    }
    List<Case> cases = new ArrayList<>();
    documents.forEach((name, file) -> {
      String stem = name.replaceFirst("(-scan)?\\.[^.]+$", "");
      Optional.ofNullable(gold.get(stem)).ifPresent(truth -> cases.add(new Case(file, truth)));
    });
    return cases;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Result run(List<Case> cases) {
    return new Result(cases.stream().map(this::compare).toList());
  }

  /// Compares one document.
  public Comparison compare(Case one) {
    JsonNode gold = tree(read(one.gold()));
    JsonNode answer = tree(check.apply(one.document()));
    return compare(one.document().getFileName().toString(), one.format(), gold, answer,
        places(one));
  }

  /// The same for a document that is no file.
  ///
  /// @param name to call it
  /// @param gold its truth
  /// @param answer its contract document
  /// @param seen its `gouji-document/1` document
  public Comparison compare(String name, JsonNode gold, String answer, String seen) {
    return compare(name, "docx", gold, tree(answer), Places.inBlocks(tree(seen)));
  }

  private Comparison compare(String name, String format, JsonNode gold, JsonNode answer,
      Places places) {
    return Comparison.of(name, format, gold, new Answer(answer), places, contract.of(answer));
  }

  private Places places(Case one) {
    return switch (one.format()) {
      case "pdf" -> Places.onPages(one.document(), false);
      case "scan" -> Places.onPages(one.document(), true);
      default -> Places.inBlocks(tree(extract.apply(one.document())));
    };
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "no JSON: " + text.substring(0, Math.min(text.length(), 200)), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
