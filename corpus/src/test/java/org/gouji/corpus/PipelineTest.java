package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private static final Path SAMPLE = Path.of("reports/xihe-2023.docx");

  private static Pipeline with(Function<Document, Assessment> assess) {
    Extractor extractor = Extractor.create(Limits.DEFAULT);
    return new Pipeline(
        Catalogue.load(), List.of(), Pipeline.Reading.by(extractor), assess, "test");
  }

  private static Failure failure(Pipeline.Checked checked) {
    return ((Outcome.Failed<Assessment>) checked.outcome()).failure();
  }

  @Test
  void givesTheAssessmentOfAReport() {
    Pipeline.Checked checked = Pipeline.create(Limits.DEFAULT).check(SAMPLE);

    assertThat(checked.outcome()).isInstanceOf(Outcome.Ok.class);
    assertThat(checked.source().reader()).isEqualTo("docx");
    assertThat(checked.line()).startsWith("{\"schema\":\"gouji-report/1\"").doesNotContain("\n");
  }

  @Test
  void givesTheReasonWhyAFileHasNone() {
    Pipeline.Checked checked = Pipeline.create(Limits.DEFAULT).check(Path.of("missing.docx"));

    assertThat(failure(checked).kind()).isEqualTo(Failure.Kind.UNREADABLE);
    assertThat(checked.line()).startsWith("{\"schema\":\"gouji-failure/1\"");
    assertThat(Pipeline.create(Limits.DEFAULT).document(Path.of("missing.docx")))
        .isEqualTo(checked.line());
  }

  /// One report that trips a fault of ours must not stop the others.
  @Test
  void turnsAFaultOfOursIntoAFailureOfThatFile() {
    for (Throwable fault : List.of(
        new IllegalStateException("x"), new NoClassDefFoundError("x"), new AssertionError("x"))) {
      Pipeline.Checked checked = failing(fault).check(SAMPLE);

      assertThat(failure(checked).kind()).isEqualTo(Failure.Kind.INTERNAL);
      assertThat(checked.source().sha256()).hasSize(64);
      assertThat(checked.line()).contains("\"kind\":\"internal\"", "xihe-2023.docx");
    }
  }

  @Test
  void takesAnOverflowedStackForACrash() {
    assertThat(failure(failing(new StackOverflowError()).check(SAMPLE)).kind())
        .isEqualTo(Failure.Kind.CRASHED);
  }

  private static Pipeline failing(Throwable fault) {
    return with(document -> {
      throw unchecked(fault);
    });
  }

  @Test
  void saysWhatTheExtractorSaw() {
    assertThat(Pipeline.create(Limits.DEFAULT).document(SAMPLE))
        .startsWith("{\"schema\":\"gouji-document/1\"")
        .contains("核定编制7名");
  }

  @Test
  void doesNotBlameAFileForTheMachine() {
    Pipeline pipeline =
        with(document -> {
          throw new UncheckedIOException(new IOException("disk full"));
        });

    assertThatThrownBy(() -> pipeline.check(SAMPLE)).isInstanceOf(UncheckedIOException.class);
  }

  private static RuntimeException unchecked(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }
}
