package org.gouji.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gouji.model.document.Box;
import org.gouji.model.document.Location;
import org.junit.jupiter.api.Test;

class JsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// Every single character, and texts of many, come back as they were.
  @Test
  void escapesWhatHasToBe() throws Exception {
    for (int c = 0; c < Character.MIN_SURROGATE; c++) {
      assertWritten(String.valueOf((char) c));
    }
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(60), 0, 0x2FFFF)
          .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
          .forEach(text::appendCodePoint);
      assertWritten(text.toString());
    }
  }

  private static void assertWritten(String text) throws Exception {
    String written = Json.object(json -> json.string("a", text));
    assertThat(MAPPER.readTree(written).path("a").asText()).isEqualTo(text);
  }

  /// As every encoder writes half of a character.
  @Test
  void writesNoHalfCharacters() {
    for (String half : List.of("\ud840", "\udc00", "a\ud840b", "\udc00\ud840")) {
      assertThat(Json.utf8(json -> json.string("a", half)))
          .isEqualTo(("{\"a\":\"" + half + "\"}").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void setsCommasBetweenFieldsAndElements() {
    assertThat(
        Json.object(
            json -> json.strings("none", List.of())
                .strings("two", List.of("a", "b"))
                .object("empty", it -> it.string("absent", Optional.empty()))
                .list("objects", List.of(1, 2), (it, each) -> it.number("n", each))
                .flag("last", true)))
        .isEqualTo(
            "{\"none\":[],\"two\":[\"a\",\"b\"],\"empty\":{},\"objects\":[{\"n\":1},{\"n\":2}],"
                + "\"last\":true}");
  }

  @Test
  void roundsPlacesAndConfidences() {
    Location page = Location.OnPage.of(2, new Box(0.05, 8.45, 100, 100.25));

    assertThat(
        Json.object(
            json -> json.confidence("sure", 1).confidence("half", 0.125).location("at", page)))
        .isEqualTo(
            "{\"sure\":1.00,\"half\":0.13,\"at\":{\"page\":2,\"box\":[0.1,8.5,100.0,100.3]}}");

    Location beyond = Location.OnPage.of(1, new Box(-12.36, -0.04, -0.03, 7));
    assertThat(Json.object(json -> json.location("at", beyond)))
        .isEqualTo("{\"at\":{\"page\":1,\"box\":[-12.4,0.0,0.0,7.0]}}");
  }

  /// As they are printed, with all their zeros.
  @Test
  void writesDecimalsWithoutPowersOfTen() {
    for (String plain : List.of("0", "12.50", "-0.300000", "0.0000001", "0.00000000",
        "123456789")) {
      assertThat(Json.object(json -> json.decimal("a", new BigDecimal(plain))))
          .isEqualTo("{\"a\":\"" + plain + "\"}");
    }
    assertThat(Json.object(json -> json.decimal("a", new BigDecimal("12E+3"))))
        .isEqualTo("{\"a\":\"12000\"}");
  }

  /// However long the document becomes.
  @Test
  void writesAPlaceTheSameEveryTime() throws Exception {
    Location place = new Location.InCell(3, 2, 1, Optional.empty(), "表1 第2行 第1列");
    List<Integer> many = java.util.stream.IntStream.range(0, 5000).boxed().toList();

    String written =
        Json.object(
            json -> json.list("all", many,
                (it, each) -> it.location("at", place).number("n", each)));

    for (JsonNode each : MAPPER.readTree(written).path("all")) {
      assertThat(each.path("at").toString())
          .isEqualTo("{\"block\":3,\"row\":2,\"column\":1,\"path\":\"表1 第2行 第1列\"}");
    }
    assertThat(MAPPER.readTree(written).path("all")).hasSize(5000);
  }
}
