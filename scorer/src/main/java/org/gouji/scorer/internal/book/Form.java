package org.gouji.scorer.internal.book;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.assessment.Severity;

/// What a rule demands.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Form.Sums.class, name = "sum"),
  @JsonSubTypes.Type(value = Form.Ratios.class, name = "ratio"),
  @JsonSubTypes.Type(value = Form.Bounds.class, name = "bound"),
  @JsonSubTypes.Type(value = Form.Equals.class, name = "equal"),
  @JsonSubTypes.Type(value = Form.Restated.class, name = "restated"),
  @JsonSubTypes.Type(value = Form.Steady.class, name = "steady"),
  @JsonSubTypes.Type(value = Form.ProgrammeForm.class, name = "programme-form"),
  @JsonSubTypes.Type(value = Form.ProgrammeCarry.class, name = "programme-carry"),
  @JsonSubTypes.Type(value = Form.BuiltIn.class, name = "built-in")
})
public sealed interface Form {

  /// Every indicator that it names.
  List<Ref> refs();

  /// Of a relation between facts: what it starts from. A report that states none of these has nothing to
  /// hold against it. Empty for a relation that has an evaluator of its own.
  default List<Ref> anchors() {
    return List.of();
  }

  /// @param of each sum
  record Sums(List<Addition> of) implements Form {

    public Sums {
      of = List.copyOf(of);
    }

    @Override
    public List<Ref> refs() {
      return of.stream()
          .flatMap(it -> Stream.of(it.totals(), it.parts(), it.given()).flatMap(List::stream))
          .toList();
    }

    @Override
    public List<Ref> anchors() {
      return of.stream().flatMap(it -> it.totals().stream()).toList();
    }
  }

  /// A total and its parts.
  ///
  /// @param totals indicators that the total may have
  /// @param use how far it may be held against facts
  /// @param given what else the report has to state, and not as 0, for this one to be the definition in use where
  ///   it holds; none for those that are tried in their order
  /// @param implied whether an opening balance that is not printed is taken as 0; what fails then is
  ///   info at most
  record Addition(
      @JsonProperty("total") List<Ref> totals, List<Ref> parts, Use use,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<Ref> given, boolean implied) {

    public Addition {
      totals = List.copyOf(totals);
      parts = List.copyOf(parts);
      given = List.copyOf(given);
    }
  }

  /// How far a sum may be held against facts that no sentence or table joins.
  enum Use {
    /// The parts without `?` are always all of it.
    @JsonProperty("complete")
    COMPLETE,
    /// A report may leave parts out: only more than the total, or exactly it, tells something.
    @JsonProperty("partial")
    PARTIAL,
    /// Another definition in use: where it holds the report is right, where not the next one counts.
    @JsonProperty("alternative")
    ALTERNATIVE,
    /// The parts may lie inside one another: what fails tells something only where the same ones add up
    /// in another phase or year.
    @JsonProperty("borne-out")
    BORNE_OUT,
    /// The same of parts that may stand far from their total.
    @JsonProperty("borne-out-afar")
    BORNE_OUT_AFAR,
    /// Only where the report itself says that the parts make up the total.
    @JsonProperty("claims")
    CLAIMS
  }

  /// @param of each percentage with its definitions
  record Ratios(List<Ratio> of) implements Form {

    public Ratios {
      of = List.copyOf(of);
    }

    @Override
    public List<Ref> refs() {
      List<Ref> refs = new ArrayList<>();
      for (Ratio ratio : of) {
        refs.add(ratio.percent());
        refs.addAll(ratio.operands());
      }
      return refs;
    }

    @Override
    public List<Ref> anchors() {
      return of.stream().map(Ratio::percent).toList();
    }
  }

  /// @param forms definitions in use, the likeliest first
  /// @param mistakes definitions known to be wrong
  /// @param confirms whether the operands are only one reading of the definition: then they can say
  ///   that a percentage is right, never that it is wrong
  record Ratio(
      Ref percent, List<Definition> forms, List<Definition> mistakes, boolean confirms) {

    public Ratio {
      forms = List.copyOf(forms);
      mistakes = mistakes == null ? List.of() : List.copyOf(mistakes);
    }

    /// All but the percentage.
    public List<Ref> operands() {
      List<Ref> refs = new ArrayList<>();
      for (Definition form : forms) {
        refs.addAll(form.refs());
      }
      for (Definition mistake : mistakes) {
        refs.addAll(mistake.refs());
      }
      return refs;
    }
  }

