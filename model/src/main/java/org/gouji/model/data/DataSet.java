package org.gouji.model.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Reads one module's YAML files and says all that is wrong with them at once.
///
/// Use: `read` each file, report what only the reader of the data can know with `fault`, and end
/// with `finish`, which throws when anything was wrong. Not safe for use by several threads.
public final class DataSet {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  private final List<String> faults = new ArrayList<>();
  private final MessageDigest digest = Sha256.begin();

  /// One entry of a file, and where it begins.
  ///
  /// @param file its name
  /// @param line 1-based
  public record Entry<T>(T value, String file, int line) {}

  /// The entries of a YAML list on the class path, bound to `type`.
  ///
  /// @param owner class whose package the file names are relative to
  /// @param file such as `rules/sums.yaml`
  /// @param schema its JSON Schema, relative to the same package
  public <T> List<Entry<T>> read(Class<?> owner, String file, String schema, Class<T> type) {
    byte[] yaml = bytes(owner, file);
    byte[] rules = bytes(owner, schema);
    return Prepared.of(owner, file, yaml, rules)
        .map(
            prepared -> {
              digest.update(yaml);
              return bind(prepared.root(), prepared::line, file, type);
            })
        .orElseGet(() -> read(yaml, file, rules, type));
  }

  /// The same for a file that a user brings.
  public <T> List<Entry<T>> read(byte[] yaml, String file, byte[] schema, Class<T> type) {
    digest.update(yaml);
    YamlTree tree;
    try {
      tree = YamlTree.parse(new String(yaml, StandardCharsets.UTF_8));
    } catch (YamlTree.Malformed e) {
      faults.add("%s:%d: %s".formatted(file, e.line(), e.getMessage()));
      return List.of();
    }
    int before = faults.size();
    validate(tree, file, schema);
    if (faults.size() > before || !tree.root().isArray()) {
      return List.of();
    }
    return bind(tree.root(), index -> tree.line("/" + index), file, type);
  }

  private <T> List<Entry<T>> bind(
      JsonNode root, IntUnaryOperator lines, String file, Class<T> type) {
    List<Entry<T>> entries = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      int line = lines.applyAsInt(i);
      try {
        entries.add(new Entry<>(MAPPER.treeToValue(root.get(i), type), file, line));
      } catch (IOException | IllegalArgumentException e) {
        faults.add("%s:%d: %s".formatted(file, line, firstLine(e)));
      }
    }
    return entries;
  }

  /// Reports a fault that the schema cannot see, such as a reference to an unknown id.
  public void fault(Entry<?> entry, String message) {
    faults.add("%s:%d: %s".formatted(entry.file(), entry.line(), message));
  }

  /// @return the first 12 hexadecimal digits of the SHA-256 over all files, in the order read
  /// @throws IllegalStateException naming every fault, a line each
  public String finish() {
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "%d faults in the data:%n%s".formatted(faults.size(), String.join("\n", faults)));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private void validate(YamlTree tree, String file, byte[] schema) {
    Schema validator = Schemas.of(new String(schema, StandardCharsets.UTF_8));
    for (com.networknt.schema.Error error : validator.validate(tree.root())) {
      String pointer = error.getInstanceLocation().toString();
      faults.add("%s:%d: %s".formatted(file, tree.line(pointer), error.getMessage()));
    }
  }

  static byte[] bytes(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + owner.getPackageName() + " " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
