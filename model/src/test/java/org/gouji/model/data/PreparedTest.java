package org.gouji.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {

  private static final String SCHEMA =
      """
      {"type": "array", "items": {"type": "object", "properties": {"unit": {"type": "string"}},
       "required": ["unit"], "additionalProperties": false}}
      """;
  private static final String YAML =
      """
      # yaml-language-server: $schema=some.schema.json
      # 元 and 人.
      - { unit: 元 }

      - unit: 人
      """;

  @TempDir
  private Path folder;

  /// An entry of the files below.
  record Named(String unit) {}

  @Test
  void theBuildHasPreparedWhatTheCatalogueReads() throws Exception {
    for (String file : List.of("indicators", "sections", "units")) {
      byte[] yaml = DataSet.bytes(Catalogue.class, file + ".yaml");
      byte[] schema = DataSet.bytes(Catalogue.class, file + ".schema.json");
      Prepared.Entries prepared =
          Prepared.of(Catalogue.class, file + ".yaml", yaml, schema).orElseThrow();
      YamlTree tree = YamlTree.parse(new String(yaml));
      assertThat(prepared.root()).isEqualTo(tree.root());
      assertThat(prepared.line(7)).isEqualTo(tree.line("/7"));
    }
  }

  @Test
  void onlyWhatIsUnchangedSinceTheBuildIsTakenAsPrepared() {
    byte[] yaml = DataSet.bytes(Catalogue.class, "units.yaml");
    byte[] schema = DataSet.bytes(Catalogue.class, "units.schema.json");
    byte[] edited = yaml.clone();
    edited[edited.length - 2]++;
    assertThat(Prepared.of(Catalogue.class, "units.yaml", edited, schema)).isEmpty();
    assertThat(Prepared.of(Catalogue.class, "units.yaml", yaml, yaml)).isEmpty();
    assertThat(Prepared.of(Catalogue.class, "none.yaml", yaml, schema)).isEmpty();
  }

  @Test
  void aFileWithAFaultIsNotPreparedAndItsReaderSaysWhatIsWrong() throws Exception {
    write("good.yaml", YAML);
    write("unknown-key.yaml", YAML.replace("unit: 人", "unti: 人"));
    write("no-yaml.yaml", YAML + "- [\n");
    write("no-schema.yaml", "- unit: 元\n");
    write("some.schema.json", SCHEMA);
    Prepared.main(folder.toString());
    assertThat(folder.toFile().list((parent, name) -> name.endsWith(".prepared.json")))
        .containsExactly("good.yaml.prepared.json");

    DataSet data = new DataSet();
    byte[] faulty = Files.readAllBytes(folder.resolve("unknown-key.yaml"));
    data.read(faulty, "unknown-key.yaml", SCHEMA.getBytes(), Named.class);
    assertThatThrownBy(data::finish).hasMessageContaining("unknown-key.yaml:5");
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
