package org.gouji.extractor.internal.flow;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.extractor.reader.Refusal;

/// Parts and relationships of a package (ECMA-376 part 2). What a relationship says to stand outside
/// the file is never followed.
public final class OpcPackage {

  /// @param type last word of the relationship's type, such as `styles`
  /// @param target name of the part
  public record Relationship(String id, String type, String target) {}

  private final Zip zip;
  private final Meter meter;
  private final Map<String, List<Relationship>> relationships = new HashMap<>();

  public OpcPackage(Zip zip, Meter meter) {
    this.zip = zip;
    this.meter = meter;
  }

  public boolean has(String part) {
    return zip.has(part);
  }

  public Optional<Xml> xml(String part) throws Refusal {
    Optional<InputStream> stream = zip.open(part);
    return stream.isEmpty() ? Optional.empty() : Optional.of(Xml.open(stream.get(), meter));
  }

  public Optional<byte[]> bytes(String part) throws Refusal {
    return zip.bytes(part);
  }

  /// @param part empty for the package itself
  public List<Relationship> relationships(String part) throws Refusal {
    List<Relationship> known = relationships.get(part);
    if (known == null) {
      known = readRelationships(part);
      relationships.put(part, known);
    }
    return known;
  }

  public Optional<Relationship> relationship(String part, String id) throws Refusal {
    return relationships(part).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// The part of a type that belongs to another, such as the styles of the document.
  public Optional<String> related(String part, String type) throws Refusal {
    return relationships(part).stream()
        .filter(it -> it.type().equals(type) && has(it.target()))
        .map(Relationship::target)
        .findFirst();
  }

  private List<Relationship> readRelationships(String part) throws Refusal {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    List<Relationship> found = new ArrayList<>();
    Optional<Xml> opened = xml(name);
    if (opened.isEmpty()) {
      return found;
    }
    try (Xml xml = opened.get()) {
      while (xml.descendant(0)) {
        boolean external = xml.attribute("TargetMode").filter("External"::equals).isPresent();
        if (!xml.name().equals("rel:Relationship") || external) {
          continue;
        }
        String type = xml.attribute("Type").orElse("");
        found.add(
            new Relationship(
                xml.attribute("Id").orElse(""),
                type.substring(type.lastIndexOf('/') + 1),
                resolve(folder, xml.attribute("Target").orElse(""))));
      }
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> steps = new ArrayList<>();
    for (String step : (folder + target).split("/")) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.removeLast();
        }
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
