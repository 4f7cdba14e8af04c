package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.junit.jupiter.api.Test;

/// `gouji schema` and `gouji catalogue`.
class SchemaCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void printsOneSchemaByEitherName() throws Exception {
    Gouji run = Gouji.run("schema", "gouji-failure");

    assertThat(run.exitCode()).isZero();
    assertThat(MAPPER.readTree(run.out()).path("title").asText()).isEqualTo("gouji-failure/1");
    assertThat(Gouji.run("schema", "gouji-failure/1")).isEqualTo(run);
  }

  @Test
  void printsAllSchemasOneBehindTheOther() throws Exception {
    List<String> titles = new ArrayList<>();
    try (MappingIterator<JsonNode> schemas =
        MAPPER.readerFor(JsonNode.class).readValues(Gouji.run("schema").out())) {
      schemas.forEachRemaining(it -> titles.add(it.path("title").asText()));
    }
    assertThat(titles)
        .containsExactlyElementsOf(Contract.SCHEMAS.stream().map(it -> it + "/1").toList());
  }

  @Test
  void namesTheSchemasThatThereAre() {
    Gouji run = Gouji.run("schema", "gouji-reprot");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("gouji-reprot", "gouji-report");
  }

  @Test
  void listsTheCatalogue() throws Exception {
    Catalogue catalogue = Catalogue.load();
    JsonNode json = MAPPER.readTree(Gouji.run("catalogue", "--json").out());

    assertThat(json.path("digest").asText()).isEqualTo(catalogue.digest());
    assertThat(json.path("indicators")).hasSize(catalogue.indicators().size());
    assertThat(json.path("sections")).hasSize(catalogue.sections().size());
    assertThat(Gouji.run("catalogue").out())
        .contains("expenditure.basic.total", "基本支出", "[money]")
        .hasLineCount(catalogue.indicators().size() + catalogue.sections().size() + 3);
    assertThat(Gouji.run("catalogue", "--lang", "en").out()).contains("basic expenditure");
  }
}
