package org.gouji.model.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML file as a JSON tree that remembers its lines. Scalars become strings, but for true, false
/// and whole numbers; nothing is ever instantiated by a tag.
///
/// @param root the document
/// @param lines 1-based line by JSON Pointer
record YamlTree(JsonNode root, Map<String, Integer> lines) {

  /// A file that is no YAML.
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1;
    private final int line;

    Malformed(String message, int line) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  static YamlTree parse(String yaml) throws Malformed {
    Map<String, Integer> lines = new HashMap<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setCodePointLimit(20_000_000);
      Node node = new Yaml(options).compose(new StringReader(yaml));
      return new YamlTree(
          node == null ? JsonNodeFactory.instance.arrayNode() : convert(node, "", lines), lines);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Malformed(String.valueOf(e.getProblem()), line);
    }
  }

  /// The line of what a pointer names, or of the nearest element around it.
  int line(String pointer) {
    String at = pointer;
    while (!at.isEmpty() && !lines.containsKey(at)) {
      at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
    }
    return lines.getOrDefault(at, 1);
  }

  private static JsonNode convert(Node node, String pointer, Map<String, Integer> lines)
      throws Malformed {
    lines.put(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < sequence.getValue().size(); i++) {
        array.add(convert(sequence.getValue().get(i), pointer + "/" + i, lines));
      }
      return array;
    }
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (NodeTuple tuple : mapping.getValue()) {
        String key = ((ScalarNode) tuple.getKeyNode()).getValue();
        String escaped = key.replace("~", "~0").replace("/", "~1");
        if (object.has(key)) {
          throw new Malformed(
              "the key " + key + " stands twice", tuple.getKeyNode().getStartMark().getLine() + 1);
        }
        object.set(key, convert(tuple.getValueNode(), pointer + "/" + escaped, lines));
      }
      return object;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    if (node.getTag().equals(Tag.BOOL)) {
      return JsonNodeFactory.instance.booleanNode(node.getValue().equalsIgnoreCase("true"));
    }
    if (node.getTag().equals(Tag.INT) && node.getValue().matches("-?\\d{1,9}")) {
      return JsonNodeFactory.instance.numberNode(Integer.parseInt(node.getValue()));
    }
    return JsonNodeFactory.instance.textNode(node.getValue());
  }
}
