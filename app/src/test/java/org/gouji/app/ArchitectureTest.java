package org.gouji.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// House rules that a class file can be asked about. Tests are not asked.
class ArchitectureTest {

  /// How many classes each module has at least, so that no rule passes on nothing. Raise a number
  /// when its module has grown; it need not follow closely.
  private static final Map<String, Integer> AT_LEAST =
      Map.of("model", 40, "extractor", 5, "normalizer", 0, "scorer", 0, "corpus", 0, "app", 1);

  /// Fields that may be a floating-point number: places on a page, and how sure a reading is.
  private static final Pattern NO_FIGURE =
      Pattern.compile(
          "left|top|right|bottom|x|y|width|height|box|.*[cC]onfidence|(.*_)?CONFIDENCE|"
              + ".*(Left|Top|Right|Bottom|X|Y|Width|Height|Box)");

  private static final Set<String> FLOATING = Set.of("double", "float", "Double", "Float");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.gouji");

  @Test
  void seesTheClassesOfEveryModule() {
    AT_LEAST.forEach(
        (module, least) -> assertThat(CLASSES)
            .filteredOn(resideInAPackage("org.gouji." + module + ".."))
            .as(module)
            .hasSizeGreaterThanOrEqualTo(least));
    assertThat(CLASSES)
        .as("classes outside the modules' packages")
        .allMatch(
            type -> AT_LEAST.keySet()
                .stream()
                .anyMatch(module -> resideInAPackage("org.gouji." + module + "..").test(type)));
  }

  @Test
  void modelSeesNoStage() {
    check(
        noClasses().that(resideInAPackage("org.gouji.model.."))
            .should()
            .dependOnClassesThat(ours().and(resideOutside("model"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"extractor", "normalizer", "scorer"})
  void stagesMeetInTheModelOnly(String stage) {
    check(
        noClasses().that(resideInAPackage("org.gouji." + stage + ".."))
            .should()
            .dependOnClassesThat(ours().and(resideOutside("model", stage))));
  }

  @Test
  void nobodySeesTheCommandLine() {
    check(
        noClasses().that(resideOutside("app"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.gouji.app..")));
  }

  @Test
  void packagesHaveNoCycles() {
    check(
        slices().matching("org.gouji.(**)")
            .should()
            .beFreeOfCycles());
  }

  /// Standard output belongs to results.
  @Test
  void onlyTheCommandLineSeesTheStandardStreams() {
    check(noClasses().that(resideOutside("app")).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void logsThroughSlf4j() {
    check(
        noClasses().should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "java.util.logging..",
                    "org.apache.commons.logging..",
                    "org.apache.logging.log4j..")));
  }

  /// A figure is a BigDecimal: a double would print 149.35 as what it is not.
  @Test
  void noFigureIsFloatingPoint() {
    check(
        fields().that()
            .areDeclaredInClassesThat(
                resideInAnyPackage("org.gouji.model.report..", "org.gouji.scorer.."))
            .and(describe("are floating-point", ArchitectureTest::floating))
            .should()
            .haveNameMatching(NO_FIGURE.pattern()));
  }

  /// The rules above do find what they look for.
  @Test
  void rulesFail() {
    JavaClasses own = new ClassFileImporter().importClasses(Offender.class, Main.class);

    assertThat(noClasses().should(ACCESS_STANDARD_STREAMS).evaluate(own).hasViolation()).isTrue();
    assertThat(own.get(Offender.class).getFields())
        .allMatch(ArchitectureTest::floating)
        .noneMatch(field -> NO_FIGURE.matcher(field.getName()).matches());
    assertThat(classes().should().beRecords().evaluate(own).hasViolation()).isTrue();
  }

  static final class Offender {

    double amount;

    float[] weights = {};

    Double total;

    void print() {
      System.out.println(amount);
    }
  }

  private static boolean floating(JavaField field) {
    return FLOATING.contains(field.getRawType().getBaseComponentType().getSimpleName());
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage("org.gouji..");
  }

  private static DescribedPredicate<JavaClass> resideOutside(
      String... modules) {
    String[] packages =
        Arrays.stream(modules)
            .map(module -> "org.gouji." + module + "..")
            .toArray(String[]::new);
    return not(resideInAnyPackage(packages));
  }

  /// A module that is still empty gives a rule nothing to look at; seesTheClassesOfEveryModule
  /// minds the rest.
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
