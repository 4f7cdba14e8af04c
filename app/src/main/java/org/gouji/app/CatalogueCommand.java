package org.gouji.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gouji.app.text.Words;
import org.gouji.model.Message.Language;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.catalogue.SectionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji catalogue`: lists every indicator and every kind of section.
@Command(name = "catalogue")
final class CatalogueCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Option(names = "--json")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue catalogue = Catalogue.load();
    if (json) {
      out.println(json(catalogue));
    } else {
      text(catalogue, main.words(), out);
    }
    return ExitCode.OK;
  }

  private static void text(Catalogue catalogue, Words words, PrintWriter out) {
    boolean zh = words.language() == Language.ZH;
    out.println(words.say("catalogue.indicators", catalogue.indicators().size()));
    for (Indicator indicator : catalogue.indicators()) {
      out.printf(
          "  %-44s %s  [%s]%s%n",
          indicator.id(),
          zh ? indicator.zh() : indicator.en(),
          dimension(indicator),
          indicator.source().map(it -> "  " + it).orElse(""));
    }
    out.println();
    out.println(words.say("catalogue.sections", catalogue.sections().size()));
    for (SectionKind section : catalogue.sections()) {
      out.printf("  %-44s %s%n", section.id(), zh ? section.zh() : section.en());
    }
  }

  /// One object; the order is that of the catalogue.
  private static String json(Catalogue catalogue) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("digest", catalogue.digest());
      out.writeArrayFieldStart("indicators");
      for (Indicator indicator : catalogue.indicators()) {
        out.writeStartObject();
        names(out, indicator.id(), indicator.zh(), indicator.en());
        out.writeStringField("dimension", dimension(indicator));
        if (indicator.parent().isPresent()) {
          out.writeStringField("parent", indicator.parent().get());
        }
        if (indicator.source().isPresent()) {
          out.writeStringField("source", indicator.source().get());
        }
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("sections");
      for (SectionKind section : catalogue.sections()) {
        out.writeStartObject();
        names(out, section.id(), section.zh(), section.en());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void names(JsonGenerator out, String id, String zh, String en)
      throws IOException {
    out.writeStringField("id", id);
    out.writeStringField("zh", zh);
    out.writeStringField("en", en);
  }

  private static String dimension(Indicator indicator) {
    return indicator.dimension().name().toLowerCase(Locale.ROOT);
  }
}