  record Definition(List<Ref> part, List<Ref> base) {

    public Definition {
      part = List.copyOf(part);
      base = List.copyOf(base);
    }

    public List<Ref> refs() {
      List<Ref> refs = new ArrayList<>(part);
      refs.addAll(base);
      return refs;
    }
  }

  /// @param of each bound
  record Bounds(List<Bound> of) implements Form {

    public Bounds {
      of = List.copyOf(of);
    }

    @Override
    public List<Ref> refs() {
      return of.stream()
          .flatMap(it -> Stream.concat(it.parts().stream(), it.wholes().stream()))
          .toList();
    }

    @Override
    public List<Ref> anchors() {
      return of.stream().map(it -> it.wholes().get(0)).toList();
    }
  }

  /// Σ parts ≤ Σ wholes.
  ///
  /// @param unless not held where the report states this
  /// @param implied whether a part of the limit that is not printed is taken as 0; what fails then is
  ///   info at most
  /// @param limit the gravest that a failure can be, where the scope of the two is often not the same
  record Bound(
      List<Ref> parts,
      List<Ref> wholes,
      Optional<Ref> unless,
      boolean implied,
      Optional<Severity> limit) {

    public Bound {
      parts = List.copyOf(parts);
      wholes = List.copyOf(wholes);
    }

    /// The wholes behind the first.
    public List<Ref> furtherWholes() {
      return wholes.subList(1, wholes.size());
    }

    /// All but the first whole.
    public List<Ref> operands() {
      List<Ref> refs = new ArrayList<>(parts);
      refs.addAll(furtherWholes());
      return refs;
    }
  }

  /// @param of each pair
  record Equals(List<Pair> of) implements Form {

    public Equals {
      of = List.copyOf(of);
    }

    @Override
    public List<Ref> refs() {
      return of.stream().flatMap(it -> Stream.of(it.first(), it.second())).toList();
    }

    @Override
    public List<Ref> anchors() {
      return of.stream().map(Pair::first).toList();
    }
  }

  record Pair(Ref first, Ref second) {}

  /// One indicator, stated several times.
  ///
  /// @param of the indicators of which a report has one value; others may be said of several things
  /// @param apart mentions in a table that are of another scope
  record Restated(List<Ref> of, List<Apart> apart) implements Form {

    public Restated {
      of = List.copyOf(of);
      apart = apart == null ? List.of() : List.copyOf(apart);
    }

    @Override
    public List<Ref> refs() {
      return Stream.concat(
              of.stream(), apart.stream().flatMap(it -> Stream.of(it.of(), it.beside())))
          .toList();
    }
  }

  /// What a table says of an indicator is of another scope where the table also states another.
  record Apart(Ref of, Ref beside) {}

  /// What stays from one year's report to the next, unless the report says that it changed.
  ///
  /// @param unless words beside the figure that say so
  record Steady(List<Ref> of, List<String> unless) implements Form {

    public Steady {
      of = List.copyOf(of);
      unless = List.copyOf(unless);
    }

    @Override
    public List<Ref> refs() {
      return of;
    }
  }

  /// What a department's report says of a programme, and the fund rows of that programme's own form
  /// of the same year.
  ///
  /// @param of amounts with a programme as their subject
  record ProgrammeForm(List<Ref> of) implements Form {

    public ProgrammeForm {
      of = List.copyOf(of);
    }

    @Override
    public List<Ref> refs() {
      return of;
    }
  }

  /// What a programme's form carries over from last year, and what last year's form left.
  ///
  /// @param rows words by which the fund row of last year's money is known
  record ProgrammeCarry(List<String> rows) implements Form {

    public ProgrammeCarry {
      rows = List.copyOf(rows);
    }

    @Override
    public List<Ref> refs() {
      return List.of();
    }
  }

  /// A relation with an evaluator of its own: scorecards, grades, dates, numbering.
  ///
  /// @param indicators which indicators it looks at, where it looks at facts
  record BuiltIn(List<Ref> indicators) implements Form {

    public BuiltIn {
      indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    @Override
    public List<Ref> refs() {
      return indicators;
    }
  }
}
