package org.gouji.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.app.text.Margin;
import org.gouji.app.text.Paint;
import org.gouji.app.text.ReportText;
import org.gouji.app.text.Words;
import org.gouji.corpus.Pipeline;
import org.gouji.model.Message;
import org.gouji.model.Outcome;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.RuleInfo;

/// Examines files in the caller's thread, without a limit that a reader does not keep by itself.
final class Reading implements Examiner {

  private final Pipeline pipeline;
  private final Words words;
  private final ReportText text;

  Reading(Pipeline pipeline, Words words, Severity least) {
    this.pipeline = pipeline;
    this.words = words;
    Map<String, Message> titles =
        pipeline.rules().stream().collect(Collectors.toMap(RuleInfo::id, RuleInfo::title));
    this.text =
        new ReportText(
            words,
            Paint.forStandardOutput(),
            Margin.ofTerminal(pipeline.catalogue().units()),
            least,
            pipeline.catalogue(),
            titles);
  }

  @Override
  public Answer examine(Path file) {
    Pipeline.Checked checked = pipeline.check(file);
    return switch (checked.outcome()) {
      case Outcome.Ok<Assessment>(var assessment) -> new Answer(
          Optional.empty(), hasError(assessment), checked.line(), text.of(assessment));
      case Outcome.Failed<Assessment>(var failure) -> new Answer(
          Optional.of(failure.kind()),
          false,
          checked.line(),
          Failures.line(file, failure, words));
    };
  }

  private static boolean hasError(Assessment assessment) {
    return assessment.checks()
        .stream()
        .map(Check::severity)
        .anyMatch(Optional.of(Severity.ERROR)::equals);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
