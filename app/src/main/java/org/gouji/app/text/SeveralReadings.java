package org.gouji.app.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;

/// What checks across reports refer to, by `sha256#key`.
final class SeveralReadings implements Sources {

  private final Words words;
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, Readings> readings = new HashMap<>();

  SeveralReadings(List<Report> reports, Words words) {
    this.words = words;
    for (Report report : reports) {
      this.reports.put(report.source().sha256(), report);
      readings.put(report.source().sha256(), new Readings(report, words));
    }
  }

  @Override
  public Optional<Reading> find(String ref) {
    return Optional.ofNullable(readings.get(Across.sha256(ref)))
        .flatMap(it -> it.find(Across.key(ref)));
  }

  @Override
  public String name(Operand operand) {
    return operand.ref()
        .map(Across::sha256)
        .map(readings::get)
        .map(it -> it.name(operand))
        .orElse(operand.label());
  }

  @Override
  public String name(Reading reading) {
    return readings.values()
        .stream()
        .filter(it -> it.find(reading.key()).filter(reading::equals).isPresent())
        .findFirst()
        .map(it -> it.name(reading))
        .orElse("");
  }

  @Override
  public String place(Operand operand) {
    String place = Places.say(words, operand.location());
    return operand.ref()
        .map(Across::sha256)
        .map(reports::get)
        .map(it -> words.say("place.report", Plain.line(it.source().file()), place))
        .orElse(place);
  }
}
